"""A report that was stored before reports held all that they hold now is read, shown and taken along like any other."""

import json
import sqlite3
from html import unescape

import pytest

from tests.flows.playing import begin, say
from tests.routes.test_report import ANSWERS, assessed

ADDED_LATER = ("artifact_flags", "unreached", "unanswered", "try_again")


@pytest.fixture
def older(client, settings) -> str:
    """The interview of a report without what was added to reports since the first ones."""
    interview = begin(client)
    say(client, interview)
    for sent in ("Ready.", ANSWERS[0]):
        say(client, interview, answer=sent)
    say(client, interview, control="skip")
    say(client, interview, control="end")
    report = assessed(client, interview)
    for field in ADDED_LATER:
        del report[field]
    for field in ("parts", "parts_answered"):
        del report["recommendation"][field]
    for assessment in report["assessments"]:
        del assessment["no_occasion"]
    with sqlite3.connect(settings.data_dir / "greenroom.db") as database:
        database.execute("UPDATE reports SET stored = ?", (json.dumps(report),))
    return interview


def test_an_older_report_is_read_as_data(client, older):
    answer = client.get(f"/api/interviews/{older}/report")

    assert answer.status_code == 200
    assert [answer.json()[field] for field in ADDED_LATER] == [[], [], [], []]


def test_an_older_report_has_its_questions_to_try_again_on_the_page_and_in_markdown(client, older):
    page = unescape(client.get(f"/interviews/{older}/report").text)
    markdown = client.get(f"/interviews/{older}/report.md").text

    for text in (page, markdown):
        assert "ended before an answer." in text
    assert "% of what counts could be judged." in markdown


def test_no_heading_of_an_older_report_in_markdown_stands_over_nothing(client, older):
    markdown = client.get(f"/interviews/{older}/report.md").text

    parts = markdown.split("\n## ")[1:]
    assert [part for part in parts if len(part.strip().splitlines()) < 2] == []


def test_an_older_report_is_printed_and_exported(client, older):
    exported = client.get("/api/export").text

    assert older in exported
    assert client.get(f"/interviews/{older}/report.pdf").status_code == 200
