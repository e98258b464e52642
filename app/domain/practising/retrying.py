"""One question, answered in an earlier interview and again: what was told then and now. Only what was asked both times
is compared."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from app.domain.guide import Question
from app.domain.maps import MISSING, NO_MEASURE, PARTS
from app.domain.report import AnswerMap, Report, StarPart, TradeoffMap
from app.domain.rubric import Level
from app.domain.transcript import MoveKind, Speaker, Transcript
from app.domain.values import Value

_ENDING = (MoveKind.INVITE_QUESTIONS, MoveKind.CLOSE)


@dataclass(frozen=True, slots=True)
class Held:
    """An interview with its report."""

    transcript: Transcript
    report: Report


class Told(Value):
    """What all answers to one question told together. Strengths: 0 missing, 1 thin, 2 clear."""

    answers: int
    story: bool
    strength: dict[StarPart, Literal[0, 1, 2]]
    measured: bool
    probes: int
    missing: tuple[str, ...]
    weighed: bool
    alternatives: int
    cost: bool
    decision: bool
    would_change: bool


class LevelPair(Value):
    criterion: str
    title: str
    before: Level
    after: Level


class BeforeAfter(Value):
    """`before` or `after` is None when there was no answer to it. `alone` says that neither interview asked anything
    else. `apart` says why no levels are set beside each other; `not_shown` names those that only one interview has."""

    question: str
    before: Told | None
    after: Told | None
    levels: tuple[LevelPair, ...]
    not_shown: tuple[str, ...]
    alone: bool
    apart: str | None


def before_after(question: Question, then: Held, now: Held) -> BeforeAfter:
    """The question then and now, honestly: levels are of whole interviews, so they are compared only where both were
    judged in the same way."""
    apart = _apart(then.report, now.report)
    earlier = {a.criterion: a for a in then.report.assessments}
    targeted = [a for a in now.report.assessments if a.criterion in question.targets]
    pairs = tuple(
        LevelPair(criterion=a.criterion, title=a.title, before=level, after=a.level)
        for a in targeted
        if a.level and a.criterion in earlier and (level := earlier[a.criterion].level)
    )
    paired = {pair.criterion for pair in pairs}
    return BeforeAfter(
        question=question.text,
        before=told(question.id, then),
        after=told(question.id, now),
        levels=() if apart else pairs,
        not_shown=tuple(a.title for a in targeted if a.criterion not in paired),
        alone=then.transcript.asked == now.transcript.asked == (question.id,),
        apart=apart,
    )


def told(question_id: str, held: Held) -> Told | None:
    """What the answers to that question told; None when there was none."""
    turns = set(answers_to(question_id, held.transcript))
    maps = [a for a in held.report.answers if a.turn in turns]
    choices = [t for t in held.report.tradeoffs if t.turn in turns]
    return _told(maps, choices) if maps else None


def answers_to(question_id: str, transcript: Transcript) -> Iterator[int]:
    """The turns in which that question, or a probe of it, was answered."""
    at: str | None = None
    for turn in transcript.turns:
        if turn.move:
            at = None if turn.move.kind in _ENDING else turn.move.question or at
        elif turn.speaker is Speaker.CANDIDATE and turn.control is None and at == question_id:
            yield turn.index


def _told(maps: Sequence[AnswerMap], choices: Sequence[TradeoffMap]) -> Told:
    strength = {part: max(a.strength.get(part, 0) for a in maps) for part in PARTS}
    measured = any(a.measured_result for a in maps)
    missing = [MISSING[part] for part in PARTS if not strength[part]]
    missing += [NO_MEASURE] if strength["R"] and not measured else []
    story = any(a.type != "technical" for a in maps)
    return Told(
        answers=len(maps),
        story=story,
        strength=strength,
        measured=measured,
        probes=sum(a.probed for a in maps),
        missing=tuple(missing) if story else (),
        weighed=bool(choices),
        alternatives=max((c.alternatives for c in choices), default=0),
        cost=any(c.cost for c in choices),
        decision=any(c.decision for c in choices),
        would_change=any(c.would_change for c in choices),
    )


def _apart(then: Report, now: Report) -> str | None:
    if then.method.engine != now.method.engine:
        return "One was judged by rules and the other by a language model, so their levels are not set beside each other."
    if then.method.rubric != now.method.rubric:
        return "The rubric has changed in between, so the levels are not set beside each other."
    return None
