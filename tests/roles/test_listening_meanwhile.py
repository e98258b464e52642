"""The model is asked while rules listen; what it chose is done if it is legal once they did."""

import asyncio
from dataclasses import replace

import pytest

from app.domain.director import menu
from app.domain.guide import Aim
from app.domain.reading import Reading
from app.domain.talk.menu import Menu, Option
from app.domain.transcript import Move, MoveKind
from tests.builders import a_plan, minute
from tests.fakes import ScriptedModel
from tests.roles.scenes import ASKED, a_scene, an_interviewer

PLAN = a_plan().model_copy(update={"engine": "llm"})
WORDS = "You broke it. What came of that?"


def a_probe(aim: str, kind: MoveKind = MoveKind.PROBE) -> Option:
    move = Move(kind=kind, question="feedback-1", aim=aim, phase="story-1")
    return Option(move, f"Tell me about {aim}?", "none", "not heard yet")


OFFERED = Menu(tuple(a_probe(aim) for aim in ("own_part", "decision", "result", "measure")))


def legal(*, strength: int = 0, told: tuple[Aim, ...] = ()) -> Menu:
    """The menu after an answer that told the situation, and the result so clearly."""
    heard = frozenset([Aim.SITUATION, *told])
    reading = Reading(
        turn=3, type="story", sentences=(), heard=heard, strength={"S": 2, "R": strength}
    )
    return menu(PLAN, ASKED, {3: reading}, minute(2))


async def spoken(library, said: str, allowed: Menu, *, offered: Menu = OFFERED):
    async def listened() -> Menu:
        return allowed

    scene = replace(a_scene(plan=PLAN), transcript=ASKED)
    reply = await an_interviewer(library, ScriptedModel(said)).speak(offered, scene, listened)
    return reply, "".join([piece async for piece in reply.words])


async def test_what_was_not_told_is_asked_for_in_the_models_words(library):
    reply, words = await spoken(library, f"[[probe result | heard: ]]\n{WORDS}", legal())

    assert (reply.move.aim, words) == ("result", WORDS)


async def test_what_was_plainly_told_is_never_asked_for_whatever_the_model_chose(library):
    allowed = legal(strength=2, told=(Aim.RESULT,))

    reply, words = await spoken(library, f"[[probe result | heard: ]]\n{WORDS}", allowed)

    assert reply.move == allowed.default.move
    assert reply.move.aim != "result"
    assert WORDS not in words
    assert words.endswith(allowed.default.line)


async def test_what_was_touched_on_is_asked_for_where_the_model_did_not_hear_it_told(library):
    allowed = legal(strength=1, told=(Aim.RESULT,))

    reply, words = await spoken(library, f"[[probe result | heard: ]]\n{WORDS}", allowed)
    assert (reply.move.aim, words) == ("result", WORDS)

    reply, words = await spoken(library, f"[[probe result | heard: result]]\n{WORDS}", allowed)
    assert reply.move.aim != "result"


async def test_words_without_a_choice_go_with_the_move_that_listening_found_best(library):
    allowed = legal(strength=2, told=(Aim.RESULT, Aim.OWN_PART))

    reply, words = await spoken(library, WORDS, allowed)

    assert (reply.move, words) == (allowed.default.move, WORDS)


async def test_to_cut_in_and_to_wait_for_the_end_ask_for_the_same(library):
    cutting = Menu((a_probe("result", MoveKind.TIME_CHECK),))

    reply, words = await spoken(
        library, f"[[time_check result | heard: ]]\n{WORDS}", legal(), offered=cutting
    )

    assert (reply.move.aim, words) == ("result", WORDS)


async def test_no_word_is_told_before_it_was_listened_to_and_the_model_is_asked_before(library):
    model, done = ScriptedModel(f"[[probe result | heard: ]]\n{WORDS}"), asyncio.Event()

    async def listened() -> Menu:
        await done.wait()
        return legal()

    speaking = asyncio.create_task(
        an_interviewer(library, model).speak(OFFERED, a_scene(plan=PLAN), listened)
    )
    for _ in range(20):
        await asyncio.sleep(0)
    assert model.asked
    assert not speaking.done()

    done.set()
    assert (await speaking).move.aim == "result"


async def test_a_model_that_heard_no_event_may_lead_back_unless_one_was_plainly_told(library):
    back = Option(
        Move(kind=MoveKind.REDIRECT, question="feedback-1", aim="situation", phase="story-1"),
        "",
        "none",
        "no event",
    )
    offered = Menu((*OFFERED.options, back))
    words = "I am after one day on which it happened. Which one comes to mind?"
    thin = Reading(
        turn=3, type="technical", sentences=(), heard=frozenset([Aim.SITUATION]), strength={"S": 1}
    )
    allowed = menu(PLAN, ASKED, {3: thin}, minute(2))

    reply, said = await spoken(
        library, f"[[redirect | heard: ]]\n{words}", allowed, offered=offered
    )
    assert (reply.move.kind, said) == (MoveKind.REDIRECT, words)

    reply, said = await spoken(
        library, f"[[redirect | heard: ]]\n{words}", legal(), offered=offered
    )
    assert reply.move.kind is not MoveKind.REDIRECT


@pytest.mark.parametrize("line", ["[[inject part_1 | heard: ]]", "[[probe scope | heard: ]]"])
async def test_what_was_never_offered_is_refused_as_ever(library, line):
    reply, words = await spoken(library, f"{line}\n{WORDS}", legal())

    assert reply.move == legal().default.move
    assert WORDS not in words
