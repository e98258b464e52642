"""What pages do beside being clean: usable in the chosen theme, kind when empty, and whole without a script."""

import pytest
from playwright.sync_api import APIRequestContext, expect

from tests.browser.room import ROUND, Room, answers


@pytest.fixture
def two_held(serve, open_page) -> tuple[str, dict[str, str]]:
    """A server of its own that has seen two interviews: one closed and reported, then one that is open."""
    home = serve()
    api = open_page(home).request
    closed = hold(api, home, [*answers()[:1]], mode="coach")
    api.post(f"{home}/api/interviews/{closed}/turns", data={"control": "end"})
    api.post(f"{home}/api/interviews/{closed}/report")
    return home, {"closed": closed, "open": hold(api, home, [])}


def hold(api: APIRequestContext, home: str, said: list[str], mode: str = "real") -> str:
    """An interview with these answers, begun over the API. Returns its id."""
    chosen = {"round": ROUND, "mode": mode, "seed": 5}
    interview = api.post(f"{home}/api/interviews", data=chosen).json()["id"]
    api.post(f"{home}/api/interviews/{interview}/turns")
    for answer in ["Yes, I am ready.", *said]:
        api.post(f"{home}/api/interviews/{interview}/turns", data={"answer": answer})
    return interview


def test_the_theme_is_switched_and_remembered(page, home):
    page.goto(home)
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")

    page.get_by_role("button", name="Switch between light and dark").click()

    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert dark != paper
    page.goto(f"{home}/history")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark


def test_rounds_without_content_are_announced_and_have_no_button(page, home, library):
    page.goto(home)

    coming = [
        stub
        for guide in library.guides
        for stub in guide.loop
        if stub.id not in {r.id for r in guide.rounds}
    ]
    expect(page.locator(".round.coming")).to_have_count(len(coming))
    expect(page.locator(".round.coming a")).to_have_count(0)


def test_home_offers_to_go_on_with_an_unfinished_interview(two_held, open_page):
    home, ids = two_held
    page = open_page(home)
    page.goto(home)

    page.get_by_role("link", name="Continue").click()

    expect(page).to_have_url(f"{home}/interviews/{ids['open']}")


def test_the_empty_history_says_what_to_do(serve, open_page):
    home = serve()
    page = open_page(home)
    page.goto(f"{home}/history")

    page.get_by_role("link", name="Choose a round").click()

    expect(page).to_have_url(f"{home}/")


def test_history_deletes_for_good_after_asking(two_held, open_page, watches):
    home, ids = two_held
    page = open_page(home)
    watches[-1].allow("404")
    page.goto(f"{home}/history")
    expect(page.locator("tbody tr")).to_have_count(2)

    page.locator("tbody tr").last.get_by_role("button", name="Delete").click()
    page.get_by_role("dialog").get_by_role("button", name="Keep it").click()
    expect(page.locator("tbody tr")).to_have_count(2)
    page.locator("tbody tr").last.get_by_role("button", name="Delete").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()

    expect(page.locator("tbody tr")).to_have_count(1)
    assert page.goto(f"{home}/interviews/{ids['closed']}").status == 404
    assert page.goto(f"{home}/interviews/{ids['closed']}/report").status == 404


def test_without_scripts_the_server_asks_before_it_deletes(two_held, chromium):
    home, ids = two_held
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{home}/history")
        page.locator("tbody tr").last.get_by_role("button", name="Delete").click()
        page.get_by_role("link", name="Keep it").click()
        expect(page.locator("tbody tr")).to_have_count(2)

        page.locator("tbody tr").last.get_by_role("button", name="Delete").click()
        page.get_by_role("button", name="Delete").click()

        expect(page.locator("tbody tr")).to_have_count(1)
        assert page.goto(f"{home}/interviews/{ids['closed']}").status == 404


def test_history_resumes_what_is_unfinished(two_held, open_page):
    home, _ = two_held
    room = Room(open_page(home), home)
    room.page.goto(f"{home}/history")

    room.page.get_by_role("link", name="Continue").click()

    expect(room.heard).to_have_count(2)
    room.say(answers()[0])


def test_an_unknown_page_is_told_in_the_look_of_the_others(page, home, watch):
    watch.allow("404")

    response = page.goto(f"{home}/interviews/none")

    assert response.status == 404
    expect(page.get_by_role("heading", name="Not here")).to_be_visible()
    expect(page.get_by_role("link", name="To the rounds")).to_be_visible()


def test_the_report_can_be_had_without_a_script(room, chromium):
    interview = room.begin()
    room.wait_for_reply(1)
    room.page.request.post(f"{room.home}/api/interviews/{interview}/turns", data={"control": "end"})
    plain = chromium.new_context(java_script_enabled=False).new_page()
    plain.goto(f"{room.home}/interviews/{interview}/report")

    plain.get_by_role("link", name="Skip this").click()
    plain.get_by_role("button", name="Write the report").click()

    expect(plain.get_by_role("complementary", name="Recommendation")).to_be_visible()
    plain.context.close()


def test_the_report_comes_as_markdown_and_json(lived_in, open_page):
    page = open_page(lived_in.home)
    page.goto(lived_in.home + lived_in.paths["report"])

    with page.expect_download() as markdown:
        page.get_by_role("link", name="Markdown", exact=True).click()
    with page.expect_download() as plain:
        page.get_by_role("link", name="JSON").click()

    assert markdown.value.suggested_filename.endswith(".md")
    assert plain.value.suggested_filename.endswith(".json")


def test_the_printed_report_holds_what_is_folded_on_the_screen(lived_in, open_page):
    page = open_page(lived_in.home)
    page.goto(lived_in.home + lived_in.paths["report"])
    page.emulate_media(media="print")

    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    expect(page.locator(".checklist").first).to_be_visible()
    expect(page.locator(".site")).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0
