"""Every page, with something on it, in both themes and on a phone: clean for axe, no overflow, no violation of its policy,
nothing asked of another server."""

import pytest
from playwright.sync_api import Page

from tests.browser.axe import faults, faults_here

STATUS = {"revoked link": 404, "no such page": 404}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_is_clean_on_a_desk_and_on_a_phone(lived_in, open_page, watches, scheme):
    page = open_page(lived_in.home, scheme=scheme)
    watches[-1].allow("404")

    found = {name: looked_at(page, lived_in.home + path) for name, path in lived_in.paths.items()}

    assert {name: said for name, said in found.items() if said} == {}


def looked_at(page: Page, address: str) -> list[str]:
    """What is wrong with a page, loaded once and seen in both widths."""
    page.set_viewport_size({"width": 1280, "height": 900})
    said = [*faults(page, address), *too_wide(page)]
    page.set_viewport_size({"width": 400, "height": 860})
    return [*said, *faults_here(page), *too_wide(page)]


def too_wide(page: Page) -> list[str]:
    wider = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    return [f"{wider} pixels too wide"] if wider > 0 else []


def test_every_page_answers_as_it_should(lived_in, open_page, watches):
    api = open_page(lived_in.home).request

    for name, path in lived_in.paths.items():
        assert api.get(lived_in.home + path).status == STATUS.get(name, 200), name
