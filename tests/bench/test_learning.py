"""What is learned from labelled transcripts: which signs speak for a thing, and how much."""

from bench.learning import fitted, levelled

OFTEN, RARE = 4, 1


def seen(*signs: str) -> tuple[str, ...]:
    """The empty sign is always there."""
    return ("", *signs)


def test_a_sign_that_goes_with_a_thing_speaks_for_it_and_its_opposite_against() -> None:
    data = [(seen("told"), True)] * 20 + [(seen("claimed"), False)] * 20

    weights = fitted(data, often=OFTEN, pull=1)

    assert weights["told"] > 0 > weights["claimed"]
    assert abs(weights.get("", 0)) < weights["told"]


def test_a_stronger_pull_makes_every_weight_smaller() -> None:
    data = [(seen("told"), True)] * 20 + [(seen(), False)] * 20

    assert (
        0 < fitted(data, often=OFTEN, pull=50)["told"] < fitted(data, often=OFTEN, pull=1)["told"]
    )


def test_what_is_met_seldom_is_not_learned() -> None:
    data = [(seen("told"), True)] * 9 + [(seen("once"), False)] * RARE + [(seen(), False)] * 9

    assert "once" not in fitted(data, often=OFTEN, pull=1)


def test_levels_are_met_by_the_sum_of_what_signs_weigh() -> None:
    data = [(seen("told"), 3)] * 200 + [(seen("told", "carried on"), 4)] * 200 + [(seen(), 1)] * 200

    weights = levelled(data, often=OFTEN, pull=1, sweeps=200)

    for signs, level in ((seen(), 1), (seen("told"), 3), (seen("told", "carried on"), 4)):
        assert abs(sum(weights.get(s, 0) for s in signs) - 1000 * level) < 50


def test_a_constant_level_is_all_bias() -> None:
    assert levelled([(seen("told"), 2), (seen(), 2)] * 10, often=OFTEN, pull=1) == {"": 2000}


def test_where_weights_may_only_rise_no_sign_speaks_against_a_level() -> None:
    data = [(seen("told"), 2)] * 20 + [(seen("told", "loosely"), 1)] * 20 + [(seen(), 0)] * 20

    freely = levelled(data, often=OFTEN, pull=1)
    rising = levelled(data, often=OFTEN, pull=1, rising=True)

    assert freely["loosely"] < 0
    assert rising.get("loosely", 0) == 0
    assert rising["told"] > 0
