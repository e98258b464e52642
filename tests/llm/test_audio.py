"""Sound at the wire: where it goes, with which key, what comes back, and what is said when nothing does."""

import asyncio
from decimal import Decimal

import httpcore2
import httpx
import pytest
import respx
from pydantic import SecretStr, ValidationError

from app.errors import NothingHeard, NoVoice
from app.llm.audio import ENDINGS, Audio, Sound, audio_of
from app.llm.audio_failures import SENTENCES
from app.llm.audio_probe import examine_audio
from app.llm.model import OPENAI, CallRecord, Endpoint, Patience
from app.llm.openai_audio import OpenAIAudio
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
from app.settings import Settings
from tests.llm.conftest import QUICK
from tests.llm.wire import BASE, KEY, refusal

HEARING, SPEAKING = f"{BASE}/audio/transcriptions", f"{BASE}/audio/speech"
SPOKEN = b"my purple elephant story"
RECORDING = Sound(SPOKEN, "audio/webm")
OWN_WORDS = "OPENAI_BASE_URL"


@pytest.fixture
async def an_ear(calls: list[CallRecord]):
    built: list[OpenAIAudio] = []

    def build(
        base: str = BASE,
        *,
        hears: str | None = "whisper-1",
        speaks: str | None = "tts-1",
        patience: Patience = QUICK,
    ) -> OpenAIAudio:
        audio = Audio(Endpoint(base, SecretStr(KEY)), hears, speaks, "alloy")
        built.append(OpenAIAudio(audio, patience=patience, record=calls.append))
        return built[-1]

    yield build
    for one in built:
        await one.close()


def words(text: str = "I moved it.", **more: object) -> httpx.Response:
    return httpx.Response(200, json={"text": text, **more})


def sound(content: bytes = b"ID3 sound", kind: str = "audio/mpeg") -> httpx.Response:
    return httpx.Response(200, content=content, headers={"content-type": kind})


async def test_a_recording_is_sent_as_a_file_of_its_kind_and_comes_back_as_words(
    wire, an_ear, calls
):
    route = wire.post(HEARING).mock(return_value=words("  I moved it to a queue.\0 "))

    text = await an_ear().write_down(RECORDING, "interview-1")

    assert text == "I moved it to a queue."
    sent = route.calls.last.request
    assert sent.headers["authorization"] == f"Bearer {KEY}"
    assert b'filename="answer.webm"' in sent.content
    assert b"audio/webm" in sent.content
    assert SPOKEN in sent.content
    assert b"whisper-1" in sent.content
    assert [(c.call.purpose, c.call.model, c.call.error, c.subject) for c in calls] == [
        ("transcription", "whisper-1", None, "interview-1")
    ]


@pytest.mark.parametrize("kind", ENDINGS)
async def test_every_kind_that_is_taken_has_a_name_that_endpoints_know(wire, an_ear, kind):
    route = wire.post(HEARING).mock(return_value=words())

    await an_ear().write_down(Sound(SPOKEN, kind), None)

    assert f'filename="answer.{ENDINGS[kind]}"'.encode() in route.calls.last.request.content


async def test_words_come_back_as_sound(wire, an_ear, calls):
    route = wire.post(SPEAKING).mock(return_value=sound())

    spoken = await an_ear().read_aloud("Tell me about it.", "interview-1")

    assert spoken == Sound(b"ID3 sound", "audio/mpeg")
    assert b"Tell me about it." in route.calls.last.request.content
    assert b'"alloy"' in route.calls.last.request.content
    assert [c.call.purpose for c in calls] == ["speech"]


async def test_sound_without_a_name_is_taken_for_what_was_asked_for(wire, an_ear):
    wire.post(SPEAKING).mock(return_value=sound(kind="application/octet-stream"))

    assert (await an_ear().read_aloud("Tell me.", None)).type == "audio/mpeg"


