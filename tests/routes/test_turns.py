import json

import pytest

from app.routes.streams import event
from tests.events import events, last, words

ANSWER = (
    "Last March I moved our billing export to a queue. I wrote it and we lost no invoice since."
)


@pytest.fixture
def interview(client) -> str:
    chosen = {"round": "behavioral-culture", "seed": 5}
    return client.post("/api/interviews", json=chosen).json()["id"]


def turns(client, interview: str) -> list[dict]:
    return client.get(f"/api/interviews/{interview}").json()["turns"]


def say(client, interview: str, **sent) -> str:
    response = client.post(f"/api/interviews/{interview}/turns", json=sent)
    assert response.status_code == 200, response.text
    assert response.headers["content-type"].startswith("text/event-stream")
    return response.text


def test_an_empty_body_opens_the_interview(client, interview):
    response = client.post(f"/api/interviews/{interview}/turns")

    name, finished = last(response.text)
    assert name == "finished"
    assert finished["move"]["kind"] == "open"
    assert finished["turn"]["text"] == words(response.text).strip()
    assert finished["closed"] is False


def test_an_answer_is_stored_and_replied_to(client, interview):
    say(client, interview)
    say(client, interview, answer="Ready.")

    reply = say(client, interview, answer=ANSWER, client_id="a")

    stored = turns(client, interview)
    assert [t["speaker"] for t in stored] == ["interviewer", "candidate"] * 2 + ["interviewer"]
    assert stored[3]["text"] == ANSWER
    assert stored[4] == last(reply)[1]["turn"]


def test_every_interviewer_turn_names_kind_question_and_aim(client, interview):
    say(client, interview)
    say(client, interview, answer="Ready.")
    say(client, interview, answer="We fixed it.")

    moves = [t["move"] for t in turns(client, interview) if t["speaker"] == "interviewer"]
    assert all({"kind", "question", "aim"} <= set(move) for move in moves)
    assert [move["kind"] for move in moves][:2] == ["open", "ask"]


def test_the_same_client_id_is_taken_once_and_answered_alike(client, interview):
    say(client, interview)

    first = say(client, interview, answer="Ready.", client_id="x")
    second = say(client, interview, answer="Ready.", client_id="x")

    assert last(first) == last(second)
    assert len(turns(client, interview)) == 3


def test_an_event_is_on_its_two_lines_for_any_reader():
    sent = event("said", {"text": "A café\u2028on two\x85lines."})

    name, data, *rest = sent.splitlines()
    assert (name, rest) == ("event: said", [""])
    assert json.loads(data.removeprefix("data: ")) == {"text": "A café\u2028on two\x85lines."}


@pytest.mark.parametrize("sent", [{"answer": "Ready, and one thing more."}, {"control": "skip"}])
def test_other_words_under_a_client_id_that_was_used_are_refused_and_not_lost_in_silence(
    client, interview, sent
):
    say(client, interview)
    say(client, interview, answer="Ready.", client_id="x")
    path = f"/api/interviews/{interview}/turns"

    refused = client.post(path, json={**sent, "client_id": "x"})

    assert (refused.status_code, refused.json()["error"]) == (409, "SentAlready")
    assert len(turns(client, interview)) == 3
    assert last(say(client, interview, client_id="x"))[1]["turn"]["index"] == 2


@pytest.mark.parametrize("empty", ["", "  \n"])
def test_an_empty_answer_beside_a_control_is_none(client, interview, empty):
    say(client, interview)

    say(client, interview, answer=empty, control="skip")

    assert turns(client, interview)[1]["control"] == "skip"


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "text/plain", None])
@pytest.mark.parametrize("path", ["/api/interviews", "/api/interviews/{id}/turns"])
def test_a_body_that_is_not_marked_as_json_is_told_what_is_missing(client, interview, path, kind):
    headers = {"Content-Type": kind} if kind else {}

    refused = client.post(path.format(id=interview), content=b'{"round": "x"}', headers=headers)

    assert refused.status_code == 422
    assert "Content-Type: application/json" in refused.json()["detail"]


def test_going_on_when_the_interviewer_has_spoken_repeats_the_reply(client, interview):
    opening = say(client, interview)

    assert last(say(client, interview)) == last(opening)
    assert len(turns(client, interview)) == 1


def test_an_answer_before_the_interviewer_spoke_is_refused(client, interview):
    response = client.post(f"/api/interviews/{interview}/turns", json={"answer": "Hello?"})

    assert response.status_code == 409
    assert response.json()["error"] == "NotYourTurn"
    assert turns(client, interview) == []


@pytest.mark.parametrize("control", ["repeat", "skip", "hint", "pause", "end"])
def test_controls_are_logged_and_answered(client, interview, control):
    say(client, interview)
    say(client, interview, answer="Ready.")

    say(client, interview, control=control)

    stored = turns(client, interview)
    assert stored[3]["control"] == control
    assert stored[4]["speaker"] == "interviewer"


def test_a_paused_clock_stands_still(client, interview, clock):
    say(client, interview)
    say(client, interview, control="pause")
    before = client.get(f"/api/interviews/{interview}").json()

    clock.now += clock.step * 30

    after = client.get(f"/api/interviews/{interview}").json()
    assert before["paused"]
    assert after["paused"]
    assert before["spent_seconds"] == after["spent_seconds"]


