"""The hint ladder as a candidate sees it: one rung after the other, and named in the report."""

from app.domain.director import menu
from app.domain.talk.hints import hints_taken, next_hint
from app.domain.transcript import Control, MoveKind
from tests.builders import OPENED, a_plan, minute, moved, said, transcript
from tests.domain.test_work import BUILDING, PLAN

ASKED = moved(MoveKind.ASK, 1, question="feedback-1")
REQUEST = said("", 2, control=Control.HINT)


def hinted(rung: int):
    return moved(MoveKind.HINT, 2, question="feedback-1", aim=f"rung_{rung}")


def test_the_next_hint_is_the_one_after_those_that_were_taken():
    fresh = next_hint(a_plan(), transcript(*OPENED, ASKED), minute(3))
    after = next_hint(a_plan(), transcript(*OPENED, ASKED, REQUEST, hinted(1)), minute(3))

    assert (fresh.rung, after.rung) == (1, 2)
    assert fresh.of == 3


def test_after_the_last_rung_the_last_one_is_offered_again():
    so_far = transcript(*OPENED, ASKED, REQUEST, hinted(3))

    assert next_hint(a_plan(), so_far, minute(3)).rung == 3


def test_what_is_announced_is_what_is_given():
    announced = next_hint(a_plan(), transcript(*OPENED, ASKED), minute(2))

    given = menu(a_plan(), transcript(*OPENED, ASKED, REQUEST), {}, minute(2)).default

    assert given.move.aim == f"rung_{announced.rung}"


def test_a_task_under_way_has_hints_too():
    announced = next_hint(PLAN, transcript(*BUILDING), minute(18))

    asked = transcript(*BUILDING, said("", 18, control=Control.HINT))
    given = menu(PLAN, asked, {}, minute(18)).default

    assert announced.rung == 1
    assert (given.move.kind, given.move.aim, given.line) == (
        MoveKind.HINT,
        "rung_1",
        "First hint.",
    )


def test_there_is_no_hint_before_a_question_or_after_the_end():
    closed = transcript(*OPENED, ASKED, moved(MoveKind.CLOSE, 2))

    for so_far in (transcript(), transcript(*OPENED), closed):
        assert next_hint(a_plan(), so_far, minute(3)) is None


def test_hearing_a_question_again_is_no_hint_taken():
    so_far = transcript(*OPENED, ASKED, said("", 2, control=Control.REPEAT), hinted(0))

    assert hints_taken(a_plan().round, so_far) == ()


def test_a_report_names_rung_ladder_and_question():
    (taken,) = hints_taken(a_plan().round, transcript(*OPENED, ASKED, REQUEST, hinted(1)))

    assert taken.words.startswith("Hint 1 of 3 on “")


def test_a_long_question_is_cut_between_words():
    (taken,) = hints_taken(a_plan().round, transcript(*OPENED, ASKED, REQUEST, hinted(1)))
    long = type(taken)("Tell me " + "very " * 40 + "much.", 1, 3)

    assert long.words.endswith(" very…”")
    assert len(long.words) < 110