@pytest.mark.parametrize(
    "sent", [sound(kind="text/html"), sound(b""), httpx.Response(200, json={"detail": "no"})]
)
async def test_what_is_no_sound_is_not_handed_on(wire, an_ear, sent):
    wire.post(SPEAKING).mock(return_value=sent)

    with pytest.raises(ModelBroken):
        await an_ear().read_aloud("Tell me.", None)


@pytest.mark.parametrize("text", ["", " . ", "…", "\n"])
async def test_silence_is_nothing_heard_and_no_failure_of_the_endpoint(wire, an_ear, calls, text):
    wire.post(HEARING).mock(return_value=words(text))

    with pytest.raises(NothingHeard):
        await an_ear().write_down(RECORDING, None)
    assert calls[-1].call.error is None


@pytest.mark.parametrize(
    "body", [b"<html>", b"[]", b'{"words": "x"}', b'{"text": 3}', b"[" * 100_000]
)
async def test_what_is_no_transcription_is_a_broken_endpoint(wire, an_ear, body):
    wire.post(HEARING).mock(return_value=httpx.Response(200, content=body))

    with pytest.raises(ModelBroken):
        await an_ear().write_down(RECORDING, None)


@pytest.mark.parametrize(
    ("status", "message", "kind", "told"),
    [
        (401, "no", ModelKeyRefused, "GREENROOM_AUDIO_API_KEY"),
        (403, "no", ModelKeyRefused, "GREENROOM_AUDIO_API_KEY"),
        (402, "no", ModelQuotaSpent, "no credit"),
        (429, "insufficient_quota", ModelQuotaSpent, "no credit"),
        (404, "Not Found", ModelNotFound, "GREENROOM_TRANSCRIPTION_MODEL"),
        (404, "The model does not exist", ModelNotFound, "“whisper-1”"),
        (405, "Method Not Allowed", ModelNotFound, "nothing for sound"),
        (501, "not implemented", ModelNotFound, "nothing for sound"),
        (429, "rate limit", ModelBusy, "audio endpoint is busy"),
        (503, "loading", ModelBusy, "audio endpoint is busy"),
        (500, "no", ModelBroken, "audio endpoint failed"),
        (413, "no", ModelContextTooLong, "shorter pieces"),
        (400, "no", ModelRequestRejected, "does not accept"),
        (400, "content_filter", ModelRefused, "audio endpoint declined"),
        (408, "no", ModelTimedOut, "audio endpoint took too long"),
        (302, "no", ModelUnreachable, "GREENROOM_AUDIO_BASE_URL"),
    ],
)
async def test_a_refusal_is_told_in_words_about_sound(
    wire, an_ear, calls, status, message, kind, told
):
    wire.post(HEARING).mock(return_value=refusal(status, f"{message} {SPOKEN.decode()}"))

    with pytest.raises(ModelFailure) as failed:
        await an_ear().write_down(RECORDING, None)

    assert type(failed.value) is kind
    assert told in failed.value.detail
    assert OWN_WORDS not in failed.value.detail
    assert SPOKEN.decode() not in failed.value.detail
    assert calls[-1].call.error is not None


@pytest.mark.parametrize(("status", "message"), [(413, "no"), (400, "content_filter")])
async def test_who_listens_is_not_told_to_say_it_otherwise(wire, an_ear, status, message):
    wire.post(SPEAKING).mock(return_value=refusal(status, message))

    with pytest.raises(ModelFailure, match="Read it on the page"):
        await an_ear().read_aloud("Tell me.", None)


def test_every_failure_of_a_model_has_words_about_sound():
    from app import model_failures

    kinds = [
        k
        for k in vars(model_failures).values()
        if isinstance(k, type) and issubclass(k, ModelFailure)
    ]
    told = [kind for kind in kinds if any(k in SENTENCES for k in kind.__mro__)]
    assert set(kinds) - set(told) == {ModelFailure}


async def test_an_endpoint_that_is_not_there_is_named_as_that_of_sound(wire, an_ear):
    wire.post(HEARING).mock(side_effect=httpcore2.ConnectError("refused"))

    with pytest.raises(ModelUnreachable, match="GREENROOM_AUDIO_BASE_URL"):
        await an_ear().write_down(RECORDING, None)


