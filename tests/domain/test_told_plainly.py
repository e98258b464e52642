"""What was only touched on: a model that read the answer may ask for it, rules do not."""

import pytest

from app.domain.director import menu
from app.domain.guide import Aim
from app.domain.listening import read_answer
from app.domain.reading import Reading
from app.domain.transcript import MoveKind
from tests.builders import OPENED, a_plan, minute, moved, said, transcript

ASKED = (*OPENED, moved(MoveKind.ASK, 1, question="feedback-1"), said("We broke it.", 2))
THIN = Reading(
    turn=3,
    type="story",
    sentences=(),
    heard=frozenset([Aim.SITUATION, Aim.RESULT]),
    strength={"S": 2, "R": 1},
)


def offered(engine: str, reading: Reading = THIN) -> list[str | None]:
    plan = a_plan(depth=3).model_copy(update={"engine": engine})
    held = menu(plan, transcript(*ASKED), {3: reading}, minute(2))
    return [option.move.aim or option.move.kind for option in held.options]


def test_a_model_may_ask_for_what_was_touched_on_after_everything_else():
    told = offered("llm")

    assert told.index("result") > told.index("ask") > told.index("own_part")
    assert "situation" not in told


def test_rules_ask_for_nothing_that_they_heard():
    assert "result" not in offered("offline")


@pytest.mark.parametrize(
    ("words", "aim"),
    [
        ("In the end the failures fell from forty a day to two.", Aim.MEASURE),
        (
            "I learned to measure before I decide, and since then I write the figure down first.",
            Aim.REFLECTION,
        ),
        (
            "I wrote the consumer, I moved the writes behind one lock and I called both teams.",
            Aim.OWN_PART,
        ),
    ],
)
def test_what_is_told_in_plain_words_is_told_plainly(library, words, aim):
    story = f"Last year our billing queue lost messages at night, and I owned the fix. I rebuilt it. {words}"
    (turn,) = transcript(said(story, 1)).turns

    reading = read_answer(turn, "Tell me about a time when something broke.", library.lexicon)

    assert aim in reading.plain
    assert reading.plain <= reading.heard
