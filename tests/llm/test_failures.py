"""What goes wrong at an endpoint, as a sentence for the candidate; and what is tried again."""

import asyncio
import time
import traceback
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpcore2
import httpx
import pytest
import respx

from app.llm.model import CallRecord, Endpoint, Patience
from app.llm.openai import OpenAIModel
from app.model_failures import (
    ModelBroken,
    ModelBusy,
    ModelContextTooLong,
    ModelFailure,
    ModelKeyRefused,
    ModelNotFound,
    ModelQuotaSpent,
    ModelRefused,
    ModelRequestRejected,
    ModelTimedOut,
    ModelUnreachable,
)
from tests.llm.conftest import QUICK
from tests.llm.wire import BASE, KEY, PROMPT, a_request, body_of, refusal, spoken

URL = f"{BASE}/chat/completions"
MANY = 32
"""So many draws that lie close together mean that nothing was drawn."""

FAILURES = [
    (refusal(401, f"Incorrect API key provided: {KEY}", code="invalid_api_key"), ModelKeyRefused),
    (refusal(403), ModelKeyRefused),
    (refusal(400, "API key not valid. Please pass a valid API key."), ModelKeyRefused),
    (refusal(404, "The model `x` does not exist", code="model_not_found"), ModelNotFound),
    (refusal(404, 'model "llama9" not found, try pulling it first'), ModelNotFound),
    (refusal(400, "No models loaded. Please load a model."), ModelNotFound),
    (httpx.Response(404, text="Not Found"), ModelNotFound),
    (refusal(402, "Insufficient credits"), ModelQuotaSpent),
    (refusal(429, "You exceeded your current quota", code="insufficient_quota"), ModelQuotaSpent),
    (refusal(429, "Rate limit reached"), ModelBusy),
    (refusal(503, "Loading model"), ModelBusy),
    (refusal(500, "boom"), ModelBroken),
    (httpx.Response(502, text="<html>Bad Gateway</html>"), ModelBroken),
    (refusal(504), ModelTimedOut),
    (refusal(400, "too long", code="context_length_exceeded"), ModelContextTooLong),
    (refusal(400, "the request exceeds the available context size", type="exceed_context_size_error"), ModelContextTooLong),
    (refusal(400, "This model's maximum context length is 4096 tokens."), ModelContextTooLong),
    (refusal(500, "Requested tokens (5000) exceed context window of 2048"), ModelContextTooLong),
    (refusal(413), ModelContextTooLong),
    (refusal(400, f"filtered: {PROMPT}", code="content_filter"), ModelRefused),
    (refusal(400, "what is this"), ModelRequestRejected),
    (refusal(422, "what is this"), ModelRequestRejected),
    (httpx.Response(307, headers={"location": "http://elsewhere.test/"}), ModelUnreachable),
    (httpcore2.ConnectError("[Errno 111] Connection refused"), ModelUnreachable),
    (httpcore2.ConnectError("[Errno -2] Name or service not known"), ModelUnreachable),
    (httpcore2.ConnectTimeout("slow"), ModelUnreachable),
    (httpcore2.RemoteProtocolError("Server disconnected without sending a response."), ModelUnreachable),
    (httpx.Response(200, text="<html>Sign in</html>", headers={"content-type": "text/html"}), ModelBroken),
    (httpx.Response(200, text="not json", headers={"content-type": "application/json"}), ModelBroken),
    (httpx.Response(200, json={"error": {"message": "rate limit", "code": 429}}), ModelBusy),
]  # fmt: skip


async def fail(model: OpenAIModel) -> ModelFailure:
    with pytest.raises(ModelFailure) as failed:
        async for _ in model.stream(a_request()):
            pass
    return failed.value


