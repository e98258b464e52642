"""Speaking and hearing over HTTP, by an endpoint for sound that is scripted: what is taken, refused, counted, and never kept."""

from collections.abc import Iterator
from decimal import Decimal

import httpx2
import pytest
from starlette.testclient import TestClient

from app.main import create_app
from app.settings import Settings
from bench.fake_llm.sound import HEARD, tone
from tests.conftest import ORIGIN
from tests.llm.fake_endpoint import serving, voice

WEBM = {"Content-Type": "audio/webm;codecs=opus"}
CANARY = b"Zanzibar-quokka"
POLICY = "content-security-policy"


@pytest.fixture
def fake() -> Iterator[httpx2.Client]:
    with serving() as address, httpx2.Client(base_url=address) as client:
        yield client


@pytest.fixture
def voiced(settings: Settings, fake: httpx2.Client) -> Settings:
    return settings.model_copy(update=voice(str(fake.base_url).rstrip("/")))


@pytest.fixture
def client(voiced: Settings, library, clock) -> Iterator[TestClient]:
    with TestClient(create_app(voiced, library=library, clock=clock), base_url=ORIGIN) as opened:
        yield opened


def break_with(fake: httpx2.Client, kind: str, **order: object) -> None:
    assert fake.post("/faults", json={"kind": kind, **order}).status_code == 200


def spoken(client: TestClient, interview: str, content: bytes = CANARY, **more: object):
    return client.post(f"{interview}/transcription", content=content, headers={**WEBM, **more})


def test_a_recording_comes_back_as_words_and_is_no_turn(client, interview, fake):
    before = client.get(interview).json()["turns"]

    response = spoken(client, interview)

    assert response.json() == {"text": HEARD}
    assert client.get(interview).json()["turns"] == before
    assert fake.get("/sounds").json()["recordings"] == [len(CANARY)]


def test_words_come_back_as_sound(client, interview, fake):
    response = client.post(f"{interview}/speech", json={"text": " Tell me about it. "})

    assert response.content == tone(0.2)
    assert response.headers["content-type"] == "audio/wav"
    assert fake.get("/sounds").json()["texts"] == ["Tell me about it."]


@pytest.mark.parametrize("kind", ["text/html", "application/json", "audio/midi", "image/png", ""])
def test_what_is_no_recording_is_refused_before_it_goes_anywhere(client, interview, fake, kind):
    response = spoken(client, interview, **{"Content-Type": kind})

    assert response.status_code == 415
    assert "WebM" in response.json()["detail"]
    assert fake.get("/sounds").json()["recordings"] == []


def test_an_empty_recording_is_nothing_heard(client, interview, fake):
    response = spoken(client, interview, b"")

    assert (response.status_code, response.json()["error"]) == (422, "NothingHeard")
    assert fake.get("/sounds").json()["recordings"] == []


def test_silence_is_said_so(client, interview, fake):
    break_with(fake, "empty")

    response = spoken(client, interview)

    assert response.status_code == 422
    assert "Nothing was heard" in response.json()["detail"]


def test_a_long_recording_is_taken_where_no_other_body_would_be(client, interview, fake):
    ten = b"x" * 10_000_000

    assert spoken(client, interview, ten).status_code == 200
    assert client.post(f"{interview}/turns", content=ten).status_code == 413
    assert fake.get("/sounds").json()["recordings"] == [len(ten)]


@pytest.mark.parametrize("in_pieces", [False, True])
def test_one_beyond_the_limit_is_refused_with_what_to_do(client, interview, fake, in_pieces):
    def pieces():
        for _ in range(26):
            yield b"x" * 1_000_000

    response = spoken(client, interview, pieces() if in_pieces else b"x" * 26_000_000)

    assert response.status_code == 413
    assert "shorter pieces" in response.json()["detail"]
    assert "GREENROOM_MAX_AUDIO_MB" in response.json()["detail"]
    assert fake.get("/sounds").json()["recordings"] == []


