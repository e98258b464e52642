"""The transcript with its margin: sentences that the report refers to, marked and numbered where they were said."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from app.domain.report import Evidence
from app.domain.transcript import Transcript
from app.routes.code_view import CodeView, code_views
from app.routes.room_view import TurnLine, turn_lines

Tone = Literal["good", "warn", "out", "plain"]


@dataclass(frozen=True, slots=True)
class Note:
    """A remark in the margin."""

    tone: Tone
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A sentence of a turn that something refers to; numbered in the order of the transcript."""

    sentence: str
    number: int
    turn: int
    start: int
    end: int
    tone: Tone
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a turn's words, marked or not."""

    text: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A turn of the annotated transcript."""

    turn: TurnLine
    name: str
    pieces: tuple[Piece, ...]
    marks: tuple[Mark, ...]
    code: CodeView | None = None


def collect(
    referred: Iterable[Evidence], *, tones: Mapping[str, Tone], notes: Mapping[str, Sequence[Note]]
) -> dict[str, Mark]:
    """One mark for each sentence that is referred to, by its id."""
    once = {evidence.sentence: evidence for evidence in referred}
    ordered = sorted(once.values(), key=lambda e: (e.turn, e.start))
    return {
        e.sentence: Mark(
            sentence=e.sentence,
            number=number,
            turn=e.turn,
            start=e.start,
            end=e.end,
            tone=tones.get(e.sentence, "plain"),
            notes=tuple(notes.get(e.sentence, ())),
        )
        for number, e in enumerate(ordered, start=1)
    }


def annotate(
    transcript: Transcript, interviewer: str, candidate: str, marks: Mapping[str, Mark]
) -> tuple[Line, ...]:
    """Every turn, cut where marked sentences begin and end."""
    lines, code = [], code_views(transcript)
    for turn in turn_lines(transcript):
        here = tuple(mark for mark in marks.values() if mark.turn == turn.index)
        name = interviewer if turn.interviewer else candidate
        noted = tuple(mark for mark in here if mark.notes)
        lines.append(Line(turn, name, pieces(turn.text, here), noted, code.get(turn.index)))
    return tuple(lines)


def pieces(text: str, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """The text in pieces that give the whole text again when joined; a mark inside another one is left out."""
    cut: list[Piece] = []
    position = 0
    for mark in marks:
        if mark.start < position:
            continue
        if mark.start > position:
            cut.append(Piece(text[position : mark.start]))
        cut.append(Piece(text[mark.start : mark.end], mark))
        position = mark.end
    if position < len(text):
        cut.append(Piece(text[position:]))
    return tuple(cut)
