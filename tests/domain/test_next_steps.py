"""What to do next: a few things for different reasons, each leading somewhere, none twice."""

from app.domain.interview import InterviewSummary
from app.domain.practising.next_steps import FEWEST, MOST, next_steps
from app.domain.practising.progress import gaps
from app.domain.practising.study_plan import StudyPlan
from tests.builders import START
from tests.domain.test_progress import judged, reported


def a_summary(**changed) -> InterviewSummary:
    given = {
        "id": "one",
        "created_at": START,
        "round": "behavioral-culture",
        "round_title": "Behaviour and culture",
        "topic": None,
        "persona": "sam",
        "engine": "offline",
        "mode": "real",
        "minutes": 45,
        "spent_minutes": 20,
        "turns": 3,
        "answers": 1,
        "closed": True,
        "decision": "yes",
        "score": 3.0,
    }
    return InterviewSummary(**{**given, **changed})


def steps(library, **given):
    tried = {(s.round, s.topic) for s in given.get("summaries", [])}
    nothing = {
        "summaries": [],
        "tried": tried,
        "gaps": [],
        "plan": None,
        "ticked": (),
        "untold": (),
    }
    return next_steps(library.guides[0], **{**nothing, **given})


def test_whoever_has_done_nothing_begins_with_the_first_round(library):
    first = steps(library)

    assert first[0].kind == "round"
    assert first[0].target == library.guides[0].loop[0].id
    assert FEWEST <= len(first) <= MOST


def test_what_was_begun_comes_first_then_what_was_missed_most(library):
    missed = gaps([reported(1, judged(0)), reported(2, judged(0))])

    found = steps(library, summaries=[a_summary(closed=False, decision=None)], gaps=missed)

    assert [step.kind for step in found][:3] == ["continue", "gap", "round"]
    assert "2 of 2" in found[1].why
    assert library.find_topic(found[1].target)


def test_an_interview_that_nobody_read_is_to_be_read(library):
    found = steps(library, summaries=[a_summary(decision=None)])

    assert (found[0].kind, found[0].target) == ("report", "one")


def test_a_round_that_was_held_is_not_proposed_and_a_drill_is_no_round(library):
    first = library.guides[0].loop[0].id
    held = steps(library, summaries=[a_summary(round=first)])
    drilled = steps(library, summaries=[a_summary(round=first, topic="some")])

    assert first not in [step.target for step in held]
    assert first in [step.target for step in drilled]


def test_a_value_without_a_story_leads_to_a_question_that_asks_for_one(library):
    value = library.guides[0].values[0]

    step = next(s for s in steps(library, untold=[value]) if s.kind == "value")

    _, round_ = library.find_topic(step.target)
    assert value.id in round_.question(step.question).values
    assert value.title in step.title


def test_the_next_task_of_the_plan_is_one_that_is_not_ticked_off(library):
    plan: StudyPlan = library.plans[0]
    done = {plan.tasks[0].id}

    step = next(s for s in steps(library, plan=plan, ticked=done) if s.kind == "task")

    assert step.target == plan.tasks[1].id


def test_nothing_is_proposed_twice_and_no_more_than_can_be_kept_in_mind(library):
    missed = gaps([reported(1, judged(0)), reported(2, judged(0))]) * 3
    guide = library.guides[0]

    found = steps(
        library,
        summaries=[a_summary(closed=False), a_summary(id="two", decision=None)],
        gaps=missed,
        plan=library.plans[0],
        untold=guide.values,
    )

    assert len(found) == MOST
    assert len({(s.kind, s.target) for s in found}) == MOST
