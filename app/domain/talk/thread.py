"""One question and everything that was said about it."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.guide import Aim, Phase, Question
from app.domain.plan import Plan
from app.domain.reading import Reading
from app.domain.transcript import Control, MoveKind, Speaker, Transcript, Turn

CONTRADICTION_AIM = "contradiction"
FIGURE_AIM = "figure"
DOUBTS = (CONTRADICTION_AIM, FIGURE_AIM)
"""What is asked about because it does not fit."""
DEEPENING = (MoveKind.PROBE, MoveKind.REDIRECT, MoveKind.TIME_CHECK)


@dataclass(frozen=True, slots=True)
class Thread:
    """The question under discussion: its turns so far, and what was heard in them."""

    question: Question
    turns: tuple[Turn, ...]
    heard: frozenset[Aim]
    last_reading: Reading | None
    touched_on: frozenset[Aim] = frozenset()
    """Of what was heard, that which rules alone heard, and not plainly."""

    @property
    def answers(self) -> tuple[Turn, ...]:
        return tuple(t for t in self.turns if t.speaker is Speaker.CANDIDATE and t.control is None)

    @property
    def probed(self) -> tuple[str, ...]:
        """Aims that were probed for, in order."""
        return tuple(
            t.move.aim for t in self.turns if t.move and t.move.kind in DEEPENING and t.move.aim
        )

    def deepened(self, phase: Phase) -> int:
        """How often the question was deepened in this phase."""
        moves = [t.move for t in self.turns if t.move]
        return sum(1 for m in moves if m.kind in DEEPENING and m.phase == phase.id)

    def dug(self, phase: Phase) -> int:
        """How often more was asked for in this phase. To lead back to the question, or to clear up what does not fit, is none."""
        probing = (MoveKind.PROBE, MoveKind.TIME_CHECK)
        moves = [t.move for t in self.turns if t.move and t.move.phase == phase.id]
        return sum(1 for m in moves if m.kind in probing and m.aim not in DOUBTS)

    @property
    def quoted_last(self) -> bool:
        """The interviewer's last words held a quotation."""
        spoken = [t.text for t in self.turns if t.speaker is Speaker.INTERVIEWER]
        return bool(spoken) and "“" in spoken[-1]

    @property
    def redirected(self) -> bool:
        return any(t.move and t.move.kind is MoveKind.REDIRECT for t in self.turns)

    @property
    def rung(self) -> int:
        """The highest rung of the hint ladder that was given, 0 when none was."""
        aims = [
            t.move.aim for t in self.turns if t.move and t.move.kind is MoveKind.HINT and t.move.aim
        ]
        return max((int(aim.removeprefix("rung_")) for aim in aims), default=0)

    @property
    def missing(self) -> tuple[Aim, ...]:
        """What the question wants and neither was told nor probed for, in the order in which it should be asked."""
        return tuple(aim for aim in self._unprobed if aim not in self.heard)

    @property
    def thin(self) -> tuple[Aim, ...]:
        """What the question wants and was touched on at most, and not probed for."""
        return tuple(aim for aim in self._unprobed if aim in self.touched_on)

    @property
    def _unprobed(self) -> tuple[Aim, ...]:
        probed = self.probed
        return tuple(a for a in LADDER if a in self.question.wants and a not in probed)


LADDER = (
    Aim.SITUATION,
    Aim.MOTIVATION,
    Aim.REQUIREMENTS,
    Aim.NUMBERS,
    Aim.APPROACH,
    Aim.OWN_PART,
    Aim.DECISION,
    Aim.ALTERNATIVES,
    Aim.ACTION_DETAIL,
    Aim.MECHANISM,
    Aim.COMPLEXITY,
    Aim.RESULT,
    Aim.MEASURE,
    Aim.COST,
    Aim.BOTTLENECK,
    Aim.FAILURE,
    Aim.CORRECTNESS,
    Aim.TESTING,
    Aim.OPERATION,
    Aim.SECURITY,
    Aim.REFLECTION,
    Aim.SCOPE,
    Aim.VALUE,
)
"""The order of probing: ownership and decision before outcome, outcome before lesson, reach and values last."""


def current_thread(
    plan: Plan, transcript: Transcript, readings: Mapping[int, Reading]
) -> Thread | None:
    """The thread of the question that was asked last, or None before the first one.

    `readings` maps the indexes of candidate turns to what was found in them; turns without one count as unread. What a
    language model reported as heard counts beside it.
    """
    if not transcript.asked:
        return None
    last = next(m.question for m in reversed(transcript.moves) if m.question)
    turns = transcript.thread(last)
    answered = [t for t in turns if t.index in readings and t.control is None]
    read = [readings[t.index] for t in turns if t.index in readings]
    by_model = {a for t in turns[1:] if t.speaker is Speaker.INTERVIEWER for a in t.heard or ()}
    plain = by_model.union(*(reading.plain for reading in read))
    heard = by_model.union(*(reading.heard for reading in read))
    return Thread(
        question=plan.round.question(last),
        turns=turns,
        heard=frozenset(heard),
        last_reading=readings[answered[-1].index] if answered else None,
        touched_on=frozenset(heard - plain),
    )


def last_control(transcript: Transcript) -> Control | None:
    """What the candidate asked for in the last turn, when it was the candidate's and held a control."""
    last = transcript.last
    return last.control if last is not None and last.speaker is Speaker.CANDIDATE else None
