"""Your data in the browser: taken along, brought to another machine, deleted for good."""

from playwright.sync_api import expect

from tests.browser.test_pages import hold


def test_what_is_exported_here_is_imported_elsewhere(serve, open_page, home, tmp_path):
    here, there = open_page(home), serve()
    interview = hold(here.request, home, ["I moved our export to a queue in March."])
    here.goto(f"{home}/data")
    with here.expect_download() as download:
        here.get_by_role("link", name="Export everything").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    page = open_page(there)
    page.goto(f"{there}/data")

    page.get_by_label("Import a file").set_input_files(file)
    page.get_by_role("button", name="Import", exact=True).click()

    expect(page.get_by_role("status")).to_contain_text("Imported.")
    page.goto(f"{there}/interviews/{interview}")
    expect(page.get_by_text("I moved our export to a queue in March.")).to_be_visible()


def test_everything_is_deleted_by_keyboard_after_ticking_the_box(serve, open_page):
    home = serve()
    page = open_page(home)
    hold(page.request, home, [])
    page.goto(f"{home}/data")
    page.get_by_role("button", name="Delete everything").press("Enter")
    expect(page.get_by_role("status")).to_have_count(0)

    page.get_by_role("checkbox", name="Delete every interview").press("Space")
    page.get_by_role("button", name="Delete everything").press("Enter")

    expect(page.get_by_role("status")).to_have_text("Everything is deleted.")
    page.goto(f"{home}/history")
    expect(page.get_by_text("Nothing here yet.")).to_be_visible()
