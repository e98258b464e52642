"""What must hold when a transcript changes, on transcripts of other authors, drawn by a seed from all that are labelled."""

import random
from pathlib import Path

import pytest

from tests.properties.cases import (
    ROOT,
    Case,
    answered,
    appended,
    as_team,
    as_wish,
    assess,
    criterion,
    items,
    levels,
    load,
    result_first,
    rewritten,
    shuffled,
    transcript,
    without,
)
from tests.properties.test_properties import BRAGGING, RECITED, rises

SEED = 20
FILES = sorted((ROOT / "tests" / "data").glob("tuning/*.json"))
DRAWN = random.Random(SEED).sample(FILES, 24)
RUBRIC = tuple(
    " ".join(
        [c.asks, *(item.text + "." for item in c.checklist), *(a.behaviour for a in c.anchors)]
    )
    for c in map(criterion, ("star_structure", "tradeoff_reasoning", "culture_alignment"))
)


@pytest.fixture(params=DRAWN, ids=lambda f: f.stem)
def case(request: pytest.FixtureRequest) -> Case:
    file: Path = request.param
    return load(file)


def test_no_level_rises(case: Case) -> None:
    before = levels(case)
    assert not rises(before, levels(rewritten(case, lambda s: f"{s} {s}")))
    for words in (*RECITED, *RUBRIC, *BRAGGING[:2]):
        assert not rises(before, levels(appended(case, words, everywhere=True))), words


def test_order_and_letters_change_nothing(case: Case) -> None:
    before = levels(case)
    assert levels(shuffled(case, SEED)) == before
    assert levels(result_first(case)) == before
    assert levels(rewritten(case, lambda s: s.replace("'", "\u2019"))) == before
    assert levels(rewritten(case, str.lower)) == before


def test_stories_follow_what_is_told(case: Case) -> None:
    before = levels(case)
    weighed = levels(without(case, "X"))
    assert weighed["tradeoff_reasoning"] <= before["tradeoff_reasoning"]
    if "star_structure" not in before:
        return
    result = "In the end complaints fell from 40 a week to 3, and the other teams adopted it."
    own = items(case, "star_structure").get("own_action", 0)
    team = items(rewritten(case, as_team), "star_structure").get("own_action", 0)
    assert levels(without(case, "R"))["star_structure"] <= before["star_structure"]
    assert levels(appended(case, result))["star_structure"] >= before["star_structure"]
    assert levels(rewritten(case, as_wish))["star_structure"] <= 2
    assert team < own or own == 0


def test_quotes_are_there_and_nothing_said_is_nothing(case: Case) -> None:
    turns = transcript(case).turns
    for assessment in assess(case).values():
        for e in (*assessment.evidence, *assessment.counter_evidence):
            assert turns[e.turn].text[e.start : e.end] == e.quote
    assert all(level <= 1 for level in levels(answered(case, lambda _question: ":")).values())
