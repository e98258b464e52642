"""Who leaves a part of a task, or asks to go on, and who only seems to."""

import time

import pytest

from app.domain.director import menu
from app.domain.talk.planning import plan_round
from app.domain.talk.thread import current_thread
from app.domain.talk.work import inquiry, passes_on, says_done, turns_to_work
from app.domain.transcript import Move, MoveKind
from tests.builders import OPENED, a_plan, a_reading, minute, moved, said, transcript

TASK = "dp-notification-fanout"
PHASES = ("requirements", "high-level")


@pytest.mark.parametrize(
    "words",
    [
        "We can leave it.",
        "Leave it here.",
        "I have what I need.",
        "That's enough for me.",
        "Yes, done.",
        "I’m done with this part.",
        "It retries three times. I'm done with the API.",
        "I've finished the code.",
        "The worker retries three times, and that's it.",
        "Let's move on to the next part.",
        "I added a case with a circle and one behind it, passes. done",
        "It works now, done.",
        "I consider it done.",
        "The code is ready.",
        "ok that's my code, all three pass",
        "I've implemented it.",
        "That should be it.",
        "I'm happy with it.",
        "that's it for the whole",
    ],
)
def test_who_leaves_a_part_is_done_with_it(words: str):
    assert says_done(words)


@pytest.mark.parametrize(
    "words",
    [
        "I'd like to go on with it.",
        "They leave it to the client.",
        "Not enough, one more case.",
        "I'd leave that to the client.",
        "We could leave it in memory until the worker is back.",
        "Three replicas, that's enough for ten thousand a second.",
        "Once the upload is finished the worker marks the row.",
        "It's done by a worker in the background.",
        "I think that's how it's done.",
        "Once we're done with a batch, it is committed.",
        "I'm not done yet.",
        "Almost done.",
        "The set called done, holds jobs.",
        "I mark the job done.",
        "I check whether it's done.",
        "I've written a helper.",
        "Is it done?",
    ],
)
def test_who_goes_on_with_a_part_is_not_done_with_it(words: str):
    assert not says_done(words)


@pytest.mark.parametrize(
    "words",
    [
        "No.",
        "No, thanks.",
        "Nothing else to add.",
        "Nope, I’m good.",
        "All good.",
        "I have nothing more to ask.",
        "That's all I have.",
        "I'm ready.",
        "Good, let's start.",
        "ok next",
        "next please",
        "What's next?",
        "…",
    ],
)
def test_a_bare_no_passes_on(words: str):
    assert passes_on(words)


@pytest.mark.parametrize(
    "words",
    [
        "No video calls, only text between two people.",
        "No, a worker never holds two leases.",
        "Nothing is lost once it was acknowledged; after that latency matters.",
        "I think that's the hottest part of it.",
        "We store the id of it, nothing else.",
        "The worker is ready to start another one.",
        "I'd leave that to the client.",
    ],
)
@pytest.mark.parametrize("phase", PHASES)
def test_an_answer_that_begins_with_no_or_leaves_a_thing_to_others_ends_no_part_of_a_task(
    library, words: str, phase: str
):
    assert said_at_work(library, words, phase).aim == "following"


@pytest.mark.parametrize("words", ["Shall we go on?", "Can we move on?", "I’m done."])
@pytest.mark.parametrize("phase", PHASES)
def test_who_asks_to_go_on_with_a_task_is_taken_on(library, words: str, phase: str):
    assert said_at_work(library, words, phase).phase != phase


def said_at_work(library, words: str, phase_id: str) -> Move:
    """What follows on those words in a phase of a design when all of its steps were taken."""
    guide = library.guides[0]
    plan = plan_round(guide, guide.round("system-design"), engine="offline", seed=3)
    at = next(i for i, phase in enumerate(plan.phases) if phase.id == phase_id)
    begins = sum(phase.minutes for phase in plan.phases[:at])
    turns = [
        moved(MoveKind.OPEN, 0, phase="opening"),
        said("Ready.", 0.1),
        moved(MoveKind.ASK, 0.2, question=TASK, phase="requirements"),
    ]
    for step in plan.phases[at].steps:
        turns += [
            said("It goes through the gateway into a log.", begins),
            moved(MoveKind.PROBE, begins, question=TASK, aim=step.aim, phase=phase_id),
        ]
    so_far = transcript(*turns, said(words, begins + 1))
    readings = {t.index: a_reading(t.index, type="technical") for t in so_far.answers[1:]}
    return menu(plan, so_far, readings, minute(begins + 1.1)).default.move


@pytest.mark.parametrize("text", ["well then we moved the queue " * 1700, "x" * 50_000])
def test_a_long_answer_without_a_stop_is_no_inquiry_and_is_seen_through_at_once(text: str):
    asked = moved(MoveKind.ASK, 1, question="feedback-1")
    readings = {3: a_reading(3)}
    thread = current_thread(a_plan(), transcript(*OPENED, asked, said("Hm.", 2)), readings)
    assert thread is not None
    began = time.process_time()

    assert inquiry(a_plan(), thread, text) is None

    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    "words",
    [
        "Let's go to the approach then",
        "ok I think I know enough.",
        "I'd like to start coding now.",
        "Let me code it.",
    ],
)
def test_who_wants_to_begin_with_a_task_is_asked_nothing_more_about_it(words: str):
    assert turns_to_work(words)


@pytest.mark.parametrize(
    "words",
    [
        "I'd like to start with the code path of reads.",
        "Shall I begin with the design of the API?",
        "I know enough people who would mind.",
    ],
)
def test_who_tells_how_they_begin_goes_on(words: str):
    assert not turns_to_work(words)
