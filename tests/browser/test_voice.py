"""Speaking an answer and hearing the interviewer in a real browser, with a made-up microphone and a scripted endpoint for sound."""

import re
from collections.abc import Iterator

import httpx2
import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from bench.fake_llm.sound import HEARD, by_length, tone
from tests.browser.axe import faults_here
from tests.browser.held import Held
from tests.browser.late import Late
from tests.browser.microphone import Enter, entering, with_microphone
from tests.browser.room import PATIENCE_MS, Room
from tests.browser.watch import Watch
from tests.llm.fake_endpoint import serving, voice

LOOK_MS = 50
FIRST_SENTENCE = r"[^.?!]*[.?!]\s"
KEPT = re.compile(r"Your recording of \d+:\d\d is kept\.")
TRANSCRIBING = "**/transcription"


@pytest.fixture(scope="module")
def listening(playwright: Playwright, tmp_path_factory) -> Iterator[Browser]:
    with with_microphone(playwright, tmp_path_factory.mktemp("heard")) as browser:
        yield browser


@pytest.fixture
def enter(listening: Browser, watches: list[Watch], home: str) -> Iterator[Enter]:
    """Its pages are closed before the server is."""
    with entering(listening, watches) as opened:
        yield opened


@pytest.fixture
def fake() -> Iterator[httpx2.Client]:
    with serving() as address, httpx2.Client(base_url=address) as client:
        yield client


@pytest.fixture
def home(serve, fake: httpx2.Client, held: Held) -> str:
    return serve(interviewer=held, **voice(str(fake.base_url).rstrip("/")))


@pytest.fixture
def room(enter: Enter, home: str) -> Room:
    opened = Room(enter(home), home)
    opened.begin()
    opened.wait_for_reply(1)
    return opened


def texts(fake: httpx2.Client) -> list[str]:
    return fake.get("/sounds").json()["texts"]


def panel(page: Page):
    return page.get_by_role("group", name="Speaking your answer")


def record(page: Page) -> None:
    """Begin to speak, and have said something."""
    page.get_by_role("button", name="Speak", exact=True).click()
    expect(panel(page)).to_contain_text("Recording")
    expect(page.locator("#voice-time")).to_have_text("0:01")


def speak(page: Page) -> None:
    record(page)
    page.get_by_role("button", name="Done").click()


