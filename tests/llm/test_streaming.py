"""The words of a reply, as an endpoint sends them."""

import time
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import replace
from decimal import Decimal

import httpcore2
import httpx
import pytest
import respx

from app.llm.model import CallRecord
from app.llm.openai import OpenAIModel
from app.model_failures import (
    ModelBroken,
    ModelCutOff,
    ModelFailure,
    ModelRanLong,
    ModelRefused,
    ModelTimedOut,
)
from tests.llm.conftest import IMPATIENT, QUICK
from tests.llm.wire import (
    BASE,
    DONE,
    STOP,
    a_request,
    body_of,
    chunk,
    completion,
    spoken,
    stream,
    usage_chunk,
)

URL = f"{BASE}/chat/completions"


async def said(model: OpenAIModel, **changes: object) -> list[str]:
    return [text async for text in model.stream(a_request(**changes))]


async def test_the_words_come_as_they_are_sent(wire: respx.Router, model: OpenAIModel) -> None:
    wire.post(URL).mock(return_value=spoken("What was", " your part", "?"))

    assert await said(model) == ["What was", " your part", "?"]


async def test_a_word_does_not_wait_for_the_next(wire: respx.Router, model: OpenAIModel) -> None:
    wire.post(URL).mock(return_value=stream(chunk("So"), 0.2, chunk("."), STOP, DONE))
    began, came = time.monotonic(), []

    async for _ in model.stream(a_request()):
        came.append(time.monotonic() - began)

    assert came[0] < came[1] - 0.15


async def test_an_event_split_over_packets_is_put_together(
    wire: respx.Router, model: OpenAIModel
) -> None:
    event = chunk("naïve café")
    parts = [event[:9], event[9:40], event[40:]]
    wire.post(URL).mock(return_value=stream(*parts, STOP.replace("\n", "\r\n"), ": ping\n\n", DONE))

    assert await said(model) == ["naïve café"]


async def test_the_request_says_what_was_asked(wire: respx.Router, model: OpenAIModel) -> None:
    route = wire.post(URL).mock(return_value=spoken("Hi."))

    await said(model, max_tokens=50, temperature=0.2, seed=7)

    sent = route.calls.last.request
    assert body_of(sent) == {
        "model": "gpt-5.1",
        "messages": [
            {"role": "system", "content": "You interview."},
            {"role": "user", "content": "The candidate said: my purple elephant story."},
        ],
        "max_tokens": 50,
        "temperature": 0.2,
        "seed": 7,
        "stream": True,
        "stream_options": {"include_usage": True},
    }
    assert sent.headers["authorization"] == "Bearer sk-very-secret"


@pytest.mark.parametrize("field", ["reasoning_content", "reasoning"])
async def test_thinking_in_a_field_of_its_own_is_not_said(
    wire: respx.Router, model: OpenAIModel, field: str
) -> None:
    thought = chunk("", **{field: "The candidate is weak."})
    wire.post(URL).mock(return_value=stream(thought, chunk("Go on."), STOP, DONE))

    assert await said(model) == ["Go on."]


async def test_thinking_in_tags_split_over_chunks_is_not_said(
    wire: respx.Router, model: OpenAIModel
) -> None:
    parts = ["<th", "ink>Weak", " answer.</t", "hink>", "\n\n", "Go", " on <b", ">."]
    wire.post(URL).mock(return_value=stream(*(chunk(p) for p in parts), STOP, DONE))

    assert "".join(await said(model)) == "Go on <b>."


UNSEEN = (
    "Hm, weak. ",
    "I should ask",
    " for the cost.</th",
    "ink>\n\n",
    "[[probe cost]]\n",
    "What did",
    " it cost?",
)


async def test_thinking_that_began_unseen_is_not_said(
    wire: respx.Router, model: OpenAIModel
) -> None:
    wire.post(URL).mock(side_effect=lambda _: spoken(*UNSEEN))

    for _ in range(2):
        words = "".join(await said(model, opening="[["))
        assert words == "[[probe cost]]\nWhat did it cost?"


