"""What is left of thousands of turns, and what hundreds of open rooms weigh."""

import asyncio
import json
import os
import random
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.chaos.ledger import Line
from bench.chaos.places import Place
from bench.chaos.words import endpoint
from bench.load.processes import Server, free_port, running
from bench.load.talking import ANSWER, interviews, say
from bench.load.wire import Stream, call, read_stream

AT_ONCE = 8
ANSWERS = 12
FIRST = 20
"""Rooms that speak at once before any is weighed: what is made for the first ones is there for all."""
MORE_FILES = 25
"""Connections to the endpoint and to the database that are kept for the next."""
MOST_KB = 400
"""The memory that an open room may take: a reply being spoken is the prompt, its request and two connections."""


@dataclass(frozen=True)
class Weight:
    """What a server holds when nothing is under way."""

    megabytes: float
    tasks: int
    files: int
    connections: int
    threads: int

    def __str__(self) -> str:
        return f"{self.megabytes:.0f} MB, {self.tasks} tasks, {self.files} files, {self.connections} connections, {self.threads} threads"


@contextmanager
def watched(
    place: Place, of: Server | None = None, **settings: str
) -> Iterator[tuple[Server, Path]]:
    """A server, with the endpoint or offline, and the file into which it tells what is under way in it."""
    port, file = free_port(), place.folder / "told.json"
    environment = {
        **place.settings,
        "GREENROOM_DATA_DIR": str(place.folder),
        "GREENROOM_WORDS_PER_SECOND": "0",
        **settings,
    }
    if of is not None:
        environment |= {"OPENAI_BASE_URL": f"{of.url}/v1", "OPENAI_API_KEY": "none"}
    command = ["-m", "bench.chaos.watched", str(file), "serve", "--port", str(port)]
    with running(command, port, environment) as server:
        yield server, file


