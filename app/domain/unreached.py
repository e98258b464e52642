"""What an interview did not get to: planned parts that nothing was asked in, and the criteria that therefore stand on little.

Only an interview that was held here tells it: a transcript brought from elsewhere does not say which part its turns belong to.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.asked import question_with
from app.domain.guide import Aim, Phase, Round
from app.domain.reading import Reading
from app.domain.report import Assessment, Unreached
from app.domain.transcript import MoveKind, Transcript
from app.domain.wording.listed import listed

ENOUGH_ANSWERS = 2
"""Where a judge cites fewer answers, its level is not sure; rules count the answers themselves."""
MOST_NAMED = 4
"""So many parts are named where there are at least two more, which are counted."""
NOT_ASKED = "The interview ended before the parts that ask for it."
_ABOUT_THE_WORK = (MoveKind.ASK, MoveKind.PROBE, MoveKind.INJECT, MoveKind.TIME_CHECK)
_LOOKED_AT_FOR: Mapping[Aim, tuple[str, ...]] = {
    Aim.REQUIREMENTS: ("requirements",),
    Aim.NUMBERS: ("scalability",),
    Aim.BOTTLENECK: ("scalability",),
    Aim.FAILURE: ("operability", "verification"),
    Aim.OPERATION: ("operability",),
    Aim.SECURITY: ("security",),
    Aim.APPROACH: ("problem_solving",),
    Aim.COMPLEXITY: ("problem_solving",),
    Aim.ACTION_DETAIL: ("code_quality",),
    Aim.CORRECTNESS: ("verification",),
    Aim.TESTING: ("verification",),
    Aim.ALTERNATIVES: ("tradeoff_reasoning",),
    Aim.COST: ("tradeoff_reasoning",),
    Aim.DECISION: ("tradeoff_reasoning",),
}
"""The criteria that a step of work with that aim gives a chance to show."""
_ALWAYS = frozenset(["communication"])
"""What any question gives a chance to show."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How far an interview came: its parts not reached, the criteria these ask for, and those that were asked for before."""

    parts: tuple[Unreached, ...]
    asked_for: frozenset[str]

    @property
    def criteria(self) -> frozenset[str]:
        return _criteria(self.parts)


def reach_of(round_: Round, transcript: Transcript, readings: Sequence[Reading]) -> Reach:
    """What was planned and not reached. Touches nothing outside its arguments."""
    scored = tuple(w.criterion for w in round_.scored)
    entered = {m.phase for m in transcript.moves if m.kind in _ABOUT_THE_WORK}
    later = {m.phase for m in transcript.moves if m.kind is not MoveKind.CLOSE}
    last = max((i for i, phase in enumerate(round_.phases) if phase.id in later), default=0)
    told = frozenset(aim for r in readings for aim in r.heard)
    parts = [
        Unreached(
            title=phase.title,
            criteria=tuple(c for c in scored if c in _asks_for(phase, round_)),
        )
        for index, phase in enumerate(round_.phases)
        if later & {p.id for p in round_.phases} and phase.kind in ("questions", "work")
        if phase.id not in entered and not (index < last and told_before(phase, told))
    ]
    return Reach(tuple(parts), _asked_for(round_, transcript))


def as_far_as_reached(assessments: Sequence[Assessment], reach: Reach) -> tuple[Assessment, ...]:
    """The assessments, none of which holds it against anybody that the interview ended before something was asked for, and none
    of which is surer than what was heard allows."""
    return tuple(_as_far_as_reached(a, reach) for a in assessments)


def with_unreached(
    summary: str,
    parts: Sequence[Unreached],
    assessments: Sequence[Assessment],
    unanswered: Sequence[str] = (),
) -> str:
    """A summary that goes on to say what was asked in vain and what was not reached, where anything was not."""
    in_vain = f"Asked, with no answer that counts: {_named(unanswered)}." if unanswered else ""
    return " ".join(filter(None, [summary, in_vain, words_on(parts, assessments)]))


