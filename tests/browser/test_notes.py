"""One's own notes, in the room and beside the report."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import faults, faults_here
from tests.browser.test_pages import hold


@pytest.fixture
def interview(page, home) -> str:
    return hold(page.request, home, [])


def box(page: Page):
    return page.get_by_role("textbox", name="Your notes")


def kept(page: Page, home: str, interview: str) -> dict:
    return page.request.get(f"{home}/api/interviews/{interview}/notes").json()


def test_notes_save_themselves_and_outlive_a_reload(page, home, interview):
    page.goto(f"{home}/interviews/{interview}")

    box(page).press_sequentially("Name the cost.")

    expect(page.locator("#notes-state")).to_have_text("Saved")
    assert kept(page, home, interview)["text"] == "Name the cost."
    page.reload()
    expect(box(page)).to_have_value("Name the cost.")


def test_notes_that_were_taken_back_or_saved_while_leaving_are_told_to_be_saved(
    page, home, interview, watch
):
    watch.allow("ERR_FAILED")
    page.goto(f"{home}/interviews/{interview}")
    state = page.locator("#notes-state")
    page.route("**/notes", lambda route: route.abort())

    box(page).press_sequentially("N")
    box(page).press("Backspace")

    expect(state).to_have_text("Saved")
    page.unroute("**/notes")
    kept_here = {"text": "Name the cost.", "version": 0}
    page.request.put(f"{home}/api/interviews/{interview}/notes", data=kept_here)
    page.evaluate(
        "([name, text]) => localStorage.setItem(name, text)",
        [f"greenroom-notes-{interview}", "Name the cost."],
    )
    page.reload()
    expect(box(page)).to_have_value("Name the cost.")
    expect(state).to_have_text("Saved")


def test_notes_that_could_not_be_saved_are_told_and_saved_later(page, home, interview, watch):
    watch.allow(
        "ERR_FAILED", "409"
    )  # leaving the page saves too, and the one that comes may not know it
    page.goto(f"{home}/interviews/{interview}")
    page.route("**/notes", lambda route: route.abort())
    box(page).fill("Name the cost.")
    expect(page.locator("#notes-state")).to_contain_text("Not saved")
    expect(page.locator("#announce")).to_contain_text("Not saved")

    page.unroute("**/notes")
    page.reload()

    expect(box(page)).to_have_value("Name the cost.")
    expect(page.locator("#notes-state")).to_have_text("Saved")
    assert kept(page, home, interview)["text"] == "Name the cost."


def test_refused_notes_are_tried_again_by_themselves_after_growing_pauses(
    page, home, interview, watch
):
    watch.allow("503")
    page.clock.install()
    page.goto(f"{home}/interviews/{interview}")
    state, tried = page.locator("#notes-state"), []
    told = (
        '{"error": "DatabaseUnusable", "detail": "The database cannot be used just now: locked."}'
    )

    def refuse(route):
        tried.append(route.request.method)
        route.fulfill(status=503, content_type="application/json", body=told)

    page.route("**/notes", refuse)
    box(page).fill("Name the cost.")
    page.clock.run_for(800)
    expect(state).to_contain_text("Not saved yet: The database cannot be used just now: locked.")
    expect(state).to_contain_text("kept in this browser and tried again")
    expect(page.locator("#announce")).to_contain_text("Not saved yet")

    for pause in (2_000, 4_000, 8_000):
        before = len(tried)
        page.clock.run_for(pause - 1_000)
        assert len(tried) == before
        with page.expect_response("**/notes"):
            page.clock.run_for(1_000)
        expect(state).to_contain_text("Not saved yet")
    page.unroute("**/notes")
    page.clock.run_for(16_000)

    expect(state).to_have_text("Saved")
    assert kept(page, home, interview)["text"] == "Name the cost."


def test_notes_that_this_browser_cannot_keep_are_not_left_without_a_question(
    page, home, interview, watch
):
    watch.allow("503")
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full') }")
    page.goto(f"{home}/interviews/{interview}")
    page.route("**/notes", lambda route: route.fulfill(status=503, body="{}"))
    box(page).press_sequentially("Name the cost.")
    expect(page.locator("#notes-state")).to_contain_text("in this box only")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))

    page.goto(home)

    assert asked == ["beforeunload"]


def test_notes_kept_in_this_browser_do_not_overwrite_what_was_saved_elsewhere_since(
    page, home, interview, watch
):
    watch.allow("503")
    page.goto(f"{home}/interviews/{interview}")
    page.route("**/notes", lambda route: route.fulfill(status=503, body="{}"))
    box(page).fill("Mine.")
    expect(page.locator("#notes-state")).to_contain_text("Not saved yet")
    theirs = {"text": "Theirs.", "version": 0}
    page.request.put(f"{home}/api/interviews/{interview}/notes", data=theirs)
    page.unroute("**/notes")

    page.reload()

    expect(page.locator("#notes-other")).to_have_text("Theirs.")
    expect(box(page)).to_have_value("Mine.")
    assert kept(page, home, interview)["text"] == "Theirs."
    page.reload()
    expect(page.locator("#notes-other")).to_have_text("Theirs.")


def test_notes_that_the_room_could_not_save_stand_beside_the_report(page, home, interview, watch):
    watch.allow("503")
    page.goto(f"{home}/interviews/{interview}")
    page.route("**/notes", lambda route: route.fulfill(status=503, body="{}"))
    box(page).fill("Name the cost.")
    expect(page.locator("#notes-state")).to_contain_text("Not saved yet")
    page.request.post(f"{home}/api/interviews/{interview}/turns", data={"control": "end"})
    page.request.post(f"{home}/api/interviews/{interview}/report")

    page.goto(f"{home}/interviews/{interview}/report")

    expect(page.get_by_text("were not saved in the room")).to_be_visible()
    page.unroute("**/notes")
    page.get_by_role("button", name="Save notes").click()
    expect(page.get_by_role("textbox", name="Your own notes")).to_have_value("Name the cost.")
    expect(page.get_by_text("were not saved in the room")).to_be_hidden()
    assert kept(page, home, interview)["text"] == "Name the cost."
    assert page.evaluate("localStorage.length") == 0


def test_two_windows_do_not_overwrite_each_other(page, home, interview, open_page, watches):
    for seen in watches:
        seen.allow("409")
    page.goto(f"{home}/interviews/{interview}")
    other = open_page(home)
    other.goto(f"{home}/interviews/{interview}")
    box(other).fill("Theirs.")
    expect(other.locator("#notes-state")).to_have_text("Saved")

    box(page).fill("Mine.")

    expect(page.locator("#notes-other")).to_have_text("Theirs.")
    assert kept(page, home, interview)["text"] == "Theirs."
    page.get_by_role("button", name="Keep mine").click()
    expect(page.locator("#notes-state")).to_have_text("Saved")
    assert kept(page, home, interview)["text"] == "Mine."


def test_the_pane_opens_by_key_and_gives_the_focus_back_on_a_narrow_screen(
    open_page, home, interview
):
    page = open_page(home, width=400)
    page.goto(f"{home}/interviews/{interview}")
    opener = page.get_by_role("button", name="Notes", exact=True)
    expect(box(page)).to_be_hidden()
    page.keyboard.press("Escape")

    page.keyboard.press("n")

    expect(box(page)).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "true")
    page.keyboard.type("n? r")
    expect(box(page)).to_have_value("n? r")
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    page.keyboard.press("Escape")
    expect(box(page)).to_be_hidden()
    expect(opener).to_be_focused()


def test_notes_stand_beside_the_report_and_are_written_on_without_a_script(
    page, home, interview, chromium
):
    page.request.put(
        f"{home}/api/interviews/{interview}/notes", data={"text": "Name the cost.", "version": 0}
    )
    page.request.post(f"{home}/api/interviews/{interview}/turns", data={"control": "end"})
    page.request.post(f"{home}/api/interviews/{interview}/report")
    plain = chromium.new_context(java_script_enabled=False).new_page()
    plain.goto(f"{home}/interviews/{interview}/report")
    notes = plain.get_by_role("textbox", name="Your own notes")
    expect(notes).to_have_value("Name the cost.")

    notes.fill("Name the cost, and who paid.")
    plain.get_by_role("button", name="Save notes").click()

    expect(notes).to_have_value("Name the cost, and who paid.")
    assert kept(page, home, interview)["text"] == "Name the cost, and who paid."
    plain.context.close()


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 400)])
def test_axe_finds_nothing(open_page, home, interview, scheme, width):
    page = open_page(home, scheme=scheme, width=width)
    page.goto(f"{home}/interviews/{interview}")
    if width == 400:
        page.get_by_role("button", name="Notes", exact=True).click()
        page.evaluate("document.querySelector('#notes-choice').hidden = false")

    assert faults_here(page) == []
    if width == 1280:
        assert faults(page, f"{home}/interviews/{interview}") == []
