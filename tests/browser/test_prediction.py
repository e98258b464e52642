"""Between the end and the report: how do you think it went?"""

import pytest
from playwright.sync_api import expect

from tests.browser.test_pages import hold


@pytest.fixture
def ended(page, home) -> str:
    """The address of an interview that is over and has no report."""
    interview = hold(page.request, home, ["I moved our export to a queue in March."])
    page.request.post(f"{home}/api/interviews/{interview}/turns", data={"control": "end"})
    return f"{home}/interviews/{interview}"


def test_the_end_of_an_interview_leads_to_the_question_and_then_to_the_report(room):
    interview = room.begin()
    room.wait_for_reply(1)
    room.page.get_by_role("button", name="End interview").click()
    room.page.get_by_role("button", name="End it").click()
    room.page.wait_for_url("**/prediction")

    first = room.page.get_by_role("group").first
    first.get_by_role("radio").nth(2).check()
    room.page.get_by_role("button", name="Keep it and read the report").click()

    expect(room.page.get_by_role("complementary", name="Recommendation")).to_be_visible()
    kept = room.page.request.get(f"{room.home}/api/interviews/{interview}/predictions").json()
    assert [p["level"] for p in kept["predictions"]] == [3]
    assert kept["open"] is False


def test_the_history_leads_to_the_question_until_there_is_a_report(page, home, ended):
    page.goto(f"{home}/history")

    page.get_by_role("link", name="Report").first.click()

    expect(page.get_by_role("heading", name="How do you think it went?")).to_be_visible()


def test_it_works_without_a_script(chromium, ended):
    plain = chromium.new_context(java_script_enabled=False).new_page()
    plain.goto(f"{ended}/prediction")

    plain.get_by_role("radio", name="Not sure").first.check()
    plain.get_by_role("button", name="Keep it and read the report").click()

    expect(plain.get_by_role("button", name="Write the report")).to_be_visible()
    plain.context.close()
