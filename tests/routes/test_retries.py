"""One question tried again from a report, and what the new report says about before and now."""

import re
import zlib
from contextlib import suppress
from html import unescape

import pytest

from tests.routes.test_report import ANSWERS, assessed, hold


@pytest.fixture
def earlier(client) -> str:
    made = hold(client, ANSWERS[:3])
    assessed(client, made)
    return made


def asked(client, interview: str) -> list[str]:
    turns = client.get(f"/api/interviews/{interview}").json()["turns"]
    moves = [turn["move"] for turn in turns if turn.get("move")]
    return list(dict.fromkeys(move["question"] for move in moves if move["question"]))


def answer_again(client, earlier: str, *answers: str) -> str:
    """The first question of that interview, tried again with those answers and assessed."""
    question = asked(client, earlier)[0]
    begun = client.post("/api/interviews", json={"retry_of": earlier, "question": question}).json()
    path = f"/api/interviews/{begun['id']}/turns"
    client.post(path)
    for answer in ("Ready.", *answers):
        client.post(path, json={"answer": answer})
    client.post(path, json={"control": "end"})
    assessed(client, begun["id"])
    return begun["id"]


def test_a_retry_asks_that_question_and_nothing_else(client, earlier):
    again = answer_again(client, earlier, *ANSWERS)

    assert asked(client, again) == asked(client, earlier)[:1]
    shown = client.get(f"/api/interviews/{again}").json()
    assert shown["retry_of"] == earlier


def test_before_and_now_stand_in_the_new_report_and_the_way_to_it_in_the_old(client, earlier):
    again = answer_again(client, earlier, ANSWERS[1])

    new = client.get(f"/interviews/{again}/report").text
    old = client.get(f"/interviews/{earlier}/report").text

    assert "The same question, before and now" in new
    assert f'href="/interviews/{earlier}/report"' in new
    assert f'href="/interviews/{again}/report#again"' in old
    assert "The same question, before and now" not in old


def test_a_form_on_the_report_begins_the_retry(client, earlier):
    question = asked(client, earlier)[0]

    answer = client.post(
        f"/interviews/{earlier}/retry", data={"question": question}, follow_redirects=False
    )

    assert answer.status_code == 303
    begun = client.get(f"/api{answer.headers['location']}").json()
    assert begun["retry_of"] == earlier


@pytest.mark.parametrize("question", [None, "never-asked"])
def test_a_question_that_was_not_asked_cannot_be_tried_again(client, earlier, question):
    sent = {"retry_of": earlier} | ({"question": question} if question else {})

    answer = client.post("/api/interviews", json=sent)

    assert answer.status_code == 422
    assert "was asked in that interview" in answer.json()["detail"]


def test_there_is_no_retry_of_an_interview_that_is_not_there(client):
    sent = {"retry_of": "none", "question": "any"}

    assert client.post("/api/interviews", json=sent).status_code == 404


def test_a_retry_outlives_the_interview_that_it_repeats(client, earlier):
    again = answer_again(client, earlier, ANSWERS[1])

    client.delete(f"/api/interviews/{earlier}")

    page = client.get(f"/interviews/{again}/report")
    assert page.status_code == 200
    assert "has been deleted" in page.text


def test_without_an_answer_nothing_is_compared(client, earlier):
    again = answer_again(client, earlier)

    page = client.get(f"/interviews/{again}/report").text

    assert "There was no answer to it this time" in page
    assert 'class="grid again"' not in page


def test_before_and_now_are_in_the_markdown(client, earlier):
    again = answer_again(client, earlier, ANSWERS[1])

    markdown = client.get(f"/interviews/{again}/report.md").text

    told = markdown.split("## The same question, before and now")[1].split("\n## ")[0]
    assert "| Situation |" in told
    assert "before and now" not in client.get(f"/interviews/{earlier}/report.md").text


def test_the_shape_of_the_time_before_is_behind_that_of_now(client, earlier):
    later = hold(client, ANSWERS[:3])
    assessed(client, later)

    now = client.get(f"/interviews/{later}/report").text

    assert 'class="ghost"' in now
    assert "Dashed: the time before" in now
    assert 'class="ghost"' not in client.get(f"/interviews/{earlier}/report").text


@pytest.fixture
def skipped(client) -> tuple[str, str]:
    """An interview whose first question was answered and whose second one was skipped, and the words of that."""
    begun = client.post("/api/interviews", json={"round": "behavioral-culture", "seed": 5}).json()
    path = f"/api/interviews/{begun['id']}/turns"
    client.post(path)
    client.post(path, json={"answer": "Ready."})
    client.post(path, json={"answer": ANSWERS[0]})
    while len(asked(client, begun["id"])) < 2:
        client.post(path, json={"control": "skip"})
    client.post(path, json={"control": "skip"})
    client.post(path, json={"control": "end"})
    report = assessed(client, begun["id"])
    second = asked(client, begun["id"])[1]
    return begun["id"], next(q["text"] for q in report["try_again"] if q["question"] == second)


def test_a_question_that_was_skipped_is_listed_with_its_reason_and_can_be_tried_again(
    client, skipped
):
    interview, text = skipped

    page = unescape(client.get(f"/interviews/{interview}/report").text)
    listed = page.split("Questions to try again")[1].split("</section>")[0]
    questions = re.findall(r'<h3 class="q">(.*?)</h3>', listed)
    begun = client.post(
        f"/interviews/{interview}/retry",
        data={"question": re.findall(r'name="question" value="(.*?)"', listed)[0]},
        follow_redirects=False,
    )

    assert text == questions[0]
    assert '<p class="missing">You skipped it.</p>' in listed
    assert begun.status_code == 303


def unpacked(printed: bytes) -> bytes:
    """What the streams of a PDF hold, its headings among it."""
    found = b""
    for start in re.finditer(rb"stream\r?\n", printed):
        with suppress(zlib.error):
            found += zlib.decompressobj().decompress(printed[start.end() :])
    return found


def test_the_questions_to_try_again_are_in_the_markdown_and_the_pdf(client, skipped):
    interview, text = skipped

    markdown = client.get(f"/interviews/{interview}/report.md").text
    printed = client.get(f"/interviews/{interview}/report.pdf").content

    listed = markdown.split("## Questions to try again")[1].split("\n## ")[0]
    assert f"{text}\n  You skipped it." in listed
    assert b"Questions to try again" in unpacked(printed)


def test_a_question_is_quoted_without_the_greeting_before_it(client, earlier):
    page = unescape(client.get(f"/interviews/{earlier}/report").text)

    first = client.get(f"/api/interviews/{earlier}").json()["turns"][2]
    told = re.findall(r'<h3 class="q">(.*?)</h3>', page)[0]
    assert told in first["text"]
    assert first["text"] != told


def test_a_design_names_the_criterion_for_which_it_is_worth_another_try(client):
    begun = client.post("/api/interviews", json={"round": "system-design", "seed": 5}).json()
    path = f"/api/interviews/{begun['id']}/turns"
    client.post(path)
    for answer in ("Ready.", "A client asks a gateway, and it writes to a log.", "It keeps a day."):
        client.post(path, json={"answer": answer})
    client.post(path, json={"control": "end"})
    assessed(client, begun["id"])

    page = unescape(client.get(f"/interviews/{begun['id']}/report").text)

    listed = page.split("Questions to try again")[1].split("</section>")[0]
    assert re.search(r'<p class="missing">It aims at “.*?”, which came to level [12] of 4', listed)
    assert "Try this question again" in listed
