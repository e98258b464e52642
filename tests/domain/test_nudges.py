"""A hint is about what was asked last: a probe is made smaller, and a main question has its ladder."""

import pytest

from app.domain.director import menu
from app.domain.guide import Aim
from app.domain.talk.hints import hints_taken, next_hint
from app.domain.talk.nudges import open_probe, smaller
from app.domain.transcript import NUDGE, Control, Move, MoveKind
from tests.builders import OPENED, a_plan, a_reading, minute, moved, said, transcript
from tests.domain.test_work import BUILDING, PLAN

ASKED = (*OPENED, moved(MoveKind.ASK, 1, question="feedback-1"))
PROBED = (
    *ASKED,
    said("We broke it.", 2),
    moved(MoveKind.PROBE, 2, question="feedback-1", aim=Aim.RESULT),
)
BUTTON, WORDS = said("", 3, control=Control.HINT), said("Can you give me a hint?", 3)
NUDGED = moved(MoveKind.ANSWER, 3, question="feedback-1", aim=NUDGE)
LADDER = a_plan().round.question("feedback-1").hints
MODEL = a_plan().model_copy(update={"engine": "llm"})


def options(plan, *turns):
    so_far = transcript(*turns)
    answered = [t.index for t in so_far.answers[1:]]
    return menu(plan, so_far, {i: a_reading(i) for i in answered}, minute(4)).options


@pytest.mark.parametrize("asking", [BUTTON, WORDS])
@pytest.mark.parametrize("plan", [a_plan(), MODEL])
def test_a_hint_on_a_probe_is_the_probe_made_smaller(plan, asking):
    (option,) = options(plan, *PROBED, asking)

    assert (option.move.aim, option.move.question) == (NUDGE, "feedback-1")
    assert option.line not in LADDER
    assert option.line.count("?") == 1
    assert option.why == (
        "asked for a hint about what was asked last: make it smaller, give nothing away"
    )


@pytest.mark.parametrize("asking", [BUTTON, WORDS])
def test_a_hint_on_the_main_question_is_the_next_rung_of_its_ladder(asking):
    turned_back = moved(MoveKind.REDIRECT, 2, question="feedback-1", aim=Aim.SITUATION)

    (fresh,) = options(a_plan(), *ASKED, asking)
    (again,) = options(a_plan(), *ASKED, said("Usually I talk.", 2), turned_back, asking)

    assert fresh.line == again.line == LADDER[0]


def test_a_second_hint_on_a_probe_is_the_same_again_and_is_not_counted():
    (option,) = options(a_plan(), *PROBED, BUTTON, NUDGED, said("", 3.5, control=Control.HINT))
    so_far = transcript(*PROBED, BUTTON, NUDGED)

    assert (option.move.kind, option.move.aim) == (MoveKind.HINT, "rung_0")
    assert option.line == smaller(so_far.turns[4])
    assert next_hint(a_plan(), so_far, minute(4)) is None


def test_a_language_model_may_make_a_probe_smaller_again():
    (option,) = options(MODEL, *PROBED, BUTTON, NUDGED, said("", 3.5, control=Control.HINT))

    assert option.move.aim == NUDGE


def test_a_smaller_probe_is_announced_and_counted_as_a_hint_on_what_was_asked():
    announced = next_hint(a_plan(), transcript(*PROBED), minute(3))
    taken = hints_taken(a_plan().round, transcript(*PROBED, BUTTON, NUDGED))

    assert taken == (announced,)
    assert announced.words == f"Hint 1 of 1 on “{PROBED[-1][1]}”"


def test_a_smaller_probe_takes_no_rung_of_the_ladder():
    (option,) = options(
        a_plan(),
        *PROBED,
        BUTTON,
        NUDGED,
        said("It held.", 3.2),
        moved(MoveKind.ASK, 3.4, question="feedback-2"),
        BUTTON,
    )

    assert option.move.aim == "rung_1"


def test_in_a_task_the_ladder_comes_where_a_smaller_question_did_not_help():
    part = moved(MoveKind.INJECT, 20, question="feedback-1", aim="part_1", phase="build")
    begun = (*BUILDING, said("Done.", 20), part)
    nudged = moved(MoveKind.ANSWER, 21, question="feedback-1", aim=NUDGE, phase="build")

    def option(*more):
        so_far = transcript(*begun, said("", 21, control=Control.HINT), *more)
        return menu(PLAN, so_far, {}, minute(22)).default

    assert option().move.aim == NUDGE
    assert option(nudged, said("", 21.5, control=Control.HINT)).move.aim == "rung_1"


def test_in_a_task_a_language_model_chooses_between_a_smaller_question_and_the_ladder():
    part = moved(MoveKind.INJECT, 20, question="feedback-1", aim="part_1", phase="build")
    so_far = transcript(*BUILDING, said("Done.", 20), part, said("", 21, control=Control.HINT))
    plan = PLAN.model_copy(update={"engine": "llm"})

    aims = [o.move.aim for o in menu(plan, so_far, {}, minute(21)).options]

    assert aims == [NUDGE, "rung_1"]


def test_whoever_asks_for_a_hint_in_words_has_answered_nothing():
    so_far = transcript(*PROBED, WORDS, NUDGED, said("It held.", 4))

    assert so_far.judged == {3, 7}


def test_every_aim_and_every_piece_of_a_task_can_be_made_smaller_in_one_question():
    pieces = ("dry_run_1", "part_2", "injection_half-upstream", "change", "run_failing")
    for aim in (*Aim, *pieces):
        turns = transcript(moved(MoveKind.PROBE, 1, question="feedback-1", aim=aim)).turns
        line = smaller(turns[0])

        assert line is not None, aim
        assert line.endswith("?")
        assert line.count("?") == 1


def test_what_was_told_or_given_in_between_leaves_a_probe_open():
    told = moved(MoveKind.ANSWER, 3, aim="told")
    so_far = transcript(*PROBED, said("Which one?", 3), told, said("I see.", 3))

    probe = open_probe(so_far.turns)

    assert probe is not None
    assert probe.move == Move(
        kind=MoveKind.PROBE, question="feedback-1", aim=Aim.RESULT, phase="story-1"
    )