@pytest.mark.parametrize(("answer", "failure"), FAILURES)
async def test_each_failure_has_its_class_and_sentence(
    wire: respx.Router,
    a_model: Callable[..., OpenAIModel],
    answer: httpx.Response | Exception,
    failure: type[ModelFailure],
) -> None:
    wire.post(URL).mock(side_effect=[answer])

    failed = await fail(a_model(patience=replace(QUICK, retries=0)))

    assert type(failed) is failure
    assert failed.detail.endswith(".")


@pytest.mark.parametrize(("answer", "failure"), FAILURES)
async def test_no_failure_tells_the_key_or_the_prompt(
    wire: respx.Router,
    a_model: Callable[..., OpenAIModel],
    answer: httpx.Response | Exception,
    failure: type[ModelFailure],
) -> None:
    wire.post(URL).mock(side_effect=[answer])

    failed = await fail(a_model(patience=replace(QUICK, retries=0)))

    assert KEY not in failed.detail
    assert "elephant" not in failed.detail


async def test_the_cause_is_kept(wire: respx.Router, model: OpenAIModel) -> None:
    wire.post(URL).mock(return_value=refusal(401))

    failed = await fail(model)

    assert "AuthenticationError" in "".join(traceback.format_exception(failed))


async def test_an_unknown_model_is_named(
    wire: respx.Router, a_model: Callable[..., OpenAIModel]
) -> None:
    wire.post(URL).mock(return_value=refusal(404, code="model_not_found"))

    assert "llama9" in (await fail(a_model("llama9"))).detail


@pytest.mark.parametrize(
    "first",
    [refusal(429), refusal(500), refusal(503), httpcore2.ConnectError("refused")],
    ids=["429", "500", "503", "refused"],
)
async def test_what_may_pass_is_tried_again(
    wire: respx.Router, model: OpenAIModel, first: httpx.Response | Exception
) -> None:
    wire.post(URL).mock(side_effect=[first, first, spoken("Hello.")])

    assert [text async for text in model.stream(a_request())] == ["Hello."]


@pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 413, 422])
async def test_what_will_not_pass_is_not_tried_again(
    wire: respx.Router, model: OpenAIModel, status: int
) -> None:
    route = wire.post(URL).mock(side_effect=lambda _: refusal(status))

    await fail(model)

    assert route.call_count == 1


async def test_retries_are_bounded(
    wire: respx.Router, model: OpenAIModel, calls: list[CallRecord]
) -> None:
    route = wire.post(URL).mock(side_effect=lambda _: refusal(500))

    await fail(model)

    assert route.call_count == 3
    assert len(calls) == 3


@pytest.mark.parametrize("named", ["seconds", "milliseconds"])
async def test_retry_after_is_honoured(wire: respx.Router, model: OpenAIModel, named: str) -> None:
    headers = {"seconds": {"Retry-After": "0.3"}, "milliseconds": {"retry-after-ms": "300"}}[named]
    wire.post(URL).mock(side_effect=[refusal(429, headers=headers), spoken("Hello.")])
    began = time.monotonic()

    await anext(model.stream(a_request()))

    assert time.monotonic() - began >= 0.29


async def test_retry_after_may_be_a_date(
    wire: respx.Router, a_model: Callable[..., OpenAIModel]
) -> None:
    due = (datetime.now(UTC) + timedelta(seconds=2)).replace(microsecond=0)
    at = format_datetime(due, usegmt=True)
    wire.post(URL).mock(side_effect=[refusal(503, headers={"Retry-After": at}), spoken("Hello.")])

    words = a_model(patience=replace(QUICK, longest_wait=3)).stream(a_request())
    assert await anext(words) == "Hello."

    assert datetime.now(UTC) >= due - timedelta(seconds=0.1)


@pytest.mark.parametrize("wait", ["60", "Fri, 01 Jan 2100 00:00:00 GMT"])
async def test_a_long_retry_after_is_told_and_not_waited_for(
    wire: respx.Router, a_model: Callable[..., OpenAIModel], wait: str
) -> None:
    route = wire.post(URL).mock(return_value=refusal(429, headers={"Retry-After": wait}))

    failed = await fail(a_model(patience=replace(QUICK, whole=1e12)))

    assert isinstance(failed, ModelBusy)
    assert "seconds" in failed.detail
    assert route.call_count == 1


