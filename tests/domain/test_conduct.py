"""How the interviewer takes replies that are no answers: asked again, refused, repeated, or nothing at all."""

import pytest

from app.domain.director import menu
from app.domain.guide import Aim, Step
from app.domain.talk.menu import Option
from app.domain.talk.planning import plan_round
from app.domain.talk.requests import asks_again, wants_the_answer
from app.domain.talk.retold import retold
from app.domain.talk.work import says_done
from app.domain.transcript import Move, MoveKind
from app.roles.script import words_for
from tests.builders import OPENED, a_plan, a_reading, a_round, minute, moved, said, transcript

ROUND = a_round().model_copy(
    update={
        "unanswered": ("Which comes closest?", "What comes to mind?"),
        "repeated": ("You told me that. Which other?", "I have that. What else?"),
        "checking": ("Is there more?", "Shall we go on?"),
        "withheld": ("That has to be yours.", "I only want yours."),
    }
)
PLAN = a_plan(round_=ROUND)
ASKED = (*OPENED, moved(MoveKind.ASK, 1, question="feedback-1"))
STORY = (
    "In May I moved the ledger to four services on my own. Errors fell from two percent to none."
)


def next_option(*turns, types):
    so_far = transcript(*turns)
    readings = {i: a_reading(i, type=kind) for i, kind in types.items()}
    return menu(PLAN, so_far, readings, minute(4)).default


@pytest.mark.parametrize(
    "words",
    [
        "What do you mean by that?",
        "How do you mean, different for whom?",
        "Sorry, I don't understand the question.",
        "Could you rephrase that?",
        "Can you repeat the question please?",
        "Come again?",
        "I think I lost the thread, sorry.",
        "Hm, I'm a bit lost.",
        "What was the question again?",
        "I'm not sure I follow.",
    ],
)
def test_who_did_not_understand_hears_the_question_again(words: str):
    option = next_option(*ASKED, said(words, 2), types={3: "opinion"})

    assert (option.move.kind, option.move.aim) == (MoveKind.HINT, "rung_0")
    assert option.line == "Tell me about feedback-1."


@pytest.mark.parametrize(
    "words",
    [
        "Just tell me what you want to hear.",
        "Can you give me an example of a good answer?",
        "Just give me the solution please.",
        "What is the right answer?",
    ],
)
def test_who_asks_for_the_answer_is_told_that_it_has_to_be_theirs(words: str):
    option = next_option(*ASKED, said(words, 2), types={3: "opinion"})

    assert option.move.aim == "withheld"
    assert option.line in ROUND.withheld


@pytest.mark.parametrize(
    "words",
    [
        "I told the team what it means to own a service, and what do you know, they did.",
        "They gave me the solution that the vendor had, and I didn't understand the first half of it until I had"
        " traced a request through it myself.",
        "I don't understand why people fear migrations, so in May I moved ours.",
        "I lost track of two customers that week, and I told them so.",
    ],
)
def test_an_answer_that_uses_such_words_is_an_answer(words: str):
    assert not asks_again(words)
    assert not wants_the_answer(words)


def test_no_answer_yet_is_met_with_something_smaller():
    option = next_option(*ASKED, said("I don't know.", 2), types={3: "empty"})

    assert option.move.kind is MoveKind.REDIRECT
    assert words_for(option, PLAN, transcript(*ASKED), 40) in ROUND.unanswered


def test_a_story_that_another_question_got_already_is_not_taken_again():
    told = (
        *ASKED,
        said(STORY, 2),
        moved(MoveKind.ASK, 2, question="feedback-2"),
        said(STORY, 3),
    )

    option = next_option(*told, types={3: "story", 5: "story"})

    assert option.move.kind is MoveKind.REDIRECT
    assert option.line in ROUND.repeated