class TestAnswering:
    def test_what_is_spoken_lands_in_the_box_at_the_caret_and_is_not_sent(
        self, room: Room, fake: httpx2.Client
    ):
        room.box.fill("First this. Then that.")
        room.box.evaluate("box => box.setSelectionRange(11, 11)")

        speak(room.page)

        expect(room.box).to_have_value(f"First this. {HEARD} Then that.")
        expect(room.box).to_be_focused()
        expect(panel(room.page)).to_be_hidden()
        expect(room.answered).to_have_count(0)
        [size] = fake.get("/sounds").json()["recordings"]
        assert size > 1_000

    def test_it_is_kept_as_a_draft_and_sent_like_any_other_answer(self, room: Room):
        speak(room.page)
        expect(room.box).to_have_value(HEARD)
        room.page.reload()
        expect(room.box).to_have_value(HEARD)

        room.page.keyboard.press("Control+Enter")

        room.wait_for_reply(2)
        expect(room.answered).to_contain_text([HEARD])

    def test_a_key_begins_and_ends_it(self, room: Room):
        page = room.page
        page.keyboard.press("Escape")
        page.keyboard.press("v")
        expect(panel(page)).to_contain_text("Recording")
        expect(page.get_by_role("button", name="Done")).to_be_focused()
        expect(page.locator("#voice-time")).to_have_text("0:01")

        page.keyboard.press("v")

        expect(room.box).to_have_value(HEARD)
        expect(page.locator("#announce")).to_contain_text(f"Written down: {HEARD}")

    def test_the_meter_shows_that_it_hears(self, room: Room):
        record(room.page)

        expect(room.page.locator("#voice-level .on").first).to_be_visible()

    def test_a_recording_that_could_not_be_written_down_is_kept_until_it_is(
        self, room: Room, fake: httpx2.Client, watches: list[Watch]
    ):
        watches[-1].allow("502")
        fake.post("/faults", json={"kind": "401", "times": 2})
        speak(room.page)
        for _ in range(2):
            expect(panel(room.page)).to_contain_text("refused the key")
            expect(panel(room.page)).to_contain_text(KEPT)
            room.page.get_by_role("button", name="Try again").click()

        expect(room.box).to_have_value(HEARD)
        sizes = fake.get("/sounds").json()["recordings"]
        assert len(sizes) == 3
        assert len(set(sizes)) == 1

    def test_it_is_kept_while_greenroom_is_away(self, room: Room, watches: list[Watch]):
        watches[-1].allow("ERR_INTERNET_DISCONNECTED")
        record(room.page)
        room.page.context.set_offline(True)
        room.page.get_by_role("button", name="Done").click()
        expect(panel(room.page)).to_contain_text("Greenroom does not answer.")
        expect(panel(room.page)).to_contain_text(KEPT)
        room.page.context.set_offline(False)

        room.page.get_by_role("button", name="Try again").click()

        expect(room.box).to_have_value(HEARD)

    def test_silence_is_told_and_typing_goes_on(
        self, room: Room, fake: httpx2.Client, watches: list[Watch]
    ):
        watches[-1].allow("422")
        fake.post("/faults", json={"kind": "empty"})
        speak(room.page)
        expect(panel(room.page)).to_contain_text("Nothing was heard")

        room.say("I type it, then.")

        expect(room.answered).to_have_count(1)
        expect(panel(room.page)).to_contain_text(KEPT)

    def test_a_refused_microphone_is_told_with_what_to_do(self, enter: Enter, home: str):
        page = enter(home, refused=True)
        page.add_init_script(
            "navigator.mediaDevices.getUserMedia = () =>"
            " Promise.reject(new DOMException('', 'NotAllowedError'))"
        )
        room = Room(page, home)
        room.begin()
        room.wait_for_reply(1)

        page.get_by_role("button", name="Speak", exact=True).click()

        expect(panel(page)).to_contain_text("The microphone was refused. Allow it for this page")
        page.get_by_role("button", name="Close").click()
        expect(room.box).to_be_focused()
        expect(page.get_by_role("button", name="Speak", exact=True)).to_be_visible()

    def test_what_is_discarded_is_gone_and_the_microphone_given_back(
        self, room: Room, fake: httpx2.Client
    ):
        page = room.page
        page.evaluate("""() => {
            const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
            navigator.mediaDevices.getUserMedia = async (wanted) => (window.given = await ask(wanted));
        }""")
        record(page)

        page.get_by_role("button", name="Discard").click()

        expect(panel(page)).to_be_hidden()
        assert page.evaluate("given.getTracks().every(track => track.readyState === 'ended')")
        expect(room.box).to_have_value("")
        assert fake.get("/sounds").json()["recordings"] == []

    def test_a_longer_recording_is_discarded_only_when_that_is_said_twice(self, room: Room):
        page = room.page
        page.clock.install()
        page.get_by_role("button", name="Speak", exact=True).click()
        expect(panel(page)).to_contain_text("Recording")
        page.clock.run_for(12_000)

        page.get_by_role("button", name="Discard").click()
        expect(panel(page)).to_be_visible()
        page.get_by_role("button", name="Discard all of it?").click()

        expect(panel(page)).to_be_hidden()

    def test_leaving_is_asked_about_while_something_is_spoken_and_not_written_down(
        self, room: Room
    ):
        page, asked = room.page, []
        page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
        transcribing = Late(page, TRANSCRIBING)
        record(page)
        _try_to_leave(page)
        expect(panel(page)).to_contain_text("Recording")
        page.get_by_role("button", name="Done").click()
        transcribing.wait()
        _try_to_leave(page)
        assert asked == ["beforeunload", "beforeunload"]
        transcribing.let_go()
        expect(room.box).to_have_value(HEARD)

        _try_to_leave(page)

        page.wait_for_url("**/history")
        assert len(asked) == 2

    def test_words_come_while_the_interviewer_speaks_and_while_paused(self, room: Room, held: Held):
        held.hold()
        room.box.fill("Ready.")
        room.page.keyboard.press("Control+Enter")
        expect(room.page.locator(".turn.iv.now")).to_be_visible()
        speak(room.page)
        expect(room.box).to_have_value(HEARD)
        held.let_go()
        room.wait_for_reply(2)
        room.press("Take a minute")

        speak(room.page)

        expect(room.box).to_have_value(f"{HEARD} {HEARD}")

    def test_ending_the_interview_gives_the_microphone_back_without_a_question(self, room: Room):
        record(room.page)

        room.end()

        assert room.page.url.endswith("/report")


