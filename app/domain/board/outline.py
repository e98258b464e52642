"""A design typed as lines, for those who cannot or would not draw: it comes to the same parts, arrows and notes.

Client -> Gateway: GET /home        an arrow with its label; `<-`, `<->` and `--` work too, and so do chains
Client -> Event log: plays (dashed)
Cache (ellipse) [in Gateway]        a part, with what it is in
note: 250 million members
"""

import re

from app.domain.board.diagram import (
    LONGEST_NAME,
    Arrow,
    Diagram,
    Direction,
    End,
    Part,
    one_line,
    short,
)
from app.domain.board.scene import shown
from app.errors import BoardTooLarge

MOST_CHARACTERS = 20_000
MOST_LINES = 400

_TOKEN = re.compile(r"\s*(<-+>|<=+>|<-+|-+>|=+>|↔|←|→|⟶|(?<=\s)--+(?=\s))\s*")
_BULLET = re.compile(r"^\s*(?:[-*•]|\d+[.)])\s+")
_NOTE = re.compile(r"^note\s*:\s*", re.IGNORECASE)
_WITHIN = re.compile(r"\s*\[in ([^\[\]]+)\]\s*$")
_STYLE = re.compile(r"\s*\((dashed|dotted)\)\s*$")
_SHAPE = re.compile(r"\s*\((ellipse|diamond|polygon|frame|text)\)\s*$")


def read_outline(text: str) -> Diagram:
    """What the lines say. Every line says something. Raises BoardTooLarge when there are too many."""
    if len(text) > MOST_CHARACTERS:
        raise BoardTooLarge(
            f"The outline has {len(text):,} characters and {MOST_CHARACTERS:,} is the most that is taken. Shorten it and"
            " send your answer again; nothing of it is lost."
        )
    lines = [line for line in shown(text).split("\n") if line.strip()]
    if len(lines) > MOST_LINES:
        raise BoardTooLarge(
            f"The outline has {len(lines):,} lines and {MOST_LINES} is the most that is taken. Shorten it and send your"
            " answer again; nothing of it is lost."
        )
    parts: dict[str, Part] = {}
    arrows: list[Arrow] = []
    notes: list[str] = []
    for line in lines:
        plain = one_line(_BULLET.sub("", line))
        if noted := _NOTE.match(plain):
            notes += [rest] if (rest := plain[noted.end() :]) else []
        elif drawn := _arrows(plain):
            arrows += drawn
            for end in (end for arrow in drawn for end in (arrow.start, arrow.end)):
                if end.part:
                    parts.setdefault(end.part, Part(name=end.part))
        elif plain:
            part = _part(plain)
            parts[part.name] = part
            if part.within:
                parts.setdefault(part.within, Part(name=part.within))
    return Diagram(parts=tuple(parts.values()), arrows=tuple(arrows), notes=tuple(notes))


def _part(line: str) -> Part:
    within = _WITHIN.search(line)
    bare = line[: within.start()] if within else line
    shape = _SHAPE.search(bare)
    name = bare[: shape.start()] if shape else bare
    if not name:
        return Part(name=_name(line))
    return Part(
        name=_name(name),
        shape=shape[1] if shape else "",
        within=_name(within[1]) if within else None,
    )


def _arrows(line: str) -> list[Arrow]:
    """The arrows of a line, `A -> B -> C: label` two of them; none when it holds no arrow."""
    pieces = _TOKEN.split(line)
    if len(pieces) < 3:
        return []
    last, _, label = pieces[-1].partition(":")
    pieces[-1], label = last, label.strip()
    style = _STYLE.search(label) or _STYLE.search(pieces[-1])
    if style and style.string == label:
        label = label[: style.start()]
    elif style:
        pieces[-1] = pieces[-1][: style.start()]
    names = [End(_name(name) or None) for name in pieces[::2]]
    return [
        _between(start, token, end, label, style[1] if style else "")
        for start, token, end in zip(names, pieces[1::2], names[1:], strict=False)
    ]


def _between(start: End, token: str, end: End, label: str, style: str) -> Arrow:
    backwards = token[0] in "<←" and token[-1] not in ">"
    both = token == "↔" or (token[0] == "<" and token[-1] == ">")
    direction: Direction = "<->" if both else "--" if set(token) == {"-"} else "->"
    return Arrow.model_validate(
        {
            "start": end if backwards else start,
            "direction": direction,
            "end": start if backwards else end,
            "label": short(label, LONGEST_NAME),
            "style": style,
        }
    )


def _name(text: str) -> str:
    return short(one_line(text), LONGEST_NAME)
