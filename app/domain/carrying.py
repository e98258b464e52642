"""What a candidate owns, as it is carried from one machine to another: compared, checked, and counted."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest

from pydantic import BaseModel

from app.domain.board.whiteboard import as_seen
from app.domain.interview import Interview
from app.domain.report import AnswerMap, Assessment, Evidence, Report, TradeoffMap
from app.domain.transcript import Artifact, Move, MoveKind, Transcript, Turn
from app.domain.usage import Call
from app.domain.values import Value
from app.errors import Unusable


class KeptAssessment(Value):
    """A sample of one criterion's outcome, with the rubric that it was judged by."""

    rubric: str
    sample: int
    assessment: Assessment


class KeptReport(Value):
    at: datetime
    report: Report


class KeptCall(Value):
    at: datetime
    call: Call


@dataclass(frozen=True, slots=True)
class Carried:
    """An interview with everything that is kept about it, by the name of the part."""

    interview: Interview
    parts: Mapping[str, tuple[Value, ...]]

    def body(self) -> dict[str, object]:
        """As it stands in a file."""
        parts = {
            name: [e.model_dump(mode="json") for e in kept] for name, kept in self.parts.items()
        }
        return {"interview": self.interview.model_dump(mode="json"), **parts}


@dataclass(frozen=True, slots=True)
class Export:
    """Everything: the interviews, newest first, and what stands on its own, by the name of the section."""

    interviews: tuple[Carried, ...]
    sections: Mapping[str, tuple[Value, ...]]


@dataclass(frozen=True, slots=True)
class Missing:
    """What a file has of an interview that is here already: what can be added, and the parts that say something else."""

    turns: tuple[Turn, ...]
    parts: Mapping[str, tuple[Value, ...]]
    differing: tuple[str, ...]

    @property
    def nothing(self) -> bool:
        return not self.turns and not any(self.parts.values())


class SectionBrought(Value):
    """What an import did in one section. `differing` names what is here already and says something else: it was left
    as it is here.
    """

    name: str
    added: int = 0
    completed: int = 0
    same: int = 0
    differing: tuple[str, ...] = ()


class Brought(Value):
    """What an import did."""

    sections: tuple[SectionBrought, ...]

    @property
    def words(self) -> str:
        """One sentence for each section in which something was done."""
        said = [_words(section) for section in self.sections if _counts(section)]
        return " ".join(said) or "The file holds nothing."


def missing(here: Carried, brought: Carried, keys: Mapping[str, Sequence[str]]) -> Missing | None:
    """What the file adds to an interview that is here; None when they are not the same interview.

    `keys` names the fields that tell an entry of a part from another one.
    """
    mine, theirs = here.interview, brought.interview
    same_origin = (mine.plan, mine.created_at) == (theirs.plan, theirs.created_at)
    pairs = zip_longest(mine.transcript.turns, theirs.transcript.turns)
    if not same_origin or any(a != b for a, b in pairs if a is not None and b is not None):
        return None
    added: dict[str, tuple[Value, ...]] = {}
    differing = []
    for name, entries in brought.parts.items():
        known = {key_of(e, keys[name]): e for e in here.parts.get(name, ())}
        added[name] = tuple(e for e in entries if key_of(e, keys[name]) not in known)
        if any(known.get(key_of(e, keys[name]), e) != e for e in entries):
            differing.append(name)
    turns = theirs.transcript.turns[len(mine.transcript.turns) :]
    return Missing(turns, added, tuple(differing))


def fault(carried: Carried) -> str | None:
    """Why an interview from a file cannot be one that was held and judged here, or None when it can."""
    transcript = carried.interview.transcript
    if [turn.index for turn in transcript.turns] != list(range(len(transcript.turns))):
        return "its turns are not in order"
    sent = [turn.client_id for turn in transcript.turns if turn.client_id is not None]
    if len(set(sent)) != len(sent):
        return "two of its turns have the same client_id"
    round_ = carried.interview.plan.round
    known = {question.id for topic in round_.topics for question in topic.questions}
    if not known.issuperset(transcript.asked):
        return "a question that was asked is none of its round's"
    if not all(_is_rung(move) for move in transcript.moves if move.kind is MoveKind.HINT):
        return "a hint in it is on no rung of the ladder"
    if not all(_is_drawn(turn.artifact) for turn in transcript.drawn if turn.artifact):
        return "a board in it could not have been drawn here"
    answers = {turn.index for turn in transcript.answers}
    for value in _every([carried.interview, carried.parts]):
        if isinstance(value, datetime) and value.tzinfo is None:
            return "a moment in it has no time zone"
        if isinstance(value, Evidence) and not _is_said(value, transcript):
            return "a quote in its report is not what was said"
        if isinstance(value, AnswerMap | TradeoffMap) and value.turn not in answers:
            return "its report speaks of an answer that was not given"
    return None


def naive(value: Value) -> bool:
    """Some moment in the value has no time zone."""
    return any(isinstance(v, datetime) and v.tzinfo is None for v in _every(value))


def _is_rung(hint: Move) -> bool:
    return hint.aim is None or re.fullmatch(r"rung_\d", hint.aim) is not None


def _is_drawn(artifact: Artifact) -> bool:
    """The board is kept as a board is: what cannot be taken from a page cannot be taken from a file. How it was told in
    words may have changed since."""
    try:
        return as_seen(artifact).data == artifact.data
    except Unusable:
        return False


def _is_said(evidence: Evidence, transcript: Transcript) -> bool:
    said = {turn.index: turn.text for turn in transcript.answers}.get(evidence.turn)
    named = evidence.sentence.startswith(f"t{evidence.turn}s")
    return said is not None and named and said[evidence.start : evidence.end] == evidence.quote


def _every(value: object) -> Iterator[object]:
    """The value and all that it is made of."""
    yield value
    inside: Sequence[object] = ()
    if isinstance(value, BaseModel):
        inside = [getattr(value, name) for name in type(value).model_fields]
    elif isinstance(value, Mapping):
        inside = list(value.values())
    elif isinstance(value, tuple | list):
        inside = value
    for piece in inside:
        yield from _every(piece)


def key_of(entry: Value, fields: Sequence[str]) -> tuple[object, ...]:
    """The values of those fields; a dot leads into a field."""
    found: list[object] = []
    for path in fields:
        value: object = entry
        for name in path.split("."):
            value = getattr(value, name)
        found.append(value)
    return tuple(found)


def _counts(section: SectionBrought) -> int:
    return section.added + section.completed + section.same + len(section.differing)


def _words(section: SectionBrought) -> str:
    said = [
        f"{count} {word}"
        for count, word in (
            (section.added, "added"),
            (section.completed, "brought up to date"),
            (section.same, "here already"),
            (len(section.differing), "different from what is here and left as here"),
        )
        if count
    ]
    return f"{section.name.replace('_', ' ').capitalize()}: {', '.join(said)}."
