"""The menu: the legal next moves of the interviewer, best first."""

from dataclasses import dataclass, replace
from typing import Literal

from app.domain.guide import Phase
from app.domain.transcript import Move, MoveKind

Lead = Literal["none", "acknowledge", "transition", "interrupt", "skip"]
"""What the interviewer says before the line itself: the lead-in is a statement, so that a turn asks one thing."""


@dataclass(frozen=True, slots=True)
class Option:
    """One legal move, with the authored words for it, and why it is on the menu.

    It can only be chosen together with `quotes` of the candidate's own words, which its line then holds. `beside` are what may be
    chosen in its place: they stand on the menu right after it.
    """

    move: Move
    line: str
    lead: Lead
    why: str
    quotes: int = 0
    beside: tuple["Option", ...] = ()


@dataclass(frozen=True, slots=True)
class Menu:
    """At least one option; the first is the default."""

    options: tuple[Option, ...]

    def __post_init__(self) -> None:
        spread = (
            o for option in self.options for o in (replace(option, beside=()), *option.beside)
        )
        object.__setattr__(self, "options", tuple(spread))

    @property
    def default(self) -> Option:
        return self.options[0]


def plain(
    kind: MoveKind,
    phase: Phase,
    why: str,
    *,
    aim: str | None = None,
    question: str | None = None,
    line: str = "",
) -> Option:
    """A move that is no step of a question: opening, answering, hinting, inviting, closing."""
    return Option(Move(kind=kind, question=question, aim=aim, phase=phase.id), line, "none", why)
