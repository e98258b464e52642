"""Candidates who do not give up: what was not acknowledged they send again, as a page does."""

import asyncio
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from app.domain.transcript import Speaker, Turn
from app.store.store import Store
from bench.load.talking import ANSWER
from bench.load.wire import read_stream

LONGEST = 14
"""Answers of one candidate: the interview must not be over before the fault is."""


@dataclass
class Talkers:
    """`acknowledged` answers were followed by an event stream; `refused` ones by an error or nothing, and sent again."""

    held: list[str]
    enough: bool = False
    refused: int = 0
    said: dict[str, list[str]] = field(default_factory=dict)
    _heard: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def acknowledged(self) -> int:
        return sum(map(len, self.said.values()))

    async def talk(self) -> None:
        await asyncio.gather(*(self._one(one) for one in self.held))

    async def until(self, acknowledged: int) -> None:
        """Waits until so many answers were acknowledged, however long it takes."""
        while self.acknowledged < acknowledged:
            self._heard.clear()
            await self._heard.wait()

    async def _one(self, one: str) -> None:
        self.said[one] = []
        await self._sent(one, {})
        number = 0
        while not self.enough:
            key = f"sent-{number}"
            # A pause and coming back never end an interview, so that a candidate can talk for as long as it takes.
            control = "resume" if (number - LONGEST) % 2 else "pause"
            body = {"answer": f"{ANSWER} {key}"} if number < LONGEST else {"control": control}
            if not await self._sent(one, {**body, "client_id": key}):
                return
            number += 1

    async def _sent(self, one: str, body: dict[str, str]) -> bool:
        """True once the reply is whole. A reply that failed is asked for again by sending the same."""
        while True:
            try:
                stream = await asyncio.wait_for(read_stream(f"{one}/turns", body), 60)
            except (OSError, IndexError, ValueError, TimeoutError, asyncio.IncompleteReadError):
                stream = None
            key = body.get("client_id")
            if stream is not None and stream.status == 200 and key and key not in self.said[one]:
                self.said[one].append(key)  # a stream opens only once the words are stored
                self._heard.set()
            if stream is not None and stream.last_event == "finished":
                return True
            if stream is not None and stream.status == 409 and "over" in stream.error:
                return False
            self.refused += 1
            await asyncio.sleep(0.2)

    async def faults(self, database: str) -> list[str]:
        """What is wrong with the interviews as they are kept in that database, one sentence each."""
        store, found = await Store.open(database), []
        try:
            for one in self.held:
                name = one.rpartition("/")[2]
                kept = (await store.interview(name)).transcript.turns
                found += [f"{name}: {fault}" for fault in _wrong(kept, self.said[one])]
                if kept and kept[-1].move and kept[-1].move.kind == "close":
                    continue
                await self._sent(one, {"control": "end", "client_id": "the-end"})
                if not (await store.interview(name)).transcript.closed:
                    found.append(f"{name}: it does not go on")
        finally:
            await store.close()
        return found


def _wrong(turns: Sequence[Turn], said: Sequence[str]) -> Iterator[str]:
    keys = Counter(turn.client_id for turn in turns if turn.client_id)
    yield from (f"{key} is lost" for key in said if key not in keys)
    yield from (f"{key} is there {times} times" for key, times in keys.items() if times > 1)
    if [turn.index for turn in turns] != list(range(len(turns))):
        yield "turns are missing"
    if any(before.speaker is after.speaker for before, after in pairwise(turns)):
        yield "somebody spoke twice in a row"
    for turn in turns:
        if turn.speaker is Speaker.CANDIDATE and not turn.control and not _whole(turn):
            yield f"turn {turn.index} is not whole"
        if turn.speaker is Speaker.INTERVIEWER and not turn.text:
            yield f"turn {turn.index} is empty"


def _whole(turn: Turn) -> bool:
    return turn.text == f"{ANSWER} {turn.client_id}"
