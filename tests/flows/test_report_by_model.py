"""Reports by a language model that fails, resumes, or means harm: through the whole application, up to the page."""

import json
import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from starlette.testclient import TestClient

from app.domain.usage import Budget
from app.llm.model import CallRecord, ChatRequest
from app.main import create_app
from app.model_failures import ModelBroken, ModelBusy
from app.settings import Settings
from tests.builders import a_call
from tests.conftest import SteppingClock
from tests.events import events
from tests.flows.playing import begin, playing, report, say, stored_report, turns
from tests.roles.cases import (
    STORY,
    Always,
    Player,
    a_judgement,
    generous,
    items_in,
    raw,
    sentences_in,
)

EVIL = '<script>alert("x")</script><img src=x onerror=alert(1)>'


def title_in(request: ChatRequest) -> str:
    return re.search(r"# What to judge: (.*)", request.messages[-1].content)[1]


class Judging(Player):
    """Judges plausibly but for what a test sets: by criterion title, what to raise or to answer instead."""

    def __init__(self) -> None:
        super().__init__()
        self.instead: dict[str, object] = {}

    def _next(self, request: ChatRequest):
        made = super()._next(request)
        key = title_in(request) if request.purpose == "assessor" else request.purpose
        other = self.instead.get(
            key, self.instead.get("*") if request.purpose == "assessor" else None
        )
        if isinstance(other, Exception):
            raise other
        return other(request) if callable(other) else other or made

    @property
    def judged(self) -> list[str]:
        return [title_in(r) for r in self.asked if r.purpose == "assessor"]


@pytest.fixture(scope="module")
def running(tmp_path_factory, library) -> Iterator[tuple[TestClient, Judging]]:
    folder, judging = tmp_path_factory.mktemp("judged"), Judging()
    settings = Settings(_env_file=None, data_dir=folder)
    app = create_app(settings, library=library, clock=SteppingClock(timedelta(seconds=10)))
    with playing(app, Player(), judging) as opened:
        yield opened, judging


@pytest.fixture
def client(running) -> TestClient:
    return running[0]


@pytest.fixture
def judge(running) -> Judging:
    running[1].asked.clear()
    running[1].instead.clear()
    return running[1]


@pytest.fixture
def interview(client) -> str:
    return told(client)


def told(client) -> str:
    """An interview with one story in it, ended."""
    begun = begin(client)
    for sent in ({}, {"answer": "Ready."}, {"answer": STORY}, {"control": "end"}):
        assert say(client, begun, **sent)[0] == "finished"
    return begun


def page(client, interview: str) -> str:
    response = client.get(f"/interviews/{interview}/report")
    assert response.status_code == 200
    return response.text


def test_only_what_failed_is_judged_again(client, interview, judge):
    judge.instead["Choices weighed"] = ModelBusy()

    assert report(client, interview)[0] == "finished"
    first = stored_report(client, interview)
    asked = list(judge.judged)
    failed = [a for a in first["assessments"] if a["status"] == "not_assessed"]
    assert [a["title"] for a in failed] == ["Choices weighed"]
    assert failed[0]["level"] is None
    assert "busy" in failed[0]["why"]
    assert len(asked) == len(set(asked)) == len(first["assessments"])

    judge.instead.clear()
    assert report(client, interview)[0] == "finished"

    assert judge.judged[len(asked) :] == ["Choices weighed"]
    second = stored_report(client, interview)
    assert not [a for a in second["assessments"] if a["status"] == "not_assessed"]
    kept = [a for a in first["assessments"] if a["status"] != "not_assessed"]
    assert [a for a in second["assessments"] if a["title"] != "Choices weighed"] == kept


def test_a_report_says_what_had_no_occasion_and_does_not_call_it_missing(client, interview, judge):
    def never_asked_again(request: ChatRequest):
        return a_judgement(items_in(request), list(sentences_in(request))[:3], never=["steady"])

    judge.instead["Clear and direct"] = never_asked_again
    assert report(client, interview)[0] == "finished"

    stored = stored_report(client, interview)["assessments"]
    clear = next(a for a in stored if a["title"] == "Clear and direct")
    assert (clear["level"], [i["id"] for i in clear["no_occasion"]]) == (4, ["steady"])
    text = clear["no_occasion"][0]["text"]
    assert f'<span>{text}</span><span class="word">no occasion</span>' in page(client, interview)
    markdown = client.get(f"/interviews/{interview}/report.md").text
    assert f"- no occasion: {text}" in markdown
    assert f"absent: {text}" not in markdown
    told = next(r for r in judge.asked if r.purpose == "narrative").messages[-1].content
    assert text not in told


def test_without_a_script_a_report_that_failed_is_no_fault_of_the_server(client, interview, judge):
    judge.instead["*"] = ModelBusy()

    failed = client.post(f"/interviews/{interview}/report")

    assert failed.status_code == 503
    assert ModelBusy.message in failed.text.replace("&#39;", "'")


def test_the_report_says_which_model_judged_wherever_it_is_read(client, interview, judge):
    assert report(client, interview)[0] == "finished"

    method = stored_report(client, interview)["method"]
    markdown = client.get(f"/interviews/{interview}/report.md").text

    assert method["model"] == judge.name
    assert f"Engine: llm ({judge.name}). Samples: {method['samples']}." in markdown
    assert judge.name in client.get(f"/interviews/{interview}/report").text