async def test_an_endpoint_that_says_nothing_is_not_waited_for_longer_than_was_set(wire, an_ear):
    async def silent(_: httpx.Request) -> httpx.Response:
        await asyncio.sleep(3600)
        raise AssertionError

    wire.post(HEARING).mock(side_effect=silent)

    with pytest.raises(ModelTimedOut, match="audio endpoint took too long"):
        await an_ear(patience=Patience(whole=0.3, retries=0)).write_down(RECORDING, None)


async def test_what_may_be_over_a_moment_later_is_tried_again(wire, an_ear, calls):
    wire.post(HEARING).mock(side_effect=[refusal(503), words("Twice.")])

    assert await an_ear().write_down(RECORDING, None) == "Twice."
    assert [c.call.error for c in calls] == ["ModelBusy", None]


async def test_a_long_wait_that_is_asked_for_is_told_instead_of_waited(wire, an_ear):
    route = wire.post(HEARING).mock(return_value=refusal(429, headers={"Retry-After": "40"}))

    with pytest.raises(ModelBusy, match="asks to wait 40 seconds") as failed:
        await an_ear().write_down(RECORDING, None)
    assert failed.value.retry_after == 40
    assert route.call_count == 1


async def test_what_was_not_set_up_is_not_asked_for(wire, an_ear):
    ear = an_ear(hears=None, speaks=None)

    with pytest.raises(NoVoice):
        await ear.write_down(RECORDING, None)
    with pytest.raises(NoVoice):
        await ear.read_aloud("Tell me.", None)
    assert not wire.calls


TOKENS = {
    "usage": {
        "type": "tokens",
        "input_tokens": 1000,
        "input_token_details": {"audio_tokens": 1000, "text_tokens": 0},
        "output_tokens": 100,
    }
}


class TestCost:
    async def taken(self, wire, ear: OpenAIAudio, calls: list[CallRecord], base: str, sent):
        wire.post(f"{base}/audio/transcriptions").mock(return_value=sent)
        await ear.write_down(RECORDING, None)
        return calls[-1].call

    async def test_by_tokens_where_the_endpoint_counts_them(self, wire, an_ear, calls):
        ear = an_ear(OPENAI, hears="gpt-4o-transcribe")

        call = await self.taken(wire, ear, calls, OPENAI, words(**TOKENS))

        assert (call.tokens_in, call.tokens_out, call.cost) == (1000, 100, Decimal("0.007"))

    async def test_by_seconds_where_it_counts_these(self, wire, an_ear, calls):
        told = words(usage={"type": "duration", "seconds": 60})

        call = await self.taken(wire, an_ear(OPENAI), calls, OPENAI, told)

        assert (call.tokens_in, call.cost) == (None, Decimal("0.006"))

    @pytest.mark.parametrize("usage", [{}, {"usage": None}, {"usage": {"seconds": "long"}}, TOKENS])
    async def test_none_is_made_up_for_a_model_priced_otherwise(self, wire, an_ear, calls, usage):
        """whisper-1 is priced by seconds: tokens tell nothing."""
        call = await self.taken(wire, an_ear(OPENAI), calls, OPENAI, words(**usage))

        assert call.cost is None

    async def test_none_is_known_elsewhere(self, wire, an_ear, calls):
        call = await self.taken(wire, an_ear(), calls, BASE, words(**TOKENS))

        assert call.cost is None

    @pytest.mark.parametrize(
        ("model", "cost"), [("tts-1", Decimal("0.00015")), ("gpt-4o-mini-tts", None)]
    )
    async def test_of_speech_by_characters_where_that_is_the_price(
        self, wire, an_ear, calls, model, cost
    ):
        wire.post(f"{OPENAI}/audio/speech").mock(return_value=sound())

        await an_ear(OPENAI, speaks=model).read_aloud("Ten letter", None)

        assert calls[-1].call.cost == cost


