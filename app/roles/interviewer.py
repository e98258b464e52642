"""The interviewer's seam: picks a move from the menu and says it. And the coach's, who remarks on an answer."""

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from app.domain.guide import Aim, Question
from app.domain.plan import Plan
from app.domain.reading import Reading
from app.domain.talk.menu import Menu
from app.domain.transcript import Coaching, Move, Transcript
from app.domain.usage import NOTHING, Usage


@dataclass(frozen=True, slots=True)
class Scene:
    """What an interviewer knows when it is to speak. `subject` is the interview's id; `usage` what it took so far."""

    subject: str
    plan: Plan
    transcript: Transcript
    minutes_left: float
    usage: Usage = NOTHING


@dataclass(frozen=True, slots=True)
class Reply:
    """A chosen move and its words as they come. `heard` is what a language model says it heard, None from a script.

    `source` is what the words are made from while they are read, where that is to be closed by who does not read them.
    """

    move: Move
    words: AsyncIterator[str]
    heard: tuple[Aim, ...] | None = None
    source: AsyncGenerator[str, None] | None = None

    async def leave(self) -> None:
        """Reads none of the words."""
        if self.source is not None:
            await self.source.aclose()


Listened = Callable[[], Awaitable[Menu]]
"""Gives the menu once the last answer was listened to."""


class Interviewer(Protocol):
    async def speak(self, menu: Menu, scene: Scene, listened: Listened | None = None) -> Reply:
        """Choose a legal move and begin to say it. Raises an AppError when it cannot.

        `listened` gives the legal moves where the last answer is still being listened to; `menu` holds more than those then.
        """
        ...


@dataclass(frozen=True, slots=True)
class Attempt:
    """An answer that coach mode remarks on. `heard` is everything told about the question so far, `usage` what the
    interview took; `asked` is what the interviewer asked last about it, `earlier` what was answered before."""

    subject: str
    question: Question
    answer: str
    reading: Reading
    heard: frozenset[Aim]
    usage: Usage = NOTHING
    asked: str = ""
    earlier: tuple[str, ...] = ()


class Coach(Protocol):
    async def remark(self, attempt: Attempt) -> Coaching:
        """What was heard, what is missing, and one thing to try. Raises an AppError when it cannot."""
        ...
