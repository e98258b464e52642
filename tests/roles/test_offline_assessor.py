"""The judge by rules, where an interview brings a checklist of its own."""

import pytest

from app.domain.rubric import Criterion
from app.roles.offline_assessor import OLDER, RULES, judge
from tests.domain.technical import talk
from tests.domain.test_shown_values import QUESTION, STORY
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


def only(name: str, signal: str) -> Criterion:
    """The criterion with the one point that a rule finds."""
    whole = criterion(name)
    return whole.without([p.id for p in whole.checklist if p.signal != signal])


IN_GENERAL = (
    "I guess people mostly want to be heard. I think it depends on the team, as always. Maybe a rule is there for a reason, I suppose."
    " Usually one talks about it first. In general trust is what matters. People tend to follow what they see, I guess."
    " I would say that leaders set the tone. Probably everybody does it in their own way."
)


def test_a_point_that_is_not_met_quotes_nothing() -> None:
    told = f"I told 14 of the 90 crews of the limits in May. {IN_GENERAL}"

    assessed = judge(criterion("communication"), talk(QUESTION, told))

    assert RULES["talk_specific"](talk(QUESTION, told)).sentences
    assert not [item for item in assessed.items if item.evidence and not item.score]


def test_nothing_is_held_against_a_point_that_is_clearly_met() -> None:
    now = only("star_structure", "talk_particular")

    clear = judge(now, talk(QUESTION, STORY, QUESTION, "I guess nine people saw it."))
    vague = judge(now, talk(QUESTION, f"I told the crews of it. {IN_GENERAL}"))

    assert (clear.items[0].score, clear.counter_evidence) == (2, ())
    assert vague.counter_evidence
