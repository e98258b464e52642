"""The page about progress: kind when empty, honest about judges and drills, each filter a link."""

import re

import pytest

from tests.routes.test_own_data import ANSWER


def hold(client, **chosen) -> str:
    """An interview with a report."""
    given = chosen or {"round": "behavioral-culture"}
    interview = client.post("/api/interviews", json={"seed": 3, **given}).json()["id"]
    client.post(f"/api/interviews/{interview}/turns")
    for said in ("Ready.", ANSWER, "It went well.", "Nothing more."):
        client.post(f"/api/interviews/{interview}/turns", json={"answer": said})
    client.post(f"/api/interviews/{interview}/turns", json={"control": "end"})
    client.post(f"/api/interviews/{interview}/report")
    return interview


@pytest.fixture
def topic(library) -> str:
    return library.find_round("behavioral-culture")[1].topics[0].id


def test_without_a_report_the_page_says_what_will_be_here(client):
    page = client.get("/progress").text

    assert "Nothing to compare yet." in page
    assert 'href="/progress" aria-current="page"' in page


def test_one_report_is_one_point_and_too_few_to_tell(client):
    hold(client)

    page = client.get("/progress").text

    assert "One interview in" in page
    assert "one report is too few to tell" in page
    assert "Hold the same round again" in page


def test_what_was_missed_twice_is_counted_and_quoted(client):
    ids = [hold(client), hold(client)]

    page = client.get("/progress").text

    assert "2 of 2" in page
    assert re.search(rf'href="/interviews/{ids[1]}/report#t\d+s\d+"', page)
    assert page.index(ids[1]) < page.index(ids[0])


def test_drills_are_marked_apart_and_can_be_filtered(client, topic):
    drill = hold(client, topic=topic)
    whole = hold(client, round="behavioral-culture", mode="coach")

    both = client.get("/progress").text
    drills = client.get("/progress?kind=drills").text
    coached = client.get("/progress?mode=coach").text

    assert "drill, real, by rules" in both
    assert "coached, by rules" in both
    assert drill in drills
    assert whole not in drills
    assert drill not in coached


def test_a_filter_that_finds_nothing_says_so(client):
    hold(client)

    page = client.get("/progress?engine=llm").text

    assert "No interview of this kind has a report yet." in page


def test_guides_are_kept_apart(client, library):
    mine = hold(client, round=library.guides[0].rounds[0].id)
    other = hold(client, round=library.guides[1].rounds[0].id)

    first = client.get(f"/progress?guide={library.guides[0].id}").text
    newest = client.get("/progress").text

    assert mine in first
    assert other not in first
    assert other in newest
    assert library.guides[0].title in newest


def test_every_step_leads_to_a_page(client):
    hold(client)
    hold(client)
    page = client.get("/progress").text
    steps = re.search(r'<ol class="steps".*?</ol>', page, re.S).group()

    hrefs = re.findall(r'href="([^"]+)"', steps)

    assert 3 <= len(hrefs) <= 5
    for href in hrefs:
        assert client.get(href.replace("&amp;", "&")).status_code == 200
