"""Topics, their questions and answers, drills from where they are needed, and a plan that is kept."""

import re
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from app.domain.task import (
    Clarification,
    CodingTask,
    DesignTask,
    DryRun,
    Injection,
    Solution,
    TestCase,
)
from app.main import create_app
from app.routes.highlight import highlight
from app.routes.study_view import topic_view
from tests.builders import a_question
from tests.conftest import ORIGIN

TOPIC = "receiving-feedback"
GUIDE = "netflix-staff-swe"

CODE = 'def twice(n):  # <b>doubles</b>\n    """Two of n."""\n    return 2 * n\n'
CODING = CodingTask(
    statement="Write twice(n).",
    clarifications=tuple(Clarification(about=("n",), text=f"Told {n}.") for n in range(3)),
    entry="twice",
    parts=("Now thrice.",),
    dry_runs=(DryRun(input="twice(2)", result="4", catches="Adding."),) * 2,
    tests=(TestCase(name="a <name>", args=(["<i>", None], True), want={"ok": 1.5}),) * 5,
    solutions=(
        Solution(language="python", code=CODE, time="O(1)", space="O(n)", remarks="Plain."),
        Solution(language="cpp", code="int main() {}", time="O(1)", space="O(1)", remarks="So."),
    ),
)
DESIGN = DesignTask(
    variant="prompt",
    statement="Design a queue.",
    requirements=tuple(Clarification(about=("r",), text=f"Required {n}.") for n in range(3)),
    numbers=tuple(Clarification(about=("n",), text=f"Number {n}.") for n in range(3)),
    change="Now everywhere.",
    injections=tuple(Injection(id=f"i-{n}", text=f"Fails {n}.", looks_for="Calm.") for n in "ab"),
    staff_does=("Asks.", "Decides.", "Measures."),
)


@pytest.fixture
def question_id(library):
    _, round_ = library.find_topic(TOPIC)
    return round_.topic(TOPIC).questions[0].id


@pytest.fixture
def with_tasks(settings, library, clock):
    """The application with a coding and a design question in the topic."""
    guide, round_ = library.find_topic(TOPIC)
    topic = round_.topic(TOPIC)
    tasks = (
        a_question("write-twice", difficulty=1).model_copy(update={"coding": CODING}),
        a_question("design-queue", difficulty=5).model_copy(update={"design": DESIGN}),
    )
    changed = topic.model_copy(update={"questions": (*topic.questions, *tasks)})
    topics = tuple(changed if t.id == TOPIC else t for t in round_.topics)
    rounds = (round_.model_copy(update={"topics": topics}),)
    guides = (guide.model_copy(update={"rounds": rounds}),)
    with TestClient(
        create_app(settings, library=replace(library, guides=guides), clock=clock), base_url=ORIGIN
    ) as opened:
        yield opened


def post(client, path, **form):
    return client.post(path, data=form, headers={"Origin": ORIGIN}, follow_redirects=False)


def begun(client, response):
    assert response.status_code == 303, response.text
    shown = client.get(f"/api{response.headers['location']}")
    assert shown.status_code == 200, (response.headers["location"], shown.text)
    return shown.json()


def test_study_lists_every_round_every_topic_that_is_there_and_the_resources(client, library):
    page = client.get("/study").text

    guide = library.find_guide()
    assert all(f"/topics/{t.id}" in page for r in guide.rounds for t in r.topics)
    assert all(stub.title in page for stub in guide.loop)
    assert all(resource.title in page for resource in guide.resources)
    assert f"/plan?guide={guide.id}" in page


def test_study_of_an_unknown_guide_is_not_there(client):
    assert client.get("/study?guide=nowhere").status_code == 404


def test_every_topic_has_a_page_with_all_its_questions_and_their_answers_folded(client, library):
    for round_ in library.find_guide().rounds:
        for topic in round_.topics:
            page = client.get(f"/topics/{topic.id}").text
            assert page.count("<article") == len(topic.questions)
            assert page.count("A strong answer") == len(topic.questions)
            assert "<details open" not in page