def test_what_is_to_be_read_aloud_has_words_and_an_end(client, interview):
    for text in ("", "  ", "x" * 2001, None):
        assert client.post(f"{interview}/speech", json={"text": text}).status_code == 422


@pytest.mark.parametrize(
    ("kind", "status", "told"),
    [
        ("401", 502, "GREENROOM_AUDIO_API_KEY"),
        ("404", 502, "GREENROOM_TRANSCRIPTION_MODEL"),
        ("429", 503, "asks to wait 9 seconds"),
        ("500", 502, "audio endpoint failed"),
        ("503", 503, "audio endpoint is busy"),
        ("refuse", 503, "cannot be reached"),
        ("garbage", 502, "unusable"),
    ],
)
def test_a_failing_endpoint_is_told_as_what_it_is(client, interview, fake, kind, status, told):
    break_with(fake, kind, seconds=9.0)

    response = spoken(client, interview)

    assert response.status_code == status
    assert told in response.json()["detail"]
    assert response.headers.get("retry-after") == ("9" if kind == "429" else None)


def test_a_recording_that_failed_can_be_sent_again(client, interview, fake):
    break_with(fake, "401", times=1)

    assert spoken(client, interview).status_code == 502
    assert spoken(client, interview).json() == {"text": HEARD}


def test_a_closed_interview_hears_nothing_more(client, interview, fake):
    client.post(f"{interview}/turns", json={"control": "end"})

    assert spoken(client, interview).status_code == 409
    assert fake.get("/sounds").json()["recordings"] == []


def test_of_an_interview_that_there_is_not_nothing_is_heard_or_said(client, fake):
    assert spoken(client, "/api/interviews/none").status_code == 404
    said = client.post("/api/interviews/none/speech", json={"text": "Hello."})

    assert said.status_code == 404
    assert fake.get("/sounds").json() == {"recordings": [], "texts": []}


def test_what_it_took_is_counted_with_the_interview_also_of_the_script(client, interview):
    spoken(client, interview)
    client.post(f"{interview}/speech", json={"text": "Hello."})

    usage = client.get(interview).json()["usage"]

    assert (usage["calls"], usage["unpriced"]) == (2, 2)
    assert usage["words"].startswith("2 calls")


def test_the_budget_of_an_interview_holds_for_sound_too(voiced, library, clock, fake):
    poor = voiced.model_copy(update={"budget_usd": Decimal("0.001"), "budget_tokens": 1})
    app = create_app(poor, library=library, clock=clock)
    with TestClient(app, base_url=ORIGIN) as client:
        begun = client.post("/api/interviews", json={"round": "behavioral-culture", "seed": 5})
        interview = f"/api/interviews/{begun.json()['id']}"
        fake.post("/sounds", json={"tokens": 1})
        assert spoken(client, interview).status_code == 200

        response = spoken(client, interview)

    assert response.status_code == 402
    assert response.json()["error"] == "BudgetSpent"


def test_asking_too_often_is_refused_where_a_limit_was_set(voiced, library, clock):
    limited = Settings(**{**voiced.model_dump(), "rate_audio": "2/minute", "_env_file": None})
    with TestClient(create_app(limited, library=library, clock=clock), base_url=ORIGIN) as client:
        begun = client.post("/api/interviews", json={"round": "behavioral-culture", "seed": 5})
        interview = f"/api/interviews/{begun.json()['id']}"
        statuses = [spoken(client, interview).status_code for _ in range(2)]
        refused = client.post(f"{interview}/speech", json={"text": "Hello."})

    assert statuses == [200, 200]
    assert refused.status_code == 429
    assert int(refused.headers["retry-after"]) > 0


