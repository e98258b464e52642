"""The read-only link: unguessable, shown once, taken back at will, and nothing on it but words to read."""

import re
from html import unescape

import pytest

from tests.routes.test_report import ANSWERS, assessed, hold


@pytest.fixture
def interview(client) -> str:
    made = hold(client, ANSWERS[:2])
    assessed(client, made)
    return made


def make(client, interview: str, label: str = "") -> str:
    """The page that shows the new link."""
    answer = client.post(f"/interviews/{interview}/shares", data={"label": label})
    assert answer.status_code == 200
    return answer.text


def link(page: str) -> str:
    return unescape(re.search(r'id="link"[^>]* value="([^"]+)"', page)[1])


def revocations(page: str) -> list[str]:
    return re.findall(r'action="(/interviews/[^"]+/revoke)"', page)


def test_a_link_opens_the_report_with_the_evidence_before_the_levels(client, interview):
    page = client.get(link(make(client, interview))).text

    evidence, fold, levels = (
        page.index("Counts for it"),
        page.index('<details class="fold judged"'),
        page.index("Recommendation:"),
    )
    assert evidence < page.index('id="h-said"') < fold < levels
    assert "Level " not in page[:fold]
    assert ANSWERS[0].split(". ")[0] in unescape(page)


def test_there_is_nothing_to_press_and_no_way_into_the_rest(client, interview):
    page = client.get(link(make(client, interview))).text

    for control in ("<form", "<button", "<input", "<script", 'href="/'):
        assert control not in page.replace('href="/static/', "")
    assert interview not in page


def test_nobody_else_learns_the_address(client, interview):
    answer = client.get(link(make(client, interview)))

    assert answer.headers["referrer-policy"] == "no-referrer"
    assert "noindex" in answer.headers["x-robots-tag"]
    assert answer.headers["cache-control"] == "no-store"
    assert '<meta name="robots" content="noindex' in answer.text


def test_a_link_is_long_and_shown_once(client, interview):
    page = make(client, interview)

    assert len(link(page).rsplit("/", 1)[1]) >= 43
    assert 'id="link"' not in client.get(f"/interviews/{interview}/report").text


def test_links_are_listed_by_name_and_taken_back_one_by_one(client, interview):
    kept = link(make(client, interview, label="Ada"))
    page = make(client, interview, label="<b>Grace</b>")
    assert "Ada" in page
    assert "&lt;b&gt;Grace" in page

    after = client.post(revocations(page)[1]).text

    assert client.get(link(page)).status_code == 404
    assert client.get(kept).status_code == 200
    assert len(revocations(after)) == 1


@pytest.mark.parametrize("secret", ["nothing", "a" * 5000, "..%2f..%2fhistory", "%00"])
def test_an_unknown_link_is_a_clear_page_that_leads_nowhere(client, secret):
    answer = client.get(f"/shared/{secret}")

    assert answer.status_code == 404
    assert "opens nothing" in answer.text or "Not here" in answer.text
    assert answer.headers["referrer-policy"] == "no-referrer"


def test_a_link_goes_with_its_interview(client, interview):
    address = link(make(client, interview))

    client.delete(f"/api/interviews/{interview}")

    assert client.get(address).status_code == 404


def test_a_link_needs_a_report(client):
    unjudged = hold(client, ANSWERS[:1])

    answer = client.post(f"/interviews/{unjudged}/shares", data={"label": ""})

    assert answer.status_code == 404
    assert "no report yet" in answer.text


def test_a_name_that_is_too_long_is_refused_with_a_sentence(client, interview):
    answer = client.post(f"/interviews/{interview}/shares", data={"label": "x" * 81})

    assert answer.status_code == 422
    assert "at most 80" in answer.text


def test_another_sites_form_makes_no_link(client, interview):
    answer = client.post(
        f"/interviews/{interview}/shares", data={}, headers={"Origin": "http://evil.example"}
    )

    assert answer.status_code == 403


def test_a_cookie_from_elsewhere_shows_no_link(client, interview):
    client.cookies.set("greenroom-share", "made-up")

    assert 'id="link"' not in client.get(f"/interviews/{interview}/report").text