def test_a_story_told_again_is_said_so_once_a_question():
    told = (
        *ASKED,
        said(STORY, 2),
        moved(MoveKind.ASK, 2, question="feedback-2"),
        said(STORY, 3),
        moved(MoveKind.REDIRECT, 3, question="feedback-2", aim=Aim.SITUATION),
        said(STORY, 3.5),
    )

    assert next_option(*told, types={3: "story", 5: "story", 7: "story"}).line not in ROUND.repeated


def test_a_few_words_or_a_new_ending_are_no_retelling():
    assert not retold("Yes, that was mine.", ["Yes, that was mine."])
    assert retold(STORY, ["Well. " + STORY])
    assert not retold(
        "In May I moved the ledger to four services on my own. What I did then was to ask each of the twelve people who"
        " had lost a night to it what they would change.",
        [STORY],
    )


def test_interviews_begun_without_such_lines_go_on():
    plan = a_plan()
    so_far = transcript(*ASKED, said("I don't know.", 2))

    option = menu(plan, so_far, {3: a_reading(3, type="empty")}, minute(4)).default

    assert words_for(option, plan, so_far, 40) in plan.persona.redirects


TASK = ROUND.model_copy(
    update={
        "phases": (
            ROUND.phases[0],
            ROUND.phases[1].model_copy(update={"minutes": 19}),
            ROUND.phases[2].model_copy(
                update={
                    "id": "approach",
                    "kind": "work",
                    "draws": (),
                    "steps": (
                        Step(kind="probe", aim=Aim.APPROACH, line="How would you go about it?"),
                    ),
                }
            ),
            ROUND.phases[3],
        )
    }
)


def test_who_only_nods_is_asked_whether_there_is_more_and_then_taken_at_their_word():
    plan = a_plan(round_=TASK, depth=1)
    probed = moved(MoveKind.PROBE, 1.5, question="feedback-1", aim=Aim.SITUATION)
    turns = [*ASKED, said("One.", 1.5), probed, said("Two.", 2)]
    aims = []
    for _ in range(3):
        so_far = transcript(*turns)
        readings = {t.index: a_reading(t.index, type="technical") for t in so_far.answers[1:]}
        move = menu(plan, so_far, readings, minute(3)).default.move
        aims.append(move.aim)
        turns += [moved(move.kind, 2, aim=move.aim, phase=move.phase), said("Okay.", 2)]

    assert aims == ["following", "checking", "approach"]


def test_a_candidate_who_only_goes_on_is_asked_whether_there_is_more():
    plan = a_plan(round_=TASK, depth=1)
    probed = moved(MoveKind.PROBE, 1.5, question="feedback-1", aim=Aim.SITUATION)
    listened = [moved(MoveKind.ANSWER, 2, aim="following") for _ in range(2)]
    turns = (*ASKED, said("One.", 1.5), probed, said("Two.", 2))

    def kinds(*more):
        so_far = transcript(*turns, *more)
        readings = {t.index: a_reading(t.index, type="technical") for t in so_far.answers[1:]}
        return menu(plan, so_far, readings, minute(3)).default.move

    assert kinds().aim == "following"
    assert kinds(listened[0], said("Three.", 2)).aim == "following"
    waited = (listened[0], said("Three.", 2), listened[1])
    assert kinds(*waited, said("Four.", 3)).aim == "checking"
    checked = (*waited, said("Four.", 3), moved(MoveKind.ANSWER, 3, aim="checking"))
    assert kinds(*checked, said("A fifth thing.", 3)).aim == "following"
    assert kinds(*checked, said("No, let's go on.", 3)).phase == "approach"
    again = (*checked, said("Six.", 3), *waited, said("Seven.", 3))
    assert kinds(*again).aim == "checking"
    twice = (*again, moved(MoveKind.ANSWER, 3, aim="checking"), said("Eight.", 3))
    assert kinds(*twice, *waited, said("Nine.", 3)).aim == "following"


def test_done_at_the_head_of_an_answer_says_that_it_is_done():
    assert says_done("Done. I tried the empty case.")
    assert says_done("All done, and it passes.")
    assert not says_done("I have done this for years.")
    assert not says_done("Done well, this takes a week.")