def _try_to_leave(page: Page) -> None:
    page.evaluate("setTimeout(() => location.assign('/history'))")
    page.wait_for_timeout(LOOK_MS * 4)


class TestReadingAloud:
    @pytest.fixture
    def aloud(self, room: Room) -> Room:
        box = room.page.get_by_role("checkbox", name="Read aloud")
        expect(box).not_to_be_checked()
        box.check()
        return room

    def test_it_is_off_unless_switched_on_and_then_remembered(
        self, room: Room, fake: httpx2.Client
    ):
        room.say("Ready.")
        assert texts(fake) == []
        room.page.get_by_role("checkbox", name="Read aloud").check()

        room.page.reload()

        expect(room.page.get_by_role("checkbox", name="Read aloud")).to_be_checked()

    def test_sentences_are_read_in_their_order(self, aloud: Room, fake: httpx2.Client):
        fake.post("/sounds", json={"lasts": 0})  # by their length
        aloud.page.evaluate("""() => {
            window.played = [];
            const make = URL.createObjectURL;
            URL.createObjectURL = (sound) => (played.push(sound.size), make(sound));
        }""")
        aloud.say("Ready.")
        spoken = aloud.heard.last.locator(".said").inner_text()

        def asked() -> list[str]:
            return sorted(texts(fake), key=spoken.index)

        sentences = wait_until(aloud.page, asked, lambda told: " ".join(told) == spoken)
        played = wait_until(
            aloud.page,
            lambda: aloud.page.evaluate("played"),
            lambda sizes: len(sizes) == len(sentences),
        )

        assert played == [len(tone(by_length(sentence))) for sentence in sentences]

    def test_a_sentence_is_read_while_the_rest_is_still_to_come(
        self, aloud: Room, fake: httpx2.Client, held: Held
    ):
        held.first_words = FIRST_SENTENCE
        held.hold()
        aloud.box.fill("Ready.")
        aloud.page.keyboard.press("Control+Enter")

        read = wait_until(aloud.page, lambda: texts(fake), bool)

        assert len(read) == 1
        assert aloud.page.locator(".turn.iv.now .said").inner_text().strip() == read[0]

    @pytest.fixture
    def players(self, aloud: Room, fake: httpx2.Client) -> str:
        """How many are playing, as the page tells it; each would go on for two minutes."""
        fake.post("/sounds", json={"lasts": 120.0})
        aloud.page.evaluate("""() => {
            window.players = [];
            const play = HTMLMediaElement.prototype.play;
            HTMLMediaElement.prototype.play = function () { players.push(this); return play.call(this); };
        }""")
        return "players.filter(one => !one.paused).length"

    @pytest.mark.parametrize("how", ["Speak", "Take a minute", "Read aloud", "an answer"])
    def test_it_is_silent_at_once(self, aloud: Room, players: str, how: str):
        page = aloud.page
        aloud.say("Ready.")
        wait_until(page, lambda: page.evaluate(players), lambda count: count == 1)

        if how == "an answer":
            aloud.box.fill("Then I moved it.")
            page.keyboard.press("Control+Enter")
        elif how == "Read aloud":
            page.get_by_role("checkbox", name=how).uncheck()
        else:
            page.get_by_role("button", name=how, exact=True).click()

        wait_until(page, lambda: page.evaluate("players[0].paused && !players[0].ended"), bool)

    def test_a_reply_that_is_stopped_is_silent_too(
        self, aloud: Room, fake: httpx2.Client, players: str, held: Held
    ):
        page, held.first_words = aloud.page, FIRST_SENTENCE
        held.hold()
        aloud.box.fill("Ready.")
        page.keyboard.press("Control+Enter")
        wait_until(page, lambda: page.evaluate(players), lambda count: count == 1)

        page.get_by_role("button", name="Stop the reply").click()

        expect(page.locator(".trouble")).to_be_visible()
        assert page.evaluate(players) == 0
        assert len(texts(fake)) == 1

    def test_what_cannot_be_read_is_said_once_and_keeps_nobody_from_answering(
        self, aloud: Room, fake: httpx2.Client, watches: list[Watch]
    ):
        watches[-1].allow("502")
        fake.post("/faults", json={"kind": "404", "on": "speech"})

        aloud.say("Ready.")

        expect(aloud.page.locator("#unread")).to_contain_text("GREENROOM_SPEECH_MODEL")
        fake.delete("/faults")
        aloud.say("I moved it to a queue, and then we lost nothing.")
        expect(aloud.page.locator("#unread")).to_be_hidden()
        wait_until(aloud.page, lambda: texts(fake), lambda sent: len(sent) > 2)


