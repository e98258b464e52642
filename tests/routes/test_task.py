"""The task on the candidate's desk: only what was put and brought in, with calls in the words of a language."""

import pytest

from tests.events import last

ROUND = "technical-phone-screen"


@pytest.fixture
def interview(client) -> str:
    chosen = {"round": ROUND, "question": "talk-longest-stretch", "seed": 3}
    begun = client.post("/api/interviews", json=chosen).json()["id"]
    client.post(f"/api/interviews/{begun}/turns")
    return begun


def sheet(client, interview: str):
    response = client.get(f"/api/interviews/{interview}/task")
    assert response.status_code == 200
    return response.json()


def test_no_task_lies_there_before_one_was_put(client, interview):
    assert sheet(client, interview) is None


def test_a_task_that_was_put_comes_with_its_examples_and_signature(client, interview):
    put = client.post(f"/api/interviews/{interview}/turns", json={"answer": "Ready."})
    asked = last(put.text)[1]["turn"]

    told = sheet(client, interview)

    assert told["question"] == asked["move"]["question"]
    assert told["statement"] in asked["text"]
    assert told["parts"] == []
    assert {starter["language"] for starter in told["starters"]} >= {"python"}
    called = told["examples"]["python"][0]
    assert called == {
        "name": "in the middle",
        "call": "stretch('abcba', 2)",
        "want": "'bcb'",
    }
    assert told["examples"]["javascript"][0]["call"] == 'stretch("abcba", 2)'


def test_a_sheet_names_neither_solutions_nor_other_tests(client, interview, library):
    client.post(f"/api/interviews/{interview}/turns", json={"answer": "Ready."})

    told = str(sheet(client, interview))

    task = library.find_round(ROUND)[1].question("talk-longest-stretch").coding
    hidden = [case.name for case in task.tests if case.name not in task.examples]
    assert not any(name in told for name in hidden)
    assert "remarks" not in told


def test_an_interview_that_is_not_there_has_no_task(client):
    assert client.get("/api/interviews/nothing/task").status_code == 404