def test_questions_stand_by_rising_difficulty(library):
    guide, round_ = library.find_topic(TOPIC)

    view = topic_view(guide, round_, round_.topic(TOPIC))

    shown = [question.question.difficulty for question in view.questions]
    assert shown == sorted(shown)


def test_a_topic_that_is_not_there_is_said_to_be_missing(client):
    assert client.get("/topics/nothing").status_code == 404
    assert post(client, "/topics/nothing").status_code == 404


@pytest.mark.parametrize("minutes", ["5", "15", "45"])
def test_a_drill_begins_with_the_chosen_length_and_mode(client, minutes):
    interview = begun(client, post(client, f"/topics/{TOPIC}", minutes=minutes, mode="coach"))

    assert interview["topic"] == TOPIC
    assert (interview["minutes"], interview["mode"]) == (float(minutes), "coach")


def test_a_question_is_practised_as_the_first_one_asked(client, question_id):
    response = post(client, f"/topics/{TOPIC}", question=question_id, mode="real")
    path = f"/api{response.headers['location']}"
    client.post(f"{path}/turns", headers={"Origin": ORIGIN})
    client.post(f"{path}/turns", json={"answer": "Ready."}, headers={"Origin": ORIGIN})

    interview = client.get(path).json()

    assert interview["minutes"] == 15
    asked = [t["move"]["question"] for t in interview["turns"] if t.get("move")]
    assert next(question for question in asked if question) == question_id


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ({"minutes": "7"}, "not on offer"),
        ({"minutes": "soon"}, "Choose one of the lengths"),
        ({"minutes": "nan"}, "not on offer"),
        ({"mode": "loud"}, "Choose a mode"),
        ({"question": "not-here"}, "not one of this topic"),
    ],
)
def test_what_is_not_on_offer_leads_back_to_the_page_with_a_sentence(client, form, sentence):
    response = post(client, f"/topics/{TOPIC}", **form)

    assert response.status_code == 422
    assert re.search(rf'role="alert".*{sentence}', response.text, re.S)
    assert client.get("/api/interviews").json() == []


def test_a_coding_question_shows_statement_clarifications_parts_cases_and_solutions(with_tasks):
    page = with_tasks.get(f"/topics/{TOPIC}").text

    for words in ("Write twice(n).", "Told 2.", "Now thrice.", "Catches: Adding.", "O(n)"):
        assert words in page
    assert "twice([&#34;&lt;i&gt;&#34;, null], true)" in page
    assert "Worked solution in Python" in page
    assert "Worked solution in C++" in page
    assert '<span class="tok-kw">def</span>' in page
    assert "<b>doubles" not in page


def test_a_design_question_shows_what_is_frozen_what_changes_and_what_staff_does(with_tasks):
    page = with_tasks.get(f"/topics/{TOPIC}").text

    for words in ("Design a queue.", "Required 2.", "Number 0.", "Now everywhere.", "Fails a."):
        assert words in page
    assert "Measures." in page


def test_a_walk_through_a_system_of_ones_own_can_be_told_from_a_system_to_design(client, library):
    round_ = library.guides[0].round("system-design")
    walk = next(
        (topic.id, question.id)
        for topic in round_.topics
        for question in topic.questions
        if question.design and question.design.variant == "walkthrough"
    )
    listed = client.get(f"/topics/{walk[0]}").text.split('<article class="question" id="q-')

    marked = [part.partition('"')[0] for part in listed if "· a system of your own" in part]
    assert marked == [walk[1]]


def test_coding_questions_are_listed_with_their_solutions(with_tasks):
    page = with_tasks.get("/study").text

    assert f"/topics/{TOPIC}#q-write-twice" in page
    assert "Worked solution in Python" in page
    assert "Tell me about design-queue" not in page


@pytest.mark.parametrize("question", ["write-twice", "design-queue"])
def test_a_question_with_a_task_is_practised_for_longer(with_tasks, question):
    response = post(with_tasks, f"/topics/{TOPIC}", question=question)

    assert begun(with_tasks, response)["minutes"] == 45


