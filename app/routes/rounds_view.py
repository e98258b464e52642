"""A guide's rounds and the interviews held so far, as lists show them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.content.library import Library
from app.domain.guide import Guide, Round, RoundStub
from app.domain.interview import InterviewSummary, Results
from app.domain.report import DECISION_WORDS
from app.domain.rubric import Criterion
from app.routes.words import Score, day_and_time, number_word, score


@dataclass(frozen=True, slots=True)
class RoundLine:
    number: int
    stub: RoundStub
    ready: bool
    runs: int
    best: Score | None
    next: bool = False
    """The one to begin with: the first that was not tried yet, else the one that went worst."""


@dataclass(frozen=True, slots=True)
class GuideRounds:
    guide: Guide
    heading: str
    lines: tuple[RoundLine, ...]


@dataclass(frozen=True, slots=True)
class InterviewLine:
    """One interview as a list shows it."""

    id: str
    date: str
    round_title: str
    topic: str | None
    persona: str
    spent: str
    mode: str
    closed: bool
    score: Score | None
    decision: str | None
    tone: str


@dataclass(frozen=True, slots=True)
class Weighed:
    """A criterion and its share of the round's weight."""

    criterion: Criterion
    share: str
    must_have: bool
    focus: str


def guide_rounds(guide: Guide, results: Mapping[str, Results]) -> GuideRounds:
    """The guide's loop, with the best result in each round."""
    ready = {round_.id for round_ in guide.rounds}
    lines, means = [], {}
    for number, stub in enumerate(guide.loop, start=1):
        got = results.get(stub.id)
        best, runs = (score(got.best), got.scored) if got else (None, 0)
        means[stub.id] = got.best if got else 0.0
        lines.append(RoundLine(number, stub, ready=stub.id in ready, runs=runs, best=best))
    first = min((s for s in means if s in ready), key=lambda s: means[s], default=None)
    lines = [replace(line, next=line.stub.id == first) for line in lines]
    return GuideRounds(
        guide, heading=f"{number_word(len(lines))} rounds, as they run", lines=tuple(lines)
    )


def interview_line(summary: InterviewSummary, library: Library) -> InterviewLine:
    decision = summary.decision
    return InterviewLine(
        id=summary.id,
        date=day_and_time(summary.created_at),
        round_title=summary.round_title,
        topic=_topic_title(library, summary.topic),
        persona=summary.persona,
        spent=f"{summary.spent_minutes:.0f} of {summary.minutes:g} min",
        mode=summary.mode,
        closed=summary.closed,
        score=score(summary.score) if summary.score is not None else None,
        decision=DECISION_WORDS[decision] if decision else None,
        tone="good"
        if decision in ("yes", "strong_yes")
        else "warn"
        if decision in ("no", "strong_no")
        else "",
    )


def weighed(round_: Round) -> tuple[Weighed, ...]:
    """What the round scores, by its own order."""
    total = sum(scored.weight for scored in round_.scored)
    return tuple(
        Weighed(
            round_.criterion(s.criterion),
            f"{s.weight / total:.0%}",
            must_have=s.must_have,
            focus=s.focus,
        )
        for s in round_.scored
    )


def _topic_title(library: Library, topic_id: str | None) -> str | None:
    topics = [
        topic for guide in library.guides for round_ in guide.rounds for topic in round_.topics
    ]
    return next((t.title for t in topics if t.id == topic_id), topic_id)
