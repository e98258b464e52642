"""Any endpoint with /audio/transcriptions and /audio/speech. With openai.py and openai_client.py the only file that knows the openai package.

What is sent and what comes back stays in memory; neither is logged.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Generic, TypeVar

import openai

from app.domain.usage import Call
from app.errors import NothingHeard, NoVoice
from app.llm.audio import ENDINGS, SPOKEN, Audio, Sound, media_type
from app.llm.audio_failures import about_sound
from app.llm.heard import Heard, read_heard
from app.llm.model import CallRecord, Patience, Purpose, Record
from app.llm.openai_client import client_of, mapped, wait_before
from app.llm.prices import cost_of_hearing, cost_of_speaking
from app.model_failures import ModelBroken, ModelFailure

R = TypeVar("R")

_MOST_BYTES = 30_000_000
"""More does not come back for one sentence, nor for one answer."""


@dataclass(frozen=True, slots=True)
class _Took:
    """What one call took, as far as it was told."""

    tokens_in: int | None = None
    tokens_out: int | None = None
    cost: Decimal | None = None


@dataclass(frozen=True, slots=True)
class _Errand(Generic[R]):
    """A request and what to make of its answer. `subject` is the interview that it is made for."""

    purpose: Purpose
    model: str
    subject: str | None
    ask: Callable[[], Awaitable[R]]
    took: Callable[[R], _Took]


class OpenAIAudio:
    """An endpoint for sound. Failures are told as ModelFailures in words about it."""

    def __init__(self, audio: Audio, *, patience: Patience, record: Record) -> None:
        self._audio, self._patience, self._record = audio, patience, record
        self._url = audio.endpoint.url

    @property
    def hears(self) -> bool:
        return self._audio.transcription_model is not None

    @property
    def speaks(self) -> bool:
        return self._audio.speech_model is not None

    async def close(self) -> None:
        """Gives back the connections."""
        if "_client" in self.__dict__:
            await self._client.close()

    async def write_down(self, recording: Sound, subject: str | None) -> str:
        """What is said in it. Raises NoVoice, NothingHeard or a ModelFailure."""
        model = self._audio.transcription_model
        if model is None:
            raise NoVoice

        async def ask() -> Heard:
            name = f"answer.{ENDINGS[recording.type]}"
            opening = self._client.audio.transcriptions.with_streaming_response.create(
                model=model,
                file=(name, recording.content, recording.type),
                response_format="json",
            )
            async with opening as response:
                return read_heard(await _read(response.iter_bytes()))

        def took(heard: Heard) -> _Took:
            price = cost_of_hearing(self._url, model, heard)
            return _Took(heard.tokens_in, heard.tokens_out, price)

        heard = await self._call(_Errand("transcription", model, subject, ask, took))
        if not any(letter.isalnum() for letter in heard.text):
            raise NothingHeard
        return heard.text

    async def read_aloud(self, text: str, subject: str | None) -> Sound:
        """The words as sound. Raises NoVoice or a ModelFailure."""
        model = self._audio.speech_model
        if model is None:
            raise NoVoice

        async def ask() -> Sound:
            opening = self._client.audio.speech.with_streaming_response.create(
                model=model, voice=self._audio.voice, input=text, response_format="mp3"
            )
            async with opening as response:
                kind = media_type(response.headers.get("content-type", ""))
                if kind == "application/octet-stream":
                    kind = "audio/mpeg"  # what was asked for
                content = await _read(response.iter_bytes()) if kind in SPOKEN else b""
            if not content:
                raise ModelBroken
            return Sound(content, kind)

        def took(_: Sound) -> _Took:
            return _Took(cost=cost_of_speaking(self._url, model, len(text)))

        return await self._call(_Errand("speech", model, subject, ask, took))

    async def _call(self, errand: _Errand[R]) -> R:
        """One request with its retries. A failure is told in words about sound."""
        ends, tried = time.monotonic() + self._patience.whole, 0
        while True:
            try:
                return await self._recorded(errand, ends)
            except ModelFailure as e:
                wait = wait_before(e, tried, ends, self._patience)
                if wait is None:
                    raise about_sound(e, errand.purpose, errand.model) from e
            tried += 1
            await asyncio.sleep(wait)

    async def _recorded(self, errand: _Errand[R], ends: float) -> R:
        """One HTTP call, and what it took kept. `ends` is when it must be over."""
        started, used = time.monotonic(), _Took()
        error: str | None = "Abandoned"
        try:
            with mapped(errand.model):
                async with asyncio.timeout(max(0.0, ends - started)):
                    got = await errand.ask()
            used, error = errand.took(got), None
            return got
        except ModelFailure as e:
            error = type(e).__name__
            raise
        finally:
            call = Call(
                purpose=errand.purpose,
                model=errand.model,
                tokens_in=used.tokens_in,
                tokens_cached=None,
                tokens_out=used.tokens_out,
                first_token_ms=None,
                duration_ms=round((time.monotonic() - started) * 1000),
                cost=used.cost,
                error=error,
            )
            self._record(CallRecord(call, errand.subject))

    @cached_property
    def _client(self) -> openai.AsyncOpenAI:
        return client_of(self._audio.endpoint, self._patience)


async def _read(pieces: AsyncIterator[bytes]) -> bytes:
    """The whole of a body. Raises ModelBroken for one that does not come to an end."""
    content = bytearray()
    async for piece in pieces:
        content += piece
        if len(content) > _MOST_BYTES:
            raise ModelBroken
    return bytes(content)