class TestTheBrowsersOwnVoice:
    VOICE = """
        const voice = { lang: "en-GB", name: "Own", localService: true, voiceURI: "own", default: true };
        window.spoken = []; window.cancelled = 0;
        window.SpeechSynthesisUtterance = class extends EventTarget {
            constructor(text) { super(); this.text = text; }
        };
        const synthesis = new EventTarget();
        Object.assign(synthesis, {
            getVoices: () => [voice],
            speak: (said) => { spoken.push(said.text); setTimeout(() => said.dispatchEvent(new Event("end"))); },
            cancel: () => void cancelled++,
        });
        Object.defineProperty(window, "speechSynthesis", { value: synthesis });
    """

    def test_it_reads_where_no_endpoint_was_set_up(self, open_page, serve):
        home = serve()
        page = open_page(home)
        page.add_init_script(self.VOICE)
        room = Room(page, home)
        room.begin()
        room.wait_for_reply(1)
        page.get_by_role("checkbox", name="Read aloud").check()

        room.say("Ready.")

        shown = room.heard.last.locator(".said").inner_text()
        wait_until(page, lambda: page.evaluate("spoken.join(' ')"), lambda said: said == shown)
        expect(page.get_by_role("button", name="Speak", exact=True)).to_have_count(0)

    def test_without_a_voice_there_is_no_switch(self, open_page, serve):
        home = serve()
        room = Room(open_page(home), home)
        room.begin()
        room.wait_for_reply(1)

        expect(room.page.get_by_role("checkbox", name="Read aloud")).to_have_count(0)
        expect(room.page.get_by_role("button", name="Speak", exact=True)).to_have_count(0)


@pytest.mark.parametrize(
    "round_", ["behavioral-culture", "technical-phone-screen", "system-design"]
)
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (400, "dark")])
def test_every_room_is_clean_in_every_state_of_a_spoken_answer(
    enter: Enter, home: str, fake: httpx2.Client, watches: list[Watch], round_, width, scheme
):
    page = enter(home, width=width, scheme=scheme)
    watches[-1].allow("502")
    begun = page.request.post(f"{home}/api/interviews", data={"round": round_, "seed": 5}).json()
    page.request.post(f"{home}/api/interviews/{begun['id']}/turns", data={})
    page.goto(f"{home}/interviews/{begun['id']}")
    fake.post("/faults", json={"kind": "401"})
    found = {"idle": looked_at(page)}

    record(page)
    found["recording"] = looked_at(page)
    page.get_by_role("button", name="Done").click()
    expect(panel(page)).to_contain_text("refused the key")
    found["failed"] = looked_at(page)

    assert {state: said for state, said in found.items() if said} == {}


def looked_at(page: Page) -> list[str]:
    wider = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    return [*faults_here(page), *([f"{wider} pixels too wide"] if wider > 0 else [])]


def test_the_behavioural_room_with_voice_loads_less_than_40_kb_of_script(enter: Enter, home: str):
    page, scripts = enter(home), []
    page.on("response", lambda r: scripts.append(r) if r.url.endswith(".js") else None)
    begun = page.request.post(f"{home}/api/interviews", data={"round": "behavioral-culture"}).json()

    page.goto(f"{home}/interviews/{begun['id']}")
    page.wait_for_load_state("networkidle")

    assert any("/voice-" in script.url for script in scripts)
    assert sum(len(script.body()) for script in scripts) < 40_000


def wait_until(page: Page, look, holds):
    """What is seen once it holds; for what happens behind the page."""
    for _ in range(PATIENCE_MS // LOOK_MS):
        if holds(seen := look()):
            return seen
        page.wait_for_timeout(LOOK_MS)
    raise AssertionError(f"not so for a minute: {seen}")
