"""The report in a browser: what a candidate does from there."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.axe import faults
from tests.browser.lived import Life
from tests.browser.room import PATIENCE_MS, Room, answers


@pytest.fixture(scope="module")
def told(chromium, home) -> str:
    """The address of a report on the server that tests share; nobody takes anything away from it."""
    context = chromium.new_context()
    context.set_default_timeout(PATIENCE_MS)
    life = Life(context.request, home)
    interview = life.begin()
    for answer in answers()[:3]:
        life.say(interview, answer)
    life.post(f"interviews/{interview}/turns", control="end")
    life.expect(interview)
    life.post(f"interviews/{interview}/report")
    context.close()
    return f"{home}/interviews/{interview}/report"


@pytest.fixture
def reported(page, home, told) -> Room:
    """A finished interview with its report open."""
    page.goto(told)
    return Room(page, home)


def test_a_drill_begins_from_the_report_over_the_minutes_it_names(reported):
    page = reported.page
    button = page.get_by_role("region", name="Work on next").get_by_role("button").first
    minutes = button.get_attribute("value")

    button.click()

    page.wait_for_url("**/interviews/*")
    interview = page.url.rsplit("/", 1)[1]
    begun = page.request.get(f"{reported.home}/api/interviews/{interview}").json()
    assert f"{begun['minutes']:g}" == minutes
    assert begun["topic"]


def test_the_three_drills_are_of_three_topics(reported):
    links = reported.page.get_by_role("region", name="Work on next").locator("a[href^='/topics/']")

    expect(links).to_have_count(3)
    assert len({link.get_attribute("href") for link in links.all()}) == 3


def test_a_mentor_reads_by_a_link_without_a_script_until_it_is_taken_back(
    reported, chromium, open_page
):
    mine = reported.page
    mine.get_by_label("Whom is it for?").fill("Ada")
    mine.get_by_role("button", name="Make a link").click()
    address = mine.get_by_label("The new link").input_value()
    context = chromium.new_context(java_script_enabled=False)
    theirs = context.new_page()
    theirs.goto(address)

    expect(theirs.get_by_role("heading", name="Behaviour and culture")).to_be_visible()
    expect(theirs.get_by_text("Recommendation:")).to_be_hidden()
    theirs.get_by_text("Levels and recommendation").click()
    expect(theirs.get_by_text("Recommendation:")).to_be_visible()
    expect(theirs.get_by_role("button")).to_have_count(0)

    taking_back = mine.get_by_role("button", name=re.compile("Take it back.*Ada"))
    taking_back.click()
    expect(taking_back).to_have_count(0)
    theirs.goto(address)
    expect(theirs.get_by_role("heading", name="This link opens nothing")).to_be_visible()
    context.close()


def test_a_question_is_tried_again_and_the_new_report_shows_before_and_now(reported, open_page):
    page, home = reported.page, reported.home
    first = page.url

    page.get_by_role("button", name="Try this question again").first.click()
    page.wait_for_url("**/interviews/*")
    again = page.url.rsplit("/", 1)[1]
    reported.wait_for_reply(1)
    reported.say("Ready.")
    reported.say(answers()[0])
    page.request.post(f"{home}/api/interviews/{again}/turns", data={"control": "end"})
    page.request.post(f"{home}/api/interviews/{again}/report")
    narrow = open_page(home, width=400, scheme="dark")

    assert faults(narrow, f"{home}/interviews/{again}/report") == []
    table = narrow.get_by_role("region", name="The same question, before and now")
    expect(table.get_by_role("row").nth(1)).to_contain_text("Situation")
    assert narrow.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    narrow.goto(first)
    expect(narrow.get_by_role("link", name="Tried again on")).to_be_visible()
