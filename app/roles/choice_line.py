"""The line with which a language model names its move: `[[probe result | heard: situation, own_part]]`."""

import re
from dataclasses import dataclass

from app.domain.guide import Aim
from app.domain.talk.menu import Menu, Option
from app.domain.transcript import MoveKind

_LINE = re.compile(
    r"\[\[\s*(?P<name>[a-z_]+(?:[ :]+[\w-]+)*)\s*(?:\|\s*heard\s*:?\s*(?P<heard>[^\]\n]*))?\]\]",
    re.I,
)
LONGEST = 300
"""A choice line that is longer than this is no choice line."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the line said. `option` is None when it was missing, malformed or named no legal move."""

    option: Option | None
    heard: tuple[Aim, ...] | None


def name_of(option: Option) -> str:
    """How the menu names a move and a choice line repeats it: `probe result`, `ask fb-hardest`, `close`."""
    move = option.move
    if move.kind in (MoveKind.ASK, MoveKind.INJECT):
        return f"{move.kind} {move.question}"
    if (
        move.kind in (MoveKind.PROBE, MoveKind.TIME_CHECK, MoveKind.ANSWER, MoveKind.HINT)
        and move.aim
    ):
        return f"{move.kind} {move.aim}"
    return str(move.kind)


def read_choice(line: str, menu: Menu) -> Choice:
    """The move that a line chooses from the menu. A bare kind that only one option has is enough."""
    found = _LINE.search(line)
    if found is None:
        return Choice(option=None, heard=None)
    wanted = _plain(found["name"])
    exact = [o for o in menu.options if _plain(name_of(o)) == wanted]
    of_kind = [o for o in menu.options if o.move.kind == wanted]
    option = exact[0] if exact else of_kind[0] if len(of_kind) == 1 else None
    return Choice(option=option, heard=_aims(found["heard"]))


def _plain(name: str) -> str:
    """A name without the small slips that models make in one."""
    return re.sub(r"[\s:_-]+", "_", name.strip().lower())


def _aims(listed: str | None) -> tuple[Aim, ...] | None:
    if listed is None:
        return None
    known = {aim.value: aim for aim in Aim}
    names = [_plain(name) for name in listed.split(",")]
    return tuple(dict.fromkeys(known[name] for name in names if name in known))
