"""An answer that is spoken: recorded, written down, put into the box, and never lost."""

import re

import httpx2
from playwright.sync_api import Page, expect

from bench.fake_llm.sound import HEARD
from tests.browser.held import Held
from tests.browser.late import Late
from tests.browser.pages import Open
from tests.browser.room import Room
from tests.browser.voice.acts import LOOK_MS, panel, record, speak
from tests.browser.watch import Watch

KEPT = re.compile(r"Your recording of \d+:\d\d is kept\.")
TRANSCRIBING = "**/transcription"


def test_what_is_spoken_lands_in_the_box_at_the_caret_and_is_not_sent(
    room: Room, fake: httpx2.Client
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


def test_it_is_kept_as_a_draft_and_sent_like_any_other_answer(room: Room):
    speak(room.page)
    expect(room.box).to_have_value(HEARD)
    room.page.reload()
    expect(room.box).to_have_value(HEARD)

    room.page.keyboard.press("Control+Enter")

    room.wait_for_reply(2)
    expect(room.answered).to_contain_text([HEARD])


def test_a_key_begins_and_ends_it(room: Room):
    page = room.page
    page.keyboard.press("Escape")
    page.keyboard.press("v")
    expect(panel(page)).to_contain_text("Recording")
    expect(page.get_by_role("button", name="Done")).to_be_focused()
    expect(page.locator("#voice-time")).to_have_text("0:01")

    page.keyboard.press("v")

    expect(room.box).to_have_value(HEARD)
    expect(page.locator("#announce")).to_contain_text(f"Written down: {HEARD}")


def test_the_meter_shows_that_it_hears(room: Room):
    record(room.page)

    expect(room.page.locator("#voice-level .on").first).to_be_visible()


def test_a_recording_that_could_not_be_written_down_is_kept_until_it_is(
    room: Room, fake: httpx2.Client, watches: list[Watch]
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


def test_it_is_kept_while_greenroom_is_away(room: Room, watches: list[Watch]):
    watches[-1].allow("ERR_INTERNET_DISCONNECTED")
    record(room.page)
    room.page.context.set_offline(True)
    room.page.get_by_role("button", name="Done").click()
    expect(panel(room.page)).to_contain_text("Greenroom does not answer.")
    expect(panel(room.page)).to_contain_text(KEPT)
    room.page.context.set_offline(False)

    room.page.get_by_role("button", name="Try again").click()

    expect(room.box).to_have_value(HEARD)


def test_silence_is_told_and_typing_goes_on(room: Room, fake: httpx2.Client, watches: list[Watch]):
    watches[-1].allow("422")
    fake.post("/faults", json={"kind": "empty"})
    speak(room.page)
    expect(panel(room.page)).to_contain_text("Nothing was heard")

    room.say("I type it, then.")

    expect(room.answered).to_have_count(1)
    expect(panel(room.page)).to_contain_text(KEPT)


def test_a_refused_microphone_is_told_with_what_to_do(enter: Open, home: str):
    page = enter(home, permitted=())
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


def test_what_is_discarded_is_gone_and_the_microphone_given_back(room: Room, fake: httpx2.Client):
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


def test_what_was_said_until_the_microphone_went_away_is_sent_whole(
    room: Room, fake: httpx2.Client
):
    page = room.page
    page.evaluate("""() => {
        window.heard = 0;
        window.MediaRecorder = class extends MediaRecorder {
            constructor(stream, options) {
                super(stream, options);
                this.addEventListener("dataavailable", ({ data }) => void (heard += data.size));
                window.goAway = () => {
                    this.stop();
                    stream.getTracks()[0].dispatchEvent(new Event("ended"));
                };
            }
        };
    }""")
    record(page)

    page.evaluate("goAway()")

    expect(room.box).to_have_value(HEARD)
    assert fake.get("/sounds").json()["recordings"] == [page.evaluate("heard")]


def test_a_longer_recording_is_discarded_only_when_that_is_said_twice(room: Room):
    page = room.page
    page.clock.install()
    page.get_by_role("button", name="Speak", exact=True).click()
    expect(panel(page)).to_contain_text("Recording")
    page.clock.run_for(12_000)

    page.get_by_role("button", name="Discard").click()
    expect(panel(page)).to_be_visible()
    page.get_by_role("button", name="Discard all of it?").click()

    expect(panel(page)).to_be_hidden()


def test_leaving_is_asked_about_while_something_is_spoken_and_not_written_down(room: Room):
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


def test_words_come_while_the_interviewer_speaks_and_while_paused(room: Room, held: Held):
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


def test_ending_the_interview_gives_the_microphone_back_without_a_question(room: Room):
    record(room.page)

    room.end()

    assert room.page.url.endswith("/report")


def _try_to_leave(page: Page) -> None:
    page.evaluate("setTimeout(() => location.assign('/history'))")
    page.wait_for_timeout(LOOK_MS * 4)