def test_nothing_that_is_heard_or_spoken_is_kept_or_logged(
    client, interview, fake, settings, logged
):
    fake.post("/sounds", json={"heard": CANARY.decode()})
    spoken(client, interview)
    client.post(f"{interview}/speech", json={"text": CANARY.decode()})
    break_with(fake, "garbage")
    spoken(client, interview)
    client.post(f"{interview}/speech", json={"text": CANARY.decode()})
    metrics = client.get("/metrics").text

    assert CANARY.decode() not in "\n".join(logged.lines) + metrics
    assert 'purpose="transcription"' in metrics
    kept = [file for file in settings.data_dir.rglob("*") if file.is_file()]
    assert kept
    assert not any(CANARY in file.read_bytes() for file in kept)


class TestPages:
    def page(self, client: TestClient, path: str) -> str:
        return client.get(path).text

    def test_the_room_offers_voice_and_may_play_what_it_is_sent(self, client, interview):
        page = client.get(interview.removeprefix("/api"))

        assert 'id="speak"' in page.text
        assert "data-speaks" in page.text
        assert "Speak your answer" in page.text
        assert "media-src 'self' blob:" in page.headers[POLICY]

    def test_a_closed_room_offers_none(self, client, interview):
        client.post(f"{interview}/turns", json={"control": "end"})

        page = client.get(interview.removeprefix("/api"))

        assert 'id="speak"' not in page.text
        assert "blob:" not in page.headers[POLICY]

    def test_your_data_says_where_sound_goes(self, client):
        page = self.page(client, "/data")

        assert "your recording goes there and fake-ears writes it down" in page
        assert "fake-mouth speaks it" in page
        assert "What is spoken goes to a server for sound on this machine" in page

    def test_sound_that_leaves_the_machine_is_said_to(self, voiced, library, clock):
        away = voiced.model_copy(update={"audio_base_url": "https://sound.example/v1"})
        app = create_app(away, library=library, clock=clock)
        with TestClient(app, base_url=ORIGIN) as client:
            data, settings, home = (self.page(client, path) for path in ("/data", "/settings", "/"))

        assert "What is spoken goes to sound.example; nothing that you write leaves" in data
        assert "Only what is spoken, as said below." in data
        assert "Voice uses <code>sound.example</code>." in data
        assert "What is spoken goes to <code>sound.example</code>; nothing else leaves" in settings
        assert "Only what is spoken aloud leaves this machine" in home

    def test_the_settings_page_names_who_hears_and_speaks_and_tries_them(self, client, fake):
        assert "<code>fake-ears</code> writes down" in self.page(client, "/settings")

        tried = client.post("/settings", data={"then": "test"}, headers={"Origin": ORIGIN}).text

        assert "fake-ears at http://127.0.0.1" in tried
        assert "reads aloud as “alloy”" in tried
        assert fake.get("/sounds").json()["texts"] == ["Ready."]


class TestUnset:
    @pytest.fixture
    def client(self, settings, library, clock) -> Iterator[TestClient]:
        """With a language model's key, which turns nothing on."""
        keyed = settings.model_copy(update={"openai_base_url": "http://127.0.0.1:9/v1"})
        with TestClient(create_app(keyed, library=library, clock=clock), base_url=ORIGIN) as opened:
            yield opened

    @pytest.fixture
    def interview(self, client) -> str:
        begun = client.post("/api/interviews", json={"round": "behavioral-culture", "seed": 5})
        return f"/api/interviews/{begun.json()['id']}"

    def test_voice_is_refused_with_what_turns_it_on(self, client, interview):
        said = client.post(f"{interview}/speech", json={"text": "Hello."})

        for response in (spoken(client, interview), said):
            assert (response.status_code, response.json()["error"]) == (404, "NoVoice")
            assert "GREENROOM_TRANSCRIPTION_MODEL" in response.json()["detail"]

    def test_the_room_has_no_trace_of_it(self, client, interview):
        page = client.get(interview.removeprefix("/api"))

        assert 'id="speak"' not in page.text
        assert "islands/voice" not in page.text
        assert "/voice-" not in page.text
        assert "data-speaks" not in page.text
        assert "blob:" not in page.headers[POLICY]

    def test_your_data_says_so(self, client):
        assert "Your microphone is not used." in client.get("/data").text
        assert "your browser’s own voices" in client.get("/data").text
