import pytest

from app.domain.guide import Guide
from app.domain.talk.planning import in_whole_minutes, plan_round
from app.errors import UnknownChoice
from tests.builders import a_plan, a_round


@pytest.fixture
def guide() -> Guide:
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
        rounds=(a_round(),),
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


def test_a_question_alone_is_drilled_in_its_topic(guide):
    assert plan_of(guide, question="failure-3").topic == "failure"


@pytest.mark.parametrize(
    "chosen",
    [{"minutes": 20}, {"persona": "nobody"}, {"topic": "nothing"}, {"question": "nothing"}],
)
def test_what_is_not_on_offer_is_refused_with_what_is(guide, chosen):
    with pytest.raises(UnknownChoice):
        plan_of(guide, **chosen)


def test_whole_minutes_add_up():
    assert in_whole_minutes([1.95, 8.78, 8.78, 8.78, 7.8, 3.9, 5.0]) == (2, 9, 9, 8, 8, 4, 5)
    assert in_whole_minutes([15, 30]) == (15, 30)
