"""kill -9 at random moments, of one worker or of all, while candidates talk."""

import asyncio
import os
import random
from contextlib import AbstractContextManager, ExitStack, suppress
from pathlib import Path
from signal import SIGKILL

from bench.chaos.ledger import Line
from bench.chaos.places import Place
from bench.chaos.talkers import Talkers
from bench.load.processes import Server, free_port, greenroom, running

ALL = 0.15
"""The share of kills that take all workers at once."""


async def kills(place: Place, times: int, chance: random.Random) -> Line:
    """Two workers, replaced as soon as they are gone."""
    port = free_port()
    talkers = Talkers([f"http://127.0.0.1:{port}"], chance, reports=True)
    own = {"GREENROOM_DATA_DIR": str(place.folder), "GREENROOM_WORDS_PER_SECOND": "0"}
    environment = {**place.settings, **own, "GREENROOM_WORKERS": "2"}
    with running(["-m", "bench.chaos.forks", str(port)], port, environment) as room:
        alls = 0
        async with talkers.talking():
            for _ in range(times):
                await _some_moment(talkers, chance)
                workers = children(room.pid)
                if chance.random() >= ALL and workers:
                    workers = [chance.choice(workers)]
                alls += len(workers) > 1
                _kill(workers)
        did = f"{times} kills -9, {alls} of all workers"
        return await talkers.line(f"workers killed, {place.name}", did, place.url)


async def kills_of_servers(place: Place, times: int, chance: random.Random) -> Line:
    """`greenroom serve` with two workers: one of them is killed, which it replaces, or all with it, and it is started again."""
    port = free_port()
    settings = {**place.settings, "GREENROOM_WORKERS": "2"}
    talkers = Talkers([f"http://127.0.0.1:{port}"], chance, reports=True)

    def start() -> AbstractContextManager[Server]:
        return greenroom(place.folder, at=port, **settings)

    with ExitStack() as servers:
        room = servers.enter_context(start())
        async with talkers.talking():
            for number in range(times):
                await _some_moment(talkers, chance)
                workers = [pid for pid in children(room.pid) if _serves(pid)]
                if number % 2 and workers:
                    _kill([chance.choice(workers)])
                    continue
                _kill([room.pid, *children(room.pid)])
                servers.pop_all().close()
                room = servers.enter_context(start())
        did = f"{times} kills -9, {(times + 1) // 2} of server and workers"
        return await talkers.line(f"servers killed, {place.name}", did, place.url)


async def _some_moment(talkers: Talkers, chance: random.Random) -> None:
    told = talkers.acknowledged
    await asyncio.sleep(chance.uniform(0.0, 0.4))
    await talkers.until(told + chance.randint(1, 3))


def children(pid: int) -> list[int]:
    with suppress(OSError):
        return [int(c) for c in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    return []


def _kill(pids: list[int]) -> None:
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, SIGKILL)


def _serves(pid: int) -> bool:
    with suppress(OSError):
        return b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()
    return False
