"""Cuts that are fitted anew: how an agreement would have been with other free parameters."""

from app.domain.assessment import ItemJudgement, Judgement, verify
from app.domain.measuring.refit import Judged, held_out
from app.domain.reading import Sentence
from tests.builders import a_round
from tests.store.builders import a_report

KNOWN = {"t1s1": Sentence(id="t1s1", turn=1, start=0, end=2, text="I.", flags=frozenset())}
ROUND = a_round()
FIRST, *_ = ROUND.criteria
CRITERION = FIRST.model_copy(
    update={
        "checklist": (
            FIRST.checklist[0].model_copy(update={"occasion": "it came"}),
            *FIRST.checklist[1:],
        )
    }
)


def judged(name: str, wanted: int, *, came: bool) -> Judged:
    """Three items of four are met; the fourth was missed, or had no occasion."""
    met = (ItemJudgement(i.id, 2, ("t1s1",)) for i in CRITERION.checklist[1:])
    left = ItemJudgement(CRITERION.checklist[0].id, 0, came=came)
    assessment = verify(CRITERION, Judgement(CRITERION.id, (left, *met)), KNOWN, engine="llm")
    return Judged(
        name,
        {CRITERION.id: wanted},
        ROUND.model_copy(update={"criteria": (CRITERION, *ROUND.criteria[1:])}),
        a_report().model_copy(update={"assessments": (assessment,)}),
    )


def test_what_had_no_occasion_is_in_no_sum_that_cuts_are_fitted_to() -> None:
    missed = [judged(f"missed-{i}", 3, came=True) for i in range(6)]
    never = [judged(f"never-{i}", 4, came=False) for i in range(6)]

    fitted, _ = held_out([*missed, *never], seed=1)[CRITERION.id]

    assert fitted == 1.0
