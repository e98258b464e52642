"""The line with which a language model names its move: `[[probe result | heard: situation, own_part]]`."""

import re
from dataclasses import dataclass

from app.domain.guide import Aim
from app.domain.menu import Menu, Option
from app.domain.transcript import MoveKind

_LINE = re.compile(
    r"\[\[\s*(?P<kind>[a-z_]+)(?:[ :]+(?P<what>[\w-]+))?\s*(?:\|\s*heard\s*:?\s*(?P<heard>[^\]\n]*))?\]\]",
    re.I,
)
MARKS = re.compile(r"\[\[[^\]\n]*\]\]?")
"""Anything that looks like a choice line; a second one is taken out of the words."""
LONGEST = 300
"""A choice line that is longer than this is no choice line."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the line said. `option` is None when it was missing, malformed or named no legal move."""

    option: Option | None
    heard: tuple[Aim, ...] | None
    named: bool


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
        return Choice(option=None, heard=None, named=False)
    kind, what = found["kind"].lower(), (found["what"] or "").lower()
    wanted = f"{kind} {what}".strip()
    exact = [o for o in menu.options if name_of(o).lower() == wanted]
    of_kind = [o for o in menu.options if str(o.move.kind) == kind]
    option = exact[0] if exact else of_kind[0] if len(of_kind) == 1 else None
    return Choice(option=option, heard=_aims(found["heard"]), named=True)


def _aims(listed: str | None) -> tuple[Aim, ...] | None:
    if listed is None:
        return None
    known = {aim.value: aim for aim in Aim}
    names = [name.strip().lower().replace(" ", "_") for name in listed.split(",")]
    return tuple(dict.fromkeys(known[name] for name in names if name in known))
