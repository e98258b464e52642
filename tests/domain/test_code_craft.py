"""What code says about itself and refuses, and what is said of it: read without running anything."""

import pytest

from app.domain.checklist.code_craft import refusals, remarks
from tests.domain.technical import CODE, score, talk

CAREFUL = '''```python
def total_cents(rows, currency):
    """The sum of the rows in one currency."""
    if not currency:
        raise ValueError("a currency is needed")
    return sum(row.cents for row in rows if row.currency == currency)
```'''
"""The same thing as `PLAIN`, with what it promises and what it refuses."""
PLAIN = (
    "```python\ndef total_cents(rows, currency):\n    return sum(row.cents for row in rows)\n```"
)
ASKED = "Write it."
TESTS = "How would you test it?"


@pytest.mark.parametrize(
    "code",
    [
        "if n < 1:\n    raise ValueError(n)",
        'if (n < 1) throw new IllegalArgumentException("n");',
        "this.name = Objects.requireNonNull(name);",
        'if n < 1 { panic("n") }',
        "fun f(n: Int) { require(n > 0) }",
    ],
)
def test_an_error_of_its_own_is_a_refusal_in_any_language(code: str) -> None:
    assert refusals(code) == 1


def test_a_refusal_in_a_comment_is_none() -> None:
    assert refusals("total = 0  # raise an error later\n// throw something\n") == 0


def test_a_comment_tells_something_when_it_speaks_of_what_is_in_the_code() -> None:
    assert remarks("entries = {}  # entries by key, oldest first\n") == 1
    assert remarks("/** The groups of accounts. */\nList groups(List accounts) {}") == 1
    assert remarks("entries = {}  # the sun is shining today\n") == 0
    assert remarks("total = 0  # total\n") == 0


def test_code_that_refuses_and_says_what_it_promises_is_told_from_code_that_does_not() -> None:
    careful, plain = talk(ASKED, CAREFUL), talk(ASKED, PLAIN)
    for rule in ("coding_refuses", "coding_remarks", "coding_guarded"):
        assert score(rule, careful) > score(rule, plain), rule


@pytest.mark.parametrize(
    "answer",
    [
        "No words give an empty list. One word gives 1. The same word twice gives 2.",
        "None: 0. One of 7: 7. Two that touch, 0 to 10 for 3 and 10 to 20 for 4: 7.",
        "Limit 2, window 10. At 0, yes. At 3, yes. At 9, no. At 10, yes, and at 13 it's yes again.",
    ],
)
def test_a_case_with_its_result_counts_in_any_form(answer: str) -> None:
    assert score("coding_expected", talk(ASKED, CODE, TESTS, answer)) >= 1


def test_tests_that_are_promised_are_no_cases() -> None:
    promised = talk(ASKED, CODE, TESTS, "I'd write unit tests and integration tests for the code.")
    assert score("coding_expected", promised) == 0
    assert score("coding_kinds", promised) == 0


def test_figures_of_a_cost_are_no_cases() -> None:
    answer = "20,000 keys times 30 bytes is 600,000 bytes. With 72 million keys it is 2 gigabytes."
    sized = talk(ASKED, CODE, "Are you sure about the memory, how many gigabytes is it?", answer)
    assert score("coding_expected", sized) == 0


def test_answering_in_general_is_not_knowing_the_code() -> None:
    question = "What does your code return for an empty list?"
    looked = talk(ASKED, CODE, question, "The loop has no word, so it returns the empty word.")
    general = talk(
        ASKED, CODE,
        question, "Usually one would return a default from the list. It depends on the language.",
        "And for a tie?", "I think it may be the first word. You could sort the list, normally.",
    )  # fmt: skip
    assert score("coding_knows", looked) == 2
    assert score("coding_knows", general) == 0


def test_limits_told_with_their_side_count() -> None:
    exact = talk(
        "Write it.", "I keep at most k entries in the heap. An entry at exactly the limit stays.",
        "And if it grows?", "Above a million keys I'd split the map.",
    )  # fmt: skip
    assert score("coding_bounds", exact) == 2
    assert score("coding_bounds", talk("Write it.", "I keep the entries in a heap.")) == 0
