"""The interviewer without a language model: takes the default move and speaks authored lines."""

import asyncio
import re
from collections.abc import AsyncIterator

from app.domain.talk.menu import Menu
from app.roles.interviewer import Listened, Reply, Scene
from app.roles.script import words_for


class OfflineInterviewer:
    """Speaks at a human pace, `words_per_second`; 0 says everything at once."""

    def __init__(self, words_per_second: float) -> None:
        self._words_per_second = words_per_second

    async def speak(self, menu: Menu, scene: Scene, listened: Listened | None = None) -> Reply:
        option = (await listened() if listened else menu).default
        words = words_for(option, scene.plan, scene.transcript, scene.minutes_left)
        return Reply(move=option.move, words=self._spoken(words))

    async def _spoken(self, text: str) -> AsyncIterator[str]:
        if not self._words_per_second:
            yield text
            return
        for piece in re.findall(r"\s*\S+\s*$|\s*\S+", text):
            yield piece
            await asyncio.sleep(1 / self._words_per_second)
