"""Many replies at once: their words are read by the handful, which costs half as much as one by one.

A stream that nobody reads from waits in the kernel, and what came meanwhile is read in one go. Few replies are read as their words
come, because then nothing is gained but a delay.
"""

import asyncio
import time
from collections.abc import AsyncGenerator, Callable

MANY = 24
"""From so many replies on, words are let to gather before they are read."""
GATHER_SECONDS = 0.12
"""Five words of a quick model. Longer would save little more, and be seen."""
WAITED_SECONDS = 0.002
"""What took longer had to be waited for; what came sooner was there already."""


class Crowd:
    """The replies that one process reads now."""

    def __init__(self) -> None:
        self._reading = 0

    async def read(
        self, pieces: AsyncGenerator[str, None], begun: Callable[[], bool]
    ) -> AsyncGenerator[str, None]:
        """The pieces in order. Once something was shown, and among many, they are left to gather between."""
        self._reading += 1
        try:
            asked = time.monotonic()
            async for piece in pieces:
                waited = time.monotonic() - asked > WAITED_SECONDS
                yield piece
                if waited and self._reading >= MANY and begun():
                    await asyncio.sleep(GATHER_SECONDS)
                asked = time.monotonic()
        finally:
            self._reading -= 1
            await pieces.aclose()  # who is cancelled while words gather ends the call at once
