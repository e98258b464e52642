"""A server that asks for a password: the pages of signing in, one's account and getting out, looked at and used."""

import os
import subprocess
import sys

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_sweep import looked_at

PASSWORD = "correct horse battery"


@pytest.fixture
def guarded(serve, tmp_path) -> str:
    """A server with two accounts, made as its owner makes them: ada is the admin, ben is not."""
    home = serve(sign_in="password", rate_sign_ins="off")
    for name in ("ada", "ben"):
        subprocess.run(
            [sys.executable, "-m", "app", "user", "add", name],
            input=f"{PASSWORD}\n",
            env={**os.environ, "GREENROOM_DATA_DIR": str(tmp_path / "data")},
            text=True,
            check=True,
            capture_output=True,
        )
    return home


def sign_in(page: Page, name: str, password: str = PASSWORD) -> None:
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_label("Password").press("Enter")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_signing_in_and_the_account_are_clean_on_a_desk_and_on_a_phone(
    guarded, open_page, watches, scheme
):
    page = open_page(guarded, scheme=scheme)
    found = {"sign in": looked_at(page, f"{guarded}/sign-in")}
    for name in ("ada", "ben"):
        page.goto(f"{guarded}/sign-in?then=/data")
        sign_in(page, name)
        expect(page.get_by_role("heading", name="Your account")).to_be_visible()
        paths = ("/", "/data", "/history", *(["/settings"] if name == "ada" else []))
        found |= {f"{name} {path}": looked_at(page, guarded + path) for path in paths}
        page.get_by_role("button", name="Sign out", exact=True).click()
        expect(page.get_by_role("heading", name="Sign in")).to_be_visible()

    assert {name: said for name, said in found.items() if said} == {}


def test_a_wrong_password_is_told_and_the_right_one_leads_to_where_one_was_going(
    guarded, open_page, watches
):
    page = open_page(guarded)
    watches[-1].allow("401")
    page.goto(f"{guarded}/history")
    sign_in(page, "ben", "not this one")
    expect(page.get_by_role("alert")).to_contain_text("do not belong together")
    expect(page.get_by_label("Name")).to_have_value("ben")

    sign_in(page, "ben")

    expect(page).to_have_url(f"{guarded}/history")


def test_signing_out_on_every_device_ends_the_other_browser_too(guarded, open_page):
    here, there = open_page(guarded), open_page(guarded)
    for page in (here, there):
        page.goto(f"{guarded}/sign-in?then=/data")
        sign_in(page, "ben")
        expect(page.get_by_role("heading", name="Your account")).to_be_visible()

    here.get_by_role("button", name="Sign out on every device").click()

    expect(here.get_by_role("heading", name="Sign in")).to_be_visible()
    there.reload()
    expect(there.get_by_role("heading", name="Sign in")).to_be_visible()
