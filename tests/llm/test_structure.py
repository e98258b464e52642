"""Answers in a form: asked for in the strictest way that the endpoint knows, always checked."""

import asyncio
import json
from collections.abc import Callable
from enum import StrEnum
from typing import Literal

import httpx
import pytest
import respx
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from app.llm.model import CallRecord
from app.llm.openai import OpenAIModel
from app.llm.schema import Rung, read, strict_schema
from app.model_failures import (
    ModelBroken,
    ModelBusy,
    ModelFailure,
    ModelKeyRefused,
    ModelNotFound,
    ModelRanLong,
    ModelRefused,
)
from tests.llm.wire import BASE, a_request, body_of, completion, refusal

URL = f"{BASE}/chat/completions"


class Kind(StrEnum):
    STORY = "story"
    OPINION = "opinion"


class Item(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    shown: Literal[0, 1, 2]
    evidence: tuple[str, ...] = ()


class Verdict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: Kind
    items: tuple[Item, ...] = Field(min_length=1)
    title: str | None = None


GOOD = {"kind": "story", "items": [{"id": "own", "shown": 2, "evidence": ["t1s1"]}], "title": None}
VALID = Verdict.model_validate(GOOD)


def form_of(request: httpx.Request) -> str:
    form = body_of(request).get("response_format")
    if not isinstance(form, dict):
        return "prompt"
    return str(form["type"]) + (" with schema" if "schema" in form else "")


def last_words(request: httpx.Request) -> str:
    messages = body_of(request)["messages"]
    assert isinstance(messages, list)
    return str(messages[-1]["content"])


async def parse(model: OpenAIModel) -> Verdict:
    return await model.parse(a_request(purpose="assessor"), Verdict)


async def test_a_schema_is_sent_and_the_answer_is_an_instance_of_it(
    wire: respx.Router, model: OpenAIModel, calls: list[CallRecord]
) -> None:
    route = wire.post(URL).mock(return_value=completion(json.dumps(GOOD)))

    assert await parse(model) == VALID

    sent = body_of(route.calls.last.request)
    assert "stream" not in sent
    assert sent["response_format"] == {
        "type": "json_schema",
        "json_schema": {"name": "Verdict", "strict": True, "schema": strict_schema(Verdict)},
    }
    assert [(r.call.purpose, r.call.tokens_out, r.call.error) for r in calls] == [
        ("assessor", 100, None)
    ]


def test_a_strict_schema_closes_every_object_and_requires_every_property() -> None:
    schema = strict_schema(Verdict)

    item = schema["$defs"]["Item"]  # type: ignore[index]
    assert schema["required"] == ["kind", "items", "title"]
    assert item["required"] == ["id", "shown", "evidence"]
    assert item["additionalProperties"] is False
    assert schema["properties"]["title"] == {"anyOf": [{"type": "string"}, {"type": "null"}]}  # type: ignore[index]
    assert "default" not in json.dumps(schema)


@pytest.mark.parametrize(
    "reply",
    [
        json.dumps(GOOD),
        f"```json\n{json.dumps(GOOD, indent=2)}\n```",
        f"```\n{json.dumps(GOOD)}\n```\nI hope this helps!",
        f"Sure! Here is {{the}} verdict:\n{json.dumps(GOOD)}\nAnything else?",
        f"<think>Maybe {{}} or {json.dumps({**GOOD, 'kind': 'opinion'})}</think>{json.dumps(GOOD)}",
        f"…so it is an opinion {{'a': 1}}</think>\n{json.dumps(GOOD)}",
    ],
    ids=["bare", "fenced", "fenced-tail", "prose", "thinking", "half-thinking"],
)
async def test_wrapping_around_the_object_is_tolerated(
    wire: respx.Router, model: OpenAIModel, reply: str
) -> None:
    wire.post(URL).mock(return_value=completion(reply))

    assert await parse(model) == VALID


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ({**GOOD, "score": 4}, "score: Extra inputs"),
        ({**GOOD, "kind": "epic"}, "kind: Input should be"),
        ({**GOOD, "items": []}, "items: "),
        ({"kind": "story"}, "items: Field required"),
        ({**GOOD, "items": [{"id": "own", "shown": 3, "evidence": []}]}, "items.0.shown"),
    ],
)
async def test_an_answer_that_does_not_fit_is_asked_for_once_more_with_what_was_wrong(
    wire: respx.Router, model: OpenAIModel, fault: dict[str, object], told: str
) -> None:
    route = wire.post(URL).mock(
        side_effect=[completion(json.dumps(fault)), completion(json.dumps(GOOD))]
    )

    assert await parse(model) == VALID
    assert told in last_words(route.calls.last.request)


async def test_an_answer_that_never_fits_is_a_failure_and_no_default(
    wire: respx.Router, model: OpenAIModel
) -> None:
    wire.post(URL).mock(side_effect=lambda _: completion('{"kind": "epic"}'))

    with pytest.raises(ModelBroken):
        await parse(model)
    assert model.rung is None


