"""A loop over the API and its pages: rounds begun in it, rounds counted into it, and the packet."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.usage import Budget
from app.model_failures import ModelBusy
from app.roles.llm_debriefer import Argued, Cases, LlmDebriefer
from tests.events import last
from tests.fakes import ScriptedModel

SAID = Path(__file__).parent.parent / "data" / "evals"
GUIDE = "netflix-staff-swe"
CODED = "cod-005"


def answers(name: str) -> list[str]:
    turns = json.loads((SAID / f"{name}.json").read_text())["turns"]
    return [
        t.get("text") or " ".join(s["text"] for s in t["segments"])
        for t in turns
        if t["speaker"] == "candidate"
    ]


def play(client, interview: str, name: str) -> None:
    """Say a whole recorded interview's answers, end it, and have the report written."""
    turns = f"/api/interviews/{interview}/turns"
    client.post(turns)
    client.post(turns, json={"answer": "Yes, I am ready."})
    for answer in answers(name)[:6]:
        if last(client.post(turns, json={"answer": answer}).text)[1].get("closed"):
            break
    client.post(turns, json={"control": "end"})
    client.post(f"/api/interviews/{interview}/report")


@pytest.fixture
def loop(client) -> dict:
    return client.post("/api/loops", json={"guide": GUIDE}).json()


def hold(client, loop: dict, round_id: str, name: str) -> str:
    begun = client.post(f"/api/loops/{loop['id']}/rounds/{round_id}")
    assert begun.status_code == 201, begun.text
    play(client, begun.json()["id"], name)
    return begun.json()["id"]


def test_a_loop_has_the_rounds_of_its_guide_in_order(loop):
    assert [r["id"] for r in loop["rounds"]] == [
        "recruiter-screen",
        "technical-phone-screen",
        "advanced-coding",
        "system-design",
        "behavioral-culture",
        "leadership-partnership",
    ]
    assert loop["held"] == {}


def test_a_round_of_a_loop_is_held_once(client, loop):
    held = hold(client, loop, "behavioral-culture", "beh-001")

    again = client.post(f"/api/loops/{loop['id']}/rounds/behavioral-culture")

    assert again.status_code == 409
    assert client.get(f"/api/loops/{loop['id']}").json()["held"] == {"behavioral-culture": held}
    assert len(client.get("/api/interviews").json()) == 1


def test_an_interview_held_outside_can_be_counted_in_and_taken_out(client, loop):
    chosen = {"round": "behavioral-culture", "guide": GUIDE, "seed": 5}
    outside = client.post("/api/interviews", json=chosen).json()["id"]
    play(client, outside, "beh-001")
    place = f"/api/loops/{loop['id']}/rounds/behavioral-culture"

    assert client.post(place, json={"interview": outside}).status_code == 201
    assert client.get(f"/api/loops/{loop['id']}").json()["held"] == {"behavioral-culture": outside}
    assert client.delete(place).status_code == 204
    assert client.get(f"/api/loops/{loop['id']}").json()["held"] == {}
    assert client.get(f"/api/interviews/{outside}").status_code == 200


@pytest.mark.parametrize("kind", ["round", "topic"])
def test_neither_another_round_nor_a_drill_stands_for_a_round(client, loop, library, kind):
    drill = library.find_guide(GUIDE).round("behavioral-culture").topics[0].id
    chosen = {"round": "system-design", "topic": drill}
    other = client.post("/api/interviews", json={"guide": GUIDE, kind: chosen[kind]}).json()["id"]

    refused = client.post(
        f"/api/loops/{loop['id']}/rounds/behavioral-culture", json={"interview": other}
    )

    assert refused.status_code == 409
    assert "whole interview of the same round" in refused.json()["detail"]


def test_the_packet_says_what_was_never_tested_and_grows_with_each_round(client, loop):
    before = client.get(f"/api/loops/{loop['id']}/debrief").json()
    hold(client, loop, "behavioral-culture", "beh-001")
    hold(client, loop, "leadership-partnership", "lea-002")

    after = client.get(f"/api/loops/{loop['id']}/debrief").json()

    assert before["decision"] == after["decision"] == "not_enough_evidence"
    assert len([u for u in before["untested"] if u["kind"] == "round"]) == 6
    assert len([u for u in after["untested"] if u["kind"] == "round"]) == 4
    assert len(after["case_for"]) == len(after["case_against"]) == 3
    assert after["written_by"] == "rules"
    assert len(after["fixes"]) == 3


