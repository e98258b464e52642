"""A whole interview and report in a browser, held by a language model's endpoint that breaks before every answer."""

from collections.abc import Iterator
from itertools import cycle

import httpx2
import pytest
from playwright.sync_api import Page, expect

from bench.fake_llm.faults import KINDS
from tests.browser.room import Room, answers
from tests.llm.fake_endpoint import serving

SECONDS = {"slow": 0.5, "stall": 0.5, "429": 0.0}
BREAKS_AMID = ("cut", "garbage", "filter")
"""Faults after the first words. Of a long answer a choice may be refused before them, which leaves nothing to break: these
follow short ones, of which no choice is made before they were listened to."""
SHORT_WORDS = 30


@pytest.fixture
def fake() -> Iterator[httpx2.Client]:
    with serving() as address, httpx2.Client(base_url=address) as client:
        yield client


@pytest.fixture
def room(serve, open_page, fake: httpx2.Client) -> Room:
    home = serve(
        openai_base_url=f"{fake.base_url}/v1".replace("//v1", "/v1"),
        interviewer_model="fake-interviewer",
        assessor_model="fake-judge",
        samples=1,
    )
    return Room(open_page(home), home)


def break_with(fake: httpx2.Client, kind: str, **order: object) -> None:
    sent = {"kind": kind, "seconds": SECONDS.get(kind, 0.0), **order}
    assert fake.post("/faults", json=sent).status_code == 200


def answer(room: Room, fake: httpx2.Client, text: str) -> str | None:
    """Answer, and when no reply comes, ask for it again once the endpoint is whole. Returns the sentence of the failure."""
    before = room.heard.count()
    room.box.fill(text)
    room.page.keyboard.press("Control+Enter")
    trouble = room.page.locator(".trouble")
    replied = room.heard.nth(before)
    expect(trouble.or_(replied).first).to_be_visible()
    sentence = trouble.first.inner_text() if trouble.count() else None
    fake.delete("/faults")
    if sentence:
        room.page.get_by_role("button", name="Try again").click()
    room.wait_for_reply(before + 1)
    return sentence


def test_a_whole_interview_and_report_with_every_fault(room: Room, fake: httpx2.Client):
    room.begin()
    room.wait_for_reply(1)
    told, failures = answers(), {}
    given = [
        f"{_short(text) if kind in BREAKS_AMID else text} That was answer {n}."
        for n, (kind, text) in enumerate(zip(KINDS, cycle(told), strict=False))
    ]

    for kind, text in zip(KINDS, given, strict=True):
        break_with(fake, kind, on="interviewer", times=3 if kind in ("429", "500", "503") else None)
        failures[kind] = answer(room, fake, text)
    break_with(fake, "401", on="judge")
    _end(room.page)
    expect(room.page.locator("#broken")).to_contain_text("refused the key")
    fake.delete("/faults")
    room.page.get_by_role("button", name="Try again").click()

    recommendation = room.page.get_by_role("complementary", name="Recommendation")
    expect(recommendation).to_be_visible()
    expect(room.page.get_by_text("Judged by fake-judge")).to_be_visible()
    quotes = room.page.locator(".dims q, .dims blockquote").all_inner_texts()
    for quote in quotes:
        assert any(quote.strip("“”") in text for text in [*given, "Yes."]), quote
    for kind in ("401", "404", "429", "500", "503", "refuse", "cut", "garbage", "empty", "filter"):
        assert failures[kind], kind
    for kind in ("slow", "stall", "think", "think_field", "long", "nonsense"):
        assert failures[kind] is None, kind
    room.page.goto(room.page.url.removesuffix("/report"))
    _holds_each_once(room, given)


def test_a_criterion_that_was_not_judged_is_said_so_and_judged_on_request(
    room: Room, fake: httpx2.Client
):
    room.begin()
    room.wait_for_reply(1)
    for text in answers()[:2]:
        room.say(text)
    break_with(fake, "401", on="judge", times=1)

    room.end()

    notice = room.page.locator("form.notice.warn")
    expect(notice).to_be_visible()
    notice.get_by_role("button").click()
    expect(room.page.locator("form.notice.warn")).to_have_count(0)
    expect(room.page.get_by_role("complementary", name="Recommendation")).to_be_visible()


def _short(text: str) -> str:
    return f"{' '.join(text.split()[:SHORT_WORDS])}."


def _end(page: Page) -> None:
    page.get_by_role("button", name="End interview").click()
    page.get_by_role("button", name="End it").click()
    page.get_by_role("link", name="Skip this").click()
    page.wait_for_url("**/report*")


def _holds_each_once(room: Room, given: list[str]) -> None:
    said = room.page.locator(".turn.me .said").all_inner_texts()
    for text in given:
        assert sum(text.split()[-1] == one.split()[-1] and text in one for one in said) == 1, text
    for shown in room.page.locator(".turn.iv .said").all_inner_texts():
        assert "[[" not in shown
        assert "candidate told little" not in shown
