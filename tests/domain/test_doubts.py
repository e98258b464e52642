"""What cannot both be so is asked about, in the candidate's own words, seldom, and by rule only where it is certain."""

from datetime import timedelta

import pytest

from app.domain.director import menu
from app.domain.guide import Aim
from app.domain.talk.doubts import MOST_DOUBTS, in_their_words
from app.domain.talk.menu import Menu, Option
from app.domain.talk.two_counts import two_counts
from app.domain.transcript import Move, MoveKind
from tests.builders import OPENED, a_plan, a_reading, minute, moved, said, transcript
from tests.domain.test_work import DESIGN, PUT, working

WITH_MODEL = a_plan(depth=2).model_copy(update={"engine": "llm"})
FORTY = "I told the whole story. There were forty people in the room."
FOURTEEN = "I asked them one by one. There were fourteen people in the room."
APART = Option(
    Move(kind=MoveKind.PROBE, question="feedback-1", aim="contradiction", phase="story-1"),
    "Earlier you said “{0}”, and now “{1}”. Which of the two holds?",
    "none",
    "",
    quotes=2,
)


def asked(aim: str | None, at: float):
    kind = MoveKind.PROBE if aim else MoveKind.ASK
    return moved(kind, at, question="feedback-1", aim=aim)


def after(*exchanges: tuple[str | None, str], plan=WITH_MODEL) -> Menu:
    """The menu when each aim was probed for and answered so, all of it about one question."""
    turns = []
    for i, (aim, words) in enumerate(exchanges):
        turns += [asked(aim, 1 + i), said(words, 1.5 + i)]
    so_far = transcript(*OPENED, *turns)
    readings = {t.index: a_reading(t.index, Aim.SITUATION) for t in so_far.answers[1:]}
    return menu(plan, so_far, readings, so_far.turns[-1].at + timedelta(seconds=6))


def aims(held: Menu) -> list[str | None]:
    return [option.move.aim for option in held.options]


def test_a_model_may_ask_which_of_two_statements_holds_and_never_by_default():
    held = after((None, "I decided alone."), ("result", "My manager decided."))

    assert aims(held)[-1] == "contradiction"
    assert held.options[-1].move.kind is MoveKind.PROBE
    assert held.default.move.aim != "contradiction"


def test_that_question_is_also_there_where_the_persona_would_dig_no_deeper():
    held = after((None, "One."), ("own_part", "Two."), ("result", "Three."))

    assert held.default.move.kind is MoveKind.ASK
    assert aims(held)[-1] == "contradiction"


def test_it_counts_as_a_probe_and_is_no_fourth():
    held = after(
        (None, "One."), ("own_part", "Two."), ("contradiction", "Three."), ("result", "Four.")
    )

    assert "contradiction" not in aims(held)


def test_it_is_asked_no_more_than_twice_an_interview():
    once = [
        t for i in range(MOST_DOUBTS) for t in (asked("contradiction", 2 + i), said("So.", 2.5 + i))
    ]
    so_far = transcript(
        *OPENED,
        asked(None, 1),
        said("One.", 1.5),
        *once,
        moved(MoveKind.ASK, 6, question="feedback-2"),
        said("Two.", 7),
    )

    assert "contradiction" not in aims(menu(WITH_MODEL, so_far, {9: a_reading(9)}, minute(7)))


@pytest.mark.parametrize("kind", ["empty", "off_topic", "refusal"])
def test_it_is_not_there_after_what_is_no_answer(kind):
    so_far = transcript(*OPENED, asked(None, 1), said("I don't know.", 2))

    assert "contradiction" not in aims(
        menu(WITH_MODEL, so_far, {3: a_reading(3, type=kind)}, minute(2))
    )


def test_how_a_figure_came_about_is_asked_where_something_is_designed():
    plan = working({"design": DESIGN}).model_copy(update={"engine": "llm"})
    so_far = transcript(*PUT, said("Ten times ten is a thousand.", 2))
    readings = {3: a_reading(3, type="technical")}

    assert "figure" in aims(menu(plan, so_far, readings, minute(2)))
    assert "figure" not in aims(menu(WITH_MODEL, so_far, readings, minute(2)))