async def leaks(place: Place, turns: int) -> Line:
    """Memory, tasks, files, connections and threads after a warm-up, and after so many turns more."""
    with watched(place) as (room, file):
        await _turns(room, max(200, turns // 5))
        before = await _weigh(room, file)
        done = await _turns(room, turns)
        after = await _weigh(room, file)
    wrong = []
    if after.megabytes > before.megabytes * 1.1 + 10:
        wrong.append("memory grew")
    wrong += [f"{n} grew" for n in ("tasks", "files", "connections", "threads") if getattr(after, n) > getattr(before, n)]  # fmt: skip
    return Line(f"leaks, {place.name}", f"{done} turns", f"as before: {before}", f"{after}", tuple(wrong))  # fmt: skip


async def _weigh(room: Server, file: Path) -> Weight:
    """At rest: connections that were kept open for more requests are closed by then."""
    await asyncio.sleep(6.5)
    told = await _told(room, file)
    return await asyncio.to_thread(_weight, room, told["tasks"])


def _weight(room: Server, tasks: int) -> Weight:
    open_ = [_target(fd) for fd in Path(f"/proc/{room.pid}/fd").iterdir()]
    connections = sum(name.startswith("socket:") for name in open_)
    return Weight(room.megabytes, tasks, len(open_) - connections, connections, room.threads)


async def _told(room: Server, file: Path) -> dict[str, int]:
    """What it says of itself now."""
    await asyncio.to_thread(file.unlink, missing_ok=True)
    os.kill(room.pid, signal.SIGUSR1)
    for _ in range(600):
        await call(f"{room.url}/healthz")  # a request wakes the loop, and the signal is heard
        await asyncio.sleep(0.1)
        if await asyncio.to_thread(file.exists):
            break
    told: dict[str, int] = json.loads(await asyncio.to_thread(file.read_text))
    return told


def _target(fd: Path) -> str:
    try:
        return str(fd.readlink())
    except OSError:
        return ""


async def _turns(room: Server, turns: int) -> int:
    """At least so many turns, in interviews that are talked to their end or left."""
    done = 0
    while done < turns:
        held = await interviews(room, AT_ONCE)
        done += sum(await asyncio.gather(*(_talk(one) for one in held)))
    return done


async def _talk(one: str) -> int:
    await say(one)
    for number in range(ANSWERS):
        sent = {"answer": ANSWER, "client_id": f"t{number}"}
        if (await read_stream(f"{one}/turns", sent)).status != 200:
            return 1 + 2 * number
    return 1 + 2 * ANSWERS


@dataclass(frozen=True)
class Memory:
    """Kilobytes that a server uses, and those that it has from the kernel, with what was used before and may be again."""

    in_use: float
    resident: float

    def a_room(self, before: "Memory", count: int) -> float:
        """The more of both that came with each of so many rooms."""
        return max(0.0, self.in_use - before.in_use, self.resident - before.resident) / count


async def _memory(room: Server, file: Path) -> Memory:
    told = await _told(room, file)
    return Memory(told["in_use"] / 1024, room.megabytes * 1024)


async def rooms(place: Place, count: int, seconds: float, chance: random.Random) -> Line:
    """So many rooms idle; then each waits for a first word; then all vanish, and the words come."""
    with endpoint(place.folder) as scripted, watched(place, scripted.server, PYTHONMALLOC="malloc") as (room, file):  # fmt: skip
        files = room.fds
        await _first_rooms(room)
        held = await interviews(room, count)
        before, taken = await _memory(room, file), scripted.calls
        await _opened(held)
        await asyncio.sleep(seconds)
        idle = await _memory(room, file)
        scripted.be("waiting")
        streams = [asyncio.create_task(read_stream(f"{one}/turns", {})) for one in held]
        await _reached(lambda: scripted.calls, taken + count)
        during = await _memory(room, file)
        await _cancelled(streams)
        scripted.be("well")
        spoken = await _spoken(held)
        again = [await say(one, ANSWER) for one in chance.sample(held, min(10, count))]
        await asyncio.sleep(6.5)  # connections that were kept open for more are closed by then
        left, calls = room.fds, scripted.calls - taken
    each = [memory.a_room(before, count) for memory in (idle, during)]
    wrong = [f"a room takes {kb:.0f} KB" for kb in each if kb > MOST_KB]
    wrong += [f"{spoken} replies were kept"] if spoken != count else []
    wrong += [f"{calls} model calls were made"] if calls != count + len(again) else []
    wrong += [f"{left} files are open"] if left > files + MORE_FILES else []
    told = "{} replies kept, {} model calls, {} KB a room idle, {} waiting, {} files"
    return Line(
        "open rooms",
        f"{count} rooms, {seconds:.0f} s idle, then all wait, all vanish",
        told.format(count, count + len(again), f"≤{MOST_KB}", f"≤{MOST_KB}", f"≤{files + MORE_FILES}"),
        told.format(spoken, calls, *(f"{kb:.0f}" for kb in each), left),
        tuple(wrong),
    )  # fmt: skip


async def _first_rooms(room: Server) -> None:
    """All threads and connections are there, and what they need to work at once, before others are weighed."""
    first = await interviews(room, FIRST)
    await asyncio.gather(*(say(one) for one in first))
    for _ in range(3):
        await _opened(first)


async def _cancelled(streams: list[asyncio.Task[Stream]]) -> None:
    for stream in streams:
        stream.cancel()
    await asyncio.gather(*streams, return_exceptions=True)


async def _opened(held: list[str]) -> None:
    """Their pages, all at once."""
    await asyncio.gather(*(call(one.replace("/api", "", 1)) for one in held))


async def _reached(count: Callable[[], int], most: int) -> None:
    while count() < most:  # noqa: ASYNC110  # another process counts
        await asyncio.sleep(0.1)


async def _spoken(held: list[str]) -> int:
    """How many interviews have their opening, once all have it or a minute has passed."""
    count = 0
    for _ in range(60):
        kept = [await call(one) for one in held]
        count = sum(b'"kind":"open"' in body.replace(b" ", b"") for _, body in kept)
        if count == len(held):
            break
        await asyncio.sleep(1)
    return count
