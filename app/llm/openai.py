"""Any OpenAI-compatible endpoint as a ChatModel. With openai_audio.py and openai_client.py the only file that knows the openai package.

The stream is read raw, because the package's objects cost more than half of the time that a token takes. So error
events, `[DONE]` and a missing finish_reason are this floor's own business (sse.py, replies.py).
"""

import asyncio
import time
from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress
from dataclasses import dataclass, field, replace
from functools import cached_property

import httpx2
import openai

from app.domain.usage import Call
from app.llm import prices
from app.llm.dialect import Dialect
from app.llm.failures import error_text
from app.llm.ladder import Ladder
from app.llm.model import CallRecord, ChatRequest, Endpoint, Message, Patience, Record, T
from app.llm.openai_client import client_of, mapped, wait_before
from app.llm.replies import Piece, Usage, check_finish, read_piece
from app.llm.schema import Rung
from app.llm.sse import events
from app.llm.thinking import ThinkingFilter, without_thinking
from app.llm.waiting import Watch
from app.model_failures import ModelBroken, ModelFailure, ModelKeyRefused, ModelRequestRejected

_AFTER_THE_LAST_WORD = 2.0
"""Seconds to wait for the token count once the reply is whole."""


@dataclass(slots=True)
class _Meter:
    """What is known of one HTTP call while it runs. `ends` is when the whole call must be over."""

    ends: float
    started: float = field(default_factory=time.monotonic)
    alive: bool = False
    finished: bool = False
    first_word: float | None = None
    usage: Usage | None = None


