"""The judge by rules, where an interview brings a checklist of its own."""

import pytest

from app.domain.rubric import Criterion
from app.roles.offline_assessor import OLDER, judge
from tests.domain.test_shown_values import QUESTION, STORY
from tests.domain.test_signals_technical import talk
from tests.properties.cases import criterion


def older(now: Criterion, *ids: str) -> Criterion:
    """The criterion as it stood before the rules of some points went."""
    points = tuple(
        p.model_copy(update={"signal": f"was_{p.signal}"}) if p.id in ids else p
        for p in now.checklist
    )
    return now.model_copy(update={"checklist": points})


@pytest.mark.parametrize("name", ["communication", "star_structure"])
def test_points_whose_rule_is_gone_count_for_nothing_and_against_nothing(name: str) -> None:
    now, dossier = criterion(name), talk(QUESTION, STORY)
    capped = next(c for c in now.caps if c.when.startswith("no_")).when.removeprefix("no_")

    before = judge(older(now, capped), dossier)

    assert before.status == "observed"
    assert before.level == judge(now, dossier).level
    assert capped not in {item.id for item in before.items}
    assert not before.caps


def test_a_criterion_without_any_point_that_is_known_is_not_judged_and_says_why() -> None:
    now = criterion("communication")

    before = judge(older(now, *(p.id for p in now.checklist)), talk(QUESTION, STORY))

    assert before.level is None
    assert before.why == OLDER