@pytest.mark.parametrize("wait", ["", "soon", "-5", "inf", "nan", "Mon, 99 Foo"])
async def test_a_senseless_retry_after_does_no_harm(
    wire: respx.Router, model: OpenAIModel, wait: str
) -> None:
    wire.post(URL).mock(side_effect=[refusal(429, headers={"Retry-After": wait}), spoken("Hello.")])

    assert await anext(model.stream(a_request())) == "Hello."


async def test_waiting_ends_with_the_whole_call(
    wire: respx.Router, a_model: Callable[..., OpenAIModel]
) -> None:
    route = wire.post(URL).mock(side_effect=lambda _: refusal(500))
    patience = replace(QUICK, retries=50, first_wait=0.1, whole=0.5)

    await fail(a_model(patience=patience))

    assert route.call_count < 50


async def test_callers_do_not_all_come_back_at_once(
    wire: respx.Router, a_model: Callable[..., OpenAIModel], monkeypatch: pytest.MonkeyPatch
) -> None:
    model = a_model(patience=replace(QUICK, first_wait=0.2))
    waits: list[float] = []
    sleep = asyncio.sleep

    async def noted(seconds: float) -> None:
        waits.append(seconds)
        await sleep(0)

    monkeypatch.setattr(asyncio, "sleep", noted)
    refused = iter([refusal(500) for _ in range(MANY)])
    wire.post(URL).mock(side_effect=lambda _: next(refused, None) or spoken("Hello."))

    async def once() -> None:
        async for _ in model.stream(a_request()):
            pass

    await asyncio.gather(*(once() for _ in range(MANY)))

    assert len(waits) == MANY
    assert max(waits) - min(waits) > 0.02


async def test_a_parameter_that_is_refused_is_left_out_from_then_on(
    wire: respx.Router, a_model: Callable[..., OpenAIModel]
) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        body = body_of(request)
        for name in ("max_tokens", "temperature", "stream_options"):
            if name in body:
                return refusal(
                    400, f"Unsupported parameter: '{name}' is not supported with this model."
                )
        return spoken("Hello.")

    route = wire.post(URL).mock(side_effect=answer)
    model = a_model()
    for _ in range(2):
        words = [text async for text in model.stream(a_request(max_tokens=9, temperature=0.0))]
        assert words == ["Hello."]

    assert route.call_count == 5
    assert body_of(route.calls.last.request)["max_completion_tokens"] == 9


async def test_openai_is_told_the_limit_by_its_newer_name(
    wire: respx.Router, a_model: Callable[..., OpenAIModel]
) -> None:
    route = wire.post("https://api.openai.com/v1/chat/completions").mock(return_value=spoken("Hi."))

    await anext(a_model(base_url=None).stream(a_request(max_tokens=9)))

    assert body_of(route.calls.last.request)["max_completion_tokens"] == 9


@pytest.mark.parametrize("url", ["localhost:11434/v1", "http://[::1/v1", "nonsense"])
async def test_an_address_that_is_none_is_a_sentence(no_network: None, url: str) -> None:
    model = OpenAIModel(Endpoint(url), "m", patience=Patience(retries=0), record=lambda _: None)

    assert isinstance(await fail(model), ModelUnreachable)


async def test_a_key_that_is_none_is_a_sentence(a_model: Callable[..., OpenAIModel]) -> None:
    from pydantic import SecretStr

    model = OpenAIModel(
        Endpoint(BASE, SecretStr("sk-“quoted”")), "m", patience=QUICK, record=lambda _: None
    )

    assert isinstance(await fail(model), ModelKeyRefused)