def test_every_quote_of_the_packet_was_said_in_the_round_it_names(client, loop):
    hold(client, loop, "behavioral-culture", "beh-001")
    hold(client, loop, "recruiter-screen", "rec-001")

    packet = client.get(f"/api/loops/{loop['id']}/debrief").json()

    cited = [
        c
        for part in ("case_for", "case_against", "fixes", "conflicts")
        for entry in packet[part]
        for c in entry["cited"]
    ]
    assert cited
    for c in cited:
        turns = client.get(f"/api/interviews/{c['interview']}").json()["turns"]
        e = c["evidence"]
        assert turns[e["turn"]]["text"][e["start"] : e["end"]] == e["quote"]
        assert turns[e["turn"]]["speaker"] == "candidate"


def test_the_debrief_is_the_same_when_asked_twice(client, loop):
    hold(client, loop, "behavioral-culture", "beh-001")
    address = f"/api/loops/{loop['id']}/debrief"

    assert client.get(address).content == client.get(address).content


def test_deleting_a_loop_keeps_its_interviews_and_deleting_an_interview_frees_its_round(
    client, loop
):
    held = hold(client, loop, "behavioral-culture", "beh-001")
    other = client.post("/api/loops", json={"guide": GUIDE}).json()
    second = hold(client, other, "behavioral-culture", "beh-003")

    client.delete(f"/api/loops/{loop['id']}")
    client.delete(f"/api/interviews/{second}")

    assert client.get(f"/api/loops/{loop['id']}").status_code == 404
    assert client.get(f"/api/interviews/{held}").status_code == 200
    assert client.get(f"/api/loops/{other['id']}").json()["held"] == {}


def test_a_loop_is_begun_held_and_read_on_pages_without_a_script(client):
    begun = client.post(
        "/loops", data={"guide": GUIDE, "mode": "real"}, follow_redirects=False
    ).headers["location"]
    room = client.post(f"{begun}/rounds/recruiter-screen", follow_redirects=False).headers[
        "location"
    ]
    play(client, room.rpartition("/")[2], "rec-001")

    assert "Continue" not in client.get(begun).text
    page = client.get(f"{begun}/debrief").text
    assert "The case against" in page
    assert "Not held yet." in page
    assert client.get(f"{begun}/debrief.md").text.startswith(
        "# Debrief: Staff Software Engineer at Netflix"
    )
    assert "1 of 6 rounds begun" in client.get("/loops").text


def test_code_within_an_answer_is_named_on_the_pages_that_quote_it(client, loop):
    hold(client, loop, "advanced-coding", CODED)

    pages = [
        client.get(path).text
        for path in (f"/loops/{loop['id']}/debrief", f"/loops/{loop['id']}/debrief.md")
    ]

    assert all("[code, " in page.replace("\\", "") for page in pages)
    assert all("```" not in page for page in pages)


def test_an_unknown_loop_is_a_404_that_says_where_to_look(client):
    assert "home page" in client.get("/api/loops/none/debrief").json()["detail"]
    assert client.get("/loops/none").status_code == 404


def argue_with(client, library, *replies) -> ScriptedModel:
    """From now on packets are written by a model that says these things."""
    model = ScriptedModel(*replies)
    room = client.app.state.greenroom
    writer = LlmDebriefer(model, library.prompts, Budget())
    client.app.state.greenroom = replace(room, loops=replace(room.loops, debriefer=writer))
    return model


def test_a_packet_written_by_a_model_is_kept_until_a_report_changes(client, library, loop):
    hold(client, loop, "behavioral-culture", "beh-001")
    said = Cases(
        case_for=[Argued(text="They say what they did.", findings=["f1"])],
        case_against=[Argued(text="They leave things open.", findings=["f1"])],
    )
    model = argue_with(client, library, said, said)
    address = f"/api/loops/{loop['id']}/debrief"

    first, second = client.get(address), client.get(address)

    assert first.json()["written_by"] == "model"
    assert first.content == second.content
    assert len(model.asked) == 1
    hold(client, loop, "recruiter-screen", "rec-001")
    client.get(address)
    assert len(model.asked) == 2


def test_without_the_model_the_packet_is_written_by_rules_and_says_so(client, library, loop):
    hold(client, loop, "behavioral-culture", "beh-001")
    argue_with(client, library, ModelBusy())

    packet = client.get(f"/api/loops/{loop['id']}/debrief").json()

    assert packet["written_by"] == "rules"
    assert packet["note"].startswith(
        "The case for and against was put together by rules this time."
    )