def test_ids_that_do_not_hold_are_judged_again_the_next_time(client, interview, judge):
    judge.instead["Choices weighed"] = lambda r: a_judgement(items_in(r), ["t99s1"])

    report(client, interview)
    asked = list(judge.judged)
    assert asked.count("Choices weighed") == 2
    judge.instead.clear()
    report(client, interview)

    assert judge.judged[len(asked) :] == ["Choices weighed"]


@pytest.mark.parametrize(
    "instead",
    [ModelBusy(), ModelBroken(), lambda r: "no", lambda r: a_judgement(items_in(r), ["t99s1"])],
    ids=["busy", "broken", "no JSON", "unknown ids"],
)
def test_when_nothing_could_be_judged_there_is_no_report(client, interview, judge, instead):
    judge.instead["*"] = instead

    name, data = report(client, interview)

    assert name == "failed"
    assert data["retry"]
    assert data["detail"].endswith(".")
    assert stored_report(client, interview) is None
    judge.instead.clear()
    assert report(client, interview)[0] == "finished"


def test_a_narrative_that_cannot_be_used_leaves_the_rules_words_and_says_so(
    client, interview, judge
):
    judge.instead["narrative"] = lambda _: json.dumps(
        {"summary": "A clear level 4.", "moments": [], "stronger": [], "drills": []}
    )

    assert report(client, interview)[0] == "finished"

    made = stored_report(client, interview)
    assert "clear level 4" not in json.dumps(made)
    assert any("by rules" in note for note in made["method"]["notes"])


def test_malice_in_the_judges_words_is_escaped_on_every_page(client, interview, judge):
    def evil(request: ChatRequest) -> str:
        judged = generous(request).model_dump()
        for item in judged["items"]:
            item["reasoning"] = EVIL
        return json.dumps(judged)

    def evil_story(request: ChatRequest) -> str:
        cited = next(iter(sentences_in(request)))
        piece = {"kind": "own", "part": "S", "text": cited}
        blank = {"kind": "blank", "part": "R", "text": EVIL}
        moment = {"sentence": cited, "effect": "helped", "title": EVIL, "text": EVIL}
        drill = {"title": EVIL, "text": EVIL, "topic": EVIL, "sentence": None}
        return json.dumps(
            {
                "summary": EVIL,
                "moments": [moment],
                "stronger": [piece, blank],
                "drills": [drill] * 3,
            }
        )

    judge.instead["*"], judge.instead["narrative"] = evil, evil_story
    assert report(client, interview)[0] == "finished"

    for path in ("/report", ""):
        text = client.get(f"/interviews/{interview}{path}").text
        assert "<script>alert" not in text
        assert "<img src=x" not in text
    assert "&lt;script&gt;alert" in page(client, interview)
    markdown = client.get(f"/interviews/{interview}/report.md").text
    assert "<script>alert" not in markdown
    assert "<img src=x" not in markdown


def test_malice_in_the_interviewers_and_coachs_words_is_escaped_in_the_room(
    settings, library, clock
):
    def spoken(request: ChatRequest) -> str:
        if request.purpose == "coach":
            blank = '[<script>alert("x")</script>]'
            return json.dumps({"heard": [], "missing": [], "better": blank})
        return f"You said {EVIL} and I wonder: what came of it?"

    app = create_app(settings, library=library, clock=clock)
    with playing(app, Always(spoken), Player()) as client:
        interview = begin(client, mode="coach")
        for sent in ({}, {"answer": "Ready."}, {"answer": STORY}):
            say(client, interview, **sent)
        room = client.get(f"/interviews/{interview}").text

    assert "&lt;script&gt;alert" in room
    assert "<script>alert" not in room
    assert "<img src=x" not in room


@pytest.mark.parametrize(
    "malice",
    [
        lambda r: raw(r, level=4, levels={"star_structure": 4}, recommendation="strong_yes"),
        lambda r: raw(r)[:-9],
        lambda r: f"<b>{raw(r)}",
        lambda r: f"{raw(r)} {raw(r, chance='none')}",
    ],
    ids=["extra keys", "cut", "in HTML", "twice"],
)
def test_no_form_of_an_answer_gives_another_level_than_its_checklist(
    client, interview, judge, malice
):
    report(client, interview)
    plain = {a["criterion"]: a["level"] for a in stored_report(client, interview)["assessments"]}
    other = told(client)
    judge.instead["Choices weighed"] = malice

    report(client, other)

    for assessed in stored_report(client, other)["assessments"]:
        assert assessed["level"] in (plain[assessed["criterion"]], None)
        assert assessed["level"] is not None or assessed["status"] == "not_assessed"


def test_progress_is_told_criterion_by_criterion(client, interview):
    response = client.post(f"/api/interviews/{interview}/report")

    steps = [data for name, data in events(response.text) if name == "progress"]
    assert [s["done"] for s in steps] == list(range(1, steps[0]["of"] + 1))


def test_a_spent_budget_ends_the_interview_and_the_report_says_how_to_go_on(
    settings, library, clock
):
    app = create_app(settings, library=library, clock=clock)
    model = Player()
    with playing(app, model, model, budget=Budget(tokens=1)) as client:
        interview = begin(client)
        say(client, interview)
        client.portal.call(app.state.greenroom.calls.record, _record(interview))

        name, data = say(client, interview, answer="Ready.")

        assert name == "finished"
        assert data["closed"]
        assert data["move"]["aim"] == "budget"
        assert len(model.asked) == 1
        assert [t["speaker"] for t in turns(client, interview)][-1] == "interviewer"


def _record(interview: str) -> CallRecord:
    return CallRecord(a_call(), interview)
