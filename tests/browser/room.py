"""A candidate at the keyboard: what one does in the room, as tests say it."""

import json
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

PATIENCE_MS = 60_000
"""A quiet machine shows at once what is waited for; a busy one takes longer."""
ROUND = "behavioral-culture"
ANSWERS = Path(__file__).parent.parent / "data" / "evals" / "beh-001.json"


def answers() -> list[str]:
    """What a candidate said in a recorded interview."""
    turns = json.loads(ANSWERS.read_text(encoding="utf-8"))["turns"]
    said = [turn for turn in turns if turn["speaker"] == "candidate"]
    return [
        turn.get("text") or " ".join(part["text"] for part in turn["segments"]) for turn in said
    ]


class Room:
    """The room in a browser's page."""

    def __init__(self, page: Page, home: str) -> None:
        self.page, self.home = page, home

    def begin(self, **chosen: str) -> str:
        """Set up an interview and enter its room. Returns its id."""
        self.page.goto(f"{self.home}/rounds/{ROUND}")
        for name, value in chosen.items():
            self.page.locator(f"input[name={name}][value='{value}']").check()
        self.page.get_by_role("button", name="Begin the interview").click()
        self.page.wait_for_url("**/interviews/*")
        return self.page.url.rsplit("/", 1)[1]

    @property
    def heard(self) -> Locator:
        """The interviewer's finished turns."""
        return self.page.locator(".turn.iv[data-turn]")

    @property
    def answered(self) -> Locator:
        return self.page.locator(".turn.me")

    @property
    def box(self) -> Locator:
        return self.page.get_by_role("textbox", name="Your answer")

    def wait_for_reply(self, number: int) -> None:
        """Until the interviewer has spoken that many times, and no more."""
        expect(self.heard).to_have_count(number)
        expect(self.page.locator("#send")).to_have_attribute("aria-disabled", "false")

    def say(self, text: str) -> None:
        """Answer, and wait for the reply."""
        expect(self.page.locator("#send")).to_have_attribute("aria-disabled", "false")
        before = self.heard.count()
        self.box.fill(text)
        self.page.keyboard.press("Control+Enter")
        self.wait_for_reply(before + 1)

    def press(self, name: str) -> None:
        """Use one of the controls below the box, and wait for the reply."""
        before = self.heard.count()
        self.page.get_by_role("button", name=name, exact=True).click()
        self.wait_for_reply(before + 1)

    def take_hint(self) -> None:
        """Take the next hint at its price, and wait for it."""
        before = self.heard.count()
        self.page.get_by_role("button", name="Hint", exact=True).click()
        self.page.locator("#hinting-take").click()
        self.wait_for_reply(before + 1)

    def end(self) -> None:
        """End the interview, predict nothing, and wait for the report."""
        self.page.get_by_role("button", name="End interview").click()
        self.page.get_by_role("button", name="End it").click()
        self.page.get_by_role("link", name="Skip this").click()
        self.page.wait_for_url("**/report")
        expect(self.page.get_by_role("complementary", name="Recommendation")).to_be_visible()
