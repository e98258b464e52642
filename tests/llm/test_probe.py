"""What the doctor finds out about an endpoint, and which endpoints it finds on this machine."""

from collections.abc import Callable

import httpcore2
import httpx
import pytest
import respx
from pydantic import SecretStr

from app.llm.listing import LocalEndpoint, find_local
from app.llm.model import Endpoint
from app.llm.probe import Findings, examine
from app.llm.schema import Rung
from tests.llm.conftest import QUICK
from tests.llm.wire import BASE, KEY, body_of, completion, refusal, spoken

ROOT = BASE.removesuffix("/v1")
SETTING = "GREENROOM_INTERVIEWER_MODEL"


async def found_at(wire: respx.Router, model: str = "llama3") -> Findings:
    wire.route().mock(return_value=httpx.Response(404))
    return await examine(Endpoint(BASE), model, setting=SETTING, patience=QUICK)


def models(*rows: dict[str, object]) -> httpx.Response:
    return httpx.Response(200, json={"object": "list", "data": list(rows)})


def works(request: httpx.Request) -> httpx.Response:
    if body_of(request).get("stream"):
        return spoken(*(f"{n} " for n in range(9)))
    return completion('{"word": "green", "number": 3}')


def answering(
    wire: respx.Router, answer: Callable[[httpx.Request], httpx.Response] = works
) -> None:
    wire.post(f"{BASE}/chat/completions").mock(side_effect=answer)


async def test_a_model_that_works_is_described_and_needs_no_advice(wire: respx.Router) -> None:
    answering(wire)

    found = await found_at(wire)

    assert found.usable
    assert found.lines[:2] == ("llama3 answers, word by word.", "It keeps to a JSON schema.")
    assert found.advice == ()


async def test_two_tiny_calls_are_enough(wire: respx.Router) -> None:
    answering(wire)

    await found_at(wire)

    asked = [
        c.request for c in wire.calls if c.request.method == "POST" and "chat" in str(c.request.url)
    ]
    assert len(asked) == 2
    assert all(len(request.content) < 600 for request in asked)


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        (f"{BASE}/models", {"data": [{"id": "llama3", "max_model_len": 4096}]}),
        (f"{BASE}/models", {"data": [{"id": "llama3", "context_length": 4096}]}),
        (f"{ROOT}/props", {"default_generation_settings": {"n_ctx": 4096}}),
        (f"{ROOT}/api/ps", {"models": [{"name": "llama3", "context_length": 4096}]}),
        (f"{ROOT}/api/show", {"parameters": "stop x\nnum_ctx      4096"}),
        (f"{ROOT}/api/v0/models/llama3", {"id": "llama3", "loaded_context_length": 4096}),
    ],
    ids=["vllm", "openrouter", "llama.cpp", "ollama-ps", "ollama-show", "lm-studio"],
)
async def test_a_small_context_is_found_and_how_to_raise_it_is_said(
    wire: respx.Router, path: str, answer: dict[str, object]
) -> None:
    answering(wire)
    wire.route(url=path).mock(return_value=httpx.Response(200, json=answer))

    found = await found_at(wire)

    assert found.context_tokens == 4096
    assert "It keeps 4,096 tokens in view." in found.lines
    assert "OLLAMA_CONTEXT_LENGTH=16384" in found.advice[0]


@pytest.mark.parametrize(
    "nonsense",
    ["[]", "null", '{"data": 1}', '{"data": [1, {"id": 2}]}', "<html>", '{"models": [3]}'],
)
async def test_nonsense_about_itself_is_no_answer(wire: respx.Router, nonsense: str) -> None:
    answering(wire)
    wire.get(url__regex=".*").mock(return_value=httpx.Response(200, text=nonsense))

    found = await found_at(wire)

    assert found.usable
    assert found.context_tokens is None
    assert found.offered == ()


