"""Outcomes, decisions left to others and tasks, heard by who acts on what and not by single words."""

import pytest

from app.domain.heard.amounts import amounts_to
from app.domain.heard.handing import hands_over
from app.domain.heard.leaving import leaves_to_others
from app.domain.heard.lesson import asks_for_lesson, is_wish_back
from app.domain.heard.outcome import is_measured, is_result
from app.domain.heard.parts import parts
from app.domain.heard.phrase import Phrase, phrases
from app.domain.heard.spreading import spreads
from app.domain.heard.tasks import owns_task
from app.domain.heard.unless_stopped import acts_unless_stopped
from app.domain.sentences import read_sentences
from tests.properties.cases import lexicon


def read(text: str) -> Phrase:
    return phrases(read_sentences(1, text, "", lexicon()), lexicon())[0]


@pytest.mark.parametrize(
    "text",
    [
        "The waits in the hill villages, which were the bad ones, came down by about a third.",
        "Two other ferry companies use the same form.",
        "Last spring three trainees were promoted.",
        "We repaid 1.2 million.",
        "It caught fourteen broken labels in the first week.",
        "Since last summer we close the doors for twenty-five minutes.",
        "Nobody has been called out for that pump in eight months.",
        "It was nine days with us and it is four with them.",
        "Sellers listed 11 percent more.",
    ],
)
def test_a_quantity_that_came_about_is_an_outcome(text: str) -> None:
    assert amounts_to(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "We hoped that the waits would fall by a third.",
        "Three depots wanted the same form.",
        "My boss said that complaints had to drop to ten.",
        "There are about three hundred stations, and each one has an alarm.",
        "Conversion fell by a third that winter.",
        "I moved three donors to Monday.",
    ],
)
def test_what_was_planned_feared_or_there_before_is_none(text: str) -> None:
    assert not amounts_to(read(text))


def test_a_figure_in_one_clause_measures_nothing_in_another() -> None:
    told = read("The driver stopped, and he had been doing it for thirty years, with two brothers.")
    assert not (is_result(told) and is_measured(told))
    assert len(parts(told)) == 3


@pytest.mark.parametrize(
    "text",
    [
        "The supplier slipped by four months, and the auditor's date stood.",
        "The timeline was shortened from nine months to eight.",
        "The budget was halved in March.",
        "The vote was seven to two against me.",
        "The requirements changed five times in the spring.",
    ],
)
def test_what_a_story_had_to_live_with_is_no_outcome_of_it(text: str) -> None:
    assert not is_result(read(text))


def test_an_outcome_within_a_budget_or_before_a_deadline_is_one() -> None:
    assert is_result(read("We came in under budget by 20 percent."))


def test_speech_without_any_mark_is_parted_at_its_subjects() -> None:
    told = read(
        "i rang the depot and they stopped the belt we lost no parcel that night and he thanked us for it"
    )
    assert len(parts(told)) == 4


@pytest.mark.parametrize(
    "text",
    [
        "I asked him to choose the patients on whom we try it.",
        "We gave the wardens a switch, which they could flip without ringing us.",
        "I told those that they could stay as they are.",
        "They crossed out what they would not miss.",
        "They set the price of it, and not me.",
        "I didn't tell them what to do, I gave out chalk.",
    ],
)
def test_a_decision_is_left_to_others(text: str) -> None:
    assert leaves_to_others(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "I asked the teams to show me the worst step.",
        "They could not stop the belt.",
        "I couldn't have told them what other tricks were in there.",
        "The board chose what it wanted.",
        "If they insist they can decide it themselves.",
    ],
)
def test_nothing_is_left_to_others_by_asking_or_being_unable(text: str) -> None:
    assert not leaves_to_others(read(text))


def test_that_decision_is_handed_over_and_an_offer_is_not() -> None:
    assert hands_over(read("I left that decision to the nurses."))
    assert not hands_over(read("I offered that he would write the trigger for the crews."))


def test_going_on_unless_somebody_objects_asks_no_leave() -> None:
    assert acts_unless_stopped(
        read("I told them that it would go out on Monday unless somebody showed me an error.")
    )


@pytest.mark.parametrize(
    "text",
    [
        "The gate was my work.",
        "I own the optimiser.",
        "They had asked me for the recommendation.",
        "I took it because it irritated me.",
    ],
)
def test_a_task_is_known_by_whose_it_is(text: str) -> None:
    assert owns_task(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "I told the meeting that it was my rounding.",
        "It was my mistake.",
        "I lead with context.",
        "They gave me some slides.",
    ],
)
def test_a_fault_a_slogan_and_a_gift_are_no_task(text: str) -> None:
    assert not owns_task(read(text))


def test_others_took_it_up() -> None:
    assert spreads(read("The two northern depots copied it last year."))
    assert not spreads(read("The depots used to have their own lists."))


def test_an_act_on_an_abstraction_is_none() -> None:
    assert not read(
        "I gave them psychological safety and I carried that on my shoulders."
    ).concrete_acts
    assert read("I gave them the raw counts of all nine wards.").concrete_acts


def test_since_that_gives_a_reason_tells_no_time() -> None:
    reason = read("There is a run-off for eighteen months, since the desk cannot move yet.")
    time = read("Since last spring there is no letter.")
    assert not any(w.text == "since" for w in reason.words)
    assert any(w.text == "since" for w in time.words)


def test_asked_for_a_lesson_a_judgement_is_one() -> None:
    assert asks_for_lesson("What did that teach you, if anything?")
    assert not asks_for_lesson("What did an engineer do differently on the Monday after?")
    assert is_wish_back(read("That one year was too long, and it was me who made it long."))
    assert is_wish_back(read("Fewer versions of the document, I think."))