@pytest.mark.parametrize("language", ["python", "java", "cpp", "javascript"])
@pytest.mark.parametrize("code", [CODE, "\n  x = '<&>'\n\n\ty\n", "x"])
def test_highlighting_changes_no_character_but_the_last_line_break(code, language):
    pieces = highlight(code, language)

    assert "".join(piece.text for piece in pieces) == code.rstrip()


def test_the_round_links_to_its_topics(client, library):
    _, round_ = library.find_topic(TOPIC)

    page = client.get(f"/rounds/{round_.id}").text

    assert all(f'href="/topics/{topic.id}"' in page for topic in round_.topics)


def test_a_reports_drills_link_to_their_topics(client):
    path = f"/api{post(client, f'/topics/{TOPIC}', minutes='5').headers['location']}"
    answers = ["Ready.", "We had some trouble with a release and I helped out.", "It went fine."]
    client.post(f"{path}/turns", headers={"Origin": ORIGIN})
    for answer in answers:
        client.post(f"{path}/turns", json={"answer": answer}, headers={"Origin": ORIGIN})
    client.post(f"{path}/turns", json={"control": "end"}, headers={"Origin": ORIGIN})
    client.post(f"{path}/report", headers={"Origin": ORIGIN})

    drills = client.get(f"{path}/report").json()["drills"]
    page = client.get(f"{path.removeprefix('/api')}/report").text

    assert drills
    for drill in drills:
        assert f'href="/topics/{drill["topic"]}"' in page
        assert client.get(f"/topics/{drill['topic']}").status_code == 200


def tasks_shown(page: str) -> list[str]:
    return re.findall(r'<li id="task-([a-z0-9-]+)"', page)


def test_a_shorter_plan_has_fewer_tasks_and_the_choice_is_remembered(client):
    whole = tasks_shown(client.get("/plan").text)
    short = tasks_shown(client.get("/plan?weeks=4").text)

    assert set(short) < set(whole)
    assert tasks_shown(client.get("/plan").text) == short


@pytest.mark.parametrize("weeks", ["3", "9", "", "many"])
def test_weeks_that_are_not_on_offer_give_the_whole_plan(client, library, weeks):
    plan = library.plan_of(GUIDE)

    page = client.get(f"/plan?weeks={weeks}")

    assert page.status_code == 200
    assert tasks_shown(page.text) == [task.id for task in plan.tasks]


def test_a_tick_is_kept_counted_exported_and_can_be_taken_off(client, settings, library, clock):
    response = post(client, "/plan/ticks", guide=GUIDE, task="story-bank", done="1")

    assert response.headers["location"] == f"/plan?guide={GUIDE}#task-story-bank"
    with TestClient(create_app(settings, library=library, clock=clock), base_url=ORIGIN) as again:
        assert '<li id="task-story-bank" class="done">' in again.get("/plan").text
        assert "1 of " in again.get("/study").text
        (tick,) = again.get("/api/export").json()["ticks"]
        assert (tick["guide"], tick["task"]) == (GUIDE, "story-bank")
        post(again, "/plan/ticks", guide=GUIDE, task="story-bank", done="")
        assert again.get("/api/export").json()["ticks"] == []


@pytest.mark.parametrize(
    "form",
    [
        {"guide": GUIDE, "task": "not-there", "done": "1"},
        {"guide": GUIDE, "done": "1"},
        {"guide": "nowhere", "task": "story-bank", "done": "1"},
    ],
)
def test_a_tick_for_what_is_not_in_a_plan_is_refused(client, form):
    assert post(client, "/plan/ticks", **form).status_code == 404
    assert client.get("/api/export").json()["ticks"] == []


def test_a_plan_links_only_to_what_can_be_practised(client):
    page = client.get("/plan").text

    for href in set(re.findall(r'href="(/(?:topics|rounds)/[a-z-]+)"', page)):
        assert client.get(href).status_code == 200, href
