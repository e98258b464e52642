"""Code beside an answer: said in the room, seen in the transcript as it stood, with what had changed."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import faults_here
from tests.browser.desk import Desk
from tests.browser.test_editor import RIGHT

CODE = RIGHT["javascript"]


def hold(desk: Desk) -> None:
    """Two answers about code that fails at first."""
    desk.sit_down()
    desk.speak("javascript")
    desk.write(CODE.replace("> best", ">= best"))
    desk.run()
    desk.say("I try every pair of ends and keep the longest.")
    desk.write(CODE)
    desk.run()
    desk.say("A later one has to be longer now, so the first of equals stays.")


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (400, "dark")])
def test_the_code_of_each_answer_is_in_the_transcript_with_its_changes(
    open_page, home, width, scheme
):
    desk = Desk(open_page(home, scheme=scheme), home)
    hold(desk)
    expect(desk.page.locator(".attached")).to_have_text(
        ["code attached · 1 of 2 pass", "code attached · 2 of 2 pass"]
    )
    desk.page.locator(".attached summary").last.click()
    expect(desk.page.locator(".attached .diff")).to_be_visible()
    desk.page.reload()
    expect(desk.page.locator(".attached")).to_have_count(2)
    desk.page.locator(".attached summary").first.click()
    expect(desk.page.locator(".attached .fates")).to_be_visible()
    expect(desk.sum).to_have_text("2 of 2 pass when it last ran")

    desk.end()
    desk.page.set_viewport_size({"width": width, "height": 900})

    stood = desk.page.locator(".stood")
    expect(stood).to_have_count(3)
    expect(stood.last).to_contain_text("unchanged")
    expect(stood.first).to_contain_text("the first of equals")
    expect(stood.first).to_contain_text("expected")
    changes = stood.nth(1).get_by_role("table")
    expect(changes.get_by_role("columnheader", name="Change")).to_be_attached()
    expect(changes.locator("tr.removed")).to_contain_text(">= best")
    expect(changes.locator("tr.added")).to_contain_text("> best")
    assert desk.page.evaluate("document.documentElement.scrollWidth") <= width
    assert faults_here(desk.page) == []


def test_the_interviewer_speaks_of_a_case_that_fails(page, home):
    desk = Desk(page, home)
    desk.sit_down()
    desk.speak("javascript")
    desk.write(CODE.replace("> best", ">= best"))
    desk.run()

    desk.say("I try every pair of ends and keep the longest.")

    expect(desk.heard.last).to_contain_text("“the first of equals”")


def test_code_in_a_question_is_shown_as_code_at_once_and_after_a_reload(page, home):
    desk = Desk(page, home)
    desk.enter("alg-hidden-quadratic", round_id="advanced-coding")
    block = desk.heard.last.get_by_role("group", name="Code")
    expect(block).to_contain_text("def new_titles(events, known):")
    expect(desk.heard.last).not_to_contain_text("```")

    page.reload()

    expect(block.locator(".tok-kw").first).to_have_text("def")
    page.goto(f"{home}/topics/algorithm-selection-optimisation")
    expect(page.get_by_role("group", name="Code").first).to_contain_text("new_titles")
    expect(page.locator("main")).not_to_contain_text("```")