class TestWhereItGoes:
    def of(self, **set_: object) -> Audio | None:
        return audio_of(Settings(_env_file=None, **set_))

    def test_nowhere_unless_a_model_for_sound_is_named(self):
        assert self.of() is None
        assert self.of(openai_api_key="sk-1", openai_base_url="http://127.0.0.1:1/v1") is None
        assert self.of(audio_base_url="http://127.0.0.1:1/v1", audio_api_key="k") is None

    def test_to_the_address_that_was_set_for_it(self):
        audio = self.of(speech_model="kokoro", audio_base_url="http://127.0.0.1:8880/v1/")

        assert audio is not None
        assert audio.endpoint.base_url == "http://127.0.0.1:8880/v1"
        assert (audio.transcription_model, audio.speech_model) == (None, "kokoro")

    def test_else_to_the_endpoint_of_the_language_model(self):
        local = self.of(transcription_model="w", openai_base_url="http://127.0.0.1:1/v1")
        openai = self.of(transcription_model="whisper-1", openai_api_key="sk-1")

        assert local is not None
        assert local.endpoint.base_url == "http://127.0.0.1:1/v1"
        assert openai is not None
        assert openai.endpoint.base_url == OPENAI

    @pytest.mark.parametrize(
        ("audio_at", "models_at", "goes_along"),
        [
            (None, None, True),
            (OPENAI, None, True),
            (f"{OPENAI}/", None, True),
            ("http://one.test/v1", "http://one.test/v1/", True),
            (None, "http://one.test/v1", True),
            ("http://127.0.0.1:8000/v1", None, False),
            ("https://api.openai.com.evil.test/v1", None, False),
            ("http://api.openai.com/v1", None, False),
            ("http://one.test/v1", "http://two.test/v1", False),
            (OPENAI, "http://two.test/v1", False),
        ],
    )
    def test_a_key_goes_only_where_it_was_given_for(self, audio_at, models_at, goes_along):
        audio = self.of(
            transcription_model="w",
            openai_api_key="sk-models",
            audio_base_url=audio_at,
            openai_base_url=models_at,
        )

        assert audio is not None
        key = audio.endpoint.api_key
        assert (key.get_secret_value() if key else None) == ("sk-models" if goes_along else None)

    def test_its_own_key_comes_first(self):
        audio = self.of(transcription_model="w", openai_api_key="sk-1", audio_api_key="sk-2")

        assert audio is not None
        assert audio.endpoint.api_key == SecretStr("sk-2")

    @pytest.mark.parametrize("address", ["localhost:1", "ftp://x", "/v1"])
    def test_an_address_that_is_none_is_refused(self, address):
        with pytest.raises(ValidationError, match="an address begins with http"):
            Settings(_env_file=None, audio_base_url=address)


class TestDoctor:
    AUDIO = Audio(Endpoint(BASE), "whisper-1", "tts-1", "alloy")

    async def test_tries_each_once_and_says_what_works(self, wire: respx.Router):
        heard = wire.post(HEARING).mock(return_value=words(""))
        spoke = wire.post(SPEAKING).mock(return_value=sound())

        found = await examine_audio(self.AUDIO, QUICK)

        assert found.usable
        assert found.lines == (
            f"whisper-1 at {BASE} writes down what is said.",
            f"tts-1 at {BASE} reads aloud as “alloy”.",
        )
        assert (heard.call_count, spoke.call_count) == (1, 1)
        assert len(heard.calls.last.request.content) < 20_000

    async def test_says_what_to_do_about_an_endpoint_without_sound(self, wire: respx.Router):
        wire.route().mock(return_value=httpx.Response(404))

        found = await examine_audio(self.AUDIO, QUICK)

        assert not found.usable
        assert "Check GREENROOM_TRANSCRIPTION_MODEL" in found.lines[0]
        assert "Check GREENROOM_SPEECH_MODEL" in found.lines[1]

    async def test_asks_nothing_of_what_was_not_set_up(self, wire: respx.Router):
        wire.post(SPEAKING).mock(return_value=sound())

        found = await examine_audio(Audio(Endpoint(BASE), None, "tts-1", "alloy"), QUICK)

        assert found.usable
        assert len(wire.calls) == 1
