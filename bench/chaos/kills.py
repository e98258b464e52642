"""kill -9 at random moments, of one worker or of the whole server, while candidates talk."""

import asyncio
import os
import random
from contextlib import ExitStack, suppress
from pathlib import Path
from signal import SIGKILL

from bench.chaos.ledger import Line
from bench.chaos.places import Place
from bench.chaos.talkers import Talkers
from bench.load.processes import free_port, greenroom

WHOLE = 0.12
"""The share of kills that take the server with all its workers, which is then started again."""


async def kills(place: Place, times: int, chance: random.Random) -> Line:
    """Two workers; mostly one of them is killed, now and then all."""
    port, done, whole = free_port(), 0, 0
    settings = {**place.settings, "GREENROOM_WORKERS": "2"}
    talkers = Talkers([f"http://127.0.0.1:{port}"], chance)
    with ExitStack() as servers:
        room = servers.enter_context(greenroom(place.folder, at=port, **settings))
        async with talkers.talking():
            while done < times:
                told = talkers.acknowledged
                await asyncio.sleep(chance.uniform(0.0, 0.6))
                await talkers.until(told + chance.randint(1, 3))
                workers = [pid for pid in children(room.pid) if _serves(pid)]
                if chance.random() < WHOLE or not workers:
                    workers = [room.pid, *children(room.pid)]
                    whole += 1
                else:
                    workers = [chance.choice(workers)]
                for pid in workers:
                    with suppress(ProcessLookupError):
                        os.kill(pid, SIGKILL)
                done += 1
                if len(workers) > 1:
                    servers.pop_all().close()
                    room = servers.enter_context(greenroom(place.folder, at=port, **settings))
        did = f"{done} kills, {whole} of the whole server"
        return await talkers.line(f"kill -9, two workers, {place.name}", did, place.url)


def children(pid: int) -> list[int]:
    with suppress(OSError):
        return [int(c) for c in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    return []


def _serves(pid: int) -> bool:
    with suppress(OSError):
        return b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()
    return False
