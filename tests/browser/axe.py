"""What axe finds wrong on a page that stands still."""

import json

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

STILL = """() => Promise.allSettled(
    document.getAnimations()
        .filter(motion => Number.isFinite(motion.effect.getComputedTiming().endTime))
        .map(motion => motion.finished)
)"""


def faults(page: Page, address: str) -> list[str]:
    """What is wrong at `address`, with every fold open."""
    page.goto(address)
    page.wait_for_load_state("networkidle")
    for fold in page.locator("details").all():
        fold.evaluate("e => e.open = true")
    return faults_here(page)


def faults_here(page: Page) -> list[str]:
    """Each violation with the nodes it names, as JSON.

    Colours are measured after every fade that ends has ended: half-way through, a dialog's letters are as pale as its paper.
    """
    page.wait_for_load_state("networkidle")
    page.evaluate(STILL)
    found = Axe().run(page).response["violations"]
    return [json.dumps([f["id"], *(node["html"][:160] for node in f["nodes"])]) for f in found]
