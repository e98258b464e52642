"""The room beyond question and answer: stopping, thinking, away and back, time checks, hints with their price, keys."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.axe import faults, faults_here
from tests.browser.held import Held
from tests.browser.late import Late
from tests.browser.room import Room
from tests.browser.test_pages import hold


@pytest.fixture
def slow(serve, open_page, held) -> Room:
    """A room whose interviewer can be held in the middle of a reply."""
    home = serve(interviewer=held)
    return Room(open_page(home), home)


def speaking(room: Room) -> None:
    """Until the interviewer is in the middle of a reply."""
    expect(room.page.locator(".turn.iv.now .said")).to_contain_text(" ")


def interrupted(room: Room, held: Held) -> None:
    """Answer the opening, and come to the middle of the reply, which stays there."""
    room.wait_for_reply(1)
    held.hold()
    answer(room, "Yes, I am ready.")
    speaking(room)


def answer(room: Room, text: str) -> None:
    room.box.fill(text)
    room.page.keyboard.press("Control+Enter")


def kept(room: Room, interview: str) -> list[dict]:
    return room.page.request.get(f"{room.home}/api/interviews/{interview}").json()["turns"]


def test_a_reply_is_stopped_and_the_answer_added_to(slow, held):
    interview = slow.begin()
    interrupted(slow, held)

    slow.page.get_by_role("button", name="Stop the reply").click()

    expect(slow.page.locator(".trouble")).to_contain_text("nothing of it was kept")
    expect(slow.page.locator(".turn.iv.now")).to_have_count(0)
    expect(slow.box).to_be_focused()
    assert [t["speaker"] for t in kept(slow, interview)] == ["interviewer", "candidate"]
    held.let_go()
    answer(slow, "One more thing: I have no camera.")
    expect(slow.heard).to_have_count(2)
    turns = kept(slow, interview)
    assert [t["speaker"] for t in turns] == ["interviewer", "candidate", "candidate", "interviewer"]
    expect(slow.page.locator(".trouble")).to_have_count(0)


def test_escape_stops_and_the_reply_can_be_heard_after_all(slow, held):
    slow.begin()
    interrupted(slow, held)

    slow.page.keyboard.press("Escape")
    expect(slow.page.locator(".trouble")).to_be_visible()
    held.let_go()
    slow.page.get_by_role("button", name="Hear the reply").click()

    expect(slow.heard).to_have_count(2)
    expect(slow.answered).to_have_count(1)


def test_a_stopped_reply_stays_stopped_over_a_reload(slow, held):
    interview = slow.begin()
    interrupted(slow, held)
    slow.page.keyboard.press("Escape")
    expect(slow.page.locator(".trouble")).to_be_visible()

    slow.page.reload()

    expect(slow.page.locator(".trouble")).to_contain_text("nothing of it was kept")
    held.let_go()
    answer(slow, "One more thing: I have no camera.")
    expect(slow.heard).to_have_count(2)
    said = [t["speaker"] for t in kept(slow, interview)]
    assert said == ["interviewer", "candidate", "candidate", "interviewer"]
    slow.page.reload()
    expect(slow.page.locator(".trouble")).to_have_count(0)


def test_what_is_sent_before_it_is_known_whether_a_reply_is_still_stopped_stays_in_the_box(
    slow, held
):
    slow.begin()
    interrupted(slow, held)
    slow.page.keyboard.press("Escape")
    expect(slow.page.locator(".trouble")).to_be_visible()
    live = Late(slow.page, "**/api/interviews/*/live")
    slow.page.reload(wait_until="commit")
    live.wait()
    answer(slow, "One more thing: I have no camera.")

    live.let_go()

    expect(slow.page.locator(".trouble")).to_contain_text("nothing of it was kept")
    expect(slow.page.locator("#refused")).to_be_hidden()
    expect(slow.box).to_have_value("One more thing: I have no camera.")
    held.let_go()
    slow.page.keyboard.press("Control+Enter")
    expect(slow.heard).to_have_count(2)
    expect(slow.answered).to_have_count(2)


def test_a_stopped_reply_is_told_in_every_tab(slow, held, open_page):
    interview = slow.begin()
    interrupted(slow, held)
    other = open_page(slow.home)
    other.goto(f"{slow.home}/interviews/{interview}")
    expect(other.locator(".turn.iv.now .said")).to_contain_text(" ")

    slow.page.keyboard.press("Escape")

    expect(other.locator(".trouble")).to_contain_text("nothing of it was kept")


def test_what_a_button_asked_for_has_no_stop(slow, held):
    slow.begin()
    slow.wait_for_reply(1)
    held.hold()

    slow.page.get_by_role("button", name="Repeat").click()
    speaking(slow)

    expect(slow.page.get_by_role("button", name="Stop the reply")).to_be_hidden()


def test_the_answer_stands_in_the_room_before_the_server_has_it(room):
    room.begin()
    room.wait_for_reply(1)
    sent = Late(room.page, "**/api/interviews/*/turns")

    answer(room, "Yes, I am ready.")
    sent.wait()

    expect(room.page.locator(".turn.me.pending .said")).to_have_text("Yes, I am ready.")
    sent.let_go()
    expect(room.page.locator(".turn.me.pending")).to_have_count(0)
    room.wait_for_reply(2)


def test_it_is_shown_and_told_that_the_interviewer_is_thinking(room):
    room.begin()
    room.wait_for_reply(1)
    room.page.clock.install()
    room.page.route("**/api/interviews/*/live", lambda route: None)
    room.page.route(
        "**/api/interviews/*/turns",
        lambda route: route.fulfill(
            status=200, content_type="text/event-stream", body=": nothing yet\n\n"
        ),
    )

    answer(room, "Yes, I am ready.")
    expect(room.page.locator(".turn.me:not(.pending)")).to_have_count(1)
    room.page.clock.run_for(5_000)

    expect(room.page.locator(".thinking")).to_contain_text("is thinking")
    expect(room.page.locator("#announce")).to_contain_text("is thinking")
    room.page.clock.run_for(20_000)
    expect(room.page.locator(".thinking")).to_contain_text("still thinking")


def test_offline_is_told_and_the_room_goes_on_by_itself(room, watch):
    watch.allow("ERR_INTERNET_DISCONNECTED")
    room.begin()
    room.wait_for_reply(1)

    room.page.context.set_offline(True)

    expect(room.page.locator("#away")).to_contain_text("does not answer")
    answer(room, "Yes, I am ready.")
    expect(room.box).to_have_value("Yes, I am ready.")
    room.page.context.set_offline(False)
    expect(room.page.locator("#away")).to_be_hidden()
    room.page.keyboard.press("Control+Enter")
    room.wait_for_reply(2)
    expect(room.answered).to_have_count(1)


@pytest.mark.parametrize("status", [200, 401])
def test_a_reply_that_was_due_when_greenroom_went_away_comes_when_it_is_back(room, watch, status):
    """Also on a server with a sign-in, which tells only its operator how it is."""
    watch.allow("ERR_INTERNET_DISCONNECTED", "ERR_FAILED", "401")
    room.begin()
    room.wait_for_reply(1)
    room.page.route("**/api/interviews/*/live", lambda route: route.abort())
    room.page.route("**/healthz", lambda route: route.abort())
    broken = 'event: said\ndata: {"text": "I would"}\n\n'

    def lose(route) -> None:
        route.fetch()
        route.fulfill(status=200, content_type="text/event-stream", body=broken)

    room.page.route("**/api/interviews/*/turns", lose, times=1)
    answer(room, "Yes, I am ready.")
    expect(room.page.locator("#away")).to_be_visible()
    room.page.unroute("**/api/interviews/*/live")
    room.page.unroute("**/healthz")
    room.page.route("**/healthz", lambda route: route.fulfill(status=status, json={}))

    expect(room.heard).to_have_count(2)
    expect(room.page.locator("#away")).to_be_hidden()
    expect(room.answered).to_have_count(1)


@pytest.mark.parametrize(
    ("left", "told"),
    [
        (600, "10 minutes left"),
        (300, "5 minutes left"),
        (60, "1 minute left"),
        (0, "The time is up"),
    ],
)
def test_time_checks_are_shown_and_told(page, home, left, told):
    interview = hold(page.request, home, [])
    spent = f'data-spent="{45 * 60 - left - 1}"'

    def later(route) -> None:
        body = re.sub(r'data-spent="[^"]*"', spent, route.fetch().text())
        route.fulfill(status=200, content_type="text/html", body=body)

    page.route(f"**/interviews/{interview}", later)
    page.clock.install()
    page.goto(f"{home}/interviews/{interview}")
    expect(page.locator("#send")).to_have_attribute("aria-disabled", "false")

    page.clock.run_for(2_000)

    expect(page.locator("#told")).to_have_text(told)
    expect(page.locator("#announce-time")).to_have_text(f"{told}.")
    expect(page.locator("#announce-time")).to_have_attribute("aria-live", "polite")
    page.clock.run_for(21_000)
    expect(page.locator("#told")).to_have_text("")


def test_a_pause_by_keyboard_holds_the_clock_over_a_reload(room):
    room.begin()
    room.wait_for_reply(1)
    room.page.keyboard.press("Escape")

    room.page.keyboard.press("p")

    expect(room.page.locator(".clock")).to_contain_text("paused")
    room.wait_for_reply(2)
    # What the server counted until it heard of the pause, which may be a second less than the page did.
    room.page.reload()
    expect(room.page.locator(".clock")).to_contain_text("paused")
    left = room.page.locator("#left").inner_text()
    room.page.clock.install()
    room.page.clock.run_for(60_000)
    expect(room.page.locator("#left")).to_have_text(left)
    room.page.reload()
    expect(room.page.locator(".clock")).to_contain_text("paused")
    expect(room.page.locator("#left")).to_have_text(left)
    room.page.keyboard.press("Escape")
    room.page.keyboard.press("p")
    room.wait_for_reply(3)
    expect(room.page.locator(".clock")).to_contain_text("left")


def test_a_hint_shows_its_rung_and_price_before_it_is_taken(room):
    interview = room.begin()
    room.wait_for_reply(1)
    room.say("Yes, I am ready.")
    hint = room.page.get_by_role("button", name="Hint", exact=True)
    dialog = room.page.get_by_role("dialog")

    hint.click()

    expect(dialog).to_contain_text(re.compile("Hint 1 of [34]"))
    expect(dialog).to_contain_text("Your report will say")
    dialog.get_by_role("button", name="Go on without").click()
    expect(hint).to_be_focused()
    expect(room.heard).to_have_count(2)
    hint.click()
    dialog.get_by_role("button", name="Take the hint").click()
    room.wait_for_reply(3)
    hint.click()
    expect(dialog).to_contain_text(re.compile("Hint 2 of [34]"))
    expect(dialog).to_contain_text("Taken so far in this interview: one hint.")
    dialog.get_by_role("button", name="Go on without").click()
    room.say("Last March I moved our billing export to a queue.")
    room.end()
    expect(room.page.get_by_text(re.compile("Hint 1 of [34] on"))).to_be_visible()
    assert [t["control"] for t in kept(room, interview) if t.get("control")] == ["hint", "end"]


def test_where_there_is_no_hint_the_question_is_repeated_for_nothing(room):
    room.begin()
    room.wait_for_reply(1)

    room.page.get_by_role("button", name="Hint", exact=True).click()

    dialog = room.page.get_by_role("dialog")
    expect(dialog).to_contain_text("No hint just now")
    dialog.get_by_role("button", name="Repeat the question").click()
    room.wait_for_reply(2)


def test_the_shortcuts_open_by_key_and_by_button_and_give_the_focus_back(room):
    room.begin()
    room.wait_for_reply(1)
    sheet = room.page.get_by_role("dialog", name="Keyboard shortcuts")
    room.page.keyboard.press("?")
    expect(room.box).to_have_value("?")

    room.page.keyboard.press("Escape")
    room.page.keyboard.press("?")

    expect(sheet).to_be_visible()
    room.page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    expect(room.page.get_by_role("region", name="What has been said")).to_be_focused()
    button = room.page.get_by_role("button", name="Keyboard shortcuts")
    button.focus()
    room.page.keyboard.press("Enter")
    expect(sheet).to_be_visible()
    sheet.get_by_role("button", name="Close").click()
    expect(button).to_be_focused()


def test_letters_do_what_the_sheet_says_and_only_while_nothing_is_typed(room):
    room.begin()
    room.wait_for_reply(1)
    room.say("Yes, I am ready.")
    room.page.keyboard.type("rshpe")
    expect(room.box).to_have_value("rshpe")
    expect(room.heard).to_have_count(2)
    room.box.fill("")
    room.page.keyboard.press("Escape")

    room.page.keyboard.press("r")
    room.wait_for_reply(3)
    room.page.keyboard.press("Escape")
    room.page.keyboard.press("h")
    expect(room.page.get_by_role("dialog", name=re.compile("Hint"))).to_be_visible()
    room.page.keyboard.press("Escape")
    room.page.keyboard.press("s")
    expect(room.heard).to_have_count(3)
    room.page.keyboard.press("Shift+S")
    room.wait_for_reply(4)
    room.page.keyboard.press("Escape")
    room.page.keyboard.press("e")
    expect(room.page.get_by_role("dialog", name="End the interview?")).to_be_visible()
    room.page.keyboard.press("Escape")
    room.page.keyboard.press("a")
    expect(room.box).to_be_focused()


def test_single_keys_can_be_switched_off_for_good(room):
    room.begin()
    room.wait_for_reply(1)
    room.page.get_by_role("button", name="Keyboard shortcuts").click()
    room.page.get_by_role("checkbox", name="Shortcuts of a single key").uncheck()
    room.page.get_by_role("button", name="Close").click()
    room.page.reload()
    room.wait_for_reply(1)

    room.page.keyboard.press("Escape")
    room.page.keyboard.press("r")
    room.page.keyboard.press("?")

    expect(room.page.get_by_role("dialog")).to_be_hidden()
    expect(room.heard).to_have_count(1)


@pytest.mark.parametrize(
    "round_id", ["behavioral-culture", "technical-phone-screen", "system-design"]
)
def test_coach_mode_remarks_after_an_answer_and_still_after_a_reload(page, home, round_id):
    chosen = {"round": round_id, "mode": "coach", "seed": 5}
    interview = page.request.post(f"{home}/api/interviews", data=chosen).json()["id"]
    room = Room(page, home)
    page.goto(f"{home}/interviews/{interview}")
    room.wait_for_reply(1)
    room.say("Yes, I am ready.")

    room.say("We fixed it in March.")

    remark = page.get_by_role("note", name="Coaching")
    expect(remark).to_have_count(1)
    expect(remark).to_contain_text("Missing:")
    expect(page.locator("#announce")).to_have_text(re.compile("^Coaching: .*Missing: .*:"))
    told = remark.get_by_role("paragraph").all_inner_texts()
    page.reload()
    expect(remark.get_by_role("paragraph")).to_have_text(told)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_room_and_its_dialogs(open_page, home, scheme):
    page = open_page(home, scheme=scheme, width=400)
    interview = hold(page.request, home, [])

    assert faults(page, f"{home}/interviews/{interview}") == []
    for dialog in ("hinting", "shortcuts"):
        page.evaluate(f"document.querySelector('#{dialog}').showModal()")
        assert faults_here(page) == []
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
        page.keyboard.press("Escape")


def test_the_behavioural_room_loads_less_than_40_kb_of_script(page, home):
    scripts = []
    page.on("response", lambda r: scripts.append(r) if r.url.endswith(".js") else None)
    interview = hold(page.request, home, [])

    page.goto(f"{home}/interviews/{interview}")
    page.wait_for_load_state("networkidle")

    assert scripts
    assert sum(len(script.body()) for script in scripts) < 40_000
