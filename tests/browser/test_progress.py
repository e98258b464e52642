"""Progress in the browser: charts without a script, told in words too, and a list that begins what it names."""

import pytest
from playwright.sync_api import expect


@pytest.fixture
def practised(lived_in) -> str:
    """A server that has seen several interviews and their reports, read only."""
    return lived_in.home


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

    page.wait_for_url("**/report#t*")
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
    expect(page.get_by_role("heading", level=1)).to_have_text("History")


def test_the_list_begins_what_it_names(practised, open_page):
    page = open_page(practised)
    page.goto(f"{practised}/progress")

    step = page.locator(".steps li").filter(has=page.get_by_role("link", name="Practise")).first
    named = step.locator("h3").text_content()
    step.get_by_role("link").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text(named.split(": ")[-1])
