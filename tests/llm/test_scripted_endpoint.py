"""The scripted endpoint over real HTTP on this machine, met by the real client."""

import json
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Literal

import httpx2
import pytest
from pydantic import BaseModel, ConfigDict, Field

from app.llm.model import CallRecord, ChatRequest, Endpoint, Message
from app.llm.openai import OpenAIModel
from app.llm.probe import examine
from app.llm.schema import Rung
from app.model_failures import (
    ModelBroken,
    ModelBusy,
    ModelContextTooLong,
    ModelCutOff,
    ModelFailure,
    ModelKeyRefused,
    ModelNotFound,
    ModelRanLong,
    ModelRefused,
    ModelTimedOut,
    ModelUnreachable,
)
from bench.fake_llm.faults import KINDS, Fault
from tests.llm.conftest import QUICK
from tests.llm.fake_endpoint import serving

MENU = """<answer-7f3a>
Last year I led the move of our queue and p99 dropped by 40 percent.
</answer-7f3a>

MENU
- probe cost — suggested wording: "What did that cost you?" (not heard yet: cost)
- ask fb-hardest — suggested wording: "Tell me about the hardest feedback you got." (critical feedback)

20 minutes are left. At most 60 words. First the line in double brackets, then what you say."""

RECORD = """<record>
Candidate:
[t3s1] Last year I led the move of our queue.
[t3s2] The p99 dropped by 40 percent.
[t5s1] Two other teams took it over.
</record>"""
CHECKLIST = """The checklist:
- own_act: names an own act
- result: names a result

# How to answer"""


class Item(BaseModel):
    model_config = ConfigDict(extra="forbid")

    id: str
    evidence: list[str] = Field(max_length=12)
    reasoning: str = Field(max_length=2000)
    score: Literal[0, 1, 2]


class Judged(BaseModel):
    model_config = ConfigDict(extra="forbid")

    items: list[Item] = Field(max_length=20)
    counter_evidence: list[str] = Field(max_length=20)
    chance: Literal["none", "asked", "taken"]


INTERVIEW = ChatRequest("interviewer", (Message("system", "You interview."), Message("user", MENU)))
JUDGE = ChatRequest("assessor", (Message("system", RECORD), Message("user", CHECKLIST)), seed=1)


@pytest.fixture(scope="module")
def live() -> Iterator[str]:
    with serving() as address:
        yield address


@pytest.fixture
def http(live: str) -> Iterator[httpx2.Client]:
    with httpx2.Client(base_url=live) as client:
        client.delete("/faults")
        client.delete("/calls")
        yield client
        client.delete("/faults")


@pytest.fixture
async def model(
    http: httpx2.Client, live: str, calls: list[CallRecord]
) -> AsyncIterator[OpenAIModel]:
    patience = replace(QUICK, retries=0)
    built = OpenAIModel(Endpoint(f"{live}/v1"), "fake", patience=patience, record=calls.append)
    yield built
    await built.close()


async def _hurried(live: str) -> str:
    """What a model says that is not waited for."""
    patience = replace(QUICK, retries=0, first_token=4.0, between_tokens=0.5)
    built = OpenAIModel(Endpoint(f"{live}/v1"), "fake", patience=patience, record=lambda _: None)
    built.prepare()  # so that the time is enough for the call to be made
    try:
        return await said(built)
    finally:
        await built.close()


async def said(model: OpenAIModel, request: ChatRequest = INTERVIEW) -> str:
    return "".join([text async for text in model.stream(request)])


async def test_the_interviewer_takes_the_first_move_and_asks_one_question(
    model: OpenAIModel,
) -> None:
    line, words = (await said(model)).split("\n")

    assert line == "[[probe cost | heard: situation, own_part, result, measure]]"
    assert words.endswith("What did that cost you?")
    assert words.count("?") == 1


@pytest.mark.parametrize(
    "move", ["open", "redirect", "close", "answer unknown", "invite_questions", "hint rung_1"]
)
async def test_a_move_without_wording_has_words_of_its_own(model: OpenAIModel, move: str) -> None:
    asked = ChatRequest(
        "interviewer", (Message("user", f"(here)\n\nMENU\n- {move} (why)\n\n9 minutes"),)
    )

    line, words = (await said(model, asked)).split("\n")

    assert line.startswith(f"[[{move} |")
    assert words.count("?") == (0 if move == "close" else 1)


async def test_the_judge_fills_the_checklist_with_sentences_that_are_there(
    model: OpenAIModel,
) -> None:
    judged = await model.parse(JUDGE, Judged)

    cited = {i for item in judged.items for i in item.evidence}
    assert [item.id for item in judged.items] == ["own_act", "result"]
    assert cited <= {"t3s1", "t3s2", "t5s1"}
    assert all(item.score <= len(item.evidence) for item in judged.items)
    assert model.rung is Rung.JSON_SCHEMA


async def test_the_same_request_gets_the_same_reply(model: OpenAIModel) -> None:
    assert await said(model) == await said(model)
    assert await model.parse(JUDGE, Judged) == await model.parse(JUDGE, Judged)


class Part(BaseModel):
    kind: Literal["own"]
    id: str = Field(pattern=r"^t\d+s\d+$")


class Blank(BaseModel):
    kind: Literal["blank"]
    text: str = Field(min_length=3, max_length=40)


class Everything(BaseModel):
    model_config = ConfigDict(extra="forbid")

    pieces: list[Part | Blank] = Field(min_length=2)
    pair: tuple[int, str]
    maybe: str | None
    flag: bool
    share: float = Field(ge=0.5, le=1)
    fixed: Literal["x"]
    few: list[str] = Field(max_length=1)


