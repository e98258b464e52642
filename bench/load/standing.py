"""(c) What it takes to start, to stand idle, to show each page, and to write a report without a model."""

import asyncio
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench.load.growth import say_all
from bench.load.processes import Server, endpoint, greenroom, relay
from bench.load.table import Figure
from bench.load.talking import ROUND, interviews, middle, say
from bench.load.wire import call, read_stream
from tests.browser.chromium import ARGUMENTS, find_chromium

PAGES = {
    "home": "/",
    "a round": f"/rounds/{ROUND}",
    "history": "/history",
    "progress": "/progress",
    "stories": "/stories",
    "a story": "/stories/new",
    "loops": "/loops",
    "preparing": "/study",
    "plan": "/plan",
    "calibration": "/calibration",
    "own data": "/data",
    "settings": "/settings",
}
ROOMS = {
    "behavioural room": (ROUND, 40),
    "coding room": ("advanced-coding", None),
    "design room": ("system-design", None),
}
NOTE = (
    "(c) Start and memory stand beside the relay's; a page's time beside that of /healthz over the same connection. Times"
    " are medians; a page is held to its processor time, because on a shared machine its time is mostly waiting for others. A page's script is what crosses the wire, compressed, on a first visit; usable is when its scripts have run,"
    " in Chromium, without a throttled network."
)
START_NOTE = "A start's CPU is mostly imports (FastAPI, SQLAlchemy, pydantic models) and reading the guides' YAML."


async def standing(folder: Path, figures: list[Figure], *, quick: bool) -> None:
    starts, bare_starts = [], []
    with endpoint(0, 40) as scripted:
        for _ in range(2 if quick else 4):
            with greenroom(folder) as room:
                starts.append((room.seconds_to_ready, room.cpu, room.megabytes))
            with relay(scripted) as bare:
                bare_starts.append((bare.seconds_to_ready, bare.cpu, bare.megabytes))
    here = [middle([s[i] for s in starts]) for i in range(3)]
    there = [middle([s[i] for s in bare_starts]) for i in range(3)]
    figures += [
        Figure(
            "start to ready",
            f"{here[0]:.2f} s ({here[1]:.2f} s CPU)",
            f"{there[0]:.2f} s ({there[1]:.2f} s CPU) relay",
            note=START_NOTE,
        ),
        Figure("memory idle", f"{here[2]:.0f} MB", f"{there[2]:.0f} MB relay", "150 MB", here[2] <= 150, NOTE),
    ]  # fmt: skip
    with greenroom(folder) as room:
        figures += await _report(room)
        figures += await _render(room, 5 if quick else 12)
        opened = await _rooms(room)
        figures += await asyncio.to_thread(_weigh, room, {**PAGES, **opened}, 1 if quick else 3)


async def _report(room: Server) -> list[Figure]:
    (one,) = await interviews(room, 1)
    await say_all(one, 40)
    before = room.megabytes
    room.forget_peak()
    cpu = room.cpu
    made = await read_stream(f"{one}/report", {})
    if made.last_event != "finished":
        raise RuntimeError(made.error)
    again = [(await read_stream(f"{one}/report", {})).whole for _ in range(3)]
    more = room.peak_megabytes - before
    return [
        Figure(
            "report by rules, whole round",
            f"{made.whole * 1000:.0f} ms ({(room.cpu - cpu) * 1000:.0f} ms CPU with three more)",
            f"{middle(again) * 1000:.0f} ms made again",
            "300 ms",
            made.whole <= 0.3,
        ),
        Figure("memory that it takes", f"+{more:.0f} MB", f"{before:.0f} MB before", "60 MB", more <= 60),
    ]  # fmt: skip


async def _render(room: Server, times: int) -> list[Figure]:
    one, other = await interviews(room, 2)
    await say_all(one)
    await say_all(other)
    await read_stream(f"{one}/report", {})
    unread = other.replace(room.url, "").replace("/api", "")
    interview = one.replace(room.url, "").replace("/api", "")
    rooms = await _rooms(room)
    figures = []
    shown = {
        **PAGES,
        **rooms,
        "prediction": f"{unread}/prediction",
        "a report": f"{interview}/report",
    }
    for name, path in shown.items():
        pages, pings = [], []
        await call(room.url + path)  # templates are compiled when a page is first shown
        cpu = room.cpu
        for _ in range(times):
            begun = time.perf_counter()
            status, _body = await call(room.url + path)
            pages.append(time.perf_counter() - begun)
            if status != 200:
                raise RuntimeError(f"{path} answers {status}")
            begun = time.perf_counter()
            await call(f"{room.url}/healthz")
            pings.append(time.perf_counter() - begun)
        mid, ping, spent = (
            middle(pages) * 1000,
            middle(pings) * 1000,
            (room.cpu - cpu) / times * 1000,
        )
        figures.append(
            Figure(f"page: {name}", f"{mid:.1f} ms ({spent:.0f} ms CPU)", f"{ping:.1f} ms healthz", "20 ms CPU", spent <= 20, NOTE)
        )  # fmt: skip
    return figures


async def _rooms(room: Server) -> dict[str, str]:
    paths = {}
    for name, (round_, _) in ROOMS.items():
        (one,) = await interviews(room, 1, round_)
        await say(one)
        paths[name] = one.replace(room.url, "").replace("/api", "")
    return paths


def _weigh(room: Server, pages: dict[str, str], times: int) -> list[Figure]:
    with sync_playwright() as playwright:
        path = find_chromium(playwright.chromium.executable_path)
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        seen = {name: [_visit(browser, room.url + p) for _ in range(times)] for name, p in pages.items()}  # fmt: skip
        browser.close()
    return [_weight(name, visits) for name, visits in seen.items()]


def _visit(browser: Browser, url: str) -> tuple[float, float, float]:
    """Kilobytes of script and of all that crossed the wire, and milliseconds until usable, on a first visit."""
    context = browser.new_context()
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    kinds: dict[str, str] = {}
    sizes: dict[str, float] = {}
    wire.on("Network.responseReceived", lambda e: kinds.update({e["requestId"]: e["type"]}))
    wire.on("Network.loadingFinished", lambda e: sizes.update({e["requestId"]: e["encodedDataLength"]}))  # fmt: skip
    page.goto(url, wait_until="load")
    usable = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
    page.wait_for_timeout(300)
    script = sum(size for i, size in sizes.items() if kinds.get(i) == "Script")
    context.close()
    return script / 1000, sum(sizes.values()) / 1000, usable


def _weight(name: str, visits: list[tuple[float, float, float]]) -> Figure:
    script, whole, usable = (middle([v[i] for v in visits]) for i in range(3))
    most = ROOMS[name][1] if name in ROOMS else 60
    return Figure(
        f"weight: {name}",
        f"{script:.0f} KB script, usable after {usable:.0f} ms",
        f"{whole:.0f} KB in all",
        f"{most} KB script" if most else "",
        None if most is None else script <= most,
        NOTE,
    )
