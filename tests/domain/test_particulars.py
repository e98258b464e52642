"""How far something is told in particulars: by whoever was there, or in general."""

from app.domain.checklist.particulars import particulars, told_in_particulars
from tests.domain.technical import score, talk

THERE = "On the second night 14 of 40 pumps failed. I drove out and replaced the valves with Ines."
GENERAL = "Usually one would use a standard approach. It depends. I think that is best practice."
NEUTRAL = "There was a meeting room with a long table."
QUESTION = "Tell me about it."
CODE = "Please write the code of it in Python, and test the code."
LATE = "Trains were late most of that autumn."


def balance(*answers: str) -> float:
    return particulars(talk(*(x for a in answers for x in (QUESTION, a)))).balance


def test_figures_own_acts_and_what_failed_speak_for_it() -> None:
    assert score("talk_particular", talk(QUESTION, THERE)) == 2


def test_talk_in_general_and_guesses_speak_against_it() -> None:
    assert balance(THERE, GENERAL) < balance(THERE)
    assert score("talk_particular", talk(QUESTION, GENERAL)) == 0
    assert told_in_particulars(talk(QUESTION, GENERAL)).counter


def test_saying_more_of_neither_lifts_nothing() -> None:
    assert balance(THERE, NEUTRAL) < balance(THERE)
    assert balance(GENERAL, NEUTRAL) <= 0


def test_saying_the_same_twice_changes_nothing() -> None:
    assert balance(f"{THERE} {THERE}") == balance(THERE)


def test_particulars_speak_for_a_choice_only_where_one_is_weighed() -> None:
    assert score("tradeoff_particular", talk(QUESTION, THERE)) == 0


def test_beside_code_only_what_it_handles_is_said_to_fail() -> None:
    assert not particulars(talk(CODE, LATE, CODE, NEUTRAL)).told
    assert particulars(talk(QUESTION, LATE, QUESTION, NEUTRAL)).told
    for failing in ("An empty list fails.", "We were late."):
        assert particulars(talk(CODE, failing, CODE, NEUTRAL)).told, failing