def words_on(parts: Sequence[Unreached], assessments: Sequence[Assessment]) -> str:
    """What was not reached and what follows from it, in one sentence or two; empty when all was reached."""
    if not parts:
        return ""
    first = f"Not reached before the interview ended: {_named([part.title for part in parts])}."
    if all(a.level is None for a in assessments):
        return first
    nothing = [f"“{a.title}”" for a in _on_nothing(parts, assessments)]
    little = [f"“{a.title}”" for a in _on_little(parts, assessments)]
    follows = [f"nothing can be said of {listed(nothing)}"] if nothing else []
    follows += [f"{listed(little)} stand{'s' * (len(little) == 1)} on little"] if little else []
    if not follows:
        return f"{first} All that is said here is of what came before."
    return f"{first} So {', and '.join(follows)}."


def _on_nothing(parts: Sequence[Unreached], assessments: Sequence[Assessment]) -> list[Assessment]:
    """The criteria without a level that those parts ask for."""
    wanted = _criteria(parts)
    return [a for a in assessments if a.criterion in wanted and a.status == "not_asked"]


def _on_little(parts: Sequence[Unreached], assessments: Sequence[Assessment]) -> list[Assessment]:
    """The criteria with a level of low confidence that those parts ask for."""
    wanted = _criteria(parts)
    return [
        a
        for a in assessments
        if a.criterion in wanted and a.level is not None and a.confidence == "low"
    ]


def _criteria(parts: Sequence[Unreached]) -> frozenset[str]:
    return frozenset(c for part in parts for c in part.criteria)


def _named(titles: Sequence[str]) -> str:
    shown = titles if len(titles) <= MOST_NAMED + 1 else titles[:MOST_NAMED]
    more = len(titles) - len(shown)
    return listed([f"“{title}”" for title in shown] + ([f"{more} more parts"] if more else []))


def _as_far_as_reached(assessment: Assessment, reach: Reach) -> Assessment:
    if assessment.criterion not in reach.criteria:
        return assessment
    if assessment.status == "asked_not_shown" and assessment.criterion not in reach.asked_for:
        return assessment.model_copy(update=_NOTHING | {"why": NOT_ASKED})
    if assessment.status == "not_asked":
        return assessment.model_copy(update={"why": NOT_ASKED})
    answers = {e.turn for item in assessment.items for e in item.evidence}
    if assessment.engine == "llm" and assessment.level and len(answers) < ENOUGH_ANSWERS:
        return assessment.model_copy(update={"confidence": "low"})
    return assessment


_NOTHING: dict[str, object] = {
    "status": "not_asked",
    "level": None,
    "items": (),
    "evidence": (),
    "counter_evidence": (),
    "caps": (),
    "confidence": None,
    "samples": (),
    "next_level": None,
    "no_occasion": (),
}


def _asks_for(phase: Phase, round_: Round) -> frozenset[str]:
    """The criteria that a phase gives a chance to show."""
    drawn = [
        q
        for topic in round_.topics
        for q in topic.questions
        if topic.id in phase.draws or q.id in phase.draws
    ]
    by_steps = (c for step in phase.steps for c in _LOOKED_AT_FOR.get(step.aim, ()))
    return frozenset(c for q in drawn for c in q.targets) | frozenset(by_steps)


def told_before(phase: Phase, told: frozenset[Aim]) -> bool:
    """Whether all that a phase of work would have asked for was told before it, so that it could be passed over."""
    return bool(phase.steps) and {step.aim for step in phase.steps} <= told


def _asked_for(round_: Round, transcript: Transcript) -> frozenset[str]:
    """The criteria that the questions put, and what was asked about them, gave a chance to show; all of them where a question is
    not known here."""
    put = frozenset(transcript.asked)
    if any(question_with(asked, round_) is None for asked in put):
        return frozenset(w.criterion for w in round_.scored)
    by_questions = (c for t in round_.topics for q in t.questions if q.id in put for c in q.targets)
    aims = {m.aim for m in transcript.moves if m.kind in _ABOUT_THE_WORK and m.aim}
    by_aims = (c for aim, looked in _LOOKED_AT_FOR.items() if aim in aims for c in looked)
    return frozenset(by_questions) | frozenset(by_aims) | _ALWAYS
