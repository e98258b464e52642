"""With many interviews a page shows a part of them, and says where the others are."""

import re

import pytest

from tests.routes.test_progress import hold


@pytest.fixture
def many(client, monkeypatch) -> list[str]:
    """More than a page of the history shows, and more than progress looks at; oldest first."""
    monkeypatch.setattr("app.routes.pages.LINES", 2)
    monkeypatch.setattr("app.routes.progress.LATEST", 2)
    monkeypatch.setattr("app.flows.stories.LATEST", 2)
    return [hold(client) for _ in range(3)]


def linked(page: str) -> list[str]:
    """The interviews whose reports a page leads to, in its order."""
    return list(dict.fromkeys(re.findall(r'/interviews/([\w-]+)/(?:report|prediction)"', page)))


def test_the_history_shows_the_newest_and_leads_to_the_older_ones(client, many):
    first, second = client.get("/history").text, client.get("/history?page=2").text

    assert linked(first) == [many[2], many[1]]
    assert linked(second) == [many[0]]
    assert 'href="/history?page=2"' in first
    assert 'href="/history?page=1"' in second
    assert "Older ones" not in second


@pytest.mark.parametrize("page", ["9", "99999999999999999999", "-3", "0"])
def test_a_page_that_is_not_there_still_leads_to_the_newest(client, many, page):
    shown = client.get(f"/history?page={page}")

    assert shown.status_code == 200
    assert 'href="/history"' in shown.text


def test_progress_looks_at_the_newest_and_says_so(client, many):
    page = client.get("/progress").text

    assert "your newest 2 interviews with a report" in page
    assert many[0] not in page
    assert {many[1], many[2]} <= set(re.findall(r"/interviews/([\w-]+)/report", page))


def test_stories_are_looked_for_in_the_newest_and_the_page_says_so(client, many):
    page = client.get("/stories").text

    assert many[0] not in page
    assert "newest 30 interviews with a report; saved ones stay" in page