class OpenAIModel:
    """One model at one endpoint. It remembers which parameters the endpoint takes and how it is brought to give JSON."""

    def __init__(
        self, endpoint: Endpoint, model: str, *, patience: Patience, record: Record
    ) -> None:
        self._endpoint, self._model, self._url = endpoint, model, endpoint.url
        self._patience, self._record = patience, record
        self._dialect, self._ladder = Dialect(self._url), Ladder()
        self._thinks_unseen: bool | None = None

    @property
    def name(self) -> str:
        return self._model

    @property
    def rung(self) -> Rung | None:
        """How the endpoint gives JSON, once that is known."""
        return self._ladder.rung

    def prepare(self) -> None:
        """Makes ready what the first call would wait for. May be run in a thread; a key that is none is told by the call."""
        prices.prepare()
        with suppress(ModelKeyRefused):
            _ = self._client

    async def close(self) -> None:
        """Gives back the connections."""
        if "_client" in self.__dict__:
            await self._client.close()

    def stream(self, request: ChatRequest) -> AsyncGenerator[str, None]:
        """The reply's words as they come, without thinking. See ChatModel."""
        return self._call(request, None, hasty=False, stream=True)

    async def parse(self, request: ChatRequest, schema: type[T]) -> T:
        """The reply as an instance of the schema. See ChatModel."""

        async def complete(
            messages: tuple[Message, ...], form: dict[str, object] | None, *, hasty: bool
        ) -> str:
            asked = replace(request, messages=messages)
            words = self._call(asked, form, hasty=hasty, stream=False)
            return "".join([text async for text in words])

        return await self._ladder.parse(request.messages, schema, complete)

    async def _call(
        self, request: ChatRequest, form: dict[str, object] | None, *, hasty: bool, stream: bool
    ) -> AsyncGenerator[str, None]:
        """One request with its retries, which end with the first sign of life. `hasty`: a broken reply, which may be the
        form's fault, is tried again only once."""
        ends = time.monotonic() + self._patience.whole
        tried = 0
        while True:
            meter = _Meter(ends)
            body = self._dialect.body(self._model, request, form=form, stream=stream)
            try:
                async with aclosing(self._recorded(request, body, meter)) as words:
                    async for text in words:
                        yield text
                return
            except ModelFailure as e:
                if isinstance(e, ModelRequestRejected) and self._dialect.learn(_said(e), body):
                    continue
                wait = wait_before(e, tried, ends, self._patience)
                if wait is None or meter.alive:
                    raise
                if tried and hasty and isinstance(e, ModelBroken):
                    raise
            tried += 1
            await asyncio.sleep(wait)

    async def _recorded(
        self, request: ChatRequest, body: dict[str, object], meter: _Meter
    ) -> AsyncGenerator[str, None]:
        error: str | None = "Abandoned"
        try:
            async with aclosing(self._visible(request, body, meter)) as words:
                async for text in words:
                    meter.first_word = meter.first_word or time.monotonic()
                    yield text
            error = None
        except ModelFailure as e:
            error = type(e).__name__
            raise
        finally:
            self._record(self._measured(request, meter, error))

    def _measured(self, request: ChatRequest, meter: _Meter, error: str | None) -> CallRecord:
        usage, first = meter.usage or Usage(), meter.first_word
        call = Call(
            purpose=request.purpose,
            model=self._model,
            tokens_in=usage.tokens_in,
            tokens_cached=usage.tokens_cached,
            tokens_out=usage.tokens_out,
            first_token_ms=None if first is None else round((first - meter.started) * 1000),
            duration_ms=round((time.monotonic() - meter.started) * 1000),
            cost=prices.cost(self._url, self._model, meter.usage),
            error=error,
        )
        return CallRecord(call, request.subject)

    async def _visible(
        self, request: ChatRequest, body: dict[str, object], meter: _Meter
    ) -> AsyncGenerator[str, None]:
        """The words of one HTTP call that may be seen, then its end checked."""
        seen = ThinkingFilter("" if self._thinks_unseen is False else request.opening)
        empty = True
        finish: str | None = None
        async with aclosing(self._pieces(body, meter)) as pieces:
            async for piece in pieces:
                finish = "refusal" if piece.refused else finish or piece.finish
                if text := seen.feed(piece.text):
                    empty = False
                    yield text
        if seen.began_unseen:
            self._thinks_unseen = True
        elif seen.withheld:
            check_finish(
                finish, empty=False
            )  # cut off in what may be thinking, nothing of it is shown
            self._thinks_unseen = bool(self._thinks_unseen)
        if text := seen.finish():
            empty = False
            yield text
        check_finish(finish, empty=empty)

    async def _pieces(self, body: dict[str, object], meter: _Meter) -> AsyncGenerator[Piece, None]:
        """What the endpoint sends in one HTTP call, each part awaited no longer than the patience allows."""
        streamed = "stream" in body
        by = min(meter.ends, meter.started + self._patience.first_token) if streamed else meter.ends
        with mapped(self._model, lambda: meter.alive), Watch() as watch:
            # As it is: as the package's parameters every message would be checked against its types.
            asking = self._client.post(
                "/chat/completions",
                cast_to=object,
                body=body,
                options={"security": {"bearer_auth": True}},
                stream=True,
                stream_cls=openai.AsyncStream[object],
            )
            answer = await watch.by(by, asking)
            response = answer.response
            try:
                if not streamed or "json" in response.headers.get("content-type", ""):
                    piece = self._take(await watch.by(by, response.aread()), meter)
                    yield replace(piece, text=without_thinking(piece.text))
                    return
                sent = events(response.aiter_bytes())
                while data := await watch.by(by, anext(sent, None)):
                    if data == "[DONE]":
                        meter.finished = True  # without a finish_reason it is refused later
                    elif not meter.finished or '"usage"' in data:
                        yield self._take(data, meter)
                    by = self._next_by(by, meter)
            except (TimeoutError, httpx2.HTTPError):
                if not meter.finished:
                    raise
            finally:
                await answer.close()

    def _take(self, data: str | bytes, meter: _Meter) -> Piece:
        piece = read_piece(data, model=self._model)
        meter.alive = meter.alive or bool(piece.text) or piece.thought
        meter.finished = meter.finished or piece.finish is not None
        meter.usage = piece.usage or meter.usage
        return piece

    def _next_by(self, by: float, meter: _Meter) -> float:
        now = time.monotonic()
        if meter.finished:
            return now + _AFTER_THE_LAST_WORD
        return min(meter.ends, now + self._patience.between_tokens) if meter.alive else by

    @cached_property
    def _client(self) -> openai.AsyncOpenAI:
        return client_of(self._endpoint, self._patience)


def _said(e: ModelFailure) -> str:
    cause = e.__cause__
    return error_text(cause.body) if isinstance(cause, openai.APIStatusError) else ""
