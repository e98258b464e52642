"""A loop in the browser: held round by round, and its debrief read in both themes and on a phone."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import APIRequestContext, expect

SAID = Path(__file__).parent.parent / "data" / "evals"
HELD = {
    "recruiter-screen": "rec-001",
    "behavioral-culture": "beh-003",
    "leadership-partnership": "lea-002",
    "technical-phone-screen": "beh-011",
}


@pytest.fixture
def a_loop(serve, open_page) -> tuple[str, str]:
    """A server with a loop of which four rounds are held and judged. Returns its address and the loop's id."""
    home = serve()
    api = open_page(home).request
    loop = api.post(f"{home}/api/loops", data={"guide": "netflix-staff-swe"}).json()["id"]
    for round_id, said in HELD.items():
        begun = api.post(f"{home}/api/loops/{loop}/rounds/{round_id}", data={}).json()["id"]
        play(api, home, begun, said)
    return home, loop


def play(api: APIRequestContext, home: str, interview: str, said: str) -> None:
    turns = f"{home}/api/interviews/{interview}/turns"
    api.post(turns)
    for turn in json.loads((SAID / f"{said}.json").read_text())["turns"]:
        if turn["speaker"] == "candidate":
            api.post(turns, data={"answer": turn.get("text") or " ".join(s["text"] for s in turn["segments"])})  # fmt: skip
    api.post(turns, data={"control": "end"})
    api.post(f"{home}/api/interviews/{interview}/report")


def test_a_loop_is_begun_from_the_home_page_and_its_next_round_opens_the_room(serve, open_page):
    home = serve()
    page = open_page(home)
    page.goto(home)
    page.get_by_role("link", name="Hold all 6 as one loop").click()
    page.get_by_role("button", name="Begin a loop").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Netflix")

    page.get_by_role("button", name="Begin Recruiter").click()

    expect(page.get_by_role("textbox", name="Your answer")).to_be_visible()


def test_the_packet_leads_to_the_words_it_stands_on_and_to_drills(a_loop, open_page):
    home, loop = a_loop
    page = open_page(home)
    page.goto(f"{home}/loops/{loop}/debrief")

    expect(page.get_by_role("heading", name="The case against")).to_be_visible()
    expect(page.locator(".two-sides ol > li")).to_have_count(6)
    page.locator(".two-sides .quotes a").first.click()
    expect(page).to_have_url(re.compile(r"/report#turn-\d+$"))
    page.go_back()
    drill = page.locator(".fixes a.btn").first
    drill.click()
    expect(page.get_by_role("button", name="Begin").or_(page.get_by_role("button", name="Practise")).first).to_be_visible()  # fmt: skip
