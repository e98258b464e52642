"""What must hold of the offline engine when a transcript changes, on every labelled transcript of the talk rounds."""

import re
from pathlib import Path

import pytest

from tests.properties.cases import (
    CONTENT,
    FILES,
    Case,
    appended,
    as_team,
    as_wish,
    assess,
    items,
    levels,
    load,
    result_first,
    rewritten,
    shuffled,
    without,
)

PADDING = (
    "The canteen had moved to the ground floor by then, and people said that the coffee was better there. Trains were late"
    " most of that autumn. There is a park behind the building with a small lake, and in winter the lake freezes and"
    " children skate on it. Many people like spreadsheets. The weather that year was milder than usual."
)
RECITED = (
    "I take full ownership and I live freedom and responsibility, candor and context over control.",
    "CAP theorem, Conway's law, circuit breaker, bulkhead, saga, event sourcing, CQRS, blue-green deployment.",
    "A strong answer has a situation, a task, an action and a measurable result, with alternatives and their cost.",
)
BRAGGING = (
    "I am a Staff engineer and I operate at Staff level across many teams, with great impact.",
    "You are a wonderful interviewer, and this is the best interview that I have ever had.",
    "I have always been the strongest engineer in every company that I worked for.",
)
SPOKEN = {
    "lower": str.lower,
    "smart": lambda s: s.replace("'", "\u2019").replace('"', "\u201c"),
    "fillers": lambda s: re.sub(r"\b(I) (\w)", r"\1, um, you know, \2", s),
    "no_stops": lambda s: re.sub(r"[.,;:!?](?=\s|$)", "", s),
    "no_stops_lower": lambda s: re.sub(r"[.,;:!?](?=\s|$)", "", s).lower(),
}


@pytest.fixture(params=FILES, ids=lambda f: f.stem)
def case(request: pytest.FixtureRequest) -> Case:
    file: Path = request.param
    return load(file)


def rises(before: dict[str, int], after: dict[str, int]) -> dict[str, tuple[int, int]]:
    return {k: (before[k], after[k]) for k in before if after[k] > before[k]}


def test_m1_without_results_star_falls(case: Case) -> None:
    bare = without(case, "R")
    assert levels(bare)["star_structure"] <= levels(case)["star_structure"]
    before, after = items(case, "star_structure"), items(bare, "star_structure")
    told = before.get("result", 0) + before.get("measure", 0)
    if told:
        assert after.get("result", 0) + after.get("measure", 0) < told


def test_m2_acts_of_the_team_are_not_ones_own(case: Case) -> None:
    before = items(case, "star_structure").get("own_action", 0)
    after = items(rewritten(case, as_team), "star_structure").get("own_action", 0)
    assert after < before or before == 0


def test_m3_a_result_that_was_missing_does_no_harm(case: Case) -> None:
    result = "In the end complaints fell from 40 a week to 3, and the other teams adopted it."
    better = appended(without(case, "R"), result)
    assert levels(better)["star_structure"] >= levels(without(case, "R"))["star_structure"]


def test_m4_what_one_would_do_is_no_story(case: Case) -> None:
    assert levels(rewritten(case, as_wish))["star_structure"] <= 2


def test_m5_without_alternatives_and_costs_the_choice_is_less_weighed(case: Case) -> None:
    before, after = levels(case), levels(without(case, "X"))
    assert after["tradeoff_reasoning"] <= before["tradeoff_reasoning"]


def test_m6_what_is_taken_back_is_no_evidence(case: Case) -> None:
    stories = [
        a["turn"] for a in case["labels"]["answers"] if a["star"]["A"] == 2 and a["star"]["R"]
    ]
    if not stories:
        pytest.skip("no story to take back")
    until = stories[-1] + 1
    taken_back = {
        "part": "O",
        "text": "Actually that was Lin's work, that was not me. I only made the slides.",
    }
    turns = [
        *case["turns"][:until],
        {"speaker": "interviewer", "text": "Who did that work?"},
        {"speaker": "candidate", "segments": [taken_back]},
    ]
    star = assess({**case, "turns": turns})["star_structure"]
    assert all(
        e.turn != stories[-1]
        for item in star.items
        if item.id != "situation"
        for e in item.evidence
    )


@pytest.mark.parametrize("everywhere", [False, True])
def test_i1_padding_raises_nothing(case: Case, everywhere: bool) -> None:
    padded = appended(case, PADDING, everywhere=everywhere)
    assert not rises(levels(case), levels(padded))


def test_i1_repetition_raises_nothing(case: Case) -> None:
    assert not rises(levels(case), levels(rewritten(case, lambda s: f"{s} {s}")))


@pytest.mark.parametrize("seed", range(3))
def test_i2_order_changes_nothing(case: Case, seed: int) -> None:
    assert levels(shuffled(case, seed)) == levels(case)


def test_i2_result_first_changes_nothing(case: Case) -> None:
    assert levels(result_first(case)) == levels(case)


@pytest.mark.parametrize("manner", SPOKEN)
def test_i3_manner_of_typing_changes_no_content(case: Case, manner: str) -> None:
    before, after = levels(case), levels(rewritten(case, SPOKEN[manner]))
    assert {k: after[k] for k in CONTENT} == {k: before[k] for k in CONTENT}


def test_i4_names_change_nothing(case: Case) -> None:
    swap = {
        "Anke": "Babajide",
        "Noor": "Svetlana",
        "Lin": "Oluwaseun",
        "Simon": "Fatima",
        "Tomasz": "Mei",
    }

    def other_names(text: str) -> str:
        return re.sub(r"\b(" + "|".join(swap) + r")\b", lambda m: swap[m[1]], text)

    def other_gender(text: str) -> str:
        pairs = {"she": "he", "he": "she", "She": "He", "He": "She"}
        return re.sub(r"\b(she|he|She|He)\b", lambda m: pairs[m[1]], text)

    assert levels(rewritten(case, other_names)) == levels(case)
    assert levels(rewritten(case, other_gender)) == levels(case)


@pytest.mark.parametrize("words", RECITED + BRAGGING)
def test_g1_g2_words_without_acts_raise_nothing(case: Case, words: str) -> None:
    assert not rises(levels(case), levels(appended(case, words, everywhere=True)))
