"""What the room does when something between the page and the interviewer breaks."""

from playwright.sync_api import expect

from tests.browser.room import Room

UNREACHABLE = "ERR_FAILED"
TURNS = "**/api/interviews/*/turns"


def stream(name: str, data: str) -> dict:
    return {
        "status": 200,
        "content_type": "text/event-stream",
        "body": f"event: {name}\ndata: {data}\n\n",
    }


def test_words_that_did_not_arrive_are_given_back_and_can_be_sent_again(room, watch):
    watch.allow(UNREACHABLE)
    room.begin()
    room.wait_for_reply(1)
    room.page.route(TURNS, lambda route: route.abort())

    room.box.fill("Yes, I am ready.")
    room.page.keyboard.press("Control+Enter")

    expect(room.page.get_by_role("alert")).to_contain_text("still in the box")
    expect(room.box).to_have_value("Yes, I am ready.")
    expect(room.answered).to_have_count(0)
    room.page.unroute(TURNS)
    room.say("Yes, I am ready.")
    expect(room.answered).to_have_count(1)


def test_a_reply_that_got_lost_after_the_answer_was_stored_is_not_a_second_answer(room, watch):
    watch.allow(UNREACHABLE)
    room.begin()
    room.wait_for_reply(1)

    def store_and_lose(route) -> None:
        route.fetch()
        route.abort()

    room.page.route(TURNS, store_and_lose)
    room.box.fill("Yes, I am ready.")
    room.page.keyboard.press("Control+Enter")
    expect(room.box).to_have_value("Yes, I am ready.")
    room.page.unroute(TURNS)

    room.page.keyboard.press("Control+Enter")

    room.wait_for_reply(2)
    room.page.reload()
    expect(room.answered).to_have_count(1)
    expect(room.box).to_have_value("")


def test_a_refused_answer_comes_back_with_the_reason(room, watch):
    watch.allow("422")
    room.begin()
    room.wait_for_reply(1)
    long = "word " * 20_000

    room.box.fill(long)
    room.page.keyboard.press("Control+Enter")

    expect(room.page.get_by_role("alert")).to_contain_text("Shorten it")
    expect(room.box).to_have_value(long.strip())


def test_a_failed_reply_keeps_the_answer_and_can_be_asked_for_again(room):
    room.begin()
    room.wait_for_reply(1)
    failed = stream("failed", '{"detail": "The model did not answer.", "retry": true}')
    room.page.route(TURNS, lambda route: (route.fetch(), route.fulfill(**failed)))

    room.box.fill("Yes, I am ready.")
    room.page.keyboard.press("Control+Enter")

    expect(room.page.locator(".trouble")).to_contain_text("The model did not answer.")
    expect(room.answered).to_have_count(1)
    room.page.unroute(TURNS)
    room.page.get_by_role("button", name="Try again").click()
    room.wait_for_reply(2)
    expect(room.page.locator(".trouble")).to_have_count(0)


def test_a_stream_that_breaks_off_is_taken_up_again(room):
    room.begin()
    room.wait_for_reply(1)
    broken = [stream("said", '{"text": "I would like"}')]

    def break_off_once(route) -> None:
        if broken:
            route.fetch()
            route.fulfill(**broken.pop())
        else:
            route.continue_()

    # Not with `times=1`: when a route is taken away, Chromium may lose a request that is under way.
    room.page.route(TURNS, break_off_once)

    room.say("Yes, I am ready.")

    expect(room.page.locator(".turn.iv")).to_have_count(2)
    expect(room.answered).to_have_count(1)


def test_another_tab_was_faster(room, open_page, watch):
    watch.allow("409")
    interview = room.begin()
    room.wait_for_reply(1)
    room.page.route(
        "**/api/interviews/*/turns",
        lambda route: route.fulfill(
            status=409,
            json={
                "error": "TurnTaken",
                "detail": "Another tab was faster with this turn. Reload to see what was said.",
            },
        ),
    )

    room.box.fill("Yes, I am ready.")
    room.page.keyboard.press("Control+Enter")

    expect(room.page.get_by_role("alert")).to_contain_text("Another tab was faster")
    expect(room.box).to_have_value("Yes, I am ready.")
    assert interview in room.page.url


def test_what_is_said_in_one_tab_is_seen_in_the_other(room, home):
    interview = room.begin()
    room.wait_for_reply(1)
    other = Room(room.page.context.new_page(), home)
    other.page.goto(f"{home}/interviews/{interview}")
    other.wait_for_reply(1)

    other.say("Yes, I am ready.")

    expect(room.answered).to_contain_text("Yes, I am ready.")
    room.wait_for_reply(2)


def test_what_is_being_typed_in_one_tab_outlives_an_answer_from_the_other(room, home):
    interview = room.begin()
    room.wait_for_reply(1)
    other = Room(room.page.context.new_page(), home)
    other.page.goto(f"{home}/interviews/{interview}")
    other.wait_for_reply(1)
    room.box.press_sequentially("It was in March, when")

    other.say("Yes, I am ready.")

    room.wait_for_reply(2)
    expect(room.box).to_have_value("It was in March, when")


def test_what_was_said_in_one_tab_does_not_wait_in_the_box_of_the_other(room, home):
    interview = room.begin()
    room.wait_for_reply(1)
    room.box.press_sequentially("Yes, I am ready.")
    other = Room(room.page.context.new_page(), home)
    other.page.goto(f"{home}/interviews/{interview}")
    expect(other.box).to_have_value("Yes, I am ready.")

    other.say("Yes, I am ready.")

    room.wait_for_reply(2)
    expect(room.box).to_have_value("")


def test_what_was_said_on_another_machine_is_seen_with_the_next_reply(room, home):
    interview = room.begin()
    room.wait_for_reply(1)
    elsewhere = {"answer": "Yes, I am ready."}
    room.page.request.post(f"{home}/api/interviews/{interview}/turns", data=elsewhere)

    room.box.fill("In March I asked for the worst examples.")
    room.page.keyboard.press("Control+Enter")

    expect(room.answered).to_have_count(2)
    room.wait_for_reply(3)


def test_a_draft_survives_a_reload(room):
    room.begin()
    room.wait_for_reply(1)

    room.box.press_sequentially("It was in March, when")
    room.page.reload()

    expect(room.box).to_have_value("It was in March, when")
