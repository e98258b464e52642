"""The line with which a language model names its move: `[[probe result | heard: situation, own_part]]`."""

import re
from dataclasses import dataclass

from app.domain.guide import Aim
from app.domain.talk.menu import Menu, Option
from app.domain.transcript import Move, MoveKind

_QUOTED = r"[“”\"](?P<words>[^“”\"\n]+)[“”\"]"
_LINE = re.compile(
    r"\[\[\s*(?P<name>[a-z_]+(?:[ :]+[\w-]+)*)\s*(?P<quoted>[:,]?\s*[“\"][^|\n\]]*)?"
    r"(?:\|\s*heard\s*:?\s*(?P<heard>[^\]\n]*))?\]\]",
    re.I,
)
_NAMED_FURTHER = (
    MoveKind.ASK,
    MoveKind.PROBE,
    MoveKind.INJECT,
    MoveKind.TIME_CHECK,
    MoveKind.ANSWER,
    MoveKind.HINT,
)
LONGEST = 400
"""A choice line that is longer than this is no choice line."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the line said. `option` is None when it was missing, malformed or named no legal move."""

    option: Option | None
    heard: tuple[Aim, ...] | None
    quotes: tuple[str, ...] = ()


def name_of(move: Move) -> str:
    """How a choice line names a move: `probe result`, `inject part_2`, `ask fb-hardest`, `close`."""
    told = move.question if move.kind is MoveKind.ASK else move.aim
    if move.kind in _NAMED_FURTHER and told:
        return f"{move.kind} {told}"
    return str(move.kind)


def names_in(menu: Menu) -> tuple[str, ...]:
    """The name of each option, no two alike: the second of a name says its phase, `probe mechanism high-level`."""
    names: dict[str, str] = {}
    for option in menu.options:
        name = name_of(option.move)
        for more in (option.move.phase, *map(str, range(2, len(menu.options) + 1))):
            if _plain(name) not in names:
                break
            name = f"{name_of(option.move)} {more}"
        names[_plain(name)] = name
    return tuple(names.values())


def read_choice(line: str, menu: Menu) -> Choice:
    """The move that a line chooses from the menu. What only one option has is enough: its kind, or its kind and question."""
    found = _LINE.search(line)
    if found is None:
        return Choice(option=None, heard=None)
    wanted = _plain(found["name"])
    named = zip(names_in(menu), menu.options, strict=True)
    exact = [option for name, option in named if _plain(name) == wanted]
    short = [o for o in menu.options if wanted in (o.move.kind, _plain(_by_question(o.move)))]
    option = exact[0] if exact else short[0] if len(short) == 1 else None
    quotes = tuple(m["words"] for m in re.finditer(_QUOTED, found["quoted"] or ""))
    return Choice(option=option, heard=_aims(found["heard"]), quotes=quotes)


def _by_question(move: Move) -> str:
    return f"{move.kind} {move.question}"


def _plain(name: str) -> str:
    """A name without the small slips that models make in one."""
    return re.sub(r"[\s:_-]+", "_", name.strip().lower())


def _aims(listed: str | None) -> tuple[Aim, ...] | None:
    if listed is None:
        return None
    known = {aim.value: aim for aim in Aim}
    names = [_plain(name) for name in listed.split(",")]
    return tuple(dict.fromkeys(known[name] for name in names if name in known))
