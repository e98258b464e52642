"""A server that is not ours, with a model that knows nothing: words stream, forms parse, and garbage decides nothing."""

import json
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Literal

import pytest
from pydantic import BaseModel, ConfigDict
from starlette.testclient import TestClient

from app.domain.usage import Budget
from app.llm.model import CallRecord, ChatRequest, Endpoint, Message, Patience
from app.llm.openai import OpenAIModel
from app.llm.schema import Rung
from app.main import create_app
from app.model_failures import ModelBroken, ModelRanLong
from app.roles.llm_assessor import LlmAssessor
from app.roles.llm_judgement import JudgedCriterion
from app.settings import Settings
from tests.conftest import ORIGIN
from tests.flows.playing import begin, report, say, stored_report, turns
from tests.roles.cases import STORY, a_case

PATIENCE = Patience(whole=120.0)
WORDS = (Message("user", "Say a few words."),)
ASKED = ChatRequest("interviewer", WORDS, max_tokens=200)
JUDGE = ChatRequest("assessor", WORDS)


class Form(BaseModel):
    model_config = ConfigDict(extra="forbid")

    verdict: Literal["yes", "no", "perhaps"]
    score: Literal[0, 1, 2]
    sure: bool


@pytest.fixture
async def model(llama: str) -> AsyncIterator[OpenAIModel]:
    built = OpenAIModel(Endpoint(llama), "tiny", patience=PATIENCE, record=RECORDS.append)
    yield built
    await built.close()


RECORDS: list[CallRecord] = []


async def test_words_stream(model: OpenAIModel):
    pieces: list[str] = []
    with suppress(ModelRanLong):
        async for piece in model.stream(ASKED):
            pieces.append(piece)

    assert len(pieces) > 5
    call = RECORDS[-1].call
    assert call.first_token_ms is not None
    assert call.first_token_ms < call.duration_ms


async def test_a_form_is_filled_in_by_garbage_and_parses(model: OpenAIModel):
    filled = [await model.parse(JUDGE, Form) for _ in range(5)]

    assert all(isinstance(form, Form) for form in filled)
    assert model.rung in (Rung.JSON_SCHEMA, Rung.JSON_OBJECT_WITH_SCHEMA)


async def test_a_whole_checklist_parses_too(model: OpenAIModel):
    filled = await model.parse(JUDGE, JudgedCriterion)

    assert filled.chance in ("none", "asked", "taken")


async def test_garbage_about_a_criterion_is_no_level(model: OpenAIModel, library):
    case = a_case(library, STORY)
    assessor = LlmAssessor(model, library.prompts, samples=1, budget=Budget())

    assessment = None
    with suppress(ModelBroken, ModelRanLong):
        assessment = await assessor.assess(case.round.criteria[0], case)

    assert assessment is None or assessment.level in (None, 1) or assessment.evidence


@pytest.fixture
def client(llama: str, tmp_path: Path, library) -> Iterator[TestClient]:
    settings = Settings(
        _env_file=None,
        data_dir=tmp_path,
        openai_base_url=llama,
        interviewer_model="tiny",
        assessor_model="tiny",
        samples=1,
    )
    with TestClient(create_app(settings, library=library), base_url=ORIGIN) as opened:
        yield opened


@pytest.mark.parametrize("mode", ["real", "coach"])
def test_a_whole_interview_and_report(client: TestClient, mode: str):
    interview = begin(client, mode=mode)
    given: list[str] = []
    for sent in (
        {},
        {"answer": "Ready."},
        {"answer": STORY},
        {"control": "hint"},
        {"answer": STORY},
    ):
        given += [sent["answer"]] if "answer" in sent else []
        _spoken(client, interview, sent)
    assert say(client, interview, control="end")[1]["closed"]

    name, data = report(client, interview)

    stored = turns(client, interview)
    assert [
        t["text"] for t in stored if t["speaker"] == "candidate" and not t.get("control")
    ] == given
    assert "[[" not in json.dumps([t["text"] for t in stored])
    made = stored_report(client, interview)
    if name == "failed":
        assert made is None
        assert data["detail"].endswith(".")
        return
    assert client.get(f"/interviews/{interview}/report").status_code == 200
    for assessment in made["assessments"]:
        if assessment["status"] == "observed":
            assert assessment["evidence"]
        if assessment["status"] in ("not_assessed", "not_asked"):
            assert assessment["level"] is None
        for evidence in assessment["evidence"]:
            text = stored[evidence["turn"]]["text"]
            assert text[evidence["start"] : evidence["end"]] == evidence["quote"]


def _spoken(client: TestClient, interview: str, sent: dict) -> None:
    """The interviewer's turn; a reply that failed is asked for again, as a candidate would."""
    name, data = say(client, interview, **sent)
    for _ in range(3):
        if name == "finished":
            return
        assert data["detail"].endswith(".")
        assert data["retry"]
        name, data = say(client, interview)
    raise AssertionError(data)