def endpoint(*takes: str, otherwise: Callable[[], httpx.Response]) -> Callable[..., httpx.Response]:
    """An endpoint that gives valid JSON only when asked in one of these forms."""

    def answer(request: httpx.Request) -> httpx.Response:
        return completion(json.dumps(GOOD)) if form_of(request) in takes else otherwise()

    return answer


@pytest.mark.parametrize(
    ("takes", "rung", "requests"),
    [
        (("json_object with schema", "json_object", "prompt"), Rung.JSON_OBJECT_WITH_SCHEMA, 2),
        (("json_object", "prompt"), Rung.JSON_OBJECT, 3),
        (("prompt",), Rung.PROMPT, 4),
    ],
)
@pytest.mark.parametrize(
    "otherwise",
    [
        lambda: refusal(400, "response_format type is not supported"),
        lambda: refusal(422, "response_format"),
        lambda: completion("The answer was a story."),
    ],
    ids=["400", "422", "ignored"],
)
async def test_the_next_plainer_form_is_tried_and_the_one_that_works_is_remembered(
    wire: respx.Router,
    model: OpenAIModel,
    takes: tuple[str, ...],
    rung: Rung,
    requests: int,
    otherwise: Callable[[], httpx.Response],
) -> None:
    route = wire.post(URL).mock(side_effect=endpoint(*takes, otherwise=otherwise))

    assert await parse(model) == VALID
    assert model.rung is rung
    assert route.call_count == requests
    assert '"items"' in last_words(route.calls.last.request)
    await parse(model)
    assert route.call_count == requests + 1


async def test_a_500_on_a_form_means_the_next_one(wire: respx.Router, model: OpenAIModel) -> None:
    takes = endpoint("json_object with schema", otherwise=lambda: refusal(500, "Internal"))
    wire.post(URL).mock(side_effect=takes)

    assert await parse(model) == VALID
    assert model.rung is Rung.JSON_OBJECT_WITH_SCHEMA


async def test_a_500_that_passes_does_not_lose_the_strictest_form(
    wire: respx.Router, model: OpenAIModel
) -> None:
    wire.post(URL).mock(side_effect=[refusal(500), completion(json.dumps(GOOD))])

    await parse(model)

    assert model.rung is Rung.JSON_SCHEMA


@pytest.mark.parametrize(
    ("answer", "failure", "requests"),
    [
        (refusal(401), ModelKeyRefused, 1),
        (refusal(404, code="model_not_found"), ModelNotFound, 1),
        (refusal(429), ModelBusy, 3),
        (completion("{", finish="length"), ModelRanLong, 1),
        (completion("", finish="content_filter"), ModelRefused, 1),
    ],
)
async def test_what_is_not_about_the_form_is_a_failure_at_once(
    wire: respx.Router,
    model: OpenAIModel,
    answer: httpx.Response,
    failure: type[ModelFailure],
    requests: int,
) -> None:
    route = wire.post(URL).mock(return_value=answer)

    with pytest.raises(failure):
        await parse(model)
    assert route.call_count == requests


async def test_a_form_that_worked_is_not_given_up_for_a_passing_500(
    wire: respx.Router, model: OpenAIModel
) -> None:
    route = wire.post(URL).mock(return_value=completion(json.dumps(GOOD)))
    await parse(model)
    route.mock(side_effect=lambda _: refusal(500))

    with pytest.raises(ModelBroken):
        await parse(model)

    assert model.rung is Rung.JSON_SCHEMA
    assert {form_of(call.request) for call in route.calls} == {"json_schema"}


async def test_of_many_first_requests_only_one_searches(
    wire: respx.Router, model: OpenAIModel
) -> None:
    takes = endpoint("prompt", otherwise=lambda: refusal(400, "no response_format"))
    route = wire.post(URL).mock(side_effect=takes)

    await asyncio.gather(*(parse(model) for _ in range(6)))

    assert route.call_count == 3 + 6


async def test_a_schema_with_free_keys_is_not_sent_as_strict(
    wire: respx.Router, model: OpenAIModel
) -> None:
    class Loose(BaseModel):
        notes: dict[str, str]

    route = wire.post(URL).mock(return_value=completion('{"notes": {"a": "b"}}'))

    await model.parse(a_request(), Loose)

    form = body_of(route.calls.last.request)["response_format"]
    assert form["json_schema"]["strict"] is False  # type: ignore[index]


def test_lengths_of_words_are_not_sent_but_held_to() -> None:
    class Told(BaseModel):
        text: str = Field(max_length=5)

    assert strict_schema(Told)["properties"] == {"text": {"type": "string"}}
    with pytest.raises(ValidationError):
        read('{"text": "longer"}', Told)


def test_a_line_end_within_a_text_is_tolerated() -> None:
    class Told(BaseModel):
        text: str

    assert read('{"text": "one\ntwo\tthree"}', Told).text == "one\ntwo\tthree"
