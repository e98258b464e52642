"""(a) How much later the first visible word comes, and the last one, than from the endpoint itself."""

import asyncio
import os
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.load.counted import Turns, turns
from bench.load.processes import Server, endpoint, greenroom, relay
from bench.load.table import Figure
from bench.load.talking import (
    a_prompt,
    an_answer,
    direct,
    interviews,
    middle,
    quantile,
    relayed,
    say,
)
from bench.load.wire import Stream

PACE, WORDS, FIRST = 40.0, 40, 0.1
ADDED_MS, IN_ALL = 6.0, 1.05
NOTE = (
    "(a) Rounds alternate between the endpoint itself, asked over the measuring client's own socket, the bare relay of (b), and"
    " Greenroom; the same words at 40 a second after a tenth of a second. Every answer is another one, so nothing is known of it"
    " before. A reply of which the endpoint's words were refused is left out. Figures are medians; the quickest quarter tells what is left where nothing else waited for the processor."
)
SPENT = (
    "    What is added is spent on: asking, which is the openai package, its HTTP client and"
    " the endpoint's reading of 40 kB; the rest is the request, the menu, the prompt, the guard and the way back. Rules listen to the answer while the endpoint thinks. The answer's commit, synced to disk because words"
    " that were acknowledged must outlive a crash, goes on meanwhile and takes the same core (the reference is a bare write and sync of that size in the same folder, between the rounds);"
    " no word is told before it. How much each takes is what the server's own metrics say, and `of it` stands below each line. Those who answer in the same instant wait"
    " for one another: a process has one core, and a turn takes so much of it as its line says."
)
Play = Callable[[str, int], Awaitable[Stream]]


@dataclass
class Sides:
    """The same words over three ways, and what the disk took between."""

    direct: list[Stream] = field(default_factory=list)
    relay: list[Stream] = field(default_factory=list)
    here: list[Stream] = field(default_factory=list)
    synced: list[float] = field(default_factory=list)


async def first_word(folder: Path, figures: list[Figure], *, quick: bool) -> None:
    with (
        endpoint(PACE, WORDS, FIRST) as scripted,
        relay(scripted) as bare,
        greenroom(folder, scripted) as room,
    ):
        for who, users, over, rounds in (
            ("1 user", 1, 0.0, 3 if quick else 12),
            ("16 users, each in their own time", 16, 1.2, 1 if quick else 5),
            ("16 users in the same instant", 16, 0.0, 1 if quick else 4),
        ):
            talks = await interviews(room, users)
            await asyncio.gather(*(say(one) for one in talks))
            cpu, before = room.cpu, await turns(room)
            sides = await _rounds(folder, (scripted, bare), talks, over, rounds)
            figures += _lines(who, sides, (room.cpu - cpu) / len(sides.here))
            figures.append(_spent(who, sides, before, await turns(room)))


async def _rounds(
    folder: Path, others: tuple[Server, Server], talks: Sequence[str], over: float, rounds: int
) -> Sides:
    prompt, sides = a_prompt(), Sides()
    scripted, bare = others
    for number in range(rounds):

        async def answer(one: str, which: int, round_: int = number) -> Stream:
            return await say(one, an_answer(round_ * len(talks) + which), round_)

        sides.synced += await asyncio.to_thread(_syncs, folder)
        sides.direct += await _spread(talks, over, lambda *_: direct(scripted, prompt))
        sides.relay += await _spread(talks, over, lambda *_: relayed(bare, prompt))
        sides.here += [s for s in await _spread(talks, over, answer) if s.words]
    return sides


def _lines(who: str, sides: Sides, cpu: float) -> list[Figure]:
    firsts = [
        [s.first_word * 1000 for s in side] for side in (sides.here, sides.relay, sides.direct)
    ]
    here, over_relay, there = map(middle, firsts)
    quickest = quantile(firsts[0], 0.25) - quantile(firsts[2], 0.25)
    whole, whole_there = (
        middle([s.whole for s in side]) * 1000 for side in (sides.here, sides.direct)
    )
    added, ratio = here - there, whole / whole_there
    return [
        Figure(
            f"first visible word, {who}",
            f"{here:.0f} ms (+{added:.1f}; quickest quarter +{quickest:.1f})",
            f"{there:.0f} ms direct; relay +{over_relay - there:.1f}; sync {middle(sides.synced) * 1000:.1f} ms",
            f"+{ADDED_MS:.0f} ms",
            added <= ADDED_MS,
            NOTE,
        ),
        Figure(
            f"whole reply, {who}",
            f"{whole:.0f} ms ({ratio:.3f}x), {cpu * 1000:.0f} ms CPU a turn",
            f"{whole_there:.0f} ms direct",
            f"{IN_ALL}x",
            ratio <= IN_ALL,
            SPENT,
        ),
    ]  # fmt: skip


def _spent(who: str, sides: Sides, before: Turns, after: Turns) -> Figure:
    """Where the server itself says that the time until its first word went, at the mean."""
    stored, token = after.since(before)
    here, there = (
        1000 * sum(s.first_word for s in side) / len(side) for side in (sides.here, sides.direct)
    )
    asking = token - FIRST * 1000
    rest = here - there - asking
    return Figure(
        f"of it, {who}",
        f"{asking:.1f} ms asking, {rest:.1f} ms before and after; stored after {stored:.1f} ms meanwhile",
        f"+{here - there:.1f} ms at the mean",
        note=SPENT,
    )


async def _spread(talks: Sequence[str], over: float, play: Play) -> list[Stream]:
    """One exchange in each, begun at moments spread evenly over so many seconds."""

    async def later(number: int, one: str) -> Stream:
        await asyncio.sleep(over * number / len(talks))
        return await play(one, number)

    return list(await asyncio.gather(*(later(n, one) for n, one in enumerate(talks))))


def _syncs(folder: Path, times: int = 3) -> list[float]:
    """How long the disk takes for what a turn writes, without a database."""
    took = []
    with (folder / "synced").open("wb") as file:
        for _ in range(times):
            begun = time.perf_counter()
            file.write(b"x" * 16_384)
            file.flush()
            os.fdatasync(file.fileno())
            took.append(time.perf_counter() - begun)
    return took
