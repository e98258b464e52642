"""Waiting for one thing after another, each only until a time of its own, at next to no cost for each."""

import asyncio
import time
from collections.abc import Awaitable
from typing import Any, Self, TypeVar

R = TypeVar("R")


class Watch:
    """One timer for all that is awaited within the block. `asyncio.timeout` makes one for each, for every word of a reply."""

    def __init__(self) -> None:
        self._timer: asyncio.TimerHandle | None = None
        self._waiting: asyncio.Task[Any] | None = None
        self._deadline = self._timer_at = 0.0
        self._expired = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._disarm()

    async def by(self, deadline: float, result: Awaitable[R]) -> R:
        """The result, or TimeoutError at a time of the monotonic clock."""
        task = asyncio.current_task()
        assert task is not None
        self._waiting, self._deadline, self._expired = task, deadline, False
        if self._timer is None or deadline < self._timer_at:
            self._arm()
        try:
            return await result
        except asyncio.CancelledError:
            if self._expired and task.uncancel() == 0:
                raise TimeoutError from None
            raise
        finally:
            self._waiting = None

    def _arm(self) -> None:
        self._disarm()
        self._timer_at = self._deadline
        wait = max(0.0, self._deadline - time.monotonic())
        self._timer = asyncio.get_running_loop().call_later(wait, self._look)

    def _disarm(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _look(self) -> None:
        self._timer = None
        if self._waiting is None:
            return  # the next wait sets the timer again
        if time.monotonic() < self._deadline:
            self._arm()
            return
        self._expired = True
        self._waiting.cancel()
