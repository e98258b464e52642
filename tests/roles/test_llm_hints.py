"""A language model makes smaller what was asked last, for who asks for a hint about it."""

import pytest

from app.domain.talk.hints import hints_taken
from app.domain.transcript import NUDGE, Control, MoveKind, Speaker, Transcript, Turn
from tests.builders import OPENED, a_plan, minute, moved, said, transcript
from tests.roles.scenes import reply_to

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