async def test_words_that_begin_otherwise_wait_only_until_the_model_is_known(
    wire: respx.Router, model: OpenAIModel
) -> None:
    wire.post(URL).mock(side_effect=lambda _: spoken("What was", " your part", "?"))

    assert await said(model, opening="[[") == ["What was your part?"]
    assert await said(model, opening="[[") == ["What was", " your part", "?"]


async def test_a_model_that_begins_to_think_unseen_later_is_known_from_then_on(
    wire: respx.Router, model: OpenAIModel
) -> None:
    wire.post(URL).mock(side_effect=lambda _: spoken("What was", " your part", "?"))
    await said(model, opening="[[")
    wire.post(URL).mock(side_effect=lambda _: spoken(*UNSEEN))
    await said(model, opening="[[")

    assert (await said(model, opening="[["))[0].startswith("[[probe")


async def test_words_that_begin_as_they_should_wait_for_nothing(
    wire: respx.Router, model: OpenAIModel
) -> None:
    wire.post(URL).mock(return_value=spoken("**[", "[ask x]]", "\nSo?"))

    assert await said(model, opening="[[") == ["**[[ask x]]", "\nSo?"]


async def test_what_is_cut_off_and_may_be_thinking_is_not_said(
    wire: respx.Router, model: OpenAIModel
) -> None:
    wire.post(URL).mock(
        side_effect=lambda _: stream(chunk("Hm, weak. I should"), chunk("", finish="length"), DONE)
    )

    with pytest.raises(ModelRanLong):
        await said(model, opening="[[")
    wire.post(URL).mock(side_effect=lambda _: spoken(*UNSEEN))
    assert (await said(model, opening="[["))[0].startswith("[[probe")


async def test_thinking_that_never_ends_is_no_reply(wire: respx.Router, model: OpenAIModel) -> None:
    wire.post(URL).mock(side_effect=lambda _: stream(chunk("<think>Hm, hm."), STOP, DONE))

    with pytest.raises(ModelBroken):
        await said(model)


async def test_a_stream_without_a_finish_reason_is_a_failure_after_its_words(
    wire: respx.Router, model: OpenAIModel
) -> None:
    wire.post(URL).mock(return_value=stream(chunk("What was"), DONE))
    words = model.stream(a_request())

    assert await anext(words) == "What was"
    with pytest.raises(ModelCutOff):
        await anext(words)


@pytest.mark.parametrize(
    ("ends", "failure"),
    [
        ((chunk(finish="length"), DONE), ModelRanLong),
        ((chunk(finish="content_filter"), DONE), ModelRefused),
        ((chunk(refusal="I can't."), STOP, DONE), ModelRefused),
        ((httpcore2.ReadError("reset"),), ModelCutOff),
        ((httpcore2.RemoteProtocolError("incomplete chunked read"),), ModelCutOff),
        (('data: {"error": {"message": "overloaded", "code": 502}}\n\n',), ModelBroken),
        (('data: {"error": "content_filter"}\n\n',), ModelRefused),
        (("data: <html>\n\n",), ModelBroken),
        (("data: [1]\n\n",), ModelBroken),
        (("data: {}\n\n",), ModelBroken),
        ((0.6, STOP), ModelTimedOut),
    ],
)
async def test_a_stream_that_ends_badly_fails_once_and_is_not_begun_again(
    wire: respx.Router,
    a_model: Callable[..., OpenAIModel],
    ends: tuple[str | float | Exception, ...],
    failure: type[ModelFailure],
) -> None:
    model = a_model(patience=IMPATIENT if failure is ModelTimedOut else QUICK)
    wire.post(URL).mock(side_effect=[stream(chunk("What was"), *ends), spoken("Once more.")])

    with pytest.raises(failure) as failed:
        await said(model)

    assert type(failed.value) is failure


async def test_an_error_in_a_stream_without_words_is_tried_again(
    wire: respx.Router, model: OpenAIModel
) -> None:
    broken = stream('data: {"error": {"message": "CUDA out of memory"}}\n\n')
    wire.post(URL).mock(side_effect=[broken, spoken("Hello.")])

    assert await said(model) == ["Hello."]


