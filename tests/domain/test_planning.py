import pytest

from app.domain.guide import Guide, Round
from app.domain.talk.asking import next_question
from app.domain.talk.planning import in_whole_minutes, plan_round
from app.domain.transcript import Transcript
from app.errors import UnknownChoice
from tests.builders import a_plan, a_round


@pytest.fixture
def guide() -> Guide:
    return a_guide(a_round())


def a_guide(round_: Round) -> Guide:
    plan = a_plan()
    stub = {"id": "talk", "title": "Talk", "summary": "Talk.", "form": "Talk", "time": "45 min"}
    return Guide(
        id="a-guide",
        company="Acme",
        role="Engineer",
        level="Staff",
        title="Acme",
        summary="Acme.",
        loop=(stub,),
        values=plan.values,
        expectations=plan.expectations,
        resources=(),
        rounds=(round_,),
    )


def plan_of(guide: Guide, **chosen):
    return plan_round(guide, guide.rounds[0], engine="offline", seed=1, **chosen)


@pytest.mark.parametrize("minutes", [30, 45, 60])
def test_phases_are_rescaled_to_the_chosen_length(guide, minutes):
    plan = plan_of(guide, minutes=minutes)

    assert sum(phase.minutes for phase in plan.phases) == pytest.approx(minutes)
    assert plan.phases[1].minutes == pytest.approx(19 * minutes / 45)


@pytest.mark.parametrize("minutes", [30, 45, 60])
def test_a_ninth_of_the_time_is_kept_for_the_candidates_questions(guide, minutes):
    short = [
        p.model_copy(update={"minutes": 1}) if p.id == "yours" else p for p in a_round().phases
    ]
    round_ = a_round().model_copy(update={"phases": tuple(short)})

    plan = plan_round(guide, round_, engine="offline", seed=1, minutes=minutes)

    assert plan.phases[-1].minutes == pytest.approx(minutes / 9)
    assert sum(phase.minutes for phase in plan.phases) == pytest.approx(minutes)


def test_a_drill_keeps_to_its_topic(guide):
    plan = plan_of(guide, topic="failure", minutes=15)

    questions = [q.id for phase in plan.phases for q in plan.questions_of(phase)]
    assert questions
    assert all(q.startswith("failure-") for q in questions)


def test_a_round_opens_with_the_question_that_was_chosen_and_stays_whole(guide):
    plan = plan_of(guide, question="failure-3")

    assert plan.topic is None
    assert plan.minutes == 45
    assert [p.id for p in plan.phases] == ["opening", "story-2", "story-1", "yours"]
    assert next_question(plan, plan.phases[1], Transcript()).id == "failure-3"


def test_what_leads_from_one_part_to_the_next_is_not_said_where_another_came_before():
    leads = {"story-1": "First, feedback.", "story-2": "And now failure."}
    phases = [p.model_copy(update={"lead_in": leads.get(p.id)}) for p in a_round().phases]
    round_ = a_round().model_copy(update={"phases": tuple(phases)})

    def lead_ins(question):
        return [p.lead_in for p in plan_of(a_guide(round_), question=question).phases]

    assert lead_ins("failure-3") == [None, None, None, None]
    assert lead_ins("feedback-0") == [None, "First, feedback.", "And now failure.", None]


def test_the_work_on_a_task_comes_with_it_when_it_opens_a_round():
    talk, task, *others = a_round().phases[1:]
    work = talk.model_copy(update={"id": "work", "kind": "work", "draws": ()})
    task = task.model_copy(update={"lead_in": "Here is the task."})
    phases = (a_round().phases[0], talk, task, work, *others)
    round_ = a_round().model_copy(update={"phases": phases})

    plan = plan_of(a_guide(round_), question="failure-3")

    assert [p.id for p in plan.phases] == ["opening", "story-2", "work", "story-1", "yours"]
    assert plan.phases[1].lead_in == "Here is the task."


def test_a_question_that_no_part_of_the_round_draws_can_open_it(guide):
    asked = [
        p.model_copy(update={"draws": ("feedback",)} if p.draws else {}) for p in a_round().phases
    ]
    round_ = a_round().model_copy(update={"phases": tuple(asked)})

    plan = plan_of(a_guide(round_), question="failure-3")

    assert next_question(plan, plan.phases[1], Transcript()).id == "failure-3"


def test_a_question_tried_again_is_drilled_alone_in_its_topic(guide):
    plan = plan_of(guide, question="failure-3", retry_of="earlier")

    assert (plan.topic, plan.minutes) == ("failure", 15)
    assert [q.id for p in plan.phases for q in plan.questions_of(p)] == ["failure-3"]


@pytest.mark.parametrize(
    "chosen",
    [
        {"minutes": 20},
        {"persona": "nobody"},
        {"topic": "nothing"},
        {"question": "nothing"},
        {"topic": "feedback", "question": "failure-3"},
    ],
)
def test_what_is_not_on_offer_is_refused_with_what_is(guide, chosen):
    with pytest.raises(UnknownChoice):
        plan_of(guide, **chosen)


@pytest.mark.parametrize("minutes", [5, 15, 30, 45, 60])
def test_a_topic_is_drilled_for_a_short_while_or_as_long_as_its_round_is_held(guide, minutes):
    plan = plan_of(guide, topic="feedback", minutes=minutes)

    assert sum(phase.minutes for phase in plan.phases) == pytest.approx(minutes)


def test_whole_minutes_add_up():
    assert in_whole_minutes([1.95, 8.78, 8.78, 8.78, 7.8, 3.9, 5.0]) == (2, 9, 9, 8, 8, 4, 5)
    assert in_whole_minutes([15, 30]) == (15, 30)
