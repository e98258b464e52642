"""Faults under load, with a count: `make chaos`, or `make chaos CHAOS="--kills 20 --turns 500"`.

While candidates talk, workers and whole servers are killed with -9, the database is locked, full or restarted, the endpoint
goes away, and clients vanish. Afterwards every acknowledged answer must be there once, in its order, and every interview go on.
"""

import argparse
import asyncio
import os
import random
import resource
import signal
import sqlite3
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from bench.chaos.talkers import Talkers
from bench.load.processes import Server, endpoint, free_port, greenroom
from bench.load.talking import ANSWER, interviews, say
from bench.load.wire import read_stream
from tests.postgres import postgres_server

CANDIDATES = 8


@dataclass
class Counts:
    """What was done, and what was found wrong; `lines` is what is printed."""

    wrong: int = 0
    lines: list[str] = field(default_factory=list)

    def add(self, what: str, done: str, faults: list[str]) -> None:
        self.wrong += len(faults)
        self.lines.append(
            f"{what:34} {done}; {'nothing wrong' if not faults else f'{len(faults)} WRONG'}"
        )
        self.lines += [f"    {fault}" for fault in faults[:5]]
        print("\n".join(self.lines[-1 - min(5, len(faults)) :]), flush=True)


@asynccontextmanager
async def talking(room: Server) -> AsyncIterator[Talkers]:
    """Candidates who talk until the block ends; then all are heard to the end of what they had begun."""
    talkers = Talkers(await interviews(room, CANDIDATES))
    talking = asyncio.create_task(talkers.talk())
    try:
        yield talkers
    finally:
        talkers.enough = True
        await talking


async def kills(
    counts: Counts, kind: str, folder: Path, url: str, times: int, chance: random.Random
) -> None:
    """Two workers; mostly one of them is killed, now and then all, which are then started again."""
    port = free_port()
    settings = {
        "GREENROOM_DATABASE_URL": url,
        "GREENROOM_WORKERS": "2",
        "GREENROOM_PORT": str(port),
    }
    done = 0
    with ExitStack() as servers:
        room = servers.enter_context(greenroom(folder, at=port, **settings))
        async with talking(room) as talkers:
            while done < times:
                told = talkers.acknowledged
                await asyncio.sleep(chance.uniform(0.05, 1.0))
                await talkers.until(told + chance.randint(1, 4))
                workers = [pid for pid in _children(room.pid) if _serves(pid)]
                if chance.random() < 0.2 or not workers:
                    for pid in (room.pid, *_children(room.pid)):
                        with suppress(ProcessLookupError):
                            os.kill(pid, signal.SIGKILL)
                    servers.pop_all().close()
                    room = servers.enter_context(greenroom(folder, at=port, **settings))
                else:
                    with suppress(ProcessLookupError):
                        os.kill(chance.choice(workers), signal.SIGKILL)
                done += 1
        faults = await talkers.faults(url)
    counts.add(f"kill -9, {kind}, two workers", f"{done} kills, {talkers.acknowledged} answers acknowledged", faults)  # fmt: skip


async def fault(
    counts: Counts,
    what: str,
    room: Server,
    folder: Path,
    strike: Callable[[Talkers], Awaitable[None]],
) -> None:
    """One fault while candidates talk, and what is left when it is over."""
    async with talking(room) as talkers:
        await talkers.until(CANDIDATES)
        await strike(talkers)
        await talkers.until(talkers.acknowledged + CANDIDATES)
    counts.add(what, f"{talkers.acknowledged} answers, {talkers.refused} refused meanwhile", await talkers.faults(_database(folder)))  # fmt: skip


