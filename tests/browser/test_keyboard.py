"""The whole way without a mouse, and what a screen reader is told."""

import re

from playwright.sync_api import Page, expect

from tests.browser.room import ROUND, Room

MANY = 60
FOCUSED = """() => {
  const e = document.activeElement;
  return e === document.body ? "" : e.getAttribute("aria-label") || e.labels?.[0]?.textContent || e.textContent;
}"""


def tab_to(page: Page, name: str) -> None:
    """Go on by Tab until the element with that name has the focus."""
    for _ in range(MANY):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if name in " ".join(focused.split()):
            return
    raise AssertionError(f"Tab never came to {name!r}")


def test_an_interview_is_held_and_its_evidence_followed_by_keyboard_alone(page, home, room):
    page.goto(home)
    tab_to(page, "Begin Behaviour and culture")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/rounds/{ROUND}")
    tab_to(page, "45")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("input[name=minutes][value='30']")).to_be_checked()
    tab_to(page, "Begin the interview")
    page.keyboard.press("Enter")
    room.wait_for_reply(1)
    expect(room.box).to_be_focused()
    page.keyboard.type("Yes, I am ready.")
    page.keyboard.press("Control+Enter")
    room.wait_for_reply(2)
    page.keyboard.type(
        "Last March I moved our billing export to a queue, and no invoice was lost since."
    )
    page.keyboard.press("Control+Enter")
    room.wait_for_reply(3)
    expect(room.box).to_be_focused()
    tab_to(page, "Hint")
    page.keyboard.press("Space")
    expect(page.get_by_role("dialog")).to_be_visible()
    tab_to(page, "Take the hint")
    page.keyboard.press("Enter")
    room.wait_for_reply(4)
    expect(room.box).to_be_focused()
    tab_to(page, "End interview")
    page.keyboard.press("Enter")
    tab_to(page, "End it")
    page.keyboard.press("Enter")
    page.wait_for_url("**/prediction")
    tab_to(page, "Below the bar")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", checked=True)).to_have_accessible_name(re.compile("^2"))
    tab_to(page, "Keep it and read the report")
    page.keyboard.press("Enter")
    page.wait_for_url("**/report")
    expect(page.get_by_role("complementary", name="Recommendation")).to_be_visible()


def test_the_skip_link_comes_first_and_leads_to_the_content(page, home):
    page.goto(home)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()

    page.keyboard.press("Enter")

    expect(page.locator("main")).to_be_focused()


def test_each_finished_message_is_announced_once_and_the_log_is_silent(room):
    room.begin()
    room.wait_for_reply(1)
    said = room.page.locator(".iv .said").inner_text()

    expect(room.page.locator("#announce")).to_contain_text(said)
    expect(room.page.locator("#announce")).to_have_attribute("aria-live", "polite")
    log = room.page.get_by_role("region", name="What has been said")
    assert log.get_attribute("aria-live") is None
    assert log.get_attribute("tabindex") == "0"


def test_typing_ahead_is_possible_but_nothing_is_sent_while_the_interviewer_speaks(
    serve, open_page, held
):
    home = serve(interviewer=held)
    room = Room(open_page(home), home)
    held.hold()
    room.begin()
    expect(room.page.locator(".turn.iv.now")).to_be_visible()

    room.box.fill("Yes, I am ready.")
    room.page.keyboard.press("Control+Enter")

    expect(room.answered).to_have_count(0)
    expect(room.box).to_have_value("Yes, I am ready.")
