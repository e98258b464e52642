"""The board of a design round, drawn on by keyboard alone."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import faults_here
from tests.browser.board import DRAWN, Desk


class Keys(Desk):
    """A design round's room, where nobody touches the mouse."""

    ARROW = "arrow from Client app to API gateway: GET /home"

    @property
    def keys(self):
        return self.page.keyboard

    @property
    def told(self) -> Locator:
        return self.page.locator("#by-keys-told")

    @property
    def naming(self) -> Locator:
        return self.page.locator("#naming")

    @property
    def add(self) -> Locator:
        return self.page.get_by_role("button", name="Add a box")

    @property
    def pieces(self) -> Locator:
        return self.page.locator("#by-keys button")

    def piece(self, name: str) -> Locator:
        return self.page.locator("#by-keys").get_by_role("button", name=name, exact=True)

    def name(self, words: str) -> None:
        expect(self.naming).to_be_focused()
        self.keys.type(words)
        self.keys.press("Enter")
        expect(self.naming).to_be_hidden()
        if words:
            expect(self.told).to_contain_text("Named: ")

    def draw_by_keys(self) -> None:
        """Two boxes and an arrow between them."""
        self.add.focus()
        self.keys.press("Enter")
        self.name("Client app")
        expect(self.piece("Client app, box")).to_be_focused()
        self.keys.press("n")
        self.name("API gateway")
        expect(self.piece("API gateway, box")).to_be_focused()
        self.keys.press("Shift+Tab")
        expect(self.piece("Client app, box")).to_be_focused()
        self.keys.press("c")
        self.keys.press("Tab")
        expect(self.piece("API gateway, box")).to_be_focused()
        self.keys.press("Enter")
        self.name("GET /home")
        expect(self.piece(self.ARROW)).to_be_focused()

    def placed(self, name: str) -> dict[str, float]:
        return self.piece(name).bounding_box()

    def wait_for_place(self, name: str, x: float, y: float) -> None:
        """It is laid where its element is a frame after that was moved."""
        for _ in range(200):
            place = self.placed(name)
            if abs(place["x"] - x) < 1 and abs(place["y"] - y) < 1:
                return
            self.page.evaluate("new Promise(requestAnimationFrame)")
        raise AssertionError(f"{name} is at {place}, not at {x}, {y}")


@pytest.fixture
def desk(page: Page, home: str) -> Keys:
    return Keys(page, home)


def test_a_design_is_drawn_by_keyboard_alone_as_by_mouse(desk):
    desk.enter()

    desk.draw_by_keys()

    desk.show_seen()
    expect(desk.seen).to_have_text(DRAWN)
    desk.page.reload()
    desk.wait_for_canvas()
    expect(desk.pieces).to_have_count(3)


def test_pieces_are_come_to_in_reading_order_and_told_what_they_are(desk):
    desk.enter()
    desk.draw()
    desk.page.get_by_role("button", name="Show what").focus()

    for name in ("Client app, box", desk.ARROW, "API gateway, box"):
        desk.keys.press("Tab")
        expect(desk.piece(name)).to_be_focused()


def test_arrow_keys_move_a_box_and_its_arrow_ends_with_it(desk):
    desk.enter()
    desk.draw_by_keys()
    desk.piece("API gateway, box").focus()
    box, arrow = desk.placed("API gateway, box"), desk.placed(desk.ARROW)

    desk.keys.press("ArrowDown")
    expect(desk.told).to_have_text(re.compile("^Moved down: API gateway is at"))
    desk.keys.press("Shift+ArrowDown")

    expect(desk.told).to_have_text(re.compile("^Moved down: API gateway is at"))
    desk.wait_for_place("API gateway, box", box["x"], box["y"] + 120)
    assert desk.placed(desk.ARROW)["height"] > arrow["height"] + 20
    expect(desk.piece("API gateway, box")).to_be_focused()
    desk.show_seen()
    expect(desk.seen).to_have_text(DRAWN)


def test_an_arrow_that_leads_nowhere_goes_along_at_the_end_that_is_tied(desk):
    desk.enter()
    desk.tool("rectangle")
    desk.drag(250, 200, 410, 280)
    desk.label("Client app")
    desk.tool("arrow")
    desk.drag(418, 240, 640, 240)
    loose = "arrow from Client app to nothing"
    before = desk.placed(loose)
    desk.piece("Client app, box").focus()

    desk.keys.press("Shift+ArrowUp")

    expect(desk.told).to_contain_text("Moved up")
    desk.wait_for_place(loose, before["x"], desk.placed("Client app, box")["y"] + 40)
    after = desk.placed(loose)
    assert after["height"] == pytest.approx(100, abs=12)
    assert after["x"] + after["width"] == pytest.approx(before["x"] + before["width"], abs=2)


def test_a_box_that_passes_another_keeps_the_focus_and_is_read_after_it(desk):
    desk.enter()
    desk.draw_by_keys()
    desk.piece("Client app, box").focus()

    desk.keys.press("Shift+ArrowDown")

    expect(desk.pieces.first).to_have_accessible_name("API gateway, box")
    expect(desk.piece("Client app, box")).to_be_focused()


