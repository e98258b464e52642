"""The board of a design round: drawn on with the mouse, or typed as an outline by keyboard alone."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import faults_here
from tests.browser.board import DRAWN, Desk
from tests.browser.late import Late

OUTLINE = "Client -> Gateway: GET /home\nGateway -> Cache (dashed)\nnote: 250 million members"
OUTLINED = (
    "Parts:\n- Client\n- Gateway\n- Cache\nArrows:\n- Client -> Gateway: GET /home\n- Gateway -> Cache (dashed)\nNotes:\n- 250"
    " million members"
)
ANSWER = "I begin with a client that asks a gateway, because every device speaks HTTP."


@pytest.fixture
def desk(page: Page, home: str) -> Desk:
    return Desk(page, home)


def test_what_is_drawn_with_the_mouse_is_what_the_interviewer_is_told(desk):
    desk.enter()
    desk.draw()

    desk.show_seen()

    expect(desk.seen).to_have_text(DRAWN)
    desk.room.say(ANSWER)
    (artifact,) = desk.artifacts()
    assert artifact["text"] == DRAWN
    desk.room.say("The gateway then asks the cache.")
    assert len(desk.artifacts()) == 1
    desk.page.get_by_text("board attached").click()
    unfolded = desk.page.locator(".attached")
    expect(unfolded.get_by_role("img", name="The board as it stood at")).to_be_visible()
    expect(unfolded.locator("pre")).to_have_text(DRAWN)


def test_a_drawing_outlives_a_reload_and_is_in_the_report(desk, chromium):
    desk.enter()
    desk.draw()
    desk.page.reload()
    desk.wait_for_canvas()
    desk.show_seen()
    expect(desk.seen).to_have_text(DRAWN)
    desk.room.say(ANSWER)

    desk.send(control="end")
    desk.page.request.post(f"{desk.home}/api/interviews/{desk.id}/report")

    plain = chromium.new_context(java_script_enabled=False).new_page()
    plain.goto(f"{desk.home}/interviews/{desk.id}/report")
    board = plain.get_by_role("region", name="Your design, as it stood in the end")
    picture = board.get_by_role("img", name="The board as it stood at")
    expect(picture).to_be_visible()
    expect(picture.locator("text")).to_have_text(["Client app", "API gateway", "GET /home"])
    expect(board.locator("pre")).to_have_text(DRAWN)
    plain.context.close()


def test_a_drawing_is_found_again_in_another_browser(desk, open_page):
    desk.enter()
    desk.draw()
    desk.room.say(ANSWER)

    other = Desk.__new__(Desk)
    other.page, other.home, other.id = open_page(desk.home), desk.home, desk.id
    other.enter()
    other.show_seen()

    expect(other.seen).to_have_text(DRAWN)


def test_the_outline_needs_no_mouse_and_no_canvas(desk):
    asked: list[str] = []
    desk.page.on("request", lambda request: asked.append(request.url))
    desk.enter()
    keyboard = desk.page.keyboard

    desk.page.get_by_role("radio", name="Draw", exact=True).first.focus()
    keyboard.press("ArrowRight")
    expect(desk.page.get_by_role("radio", name="Outline")).to_be_checked()
    keyboard.press("Tab")
    expect(desk.page.get_by_role("button", name="Show what")).to_be_focused()
    keyboard.press("Enter")
    keyboard.press("Tab")
    keyboard.press("Tab")
    expect(desk.page.get_by_role("textbox", name="Your design")).to_be_focused()
    keyboard.insert_text(OUTLINE)

    expect(desk.seen).to_have_text(OUTLINED)
    asked.clear()
    desk.page.reload()
    expect(desk.page.get_by_role("textbox", name="Your design")).to_have_value(OUTLINE)
    assert not [url for url in asked if "canvas" in url]
    desk.room.say(ANSWER)
    (artifact,) = desk.artifacts()
    assert (artifact["kind"], artifact["text"]) == ("outline", OUTLINED)


def test_an_answer_that_comes_late_does_not_cover_what_the_interviewer_sees_now(desk):
    desk.enter()
    desk.page.get_by_text("Outline", exact=True).click()
    late = Late(desk.page, "**/api/board")
    outline = desk.page.get_by_role("textbox", name="Your design")
    outline.fill("A -> B")
    desk.show_seen()
    late.wait()

    outline.fill(OUTLINE)
    expect(desk.seen).to_have_text(OUTLINED)
    with desk.page.expect_response("**/api/board"):
        late.let_go()

    expect(desk.seen).to_have_text(OUTLINED)


def test_both_ways_are_kept_and_what_is_on_view_travels(desk):
    desk.enter()
    desk.draw()
    desk.page.get_by_text("Outline", exact=True).click()
    desk.page.get_by_role("textbox", name="Your design").fill(OUTLINE)
    desk.room.say(ANSWER)
    desk.page.get_by_text("Draw", exact=True).click()
    desk.room.say("As drawn here.")

    assert [a["text"] for a in desk.artifacts()] == [OUTLINED, DRAWN]


def test_an_erased_board_is_told_to_be_empty(desk):
    desk.enter()
    desk.draw()
    desk.room.say(ANSWER)
    desk.page.locator("#canvas").click(position={"x": 300, "y": 500})
    desk.page.keyboard.press("Control+a")
    desk.page.keyboard.press("Delete")
    desk.show_seen()
    expect(desk.seen).to_have_text("(There is nothing on the board.)")

    desk.room.say("I start over.")

    assert desk.artifacts()[-1]["text"] == "(There is nothing on the board.)"


def test_too_much_on_the_board_is_told_and_the_answer_stays(desk, watch):
    watch.allow("422")
    desk.enter()
    desk.page.get_by_text("Outline", exact=True).click()
    desk.page.get_by_role("textbox", name="Your design").fill("A -> B\n" * 500)

    desk.room.box.fill(ANSWER)
    desk.page.keyboard.press("Control+Enter")

    expect(desk.page.locator("#refused")).to_contain_text("Shorten it")
    expect(desk.room.box).to_have_value(ANSWER)


def test_a_canvas_that_cannot_be_loaded_leaves_the_outline(desk, watch):
    watch.allow("Failed to load resource", "ERR_FAILED")
    blocked = desk.page.context
    blocked.route("**/assets/canvas-*.js", lambda route: route.abort())
    desk.enter(drawing=False)
    expect(desk.page.get_by_role("alert").filter(has_text="could not be loaded")).to_be_visible()

    desk.page.get_by_text("Outline", exact=True).click()
    desk.page.get_by_role("textbox", name="Your design").fill(OUTLINE)
    desk.room.say(ANSWER)

    assert desk.artifacts()[0]["text"] == OUTLINED


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_board_in_use(open_page, home, scheme):
    desk = Desk(open_page(home, scheme=scheme), home)
    desk.enter()
    expect(desk.page.locator(".excalidraw.theme--dark")).to_have_count(int(scheme == "dark"))
    desk.draw()
    desk.show_seen()
    desk.tool("arrow")

    drawing = faults_here(desk.page)
    desk.page.get_by_role("button", name="Board menu").click()
    menu = faults_here(desk.page)
    desk.page.keyboard.press("Escape")
    desk.page.get_by_text("Outline", exact=True).click()

    assert (drawing, menu, faults_here(desk.page)) == ([], [], [])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_what_the_board_opens(open_page, home, scheme):
    desk = Desk(open_page(home, scheme=scheme), home)
    desk.enter()
    page = desk.page
    canvas = page.locator("#canvas")

    canvas.click(position={"x": 300, "y": 500}, button="right")
    expect(page.locator(".context-menu")).to_be_visible()
    context = faults_here(page)
    page.keyboard.press("Escape")
    canvas.click(position={"x": 300, "y": 500})
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Help")).to_be_visible()
    sheet = faults_here(page)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Board menu").click()
    page.get_by_text("Reset the canvas").click()
    expect(page.get_by_role("dialog", name="Clear canvas")).to_be_visible()

    assert (context, sheet, faults_here(page)) == ([], [], [])


def test_letters_on_the_board_are_the_boards_own(desk):
    desk.enter()
    desk.page.locator("#canvas").click(position={"x": 300, "y": 500})

    desk.page.keyboard.press("r")
    desk.drag(250, 200, 410, 280)
    for letter in "epha":
        desk.page.keyboard.press(letter)
    desk.show_seen()

    expect(desk.seen).to_have_text("Parts:\n- unnamed box 1")
    expect(desk.page.locator("dialog[open]")).to_have_count(0)
    expect(desk.room.heard).to_have_count(2)


def test_the_board_offers_nothing_that_needs_another_server(desk):
    desk.enter()

    desk.page.locator(".App-toolbar__extra-tools-trigger").click()

    expect(desk.page.get_by_text("Frame tool")).to_be_visible()
    expect(desk.page.get_by_text("Web Embed")).to_be_hidden()
    expect(desk.page.get_by_text("Mermaid to Excalidraw")).to_be_hidden()
    expect(desk.page.get_by_text("Library")).to_be_hidden()
    expect(desk.page.get_by_role("checkbox", name="Library")).to_have_count(0)


def test_the_board_follows_the_theme_of_the_page(desk):
    desk.enter()
    expect(desk.page.locator(".excalidraw.theme--dark")).to_have_count(0)

    desk.page.get_by_role("button", name="Switch between light and dark").click()

    expect(desk.page.locator(".excalidraw.theme--dark")).to_have_count(1)


def test_on_a_phone_the_board_has_the_screen_to_itself(open_page, home):
    desk = Desk(open_page(home, width=400), home)
    desk.enter(drawing=False)

    desk.page.get_by_text("Board", exact=True).click()
    desk.wait_for_canvas()
    desk.show_seen()

    assert desk.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert faults_here(desk.page) == []


def test_a_report_with_a_board_is_clean_on_a_phone_and_in_the_dark(desk, open_page):
    desk.enter()
    desk.draw()
    desk.room.say(ANSWER)
    desk.send(control="end")
    desk.page.request.post(f"{desk.home}/api/interviews/{desk.id}/report")

    page = open_page(desk.home, width=400, scheme="dark")
    page.goto(f"{desk.home}/interviews/{desk.id}/report")
    for fold in page.locator("details").all():
        fold.evaluate("e => e.open = true")

    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert faults_here(page) == []


def test_a_key_after_the_colour_picker_of_the_board_asks_the_interviewer_for_nothing(desk):
    desk.enter()
    desk.tool("rectangle")
    desk.drag(250, 200, 410, 280)
    desk.page.keyboard.press("i")
    expect(desk.page.locator(".excalidraw-eye-dropper-backdrop")).to_be_visible()
    desk.page.keyboard.press("Escape")
    expect(desk.page.locator(".excalidraw-eye-dropper-backdrop")).to_have_count(0)

    desk.page.keyboard.press("e")
    desk.page.keyboard.press("r")

    ending = desk.page.get_by_role("dialog", name="End the interview?")
    expect(ending).to_have_count(0)
    expect(desk.room.heard).to_have_count(2)
    desk.page.get_by_role("heading", level=1).click()
    desk.page.keyboard.press("e")
    expect(ending).to_be_visible()
    expect(desk.page.get_by_text("You asked to hear the question again")).to_have_count(0)
