"""Sentences that were heard as what they are not, and others built nearly like them that are."""

import pytest

from app.domain.heard.culture import is_candid_act, is_context_act, is_free_act
from app.domain.heard.lesson import is_lesson
from app.domain.heard.outcome import is_measured, is_result
from app.domain.heard.owning import owns_up
from app.domain.heard.phrase import Phrase, phrases
from app.domain.listening import read_answer
from app.domain.sentences import read_sentences
from app.domain.transcript import Speaker, Turn
from tests.properties.cases import EPOCH, lexicon


def phrase(words: str) -> Phrase:
    (found,) = phrases(read_sentences(1, words, "", lexicon()), lexicon())
    return found


@pytest.mark.parametrize(
    ("words", "faulty"),
    [
        ("I'd left 41 comments on that pull request.", False),
        ("I wrote down every word I did not know.", False),
        ("I left out the animations.", False),
        ("I'd left the switch without a test.", True),
        ("It failed because I did not know the limit.", True),
        ("I left out the one check that would have caught the error.", True),
    ],
)
def test_an_act_is_a_fault_only_where_something_was_wrong_with_it(words: str, faulty: bool) -> None:
    assert owns_up(phrase(words)) == faulty


@pytest.mark.parametrize(
    ("words", "candid"),
    [
        ("I'd left 41 comments on that pull request, and she told my manager.", False),
        ("I asked the designer to show me the app as to a beginner.", False),
        ("I asked everyone what they wanted to do next.", False),
        ("I asked each of them what I did badly.", True),
        ("I asked her to show me where it was wrong.", True),
    ],
)
def test_asking_is_candour_where_criticism_of_oneself_is_asked_for(
    words: str, candid: bool
) -> None:
    assert is_candid_act(phrase(words)) == candid


@pytest.mark.parametrize(
    ("words", "given"),
    [
        ("I recommended the rollout; she chose quotas.", False),
        ("I argued for the queue, but they decided on the table.", False),
        ("I showed them both costs, and they chose quotas.", True),
        ("I recommended the rollout, and they chose quotas for themselves.", True),
    ],
)
def test_a_choice_that_was_others_anyway_is_none_that_was_left_to_them(
    words: str, given: bool
) -> None:
    assert is_context_act(phrase(words)) == given


@pytest.mark.parametrize(
    "words",
    [
        "So I made that a rule for myself, three comments and then I walk over.",
        "I ran a fake deletion every Monday with my own account.",
        "I offered to try it with my own team first.",
    ],
)
def test_what_is_only_ones_own_is_no_freedom(words: str) -> None:
    assert not is_free_act(phrase(words))


def test_a_fact_told_to_somebody_in_front_of_others_is_no_pressure() -> None:
    def families(words: str) -> set[str]:
        turn = Turn(index=1, speaker=Speaker.CANDIDATE, text=words, at=EPOCH)
        return {mark.family for mark in read_answer(turn, "What happened?", lexicon()).marks}

    assert "coercion" not in families("I told him in front of the customer that May was too early.")
    assert "coercion" in families("I told him in front of the team that he was too slow.")


@pytest.mark.parametrize(
    ("words", "ended"),
    [
        ("She didn't push anything for two days.", False),
        ("My manager asked who approved the trip, I said nobody.", False),
        ("For nine months.", False),
        ("Nobody has been paged for eight months.", True),
        ("It did not go down again for nine months.", True),
        ("My manager approved the trip.", True),
    ],
)
def test_what_was_left_undone_or_asked_is_no_end(words: str, ended: bool) -> None:
    assert is_result(phrase(words)) == ended


@pytest.mark.parametrize(
    "words",
    [
        "It took 22 minutes, in the last one 9.",
        "The first drill took 50 minutes, the last one 12.",
    ],
)
def test_two_figures_on_two_occasions_are_a_measure(words: str) -> None:
    assert is_result(phrase(words))
    assert is_measured(phrase(words))


@pytest.mark.parametrize(
    ("words", "learned"),
    [
        ("Since then I began to write down what I wanted to say.", True),
        ("From then on I started with the people who would lose by it.", True),
        ("Then I began to write down what they had said.", False),
    ],
)
def test_what_one_has_begun_since_is_a_lesson(words: str, learned: bool) -> None:
    assert is_lesson(phrase(words)) == learned
