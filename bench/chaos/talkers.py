"""Candidates who do not give up: what was not acknowledged they send again, as a page does."""

import asyncio
import json
import random
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import pairwise

from app.domain.transcript import Speaker, Transcript, Turn
from app.store.store import Store
from bench.chaos.ledger import Line
from bench.load.talking import ANSWER, ROUND
from bench.load.wire import Stream, call, read_stream

CANDIDATES = 8
LONGEST = 14
"""Answers of one candidate in one interview, which should be under way for as long as the fault is."""
AGAIN_SECONDS = 0.2
BROKEN = (OSError, IndexError, ValueError, TimeoutError, asyncio.IncompleteReadError)


@dataclass
class Talkers:
    """`said` is what was acknowledged, by an event stream, for each interview; what was `refused`, by an error or by
    nothing, is sent again. Each request goes to one of the `doors`. `vanishing` is the share of streams that are left. Where
    reports are asked for, interviews are of any length, and one that is over is `reported` before the next begins."""

    doors: Sequence[str]
    chance: random.Random
    vanishing: float = 0.0
    reports: bool = False
    refused: int = 0
    left: int = 0
    said: dict[str, list[str]] = field(default_factory=dict)
    reported: set[str] = field(default_factory=set)
    _enough: bool = False
    _heard: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def acknowledged(self) -> int:
        return sum(map(len, self.said.values()))

    async def until(self, acknowledged: int) -> None:
        """Waits until so many answers were acknowledged."""
        while self.acknowledged < acknowledged:
            self._heard.clear()
            await self._heard.wait()

    async def more(self, answers: int = CANDIDATES) -> None:
        await self.until(self.acknowledged + answers)

    @asynccontextmanager
    async def talking(self) -> AsyncIterator[None]:
        """Candidates who talk until the block ends; then all are heard to the end of what they had begun."""
        async with asyncio.TaskGroup() as talk:
            for _ in range(CANDIDATES):
                talk.create_task(self._one())
            yield
            self._enough = True

    async def end(self, one: str) -> None:
        """Ends the interview, however often that has to be asked for."""
        await self._sent(one, {"control": "end", "client_id": "the-end"})

    async def _one(self) -> None:
        while not self._enough:
            one = await self._begun()
            self.said[one] = []
            await self._sent(one, {})
            await self._answered(one)
            if self.reports and not self._enough:
                await self.end(one)
                await self._reported(one)

    async def _answered(self, one: str) -> None:
        """Answers until it is enough or over. Where there are no reports, an interview is kept from ending."""
        most = self.chance.randint(2, 8) if self.reports else LONGEST
        number = 0
        while not self._enough and not (self.reports and number == most):
            key = f"sent-{number}"
            # A pause and coming back never end an interview, so that a candidate can talk for as long as it takes.
            control = "resume" if (number - most) % 2 else "pause"
            body = {"answer": f"{ANSWER} {key}"} if number < most else {"control": control}
            if not await self._sent(one, {**body, "client_id": key}):
                return
            number += 1

    async def _reported(self, one: str) -> None:
        while one not in self.reported:
            at = f"{self.chance.choice(self.doors)}/api/interviews/{one}/report"
            try:
                stream = await asyncio.wait_for(read_stream(at, {}), 60)
            except BROKEN:
                stream = Stream()
            if stream.last_event == "finished":
                self.reported.add(one)
            else:
                self.refused += 1
                await asyncio.sleep(AGAIN_SECONDS)

    async def _begun(self) -> str:
        while True:
            at = f"{self.chance.choice(self.doors)}/api/interviews"
            try:
                status, body = await asyncio.wait_for(call(at, "POST", {"round": ROUND}), 30)
                if status == 201:
                    return str(json.loads(body[body.index(b"{") : body.rindex(b"}") + 1])["id"])
            except BROKEN:
                pass
            self.refused += 1
            await asyncio.sleep(AGAIN_SECONDS)

    async def _sent(self, one: str, body: dict[str, str]) -> bool:
        """True once the reply is whole. A reply that failed is asked for again by sending the same."""
        while True:
            stream = await self._read(one, body)
            key = body.get("client_id")
            if stream is not None and stream.status == 200 and key and key not in self.said[one]:
                self.said[one].append(key)  # a stream opens only once the words are stored
                self._heard.set()
            if stream is not None and stream.last_event == "finished":
                return True
            if stream is not None and stream.status == 409 and "over" in stream.error:
                return False
            self.refused += 1
            await asyncio.sleep(AGAIN_SECONDS)

    async def _read(self, one: str, body: dict[str, str]) -> Stream | None:
        leaves = self.chance.random() < self.vanishing
        self.left += leaves
        patience = self.chance.uniform(0.02, 0.6) if leaves else 60
        at = f"{self.chance.choice(self.doors)}/api/interviews/{one}/turns"
        try:
            return await asyncio.wait_for(read_stream(at, body), patience)
        except BROKEN:
            return None

    async def line(self, fault: str, done: str, database: str) -> Line:
        """What is in that database of what was acknowledged; then every interview is gone on with, to its end."""
        counts, wrong = Counter[str](), []
        store = await Store.open(database)
        try:
            for one, said in self.said.items():
                for kind, fault_ in wrong_in((await store.interview(one)).transcript, said):
                    counts[kind] += 1
                    wrong.append(f"{one}: {fault_}")
                if one in self.reported and await store.report(one) is None:
                    counts["unreported"] += 1
                    wrong.append(f"{one}: its report is lost")
                await self.end(one)
                if not (await store.interview(one)).transcript.closed:
                    counts["stuck"] += 1
                    wrong.append(f"{one}: it does not go on")
        finally:
            await store.close()
        answers, held = sum(map(len, self.said.values())), len(self.said)
        told = [_told(answers, held, some) for some in (Counter[str](), counts)]
        if self.reports:
            whole = len(self.reported)
            told[0] += f", {whole} reports"
            told[1] += f", {whole - counts['unreported']} reports"
        return Line(fault, done, *told, tuple(wrong))


def _told(answers: int, held: int, wrong: Counter[str]) -> str:
    return (
        f"{answers - wrong['lost']} kept, {wrong['lost']} lost, {wrong['doubled']} doubled,"
        f" {wrong['half']} half, {held - wrong['stuck']} of {held} go on"
    )


def wrong_in(transcript: Transcript, said: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What is wrong with an interview as it is kept: the kind of it, and a sentence."""
    turns = transcript.turns
    keys = Counter(turn.client_id for turn in turns if turn.client_id)
    yield from (("lost", f"{key} is lost") for key in said if key not in keys)
    yield from (("doubled", f"{k} is there {times} times") for k, times in keys.items() if times > 1)  # fmt: skip
    if [turn.index for turn in turns] != list(range(len(turns))):
        yield "lost", "turns are missing"
    if any(before.speaker is after.speaker for before, after in pairwise(turns)):
        yield "doubled", "somebody spoke twice in a row"
    for turn in turns:
        if turn.speaker is Speaker.CANDIDATE and not turn.control and not _whole(turn):
            yield "half", f"turn {turn.index} is not whole"
        if turn.speaker is Speaker.INTERVIEWER and not turn.text:
            yield "half", f"turn {turn.index} is empty"


def _whole(turn: Turn) -> bool:
    return turn.text == f"{ANSWER} {turn.client_id}"
