"""How much of a round stands on answers. A question may be skipped or declined; what it asked for is then not known of anybody."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.asked import asking_part
from app.domain.guide import Phase, Round
from app.domain.reading import Reading
from app.domain.transcript import MoveKind, Transcript
from app.domain.unreached import Reach, told_before


@dataclass(frozen=True, slots=True)
class Footing:
    """`parts` are those that a round plans to judge by, `answered` how many of them hold an answer. `share` is of their time, a part
    in which some questions were answered and others not being counted by the questions.

    `unanswered` names the parts in which something was asked and nothing was told that counts. Of a transcript that does not say
    what its parts are, it names the questions that were declined.
    """

    parts: int = 0
    answered: int = 0
    share: float = 1.0
    unanswered: tuple[str, ...] = ()


UNKNOWN = Footing()
"""Of an interview whose parts are not known."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an answer that counts belongs."""

    phase: str | None
    question: str | None


def footing_of(
    round_: Round, transcript: Transcript, readings: Sequence[Reading], reach: Reach
) -> Footing:
    """What the answers of an interview cover. Touches nothing outside its arguments."""
    if not transcript.moves:
        return _of_brought(readings)
    parts = [p for p in round_.phases if p.kind in ("questions", "work")]
    if not {p.id for p in parts} & {m.phase for m in transcript.moves}:
        return UNKNOWN
    shares = {p.id: _share(p, transcript, readings, reach) for p in parts}
    minutes = sum(p.minutes for p in parts)
    missed = {part.title for part in reach.parts}
    return Footing(
        parts=len(parts),
        answered=sum(share > 0 for share in shares.values()),
        share=sum(p.minutes * shares[p.id] for p in parts) / minutes,
        unanswered=tuple(p.title for p in parts if not shares[p.id] and p.title not in missed),
    )


def _share(
    phase: Phase, transcript: Transcript, readings: Sequence[Reading], reach: Reach
) -> float:
    """How much of what was asked in a part was answered. A part that was passed over had been told before."""
    if phase.title in {part.title for part in reach.parts}:
        return 0.0
    moves = [m for m in transcript.moves if m.phase == phase.id]
    told = frozenset(aim for r in readings for aim in r.heard)
    if not moves or told_before(phase, told):
        return 1.0
    answers = [a for a in _places(transcript, readings) if a.phase == phase.id]
    put = {m.question for m in moves if m.kind is MoveKind.ASK and m.question}
    if not put:
        return float(bool(answers))
    return len(put & {a.question for a in answers}) / len(put)


def _places(transcript: Transcript, readings: Sequence[Reading]) -> Iterator[_Place]:
    counting = set(_counting(readings))
    phase = question = None
    for turn in transcript.turns:
        if turn.move is not None:
            phase, question = turn.move.phase or phase, turn.move.question or question
        elif turn.index in counting:
            yield _Place(phase, question)


def _counting(readings: Sequence[Reading]) -> Iterator[int]:
    """The turns of the answers that tell something. Code or a drawing that was changed does, whatever was said beside it."""
    before = None
    for reading in readings:
        worked = reading.artifact is not None and reading.artifact != before
        before = reading.artifact or before
        if reading.asked and not reading.retracted and (worked or _tells(reading)):
            yield reading.turn


def _tells(reading: Reading) -> bool:
    """A figure is an answer, however few words there are."""
    if reading.type == "empty":
        return any(mark.family == "number" for mark in reading.marks)
    return reading.type not in ("refusal", "off_topic")


def _of_brought(readings: Sequence[Reading]) -> Footing:
    """Only what was declined in words can be told: which turns put a new question is not known for sure."""
    asked = [r for r in readings if r.asked]
    threads = {
        n: [r for r in asked if r.thread == n] for n in dict.fromkeys(r.thread for r in asked)
    }
    declined = [t[0] for t in threads.values() if t[0].question and _declined(t)]
    share = 1 - len(declined) / len(threads) if threads else 1.0
    return Footing(share=share, unanswered=tuple(asking_part(r.question) for r in declined))


def _declined(thread: Sequence[Reading]) -> bool:
    return all(reading.type == "refusal" for reading in thread)
