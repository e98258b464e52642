"""What plans have in common is in memory once, and each is read as it was stored."""

from functools import partial

from app.domain.plan import Plan
from app.store.plans import Plans
from app.store.tables import value_of
from tests.builders import a_plan

parse = partial(value_of, Plan)


def test_plans_of_one_round_are_made_of_the_same_parts():
    plans = Plans()
    given = [a_plan(seed=seed) for seed in (1, 2)]

    one, other = (plans.plan(plan.model_dump_json(), parse) for plan in given)

    assert [one, other] == given
    assert one.round.topics[0] is other.round.topics[0]
    assert one.round.criteria[0] is other.round.criteria[0]
    assert one.persona is other.persona


def test_a_plan_that_was_read_lately_is_not_parsed_again():
    plans, stored = Plans(), a_plan().model_dump_json()

    assert plans.plan(stored, parse) is plans.plan(stored, parse)


def test_only_so_many_plans_are_kept():
    plans, stored = Plans(most=1), [a_plan(seed=seed).model_dump_json() for seed in (1, 2)]
    first = plans.plan(stored[0], parse)
    plans.plan(stored[1], parse)

    again = plans.plan(stored[0], parse)

    assert again == first
    assert again is not first
