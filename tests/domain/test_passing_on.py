"""Who leaves a part of a task, or asks to go on, and who only seems to."""

import time

import pytest

from app.domain.director import menu
from app.domain.talk.inquiry import inquiry
from app.domain.talk.planning import plan_round
from app.domain.talk.thread import current_thread
from app.domain.talk.work import has_no_more, passes_on, says_done, turns_to_work
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


NOTHING = "I'm done, nothing to add."


@pytest.mark.parametrize(
    "words",
    [NOTHING, "Nothing to add.", "I have nothing to add to that.", "No, I'm done.", "Done."],
)
def test_who_has_nothing_to_add_is_asked_the_next_question_at_once(words: str):
    so_far = transcript(
        *OPENED, moved(MoveKind.ASK, 1, question="feedback-1"), said("We broke it.", 2)
    )
    probed = transcript(
        *OPENED,
        moved(MoveKind.ASK, 1, question="feedback-1"),
        said("We broke it.", 2),
        moved(MoveKind.PROBE, 2, question="feedback-1", aim="own_part"),
        said(words, 3),
    )

    assert menu(a_plan(), so_far, {3: a_reading(3)}, minute(3)).default.move.kind is MoveKind.PROBE
    move = menu(
        a_plan(), probed, {3: a_reading(3), 5: a_reading(5, type="empty")}, minute(3)
    ).default.move

    assert move.kind is MoveKind.ASK
    assert move.question != "feedback-1"


@pytest.mark.parametrize(
    "words",
    [
        "My manager had nothing to add.",
        "They asked me to ring them when I'm done.",
        "I told them until I'm done with it, nobody deploys.",
        "There was nothing to say to that, so I wrote the tool.",
    ],
)
def test_a_story_in_which_nobody_has_more_to_say_goes_on(words: str):
    assert not has_no_more(words)


def ended(library, *words: str) -> list[str]:
    """What is asked from the last part of a design on, of somebody who says those words one after the other."""
    guide = library.guides[0]
    plan = plan_round(guide, guide.round("system-design"), engine="offline", seed=3)
    operate = next(phase for phase in plan.phases if phase.id == "operate")
    turns = [
        moved(MoveKind.OPEN, 0, phase="opening"),
        said("Ready.", 0.1),
        moved(MoveKind.ASK, 0.2, question=TASK, phase="requirements"),
        said("It goes through the gateway into a log.", 1),
        moved(MoveKind.PROBE, 2, question=TASK, aim=operate.steps[0].aim, phase="operate"),
    ]
    kinds = []
    for at, text in enumerate(words, start=3):
        so_far = transcript(*turns, said(text, at))
        readings = {t.index: a_reading(t.index, type="technical") for t in so_far.answers[1:]}
        move = menu(plan, so_far, readings, minute(at)).default.move
        kinds.append(move.kind)
        again = moved(move.kind, at, question=move.question, aim=move.aim, phase=move.phase)
        turns += [said(text, at), again]
    return kinds


def test_who_has_nothing_to_add_to_the_last_part_of_a_task_is_asked_for_their_questions(library):
    assert ended(library, NOTHING) == [MoveKind.INVITE_QUESTIONS]


def test_who_is_done_twice_is_asked_nothing_more_about_a_task(library):
    assert ended(library, "I'm done.", "I'm done.") == [MoveKind.PROBE, MoveKind.INVITE_QUESTIONS]


def test_who_answers_before_they_are_done_is_asked_on(library):
    answer = "We alarm on the age of the oldest entry and page the owner of that channel. Done."

    assert ended(library, answer, answer)[-1] is MoveKind.PROBE
