"""What the pages about rounds and interviews show: plain values, made from the domain's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from app.content.library import Library
from app.domain.code_run import attached_words
from app.domain.guide import Guide, Phase, PhaseKind, Round, RoundStub
from app.domain.interview import Interview, InterviewSummary, Results
from app.domain.report import Decision
from app.domain.rubric import Criterion
from app.domain.talk.planning import in_whole_minutes, scaled
from app.domain.talk.schedule import schedule
from app.domain.transcript import Coaching, Control, Speaker, Transcript, Turn

NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")
LEVEL_WORDS = {1: "Below the bar", 2: "Mixed", 3: "Solid at the bar", 4: "Exceptional"}
DECISION_WORDS: dict[Decision, str] = {
    "strong_no": "Strong no",
    "no": "No",
    "yes": "Yes",
    "strong_yes": "Strong yes",
    "not_enough_evidence": "Not enough evidence",
}
CONTROL_WORDS = {
    Control.REPEAT: "You asked to hear the question again",
    Control.SKIP: "You skipped the question",
    Control.HINT: "You asked for a hint",
    Control.PAUSE: "You took a minute",
    Control.RESUME: "You came back",
    Control.END: "You ended the interview",
}
PHASE_WORDS: dict[PhaseKind, str] = {
    "opening": "Introductions, and how the time is used.",
    "questions": "A question is put. Follow-ups come where something was left out.",
    "work": "You work on it and think aloud; the interviewer follows, and asks now and then.",
    "candidate_questions": "The time is yours: ask what you want to know.",
}
"""What a phase is like for the candidate. Its goal is the interviewer's business and is shown to nobody else."""
MODES = (
    ("real", "Real", "As on the day: no praise, no comments. The feedback is in the report."),
    ("coach", "Coach", "After each answer you hear what came across and what was missing."),
)


@dataclass(frozen=True, slots=True)
class Score:
    """A mean level as four pips with its words."""

    pips: int
    words: str


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


@dataclass(frozen=True, slots=True)
class PhaseLine:
    id: str
    title: str
    minutes: float
    about: str
    start: float
    done: float
    current: bool


@dataclass(frozen=True, slots=True)
class TurnLine:
    index: int
    interviewer: bool
    at: str
    text: str
    asked_for: str | None
    coaching: Coaching | None
    client_id: str | None
    opens: str | None
    attached: str | None


@dataclass(frozen=True, slots=True)
class RoomView:
    """An interview as it stands, for the room."""

    id: str
    title: str
    persona: str
    persona_title: str
    level: str
    mode: str
    closed: bool
    paused: bool
    waits: bool
    begun: bool
    minutes: float
    left: str
    spent_seconds: float
    since_last_seconds: float
    phases: tuple[PhaseLine, ...]
    turns: tuple[TurnLine, ...]

    @property
    def phase(self) -> PhaseLine:
        return next(phase for phase in self.phases if phase.current)


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
        guide, heading=f"{_number(len(lines))} rounds, as they run", lines=tuple(lines)
    )


def interview_line(summary: InterviewSummary, library: Library) -> InterviewLine:
    decision = summary.decision
    return InterviewLine(
        id=summary.id,
        date=day_and_time(summary.created_at),
        round_title=summary.round_title,
        topic=_topic_title(library, summary.topic),
        persona=_persona_name(library, summary.persona),
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


def round_phases(round_: Round) -> tuple[PhaseLine, ...]:
    """The phases before anything was said, as they will be held, in whole minutes that add up."""
    held = round_.model_copy(update={"phases": scaled(round_.phases, round_.minutes)})
    lines = _phases(held, spent=0.0, at=-1)
    whole = in_whole_minutes([line.minutes for line in lines])
    return tuple(replace(line, minutes=m) for line, m in zip(lines, whole, strict=True))


def room_view(interview: Interview, now: datetime) -> RoomView:
    plan, transcript = interview.plan, interview.transcript
    last = transcript.last
    moment = last.at if transcript.closed and last else now
    at = schedule(plan, transcript, moment)
    return RoomView(
        id=interview.id,
        title=plan.round.title,
        persona=plan.persona.name,
        persona_title=plan.persona.title,
        level=plan.level,
        mode=plan.mode,
        closed=transcript.closed,
        paused=transcript.paused,
        waits=transcript.waits_for_interviewer,
        begun=last is not None,
        minutes=plan.minutes,
        left=clock(max(0.0, at.left * 60)),
        spent_seconds=round(at.spent * 60, 1),
        since_last_seconds=round(max(0.0, (moment - last.at).total_seconds()), 1) if last else 0.0,
        phases=_phases(plan.round, spent=at.spent, at=at.at),
        turns=turn_lines(transcript, plan.phases),
    )


def turn_lines(transcript: Transcript, phases: Sequence[Phase] = ()) -> tuple[TurnLine, ...]:
    """Every turn with the time on the interview's clock when its words were complete, and the phase that it opens."""
    lines, at = [], 0
    for turn in transcript.turns:
        ahead = [phase.id for phase in phases[at + 1 :]]
        opens = None
        if turn.move and turn.move.phase in ahead:
            at += 1 + ahead.index(turn.move.phase)
            opens = phases[at].title
        lines.append(_turn_line(turn, Transcript(turns=transcript.turns[: turn.index]), opens))
    return tuple(lines)


def _turn_line(turn: Turn, before: Transcript, opens: str | None) -> TurnLine:
    return TurnLine(
        index=turn.index,
        interviewer=turn.speaker is Speaker.INTERVIEWER,
        at=clock(before.elapsed(turn.at).total_seconds()),
        text=turn.text,
        asked_for=CONTROL_WORDS[turn.control] if turn.control else None,
        coaching=turn.coaching,
        client_id=turn.client_id,
        opens=opens,
        attached=attached_words(turn.artifact) if turn.artifact else None,
    )


def score(mean: float) -> Score:
    return Score(pips=round(mean), words=f"{mean:.1f} of 4")


def clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"


@lru_cache(maxsize=512)
def day(moment: datetime) -> str:
    """The date where this server runs, which is where its candidate sits."""
    local = moment.astimezone()
    return f"{local.day} {local:%B %Y}"


def day_and_time(moment: datetime) -> str:
    local = moment.astimezone()
    return f"{local.day} {local:%b %Y, %H:%M}"


def _phases(round_: Round, *, spent: float, at: int) -> tuple[PhaseLine, ...]:
    lines, start = [], 0.0
    for index, phase in enumerate(round_.phases):
        share = min(1.0, max(0.0, (spent - start) / phase.minutes))
        lines.append(
            PhaseLine(
                id=phase.id,
                title=phase.title,
                minutes=round(phase.minutes, 2),
                about=PHASE_WORDS[phase.kind],
                start=round(start, 2),
                done=100.0 if index < at else round(share * 100, 1) if index == at else 0.0,
                current=index == at,
            )
        )
        start += phase.minutes
    return tuple(lines)


def _number(count: int) -> str:
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def _persona_name(library: Library, persona_id: str) -> str:
    rounds: Sequence[Round] = [round_ for guide in library.guides for round_ in guide.rounds]
    personas = [persona for round_ in rounds for persona in round_.personas]
    return next((p.name for p in personas if p.id == persona_id), persona_id)


def _topic_title(library: Library, topic_id: str | None) -> str | None:
    topics = [
        topic for guide in library.guides for round_ in guide.rounds for topic in round_.topics
    ]
    return next((t.title for t in topics if t.id == topic_id), topic_id)
