"""(a) How much later the first visible word comes, and the last one, than from the endpoint itself."""

import asyncio
import os
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from bench.load.processes import Server, endpoint, greenroom
from bench.load.table import Figure
from bench.load.talking import a_prompt, an_answer, direct, interviews, middle, say
from bench.load.wire import Stream

PACE, WORDS, FIRST = 40.0, 40, 0.1
ADDED_MS, IN_ALL = 6.0, 1.05
NOTE = (
    "(a) Rounds alternate between the endpoint itself, asked by the measuring client over its own socket, and Greenroom, over"
    " the same words at 40 a second after a tenth of a second. Every answer is another one."
)
SPENT = (
    "What is added is spent on: the answer's commit, synced to disk before anything else (the reference is a bare write and"
    " sync of the same size in the same folder between the rounds); listening to the answer, which the menu needs and which"
    " runs while the disk is waited for; reading the interview; the prompt and the request. Users who answer in the same"
    " instant wait for one another's processor time: one process has one core."
)


async def first_word(folder: Path, *, quick: bool) -> list[Figure]:
    figures: list[Figure] = []
    with endpoint(PACE, WORDS, FIRST) as scripted, greenroom(folder, scripted) as room:
        for who, users, over, rounds in (
            ("1 user", 1, 0.0, 4 if quick else 16),
            ("16 users, each in their own time", 16, 1.5, 2 if quick else 6),
            ("16 users in the same instant", 16, 0.0, 2 if quick else 6),
        ):
            figures += await _users(folder, scripted, room, (who, users, over, rounds))
    return figures


async def _users(
    folder: Path, scripted: Server, room: Server, held: tuple[str, int, float, int]
) -> list[Figure]:
    who, users, over, rounds = held
    prompt, talks = a_prompt(), await interviews(room, users)
    await asyncio.gather(*(say(one) for one in talks))
    there: list[Stream] = []
    here: list[Stream] = []
    synced: list[float] = []
    for number in range(rounds):
        synced += await asyncio.to_thread(_syncs, folder)
        there += await _spread(talks, over, lambda _one, _number: direct(scripted, prompt))
        here += await _spread(
            talks, over, lambda one, n, r=number: say(one, an_answer(r * users + n), r)
        )
    first = [middle([s.first_word for s in side]) * 1000 for side in (here, there)]
    whole = [middle([s.whole for s in side]) * 1000 for side in (here, there)]
    added, ratio = first[0] - first[1], whole[0] / whole[1]
    return [
        Figure(
            f"first visible word, {who}",
            f"{first[0]:.1f} ms (+{added:.1f})",
            f"{first[1]:.1f} ms direct, sync {middle(synced) * 1000:.1f} ms",
            f"+{ADDED_MS:.0f} ms",
            added <= ADDED_MS,
            NOTE,
        ),
        Figure(
            f"whole reply, {who}",
            f"{whole[0]:.0f} ms ({ratio:.3f}x)",
            f"{whole[1]:.0f} ms direct",
            f"{IN_ALL}x",
            ratio <= IN_ALL,
            SPENT,
        ),
    ]


async def _spread(
    talks: Sequence[str], over: float, play: Callable[[str, int], Awaitable[Stream]]
) -> list[Stream]:
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
