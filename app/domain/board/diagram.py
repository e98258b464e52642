"""A design as parts, arrows and notes: what a drawing and an outline both come to, and the short text of it."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from app.domain.values import Value

Direction = Literal["->", "<->", "--"]

MOST_PARTS = 150
MOST_ARROWS = 200
MOST_NOTES = 80
LONGEST_NAME = 120
LONGEST_NOTE = 400
EMPTY = "(There is nothing on the board.)"


class Part(Value):
    """A thing that was drawn or named. `shape` is said when it is not a box; `within` names the part around it."""

    name: str
    shape: str = ""
    within: str | None = None


class End(NamedTuple):
    """Where an arrow begins or ends: a part's name, or None where nothing is near. Not `sure`: only drawn up to it."""

    part: str | None
    sure: bool = True

    def __str__(self) -> str:
        if self.part is None:
            return "(nothing)"
        return self.part if self.sure else f"{self.part}?"


class Arrow(Value):
    start: End
    direction: Direction
    end: End
    label: str = ""
    style: Literal["", "dashed", "dotted"] = ""


class Diagram(Value):
    """`strokes` were drawn freehand and cannot be told in words; `unread` is what could not be made out at all."""

    parts: tuple[Part, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    notes: tuple[str, ...] = ()
    strokes: int = 0
    unread: int = 0


def described(diagram: Diagram) -> str:
    """The diagram in a few lines, one for each thing; what is too much to tell is counted."""
    lines = [
        *_section("Parts", [_part(part) for part in diagram.parts], MOST_PARTS),
        *_section("Arrows", [_arrow(arrow) for arrow in diagram.arrows], MOST_ARROWS),
        *_section("Notes", [short(note, LONGEST_NOTE) for note in diagram.notes], MOST_NOTES),
    ]
    if diagram.strokes:
        lines.append(f"({_count(diagram.strokes, 'freehand stroke')} not described)")
    if diagram.unread:
        lines.append(f"({_count(diagram.unread, 'thing')} on the board could not be read)")
    return "\n".join(lines) or EMPTY


def one_line(text: str) -> str:
    """The words of a text in one line: what was a line break is a space."""
    return " ".join(text.split())


def short(text: str, most: int) -> str:
    """A text that is not longer than `most`; what was cut is shown to be."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def apart(names: Iterable[str]) -> tuple[str, ...]:
    """The same names in the same order, those that come again with a number."""
    used: set[str] = set()
    told: list[str] = []
    for name in names:
        unique, number = name, 1
        while unique in used:
            number += 1
            unique = f"{name} #{number}"
        used.add(unique)
        told.append(unique)
    return tuple(told)


def _part(part: Part) -> str:
    shape = f" ({part.shape})" if part.shape else ""
    return f"{part.name}{shape}{f' [in {part.within}]' if part.within else ''}"


def _arrow(arrow: Arrow) -> str:
    label = f": {arrow.label}" if arrow.label else ""
    style = f" ({arrow.style})" if arrow.style else ""
    return f"{arrow.start} {arrow.direction} {arrow.end}{label}{style}"


def _section(title: str, lines: Sequence[str], most: int) -> list[str]:
    if not lines:
        return []
    more = [f"- (and {len(lines) - most} more)"] if len(lines) > most else []
    return [f"{title}:", *(f"- {line}" for line in lines[:most]), *more]


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'s' * (number > 1)}"
