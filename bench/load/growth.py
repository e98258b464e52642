"""(d) How the cost of a turn and of the pages grows with what is stored, and with the turns so far."""

import asyncio
import time
from collections.abc import Sequence
from pathlib import Path

from app.domain.interview import Interview
from app.store.store import Store
from bench.load.processes import Server, endpoint, greenroom
from bench.load.table import Figure
from bench.load.talking import an_answer, interviews, middle, say
from bench.load.wire import call, read_stream

STORED = (10, 100, 1000)
PAGES = {"home": "/", "history": "/history", "progress": "/progress", "stories": "/stories"}
FLAT, FLAT_PAGE = 1.25, 1.5
NOTE = (
    "(d) CPU and median time of one exchange over the endpoint without waiting: an answer that was not heard before stored, a"
    " reply of 40 words spoken and stored. The reference is the first line of its group. What grows with the turns is what they"
    " are: reading them, and telling them to the model."
)
PAGE_NOTE = (
    "    A page's CPU; its reference is the one with a hundred stored, from where on it shows the newest only (50 a page of the"
    " history, 30 reports)."
)


async def growth(folder: Path, figures: list[Figure], *, quick: bool) -> None:
    stored = (10, 40) if quick else STORED
    pages: dict[str, dict[int, float]] = {name: {} for name in PAGES}
    first: tuple[float, float] | None = None
    with endpoint(0, 40) as scripted:
        for count in stored:
            await _fill(folder, count)
            with greenroom(folder, scripted) as room:
                cost = await _turns(room, 8 if quick else 20)
                for name, path in PAGES.items():
                    pages[name][count] = await _page(room, path, 5 if quick else 15)
            first = first or cost
            figures.append(_line(f"a turn, {count:,} interviews stored", cost, first, FLAT))
        figures += [_page_line(name, found, stored) for name, found in pages.items()]
        figures += await _by_turns(
            folder, scripted, (10, 20) if quick else (10, 20, 30, 40, 50, 60)
        )


async def _by_turns(folder: Path, scripted: Server, turns: Sequence[int]) -> list[Figure]:
    first, figures = None, []
    with greenroom(folder, scripted) as room:
        talks = await interviews(room, 3)
        for one in talks:
            await say(one)
        for so_far in turns:
            said = [(one, n) for n in range((so_far - 10) // 2, so_far // 2) for one in talks]
            cost = await _cost(room, said)
            first = first or cost
            figures.append(_line(f"a turn, {so_far} turns so far", cost, first, None))
    return figures


async def _fill(folder: Path, count: int) -> None:
    """Brings the database to so many finished interviews with a report, copies of one that was played."""
    with greenroom(folder) as room:
        (one,) = await interviews(room, 1)
        await say_all(one)
        await read_stream(f"{one}/report", {})
    store = await Store.open(f"sqlite:///{folder / 'greenroom.db'}")
    kept = await store.interview(one.rpartition("/")[2])
    report = await store.report(kept.id)
    assert report is not None
    for number in range(len(await store.ids()), count):
        copied = _copy(kept, number)
        await store.create(copied)
        await store.save_report(copied.id, report, kept.created_at)
    await store.close()


def _copy(interview: Interview, number: int) -> Interview:
    turns = tuple(t.model_copy(update={"client_id": None}) for t in interview.transcript.turns)
    transcript = interview.transcript.model_copy(update={"turns": turns})
    return interview.model_copy(update={"id": f"copy-{number}", "transcript": transcript})


async def say_all(interview: str, answers: int = 8) -> None:
    """A short interview with the script, to its end."""
    await say(interview)
    for number in range(answers):
        sent = {"answer": an_answer(number), "client_id": f"a-{number}"}
        if (await read_stream(f"{interview}/turns", sent)).status != 200:
            return
    await read_stream(f"{interview}/turns", {"control": "end"})


async def _turns(room: Server, count: int) -> tuple[float, float]:
    """CPU and time of the second exchange of new interviews, in milliseconds."""
    held = await interviews(room, count)
    for one in held:
        await say(one)
    await say(held[0], an_answer(999), 999)
    return await _cost(room, [(one, n) for n, one in enumerate(held[1:], start=1)])


async def _cost(room: Server, said: Sequence[tuple[str, int]]) -> tuple[float, float]:
    cpu, times = room.cpu, []
    for which, (interview, number) in enumerate(said):
        begun = time.monotonic()
        await say(interview, an_answer(1000 * number + which), number)
        times.append(time.monotonic() - begun)
    await asyncio.sleep(0.05)
    return (room.cpu - cpu) / len(said) * 1000, middle(times) * 1000


async def _page(room: Server, path: str, times: int) -> float:
    """Milliseconds of CPU that a page takes once it was shown before."""
    await call(room.url + path)
    cpu = room.cpu
    for _ in range(times):
        status, _body = await call(room.url + path)
        if status != 200:
            raise RuntimeError(f"{path} answers {status}")
    return (room.cpu - cpu) / times * 1000


def _page_line(name: str, found: dict[int, float], stored: Sequence[int]) -> Figure:
    most, before = found[stored[-1]], found[stored[-2]]
    return Figure(
        f"page: {name}, {', '.join(f'{n:,}' for n in stored)} stored",
        " / ".join(f"{found[n]:.1f}" for n in stored) + f" ms CPU ({most / before:.2f}x)",
        f"{before:.1f} ms CPU",
        f"{FLAT_PAGE}x",
        most <= FLAT_PAGE * before,
        PAGE_NOTE,
    )


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
