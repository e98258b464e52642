"""A candidate who speaks and listens, as tests say it."""

import httpx2
from playwright.sync_api import Page, expect

from tests.browser.room import PATIENCE_MS

LOOK_MS = 50


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


def wait_until(page: Page, look, holds):
    """What is seen once it holds; for what happens behind the page."""
    for _ in range(PATIENCE_MS // LOOK_MS):
        if holds(seen := look()):
            return seen
        page.wait_for_timeout(LOOK_MS)
    raise AssertionError(f"not so for a minute: {seen}")
