"""The interviewer's seam: picks a move from the menu and says it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Protocol

from app.domain.guide import Aim
from app.domain.menu import Menu
from app.domain.plan import Plan
from app.domain.transcript import Move, Transcript


@dataclass(frozen=True, slots=True)
class Scene:
    """What an interviewer knows when it is to speak. `subject` is the interview's id."""

    subject: str
    plan: Plan
    transcript: Transcript
    minutes_left: float


@dataclass(frozen=True, slots=True)
class Reply:
    """A chosen move and its words as they come. `heard` is what a language model says it heard, None from a script."""

    move: Move
    words: AsyncIterator[str]
    heard: tuple[Aim, ...] | None = None


class Interviewer(Protocol):
    async def speak(self, menu: Menu, scene: Scene) -> Reply:
        """Choose a legal move and begin to say it. Raises an AppError when it cannot."""
        ...
