"""A language model makes smaller what was asked last, for who asks for a hint; and what comes without one."""

import pytest

from app.domain.talk.hints import hints_taken
from app.domain.transcript import NUDGE, Control, MoveKind, Speaker, Transcript, Turn
from app.model_failures import ModelUnreachable
from app.roles.assured import Assured
from app.roles.interviewer import Reply
from tests.builders import OPENED, a_plan, minute, moved, said, transcript
from tests.domain.test_work import EVERYTHING, PUT, SHEET, working
from tests.fakes import ScriptedModel
from tests.roles.scenes import a_menu, a_scene, an_interviewer, reply_to

PROBED = (
    *OPENED,
    moved(MoveKind.ASK, 1, question="feedback-1"),
    said("We broke it.", 2),
    moved(MoveKind.PROBE, 2, question="feedback-1", aim="result"),
)
PLAN = a_plan().model_copy(update={"engine": "llm"})
SMALLER = "Take the week after it. What was one thing that people did otherwise?"


@pytest.mark.parametrize(
    "asking", [said("", 3, control=Control.HINT), said("Can you give me a hint?", 3)]
)
async def test_a_hint_about_a_probe_is_put_by_the_model_and_counted(library, asking):
    so_far = transcript(*PROBED, asking)

    spoken = await reply_to(
        library, f"[[answer nudge | heard: ]]\n{SMALLER}", so_far=so_far, plan=PLAN, at=3
    )

    assert (spoken.move.aim, spoken.text) == (NUDGE, SMALLER)
    asked = spoken.model.asked[0].messages[-1].content
    assert "asked for a hint about what was asked last: make it smaller, give nothing away" in asked
    turn = Turn(
        index=len(so_far.turns),
        speaker=Speaker.INTERVIEWER,
        text=spoken.text,
        at=minute(3),
        move=spoken.move,
    )
    assert len(hints_taken(PLAN.round, Transcript(turns=(*so_far.turns, turn)))) == 1


async def test_a_hint_on_the_main_question_needs_no_model(library):
    so_far = transcript(*PROBED[:3], said("", 2, control=Control.HINT))

    spoken = await reply_to(library, so_far=so_far, plan=PLAN)

    assert spoken.model.asked == []
    assert spoken.text == PLAN.round.question("feedback-1").hints[0]


def assured(library, model: ScriptedModel, most_words: int = 60) -> Assured:
    return Assured(an_interviewer(library, model, most_words=most_words), most_words)


async def words_of(reply: Reply) -> str:
    return "".join([piece async for piece in reply.words])


async def test_a_hint_comes_also_where_no_model_answers(library):
    so_far = transcript(*PROBED, said("", 3, control=Control.HINT))
    menu_ = a_menu(so_far, plan=PLAN, at=3)
    model = ScriptedModel(ModelUnreachable())

    reply = await assured(library, model).speak(menu_, a_scene(so_far, plan=PLAN))

    assert reply.move.aim == NUDGE
    assert await words_of(reply) == menu_.default.line


async def test_an_answer_that_no_model_replies_to_waits_for_one(library):
    model = ScriptedModel(ModelUnreachable())

    with pytest.raises(ModelUnreachable):
        await assured(library, model).speak(a_menu(), a_scene())


@pytest.mark.parametrize(("most_words", "asked"), [(20, 0), (60, 1)])
async def test_facts_that_a_reply_has_no_room_for_are_told_whole_by_the_script(
    library, most_words: int, asked: int
):
    plan = working({"design": SHEET}).model_copy(update={"engine": "llm"})
    so_far = transcript(*PUT, said(EVERYTHING, 2))
    menu_ = a_menu(so_far, plan=plan)
    model = ScriptedModel(f"[[answer told | heard: ]]\n{menu_.default.line}")

    reply = await assured(library, model, most_words).speak(menu_, a_scene(so_far, plan=plan))

    assert await words_of(reply) == menu_.default.line
    assert len(model.asked) == asked
