"""A loop in the browser: held round by round, and its debrief followed to where it stands."""

import re

from playwright.sync_api import expect


def test_a_loop_is_begun_from_the_home_page_and_its_next_round_opens_the_room(serve, open_page):
    home = serve()
    page = open_page(home)
    page.goto(home)
    page.get_by_role("link", name="Hold all 6 as one loop").click()
    page.get_by_role("button", name="Begin a loop").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Netflix")

    page.get_by_role("button", name="Begin Recruiter").click()

    expect(page.get_by_role("textbox", name="Your answer")).to_be_visible()


def test_the_packet_leads_to_the_words_it_stands_on_and_to_drills(lived_in, open_page):
    page = open_page(lived_in.home)
    page.goto(lived_in.home + lived_in.paths["debrief"])

    expect(page.get_by_role("heading", name="The case against")).to_be_visible()
    expect(page.locator(".two-sides ol > li")).to_have_count(6)
    page.locator(".two-sides .quotes a").first.click()
    expect(page).to_have_url(re.compile(r"/report#turn-\d+$"))
    page.go_back()
    drill = page.locator(".fixes a.btn").first
    drill.click()
    expect(page.get_by_role("button", name="Begin").or_(page.get_by_role("button", name="Practise")).first).to_be_visible()  # fmt: skip
