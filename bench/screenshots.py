"""The pictures of README, made from the real product: `python -m bench.screenshots` writes docs/*.png.

An interview is held by a candidate who answers each question with its sample answer.
"""

import json
import socket
import tempfile
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx2
import uvicorn
from playwright.sync_api import Page, sync_playwright

from app.domain.guide import Round
from app.main import create_app
from app.settings import ROOT, Settings
from app.wiring import load_content
from tests.browser.chromium import ARGUMENTS, find_chromium
from tests.browser.desk import Desk
from tests.browser.test_board import Desk as DesignDesk

DOCS = ROOT / "docs"
ROUND = "behavioral-culture"
WIDE = {"width": 1280, "height": 860}
ANSWERS, MOST_ANSWERS = 8, 60
"""Given before the room is pictured, and in all: more than any round asks."""
RECORDED = ROOT / "tests" / "data" / "evals"
LOOP = {
    "recruiter-screen": "rec-001",
    "behavioral-culture": "beh-003",
    "leadership-partnership": "lea-002",
}
CODE = """def stretch(text, k):
    best, left, seen = "", 0, {}
    for right, letter in enumerate(text):
        seen[letter] = seen.get(letter, 0) + 1
        while len(seen) > k:
            seen[text[left]] -= 1
            if not seen[text[left]]:
                del seen[text[left]]
            left += 1
        if right + 1 - left > len(best):
            best = text[left : right + 1]
    return best
"""


class Clock:
    """Goes on by half a minute each time it is read, so that an interview fills its time."""

    def __init__(self) -> None:
        self.now = datetime(2026, 10, 26, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=25)
        return self.now


def main() -> None:
    clock = Clock()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(_env_file=None, data_dir=Path(folder), words_per_second=0)
        address, server = _served(settings, clock)
        talk = httpx2.Client(
            base_url=address, headers={"Origin": address}, trust_env=False, timeout=60
        )
        with sync_playwright() as playwright:
            path = find_chromium(playwright.chromium.executable_path)
            browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
            page = browser.new_page(viewport=WIDE, device_scale_factor=1.5)
            _before(page, address)
            _practised(talk, clock)
            _over_time(page, address, _whole_loop(talk, clock))
            clock.now += timedelta(days=2)
            _one_interview(page, address, talk)
            _rooms(page, address)
            browser.close()
        server.should_exit = True


def _before(page: Page, address: str) -> None:
    _shoot(page, f"{address}/", "home")
    _shoot(page, f"{address}/rounds/{ROUND}", "round")


def _one_interview(page: Page, address: str, talk: httpx2.Client) -> None:
    interview = _held(talk)
    _shoot(page, f"{address}/interviews/{interview}", "room")
    _answered(talk, f"/api/interviews/{interview}", most=MOST_ANSWERS)
    _ended(talk, interview)
    _shoot(page, f"{address}/interviews/{interview}/report", "report")


def _rooms(page: Page, address: str) -> None:
    """The two rooms with something beside the conversation; what is in them was put there by hand."""
    desk = Desk(page, address)
    desk.sit_down()
    desk.speak("python")
    desk.write(CODE)
    desk.run()
    desk.say(
        "I grow a window to the right, and shrink it from the left while it holds too many letters."
    )
    _shoot(page, page.url, "room-code")
    board = DesignDesk(page, address)
    board.enter()
    board.draw()
    board.room.say("I begin with what a device asks for when it starts: one call to a gateway.")
    _shoot(page, page.url, "room-design", ready="canvas.interactive")


def _over_time(page: Page, address: str, loop: str) -> None:
    _shoot(page, f"{address}/progress", "progress")
    _shoot(page, f"{address}/loops/{loop}/debrief", "debrief")


def _practised(talk: httpx2.Client, clock: Clock) -> None:
    """The same round on four days, with more to tell each time."""
    for transcript in ("beh-011", "beh-001", "beh-007", "beh-003"):
        begun = talk.post("/api/interviews", json={"round": ROUND, "seed": 12}).json()["id"]
        _replayed(talk, begun, transcript)
        clock.now += timedelta(days=4)


def _whole_loop(talk: httpx2.Client, clock: Clock) -> str:
    loop = str(talk.post("/api/loops", json={"guide": "netflix-staff-swe"}).json()["id"])
    for round_id, transcript in LOOP.items():
        begun = talk.post(f"/api/loops/{loop}/rounds/{round_id}", json={}).json()["id"]
        _replayed(talk, begun, transcript)
        clock.now += timedelta(hours=2)
    return loop


def _replayed(talk: httpx2.Client, interview: str, transcript: str) -> None:
    """An interview with the answers of a recorded one, and its report."""
    path = f"/api/interviews/{interview}"
    talk.post(f"{path}/turns")
    recorded = json.loads((RECORDED / f"{transcript}.json").read_text(encoding="utf-8"))
    for turn in recorded["turns"]:
        if turn["speaker"] == "candidate":
            words = turn.get("text") or " ".join(part["text"] for part in turn["segments"])
            talk.post(f"{path}/turns", json={"answer": words})
    _ended(talk, interview)


def _ended(talk: httpx2.Client, interview: str) -> None:
    talk.post(f"/api/interviews/{interview}/turns", json={"control": "end"})
    talk.post(f"/api/interviews/{interview}/report")


def _served(settings: Settings, clock: Clock) -> tuple[str, uvicorn.Server]:
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(64)
    server = uvicorn.Server(
        uvicorn.Config(create_app(settings, clock=clock), log_level="error", access_log=False)
    )
    threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True).start()
    return f"http://127.0.0.1:{listener.getsockname()[1]}", server


def _held(talk: httpx2.Client) -> str:
    """The id of an interview under way, with a good candidate in it."""
    round_ = _round()
    begun = talk.post(
        "/api/interviews", json={"round": ROUND, "seed": 12, "persona": round_.personas[1].id}
    )
    path = f"/api/interviews/{begun.json()['id']}"
    talk.post(f"{path}/turns")
    _said(talk, path, "Yes, I'm ready.")
    _answered(talk, path, most=ANSWERS)
    return str(begun.json()["id"])


def _answered(talk: httpx2.Client, path: str, *, most: int) -> None:
    """Each question answered by its sample answer, until the interviewer has no more or `most` answers were given."""
    round_ = _round()
    for _ in range(most):
        move = talk.get(path).json()["turns"][-1]["move"]
        if move["kind"] in ("invite_questions", "close"):
            return
        sample = round_.question(move["question"]).sample_answer if move["question"] else "Yes."
        done = "I'd say that was all of it, as far as I remember."
        _said(talk, path, sample if move["kind"] == "ask" else done)


def _round() -> Round:
    _, round_ = load_content(Settings(_env_file=None)).find_round(ROUND)
    return round_


def _said(talk: httpx2.Client, path: str, answer: str) -> dict:
    stream = talk.post(f"{path}/turns", json={"answer": answer}).text
    return json.loads(stream.strip().splitlines()[-1].removeprefix("data: "))


def _shoot(page: Page, address: str, name: str, ready: str = "main") -> None:
    """In light, and in the dark as `<name>-dark`."""
    for scheme, file in (("light", name), ("dark", f"{name}-dark")):
        page.emulate_media(color_scheme=scheme)
        page.goto(address)
        page.wait_for_load_state("networkidle")
        page.locator(ready).first.wait_for()
        page.screenshot(path=str(DOCS / f"{file}.png"))
    page.emulate_media(color_scheme="light")


if __name__ == "__main__":
    main()
