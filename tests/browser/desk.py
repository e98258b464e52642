"""A candidate at the editor: what one does there, as tests say it."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.room import PATIENCE_MS, Room

ROUND = "technical-phone-screen"
QUESTION = "talk-longest-stretch"
LONG_MS = 3 * PATIENCE_MS
"""Python takes seconds to start also on a quiet machine."""

PASTE = """(element, text) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  element.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
}"""

ALL_MARKED = """element => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
  const lines = [...element.querySelectorAll(".cm-line")].map(line => line.textContent).join("");
  done(lines === "" || getSelection().toString().replaceAll(/\\n/g, "") === lines);
})))"""
"""Still true two frames later."""


class Desk(Room):
    """The room of a coding round, with the workbench beside the conversation."""

    def sit_down(self, question: str = QUESTION) -> None:
        """Begin a drill of that coding task, and go on until it lies on the desk."""
        self.enter(question)
        # It comes a moment after the reply, and with it the signature, which is put into an empty editor.
        expect(self.page.locator("#task")).to_be_visible()

    def enter(self, question: str, round_id: str = ROUND) -> None:
        """Begin a drill of that question, and go on until it was put."""
        begun = self.page.request.post(
            f"{self.home}/api/interviews", data={"round": round_id, "question": question, "seed": 3}
        )
        interview = str(begun.json()["id"])
        self.page.goto(f"{self.home}/interviews/{interview}")
        self.wait_for_reply(1)
        self.say("Yes, I am ready.")

    @property
    def code(self) -> Locator:
        return self.page.locator(".cm-content")

    def speak(self, language: str) -> None:
        self.page.get_by_label("Language").select_option(language)
        name = {"cpp": "C++", "javascript": "JavaScript"}.get(language, language.title())
        expect(self.code).to_have_attribute("aria-label", f"Your code in {name}")

    def write(self, code: str) -> None:
        """Replace what is in the editor. Gaining focus, an editor may yet put the caret where it was: so marked until all is."""
        self.code.focus()
        for _ in range(20):
            self.page.keyboard.press("Control+a")
            if self.code.evaluate(ALL_MARKED):
                break
        self.code.evaluate(PASTE, code)
        expect(self.code.locator(".cm-line")).to_have_text(code.split("\n"))

    def add(self, call: str, want: str, name: str = "") -> None:
        """Add a case of one's own."""
        self.page.get_by_role("button", name="Add a case").click()
        self.page.get_by_label("Name").fill(name)
        self.page.get_by_label("Call").fill(call)
        self.page.get_by_label("Gives").fill(want)
        self.page.get_by_role("button", name="Keep the case").click()

    def run(self) -> None:
        """Run, and wait for the end."""
        self.page.get_by_role("button", name="Run").click()
        self.ended()

    def ended(self) -> None:
        sum_ = self.page.locator("#sum")
        expect(sum_).not_to_have_text("Running…", timeout=LONG_MS)
        expect(self.page.get_by_role("button", name="Run")).to_be_visible()

    @property
    def sum(self) -> Locator:
        return self.page.locator("#sum")

    def case(self, name: str) -> Locator:
        return self.page.locator(".case").filter(has=self.page.get_by_text(name, exact=True))


def phone(page: Page) -> None:
    page.set_viewport_size({"width": 400, "height": 860})
