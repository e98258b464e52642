"""Arithmetic of judging: checklist to level, levels to recommendation, and what verification lets through."""

import pytest

from app.domain.assessment import ItemJudgement, Judgement, verify
from app.domain.guide import CriterionWeight, LevelExpectation
from app.domain.reading import Sentence
from app.domain.report import Assessment
from app.domain.rubric import Level
from app.domain.scoring import cap_rules, decision_level, level_of, next_level, recommend
from app.roles.offline_assessor import SIGNALS
from tests.properties.cases import CRITERIA, criterion

STAR = criterion("star_structure")
FULL = {item.id: 2 for item in STAR.checklist}
WEIGHTS = (
    CriterionWeight(criterion="star_structure", weight=1.5, must_have=True, focus="stories"),
    CriterionWeight(criterion="communication", weight=1.0, focus="clear"),
)
EXPECTATIONS = (LevelExpectation(level="Senior", scope=2), LevelExpectation(level="Staff", scope=3))


def assessed(name: str, level: Level | None) -> Assessment:
    return Assessment(
        criterion=name, title=name, status="observed" if level else "not_asked", level=level, why="", items=(), evidence=(),
        counter_evidence=(), caps=(), confidence=None, samples=(), next_level=None, engine="offline",
    )  # fmt: skip


@pytest.mark.parametrize("name", CRITERIA)
def test_criteria_name_rules_that_exist(name: str) -> None:
    rubric = criterion(name)
    assert {item.signal for item in rubric.checklist} <= SIGNALS
    assert {cap.when for cap in rubric.caps} <= cap_rules(rubric)


@pytest.mark.parametrize("name", CRITERIA)
def test_all_or_nothing(name: str) -> None:
    rubric = criterion(name)
    assert level_of(rubric, {item.id: 2 for item in rubric.checklist}).level == 4
    assert level_of(rubric, {}).level == 1


def test_a_cap_holds_and_says_why() -> None:
    judged = level_of(STAR, {**FULL, "result": 0})
    assert judged.level == 2
    assert judged.caps
    assert level_of(STAR, {**FULL, "measure": 0}).level == 3


def test_the_next_level_names_what_is_missing() -> None:
    assert next_level(STAR, FULL, 4) is None
    text = next_level(STAR, {**FULL, "result": 0}, 2)
    assert text is not None
    assert next(i.advice for i in STAR.checklist if i.id == "result") in text


def test_more_of_anything_never_lowers_a_level() -> None:
    for name in CRITERIA:
        rubric = criterion(name)
        for item in rubric.checklist:
            low = level_of(rubric, {**{i.id: 1 for i in rubric.checklist}, item.id: 0}).level
            high = level_of(rubric, {**{i.id: 1 for i in rubric.checklist}, item.id: 2}).level
            assert low <= high


@pytest.mark.parametrize(
    ("star", "talk", "decision"),
    [
        (4, 4, "strong_yes"),
        (3, 3, "yes"),
        (2, 4, "yes"),
        (1, 4, "no"),
        (2, 2, "no"),
        (1, 1, "strong_no"),
    ],
)
def test_recommendation(star: Level, talk: Level, decision: str) -> None:
    verdict = recommend(
        WEIGHTS,
        (assessed("star_structure", star), assessed("communication", talk)),
        EXPECTATIONS,
        3,
    )
    assert verdict.decision == decision
    assert verdict.level_shown == "Staff"
    assert (
        (decision_level(verdict.low) or 0)
        <= (decision_level(verdict.decision) or 0)
        <= (decision_level(verdict.high) or 0)
    )


def test_too_little_seen_is_no_verdict() -> None:
    verdict = recommend(WEIGHTS, (assessed("communication", 4),), EXPECTATIONS, 3)
    assert verdict.decision == "not_enough_evidence"
    assert verdict.score is None
    assert decision_level(verdict.decision) is None


def sentence(name: str, *flags: str) -> Sentence:
    return Sentence(name, 1, 0, 4, "Text", frozenset(flags))


def test_only_eligible_sentences_carry_an_item() -> None:
    known = {"t1s1": sentence("t1s1"), "t1s2": sentence("t1s2", "addresses_grader")}
    items = (
        ItemJudgement("situation", 2, ("t1s1",)),
        ItemJudgement("result", 2, ("t1s2",)),
        ItemJudgement("measure", 2, ("t9s9",)),
        ItemJudgement("lesson", 2),
    )
    judged = verify(
        STAR, Judgement("star_structure", items, counter=("t1s1", "t9s9")), known, engine="llm"
    )
    assert {i.id: i.score for i in judged.items if i.score} == {"situation": 2}
    assert [e.sentence for e in judged.counter_evidence] == ["t1s1"]
    assert judged.evidence[0].quote == "Text"


def test_what_a_level_means_for_anybody_is_not_said_of_the_candidate() -> None:
    known = {"t1s1": sentence("t1s1")}
    items = (ItemJudgement("situation", 2, ("t1s1",)),)

    judged = verify(STAR, Judgement("star_structure", items), known, engine="offline")

    assert judged.why.startswith(f"Level {judged.level} means: ")


def test_without_a_chance_there_is_no_level_and_a_missed_one_is_the_lowest() -> None:
    assert (
        verify(STAR, Judgement("star_structure", (), chance="none"), {}, engine="llm").level is None
    )
    missed = verify(STAR, Judgement("star_structure", (), chance="asked"), {}, engine="llm")
    assert (missed.status, missed.level) == ("asked_not_shown", 1)


def test_a_round_without_stories_shows_no_job_level() -> None:
    talk = (CriterionWeight(criterion="communication", weight=1.0, focus="clear"),)
    reach = CriterionWeight(criterion="staff_scope", weight=1.0, focus="reach")
    clear = assessed("communication", 4)

    unasked = recommend(talk, (clear,), EXPECTATIONS, 1)
    untold = recommend((*talk, reach), (clear, assessed("staff_scope", None)), EXPECTATIONS, 2)
    told = recommend((*talk, reach), (clear, assessed("staff_scope", 3)), EXPECTATIONS, 3)

    assert unasked.level_shown is None
    assert "No story" not in unasked.level_why
    assert untold.level_shown is None
    assert told.level_shown == "Staff"
