"""A candidate at the board: what one does there, as tests say it."""

from playwright.sync_api import Page, expect

from tests.browser.room import Room

DRAWN = "Parts:\n- Client app\n- API gateway\nArrows:\n- Client app -> API gateway: GET /home"


class Desk:
    """A design round's room, with the board beside the conversation."""

    def __init__(self, page: Page, home: str) -> None:
        self.page, self.home = page, home
        self.room = Room(page, home)
        chosen = {"round": "system-design", "seed": 5}
        self.id = page.request.post(f"{home}/api/interviews", data=chosen).json()["id"]
        self.send()
        self.send(answer="Yes, I am ready.")

    def send(self, **said: object) -> None:
        self.page.request.post(f"{self.home}/api/interviews/{self.id}/turns", data=said)

    def enter(self, *, drawing: bool = True) -> None:
        self.page.goto(f"{self.home}/interviews/{self.id}")
        if drawing:
            self.wait_for_canvas()

    def wait_for_canvas(self) -> None:
        expect(self.page.locator(".excalidraw canvas.interactive")).to_be_visible()
        expect(self.page.get_by_role("button", name="Board menu")).to_be_visible()
        expect(self.page.locator("#canvas[aria-busy]")).to_have_count(0)

    def tool(self, name: str) -> None:
        self.page.get_by_test_id(f"toolbar-{name}").check(force=True)

    def drag(self, x1: float, y1: float, x2: float, y2: float) -> None:
        place = self.page.locator("#canvas").bounding_box()
        left, top = place["x"], place["y"]
        self.page.mouse.move(left + x1, top + y1)
        self.page.mouse.down()
        self.page.mouse.move(left + (x1 + x2) / 2, top + (y1 + y2) / 2, steps=4)
        self.page.mouse.move(left + x2, top + y2, steps=4)
        self.page.mouse.up()

    def label(self, words: str) -> None:
        """Name what was drawn last: it is still selected."""
        writing = self.page.locator("textarea.excalidraw-wysiwyg")
        self.page.keyboard.press("Enter")
        expect(writing).to_be_focused()
        self.page.keyboard.type(words)
        self.page.keyboard.press("Escape")
        expect(writing).to_have_count(0)
        self.page.keyboard.press("Escape")

    def draw(self) -> None:
        """Two boxes and an arrow between them."""
        self.tool("rectangle")
        self.drag(250, 200, 410, 280)
        self.label("Client app")
        self.tool("rectangle")
        self.drag(560, 200, 720, 280)
        self.label("API gateway")
        self.tool("arrow")
        self.drag(418, 240, 552, 240)
        self.label("GET /home")

    @property
    def seen(self):
        return self.page.locator("#seen-text")

    def show_seen(self) -> None:
        self.page.get_by_role("button", name="Show what").click()

    def artifacts(self) -> list[dict]:
        answer = self.page.request.get(f"{self.home}/api/interviews/{self.id}").json()
        return [turn["artifact"] for turn in answer["turns"] if turn.get("artifact")]
