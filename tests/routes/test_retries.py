"""One question tried again from a report, and what the new report says about before and now."""

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
