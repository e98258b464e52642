"""Expected against given: counted honestly, told kindly."""

import pytest

from app.domain.practising.calibration import compared, tendency
from app.domain.practising.prediction import Prediction
from tests.store.builders import an_assessment


def held(*pairs: tuple[int | None, int | None]):
    """Comparisons of those levels expected and given."""
    predictions = [Prediction(criterion=f"c{n}", level=e) for n, (e, _) in enumerate(pairs)]
    assessments = [
        an_assessment(f"c{n}").model_copy(update={"level": given})
        for n, (_, given) in enumerate(pairs)
    ]
    return compared(predictions, assessments)


@pytest.mark.parametrize(
    ("expected", "given", "gap"),
    [
        (3, 3, "met"),
        (2, 4, "better"),
        (4, 1, "lower"),
        (None, 2, "not_sure"),
        (3, None, "not_observed"),
        (None, None, "not_observed"),
    ],
)
def test_each_criterion_is_compared_for_itself(expected, given, gap):
    assert [c.gap for c in held((expected, given))] == [gap]


def test_what_was_not_guessed_is_left_out():
    assert compared([], [an_assessment("c0")]) == ()
    assert compared([Prediction(criterion="other", level=3)], [an_assessment("c0")]) == ()


@pytest.mark.parametrize(
    ("pairs", "words"),
    [
        ([(3, 3), (2, 2)], "as the report does"),
        ([(4, 2), (3, 3)], "a listener only has what you said"),
        ([(2, 4), (3, 3)], "better than you thought"),
        ([(2, 3), (3, 2)], "too hard on yourself as too kind"),
        ([(None, 3), (2, None)], "nothing to hold a guess against"),
    ],
)
def test_the_tendency_is_one_kind_sentence(pairs, words):
    assert words in tendency(held(*pairs))
