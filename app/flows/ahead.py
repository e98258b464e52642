"""Replies begun while the answer that they follow is being stored: the model thinks while the disk is waited for."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from app.domain.transcript import Coaching
from app.roles.interviewer import Reply


@dataclass(frozen=True, slots=True)
class Opening:
    """An interviewer about to speak, and the coach about to remark on what was answered."""

    reply: Reply
    remark: asyncio.Task[Coaching | None]


HEAD_START_SECONDS = 0.004
"""Enough to ask a model: what is stored meanwhile takes the same core."""
Openings = Coroutine[Any, Any, Opening]
Place = tuple[str, int]
"""An interview and the index of a turn in it."""


class Ahead:
    """What was begun, by who is to speak it. Nothing of it is shown before it is taken, and it is taken once all is stored."""

    def __init__(self) -> None:
        self._begun: dict[str, tuple[Place, asyncio.Task[Opening]]] = {}
        self._leaving: set[asyncio.Task[None]] = set()

    async def begin(self, speaker: str, place: Place, opening: Callable[[], Openings]) -> None:
        """Begins what follows at a place, and gives it a head start before whatever else there is to do. Where somebody began
        there already, theirs has it: the same answer, sent twice, is replied to once."""
        begun = next((task for at, task in self._begun.values() if at == place), None)
        if begun is None:
            begun = asyncio.create_task(opening())
            self._begun[speaker] = place, begun
        await asyncio.wait([begun], timeout=HEAD_START_SECONDS)

    def take(self, speaker: str | None) -> asyncio.Task[Opening] | None:
        """What was begun for a speaker, who ends it from now on."""
        _, begun = self._begun.pop(speaker or "", (None, None))
        return begun

    def drop(self, speaker: str | None) -> None:
        """Ends what was begun for a speaker who does not come to take it, and the model's call with it."""
        begun = self.take(speaker)
        if begun is not None:
            begun.cancel()
            leaving = asyncio.create_task(_leave(begun))
            self._leaving.add(leaving)
            leaving.add_done_callback(self._leaving.discard)


async def _leave(begun: asyncio.Task[Opening]) -> None:
    with suppress(Exception):  # one that failed has nothing to end
        opening = await begun
        opening.remark.cancel()
        await opening.reply.leave()
