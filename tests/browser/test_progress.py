"""Progress in the browser: charts without a script, told in words too, and a list that begins what it names."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_pages import faults, hold


@pytest.fixture
def practised(serve, open_page) -> str:
    """A server that has seen two whole interviews and their reports."""
    home = serve()
    api = open_page(home).request
    for mode in ("real", "coach"):
        said = ["I moved our export to a queue in March.", "It went well."]
        interview = hold(api, home, said, mode=mode)
        api.post(f"{home}/api/interviews/{interview}/turns", data={"control": "end"})
        api.post(f"{home}/api/interviews/{interview}/report")
    return home


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_page_with_charts(practised, open_page, scheme):
    page = open_page(practised, scheme=scheme)

    assert faults(page, f"{practised}/progress") == []


def test_nothing_overflows_on_a_phone(practised, open_page):
    page = open_page(practised, width=400)
    page.goto(f"{practised}/progress")
    for fold in page.locator("details").all():
        fold.evaluate("e => e.open = true")

    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0


def test_every_chart_has_a_name_and_a_table_and_no_script(practised, open_page):
    page = open_page(practised)
    page.goto(f"{practised}/progress")

    charts = page.locator("svg.course")

    for chart in charts.all():
        assert chart.get_attribute("role") == "img"
        assert "oldest first" in chart.locator("title").first.text_content()
    assert page.locator("details table").count() == charts.count()
    assert page.locator("script").count() == 1  # what every page has


def test_a_gap_leads_to_the_sentence_in_its_report(practised, open_page):
    page = open_page(practised)
    page.goto(f"{practised}/progress")

    page.locator(".sightings a[href*='#t']").first.click()

    target = page.url.rsplit("#", 1)[1]
    expect(page.locator(f"#{target}")).to_be_in_viewport()


def test_filters_work_by_keyboard_and_the_history_stays_near(practised, open_page):
    page = open_page(practised)
    page.goto(f"{practised}/progress")

    page.get_by_role("link", name="Coached", exact=True).press("Enter")

    page.wait_for_url("**mode=coach")
    expect(page.get_by_role("link", name="Coached", exact=True)).to_have_attribute(
        "aria-current", "true"
    )
    page.get_by_role("link", name="Every interview, one by one").click()
    expect(page.locator("tbody tr")).to_have_count(2)


def test_the_list_begins_what_it_names(practised, open_page):
    page = open_page(practised)
    page.goto(f"{practised}/progress")

    first = page.locator(".steps li").first
    named = first.locator("h3").text_content()
    first.get_by_role("link").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text(named.split(": ")[-1])
