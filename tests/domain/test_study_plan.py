"""A preparation plan over fewer weeks keeps what matters most, in order, within the hours of a week."""

import pytest
from pydantic import ValidationError

from app.domain.practising.study_plan import StudyPlan, Task, Week


def a_task(task_id: str, minutes: int = 60, priority: int = 1, **fields: object) -> Task:
    return Task.model_validate(
        {"id": task_id, "text": "Do it.", "minutes": minutes, "priority": priority, **fields}
    )


def a_plan(*weeks: tuple[Task, ...], fewest: int = 1, minutes: int = 180) -> StudyPlan:
    return StudyPlan(
        guide="g",
        summary="How to use it.",
        fewest_weeks=fewest,
        minutes_a_week=minutes,
        weeks=tuple(Week(title=f"Week {n}", aim="An aim.", tasks=w) for n, w in enumerate(weeks)),
    )


TWO_WEEKS = a_plan(
    (a_task("a"), a_task("b", priority=3), a_task("c", priority=2)),
    (a_task("d", priority=2), a_task("e"), a_task("f", priority=3)),
)


def ids(plan: StudyPlan, weeks: int) -> list[list[str]]:
    return [[task.id for task in week.tasks] for week in plan.over(weeks)]


def test_at_full_length_nothing_is_left_out():
    assert ids(TWO_WEEKS, 2) == [["a", "b", "c"], ["d", "e", "f"]]


def test_the_least_important_go_first_and_of_those_the_later_ones():
    assert ids(TWO_WEEKS, 1) == [["a", "c", "e"]]


def test_neighbours_become_one_week_and_none_is_lost():
    plan = a_plan(*[(a_task(f"t{n}", minutes=20),) for n in range(8)])

    for length in plan.lengths:
        planned = plan.over(length)
        assert [t for week in planned for t in week.tasks] == list(plan.tasks)
        assert [week.number for week in planned] == list(range(1, length + 1))


@pytest.mark.parametrize(
    ("weeks", "fault"),
    [
        (((a_task("a"),), (a_task("a"),)), "ids must differ"),
        (((a_task("a", minutes=200, priority=2),),), "takes more than"),
        (((a_task("a", minutes=100),), (a_task("b", minutes=100),)), "over 1 weeks"),
    ],
)
def test_a_plan_that_cannot_be_kept_is_refused(weeks, fault):
    with pytest.raises(ValidationError, match=fault):
        a_plan(*weeks)


def test_a_plan_needs_as_many_weeks_as_it_asks_for():
    with pytest.raises(ValidationError, match="fewest_weeks"):
        a_plan((a_task("a"),), fewest=2)


def test_a_task_practises_one_thing():
    with pytest.raises(ValidationError, match="not both"):
        a_task("a", topic="t", round="r")


def test_the_shipped_plans_are_whole(library):
    for plan in library.plans:
        assert plan.lengths[0] == 4
        assert plan.lengths[-1] == 8
        assert ids(plan, 8) == [[task.id for task in week.tasks] for week in plan.weeks]
