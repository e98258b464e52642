"""A whole interview over the API, and the report it leads to."""

import json
from datetime import timedelta
from html import unescape

import pytest
from starlette.testclient import TestClient

from app.main import create_app
from app.settings import ROOT, Settings
from tests.conftest import ORIGIN, SteppingClock
from tests.events import events, last

CASE = json.loads((ROOT / "tests/data/evals/beh-020.json").read_text(encoding="utf-8"))
ANSWERS = [
    " ".join(segment["text"] for segment in turn["segments"])
    for turn in CASE["turns"]
    if turn["speaker"] == "candidate"
]
EMPTY = (
    "fine",
    ".",
    "asdkjh qwoieu zxmcnb vbnmq",
    "🙂🙂🙂",
    "<script>alert('x')</script> <b>bold</b>",
    "a" * 40_000,
)


def hold(client, answers, *, seed: int = 5) -> str:
    """The id of an interview that was held with these answers and ended."""
    interview = client.post(
        "/api/interviews", json={"round": "behavioral-culture", "seed": seed}
    ).json()["id"]
    path = f"/api/interviews/{interview}/turns"
    client.post(path)
    client.post(path, json={"answer": "Ready."})
    for answer in answers:
        assert client.post(path, json={"answer": answer}).status_code == 200
    client.post(path, json={"control": "end"})
    return interview


def assessed(client, interview: str) -> dict:
    """The report, made anew."""
    assert last(client.post(f"/api/interviews/{interview}/report").text)[0] == "finished"
    return client.get(f"/api/interviews/{interview}/report").json()


def quotes(value: object):
    """Every piece of evidence anywhere in a report."""
    if isinstance(value, dict):
        if {"turn", "start", "end", "quote"} <= set(value):
            yield value
        for inner in value.values():
            yield from quotes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from quotes(inner)


def test_progress_is_told_criterion_by_criterion(client):
    interview = hold(client, ANSWERS)

    steps = events(client.post(f"/api/interviews/{interview}/report").text)

    assert [name for name, _ in steps] == ["progress"] * 5 + ["finished"]
    assert [data["done"] for name, data in steps if name == "progress"] == [1, 2, 3, 4, 5]


def test_every_quote_stands_in_the_stored_turn_at_its_offset(client):
    interview = hold(client, ANSWERS)
    turns = client.get(f"/api/interviews/{interview}").json()["turns"]

    found = list(quotes(assessed(client, interview)))

    assert len(found) > 10
    for evidence in found:
        turn = turns[evidence["turn"]]
        assert turn["speaker"] == "candidate"
        assert turn["text"][evidence["start"] : evidence["end"]] == evidence["quote"]


def test_the_same_seed_answers_and_clock_give_the_same_transcript_and_report(library, tmp_path):
    held = []
    for name in ("first", "second"):
        settings = Settings(_env_file=None, data_dir=tmp_path / name, words_per_second=0)
        app = create_app(settings, library=library, clock=SteppingClock(timedelta(seconds=9)))
        with TestClient(app, base_url=ORIGIN) as client:
            interview = hold(client, ANSWERS)
            transcript = client.get(f"/api/interviews/{interview}").json()["turns"]
            client.post(f"/api/interviews/{interview}/report")
            held.append((transcript, client.get(f"/api/interviews/{interview}/report").content))

    assert held[0] == held[1]


@pytest.mark.parametrize("answer", EMPTY)
def test_answers_without_content_are_level_one_or_not_observed_and_shown_as_text(client, answer):
    interview = hold(client, [answer] * 3)

    report = assessed(client, interview)

    assert {a["level"] for a in report["assessments"]} <= {1, None}
    assert report["recommendation"]["decision"] in ("strong_no", "no", "not_enough_evidence")
    assert not [m for m in report["moments"] if m["effect"] == "helped"]
    page = client.get(f"/interviews/{interview}/report")
    assert page.status_code == 200
    assert "<script>alert" not in page.text
    assert "<script>alert" not in client.get(f"/interviews/{interview}/report.md").text


def test_a_megabyte_is_refused_in_a_sentence_and_nothing_is_lost(client):
    interview = client.post("/api/interviews", json={"round": "behavioral-culture"}).json()["id"]
    client.post(f"/api/interviews/{interview}/turns")

    response = client.post(f"/api/interviews/{interview}/turns", json={"answer": "word " * 200_000})

    assert response.status_code == 422
    assert "1,000,000 characters" in response.json()["detail"]
    assert (
        client.post(f"/api/interviews/{interview}/turns", json={"answer": "Ready."}).status_code
        == 200
    )


