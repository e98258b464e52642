"""What an interviewer has to correct or to doubt speaks against code; what is asked next, or of anybody, does not."""

from pathlib import Path

import pytest
import yaml

from app.domain.checklist.corrections import asks_to_mend, corrects, goes_on
from app.domain.checklist.doubted_costs import doubts_cost
from tests.domain.technical import CODE, assessed, score, talk

CONTENT = Path(__file__).parents[2] / "rubrics"
PLAIN = "It keeps the longest word so far and compares each with it."
CASES = (
    "No words give an empty text. One word gives itself. Two of one length give the first, as 5 is not greater than 5. The same"
    " word twice gives it once. Sorted the other way round gives the same."
)


@pytest.mark.parametrize(
    "said",
    [
        "It rejects as soon as one does. So what does the page get?",
        "sorted stops at the first None.",
        "I asked for the shortest, though.",
        "The task says two different ones.",
        "There's no lock in it. What happens with two of them?",
        "I'd expect a hundred here.",
        "Are you sure that's the fewest?",
    ],
)
def test_what_the_code_does_or_the_task_was_told_to_who_wrote_it_corrects_it(said: str) -> None:
    assert corrects(said)


@pytest.mark.parametrize(
    "said",
    [
        "How would you change it?",
        "So what would you fix?",
        "Please make that change.",
        "How do you repair it?",
        "Could a smaller change do?",
    ],
)
def test_asking_for_other_code_asks_to_mend(said: str) -> None:
    assert asks_to_mend(said)


@pytest.mark.parametrize(
    "said",
    [
        "What does it give for an empty list?",
        "Walk me through 10 to 20, then 20 to 30.",
        "How do you test it?",
        "A change. Two of the keys are required now.",
        "New requirement: writes may arrive late.",
        "It's called from many threads.",
        "It grows forever, with a hundred million clients.",
        "A colleague wrote it with one lock. It stops all readers. What would you change?",
        "You said “it isn't sorted”. Who sorts it?",
    ],
)
def test_a_case_a_check_a_new_demand_and_anothers_code_correct_nothing(said: str) -> None:
    assert not corrects(said)
    assert not asks_to_mend(said)


@pytest.mark.parametrize(
    "said",
    [
        "Linear? Two nested loops.",
        "Is that O of L?",
        "With a Python list, is inserting log n?",
        "You said O of one. What does the filter cost?",
        "Two million times sixty?",
        "Half of twenty-four is twelve.",
        "Twenty-four gigabytes for sixty million photos?",
    ],
)
def test_a_claim_about_a_cost_that_is_taken_up_again_is_doubted(said: str) -> None:
    assert doubts_cost(said)


@pytest.mark.parametrize(
    "said",
    [
        "What does it cost?",
        "And the complexity?",
        "How much memory for two million clients?",
        "You said “linear”. Where does that stop?",
        "A client calls ten times a second. When is it let in again?",
    ],
)
def test_asking_for_a_cost_or_telling_a_size_doubts_nothing(said: str) -> None:
    assert not doubts_cost(said)


def _spoken(node: object, under: str = "") -> list[str]:
    """The probes and hints of a round, and what is said when nothing was understood."""
    if isinstance(node, str):
        return [node] if under in ("text", "quoting", "hints", "line", "following") else []
    if isinstance(node, dict):
        return [s for key, value in node.items() for s in _spoken(value, key)]
    return [s for value in node for s in _spoken(value, under)] if isinstance(node, list) else []


@pytest.mark.parametrize(
    "file",
    [
        "netflix-staff-swe/advanced-coding.yaml",
        "netflix-staff-swe/technical-phone-screen.yaml",
        "payments-senior-backend/payments-coding-screen.yaml",
    ],
)
def test_what_the_script_asks_of_everybody_speaks_against_nobody(file: str) -> None:
    topics = yaml.safe_load((CONTENT / file).read_text(encoding="utf-8"))["topics"]
    probes = [s for s in _spoken(topics) if s.endswith("?")]
    assert len(probes) > 20
    assert not [p for p in probes if corrects(p) or asks_to_mend(p) or doubts_cost(p)]


def test_code_that_had_to_be_corrected_does_not_hold_however_well_it_is_talked_about() -> None:
    calm = talk("Write it.", CODE, "How do you test it?", CASES, "Why greater than?", PLAIN)
    told = talk("Write it.", CODE, "How do you test it?", CASES, "I asked for the shortest.", PLAIN)
    assert score("coding_holds", calm) == 2
    assert score("coding_holds", told) == 0
    assert assessed("code_quality", told).level < assessed("code_quality", calm).level
    assert assessed("problem_solving", told).level < assessed("problem_solving", calm).level


def test_a_correction_counts_also_where_the_answer_speaks_of_something_else() -> None:
    astray = "My brother keeps bees on an island, and the honey was good this year."
    told = talk(
        "Write it.", CODE, "How do you test it?", CASES, "I asked for the shortest.", astray
    )
    assert score("coding_holds", told) == 0


def test_what_was_corrected_before_there_was_code_is_no_fault_of_it() -> None:
    plan = talk("Write it.", PLAIN, "I said no sorting.", CODE, "How do you test it?", CASES)
    assert score("coding_holds", plan) > 0


def test_admitting_what_a_new_demand_would_need_is_no_fault_of_the_code() -> None:
    now = "Yeah, that breaks, I forgot to take a lock, so I'd put one around the loop."
    later = talk("Write it.", CODE, "How do you test it?", CASES, "Now two threads call it.", now)
    shown = talk(
        "Write it.", CODE, "How do you test it?", CASES, "What happens with two words?", now
    )
    assert goes_on("Now two threads call it.")
    assert score("coding_holds", later) > score("coding_holds", shown)


def test_a_cost_that_the_interviewer_doubts_does_not_agree() -> None:
    said = "Each word is looked at once, so it's linear in the words."
    plain = talk("Write it.", CODE, "What does it cost?", said, "How do you test it?", CASES)
    doubts = talk("Write it.", CODE, "What does it cost?", said, "Is that O of n?", said)
    assert score("coding_cost_agrees", plain) == 2
    assert score("coding_cost_agrees", doubts) == 0
    assert assessed("problem_solving", doubts).level <= 2