async def test_any_schema_gets_a_valid_instance(model: OpenAIModel) -> None:
    everything = await model.parse(JUDGE, Everything)

    assert [piece.kind for piece in everything.pieces[:2]] == ["own", "blank"]


FAILING: list[tuple[str, type[ModelFailure]]] = [
    ("401", ModelKeyRefused),
    ("404", ModelNotFound),
    ("429", ModelBusy),
    ("500", ModelBroken),
    ("503", ModelBusy),
    ("refuse", ModelUnreachable),
    ("slow", ModelTimedOut),
    ("stall", ModelTimedOut),
    ("cut", ModelCutOff),
    ("garbage", ModelBroken),
    ("empty", ModelBroken),
    ("too_long", ModelContextTooLong),
    ("filter", ModelRefused),
]


@pytest.mark.parametrize(("kind", "failure"), FAILING)
async def test_a_fault_is_the_failure_it_stands_for_and_passes(
    http: httpx2.Client,
    live: str,
    model: OpenAIModel,
    kind: str,
    failure: type[ModelFailure],
) -> None:
    http.post("/faults", json={"kind": kind, "times": 1})

    with pytest.raises(failure):
        await _hurried(live) if failure is ModelTimedOut else await said(model)

    assert "What did that cost you?" in await said(model)
    assert http.get("/calls").json() == {"interviewer": 2, "total": 2, f"fault {kind}": 1}


@pytest.mark.parametrize("kind", ["think", "think_field"])
async def test_thinking_is_not_heard(http: httpx2.Client, model: OpenAIModel, kind: str) -> None:
    plain, judged = await said(model), await model.parse(JUDGE, Judged)
    http.post("/faults", json={"kind": kind})

    assert await said(model) == plain
    assert await model.parse(JUDGE, Judged) == judged


@pytest.mark.parametrize(
    ("kind", "rung"),
    [("schema_500", Rung.JSON_OBJECT_WITH_SCHEMA), ("schema_ignored", Rung.PROMPT)],
)
async def test_an_endpoint_without_schemas_still_judges(
    http: httpx2.Client, model: OpenAIModel, kind: str, rung: Rung
) -> None:
    http.post("/faults", json={"kind": kind})

    judged = await model.parse(JUDGE, Judged)

    assert [item.id for item in judged.items] == ["own_act", "result"]
    assert model.rung is rung


@pytest.mark.parametrize("kind", ["garbage", "nonsense", "empty", "cut"])
async def test_rubbish_is_never_a_judgement(
    http: httpx2.Client, model: OpenAIModel, kind: str
) -> None:
    http.post("/faults", json={"kind": kind})

    with pytest.raises(ModelBroken):
        await model.parse(JUDGE, Judged)


async def test_a_reply_stops_at_its_limit(http: httpx2.Client, model: OpenAIModel) -> None:
    http.post("/faults", json={"kind": "long"})

    with pytest.raises(ModelRanLong):
        await said(model, replace(INTERVIEW, max_tokens=50))


async def test_a_fault_may_strike_one_kind_of_request_only(
    http: httpx2.Client, model: OpenAIModel
) -> None:
    http.post("/faults", json={"kind": "500", "on": "judge"})

    assert await said(model)
    with pytest.raises(ModelBroken):
        await model.parse(JUDGE, Judged)


def test_a_fault_may_be_ordered_by_header(http: httpx2.Client) -> None:
    body = {"model": "m", "messages": [{"role": "user", "content": "hi"}]}

    answer = http.post("/v1/chat/completions", json=body, headers={"X-Fault": "429=7"})

    assert answer.status_code == 429
    assert answer.headers["retry-after"] == "7"


@pytest.mark.parametrize("kind", KINDS)
def test_every_fault_can_be_written(kind: str) -> None:
    fault = Fault.read(f"{kind}=2:3@judge")

    assert (fault.kind, fault.seconds, fault.times, fault.on) == (kind, 2.0, 3, "judge")


async def test_what_a_prompt_begins_with_again_is_counted_as_cached(
    model: OpenAIModel, calls: list[CallRecord]
) -> None:
    begun = Message("system", "The round, at length. " * 100)
    for ending in ("first", "second"):
        await said(model, ChatRequest("interviewer", (begun, Message("user", ending))))

    call = calls[1].call
    assert call.tokens_in is not None
    assert call.tokens_cached is not None
    assert call.tokens_cached > 0.8 * call.tokens_in


async def test_the_doctor_finds_all_well(http: httpx2.Client) -> None:
    with serving(tokens_per_second=400) as address:
        found = await examine(
            Endpoint(f"{address}/v1"),
            "fake-judge",
            setting="GREENROOM_ASSESSOR_MODEL",
            patience=QUICK,
        )

    assert found.usable
    assert found.streams
    assert found.rung is Rung.JSON_SCHEMA
    assert found.offered == ("fake-interviewer", "fake-judge")
    assert found.tokens_per_second is not None
    assert found.tokens_per_second > 0
    assert found.advice == ()


def test_the_command_starts_and_says_what_to_set(tmp_path: Path, http: httpx2.Client) -> None:
    command = [sys.executable, "-m", "bench.fake_llm", "--faults", "nosuch"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)

    assert ended.returncode == 2
    assert "no such fault" in ended.stderr
    assert json.dumps("slow") not in ended.stderr
