"""How the minutes are shared between the parts of a round, by what this candidate's answers take."""

import pytest

from app.domain.director import menu
from app.domain.guide import Aim
from app.domain.talk.schedule import schedule
from app.domain.transcript import MoveKind
from tests.builders import OPENED, a_plan, a_reading, a_round, minute, moved, said, transcript

PLANNED = 32.5
"""Minutes of 45 that are left after a silence before the first question, most of which does not count."""
HEARD_ALL = (Aim.SITUATION, Aim.OWN_PART, Aim.DECISION, Aim.RESULT, Aim.MEASURE, Aim.REFLECTION)


def first_answers(*minutes: float, until: float):
    """Questions of the first part, each answered in so many minutes, the last answer at `until`."""
    at = until - sum(minutes)
    turns = [moved(MoveKind.ANSWER, m, aim="following") for m in range(1, int(at), 5)]
    for i, took in enumerate(minutes):
        turns.append(moved(MoveKind.ASK, at, question=f"feedback-{i}"))
        at += took
        turns.append(said("All of it.", at))
    return transcript(*OPENED, *turns)


@pytest.mark.parametrize(("took", "phase"), [(1, "story-1"), (2, "story-1"), (3, "story-2")])
def test_another_question_is_put_where_most_of_its_answer_fits_in_the_part(took, phase):
    so_far = first_answers(took, took, took, until=19)
    last = so_far.turns[-1].index

    default = menu(a_plan(), so_far, {last: a_reading(last, *HEARD_ALL)}, minute(19)).default

    assert (default.move.kind, default.move.phase) == (MoveKind.ASK, phase)


def test_a_few_long_answers_are_enough_to_tell_by():
    once = schedule(a_plan(), first_answers(4, until=10), minute(10))
    twice = schedule(a_plan(), first_answers(4, 4, until=10), minute(10))

    assert (once.first_pace, twice.first_pace) == (3, 4)


def short_parts(minutes_left_before_theirs: float, *, took: float = 3):
    """The last answer is in the first of three parts; the others are a minute each."""
    base = a_round()
    one, two = base.phases[1], base.phases[2]
    phases = (
        base.phases[0],
        one.model_copy(update={"minutes": 36}),
        two.model_copy(update={"minutes": 1}),
        two.model_copy(update={"minutes": 1, "id": "story-3"}),
        base.phases[3],
    )
    plan = a_plan(round_=base.model_copy(update={"phases": phases}))
    at = 40 - minutes_left_before_theirs
    so_far = first_answers(took, took, took, until=at)
    last = so_far.turns[-1].index
    return menu(plan, so_far, {last: a_reading(last)}, minute(at)).default.move


def test_no_probe_takes_the_time_in_which_the_parts_ahead_are_begun():
    assert short_parts(9).kind is MoveKind.PROBE
    assert (short_parts(6).kind, short_parts(6).phase) == (MoveKind.ASK, "story-2")


def test_a_part_whose_time_has_passed_is_begun_where_there_is_time_for_all():
    assert short_parts(1.4, took=0.5).phase == "story-2"
    assert short_parts(1.4, took=3).phase == "story-3"


def test_a_question_leaves_the_candidate_half_of_their_minutes():
    so_far = first_answers(4, 4, 4, until=39)
    last = so_far.turns[-1].index

    late = menu(a_plan(), so_far, {last: a_reading(last)}, minute(39)).default.move

    assert late.kind is MoveKind.INVITE_QUESTIONS


def test_what_the_opening_leaves_over_is_shared_by_all_that_follow():
    at = transcript(*OPENED, moved(MoveKind.ASK, 0.5, question="feedback-1"), said("Yes.", 2))

    assert schedule(a_plan(), at, minute(2)).left_in_phase == pytest.approx(0.5 + 39.5 / 2 - 2)


def test_a_part_that_begins_late_ends_on_time():
    ask = moved(MoveKind.ASK, 9, question="feedback-1")
    at = transcript(*OPENED, moved(MoveKind.ANSWER, 5, phase="opening"), ask, said("Yes.", 10))

    assert schedule(a_plan(), at, minute(10)).left_in_phase == 21 - 10


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (
            "By the way, I've a hard stop in a bit, in about eight minutes. And yes, I'd hold to it.",
            8,
        ),
        ("I have a hard stop in 12 minutes, sorry. We moved in spring.", 12),
        ("I've got to leave in fifteen minutes. We moved in spring.", 15),
        ("I have a hard stop in 50 minutes. We moved in spring.", PLANNED),
        ("We had to leave in ten minutes when the alarm went off.", PLANNED),
    ],
)
def test_who_has_to_go_earlier_is_asked_what_there_is_time_for(words, left):
    so_far = transcript(*OPENED, moved(MoveKind.ASK, 18, question="feedback-0"), said(words, 20))
    last = so_far.turns[-1].index

    at = schedule(a_plan(), so_far, minute(20))
    default = menu(a_plan(), so_far, {last: a_reading(last)}, minute(20)).default

    assert at.left == pytest.approx(left)
    assert default.move.kind in (MoveKind.PROBE, MoveKind.ASK)


def test_who_has_to_go_at_once_is_given_the_floor():
    words = "I have a hard stop in five minutes, sorry. We moved in spring."
    so_far = transcript(*OPENED, moved(MoveKind.ASK, 18, question="feedback-0"), said(words, 20))
    last = so_far.turns[-1].index

    default = menu(a_plan(), so_far, {last: a_reading(last)}, minute(20)).default

    assert default.move.kind is MoveKind.INVITE_QUESTIONS