@pytest.mark.parametrize(
    "nothing",
    [(STOP, DONE), (DONE,), (), ("<html>Sign in</html>",)],
    ids=["stop", "done", "eof", "html"],
)
async def test_a_stream_with_no_words_is_a_failure(
    wire: respx.Router, model: OpenAIModel, nothing: tuple[str, ...]
) -> None:
    wire.post(URL).mock(side_effect=lambda _: stream(*nothing))

    with pytest.raises(ModelBroken):
        await said(model)


async def test_silence_before_the_first_word_times_out_and_is_not_tried_again(
    wire: respx.Router, a_model: Callable[..., OpenAIModel]
) -> None:
    model = a_model(patience=IMPATIENT)
    silent = stream(": ping\n\n", 0.3, chunk(""), 0.3, chunk("x"))
    wire.post(URL).mock(side_effect=[silent, spoken("Once more.")])

    with pytest.raises(ModelTimedOut):
        await said(model)


async def test_thinking_counts_as_a_sign_of_life(
    wire: respx.Router, a_model: Callable[..., OpenAIModel]
) -> None:
    model = a_model(patience=replace(QUICK, first_token=2.0))
    thinking = [part for _ in range(5) for part in (chunk("", reasoning="hm"), 0.5)]
    wire.post(URL).mock(return_value=stream(*thinking, chunk("Well."), STOP, DONE))

    assert await said(model) == ["Well."]


async def test_a_reply_that_never_ends_is_stopped(
    wire: respx.Router, a_model: Callable[..., OpenAIModel]
) -> None:
    endless = [part for _ in range(100) for part in (chunk("and "), 0.05)]
    wire.post(URL).mock(return_value=stream(*endless))
    with pytest.raises(ModelTimedOut):
        await said(a_model(patience=replace(QUICK, whole=0.5)))


async def test_a_reply_is_whole_at_its_finish_reason_even_if_the_connection_then_hangs_or_breaks(
    wire: respx.Router, model: OpenAIModel
) -> None:
    wire.post(URL).mock(side_effect=[stream(chunk("Yes?"), STOP, httpcore2.ReadError("reset"))])

    assert await said(model) == ["Yes?"]


async def test_a_server_that_does_not_stream_is_heard_as_a_whole(
    wire: respx.Router, model: OpenAIModel
) -> None:
    wire.post(URL).mock(return_value=completion("<think>x</think> What was your part?"))

    assert await said(model) == ["What was your part?"]


async def test_what_no_database_takes_is_left_out(wire: respx.Router, model: OpenAIModel) -> None:
    wire.post(URL).mock(return_value=spoken("a\x00b", "\ud83d", "é"))

    assert "".join(await said(model)) == "abé"


async def test_a_call_is_recorded_with_tokens_times_and_cost(
    wire: respx.Router, a_model: Callable[..., OpenAIModel], calls: list[CallRecord]
) -> None:
    wire.post("https://api.openai.com/v1/chat/completions").mock(
        return_value=stream(0.05, chunk("Yes?"), 0.05, STOP, usage_chunk(1000, 600, 100), DONE)
    )

    await said(a_model(base_url=None))

    (record,) = calls
    call = record.call
    assert (call.purpose, call.model, record.subject) == ("interviewer", "gpt-5.1", "interview-1")
    assert (call.tokens_in, call.tokens_cached, call.tokens_out) == (1000, 600, 100)
    assert call.first_token_ms is not None
    assert 40 <= call.first_token_ms < call.duration_ms
    assert call.cost == Decimal("0.001575")
    assert call.error is None


async def test_every_failed_attempt_is_recorded_too(
    wire: respx.Router, model: OpenAIModel, calls: list[CallRecord]
) -> None:
    wire.post(URL).mock(side_effect=[httpx.Response(500), spoken("Yes?")])

    await said(model)

    assert [r.call.error for r in calls] == ["ModelBroken", None]
    assert calls[0].call.tokens_in is None
    assert calls[0].call.cost is None


async def test_a_caller_that_stops_listening_ends_the_call(
    wire: respx.Router, model: OpenAIModel, calls: list[CallRecord]
) -> None:
    wire.post(URL).mock(return_value=stream(chunk("One"), chunk(" two"), 60.0, STOP))

    async with aclosing(model.stream(a_request())) as words:
        async for _ in words:
            break

    (record,) = calls
    assert record.call.error == "Abandoned"
    assert record.call.duration_ms < 60_000
