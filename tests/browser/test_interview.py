import re

from playwright.sync_api import expect

from tests.browser.room import ROUND, Room, answers


def test_a_whole_interview_from_home_to_the_sentence_behind_a_judgement(serve, open_page):
    home = serve(words_per_second=60)
    page = open_page(home)
    room = Room(page, home)
    page.goto(home)
    page.get_by_role("link", name="Begin Behaviour and culture").click()
    page.get_by_role("button", name="Begin the interview").click()
    room.wait_for_reply(1)

    room.say("Yes, I am ready.")
    for said in answers():
        room.say(said)
    room.end()

    link = page.locator(".dims .refs a").first
    target = link.get_attribute("href")
    link.click()
    sentence = page.locator(f"mark[id='{target[1:]}']")
    expect(sentence).to_be_in_viewport()
    assert any(sentence.inner_text() in said for said in answers())


def test_reloading_while_words_arrive_loses_and_doubles_nothing(serve, open_page, held):
    home = serve(interviewer=held)
    room = Room(open_page(home), home)
    held.hold()
    room.begin()
    expect(room.page.locator(".turn.iv.now .said")).to_contain_text(" ")

    room.page.reload()

    expect(room.page.locator(".turn.iv.now .said")).to_contain_text(" ")
    held.let_go()
    room.wait_for_reply(1)
    said = room.heard.inner_text()
    room.page.reload()
    assert room.heard.inner_text().split("\n")[-1] == said.split("\n")[-1]
    expect(room.page.locator(".turn")).to_have_count(1)


def test_reloading_after_an_answer_was_sent_shows_it_once_with_its_reply(serve, open_page, held):
    home = serve(interviewer=held)
    room = Room(open_page(home), home)
    room.begin()
    room.wait_for_reply(1)
    held.hold()
    room.box.fill("Yes, I am ready.")
    room.page.keyboard.press("Control+Enter")
    expect(room.page.locator(".turn.iv.now")).to_be_visible()

    room.page.reload()

    held.let_go()
    room.wait_for_reply(2)
    expect(room.answered).to_have_count(1)
    expect(room.box).to_have_value("")


def test_two_pages_follow_the_same_reply(serve, open_page, held):
    home = serve(interviewer=held)
    room = Room(open_page(home), home)
    held.hold()
    interview = room.begin()
    expect(room.page.locator(".turn.iv.now")).to_be_visible()

    other = Room(open_page(home), home)
    other.page.goto(f"{home}/interviews/{interview}")
    expect(other.page.locator(".turn.iv.now")).to_be_visible()
    held.let_go()

    room.wait_for_reply(1)
    other.wait_for_reply(1)
    assert (
        other.page.locator(".iv .said").inner_text() == room.page.locator(".iv .said").inner_text()
    )


def test_the_controls_below_the_box(room):
    room.begin()
    room.wait_for_reply(1)
    room.say("Yes, I am ready.")

    room.press("Repeat")
    room.take_hint()
    room.press("Skip")
    room.press("Take a minute")

    expect(room.page.locator(".clock")).to_contain_text("paused")
    left = room.page.locator("#left").inner_text()
    room.page.wait_for_timeout(1200)
    assert room.page.locator("#left").inner_text() == left
    room.press("Continue")
    expect(room.page.locator(".clock")).to_contain_text("left")


def test_ending_asks_first_and_can_be_called_off(room):
    room.begin()
    room.wait_for_reply(1)

    room.page.get_by_role("button", name="End interview").click()
    room.page.get_by_role("button", name="Keep going").click()

    expect(room.page.get_by_role("dialog")).to_be_hidden()
    expect(room.heard).to_have_count(1)


def test_ending_while_the_interviewer_speaks(serve, open_page, held):
    home = serve(interviewer=held)
    room = Room(open_page(home), home)
    held.hold()
    room.begin()
    expect(room.page.locator(".turn.iv.now")).to_be_visible()
    held.hold_no_more()

    room.end()

    expect(room.page.locator(".lines > li")).to_have_count(2)


def test_an_interview_ended_at_the_door_still_gets_its_report(room):
    room.begin()
    room.wait_for_reply(1)
    room.say("Last March I moved our billing export to a queue, and no invoice was lost since.")

    room.end()


def test_a_closed_room_leads_to_the_report(room):
    interview = room.begin()
    room.wait_for_reply(1)
    room.end()

    room.page.goto(f"{room.home}/interviews/{interview}")

    expect(room.page.get_by_role("link", name="Read your report")).to_be_visible()
    expect(room.box).to_be_hidden()


def test_a_length_rescales_the_clock(room):
    room.begin(minutes="30")
    room.wait_for_reply(1)

    expect(room.page.locator("#left")).to_have_text(re.compile(r"^(30|29|28|27|26|25):\d\d$"))


def test_a_choice_that_is_not_on_offer_gives_the_form_again_with_a_sentence(page, home, watch):
    watch.allow("422")
    page.goto(f"{home}/rounds/{ROUND}")
    page.locator("input[name=minutes]").first.evaluate("e => e.value = '7'")
    page.locator("input[name=minutes]").first.check()

    page.get_by_role("button", name="Begin the interview").click()

    expect(page.get_by_role("alert")).to_contain_text("7 minutes are not on offer")
    expect(page.get_by_role("button", name="Begin the interview")).to_be_visible()
