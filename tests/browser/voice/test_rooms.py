"""Every room while an answer is spoken: how it looks, and how much it loads."""

import httpx2
import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import faults_here
from tests.browser.pages import Open
from tests.browser.voice.acts import panel, record
from tests.browser.watch import Watch


@pytest.mark.parametrize(
    "round_", ["behavioral-culture", "technical-phone-screen", "system-design"]
)
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (400, "dark")])
def test_every_room_is_clean_in_every_state_of_a_spoken_answer(
    enter: Open, home: str, fake: httpx2.Client, watches: list[Watch], round_, width, scheme
):
    page = enter(home, width=width, scheme=scheme)
    watches[-1].allow("502")
    begun = page.request.post(f"{home}/api/interviews", data={"round": round_, "seed": 5}).json()
    page.request.post(f"{home}/api/interviews/{begun['id']}/turns", data={})
    page.goto(f"{home}/interviews/{begun['id']}")
    fake.post("/faults", json={"kind": "401"})
    found = {"idle": looked_at(page)}

    record(page)
    found["recording"] = looked_at(page)
    page.get_by_role("button", name="Done").click()
    expect(panel(page)).to_contain_text("refused the key")
    found["failed"] = looked_at(page)

    assert {state: said for state, said in found.items() if said} == {}


def looked_at(page: Page) -> list[str]:
    wider = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    return [*faults_here(page), *([f"{wider} pixels too wide"] if wider > 0 else [])]


def test_the_behavioural_room_with_voice_loads_less_than_40_kb_of_script(enter: Open, home: str):
    page, scripts = enter(home), []
    page.on("response", lambda r: scripts.append(r) if r.url.endswith(".js") else None)
    begun = page.request.post(f"{home}/api/interviews", data={"round": "behavioral-culture"}).json()

    page.goto(f"{home}/interviews/{begun['id']}")
    page.wait_for_load_state("networkidle")

    assert any("/voice-" in script.url for script in scripts)
    assert sum(len(script.body()) for script in scripts) < 40_000
