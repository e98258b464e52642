"""Where the system chooses the colours, what surfaces tell is told all the same."""

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.lived import LivedIn
from tests.browser.room import PATIENCE_MS

GROUND = "(e, before) => getComputedStyle(e, before ? '::before' : null).background"


@pytest.fixture
def plain(chromium, lived_in):
    """A page in a browser whose system chooses the colours."""
    context = chromium.new_context(
        viewport={"width": 1280, "height": 900}, forced_colors="active", reduced_motion="reduce"
    )
    context.set_default_timeout(PATIENCE_MS)
    yield context.new_page()
    context.close()


def ground(part: Locator, *, before: bool = False) -> str:
    return part.first.evaluate(GROUND, before)


def test_a_level_is_shown_by_its_pips(plain: Page, lived_in: LivedIn):
    plain.goto(lived_in.home + lived_in.paths["report"])

    assert ground(plain.locator(".pips i.on")) != ground(plain.locator(".pips i:not(.on)"))


def test_the_recommendation_stands_out_on_its_scale(plain: Page, lived_in: LivedIn):
    plain.goto(lived_in.home + lived_in.paths["report"])
    edge = "e => getComputedStyle(e).borderTop"

    chosen = plain.locator(".scale li[aria-current]").first.evaluate(edge)
    other = plain.locator(".scale li:not([aria-current]):not(.within)").first.evaluate(edge)

    assert chosen != other


def test_the_ruler_shows_how_far_the_time_has_gone(plain: Page, lived_in: LivedIn):
    plain.goto(lived_in.home + lived_in.paths["room"])

    assert "gradient" in ground(plain.locator(".ruler li"), before=True)


def test_what_is_chosen_stands_out_from_what_is_not(plain: Page, lived_in: LivedIn):
    plain.goto(lived_in.home + lived_in.paths["design room"])
    either, ink = plain.locator(".either label"), "e => getComputedStyle(e).color"

    assert either.nth(0).evaluate(ink) != either.nth(1).evaluate(ink)
