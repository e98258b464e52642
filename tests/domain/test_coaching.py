"""Coach mode remarks on what can have been answered by now, in stories and in tasks, and on nothing else."""

import pytest

from app.domain.guide import Aim
from app.domain.talk.coaching import asked_so_far, coach
from app.domain.talk.schedule import schedule
from app.domain.talk.thread import current_thread
from app.domain.transcript import MoveKind
from tests.builders import OPENED, a_plan, a_reading, moved, said, transcript
from tests.domain.test_work import BUILDING, PLAN, PUT, TASK, working

ASKED = (*OPENED, moved(MoveKind.ASK, 1, question="feedback-1"))


def remarked(plan, *turns, heard: tuple[Aim, ...] = (), type: str = "technical"):
    """The question as coach mode takes it after the last of these turns."""
    so_far = transcript(*turns)
    last = so_far.turns[-1]
    thread = current_thread(plan, so_far, {last.index: a_reading(last.index, *heard, type=type)})
    return asked_so_far(plan, thread, schedule(plan, so_far, last.at), last)


def test_an_answer_to_a_story_question_is_held_against_all_that_it_asks_for():
    question = remarked(a_plan(), *ASKED, said("In March we lost it.", 3), type="story")

    assert question.wants == a_plan().round.question("feedback-1").wants


def test_what_later_phases_ask_for_is_not_missed_while_a_task_is_put():
    question = remarked(PLAN, *PUT, said("It is a string of letters.", 3))

    assert Aim.APPROACH not in question.wants
    assert Aim.CORRECTNESS not in question.wants


def test_what_was_told_ahead_of_its_time_is_remarked_on():
    question = remarked(PLAN, *PUT, said("I would slide a window.", 3), heard=(Aim.APPROACH,))

    assert Aim.APPROACH in question.wants


def test_where_later_phases_ask_for_everything_the_first_two_aims_are_looked_for():
    later = (Aim.CORRECTNESS, Aim.ACTION_DETAIL, Aim.APPROACH)
    plan = working({"coding": TASK, "wants": later})

    asked = remarked(plan, *PUT, said("We fixed it in March.", 3))

    assert asked.wants == (Aim.APPROACH, Aim.ACTION_DETAIL)


@pytest.mark.parametrize("text", ["What is the largest size?", "No more questions.", "I am done."])
def test_a_request_or_a_mere_done_is_not_remarked_on_in_a_task(text):
    assert remarked(PLAN, *PUT, said(text, 3)) is None
    assert remarked(PLAN, *BUILDING, said(text, 20)) is None


@pytest.mark.parametrize(
    "text", ["I don't understand the question.", "Just tell me what you want to hear."]
)
def test_asking_again_or_for_the_answer_is_not_remarked_on(text):
    assert remarked(a_plan(), *ASKED, said(text, 3), type="opinion") is None


@pytest.mark.parametrize("text", ["Give me a moment to think about it, please.", "Hmm…"])
def test_who_wants_a_moment_is_not_remarked_on(text):
    assert remarked(a_plan(), *ASKED, said(text, 3), type="empty") is None


def test_the_candidates_own_questions_are_not_remarked_on():
    asking = moved(MoveKind.INVITE_QUESTIONS, 40, phase=a_plan().phases[-1].id)

    assert (
        remarked(a_plan(), *ASKED, said("It was.", 3), asking, said("How is on-call?", 41)) is None
    )


def test_a_short_no_to_a_story_question_is_remarked_on():
    assert remarked(a_plan(), *ASKED, said("No.", 3), type="refusal") is not None


def test_where_no_story_was_asked_for_none_is_advised(library):
    story = a_plan().round.question("feedback-1")
    task = story.model_copy(update={"wants": (Aim.APPROACH, Aim.COMPLEXITY)})
    nothing = a_reading(3, type="empty")

    assert "occasion" in coach(nothing, frozenset(), story, library.coaching).advice
    assert "occasion" not in coach(nothing, frozenset(), task, library.coaching).advice


def test_no_answer_to_a_question_about_oneself_is_not_told_to_do_something_first(library):
    story = a_plan().round.question("feedback-1")
    question = story.model_copy(update={"wants": (Aim.MOTIVATION,)})

    remark = coach(a_reading(3, type="empty"), frozenset(), question, library.coaching)

    assert "say or do" in remark.advice
