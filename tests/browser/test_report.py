"""The report in a browser: what a candidate does from there."""

import pytest
from playwright.sync_api import expect

from tests.browser.room import Room, answers


@pytest.fixture
def reported(serve, open_page) -> Room:
    """A finished interview with its report open."""
    home = serve()
    room = Room(open_page(home), home)
    api = room.page.request
    interview = api.post(
        f"{home}/api/interviews", data={"round": "behavioral-culture", "seed": 5}
    ).json()["id"]
    api.post(f"{home}/api/interviews/{interview}/turns")
    for answer in ["Yes, I am ready.", *answers()[:3]]:
        api.post(f"{home}/api/interviews/{interview}/turns", data={"answer": answer})
    api.post(f"{home}/api/interviews/{interview}/turns", data={"control": "end"})
    api.post(f"{home}/api/interviews/{interview}/report")
    room.page.goto(f"{home}/interviews/{interview}/report")
    return room


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
