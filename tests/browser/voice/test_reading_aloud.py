"""Replies that are read aloud, by the endpoint for sound or by the browser's own voice."""

import httpx2
import pytest
from playwright.sync_api import expect

from bench.fake_llm.sound import by_length, tone
from tests.browser.held import Held
from tests.browser.room import Room
from tests.browser.voice.acts import texts, wait_until
from tests.browser.watch import Watch

FIRST_SENTENCE = r"[^.?!]*[.?!]\s"
BROKEN_OFF = {
    "status": 200,
    "content_type": "text/event-stream",
    "body": 'event: said\ndata: {"text": "It began otherwise. And "}\n\n',
}
WAITS = "To hear the interviewer, press a key or click"


@pytest.fixture
def aloud(room: Room) -> Room:
    box = room.page.get_by_role("checkbox", name="Read aloud")
    expect(box).not_to_be_checked()
    box.check()
    return room


def test_it_is_off_unless_switched_on_and_then_remembered(room: Room, fake: httpx2.Client):
    room.say("Ready.")
    assert texts(fake) == []
    room.page.get_by_role("checkbox", name="Read aloud").check()

    room.page.reload()

    expect(room.page.get_by_role("checkbox", name="Read aloud")).to_be_checked()


def test_sentences_are_read_in_their_order(aloud: Room, fake: httpx2.Client):
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
    aloud: Room, fake: httpx2.Client, held: Held
):
    held.first_words = FIRST_SENTENCE
    held.hold()
    aloud.box.fill("Ready.")
    aloud.page.keyboard.press("Control+Enter")

    read = wait_until(aloud.page, lambda: texts(fake), bool)

    assert len(read) == 1
    assert aloud.page.locator(".turn.iv.now .said").inner_text().strip() == read[0]


@pytest.fixture
def players(aloud: Room, fake: httpx2.Client) -> str:
    """How many are playing, as the page tells it; each would go on for two minutes."""
    fake.post("/sounds", json={"lasts": 120.0})
    aloud.page.evaluate("""() => {
        window.players = [];
        const play = HTMLMediaElement.prototype.play;
        HTMLMediaElement.prototype.play = function () { players.push(this); return play.call(this); };
    }""")
    return "players.filter(one => !one.paused).length"


def test_a_reply_that_comes_instead_of_one_that_broke_off_is_read_from_its_beginning(
    aloud: Room, fake: httpx2.Client
):
    broken = [BROKEN_OFF]

    def break_off_once(route) -> None:
        if broken:
            route.fetch()
            route.fulfill(**broken.pop())
        else:
            route.continue_()

    aloud.page.route("**/turns", break_off_once)

    aloud.say("Ready.")

    spoken = aloud.heard.last.locator(".said").inner_text()
    told = wait_until(
        aloud.page,
        lambda: sorted(texts(fake), key=spoken.find),
        lambda told: " ".join(told[1:]) == spoken,
    )
    assert told[0] == "It began otherwise."


def test_a_key_or_a_click_lets_it_begin_and_the_next_one_does_not_begin_it_again(
    aloud: Room, players: str
):
    page = aloud.page
    page.evaluate("""() => {
        const play = HTMLMediaElement.prototype.play;
        let asleep = true;
        HTMLMediaElement.prototype.play = function () {
            if (!asleep) return play.call(this);
            asleep = false;
            return Promise.reject(new DOMException("", "NotAllowedError"));
        };
    }""")
    aloud.say("Ready.")
    expect(page.locator("#unread")).to_contain_text(WAITS)
    page.keyboard.press("a")
    wait_until(page, lambda: page.evaluate(players), lambda count: count == 1)
    expect(page.locator("#unread")).to_be_hidden()

    page.locator("#now-title").click()

    assert page.evaluate("players.length") == 1


@pytest.mark.parametrize("how", ["Speak", "Take a minute", "Read aloud", "an answer"])
def test_it_is_silent_at_once(aloud: Room, players: str, how: str):
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
    aloud: Room, fake: httpx2.Client, players: str, held: Held
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
    aloud: Room, fake: httpx2.Client, watches: list[Watch]
):
    watches[-1].allow("502")
    fake.post("/faults", json={"kind": "404", "on": "speech"})

    aloud.say("Ready.")

    expect(aloud.page.locator("#unread")).to_contain_text("GREENROOM_SPEECH_MODEL")
    fake.delete("/faults")
    aloud.say("I moved it to a queue, and then we lost nothing.")
    expect(aloud.page.locator("#unread")).to_be_hidden()
    wait_until(aloud.page, lambda: texts(fake), lambda sent: len(sent) > 2)


VOICE = """
    const voice = { lang: "en-GB", name: "Own", localService: true, voiceURI: "own", default: true };
    window.spoken = []; window.cancelled = 0; window.asleep = false;
    const Own = window.SpeechSynthesisUtterance;
    window.SpeechSynthesisUtterance = class extends EventTarget {
        constructor(text) { super(); this.text = text; }
    };
    const synthesis = new EventTarget();
    Object.assign(synthesis, {
        getVoices: () => [voice],
        speak: (said) => {
            const told = asleep ? new SpeechSynthesisErrorEvent("error", { utterance: new Own(said.text), error: "not-allowed" }) : new Event("end");
            if (!asleep) spoken.push(said.text);
            setTimeout(() => said.dispatchEvent(told));
        },
        cancel: () => void cancelled++,
    });
    Object.defineProperty(window, "speechSynthesis", { value: synthesis });
"""


@pytest.fixture
def own_voice(open_page, serve) -> Room:
    """A room that the browser's own voice reads in."""
    home = serve()
    page = open_page(home)
    page.add_init_script(VOICE)
    room = Room(page, home)
    room.begin()
    room.wait_for_reply(1)
    page.get_by_role("checkbox", name="Read aloud").check()
    return room


def test_the_browsers_own_voice_waits_for_a_key_or_a_click_too(own_voice: Room):
    page = own_voice.page
    page.evaluate("window.asleep = true")
    own_voice.say("Ready.")
    expect(page.locator("#unread")).to_contain_text(WAITS)
    assert page.evaluate("spoken") == []
    page.evaluate("window.asleep = false")

    page.keyboard.press("a")

    shown = own_voice.heard.last.locator(".said").inner_text()
    wait_until(page, lambda: page.evaluate("spoken.join(' ')"), lambda said: said == shown)
    expect(page.locator("#unread")).to_be_hidden()


def test_it_reads_where_no_endpoint_was_set_up(own_voice: Room):
    page, room = own_voice.page, own_voice

    room.say("Ready.")

    shown = room.heard.last.locator(".said").inner_text()
    wait_until(page, lambda: page.evaluate("spoken.join(' ')"), lambda said: said == shown)
    expect(page.get_by_role("button", name="Speak", exact=True)).to_have_count(0)


def test_without_a_voice_there_is_no_switch(open_page, serve):
    home = serve()
    room = Room(open_page(home), home)
    room.begin()
    room.wait_for_reply(1)

    expect(room.page.get_by_role("checkbox", name="Read aloud")).to_have_count(0)
    expect(room.page.get_by_role("button", name="Speak", exact=True)).to_have_count(0)