def test_a_question_about_the_task_is_not_answered_with_talk_about_the_job(library):
    plan = plan_round(
        library.guides[0],
        library.guides[0].round("technical-phone-screen"),
        engine="offline",
        seed=6,
    )
    so_far = transcript(
        moved(MoveKind.OPEN, 0, phase="opening"),
        said("Python.", 0.5),
        moved(MoveKind.ASK, 1, question="edge-crash-or-carry-on", phase="background"),
        said("What is the largest size I should expect?", 2),
    )

    option = menu(plan, so_far, {3: a_reading(3, type="opinion")}, minute(2)).default

    assert option.move.aim == "undecided"


def test_a_question_about_the_question_is_not_answered_with_talk_about_the_team(library):
    guide = library.guides[0]
    plan = plan_round(guide, guide.round("behavioral-culture"), engine="offline", seed=3)
    so_far = transcript(
        moved(MoveKind.OPEN, 0, phase="opening"),
        said("Yes.", 0.5),
        moved(MoveKind.ASK, 1, question="fb-hardest", phase="critical-feedback"),
        said("Wait, was the question about my team or about me?", 2),
    )

    option = menu(plan, so_far, {3: a_reading(3, type="opinion")}, minute(2)).default

    assert option.move.aim == "left_to_them"
    assert option.line in plan.round.undecided


@pytest.mark.parametrize("lead", ["", "I see. ", "Let me stop you there. "])
def test_what_was_asked_in_two_sentences_is_said_again_whole_and_without_what_led_to_it(lead):
    asked = "Put two designs next to each other. What would each one cost?"
    spoken = moved(MoveKind.PROBE, 2, question="feedback-1", aim=Aim.ALTERNATIVES)
    probed = (spoken[0], lead + asked, *spoken[2:])

    option = next_option(
        *ASKED,
        said(STORY, 2),
        probed,
        said("What do you mean?", 3),
        types={3: "story", 5: "opinion"},
    )

    assert (option.move.aim, option.line) == ("rung_0", asked)


def test_a_drill_is_opened_as_one(library):
    guide = library.guides[0]
    for round_ in guide.rounds:
        for persona in round_.personas:
            plan = plan_round(
                guide,
                round_,
                engine="offline",
                seed=1,
                persona=persona.id,
                topic=round_.topics[0].id,
            )
            opening = menu(plan, transcript(), {}, minute(0)).default

            line = words_for(opening, plan, transcript(), 15)

            assert round_.topics[0].title in line
            assert line.endswith("?")
            assert line.count("?") == 1
            assert "minutes at the end" not in line
            assert "last" not in line.split()


def test_one_minute_is_one_minute():
    option = Option(Move(kind=MoveKind.INVITE_QUESTIONS, phase="yours"), "", "none", "")

    assert "one minutes" not in words_for(option, PLAN, transcript(*ASKED), 1)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("I have to be out of this room in ten minutes. May I come to my questions now?", "invite_questions"),
        ("She liked him. I'd like to use the rest for my own questions, if that's okay.", "invite_questions"),
        ("A midpoint. So, my questions. First, when did somebody last tell you that you were wrong?", "answer"),
        ("I've got a hard stop, and I want my own questions. How does one get another team's time?", "answer"),
        ("No, that's all. Thank you, I enjoyed it. Bye.", "close"),
        ("My questions to them were about money, and I had to leave the room in ten minutes.", "probe"),
        ("We said goodbye to the old store that night, and nobody missed it.", "probe"),
    ],
)  # fmt: skip
def test_the_floor_is_given_to_a_candidate_who_asks_for_it(words, kind):
    so_far = transcript(*ASKED, said(words, 2))

    options = menu(a_plan(), so_far, {3: a_reading(3)}, minute(3)).options

    assert options[0].move.kind == kind
    if kind == "answer":
        assert options[0].move.phase == "yours"
