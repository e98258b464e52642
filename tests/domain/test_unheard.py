"""A language model is asked before the last answer was listened to: what it may choose from, and where that is waited for."""

from datetime import timedelta

import pytest

from app.domain.director import menu
from app.domain.guide import Aim
from app.domain.heard.glance import Glance
from app.domain.listening import read_answer
from app.domain.plan import Plan
from app.domain.reading import Reading
from app.domain.talk.menu import Menu
from app.domain.talk.schedule import Schedule, schedule
from app.domain.transcript import Control, MoveKind, Transcript
from app.domain.unheard import menu_unheard
from tests.builders import OPENED, a_plan, moved, said, transcript
from tests.domain.test_work import DESIGN, PUT, working

WITH_MODEL = a_plan(depth=3).model_copy(update={"engine": "llm"})
TASK = working({"design": DESIGN}).model_copy(update={"engine": "llm"})
ASKED = (*OPENED, moved(MoveKind.ASK, 1, question="feedback-1"))
BARE = (
    "There was some trouble with the folks over in the other building for a good long while, and it was hard on everybody there, and then"
    " it was better again, which was good for us all and for the folks over there too, and that was that."
)
"""Long enough, and with hardly a sign of anything."""
TELLING = (
    "In March our import lost orders every night, and I was on call for it. I wrote a replay of the queue, and I moved the writes behind"
    " one lock, because two workers had raced. In the end the lost orders went from forty a night to none."
)


@pytest.fixture(scope="module")
def glance(library) -> Glance:
    return Glance(library.lexicon)


def unheard(
    glance: Glance, *turns, plan=WITH_MODEL, readings: dict[int, Reading] | None = None
) -> Menu | None:
    so_far = transcript(*turns)
    return menu_unheard(plan, so_far, readings or {}, glance, _at(plan, so_far))


def aims(held: Menu | None) -> list[str | None]:
    assert held is not None
    return [option.move.aim for option in held.options if option.move.kind is MoveKind.PROBE]


def _now(so_far: Transcript):
    return so_far.turns[-1].at + timedelta(seconds=6)


def _at(plan: Plan, so_far: Transcript) -> Schedule:
    return schedule(plan, so_far, _now(so_far))


def test_every_probe_that_the_question_wants_is_offered_whatever_the_answer_told(glance):
    wanted = set(WITH_MODEL.round.question("feedback-1").wants)

    assert set(aims(unheard(glance, *ASKED, said(TELLING, 2)))) >= wanted
    assert set(aims(unheard(glance, *ASKED, said(BARE, 2)))) >= wanted


def test_what_the_answer_bears_no_sign_of_comes_first(glance):
    told = aims(unheard(glance, *ASKED, said(TELLING, 2)))

    assert told.index("own_part") > 0
    assert told[0] not in ("situation", "own_part")
    assert aims(unheard(glance, *ASKED, said(BARE, 2)))[0] == "own_part"


def test_what_was_told_in_an_earlier_answer_or_probed_for_is_not_offered(glance):
    turns = (
        *ASKED,
        said(TELLING, 2),
        moved(MoveKind.PROBE, 3, question="feedback-1", aim="own_part"),
    )
    earlier = Reading(
        turn=3, type="story", sentences=(), heard=frozenset([Aim.RESULT]), strength={"R": 2}
    )

    offered = aims(unheard(glance, *turns, said(BARE, 4), readings={3: earlier}))

    assert "own_part" not in offered
    assert "result" not in offered
    assert "measure" in offered


def test_back_to_the_question_may_be_chosen_until_an_event_was_told_of(glance):
    def kinds(held: Menu | None) -> list[MoveKind]:
        assert held is not None
        return [option.move.kind for option in held.options]

    assert MoveKind.REDIRECT in kinds(unheard(glance, *ASKED, said(BARE, 2)))
    turns = (
        *ASKED,
        said(TELLING, 2),
        moved(MoveKind.PROBE, 3, question="feedback-1", aim="own_part"),
    )
    told = {
        3: Reading(
            turn=3, type="story", sentences=(), heard=frozenset([Aim.SITUATION]), strength={"S": 2}
        )
    }
    assert MoveKind.REDIRECT not in kinds(unheard(glance, *turns, said(BARE, 4), readings=told))


def test_going_on_is_offered_after_the_probes(glance):
    held = unheard(glance, *ASKED, said(BARE, 2))

    assert held is not None
    kinds = [option.move.kind for option in held.options]
    assert kinds.index(MoveKind.ASK) > kinds.index(MoveKind.PROBE)
    assert held.default.move.kind is MoveKind.PROBE


def test_everything_that_is_legal_once_it_was_listened_to_was_offered_before(library, glance):
    so_far = transcript(*ASKED, said(TELLING, 2))
    last = so_far.turns[-1]
    heard = {last.index: read_answer(last, "And then?", library.lexicon)}

    before = menu_unheard(WITH_MODEL, so_far, {}, glance, _at(WITH_MODEL, so_far))
    after = menu(WITH_MODEL, so_far, heard, _now(so_far))

    assert before is not None
    assert {o.move for o in after.options} <= {o.move for o in before.options}


@pytest.mark.parametrize(
    "words",
    [
        "It broke.",
        "Could you say that again?",
        "Before I tell you about it, may I ask whether you would like to hear about a time with my own team, or about one with another"
        " team that we worked with, and should I leave the names of people and of products out of it, or is that fine with you here?",
        TELLING
        + " Now I would like to keep the rest of the time for my own questions. What does the team work on?",
    ],
)
def test_where_the_words_may_be_no_answer_they_are_listened_to_first(glance, words):
    assert unheard(glance, *ASKED, said(words, 2)) is None


def test_so_they_are_where_a_button_was_pressed_before_any_question_in_tasks_and_without_a_model(
    glance,
):
    assert unheard(glance, *ASKED, said("", 2, control=Control.HINT)) is None
    assert unheard(glance, *OPENED, said(BARE, 1)) is None
    assert unheard(glance, *PUT, said(TELLING, 3), plan=TASK) is None
    assert unheard(glance, *ASKED, said(BARE, 2), plan=a_plan(depth=3)) is None


def test_amounts_in_words_are_signs_of_a_measure(glance):
    spoken = "In the end it went from forty a week to none at all. " + BARE

    assert aims(unheard(glance, *ASKED, said(BARE, 2))).index("measure") < aims(
        unheard(glance, *ASKED, said(spoken, 2))
    ).index("measure")