async def test_an_unknown_model_is_answered_with_those_that_there_are(wire: respx.Router) -> None:
    answering(wire, lambda _: refusal(404, code="model_not_found"))
    wire.get(f"{BASE}/models").mock(return_value=models({"id": "qwen3:8b"}, {"id": "gemma3"}))

    found = await found_at(wire)

    assert not found.usable
    assert found.advice == (f"Set {SETTING} to a model that the endpoint has: qwen3:8b, gemma3.",)


async def test_an_endpoint_that_is_not_there_is_a_finding(wire: respx.Router) -> None:
    wire.route().mock(side_effect=httpcore2.ConnectError("refused"))

    found = await examine(Endpoint(BASE), "m", setting=SETTING, patience=QUICK)

    assert "cannot be reached" in found.lines[0]
    assert "OPENAI_BASE_URL" in found.advice[0]


async def test_a_model_that_cannot_keep_to_a_form_can_only_interview(wire: respx.Router) -> None:
    def chatty(request: httpx.Request) -> httpx.Response:
        return works(request) if body_of(request).get("stream") else completion("Green! Three!")

    answering(wire, chatty)

    found = await found_at(wire)

    assert not found.usable
    assert found.failure is None
    assert "GREENROOM_ASSESSOR_MODEL" in found.advice[0]


async def test_a_server_without_schemas_is_told_so(wire: respx.Router) -> None:
    def plain(request: httpx.Request) -> httpx.Response:
        return refusal(400) if "response_format" in body_of(request) else works(request)

    answering(wire, plain)

    found = await found_at(wire)

    assert found.rung is Rung.PROMPT
    assert "JSON schemas" in found.advice[0]


async def test_a_reply_that_comes_as_a_whole_is_told_so(wire: respx.Router) -> None:
    answering(wire, lambda r: completion("one two") if body_of(r).get("stream") else works(r))

    assert (await found_at(wire)).lines[0] == "llama3 answers, but only as a whole."


def test_a_slow_model_is_told_so() -> None:
    found = Findings("m", SETTING, streams=True, rung=Rung.JSON_SCHEMA, tokens_per_second=3.2)

    assert "It writes about 3 tokens a second." in found.lines
    assert SETTING in found.advice[0]


async def test_local_endpoints_are_found_with_their_models(wire: respx.Router) -> None:
    wire.get("http://127.0.0.1:11434/v1/models").mock(
        return_value=models({"id": "llama3", "owned_by": "library"}, {"id": "qwen3:8b"})
    )
    wire.get("http://127.0.0.1:8080/v1/models").mock(
        return_value=models({"id": "m.gguf", "owned_by": "vllm"})
    )
    wire.get("http://127.0.0.1:8000/v1/models").mock(return_value=httpx.Response(404, text="no"))
    wire.get("http://127.0.0.1:8001/v1/models").mock(side_effect=httpcore2.ReadTimeout("slow"))
    wire.route().mock(side_effect=httpcore2.ConnectError("refused"))

    assert await find_local() == (
        LocalEndpoint("Ollama", "http://127.0.0.1:11434/v1", ("llama3", "qwen3:8b")),
        LocalEndpoint("vLLM", "http://127.0.0.1:8080/v1", ("m.gguf",)),
    )


async def test_looking_stays_on_this_machine_and_calls_no_model(
    wire: respx.Router, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://proxy.test:3128")
    wire.route().mock(side_effect=httpcore2.ConnectError("refused"))

    await find_local()

    assert {call.request.url.host for call in wire.calls} == {"127.0.0.1"}
    assert {call.request.url.path for call in wire.calls} == {"/v1/models"}


async def test_the_key_is_sent_only_to_the_endpoint(wire: respx.Router) -> None:
    answering(wire)
    wire.route().mock(
        return_value=httpx.Response(302, headers={"location": "http://elsewhere.test/"})
    )

    await examine(Endpoint(BASE, SecretStr(KEY)), "m", setting=SETTING, patience=QUICK)

    assert {call.request.url.host for call in wire.calls} == {"endpoint.test"}
    assert {call.request.headers["authorization"] for call in wire.calls} == {f"Bearer {KEY}"}
