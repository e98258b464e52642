"""An interview at a real terminal: what is typed, pasted, broken off and gone on with."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from tests.llm.fake_endpoint import serving
from tests.terminals import terminals

readline = pytest.importorskip("readline")
LISTENING = "\x1b[?2004h"
"""What readline sends when it begins to take a line: it will be told what is pasted."""
needs_gnu_readline = pytest.mark.skipif(
    "libedit" in (readline.__doc__ or ""), reason="libedit does not tell what is pasted"
)
STORY = (
    "In March our export failed twice. I decided to move it onto a queue, because retries hid the fault. I wrote the worker"
    " myself and it cost us a week. In the end failures fell from 40 to 2 a month. I learned to measure first."
)
BEGINNING = "are you ready to begin?"


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[object]:
    with terminals(tmp_path / "data") as begin:
        yield begin


def answers(terminal) -> list[str]:
    exporting = terminal("export")
    assert exporting.close() == 0
    kept = json.loads(exporting.shown)["interviews"][0]["interview"]["transcript"]["turns"]
    return [turn["text"] for turn in kept if turn["speaker"] == "candidate"]


def test_ctrl_c_ends_the_waiting_at_once_and_says_how_to_go_on(terminal):
    first = terminal("interview", "behavioral-culture", "--seed", "4")
    first.until(BEGINNING)
    first.type("Ready.\r\r", until="see change?")

    first.type("half an ans\x03", until="--resume ")

    assert first.close() == 130
    again = re.search(r"greenroom (interview behavioral-culture --resume \S+)", first.shown)
    assert again, first.shown
    second = terminal(*again[1].split())
    second.until("You: Ready.")
    second.type("/end\r", until="# Behaviour and culture")
    assert second.close() == 0


def test_ctrl_c_while_the_interviewer_speaks_is_not_missed(terminal):
    held = terminal("interview", "behavioral-culture", GREENROOM_WORDS_PER_SECOND="3")
    held.until("\nInês Carvalho: ")

    held.type("\x03", until="--resume ")

    assert held.close() == 130


@needs_gnu_readline
def test_an_answer_longer_than_a_terminals_line_is_kept_whole(terminal):
    held = terminal("interview", "behavioral-culture", "--seed", "4")
    held.until(BEGINNING)
    held.until(LISTENING)
    long = "I led it " + "very " * 1200 + "well."

    held.type(f"{long}\r\r", until="\nInês Carvalho: ")
    held.type("\x03", until="--resume ")
    held.close()

    assert answers(terminal) == [long]


@needs_gnu_readline
def test_an_empty_line_in_what_is_pasted_does_not_end_the_answer(terminal):
    held = terminal("interview", "behavioral-culture", "--seed", "4")
    held.until(BEGINNING)
    held.until(LISTENING)

    held.type("\x1b[200~First part.\r\rSecond part.\x1b[201~\r\r", until="\nInês Carvalho: ")
    held.type("\x03", until="--resume ")
    held.close()

    assert answers(terminal) == ["First part.\n\nSecond part."]


def test_after_a_reply_that_failed_enter_asks_for_it_again_and_nothing_is_lost(terminal):
    with serving("500:6@interviewer") as endpoint:
        held = terminal(
            "interview",
            "behavioral-culture",
            OPENAI_BASE_URL=f"{endpoint}/v1",
            GREENROOM_INTERVIEWER_MODEL="fake-interviewer",
        )
        held.until("Press Enter to ask again.]")
        held.type("\r", until="Press Enter to ask again.]")
        held.type("\r", until="Shall we begin?")
        held.type("\x03", until="--resume ")

        assert held.close() == 130


def test_a_report_that_failed_says_how_to_ask_for_it_again(terminal):
    with serving() as endpoint:
        models = {
            "OPENAI_BASE_URL": f"{endpoint}/v1",
            "GREENROOM_INTERVIEWER_MODEL": "fake-interviewer",
            "GREENROOM_ASSESSOR_MODEL": "fake-judge",
        }
        held = terminal("interview", "behavioral-culture", **models)
        held.until("Shall we begin?")
        held.type("Ready.\r\r", until="\nInês Carvalho: ")
        held.until("?")
        held.type(f"{STORY}\r\r", until="\nInês Carvalho: ")
        httpx2.post(f"{endpoint}/faults", json={"kind": "401", "on": "judge"})
        held.type("/end\r", until="Ask for it again with: ")
        assert held.close() == 2
        again = re.search(r"greenroom (interview behavioral-culture --resume \S+)", held.shown)
        assert again, held.shown
        httpx2.delete(f"{endpoint}/faults")

        second = terminal(*again[1].split(), **models)

        second.until("# Behaviour and culture")
        assert second.close() == 0


def test_what_is_typed_while_a_reply_is_owed_adds_to_the_answer(terminal):
    with serving() as endpoint:
        held = terminal(
            "interview",
            "behavioral-culture",
            OPENAI_BASE_URL=f"{endpoint}/v1",
            GREENROOM_INTERVIEWER_MODEL="fake-interviewer",
        )
        held.until("Shall we begin?")
        httpx2.post(f"{endpoint}/faults", json={"kind": "500", "times": 3})
        held.type("Ready.\r\r", until="what you type adds to your answer")
        held.type("One more thing.\r\r", until="\nInês Carvalho: ")
        held.type("\x03", until="--resume ")
        held.close()

    assert answers(terminal) == ["Ready.", "One more thing."]


@pytest.mark.parametrize("typed", ["\r", "One more thing.\r\r"])
def test_a_reply_that_was_made_elsewhere_meanwhile_is_shown(terminal, typed: str):
    with serving() as endpoint:
        models = {
            "OPENAI_BASE_URL": f"{endpoint}/v1",
            "GREENROOM_INTERVIEWER_MODEL": "fake-interviewer",
        }
        first = terminal("interview", "behavioral-culture", **models)
        first.until("Shall we begin?")
        interview = re.search(r"Interview (\S+)\.", first.shown)
        assert interview, first.shown
        httpx2.post(f"{endpoint}/faults", json={"kind": "500", "times": 3})
        first.type("Ready.\r\r", until="Press Enter to ask again")
        second = terminal("interview", "behavioral-culture", "--resume", interview[1], **models)
        second.until("You: Ready.")
        second.shown = second.shown.rpartition("You: Ready.")[2]
        second.until("\nInês Carvalho: ")  # the reply that is owed comes unasked
        second.until("?")
        second.type("\x03", until="--resume ")

        first.type(typed, until="Inês Carvalho: ")
        first.until("?")
        first.type("\x03", until="--resume ")


def test_an_account_is_removed_only_when_it_is_said_that_it_shall_be(terminal):
    adding = terminal("user", "add", "ines")
    adding.until("Password: ")
    adding.type("long-enough-1\r", until="confirmation: ")
    adding.type("long-enough-1\r", until="may sign in now")
    adding.close()

    for answer, code in (("n\r", 1), ("y\r", 0)):
        removing = terminal("user", "remove", "ines")
        removing.until("cannot be brought back")
        removing.type(answer, until="is gone" if code == 0 else "Aborted")
        assert removing.close() == code
        listing = terminal("user", "list")
        listing.close()
        assert ("ines" in listing.shown) == bool(code)


def test_going_on_with_an_interview_that_is_over_shows_its_report(terminal):
    held = terminal("interview", "behavioral-culture")
    held.until(BEGINNING)
    held.type("/end\r", until="# Behaviour and culture")
    held.close()
    exporting = terminal("export")
    exporting.close()
    kept = json.loads(exporting.shown)["interviews"][0]["interview"]["id"]

    again = terminal("interview", "behavioral-culture", "--resume", kept)

    again.until("# Behaviour and culture")
    assert again.close() == 0
