"""An interviewer who waits in the middle of a reply for as long as a test needs, however slow the machine is."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from dataclasses import replace

from fastapi import FastAPI

from app.domain.talk.menu import Menu
from app.roles.interviewer import Listened, Reply, Scene
from app.roles.offline_interviewer import OfflineInterviewer
from app.routes.deps import Greenroom

FIRST_WORDS = r"(\s*\S+){3}"


class Held:
    """Speaks the authored lines. A reply that begins while it holds stops after its first words until it is let go."""

    def __init__(self) -> None:
        self._script = OfflineInterviewer(0)
        self._holding = False
        self._releases: list[Callable[[], object]] = []
        self.first_words = FIRST_WORDS
        """How far a reply is said before it is held."""

    def hold(self) -> None:
        """From now on every reply stops after its first words."""
        self._holding = True

    def hold_no_more(self) -> None:
        """Replies that begin from now on are said whole; one that is held already stays so."""
        self._holding = False

    def let_go(self) -> None:
        """Every reply is said to its end, those that are held included."""
        self._holding = False
        for release in self._releases:
            release()

    def play(self, app: FastAPI) -> None:
        """Takes the interviewer's part in a running application."""
        room: Greenroom = app.state.greenroom
        cast = replace(room.conductor.casts["offline"], interviewer=self)
        casts = {**room.conductor.casts, "offline": cast}
        app.state.greenroom = replace(room, conductor=replace(room.conductor, casts=casts))

    async def speak(self, menu: Menu, scene: Scene, listened: Listened | None = None) -> Reply:
        reply = await self._script.speak(menu, scene, listened)
        if not self._holding:
            return reply
        go_on, loop = asyncio.Event(), asyncio.get_running_loop()
        # The test stands in another thread than the server.
        self._releases.append(lambda: loop.call_soon_threadsafe(go_on.set))
        return replace(reply, words=_held(reply.words, self.first_words, go_on))


async def _held(
    words: AsyncIterator[str], first_words: str, go_on: asyncio.Event
) -> AsyncIterator[str]:
    text = "".join([piece async for piece in words])
    first = re.match(first_words, text)
    assert first is not None, f"too short to be held: {text}"
    yield first[0]
    await go_on.wait()
    yield text[first.end() :]
