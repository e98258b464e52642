"""What a candidate expected held beside what was judged. It stands beside the report and is never part of it."""

from collections.abc import Sequence
from typing import Literal

from app.domain.practising.prediction import Prediction
from app.domain.report import Assessment
from app.domain.rubric import Level
from app.domain.values import Value

Gap = Literal["met", "better", "lower", "not_sure", "not_observed"]


class Comparison(Value):
    """One criterion: the level expected, the level given, and how they differ. `better` is better than expected."""

    criterion: str
    title: str
    expected: Level | None
    given: Level | None
    gap: Gap


def compared(
    predictions: Sequence[Prediction], assessments: Sequence[Assessment]
) -> tuple[Comparison, ...]:
    """One comparison for each criterion that something was said about, in the order of the report."""
    expected = {p.criterion: p.level for p in predictions}
    return tuple(
        Comparison(
            criterion=a.criterion,
            title=a.title,
            expected=expected[a.criterion],
            given=a.level,
            gap=_gap(expected[a.criterion], a.level),
        )
        for a in assessments
        if a.criterion in expected
    )


def tendency(comparisons: Sequence[Comparison]) -> str:
    """One kind sentence on all of it."""
    met, better, lower = (
        sum(c.gap == gap for c in comparisons) for gap in ("met", "better", "lower")
    )
    sure = met + better + lower
    if not sure:
        return "There was nothing to hold a guess against this time."
    if met == sure:
        return "You saw yourself as the report does. That is rare, and it makes practising easier."
    if lower > better:
        return (
            "You expected more than came across. That is common: you know what you did, and a listener only has what"
            " you said. What is missing below is more often untold than undone."
        )
    if better > lower:
        return "You came across better than you thought. Tell it with the confidence that it has earned."
    return "You were as often too hard on yourself as too kind. The sentences below show where."


def _gap(expected: Level | None, given: Level | None) -> Gap:
    if given is None:
        return "not_observed"
    if expected is None:
        return "not_sure"
    if expected == given:
        return "met"
    return "better" if given > expected else "lower"
