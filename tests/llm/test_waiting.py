"""One watch for many waits: each has its own end, and being cancelled is not being late."""

import asyncio
import time

import pytest

from app.llm.waiting import Watch


async def test_what_comes_in_time_is_given_back():
    with Watch() as watch:
        for number in range(100):
            assert await watch.by(time.monotonic() + 5, asyncio.sleep(0, number)) == number


async def test_what_is_late_ends_at_its_own_time_whatever_was_allowed_before():
    with Watch() as watch:
        await watch.by(time.monotonic() + 500, asyncio.sleep(0))
        with pytest.raises(TimeoutError):
            await watch.by(time.monotonic() + 0.02, asyncio.Event().wait())
        with pytest.raises(TimeoutError):
            await watch.by(time.monotonic() - 1, asyncio.Event().wait())
        assert await watch.by(time.monotonic() + 5, asyncio.sleep(0, "on it goes")) == "on it goes"


async def test_a_later_end_is_kept_when_an_earlier_wait_was_short():
    with Watch() as watch:
        await watch.by(time.monotonic() + 0.02, asyncio.sleep(0))
        assert await watch.by(time.monotonic() + 5, asyncio.sleep(0.06, "whole")) == "whole"


async def test_being_cancelled_is_not_taken_for_being_late():
    async def wait() -> None:
        with Watch() as watch:
            await watch.by(time.monotonic() + 5, asyncio.Event().wait())

    waiting = asyncio.create_task(wait())
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
