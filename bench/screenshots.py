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

from app.main import create_app, load_content
from app.settings import ROOT, Settings
from tests.browser.chromium import ARGUMENTS, find_chromium

DOCS = ROOT / "docs"
ROUND = "behavioral-culture"
WIDE = {"width": 1280, "height": 860}
ANSWERS = 8
PROBED = (
    "Two of the teams lost a week to it, and I told their leads so beforehand. I'd do it again, but I would ask the night"
    " shift first; since then I've done that three times."
)


class Clock:
    """Goes on by half a minute each time it is read, so that an interview fills its time."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=25)
        return self.now


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(_env_file=None, data_dir=Path(folder), words_per_second=0)
        address, server = _served(settings)
        talk = httpx2.Client(
            base_url=address, headers={"Origin": address}, trust_env=False, timeout=60
        )
        interview = _held(talk)
        with sync_playwright() as playwright:
            path = find_chromium(playwright.chromium.executable_path)
            browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
            page = browser.new_page(viewport=WIDE, device_scale_factor=1.5)
            _shoot(page, f"{address}/", "home")
            _shoot(page, f"{address}/rounds/{ROUND}", "round")
            _shoot(page, f"{address}/interviews/{interview}", "room")
            talk.post(f"/api/interviews/{interview}/turns", json={"control": "end"})
            talk.post(f"/api/interviews/{interview}/report")
            _shoot(page, f"{address}/interviews/{interview}/report", "report")
            page.emulate_media(color_scheme="dark")
            _shoot(page, f"{address}/interviews/{interview}/report", "report-dark")
            browser.close()
        server.should_exit = True


def _served(settings: Settings) -> tuple[str, uvicorn.Server]:
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(64)
    server = uvicorn.Server(
        uvicorn.Config(create_app(settings, clock=Clock()), log_level="error", access_log=False)
    )
    threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True).start()
    return f"http://127.0.0.1:{listener.getsockname()[1]}", server


def _held(talk: httpx2.Client) -> str:
    """The id of an interview under way, with a good candidate in it."""
    _, round_ = load_content(Settings(_env_file=None)).find_round(ROUND)
    begun = talk.post(
        "/api/interviews", json={"round": ROUND, "seed": 12, "persona": round_.personas[1].id}
    )
    path = f"/api/interviews/{begun.json()['id']}"
    talk.post(f"{path}/turns")
    last = _said(talk, path, "Yes, I'm ready.")
    for _ in range(ANSWERS):
        question = last["turn"]["move"]["question"]
        first = last["turn"]["move"]["kind"] == "ask"
        sample = round_.question(question).sample_answer if question else "Yes."
        last = _said(
            talk, path, sample if first else "I'd say that was all of it, as far as I remember."
        )
    return str(begun.json()["id"])


def _said(talk: httpx2.Client, path: str, answer: str) -> dict:
    stream = talk.post(f"{path}/turns", json={"answer": answer}).text
    return json.loads(stream.strip().splitlines()[-1].removeprefix("data: "))


def _shoot(page: Page, address: str, name: str) -> None:
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.screenshot(path=str(DOCS / f"{name}.png"))


if __name__ == "__main__":
    main()