def test_nothing_can_be_said_after_the_end(client, interview):
    say(client, interview)
    closing = say(client, interview, control="end")

    response = client.post(f"/api/interviews/{interview}/turns", json={"answer": "One more thing."})

    assert last(closing)[1]["closed"] is True
    assert response.status_code == 409
    assert response.json()["error"] == "InterviewClosed"


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"answer": "   "}, 422),
        ({"answer": "x" * 50_001}, 422),
        ({"answer": "a", "control": "skip"}, 422),
        ({"control": "dance"}, 422),
        ({"answer": "a", "unknown": 1}, 422),
        ({"control": "resume"}, 422),
        ({"adds_to": 1}, 422),
        ({"artifact": {"kind": "code", "language": "python", "text": "x = 1"}}, 422),
    ],
)
def test_what_cannot_be_taken_is_refused_in_a_sentence_and_stores_nothing(
    client, interview, sent, status
):
    say(client, interview)

    response = client.post(f"/api/interviews/{interview}/turns", json=sent)

    assert response.status_code == status
    assert set(response.json()) == {"error", "detail"}
    assert response.json()["detail"].endswith(".")
    assert len(turns(client, interview)) == 1


@pytest.mark.parametrize(
    "answer",
    [
        "fine",
        ".",
        "asdkjh qwoieu zxmcnb",
        "🙂🙂🙂",
        "<script>alert(1)</script>",
        "a" * 50_000,
        "\u202e\u200bhidden\x00",
    ],
)
def test_any_words_are_taken_as_they_are_and_replied_to(client, interview, answer):
    say(client, interview)
    say(client, interview, answer="Ready.")

    name, finished = last(say(client, interview, answer=answer))

    assert name == "finished"
    assert turns(client, interview)[3]["text"] == answer
    assert "?" in finished["turn"]["text"] or finished["turn"]["text"].endswith(".")


def test_live_without_a_reply_in_progress_gives_the_last_reply(client, interview):
    opening = say(client, interview)

    live = client.get(f"/api/interviews/{interview}/live")

    assert last(live.text) == last(opening)


def test_live_before_anything_was_said_says_that_nobody_speaks(client, interview):
    name, data = last(client.get(f"/api/interviews/{interview}/live").text)

    assert (name, data["retry"]) == ("failed", True)


def test_unknown_interviews_are_not_found(client):
    for method, path in [
        ("get", ""),
        ("delete", ""),
        ("get", "/live"),
        ("delete", "/live"),
        ("get", "/predictions"),
        ("post", "/turns"),
        ("get", "/report"),
    ]:
        response = getattr(client, method)(f"/api/interviews/none{path}")
        assert response.status_code == 404, path
        assert response.json()["error"] == "InterviewNotFound"


def test_coach_mode_adds_remarks_after_an_answer(client):
    chosen = {"round": "behavioral-culture", "mode": "coach", "seed": 5}
    interview = client.post("/api/interviews", json=chosen).json()["id"]
    say(client, interview)
    opened = last(say(client, interview, answer="Ready."))[1]["turn"]

    answered = last(say(client, interview, answer="We fixed it."))[1]["turn"]

    assert "coaching" not in opened
    assert answered["coaching"]["missing"]
    assert answered["coaching"]["advice"]


def test_only_one_stream_event_ends_a_reply(client, interview):
    names = [name for name, _ in events(say(client, interview))]

    assert names[-1] == "finished"
    assert set(names[:-1]) == {"said"}


def test_stopping_when_nobody_speaks_stops_nothing(client, interview):
    say(client, interview)

    stopped = client.delete(f"/api/interviews/{interview}/live")

    assert stopped.json() == {"stopped": False}
    assert len(turns(client, interview)) == 1


def test_an_answer_that_was_replied_to_cannot_be_added_to(client, interview):
    say(client, interview)
    say(client, interview, answer="Ready.")

    refused = client.post(
        f"/api/interviews/{interview}/turns", json={"answer": "Quite.", "adds_to": 1}
    )

    assert refused.status_code == 409
    assert refused.json()["error"] == "NothingToAddTo"
    assert len(turns(client, interview)) == 3


def test_an_interview_that_is_deleted_is_kept_nowhere_for_its_next_answer(client, interview):
    say(client, interview)
    under_way = client.app.state.greenroom.conductor.under_way
    assert under_way.of("", interview) is not None

    client.delete(f"/api/interviews/{interview}")

    assert under_way.of("", interview) is None
    gone = client.post(f"/api/interviews/{interview}/turns", json={"answer": ANSWER})
    assert gone.status_code == 404


def test_an_interview_is_listed_with_the_names_by_which_it_is_told_alone(client, interview):
    (listed,) = client.get("/api/interviews").json()

    alone = client.get(f"/api/interviews/{interview}").json()
    shared = ("id", "round", "topic", "persona", "persona_name", "engine", "minutes", "mode")
    assert {name: listed[name] for name in shared} == {name: alone[name] for name in shared}