async def locked(folder: Path, seconds: float) -> None:
    other = sqlite3.connect(folder / "greenroom.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    await asyncio.sleep(seconds)
    other.execute("ROLLBACK")
    other.close()


async def full(room: Server, seconds: float) -> None:
    """Nothing that the server writes finds room, but at the very beginning of a file."""
    hard = resource.prlimit(room.pid, resource.RLIMIT_FSIZE)[1]
    resource.prlimit(room.pid, resource.RLIMIT_FSIZE, (4096, hard))
    await asyncio.sleep(seconds)
    resource.prlimit(room.pid, resource.RLIMIT_FSIZE, (hard, hard))


async def leaks(counts: Counts, room: Server, turns: int) -> None:
    """Memory, threads and open files after a warm-up and after so many turns more."""
    await _turns(room, max(200, turns // 5))
    before = (room.megabytes, room.threads, room.fds)
    await _turns(room, turns)
    await asyncio.sleep(0.5)
    after = (room.megabytes, room.threads, room.fds)
    faults = []
    if after[0] > before[0] * 1.1 + 10:
        faults.append(f"memory went from {before[0]:.0f} to {after[0]:.0f} MB")
    if after[1] > before[1] or after[2] > before[2] + 4:
        faults.append(f"threads {before[1]} to {after[1]}, files {before[2]} to {after[2]}")
    done = f"{turns} turns, {before[0]:.0f} to {after[0]:.0f} MB, {before[2]} to {after[2]} files"
    counts.add("leaks", done, faults)


async def _turns(room: Server, turns: int) -> None:
    while turns > 0:
        held = await interviews(room, 4)
        await asyncio.gather(*(_talk(one) for one in held))
        turns -= 4 * 2 * 21


async def _talk(one: str) -> None:
    await say(one)
    for number in range(20):
        if (await read_stream(f"{one}/turns", {"answer": ANSWER, "client_id": f"t{number}"})).status != 200:  # fmt: skip
            return


async def idle(counts: Counts, folder: Path, rooms: int) -> None:
    """So many rooms that wait for a first word, then clients that vanish, all of them at once."""
    with endpoint(40, 20, 8.0) as silent, greenroom(folder, silent) as room:
        held = await interviews(room, rooms)
        before = (room.megabytes, room.fds)
        waiting = [asyncio.create_task(read_stream(f"{one}/turns", {})) for one in held]
        await asyncio.sleep(6)
        during = (room.megabytes, room.fds)
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
        await asyncio.sleep(
            10
        )  # replies that nobody hears are stored; then connections to the endpoint are given up
        some = [await say(one, ANSWER, 1) for one in random.Random(1).sample(held, 3)]
        faults = [f"{s.last_event} instead of a reply" for s in some if s.last_event != "finished"]
        if room.fds > before[1] + 25:
            faults.append(f"{room.fds} files open, {before[1]} before")
        each = (during[0] - before[0]) / rooms * 1000
        counts.add(f"{rooms} open rooms, then all vanish", f"{during[0]:.0f} MB, {each:.0f} KB each, {during[1]} files", faults)  # fmt: skip


async def endpoint_gone(counts: Counts, folder: Path, seconds: float) -> None:
    """The endpoint is killed in the middle of replies, stays away, and comes back."""
    port = free_port()
    with ExitStack() as there:
        scripted = there.enter_context(endpoint(40, 30, 0.05, at=port))
        with greenroom(folder, scripted) as room:

            async def strike(_: Talkers) -> None:
                os.kill(scripted.pid, signal.SIGKILL)
                there.pop_all().close()
                await asyncio.sleep(seconds)
                there.enter_context(endpoint(40, 30, 0.05, at=port))

            await fault(
                counts, f"endpoint away for {seconds:.0f} s, mid-stream", room, folder, strike
            )


def _database(folder: Path) -> str:
    return f"sqlite:///{folder / 'greenroom.db'}"


def _children(pid: int) -> list[int]:
    with suppress(OSError):
        return [int(c) for c in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    return []


def _serves(pid: int) -> bool:
    with suppress(OSError):
        return b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()
    return False


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="gr-chaos-") as folder:
        yield Path(folder)


async def main(given: argparse.Namespace) -> int:
    counts, chance = Counts(), random.Random(given.seed)
    with _folder() as folder:
        await kills(counts, "SQLite", folder, _database(folder), given.kills, chance)  # fmt: skip
    with _folder() as folder, greenroom(folder) as room:
        await fault(counts, f"database locked for {given.seconds} s", room, folder, lambda _: locked(folder, given.seconds))  # fmt: skip
        await fault(counts, f"disk full for {given.seconds} s", room, folder, lambda _: full(room, given.seconds))  # fmt: skip
        await leaks(counts, room, given.turns)
    with _folder() as folder:
        await endpoint_gone(counts, folder, given.seconds)
    with _folder() as folder:
        await idle(counts, folder, given.rooms)
    if not given.sqlite_only:
        with postgres_server() as server, server.database() as url, _folder() as folder:
            await kills(counts, "PostgreSQL", folder, url, given.kills, chance)
    print(f"\n{counts.wrong} found wrong")
    return 1 if counts.wrong else 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.chaos", description=__doc__)
    parser.add_argument("--kills", type=int, default=100, help="for each database")
    parser.add_argument("--turns", type=int, default=5000, help="over which nothing may leak")
    parser.add_argument("--rooms", type=int, default=500, help="open at once")
    parser.add_argument("--seconds", type=float, default=20.0, help="how long a fault lasts")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--sqlite-only", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(asyncio.run(main(arguments())))
