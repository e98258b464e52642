"""One interview open in the terminal and in the browser at once, in processes of their own: every reply is made once."""

import json
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from tests.command_line import serving_greenroom
from tests.llm.fake_endpoint import serving
from tests.terminals import Terminal, terminals


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[object]:
    with terminals(tmp_path / "data") as begin:
        yield begin


@pytest.fixture
def endpoint() -> Iterator[str]:
    """It falls silent in the middle of a reply, until its faults are ended."""
    with serving("stall:1@interviewer") as address:
        yield address


@pytest.fixture
def models(endpoint: str) -> dict[str, str]:
    return {
        "GREENROOM_OPENAI_BASE_URL": f"{endpoint}/v1",
        "GREENROOM_INTERVIEWER_MODEL": "fake-interviewer",
        "GREENROOM_MODEL_TIMEOUT": "300",
    }


@pytest.fixture
def home(tmp_path: Path, models: dict[str, str]) -> Iterator[str]:
    set_to = {name.removeprefix("GREENROOM_"): value for name, value in models.items()}
    with serving_greenroom(tmp_path, **set_to) as port:
        yield f"http://127.0.0.1:{port}"


class Browser(threading.Thread):
    """Asks for a reply, and reads it to its end."""

    def __init__(self, home: str, interview: str) -> None:
        super().__init__(daemon=True)
        self._turns = f"{home}/api/interviews/{interview}/turns"
        self.events = ""

    def run(self) -> None:
        self.events = httpx2.post(self._turns, json={}, timeout=60, trust_env=False).text

    def heard(self) -> str:
        self.join(60)
        *_, last = self.events.strip().split("\n\n")
        assert last.startswith("event: finished"), self.events
        return str(json.loads(last.partition("data: ")[2])["turn"]["text"])


def calls(endpoint: str) -> dict[str, int]:
    counted: dict[str, int] = httpx2.get(f"{endpoint}/calls", trust_env=False).json()
    return counted


def until_it_is_silent(endpoint: str) -> None:
    ends = time.monotonic() + 60
    while "fault stall" not in calls(endpoint):
        assert time.monotonic() < ends
        time.sleep(0.05)


def begun_in(terminal, home: str, endpoint: str, models: dict[str, str]) -> tuple[Terminal, str]:
    """An interview that was begun in a terminal, in the middle of its first reply."""
    held = terminal("interview", "behavioral-culture", **models)
    until_it_is_silent(endpoint)
    (begun,) = httpx2.get(f"{home}/api/interviews", trust_env=False).json()
    return held, begun["id"]


def test_a_reply_that_the_browser_asked_for_is_shown_in_the_terminal_and_made_once(
    endpoint, models, home, terminal
):
    chosen = {"round": "behavioral-culture"}
    begun = httpx2.post(f"{home}/api/interviews", json=chosen, trust_env=False).json()
    browser = Browser(home, begun["id"])
    browser.start()
    until_it_is_silent(endpoint)

    held = terminal("interview", "--resume", begun["id"], **models)
    held.until("in the browser already")
    httpx2.delete(f"{endpoint}/faults", trust_env=False)

    held.until(browser.heard())
    held.type("\x03", until="--resume ")
    assert held.close() == 130
    assert calls(endpoint)["interviewer"] == 1


def test_a_reply_that_the_terminal_asked_for_is_shown_in_the_browser_and_made_once(
    endpoint, models, home, terminal
):
    held, interview = begun_in(terminal, home, endpoint, models)
    browser = Browser(home, interview)
    browser.start()
    live = f"{home}/api/interviews/{interview}/live"
    with httpx2.stream("GET", live, timeout=60, trust_env=False) as following:
        first = next(following.iter_text())
    assert first.startswith("event: said")

    httpx2.delete(f"{endpoint}/faults", trust_env=False)

    held.until("Shall we begin?")
    assert browser.heard() in held.shown.replace("\r\n", "\n")
    held.type("\x03", until="--resume ")
    held.close()
    assert calls(endpoint)["interviewer"] == 1


def test_leaving_the_terminal_while_it_speaks_lets_the_browser_ask_at_once(
    endpoint, models, home, terminal
):
    held, interview = begun_in(terminal, home, endpoint, models)

    held.type("\x03", until="--resume ")
    assert held.close() == 130

    browser = Browser(home, interview)
    browser.start()
    assert browser.heard()


def test_an_interview_that_was_ended_in_the_browser_ends_in_the_terminal_with_its_report(
    home, terminal
):
    held = terminal("interview", "behavioral-culture")
    held.until("are you ready to begin?")
    (begun,) = httpx2.get(f"{home}/api/interviews", trust_env=False).json()
    turns = f"{home}/api/interviews/{begun['id']}/turns"
    httpx2.post(turns, json={"control": "end"}, timeout=60, trust_env=False)

    held.type("Ready.\r\r", until="ended elsewhere meanwhile")

    held.until("# Behaviour and culture")
    assert held.close() == 0