SO_FAR = transcript(
    *OPENED,
    asked(None, 1),
    said("I decided alone, on that Tuesday.", 2),
    asked("result", 2),
    said("It held. My manager decided that part.", 3),
)


@pytest.mark.parametrize(
    "quotes",
    [
        ("I decided alone", "my manager decided"),
        ("My manager decided that part.", "I decided alone,"),
    ],
)
def test_the_candidates_own_words_are_put_beside_each_other_in_their_order(quotes):
    option = in_their_words(APART, quotes, SO_FAR)

    assert option is not None
    assert option.line.casefold().startswith(
        "earlier you said “i decided alone”, and now “my manager decided"
    )
    assert option.line.count("?") == 1


@pytest.mark.parametrize(
    "quotes",
    [
        (),
        ("I decided alone",),
        ("I decided alone", "I decided alone"),
        ("I decided alone", "my boss decided"),
        ("I decided alone", "on that Tuesday"),
        ("I decided alone", "decided"),
        ("I decided alone", "y manager decided"),
    ],
    ids=["none", "one", "twice the same", "not said", "nothing of the last answer", "one word", "half a word"],
)  # fmt: skip
def test_words_that_were_not_said_accuse_nobody(quotes):
    assert in_their_words(APART, quotes, SO_FAR) is None


def test_without_a_model_two_counts_of_one_event_are_asked_about_once():
    first = after((None, FORTY), ("own_part", FOURTEEN), plan=a_plan())
    second = after(
        (None, FORTY), ("own_part", FOURTEEN), ("contradiction", FORTY), plan=a_plan()
    )  # fmt: skip

    assert first.default.move.aim == "contradiction"
    assert first.default.quotes == 0
    assert first.default.line == (
        "Earlier you said “There were forty people in the room”, and now “There were fourteen people in the room”."
        " Which of the two holds?"
    )
    assert "contradiction" not in aims(second)


@pytest.mark.parametrize(
    ("earlier", "now"),
    [
        (FORTY, FOURTEEN),
        ("The outage lasted forty minutes.", "We counted. The outage lasted 3 hours."),
        ("In the meeting there were 40 engineers.", "In that meeting we had 14 engineers."),
        ("The workshop took two days.", "The workshop took four days."),
        ("The workshop took two days.", "The workshop took three hours."),
    ],
)
def test_one_event_counted_twice_is_noticed(earlier, now):
    assert two_counts([earlier, now]) is not None


@pytest.mark.parametrize(
    ("earlier", "now"),
    [
        (FORTY, FORTY),
        (FORTY, "I convinced fourteen people in the room."),
        (FORTY, "There were fourteen engineers in the room."),
        (FORTY, "There were fourteen people in the room by then."),
        (FORTY, "At first there were fourteen people. There were fourteen people in the room."),
        (FORTY, "Sorry, I misspoke. There were fourteen people in the room."),
        (FORTY, "In the second meeting it went better. There were fourteen people in the room."),
        (FORTY, "There were fourteen people in the room who disagreed."),
        (FORTY, "Some left. There were only fourteen people in the room."),
        (FORTY, "There were fourteen people in the call."),
        (FORTY, "There were thirty people in the room."),
        ("My team was forty people.", "My team was fourteen people."),
        ("The outage lasted forty minutes.", "The outage lasted 3 hours for one customer."),
        ("On Monday the meeting had forty people.", "On Friday the meeting had fourteen people."),
        ("The cluster had 12 nodes.", "The cluster had 4 nodes."),
        (f"{FORTY} {FOURTEEN}", "That was all."),
        (FORTY, "There were fourteen people in the room. They weren’t the whole team."),
        ("The workshop took two days.", "The workshop took 16 hours."),
        ("The outage lasted two weeks.", "The outage lasted ten days."),
    ],
)
def test_what_may_well_be_both_is_not_asked_about(earlier, now):
    assert two_counts([earlier, now]) is None


def test_to_clear_up_what_does_not_fit_takes_no_probe_from_the_question():
    held = after((None, "I decided alone."), ("contradiction", "I did."), ("result", "It held."))

    assert MoveKind.PROBE in [option.move.kind for option in held.options[:1]]
