"""What was expected stands on the report's page, and never in the report's bytes or on a shared page."""

from tests.routes.test_report import ANSWERS, assessed, hold
from tests.routes.test_shares import link, make


def expecting(client, level: int | None) -> str:
    """An interview with its report, of which that level had been expected everywhere."""
    interview = hold(client, ANSWERS[:3])
    asked = client.get(f"/api/interviews/{interview}/predictions").json()["criteria"]
    levels = {criterion["criterion"]: level for criterion in asked}
    sent = client.put(f"/api/interviews/{interview}/predictions", json={"levels": levels})
    assert sent.status_code == 200
    return interview


def test_expected_stands_beside_given(client):
    interview = expecting(client, 4)
    report = assessed(client, interview)

    page = client.get(f"/interviews/{interview}/report").text
    markdown = client.get(f"/interviews/{interview}/report.md").text

    judged = sum(a["level"] is not None for a in report["assessments"])
    assert page.count('class="guess"') == len(report["assessments"])
    assert page.count('class="ring"') == len(report["assessments"])
    assert page.count("You saw more in it than came across") <= judged
    assert "## What you expected" in markdown


def test_what_was_expected_changes_nothing_that_is_judged(client):
    hopeful, unsure = expecting(client, 4), expecting(client, None)

    assert assessed(client, hopeful) == assessed(client, unsure)


def test_without_a_guess_nothing_is_said_about_guessing(client):
    interview = hold(client, ANSWERS[:2])
    assessed(client, interview)

    assert "What you expected" not in client.get(f"/interviews/{interview}/report").text
    assert "What you expected" not in client.get(f"/interviews/{interview}/report.md").text


def test_a_mentor_does_not_see_what_was_expected(client):
    interview = expecting(client, 2)
    assessed(client, interview)

    assert "expected" not in client.get(link(make(client, interview))).text