def test_enter_renames_and_escape_leaves_the_name(desk):
    desk.enter()
    desk.draw_by_keys()
    desk.piece("Client app, box").focus()

    desk.keys.press("Enter")
    desk.name("Player")
    expect(desk.told).to_have_text("Named: Player.")
    desk.keys.press("Enter")
    desk.keys.type("Nothing of it")
    desk.keys.press("Escape")

    expect(desk.piece("Player, box")).to_be_focused()
    desk.show_seen()
    expect(desk.seen).to_have_text(DRAWN.replace("Client app", "Player"))


def test_a_long_name_is_wrapped_into_its_box(desk):
    desk.enter()
    desk.add.press("Enter")
    desk.name("Playback sessions by member, device and title")
    before = desk.placed("Playback sessions by member, device and title, box")

    assert before["height"] > 80
    assert before["width"] == pytest.approx(180, abs=2)


def test_a_removed_box_takes_its_arrows_with_it_and_undoing_brings_all_back(desk):
    desk.enter()
    desk.draw_by_keys()
    desk.show_seen()
    desk.piece("Client app, box").focus()

    desk.keys.press("Delete")
    expect(desk.told).to_have_text("Removed: Client app, with its arrow. Ctrl Z brings it back.")
    expect(desk.seen).to_have_text("Parts:\n- API gateway")
    expect(desk.piece("API gateway, box")).to_be_focused()
    desk.keys.press("Control+z")

    expect(desk.told).to_have_text("Undone.")
    expect(desk.seen).to_have_text(DRAWN)
    desk.keys.press("Control+Shift+z")
    expect(desk.told).to_have_text("Done again.")
    expect(desk.seen).to_have_text("Parts:\n- API gateway")


def test_the_last_box_removed_comes_back_too(desk):
    desk.enter()
    desk.add.press("Enter")
    desk.name("Client")

    desk.keys.press("Backspace")
    expect(desk.pieces).to_have_count(0)
    expect(desk.add).to_be_focused()
    desk.keys.press("Control+z")

    expect(desk.piece("Client, box")).to_have_count(1)


def test_an_arrow_that_was_begun_can_be_left(desk):
    desk.enter()
    desk.draw_by_keys()
    desk.piece("API gateway, box").focus()

    desk.keys.press("c")
    expect(desk.told).to_have_text(re.compile("^Connect API gateway to which box"))
    desk.keys.press("Enter")
    expect(desk.told).to_have_text("Choose another box for the arrow's end.")
    desk.keys.press("Escape")
    expect(desk.told).to_have_text("No arrow was drawn.")

    expect(desk.pieces).to_have_count(3)


def test_what_is_drawn_by_keys_and_by_mouse_is_one_drawing(desk):
    desk.enter()
    desk.draw()
    desk.piece("API gateway, box").focus()
    desk.keys.press("n")
    desk.name("Cache")
    desk.piece("API gateway, box").focus()
    desk.keys.press("c")
    desk.piece("Cache, box").focus()
    desk.keys.press("Enter")
    desk.name("")

    desk.show_seen()

    expect(desk.seen).to_contain_text("- API gateway -> Cache")
    expect(desk.seen).to_contain_text("- Client app -> API gateway: GET /home")


def test_what_is_out_of_sight_is_brought_into_view_when_it_gets_the_focus(desk):
    desk.enter()
    desk.draw_by_keys()
    desk.page.mouse.move(900, 600)
    desk.page.mouse.wheel(0, 3000)
    expect(desk.piece("Client app, box")).not_to_be_in_viewport()

    desk.piece("Client app, box").focus()

    expect(desk.piece("Client app, box")).to_be_in_viewport()


def test_the_rooms_keys_are_told_from_the_top_with_those_of_the_drawing(open_page, home):
    desk = Keys(open_page(home, width=400), home)
    desk.enter(drawing=False)
    desk.page.get_by_text("Board", exact=True).click()
    desk.wait_for_canvas()
    desk.add.press("Enter")
    desk.name("Client")

    desk.keys.press("?")

    sheet = desk.page.get_by_role("dialog", name="Keyboard shortcuts")
    expect(sheet).to_contain_text("On the drawing")
    expect(sheet.get_by_role("heading", name="Keyboard shortcuts")).to_be_in_viewport()
    expect(desk.room.heard).to_have_count(2)


def test_the_outline_has_no_boxes_to_come_to(desk):
    desk.enter()
    desk.draw_by_keys()

    desk.page.get_by_text("Outline", exact=True).click()

    expect(desk.add).to_be_hidden()
    expect(desk.piece("Client app, box")).to_be_hidden()


@pytest.mark.parametrize("width", [1280, 400])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_it_is_drawn_by_keys(open_page, home, scheme, width):
    desk = Keys(open_page(home, scheme=scheme, width=width), home)
    desk.enter(drawing=False)
    if width < 960:
        desk.page.get_by_text("Board", exact=True).click()
    desk.wait_for_canvas()
    desk.draw_by_keys()
    desk.piece("Client app, box").focus()
    desk.keys.press("c")

    focused = faults_here(desk.page)
    desk.keys.press("Escape")
    desk.keys.press("Enter")

    assert (focused, faults_here(desk.page)) == ([], [])
    assert desk.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
