"""A whole interview and report over real HTTP against the scripted endpoint, with every fault on in turn.

Whatever breaks: the answer is kept, no word is doubled, nothing is judged that was not judged, and each failure is a
sentence after which the same request, sent again, goes on.
"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise

import httpx2
import pytest
from pydantic import SecretStr
from starlette.testclient import TestClient

from app.domain.transcript import MoveKind
from app.flows.begin import Choices, draw_up
from app.flows.calls import CallLog
from app.flows.doctor import examine_models
from app.llm.model import Endpoint, Patience
from app.llm.openai import OpenAIModel
from app.main import create_app
from app.model_failures import ModelTimedOut
from app.settings import Settings
from app.store.store import Store
from bench.fake_llm.faults import KINDS
from tests.builders import OPENED, moved, said, transcript
from tests.conftest import ORIGIN, SteppingClock
from tests.events import events
from tests.flows.playing import begin, cast_with, playing, report, say, stored_report, turns
from tests.llm.fake_endpoint import serving
from tests.roles.cases import STORY, Player

QUICK = Patience(
    first_token=60, between_tokens=60, whole=120, retries=1, first_wait=0.01, longest_wait=0.05
)
"""Tries again at once, and waits for an answer for longer than any machine takes."""
IMPATIENT = replace(QUICK, first_token=0.5, between_tokens=0.5)
"""For an endpoint that keeps one waiting."""
SECONDS = {"slow": 2.0, "stall": 2.0, "429": 0.0}
SURVIVED = ("think", "think_field", "long", "schema_ignored", "schema_500", "nonsense")
"""Faults without a failure: thinking is left out, what is too long is cut, what is no choice or no form is replaced."""
AWAITED = ("slow", "stall")
"""A judge is waited for; an interviewer only so long."""

ASKING = re.compile(r"\b(Tell|Walk|Describe|Take|Give|Show)\b")
"""How an authored question begins that is put without a question mark."""


@dataclass
class Endpoints:
    """The running application, and the scripted endpoint that it talks to."""

    client: TestClient
    fake: httpx2.Client
    address: str
    models: tuple[OpenAIModel, ...] = ()

    def break_with(self, kind: str, **order: object) -> None:
        sent = {"kind": kind, "seconds": SECONDS.get(kind, 0.0), **order}
        assert self.fake.post("/faults", json=sent).status_code == 200

    def mend(self) -> None:
        self.fake.delete("/faults")

    def recast(self, patience: Patience = QUICK) -> None:
        """Models that have learnt nothing of the endpoint yet."""
        self.close()
        calls = self.client.app.state.greenroom.calls
        endpoint = Endpoint(f"{self.address}/v1", SecretStr("key"))
        self.models = tuple(
            OpenAIModel(endpoint, name, patience=patience, record=calls.record)
            for name in ("fake-interviewer", "fake-judge")
        )
        cast_with(self.client.app, *self.models)

    def told(self) -> str:
        """An interview with one story in it, ended; held without the endpoint."""
        room = self.client.app.state.greenroom
        chosen = Choices(round="behavioral-culture", seed=5)
        begun = draw_up(chosen, library=room.library, engine="llm", clock=room.clock)
        question = begun.plan.questions_of(begun.plan.phases[1])[0].id
        self.client.portal.call(room.store.create, begun)
        for turn in transcript(
            *OPENED,
            moved(MoveKind.ASK, 1, question=question),
            said(STORY, 4),
            moved(MoveKind.CLOSE, 5),
        ).turns:
            self.client.portal.call(room.store.append, begun.id, turn)
        return begun.id

    def close(self) -> None:
        for model in self.models:
            self.client.portal.call(model.close)


@pytest.fixture(scope="module")
def running(tmp_path_factory, library) -> Iterator[Endpoints]:
    settings = Settings(_env_file=None, data_dir=tmp_path_factory.mktemp("faults"))
    app = create_app(settings, library=library, clock=SteppingClock(timedelta(seconds=10)))
    with (
        serving() as address,
        httpx2.Client(base_url=address) as fake,
        playing(app, Player(), Player()) as client,
    ):
        endpoints = Endpoints(client, fake, address)
        yield endpoints
        endpoints.close()


@pytest.fixture
def endpoints(running: Endpoints) -> Iterator[Endpoints]:
    running.mend()
    running.recast()
    yield running
    running.mend()


@pytest.fixture
def interview(endpoints: Endpoints) -> str:
    begun = begin(endpoints.client, mode="coach")
    assert say(endpoints.client, begun)[0] == "finished"
    assert say(endpoints.client, begun, answer="Ready.")[0] == "finished"
    return begun


@pytest.mark.parametrize("kind", KINDS)
def test_a_reply_that_breaks_keeps_the_answer_and_can_be_asked_for_again(
    endpoints: Endpoints, interview: str, kind: str
):
    client = endpoints.client
    if kind in AWAITED:
        endpoints.recast(IMPATIENT)
    endpoints.break_with(kind)

    name, data = say(client, interview, answer=STORY, client_id="sent")

    stored = turns(client, interview)
    assert stored[3]["text"] == STORY
    if name == "failed":
        assert len(stored) == 4
        _is_a_sentence_with_a_way_on(data)
        endpoints.mend()
        endpoints.recast()
        name, data = say(client, interview)
    else:
        assert kind in SURVIVED
    assert name == "finished", data
    _is_a_remark_or_says_why_not(data["turn"]["coaching"])
    stored = turns(client, interview)
    assert [t["text"] for t in stored if t["speaker"] == "candidate"] == ["Ready.", STORY]
    assert stored[4] == data["turn"]
    _is_an_ordinary_reply(stored[4]["text"])


def test_a_coach_that_breaks_disturbs_no_reply(endpoints: Endpoints, interview: str):
    endpoints.break_with("500", on="judge")

    name, data = say(endpoints.client, interview, answer=STORY)

    assert name == "finished", data
    assert data["turn"]["coaching"]["advice"].startswith("No remarks this time. ")


@pytest.mark.parametrize("kind", KINDS)
def test_a_report_that_breaks_makes_nothing_up_and_is_finished_later(
    endpoints: Endpoints, kind: str
):
    client, interview = endpoints.client, endpoints.told()
    seconds = 0.2 if kind in AWAITED else 0.0
    endpoints.break_with(kind, on="judge", seconds=seconds)

    name, data = report(client, interview)

    made = stored_report(client, interview)
    if name == "failed":
        assert made is None
        _is_a_sentence_with_a_way_on(data)
    else:
        assert kind in (*SURVIVED, *AWAITED)
        _stands_on_what_was_said(client, interview, made)
    endpoints.mend()
    assert report(client, interview)[0] == "finished"
    made = stored_report(client, interview)
    assert [a for a in made["assessments"] if a["status"] == "not_assessed"] == []
    _stands_on_what_was_said(client, interview, made)


def test_a_whole_interview_with_another_fault_before_every_answer(endpoints: Endpoints):
    client, given = endpoints.client, []
    interview = begin(client)
    say(client, interview)
    for number, kind in enumerate(k for k in KINDS if k not in AWAITED):
        endpoints.break_with(kind, on="interviewer")
        given.append(f"{STORY} That was number {number}.")
        if say(client, interview, answer=given[-1])[0] == "failed":
            endpoints.mend()
            assert say(client, interview)[0] == "finished"
        endpoints.mend()
    assert say(client, interview, control="end")[1]["closed"]
    endpoints.break_with("500", on="judge", times=4)
    endpoints.break_with("garbage", on="judge", times=2)
    tries = [report(client, interview)[0] for _ in range(3)]

    stored = turns(client, interview)
    assert [t["text"] for t in stored if t["speaker"] == "candidate"][:-1] == given
    assert all(one["speaker"] != next_["speaker"] for one, next_ in pairwise(stored))
    assert tries[-1] == "finished"
    _stands_on_what_was_said(client, interview, stored_report(client, interview))


def test_the_words_that_were_shown_are_those_that_are_stored(endpoints: Endpoints, interview: str):
    endpoints.break_with("long", on="interviewer")

    response = endpoints.client.post(f"/api/interviews/{interview}/turns", json={"answer": STORY})

    shown = "".join(data["text"] for name, data in events(response.text) if name == "said")
    assert shown.strip() == turns(endpoints.client, interview)[-1]["text"]


def test_every_call_is_kept_also_those_that_failed(endpoints: Endpoints, interview: str):
    endpoints.break_with("500", on="interviewer")
    say(endpoints.client, interview, answer=STORY)
    endpoints.mend()
    say(endpoints.client, interview)

    room = endpoints.client.app.state.greenroom
    usage = endpoints.client.portal.call(room.calls.usage, interview, "llm")

    assert usage.failed >= 1
    assert usage.tokens_in > 1000
    assert usage.tokens_out > 20


async def test_the_doctor_waits_for_a_model_as_long_as_an_interview_does():
    with serving() as address, httpx2.Client(base_url=address) as fake:
        fake.post("/faults", json={"kind": "slow", "seconds": 30.0})
        settings = Settings(
            _env_file=None,
            openai_base_url=f"{address}/v1",
            interviewer_model="fake-judge",
            assessor_model="fake-judge",
            model_timeout=1.5,
        )

        (found,) = await examine_models(settings)

    assert isinstance(found.failure, ModelTimedOut)


def test_a_stored_reply_is_finished_also_where_what_it_took_cannot_be_told(
    tmp_path, settings, library
):
    address = f"sqlite:///{tmp_path / 'broken.db'}"
    app = create_app(settings, library=library)
    with playing(app, Player(), Player()) as client:
        broken = client.portal.call(Store.open, address)
        with closing(sqlite3.connect(tmp_path / "broken.db")) as database:
            database.execute("DROP TABLE calls")
        room = app.state.greenroom
        app.state.greenroom = replace(room, calls=CallLog(broken, room.clock))
        interview = begin(client)

        name, data = say(client, interview)

        assert name == "finished"
        assert "usage" not in data
        client.portal.call(broken.close)


def _is_a_sentence_with_a_way_on(data: dict) -> None:
    assert data["retry"]
    assert data["detail"].endswith(".")
    assert any(
        way in data["detail"].lower()
        for way in ("try again", "doctor", "check", "set", "choose", "end it")
    ), data["detail"]
    for inner in ("Traceback", "Error(", "openai", "httpx", "{", "status"):
        assert inner not in data["detail"].replace("OPENAI", ""), data["detail"]


def _is_a_remark_or_says_why_not(remark: dict) -> None:
    assert remark["advice"].endswith(".")
    if not remark["heard"] and not remark["missing"]:
        assert remark["advice"].startswith("No remarks this time. ")


def _is_an_ordinary_reply(text: str) -> None:
    """It asks one thing in a bounded number of words, and nothing of the machinery is left in it."""
    assert text.count("?") == 1 or ("?" not in text and ASKING.search(text)), text
    assert len(text.split()) <= 180
    for left in ("[[", "]]", "<think>", "candidate told little", "not what you think"):
        assert left not in text, text


def _stands_on_what_was_said(client: TestClient, interview: str, made: dict) -> None:
    stored = turns(client, interview)
    for assessed in made["assessments"]:
        if assessed["status"] in ("not_assessed", "not_asked"):
            assert assessed["level"] is None
            assert assessed["why"]
        for evidence in (*assessed["evidence"], *assessed["counter_evidence"]):
            turn = stored[evidence["turn"]]
            assert turn["speaker"] == "candidate"
            assert turn["text"][evidence["start"] : evidence["end"]] == evidence["quote"]
        if assessed["level"] and assessed["status"] == "observed":
            assert assessed["evidence"]


def test_a_call_takes_no_longer_than_the_setting_allows(tmp_path, library):
    with serving() as address, httpx2.Client(base_url=address) as fake:
        settings = Settings(
            _env_file=None,
            data_dir=tmp_path,
            openai_base_url=f"{address}/v1",
            interviewer_model="fake-interviewer",
            assessor_model="fake-judge",
            model_timeout=1.5,
        )
        with TestClient(create_app(settings, library=library), base_url=ORIGIN) as client:
            interview = begin(client)
            fake.post("/faults", json={"kind": "slow", "seconds": 30.0})

            name, data = say(client, interview)

    assert name == "failed"
    assert "GREENROOM_MODEL_TIMEOUT" in data["detail"]
