"""The story bank in the browser: found stories are bettered, joined and deleted, with a keyboard and on a phone."""

import pytest
from playwright.sync_api import TimeoutError, expect

from tests.browser.late import Late
from tests.browser.test_pages import hold

ANSWER = (
    "Last March I moved our billing export to a queue. I wrote it and we lost no invoice since."
)


@pytest.fixture
def told(serve, open_page) -> str:
    """A server that has heard the same story in two interviews."""
    home = serve()
    api = open_page(home).request
    for _ in range(2):
        interview = hold(api, home, [ANSWER])
        api.post(f"{home}/api/interviews/{interview}/turns", data={"control": "end"})
        api.post(f"{home}/api/interviews/{interview}/report")
    return home


def test_a_found_story_is_saved_beside_what_was_said(told, open_page):
    page = open_page(told)
    page.goto(f"{told}/stories")
    page.locator(".bank a").first.click()

    page.get_by_label("Title").fill("The export that lost nothing")
    page.get_by_label("Result").fill("No invoice was lost in eight months.")
    page.get_by_role("checkbox", name="Courage").check()
    page.get_by_role("button", name="Save").press("Enter")

    expect(page.get_by_role("status")).to_contain_text("Saved.")
    expect(page.get_by_label("Result")).to_have_value("No invoice was lost in eight months.")
    expect(page.locator("blockquote").first).to_contain_text("billing export")
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Stories").click()
    expect(page.locator(".bank .tag.good")).to_have_text("Saved")
    expect(page.locator("td.claimed")).to_have_count(1)


def test_two_tellings_become_one_story(told, open_page):
    page = open_page(told)
    page.goto(f"{told}/stories")
    expect(page.locator(".bank li")).to_have_count(2)

    page.get_by_role("button", name="One story").click()

    expect(page.locator(".told li")).to_have_count(2)
    page.goto(f"{told}/stories")
    expect(page.locator(".bank li")).to_have_count(1)


def test_a_story_is_deleted_after_asking(told, open_page):
    page = open_page(told)
    page.goto(f"{told}/stories")
    script = Late(page, "**/assets/site-*.js")
    page.locator(".bank a").first.click(no_wait_after=True)
    delete = page.get_by_role("button", name="Delete this story")
    delete.wait_for(state="attached")
    script.wait()
    # The script that asks is still on its way: nothing can be pressed that would delete without asking.
    with pytest.raises(TimeoutError):
        delete.click(timeout=500)
    script.let_go()

    delete.click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()

    page.wait_for_url("**/stories")
    expect(page.locator(".bank li")).to_have_count(1)
