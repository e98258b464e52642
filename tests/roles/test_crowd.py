"""Many replies at once are read by the handful, few as their words come; either way every word, in order."""

import asyncio
from collections.abc import AsyncGenerator

import pytest

from app.roles import crowd
from app.roles.crowd import Crowd

WORDS = [f"word-{n} " for n in range(12)]


class Wire:
    """Words that come one by one, whether they are read or not; `reads` counts how often a reader had to wait."""

    def __init__(self) -> None:
        self.waited = 0
        self._come: asyncio.Queue[str | None] = asyncio.Queue()

    async def sends(self) -> None:
        for word in WORDS:
            self._come.put_nowait(word)
            await asyncio.sleep(0.01)
        self._come.put_nowait(None)

    async def words(self) -> AsyncGenerator[str, None]:
        while True:
            self.waited += self._come.empty()
            if (word := await self._come.get()) is None:
                return
            yield word


async def read(one: Crowd, wire: Wire) -> list[str]:
    sending = asyncio.create_task(wire.sends())
    heard = [word async for word in one.read(wire.words(), lambda: True)]
    await sending
    return heard


@pytest.mark.parametrize("many", [1, 100])
async def test_every_word_comes_in_order_however_many_speak(monkeypatch, many):
    monkeypatch.setattr(crowd, "MANY", many)

    heard = await asyncio.gather(*(read(one, Wire()) for one in [Crowd()] * 3))

    assert heard == [WORDS] * 3


async def test_among_many_a_reader_waits_less_often_than_there_are_words(monkeypatch):
    monkeypatch.setattr(crowd, "MANY", 1)
    wire = Wire()

    await read(Crowd(), wire)

    assert wire.waited < len(WORDS)


async def test_nothing_is_held_back_before_the_first_word_is_shown(monkeypatch):
    monkeypatch.setattr(crowd, "MANY", 1)
    monkeypatch.setattr(crowd, "GATHER_SECONDS", 3600)
    wire = Wire()
    sending = asyncio.create_task(wire.sends())

    heard = [word async for word in Crowd().read(wire.words(), lambda: False)]

    await sending
    assert heard == WORDS


async def test_a_reply_that_broke_off_is_not_counted_on(monkeypatch):
    async def breaking() -> AsyncGenerator[str, None]:
        yield "a "
        raise OSError("cut")

    one = Crowd()
    with pytest.raises(OSError, match="cut"):
        _ = [word async for word in one.read(breaking(), lambda: True)]

    assert one._reading == 0


async def test_who_is_stopped_while_words_gather_ends_the_call(monkeypatch):
    monkeypatch.setattr(crowd, "MANY", 1)
    monkeypatch.setattr(crowd, "GATHER_SECONDS", 3600)
    ended = asyncio.Event()

    async def words() -> AsyncGenerator[str, None]:
        try:
            await asyncio.sleep(0.01)
            yield "one "
            yield "two "
        finally:
            ended.set()

    one = Crowd()

    async def listen() -> None:
        async for _ in one.read(words(), lambda: True):
            pass

    listening = asyncio.create_task(listen())
    await asyncio.sleep(0.1)
    listening.cancel()
    await asyncio.gather(listening, return_exceptions=True)

    await asyncio.wait_for(ended.wait(), 10)
    assert one._reading == 0
