"""Choices and protection as people put them: ways listed by name, a choice without a verb, and what is no retraction."""

import pytest

from app.domain.checklist.choosing import choosing
from app.domain.checklist.lines import had_chance
from tests.domain.technical import DESIGN, score, talk

STORY = (
    "Tell me about a system that you changed.",
    "Our checkout lost orders in March. I moved the payments onto a queue and wrote the retries. Lost orders fell from 40 to 2 a week.",
)


def test_ways_that_are_announced_and_told_by_name_are_held_beside_each_other() -> None:
    dossier = talk(
        DESIGN,
        "There are three ways. Keep every scan in the table: one read for each question, 40 gigabytes a year. "
        "Keep the last scan only: one row for each parcel, but the history is gone. "
        "Customers ask for the history, so the table.",
    )
    held = choosing(dossier.usable[0])
    assert len(held.ways) >= 3
    assert held.prices
    assert held.choices
    assert held.weighs


def test_one_way_named_after_so_is_a_choice_without_a_verb() -> None:
    said = "Either a queue for each depot or one table of scans. The queue needs another server. Nobody reads twice, so the table."
    assert choosing(talk(DESIGN, said).usable[0]).choices


def test_rows_of_a_test_are_no_ways() -> None:
    said = "One: an empty file of scans gives nothing. Two: one scan gives 1 row. Three: two scans give 2 rows."
    assert not choosing(talk("How would you test it?", said).usable[0]).weighs


@pytest.mark.parametrize(
    "later",
    [
        "I haven't looked it up, it wasn't mine any more.",
        "That wasn't mine to decide.",
        "I would take the list, because it is five lines.",
        "First, what can I take back?",
    ],
)
def test_what_only_sounds_like_it_takes_nothing_back(later: str) -> None:
    dossier = talk(*STORY, "And then?", later)
    assert not dossier.readings[0].retracted


@pytest.mark.parametrize(
    "later",
    ["That wasn't mine.", "I have to take that back.", "I need to retract that story."],
)
def test_a_story_that_is_taken_back_is_still_marked(later: str) -> None:
    dossier = talk(*STORY, "Was that yours?", later)
    assert dossier.readings[0].retracted


@pytest.mark.parametrize(
    "question",
    [
        "Can anybody register as the payment service?",
        "What stops me copying the file to a friend's phone?",
        "And if that link gets posted somewhere public?",
        "Is a household identifiable in this?",
    ],
)
def test_a_danger_that_is_asked_about_without_its_name_is_a_question_about_protection(
    question: str,
) -> None:
    asked = talk(DESIGN, "A service takes the scans.", question, "The server checks the key.")
    assert had_chance("security", asked)


@pytest.mark.parametrize(
    "said",
    [
        "The request is signed, so nobody can replay a scan from another server.",
        "The gateway stops somebody from writing into another depot's table.",
        "Anyone with the signing key can write every scan, so it never leaves the server.",
        "Cloning a scanner shows up as one key in two depots.",
    ],
)
def test_whoever_could_do_harm_is_heard_without_being_called_an_attacker(said: str) -> None:
    dossier = talk(DESIGN, "A service takes the scans.", "Who could abuse that?", said)
    assert score("design_abuse", dossier) >= 1


def test_a_protection_with_its_reason_is_not_brushed_aside_by_a_so_what() -> None:
    dossier = talk(
        DESIGN,
        "A service takes the scans.",
        "Somebody copies the scans. What about security?",
        "Old scanners get a key for one day and hashed addresses only, so what leaks is worth less to a thief.",
    )
    assert score("design_security_faced", dossier) >= 1
