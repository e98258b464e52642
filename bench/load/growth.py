"""(d) How the cost of a turn grows with what is stored, and with the turns so far."""

import asyncio
import time
from pathlib import Path

from app.domain.interview import Interview
from app.store.store import Store
from bench.load.processes import Server, endpoint, greenroom
from bench.load.table import Figure
from bench.load.talking import ANSWER, interviews, middle, say

NOTE = (
    "(d) CPU and time of one exchange over the endpoint without waiting: the answer stored, a reply of 40 words spoken and"
    " stored. The reference is the first line of each group; what grows with the turns is reading the transcript and"
    " telling it to the model."
)


async def growth(folder: Path, *, quick: bool) -> list[Figure]:
    figures: list[Figure] = []
    stored = (10, 40) if quick else (10, 100, 1000)
    first: tuple[float, float] | None = None
    with endpoint(0, 40) as scripted:
        for count in stored:
            await _fill(folder, count)
            with greenroom(folder, scripted) as room:
                cost = await _turns(room, 8 if quick else 20)
            first = first or cost
            figures.append(_line(f"a turn, {count:,} interviews stored", cost, first, 1.25))
        first = None
        with greenroom(folder, scripted) as room:
            (one,) = await interviews(room, 1)
            await say(one)
            for turns in (10, 20) if quick else (10, 20, 30, 40, 50, 60):
                cost = await _exchanges(room, one, turns - 10, turns)
                first = first or cost
                figures.append(_line(f"a turn, {turns} turns so far", cost, first, None))
    return figures


async def _fill(folder: Path, count: int) -> None:
    """Brings the database to so many finished interviews, copies of one that was played."""
    with greenroom(folder) as room:
        (one,) = await interviews(room, 1)
        await say_all(one)
    store = await Store.open(f"sqlite:///{folder / 'greenroom.db'}")
    kept = await store.interview(one.rpartition("/")[2])
    for number in range(len(await store.summaries()), count):
        await store.create(_copy(kept, number))
    await store.close()


def _copy(interview: Interview, number: int) -> Interview:
    turns = tuple(t.model_copy(update={"client_id": None}) for t in interview.transcript.turns)
    transcript = interview.transcript.model_copy(update={"turns": turns})
    return interview.model_copy(update={"id": f"copy-{number}", "transcript": transcript})


async def say_all(interview: str, answers: int = 8) -> None:
    """A short interview with the script, to its end."""
    from bench.load.wire import read_stream

    await say(interview)
    for number in range(answers):
        last = await read_stream(f"{interview}/turns", {"answer": ANSWER, "client_id": f"a-{number}"})  # fmt: skip
        if last.status != 200:
            return
    await read_stream(f"{interview}/turns", {"control": "end"})


async def _turns(room: Server, count: int) -> tuple[float, float]:
    """CPU and time of a turn in new interviews, in milliseconds."""
    held = await interviews(room, count)
    for one in held[:2]:
        await say(one)
        await say(one, ANSWER)
    return await _cost(room, [(one, None, 0) for one in held[2:]])


async def _exchanges(room: Server, one: str, first: int, last: int) -> tuple[float, float]:
    return await _cost(room, [(one, ANSWER, n) for n in range(first // 2, last // 2)])


async def _cost(room: Server, said: list[tuple[str, str | None, int]]) -> tuple[float, float]:
    cpu, times = room.cpu, []
    for interview, answer, number in said:
        begun = time.monotonic()
        await say(interview, answer, number)
        times.append(time.monotonic() - begun)
    await asyncio.sleep(0.05)
    return (room.cpu - cpu) / len(said) * 1000, middle(times) * 1000


def _line(
    what: str, cost: tuple[float, float], first: tuple[float, float], most: float | None
) -> Figure:
    ratio = cost[0] / first[0] if first[0] else float("nan")
    return Figure(
        what,
        f"{cost[0]:.1f} ms CPU, {cost[1]:.1f} ms ({ratio:.2f}x)",
        f"{first[0]:.1f} ms CPU",
        f"{most}x" if most else "",
        None if most is None else ratio <= most,
        NOTE,
    )
