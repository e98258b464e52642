"""Questions about the question that was put: why it is asked, what is sought, whether an answer was what was meant."""

import json

import pytest

from app.domain.director import menu
from app.domain.talk.about_question import about_question
from app.domain.talk.coaching import asked_so_far
from app.domain.talk.planning import plan_round
from app.domain.talk.schedule import schedule
from app.domain.talk.thread import current_thread
from app.domain.transcript import MoveKind
from app.roles.script import words_for
from tests.builders import OPENED, a_plan, a_reading, minute, moved, said, transcript
from tests.properties.cases import ROOT

WHY = [
    "Why do you ask?",
    "Sorry, but why do you ask that?",
    "Hm, why are you asking me this?",
    "Why do you want to know?",
    "May I ask why you want to know that?",
    "Before I answer, why is that important to you?",
    "What’s the reason for that question?",
    "What makes you ask?",
    "Twelve people. Why do you ask?",
    "How is that relevant for the role?",
    "Why is that question so important?",
    "Can you tell me why you ask?",
    "What is the goal of this question?",
    "Why?",
]
SOUGHT = [
    "What are you looking for?",
    "What exactly are you looking for here?",
    "What kind of answer are you hoping for?",
    "Okay, what are you after with this question?",
    "What do you expect?",
    "What would you like to know exactly?",
    "I'm not sure. What are you looking for in an answer?",
    "What are you scoring me on?",
    "Could you tell me what you're looking for?",
    "What do you hope to learn from this?",
    "Is this a trick question?",
    "Could you give me an example of what you have in mind?",
]
LANDS = [
    "Is that what you meant?",
    "Was that what you were looking for?",
    "Does that answer your question?",
    "Did I answer your question?",
    "Is that what you had in mind? Does that answer your question?",
    "Okay, does that make sense?",
    "How was that?",
    "Am I on the right track?",
    "Is that the kind of example you were looking for?",
    "Was that the answer you wanted?",
    "Is that correct?",
]
ABOUT = [
    *((words, "why_asked") for words in WHY),
    *((words, "sought") for words in SOUGHT),
    *((words, "how_it_lands") for words in LANDS),
]
ROUNDS = ("behavioral-culture", "system-design", "advanced-coding", "recruiter-screen")


def reply_to(library, words: str, *, round_id: str = "behavioral-culture", kind: str = "off_topic"):
    """The plan, and the move after these words were all that was said to the first question."""
    guide = library.guides[0]
    plan = plan_round(guide, guide.round(round_id), engine="offline", seed=4)
    phase = next(p for p in plan.phases if p.draws)
    question = plan.questions_of(phase)[0].id
    asked = moved(MoveKind.ASK, 1, question=question, phase=phase.id)
    so_far = transcript(*OPENED, asked, said(words, 2))
    readings = {3: a_reading(3, type=kind)}
    return plan, so_far, readings, menu(plan, so_far, readings, minute(3)).default


@pytest.mark.parametrize("round_id", ROUNDS)
@pytest.mark.parametrize(("words", "aim"), ABOUT)
def test_a_question_about_the_question_gets_a_line_of_its_own(library, words, aim, round_id):
    plan, so_far, _, option = reply_to(library, words, round_id=round_id)

    assert (option.move.kind, option.move.aim) == (MoveKind.ANSWER, aim)
    assert words_for(option, plan, so_far, 40) in getattr(plan.round, aim)


@pytest.mark.parametrize("words", ["Why do you ask?", "What are you looking for?"])
def test_nothing_is_coached_where_only_the_question_was_asked_about(library, words):
    plan, so_far, readings, _ = reply_to(library, words)
    thread = current_thread(plan, so_far, readings)

    assert asked_so_far(plan, thread, schedule(plan, so_far, minute(3)), so_far.last) is None


@pytest.mark.parametrize(
    "words",
    [
        "What latency are you looking for?",
        "What are you looking for in terms of latency?",
        "Is that what you meant by a member, a paying one?",
        "Why do you want to keep events for a year?",
        "Why is the limit 100?",
        "What do you expect when the list is empty?",
        "Is it enough to return the length?",
        "What would you like to see when the list is empty?",
        "Why does it need to be under a second?",
        "Is that right for the empty list?",
        "Is it a good example if nobody was hurt?",
        "So one region is enough. Is that right?",
        "I'd take one region. Does that make sense?",
        "She asked me: why do you ask?",
        "Why does that matter? They were wrong.",
        "I asked why. They said that it was a rule.",
        "We moved the ledger in May. Does that answer your question?",
    ],
)
def test_other_questions_and_answers_are_not_about_the_question(words):
    assert about_question(words) is None


def test_an_answer_that_ends_by_asking_whether_it_was_meant_is_an_answer(library):
    words = (
        "The cache would come first, because members read far more than they write, and a stale row"
        " for a minute hurts nobody. Does that answer your question?"
    )

    for round_id in ROUNDS:
        *_, option = reply_to(library, words, round_id=round_id, kind="opinion")
        assert option.move.kind is MoveKind.PROBE or option.move.aim in ("situation", "following")


def test_who_asks_to_hear_it_again_after_such_a_line_hears_the_question(library):
    plan, so_far, readings, option = reply_to(library, "Why do you ask?")
    question = so_far.asked[-1]
    again = transcript(
        *OPENED,
        moved(MoveKind.ASK, 1, question=question, phase=option.move.phase),
        said("Why do you ask?", 2),
        moved(MoveKind.ANSWER, 3, aim=option.move.aim, phase=option.move.phase),
        said("Can you repeat that?", 4),
    )

    heard = menu(plan, again, {**readings, 5: a_reading(5, type="off_topic")}, minute(5)).default

    assert heard.line == plan.round.question(question).text


def test_no_answer_of_a_labelled_transcript_is_taken_for_one():
    taken = [
        text
        for file in (ROOT / "tests" / "data").glob("*/*.json")
        for turn in json.loads(file.read_text(encoding="utf-8"))["turns"]
        if turn["speaker"] == "candidate"
        and about_question(
            text := turn.get("text") or " ".join(s["text"] for s in turn["segments"])
        )
    ]

    assert taken == []


@pytest.mark.parametrize("words", ["Why do you ask?", "Does that answer your question?"])
def test_an_interview_begun_without_such_lines_goes_on(words):
    asked = moved(MoveKind.ASK, 1, question="feedback-1")
    so_far = transcript(*OPENED, asked, said(words, 2))

    option = menu(a_plan(), so_far, {3: a_reading(3, type="off_topic")}, minute(3)).default

    assert option.move.kind is MoveKind.REDIRECT
