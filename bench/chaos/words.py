"""The endpoint is down, slow, or cuts replies off for minutes; and candidates leave in the midst of replies."""

import asyncio
import os
import random
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from signal import SIGKILL

from app.domain.transcript import Speaker
from app.store.store import Store
from bench.chaos.ledger import Line
from bench.chaos.places import Place
from bench.chaos.storage import struck
from bench.chaos.talkers import Talkers
from bench.load.processes import Server, free_port, greenroom, running


@dataclass(frozen=True)
class Endpoint:
    """The scripted endpoint as a process of its own."""

    server: Server
    folder: Path

    def be(self, mode: str) -> None:
        (self.folder / "mode").write_text(mode)

    @property
    def calls(self) -> int:
        """How many requests it took."""
        file = self.folder / "calls"
        return file.stat().st_size if file.exists() else 0


@contextmanager
def endpoint(folder: Path, mode: str = "well", at: int | None = None) -> Iterator[Endpoint]:
    port = at or free_port()
    (folder / "mode").write_text(mode)
    command = ["-m", "bench.chaos.endpoint", str(port), str(folder)]
    with running(command, port, {}, ready="") as server:
        yield Endpoint(server, folder)


async def down(place: Place, seconds: float, chance: random.Random) -> Line:
    """It is killed in the middle of replies, stays away, and comes back."""
    port = free_port()
    with ExitStack() as there:
        scripted = there.enter_context(endpoint(place.folder, at=port))

        async def strike(_: Server) -> str:
            os.kill(scripted.server.pid, SIGKILL)
            there.pop_all().close()
            await asyncio.sleep(seconds)
            there.enter_context(endpoint(place.folder, at=port))
            return f"down for {seconds:.0f} s"

        return await struck("endpoint down", place, strike, chance, scripted.server)


async def misbehaving(mode: str, place: Place, seconds: float, chance: random.Random) -> Line:
    with endpoint(place.folder) as scripted:

        async def strike(_: Server) -> str:
            scripted.be(mode)
            await asyncio.sleep(seconds)
            scripted.be("well")
            return f"{mode} for {seconds:.0f} s"

        return await struck(f"endpoint {mode}", place, strike, chance, scripted.server)


async def vanishing(place: Place, answers: int, chance: random.Random) -> Line:
    """Half of all streams are left before their end and asked for again: no reply is paid for twice."""
    with endpoint(place.folder) as scripted, greenroom(place.folder, scripted.server, **place.settings, GREENROOM_WORKERS="2") as room:  # fmt: skip
        talkers = Talkers([room.url], chance, vanishing=0.5)
        async with talkers.talking():
            await talkers.until(answers)
        replies = await _replies(place.url, talkers)
        calls = scripted.calls
        done = f"{talkers.acknowledged} answers, {talkers.left} streams left"
        line = await talkers.line("candidates vanish", done, place.url)
    paid = f"; {{}} model calls for {replies} replies"
    wrong = () if calls == replies else (f"{calls} calls were made for {replies} replies",)
    return replace(
        line,
        expected=line.expected + paid.format(replies),
        observed=line.observed + paid.format(calls),
        wrong=line.wrong + wrong,
    )


async def _replies(database: str, talkers: Talkers) -> int:
    """How many turns a model spoke: those that no control asked for, and that did not end by themselves."""
    store, count = await Store.open(database), 0
    for one in talkers.said:
        turns = (await store.interview(one)).transcript.turns
        for before, turn in zip((None, *turns), turns, strict=False):
            asked = before is not None and before.control is not None
            count += turn.speaker is Speaker.INTERVIEWER and not asked
    await store.close()
    return count
