"""The editor in a real Chromium: code runs in the browser, case by case, and what was written stays."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, Response, expect

from tests.browser.axe import faults_here
from tests.browser.desk import LONG_MS, ROUND, Desk, phone

RIGHT = {
    "python": """def stretch(text, k):
    best = ""
    for i in range(len(text)):
        for j in range(i, len(text) + 1):
            if len(set(text[i:j])) <= k and j - i > len(best):
                best = text[i:j]
    return best
""",
    "javascript": """function stretch(text, k) {
  let best = "";
  for (let i = 0; i < text.length; i++)
    for (let j = i; j <= text.length; j++)
      if (new Set(text.slice(i, j)).size <= k && j - i > best.length) best = text.slice(i, j);
  return best;
}
""",
}
HANGING = {
    "python": 'def f(x):\n    while x == "hang":\n        pass\n    return x\n',
    "javascript": 'function f(x) {\n  while (x === "hang") {}\n  return x;\n}\n',
}
TALKATIVE = {
    "python": 'for i in range(30_000):\n    print("line", i)\n',
    "javascript": 'for (let i = 0; i < 30_000; i++) console.log("line", i);\n',
}
LANGUAGES = ("python", "javascript")


@pytest.fixture
def desk(page: Page, home: str) -> Desk:
    return Desk(page, home)


@pytest.mark.parametrize("language", LANGUAGES)
def test_right_code_passes_the_examples_and_a_case_of_ones_own(desk, language):
    desk.sit_down()
    desk.speak(language)
    desk.write(RIGHT[language])
    desk.add('stretch("", 2)', '""', "an empty text")

    desk.run()

    expect(desk.sum).to_have_text("3 of 3 pass")
    expect(desk.case("an empty text")).to_have_class("case pass")


@pytest.mark.parametrize("language", LANGUAGES)
def test_wrong_code_says_what_came_out_instead(desk, language):
    desk.sit_down()
    desk.speak(language)
    desk.write(RIGHT[language].replace("> len(best)", ">= len(best)").replace("> best", ">= best"))

    desk.run()

    expect(desk.sum).to_have_text("1 of 2 pass")
    expect(desk.case("the first of equals")).to_contain_text("cc")
    expect(desk.case("the first of equals")).to_contain_text("expected")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_endless_loop_is_stopped_and_what_was_before_it_is_kept(desk, language):
    desk.sit_down("lang-path-lookup")
    desk.speak(language)
    desk.write(HANGING[language])
    before = desk.page.locator(".case").count()
    desk.add("f(1)", "1", "ends")
    desk.add('f("hang")', "0", "does not end")
    desk.add("f(2)", "2", "after it")

    desk.run()

    expect(desk.sum).to_have_text(f"1 of {before + 3} pass, stopped")
    expect(desk.case("ends")).to_have_class("case pass")
    expect(desk.case("does not end")).to_contain_text("stopped after 5 s")
    expect(desk.case("after it")).to_contain_text("not run")
    desk.write(HANGING[language].replace('"hang"', '"never"'))
    desk.run()
    expect(desk.case("does not end")).to_contain_text("hang")


@pytest.mark.parametrize("language", LANGUAGES)
def test_output_is_cut_where_it_gets_too_much(desk, language):
    desk.sit_down()
    desk.speak(language)
    desk.write(TALKATIVE[language])

    desk.run()

    expect(desk.page.locator("#output")).to_contain_text("output cut at 64 KB")
    assert len(desk.page.locator("#output").text_content() or "") <= 65_536


@pytest.mark.parametrize(
    ("language", "code", "told"),
    [
        ("python", "def stretch(text, k):\n    return text[\n", "SyntaxError"),
        ("python", "import nowhere\n", "ModuleNotFoundError"),
        ("javascript", "function stretch( {\n", "SyntaxError"),
    ],
)
def test_code_that_does_not_run_says_why(desk, language, code, told):
    desk.sit_down()
    desk.speak(language)
    desk.write(code)

    desk.run()

    expect(desk.sum).to_have_text("does not run")
    expect(desk.page.locator("#fault")).to_contain_text(told)


@pytest.mark.parametrize(
    ("language", "code"),
    [
        ("python", "import urllib.request\nurllib.request.urlopen('http://127.0.0.1:9/')\n"),
        (
            "javascript",
            "fetch('http://127.0.0.1:9/').catch((e) => console.log('refused', e.name));\n",
        ),
    ],
)
def test_code_reaches_no_network(desk, watch, language, code):
    watch.allow("connect-src", "Connecting to", "Refused to connect", "violates the following")
    desk.sit_down()
    desk.speak(language)
    desk.write(code)

    desk.run()

    told = desk.page.locator("#fault, #output")
    expect(told.filter(visible=True).first).to_contain_text("rror")


def test_what_was_written_survives_a_reload_in_each_language(desk):
    desk.sit_down()
    desk.write("# half a thought")
    desk.add("1 + 1", "2", "sums")
    desk.speak("java")
    desk.write("// and the same in Java")

    desk.page.reload()

    expect(desk.code).to_have_text("// and the same in Java")
    desk.speak("python")
    expect(desk.code).to_have_text("# half a thought")
    expect(desk.case("sums")).to_be_visible()


def test_an_untouched_editor_begins_with_the_signature_and_code_is_never_replaced(desk):
    desk.sit_down()
    expect(desk.code).to_contain_text("def stretch")

    desk.write("# mine")
    desk.page.reload()
    expect(desk.code).to_have_text("# mine")

    desk.page.get_by_role("button", name="Begin with the signature").click()
    expect(desk.code).to_contain_text("def stretch")
    expect(desk.code).to_contain_text("# mine")


def test_a_language_that_is_not_run_says_so(desk):
    desk.sit_down()
    desk.speak("cpp")

    expect(desk.page.get_by_text("This language is not run here.")).to_be_visible()
    expect(desk.page.get_by_role("button", name="Run")).to_be_hidden()


def test_a_run_can_be_stopped_by_hand(desk):
    desk.sit_down()
    desk.speak("javascript")
    desk.write("for (;;) {}")
    desk.page.get_by_role("button", name="Run").click()

    desk.page.get_by_role("button", name="Stop").click()

    desk.ended()
    expect(desk.sum).to_contain_text("stopped")


def test_the_editor_is_entered_run_and_left_by_keyboard(desk):
    desk.sit_down()
    desk.speak("javascript")
    desk.write(RIGHT["javascript"])
    desk.code.focus()
    desk.page.keyboard.press("Control+Enter")
    desk.ended()
    expect(desk.sum).to_have_text("2 of 2 pass")

    desk.code.focus()
    desk.page.keyboard.press("Tab")
    expect(desk.code).to_be_focused()
    # Escape holds for two seconds; those of a busy machine are short.
    desk.page.clock.set_fixed_time(datetime.now(UTC))
    desk.page.keyboard.press("Escape")
    desk.page.keyboard.press("Tab")
    expect(desk.code).not_to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_beside_code_and_results(open_page, home, scheme):
    desk = Desk(open_page(home, scheme=scheme), home)
    desk.sit_down()
    desk.speak("javascript")
    desk.write(RIGHT["javascript"])
    desk.add("stretch('a', 0)", "'x'", "wrong on purpose")
    desk.run()
    desk.page.get_by_role("button", name="Add a case").click()

    assert faults_here(desk.page) == []


def test_on_a_phone_conversation_and_code_take_turns(desk):
    desk.sit_down()
    phone(desk.page)
    expect(desk.code).to_be_hidden()

    desk.page.get_by_role("radio", name="Code").focus()
    desk.page.keyboard.press("Space")

    expect(desk.code).to_be_visible()
    expect(desk.box).to_be_hidden()
    wide = desk.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 400


def test_before_the_task_is_put_the_tests_lie_below_the_editor(page, home):
    begun = page.request.post(f"{home}/api/interviews", data={"round": ROUND, "seed": 3}).json()
    page.goto(f"{home}/interviews/{begun['id']}")
    expect(page.locator(".cm-content")).to_be_visible(timeout=LONG_MS)

    editor, tests = page.locator("#editor").bounding_box(), page.locator(".out").bounding_box()

    assert editor["y"] + editor["height"] <= tests["y"] + 1


@pytest.mark.parametrize(
    ("round_id", "editor"), [("behavioral-culture", False), ("advanced-coding", True)]
)
def test_only_a_coding_room_loads_the_editor(page, home, round_id, editor):
    scripts: list[Response] = []
    page.on("response", lambda r: scripts.append(r) if r.url.endswith(".js") else None)
    begun = page.request.post(f"{home}/api/interviews", data={"round": round_id}).json()["id"]
    page.goto(f"{home}/interviews/{begun}", wait_until="networkidle")
    expect(page.locator(".turn.iv[data-turn]")).to_have_count(1)

    assert any("/editor-" in script.url for script in scripts) is editor
    assert editor or sum(len(script.body()) for script in scripts) < 40_000
