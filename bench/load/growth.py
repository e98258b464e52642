"""(d) How the cost of a turn and of the pages grows with what is stored, and with the turns so far."""

import asyncio
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

from app.domain.interview import Interview
from app.domain.report import Report
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
    "    The servers with more and less stored run side by side and take turns. A page's CPU; its reference is the one with a hundred stored, from where on it shows the newest only (50 a page of the"
    " history, 30 reports)."
)


async def growth(folder: Path, figures: list[Figure], *, quick: bool) -> None:
    stored = (10, 40) if quick else STORED
    folders = {count: folder / str(count) for count in stored}
    await _fill(folders)
    with endpoint(0, 40) as scripted:
        with ExitStack() as running:
            rooms = {n: running.enter_context(greenroom(f, scripted)) for n, f in folders.items()}
            costs = await _turns(rooms, 8 if quick else 20)
            pages = {n: await _page(rooms, p, 5 if quick else 15) for n, p in PAGES.items()}
        first = costs[stored[0]]
        figures += [
            _line(f"a turn, {n:,} interviews stored", c, first, FLAT) for n, c in costs.items()
        ]
        figures += [_page_line(name, found, stored) for name, found in pages.items()]
        some = (10, 20) if quick else (10, 20, 30, 40, 50, 60)
        figures += await _by_turns(folders[stored[0]], scripted, some)


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


async def _fill(folders: Mapping[int, Path]) -> None:
    """Brings each database to its number of finished interviews with a report, copies of one that was played."""
    played: tuple[Interview, Report] | None = None
    for count, folder in folders.items():
        folder.mkdir()
        if played is None:
            with greenroom(folder) as room:
                (one,) = await interviews(room, 1)
                await say_all(one)
                await read_stream(f"{one}/report", {})
        store = await Store.open(f"sqlite:///{folder / 'greenroom.db'}")
        if played is None:
            kept = await store.interview(one.rpartition("/")[2])
            report = await store.report(kept.id)
            assert report is not None
            played = kept, report
        for number in range(len(await store.ids()), count):
            copied = _copy(played[0], number)
            await store.create(copied)
            await store.save_report(copied.id, played[1], copied.created_at)
        await store.close()


def _copy(interview: Interview, number: int) -> Interview:
    """The same, held some hours before."""
    turns = tuple(t.model_copy(update={"client_id": None}) for t in interview.transcript.turns)
    transcript = interview.transcript.model_copy(update={"turns": turns})
    held = {
        "id": f"copy-{number}",
        "created_at": interview.created_at - number * timedelta(hours=5),
    }
    return interview.model_copy(update={**held, "transcript": transcript})


async def say_all(interview: str, answers: int = 8) -> None:
    """A short interview with the script, to its end."""
    await say(interview)
    for number in range(answers):
        sent = {"answer": an_answer(number), "client_id": f"a-{number}"}
        if (await read_stream(f"{interview}/turns", sent)).status != 200:
            return
    await read_stream(f"{interview}/turns", {"control": "end"})


async def _turns(rooms: Mapping[int, Server], count: int) -> dict[int, tuple[float, float]]:
    """CPU and time of the second exchange of new interviews, in milliseconds; the servers take turns."""
    held = {}
    for stored, room in rooms.items():
        held[stored] = await interviews(room, count)
        for one in held[stored]:
            await say(one)
        await say(held[stored].pop(), an_answer(999), 999)
    cpu = {stored: room.cpu for stored, room in rooms.items()}
    times: dict[int, list[float]] = {stored: [] for stored in rooms}
    for number in range(count - 1):
        for stored in rooms:
            begun = time.monotonic()
            await say(held[stored][number], an_answer(number), number)
            times[stored].append(time.monotonic() - begun)
    await asyncio.sleep(0.05)
    return {
        n: ((room.cpu - cpu[n]) / len(times[n]) * 1000, middle(times[n]) * 1000)
        for n, room in rooms.items()
    }


async def _cost(room: Server, said: Sequence[tuple[str, int]]) -> tuple[float, float]:
    cpu, times = room.cpu, []
    for which, (interview, number) in enumerate(said):
        begun = time.monotonic()
        await say(interview, an_answer(1000 * number + which), number)
        times.append(time.monotonic() - begun)
    await asyncio.sleep(0.05)
    return (room.cpu - cpu) / len(said) * 1000, middle(times) * 1000


async def _page(rooms: Mapping[int, Server], path: str, times: int) -> dict[int, float]:
    """Milliseconds of CPU that a page takes once it was shown before; the servers take turns."""
    for room in rooms.values():
        await call(room.url + path)
    cpu = {stored: room.cpu for stored, room in rooms.items()}
    for _ in range(times):
        for room in rooms.values():
            status, _body = await call(room.url + path)
            if status != 200:
                raise RuntimeError(f"{path} answers {status}")
    return {stored: (room.cpu - cpu[stored]) / times * 1000 for stored, room in rooms.items()}


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