def test_there_is_no_report_before_the_end(client):
    interview = client.post("/api/interviews", json={"round": "behavioral-culture"}).json()["id"]

    made = client.post(f"/api/interviews/{interview}/report")

    assert made.status_code == 409
    assert client.get(f"/api/interviews/{interview}/report").json()["error"] == "ReportNotFound"


def test_a_deleted_interview_takes_its_report_along(client):
    interview = hold(client, ANSWERS[:1])
    assessed(client, interview)

    assert client.delete(f"/api/interviews/{interview}").status_code == 204

    assert client.get(f"/api/interviews/{interview}/report").status_code == 404
    assert client.get("/api/interviews").json() == []
    assert client.get("/api/export").json()["interviews"] == []


def test_the_history_names_round_length_and_recommendation(client):
    interview = hold(client, ANSWERS)
    report = assessed(client, interview)

    (line,) = client.get("/api/interviews").json()

    assert line["decision"] == report["recommendation"]["decision"]
    assert (line["round"], line["closed"], line["answers"]) == (
        "behavioral-culture",
        True,
        len(ANSWERS) + 1,
    )


def test_what_keeps_a_report_from_being_written_is_said_as_what_it_is(client):
    begun = client.post("/api/interviews", json={"round": "behavioral-culture"}).json()["id"]

    unfinished = client.post(f"/interviews/{begun}/report")

    assert unfinished.status_code == 409
    assert "not over yet" in unfinished.text


def test_what_was_not_reached_stands_in_the_summary_wherever_the_report_is_read(client):
    interview = hold(client, ANSWERS[:2])

    report = assessed(client, interview)

    said = report["summary"][report["summary"].index("Not reached before the interview ended: ") :]
    assert "“Disagreement”" in said
    assert [part["title"] for part in report["unreached"]][-1] == "Values"
    assert said in unescape(client.get(f"/interviews/{interview}/report").text)
    assert "“Disagreement”" in client.get(f"/interviews/{interview}/report.md").text


@pytest.mark.parametrize(("second", "decision"), [("told", "Strong yes"), ("skipped", "Yes")])
def test_a_part_that_rests_on_nothing_stands_beside_the_coverage_and_is_no_strong_yes(
    library, tmp_path, second, decision
):
    settings = Settings(_env_file=None, data_dir=tmp_path, words_per_second=0)
    app = create_app(settings, library=library, clock=SteppingClock(timedelta(seconds=75)))
    with TestClient(app, base_url=ORIGIN) as client:
        interview = _well_told(client, library, skipping=second == "skipped")
        report = assessed(client, interview)
        pages = [
            unescape(client.get(f"/interviews/{interview}/{name}").text)
            for name in ("report", "report.md")
        ]

    covered = ", from answers in 4 of the round's 5 parts." * (second == "skipped") or "."
    for page in pages:
        assert f"100% of what counts could be judged{covered}" in page
        assert f"{decision}: the weighted mean of" in page
    assert report["unanswered"] == ["Disagreement"] * (second == "skipped")


def _well_told(client, library, *, skipping: bool) -> str:
    """An interview in which every story is the authored one, told in two turns, but the second may be skipped."""
    round_ = library.guides[0].round("behavioral-culture")
    stories = {q.id: q.sample_answer.split(". ") for t in round_.topics for q in t.questions}
    interview = client.post("/api/interviews", json={"round": round_.id, "seed": 5}).json()["id"]
    path = f"/api/interviews/{interview}/turns"
    client.post(path)
    rest = ""
    for _ in range(40):
        move = client.get(f"/api/interviews/{interview}").json()["turns"][-1]["move"]
        if move["kind"] == "close":
            break
        sent = {"answer": rest or "That is all I remember of it."}
        rest = ""
        if move["kind"] == "invite_questions":
            sent = {"control": "end"}
        elif move["phase"] == "disagreement" and skipping:
            sent = {"control": "skip"}
        elif move["kind"] == "ask":
            told = stories[move["question"]]
            half = (len(told) + 1) // 2
            sent, rest = {"answer": ". ".join(told[:half])}, ". ".join(told[half:])
        client.post(path, json=sent)
    return interview
