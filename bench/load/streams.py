"""(b) How many streams of 40 words a second one worker carries, and what a word costs it, beside a bare relay."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.load.processes import Server, endpoint, greenroom, relay
from bench.load.table import Figure
from bench.load.talking import a_prompt, interviews, middle, quantile, relayed, say
from bench.load.wire import Stream

PACE = 40.0
LIMIT = 0.25
NOTE = (
    "(b) A word carries the time at which the endpoint sent it; its delay ends when the client has read it, so joining words"
    " for 80 ms counts in full. The relay is the same web server and HTTP client without anything between. CPU is of the"
    " process alone, while all streams run."
)
SPENT = (
    "A word's CPU beyond the relay's goes to: reading JSON and the rules that watch a reply word by word; fewer, larger writes"
    " give some of it back."
)


@dataclass(frozen=True)
class Load:
    """What so many streams did to a server: seconds of delay of each word, CPU for each word."""

    streams: int
    delays: tuple[float, ...]
    cpu: float

    @property
    def p95(self) -> float:
        return quantile(self.delays, 0.95)


async def streams(folder: Path, *, quick: bool) -> list[Figure]:
    seconds, rounds = (4, 1) if quick else (8, 3)
    levels = (10, 40) if quick else (50, 100, 150, 200, 250, 300)
    compared = 20 if quick else 40
    words = int(PACE * (seconds + 3))
    with endpoint(PACE, words, 0.05) as scripted, relay(scripted) as bare, greenroom(folder, scripted) as room:  # fmt: skip
        both = [
            (await _relayed(bare, compared, seconds), await _here(room, compared, seconds))
            for _ in range(rounds)
        ]
        bare_load = await _most(lambda n: _relayed(bare, n, seconds), levels)
        room_load = await _most(lambda n: _here(room, n, seconds), levels)
        weight = (room.megabytes, bare.megabytes)
    here, there = middle([h.cpu for _, h in both]) * 1e6, middle([b.cpu for b, _ in both]) * 1e6
    more = "" if room_load[1] else "+"
    bare_more = "" if bare_load[1] else "+"
    carried = room_load[0].streams if room_load[0] else 0
    return [
        Figure(
            f"CPU for a word, {compared} streams",
            f"{here:.0f} us ({here / there:.2f}x)",
            f"{there:.0f} us relay",
            "1.4x",
            here <= 1.4 * there,
            SPENT,
        ),
        Figure(
            f"delay of a word, {compared} streams, p50 / p95",
            " / ".join(f"{middle([quantile(h.delays, s) for _, h in both]) * 1000:.0f}" for s in (0.5, 0.95)) + " ms",
            " / ".join(f"{middle([quantile(b.delays, s) for b, _ in both]) * 1000:.0f}" for s in (0.5, 0.95)) + " ms relay",
            "",
            None,
            NOTE,
        ),
        Figure(
            "streams with p95 delay under 250 ms",
            f"{carried}{more}",
            f"{bare_load[0].streams if bare_load[0] else 0}{bare_more} relay",
            f"{levels[-1] if quick else 200}",
            carried >= (levels[-1] if quick else 200),
            NOTE,
        ),
        Figure("memory after them", f"{weight[0]:.0f} MB", f"{weight[1]:.0f} MB relay"),
    ]  # fmt: skip


async def _most(
    load: Callable[[int], Awaitable[Load]], levels: Sequence[int]
) -> tuple[Load | None, Load | None]:
    """The highest level that passed, and the first that did not; each has two tries, as this is a shared machine."""
    passed: Load | None = None
    for level in levels:
        tried = await load(level)
        if tried.p95 > LIMIT:
            tried = await load(level)
        if tried.p95 > LIMIT:
            return passed, tried
        passed = tried
    return passed, None


async def _here(room: Server, count: int, seconds: float) -> Load:
    return await _load(room, await interviews(room, count), say, seconds)


async def _relayed(bare: Server, count: int, seconds: float) -> Load:
    prompt = a_prompt()
    return await _load(bare, [""] * count, lambda _: relayed(bare, prompt), seconds)


async def _load(
    server: Server, starts: Sequence[str], play: Callable[[str], Awaitable[Stream]], seconds: float
) -> Load:
    """Streams begin within two seconds; what is counted lies between the last one's beginning and the first one's end."""

    async def later(number: int, start: str) -> Stream:
        await asyncio.sleep(2.0 * number / len(starts))
        return await play(start)

    playing = [asyncio.create_task(later(n, s)) for n, s in enumerate(starts)]
    await asyncio.sleep(2.5)
    begun, cpu = time.monotonic(), server.cpu
    await asyncio.sleep(seconds)
    ended, cpu = time.monotonic(), server.cpu - cpu
    done = await asyncio.gather(*playing)
    delays = tuple(late for s in done for at, late in s.late if begun <= at < ended)
    return Load(len(starts), delays, cpu / max(1, len(delays)))
