"""What must hold of the offline engine when a design or coding interview changes, on every labelled transcript of one."""

import re
from pathlib import Path

import pytest

from tests.properties.cases import (
    ALL_FILES,
    TECHNICAL_FILES,
    Case,
    answered,
    appended,
    assess,
    criteria_of,
    levels,
    load,
    rewritten,
    segments,
    shuffled,
    transcript,
    without,
)
from tests.properties.test_properties import BRAGGING, PADDING, RECITED, SPOKEN, rises

MORE_PADDING = (
    "Many villages along the coast have a market on the first Saturday of the month. The bread there is good because the"
    " ovens are old. If it rains, people go home early. The museum of the town shows boats, nets and old photographs."
)
MORE_RECITED = (
    "Prometheus, Grafana, canary, chaos engineering, golden signals, least privilege, encryption at rest, zero trust.",
    "SOLID, DRY, KISS, clean code, design patterns, test pyramid, mutation testing, full coverage, best practices.",
    "We handle failures, we monitor everything, it scales horizontally, it is secure, tested and elegant.",
)


@pytest.fixture(params=TECHNICAL_FILES, ids=lambda f: f.stem)
def case(request: pytest.FixtureRequest) -> Case:
    file: Path = request.param
    return load(file)


@pytest.fixture(params=ALL_FILES, ids=lambda f: f.stem)
def any_case(request: pytest.FixtureRequest) -> Case:
    file: Path = request.param
    return load(file)


def content(case: Case) -> dict[str, int]:
    return {k: v for k, v in levels(case).items() if k != "communication"}


def test_m5_without_what_was_weighed_the_choice_is_not_better(case: Case) -> None:
    assert levels(without(case, "X"))["tradeoff_reasoning"] <= levels(case)["tradeoff_reasoning"]


@pytest.mark.parametrize("everywhere", [False, True])
@pytest.mark.parametrize("padding", [PADDING, MORE_PADDING, f"{PADDING} {MORE_PADDING}"])
def test_i1_padding_raises_nothing(case: Case, padding: str, everywhere: bool) -> None:
    assert not rises(levels(case), levels(appended(case, padding, everywhere=everywhere)))


def test_i1_repetition_raises_nothing(case: Case) -> None:
    assert not rises(levels(case), levels(rewritten(case, lambda s: f"{s} {s}")))


@pytest.mark.parametrize("seed", range(3))
def test_i2_order_changes_nothing(case: Case, seed: int) -> None:
    assert levels(shuffled(case, seed)) == levels(case)


@pytest.mark.parametrize("manner", ["lower", "smart", "fillers", "no_stops"])
def test_i3_manner_of_typing_changes_no_content(case: Case, manner: str) -> None:
    assert content(rewritten(case, SPOKEN[manner])) == content(case)


def test_i3_with_neither_stops_nor_capitals_no_level_is_far_off(case: Case) -> None:
    """Nothing is left then that tells where a sentence ends."""
    before, after = content(case), content(rewritten(case, SPOKEN["no_stops_lower"]))
    assert not {k for k in before if abs(before[k] - after[k]) > 1}


def test_i4_names_change_nothing(case: Case) -> None:
    swap = {"Birgit": "Babajide", "Anke": "Mei", "Noor": "Svetlana", "she": "he", "he": "she"}
    pattern = re.compile(r"\b(" + "|".join(swap) + r")\b")
    assert levels(rewritten(case, lambda s: pattern.sub(lambda m: swap[m[1]], s))) == levels(case)


@pytest.mark.parametrize("words", RECITED + MORE_RECITED + BRAGGING)
def test_g1_g2_words_without_work_raise_nothing(case: Case, words: str) -> None:
    assert not rises(levels(case), levels(appended(case, words, everywhere=True)))


@pytest.mark.parametrize(
    "answer", ["", ".", ":", "...", "fine", "ok sure", "lorem ipsum dolor sit amet " * 30]
)
def test_e1_nothing_said_is_no_strength(any_case: Case, answer: str) -> None:
    nothing = answered(any_case, lambda _question: answer)
    assert all(a.level in (None, 1) for a in assess(nothing).values())
    assert all(a.evidence == () for a in assess(nothing).values())


def test_e1_the_question_said_back_is_no_answer(any_case: Case) -> None:
    echoed = answered(any_case, lambda question: question)
    assert all(level <= 1 for level in levels(echoed).values())


def test_e1_a_megabyte_changes_little_and_breaks_nothing() -> None:
    for file in TECHNICAL_FILES[:2]:
        case = load(file)
        assert not rises(
            levels(case), levels(appended(case, "lorem ipsum dolor sit amet. " * 40_000))
        )


def test_an_empty_interview_has_no_levels(case: Case) -> None:
    silent = segments(case, lambda _segment: "")
    assert set(levels(silent).values()) <= {0, 1}


def test_q1_every_quote_is_there(any_case: Case) -> None:
    turns = transcript(any_case).turns
    for assessment in assess(any_case).values():
        for e in (*assessment.evidence, *assessment.counter_evidence):
            assert turns[e.turn].text[e.start : e.end] == e.quote


def test_c1_twice_is_the_same(any_case: Case) -> None:
    first = {k: a.model_dump_json() for k, a in assess(any_case).items()}
    assert first == {k: a.model_dump_json() for k, a in assess(any_case).items()}
    assert set(first) == set(criteria_of(any_case))
