"""Small talk in the midst of a task, and the way back to it."""

import pytest

from app.domain.director import menu
from app.domain.guide import Aim
from app.domain.talk.off_task import BACK, is_about, is_small_talk
from app.domain.transcript import Move, MoveKind
from tests.builders import a_reading, minute, moved, said, transcript
from tests.domain.test_work import BUILDING, DESIGN, PLAN, PUT, next_option, working

SMALL_TALK = (
    "The weather is lovely today, isn't it?",
    "I had pasta for lunch and my dog is asleep next to me.",
    "By the way, did you see the match yesterday? What a game.",
    "My cat just jumped on the keyboard, sorry.",
    "Can you tell me a joke?",
    "What is the capital of France?",
)
BUILT = (
    *BUILDING,
    said("Done.", 20),
    moved(MoveKind.INJECT, 20, question="feedback-1", aim="part_1", phase="build"),
)
AGAIN = moved(MoveKind.REDIRECT, 21, question="feedback-1", aim=BACK, phase="build")


@pytest.mark.parametrize("words", SMALL_TALK)
def test_who_speaks_of_something_else_in_a_task_is_turned_back_to_it_once_a_part(words: str):
    first = next_option(PLAN, *BUILT, said(words, 21), at=21)
    second = next_option(PLAN, *BUILT, said(words, 21), AGAIN, said(words, 22), at=22)

    assert (first.move.kind, first.move.aim) == (MoveKind.REDIRECT, BACK)
    assert second.move.aim != BACK


def test_small_talk_while_a_task_is_put_is_turned_back_too():
    option = next_option(PLAN, *PUT, said(SMALL_TALK[2], 2), at=2)

    assert (option.move.kind, option.move.aim) == (MoveKind.REDIRECT, BACK)


@pytest.mark.parametrize(
    "words",
    [
        "By the way, what a game yesterday, but the letters can come in any order, so I sort them first.",
        "A stream means that I keep only the window.",
        "My kids have longest nights, so I'd take that name.",
    ],
)
def test_who_has_a_word_of_the_task_is_not_turned_back(words: str):
    assert next_option(PLAN, *BUILT, said(words, 21), at=21).move.aim != BACK


@pytest.mark.parametrize(
    "words",
    [
        "The players read their own rows on the match page.",
        "At the weekend the load is twice as high.",
        "The president of the node group is elected by a quorum.",
        "I'd keep the history of children apart from that of adults.",
    ],
)
def test_design_talk_is_no_small_talk(words: str):
    assert not is_small_talk(words)


def test_a_member_of_the_family_in_a_task_about_households_is_about_it(library):
    question = library.guides[0].round("system-design").question("at-continue-watching")

    assert is_about("My kids would see the position of my own profile, so I split them.", question)
    assert not is_about("My kids are loud today, sorry.", question)


def test_who_was_turned_back_and_is_stuck_later_gets_a_smaller_question_still():
    lines = {"unanswered": ("What comes first?", "What is certain?")}
    plan = PLAN.model_copy(update={"round": PLAN.round.model_copy(update=lines)})
    turns = (*BUILT, said(SMALL_TALK[0], 21), AGAIN, said("I don't know.", 22))

    option = next_option(plan, *turns, at=22)

    assert (option.move.kind, option.move.aim) == (MoveKind.REDIRECT, Aim.SITUATION)


def test_a_case_without_a_tool_keeps_what_else_there_is_for_later_and_asks_again():
    lines = {"deferred": ("Later, please.", "At the end.")}
    case = working({"design": DESIGN})
    plan = case.model_copy(update={"round": case.round.model_copy(update=lines)})
    asked = moved(MoveKind.PROBE, 7, question="feedback-1", aim="approach", phase="approach")

    option = next_option(plan, *PUT, said("Fine.", 5), asked, said(SMALL_TALK[0], 8), at=8)

    assert option.line in [f"{line} {asked[1]}" for line in lines["deferred"]]


def test_a_language_model_may_turn_back_by_itself_once_a_part():
    plan = PLAN.model_copy(update={"engine": "llm"})

    def offered(*turns) -> list[Move]:
        so_far = transcript(*turns)
        readings = {t.index: a_reading(t.index, type="opinion") for t in so_far.answers[1:]}
        return [o.move for o in menu(plan, so_far, readings, minute(22)).options[1:]]

    wandering = said("Cormorants dive deeper than gulls.", 21)
    first = offered(*BUILT, wandering)
    second = offered(*BUILT, wandering, AGAIN, said("And terns?", 22))

    assert BACK in [m.aim for m in first]
    assert BACK not in [m.aim for m in second]
