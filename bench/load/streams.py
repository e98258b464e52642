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
LEVELS = (50, 100, 150, 200, 250)
WANTED = 200
COMPARED = 40
SETTLING = 1.0
NOTE = (
    "(b) A word carries the time at which the endpoint sent it; its delay ends when the client has read it, so joining words"
    " for 80 ms counts in full. The relay is a Starlette application under the same uvicorn that opens the same request with"
    " httpx2, the client below the openai package, and sends every chunk on as it came: nothing read, kept or understood. CPU is"
    " of the process alone, while all streams run; both carry the same load, in turns. Where the relay carries no more either,"
    " the machine and not Greenroom sets the number."
)
SPENT = (
    "    A word's CPU beyond the relay's goes to: reading JSON, the guard that watches a reply word by word, and passing each word"
    " through the floors; fewer, larger writes give most of it back."
)


@dataclass(frozen=True)
class Load:
    """What so many streams did to a server: seconds of delay of each word, CPU for each word."""

    streams: int
    delays: tuple[float, ...]
    cpu: float

    @property
    def p50(self) -> float:
        return quantile(self.delays, 0.5)

    @property
    def p95(self) -> float:
        return quantile(self.delays, 0.95)


Run = Callable[[int], Awaitable[Load]]


async def streams(_folder: Path, figures: list[Figure], *, quick: bool) -> None:
    seconds, rounds = (3, 1) if quick else (5, 3)
    levels, wanted, compared = ((10, 20, 40), 20, 20) if quick else (LEVELS, WANTED, COMPARED)
    words = int(PACE * (_spread(levels[-1]) + SETTLING + seconds + 0.5))
    with (
        endpoint(PACE, words, 0.05) as scripted,
        relay(scripted) as bare,
        greenroom(_folder, scripted) as room,
    ):

        def there(count: int) -> Awaitable[Load]:
            return _relayed(bare, count, seconds)

        def here(count: int) -> Awaitable[Load]:
            return _here(room, count, seconds)

        both = [(await there(compared), await here(compared)) for _ in range(rounds)]
        figures += _compared(compared, both)
        figures += _carried(*await _most(here, there, levels, wanted), wanted)
        figures.append(
            Figure("memory after them", f"{room.megabytes:.0f} MB", f"{bare.megabytes:.0f} MB relay")
        )  # fmt: skip


def _compared(compared: int, both: Sequence[tuple[Load, Load]]) -> list[Figure]:
    there, here = (middle([pair[side].cpu for pair in both]) * 1e6 for side in (0, 1))
    ratio = middle([h.cpu / b.cpu for b, h in both])
    late = [" / ".join(f"{middle([getattr(pair[side], p) for pair in both]) * 1000:.0f}" for p in ("p50", "p95")) for side in (0, 1)]  # fmt: skip
    return [
        Figure(
            f"CPU for a word, {compared} streams",
            f"{here:.0f} us ({ratio:.2f}x)",
            f"{there:.0f} us relay",
            "1.4x",
            ratio <= 1.4,
            NOTE,
        ),
        Figure(
            f"delay of a word, {compared} streams, p50 / p95",
            f"{late[1]} ms",
            f"{late[0]} ms relay",
            note=SPENT,
        ),
    ]


def _carried(here: dict[int, Load], there: dict[int, Load], wanted: int) -> list[Figure]:
    most, most_there = _passed(here), _passed(there)
    tried = ", ".join(f"{n}: {load.p95 * 1000:.0f}" for n, load in sorted(here.items()))
    tried_there = ", ".join(f"{n}: {load.p95 * 1000:.0f}" for n, load in sorted(there.items()))
    return [
        Figure(
            "streams with p95 delay under 250 ms",
            f"{most} (p95 {tried} ms)",
            f"{most_there} relay ({tried_there} ms)",
            str(wanted),
            most >= wanted,
        ),
        Figure(
            f"CPU for a word, {wanted} streams",
            f"{here[wanted].cpu * 1e6:.0f} us",
            f"{there[wanted].cpu * 1e6:.0f} us relay",
            "1.4x",
            here[wanted].cpu <= 1.4 * there[wanted].cpu,
        ),
    ]


def _passed(tried: dict[int, Load]) -> int:
    return max((n for n, load in tried.items() if load.p95 <= LIMIT), default=0)


async def _most(
    here: Run, there: Run, levels: Sequence[int], wanted: int
) -> tuple[dict[int, Load], dict[int, Load]]:
    """What was tried on both: the wanted number first, then halving towards the most that passes. What fails narrowly is
    tried once more, as this may be a shared machine."""
    tried: dict[int, Load] = {}
    beside: dict[int, Load] = {}
    low, high, at = -1, len(levels), levels.index(wanted)
    while low + 1 < high:
        count = levels[at]
        beside[count] = await there(count)
        found = await here(count)
        if LIMIT < found.p95 < 2 * LIMIT:
            found = min(found, await here(count), key=lambda one: one.p95)
        tried[count] = found
        low, high = (at, high) if found.p95 <= LIMIT else (low, at)
        at = (low + high) // 2
    return tried, beside


async def _here(room: Server, count: int, seconds: float) -> Load:
    return await _load(room, await interviews(room, count), say, seconds)


async def _relayed(bare: Server, count: int, seconds: float) -> Load:
    prompt = a_prompt()
    return await _load(bare, [""] * count, lambda _: relayed(bare, prompt), seconds)


def _spread(count: int) -> float:
    """Seconds over which so many streams begin. A reply may have 533 words at most, so not over more than these."""
    return min(6.0, count / 20)


async def _load(
    server: Server, starts: Sequence[str], play: Callable[[str], Awaitable[Stream]], seconds: float
) -> Load:
    """Streams begin at most 20 a second; what is counted lies between the last one's beginning and the first one's end."""
    spread = _spread(len(starts))

    async def later(number: int, start: str) -> Stream:
        await asyncio.sleep(spread * number / len(starts))
        return await play(start)

    playing = [asyncio.create_task(later(n, s)) for n, s in enumerate(starts)]
    await asyncio.sleep(spread + SETTLING)
    begun, cpu = time.monotonic(), server.cpu
    await asyncio.sleep(seconds)
    ended, cpu = time.monotonic(), server.cpu - cpu
    done = await asyncio.gather(*playing)
    delays = tuple(late for s in done for at, late in s.late if begun <= at < ended)
    return Load(len(starts), delays, cpu / max(1, len(delays)))
