"""How far a talk is about its own code: what is in it is named, in whatever words, and guesses weigh against it."""

import pytest

from app.domain.checklist.own_code import stems
from app.domain.transcript import Artifact
from tests.domain.technical import CODE, score, talk

NAMED = "Best holds the longest of the words so far, so a word that's no longer than best changes nothing."
EXACT = (
    "With two words of one length the first stays best, because len has to be greater than before."
)
GENERAL = "In general one picks what's clean, and usually that's fast enough for most people."
GUESSED = "I think that's probably right, I guess, and that's how it's usually done."
ASKED = ("Write it.", "Why is it right?", "What about two of one length?")
RULES = ("coding_own_code", "coding_knows")


@pytest.mark.parametrize("rule", RULES)
def test_talk_that_names_what_is_in_the_code_is_told_from_talk_that_fits_any(rule: str) -> None:
    own = talk(ASKED[0], CODE, ASKED[1], NAMED, ASKED[2], EXACT)
    any_code = talk(ASKED[0], CODE, ASKED[1], GENERAL, ASKED[2], GUESSED)
    assert score(rule, own) > score(rule, any_code) == 0


@pytest.mark.parametrize("rule", RULES)
def test_code_beside_the_answers_is_named_as_well(rule: str) -> None:
    beside = {1: Artifact(kind="code", language="python", text=CODE[10:-3])}
    own = talk(ASKED[0], "Here.", ASKED[1], NAMED, ASKED[2], EXACT, artifacts=beside)
    assert score(rule, own) > 0


@pytest.mark.parametrize("rule", RULES)
def test_without_code_nothing_of_it_is_named(rule: str) -> None:
    assert score(rule, talk(ASKED[0], NAMED, ASKED[1], NAMED, ASKED[2], EXACT)) == 0


def test_guesses_weigh_against_what_is_known() -> None:
    sure = talk(ASKED[0], CODE, ASKED[1], f"{NAMED} {EXACT}")
    unsure = talk(ASKED[0], CODE, ASKED[1], f"{NAMED} {EXACT} {GUESSED} {GENERAL}")
    assert score("coding_knows", unsure) < score("coding_knows", sure)


@pytest.mark.parametrize("rule", RULES)
def test_what_only_a_comment_or_a_text_in_the_code_names_is_not_in_it(rule: str) -> None:
    """Else a comment full of words would make all talk a talk about the code."""
    words = "holds longest first stays greater before length changes nothing two"
    code = f'```python\ndef f(x):\n    # {words}\n    y = "{words}"\n    return x\n```'
    assert score(rule, talk(ASKED[0], code, ASKED[1], NAMED, ASKED[2], EXACT)) == 0


def test_where_sentences_end_makes_no_difference_to_how_much_is_named() -> None:
    stopped = talk(ASKED[0], CODE, ASKED[1], f"{NAMED} {EXACT}")
    joined = f"{NAMED[:-1]} and {EXACT[0].lower()}{EXACT[1:]}"
    assert score("coding_own_code", talk(ASKED[0], CODE, ASKED[1], joined)) == score(
        "coding_own_code", stopped
    )


def test_a_name_is_known_in_any_of_the_ways_in_which_it_is_said() -> None:
    assert stems("seconds_by_profile") >= stems("the second of a profile") - stems("the")
    assert stems("firstOwner") >= stems("first owners")
    assert not stems("for x in None: return")


@pytest.mark.parametrize(
    ("said", "agrees"),
    [
        ("One add is linear in the worst case, since it may swallow all of the words.", True),
        ("It's linear, so O of n.", False),
    ],
)
def test_a_cost_of_the_worst_case_or_of_a_part_is_no_claim_about_the_whole(
    said: str, agrees: bool
) -> None:
    nested = "```python\ndef pairs(xs):\n    for a in xs:\n        for b in xs:\n            yield a, b\n```"
    assert (score("coding_cost_agrees", talk("Write it.", f"{nested} {said}")) > 0) is agrees


def test_what_does_not_count_in_the_task_is_no_cost_that_is_explained_away() -> None:
    told = "A refused call doesn't count, so at 10 it's yes again."
    cost = "It's n log n, because of the sort."
    asked = ("Write it.", f"{CODE} {cost}", "What happens after a refusal?", told)
    assert score("coding_cost_agrees", talk(*asked)) == 2
