"""Who says which occasion they will tell of is asked to go on, and what they said is no answer."""

import pytest

from app.domain.director import menu
from app.domain.listening import read_answer
from app.domain.talk.chosen import chooses_an_event
from app.domain.transcript import MoveKind
from app.roles.script import words_for
from tests.builders import OPENED, a_plan, a_round, minute, moved, said, transcript

CHOSEN = ("Go on with that one.", "Please do.")
ROUND = a_round().model_copy(update={"chosen": CHOSEN})
PLAN = a_plan(round_=ROUND)
ASKED = (*OPENED, moved(MoveKind.ASK, 1, question="feedback-1"))


@pytest.mark.parametrize(
    "words",
    [
        "Let me tell you about the migration of our billing.",
        "I'd rather talk about a different conflict.",
        "Well, I’d prefer to talk about the outage. It's more recent.",
        "I'd like to talk about something from my time at Acme, if that's okay.",
        "I think I'll go with the one in March.",
        "Okay, I'm going to walk you through our last launch.",
        "Let me take the reorg.",
    ],
)
def test_who_announces_a_story_has_chosen_it(words: str):
    assert chooses_an_event(words)


@pytest.mark.parametrize(
    "words",
    [
        "I'd rather talk about how I usually handle it.",
        "Can I tell you about a different project?",
        "I'd start with the customer, and then I'd ask the team.",
        "I can use a queue.",
        "I'll take the blame.",
        "I will share the news with the team.",
        "I will pick the best candidate.",
        "I told you about the migration.",
        "I want to take more risks.",
        "Let me tell you about the migration. We lost 41 orders, and I rolled it back.",
        "The migration.",
        "",
    ],
)
def test_a_wish_in_general_a_question_and_an_answer_choose_nothing(words: str):
    assert not chooses_an_event(words)


@pytest.fixture
def announced(library):
    so_far = transcript(*ASKED, said("I'd rather tell you about the migration.", 2))
    reading = read_answer(so_far.turns[3], "Tell me about a time.", library.lexicon)
    return so_far, {3: reading}


def test_who_announces_a_story_is_asked_to_go_on(announced):
    so_far, readings = announced

    option = menu(PLAN, so_far, readings, minute(3)).default

    assert (option.move.kind, option.move.aim) == (MoveKind.ANSWER, "chosen")
    assert words_for(option, PLAN, so_far, 40) in CHOSEN


def test_the_announcement_is_not_judged_and_the_story_after_it_is(announced):
    so_far, readings = announced
    reply = menu(PLAN, so_far, readings, minute(3)).default

    story = (*ASKED, said("I'd rather tell you about the migration.", 2))
    whole = transcript(
        *story, moved(MoveKind.ANSWER, 3, aim=reply.move.aim), said("We moved it.", 4)
    )

    assert whole.judged == {5}


def test_who_only_names_an_event_is_asked_to_go_on_once(library):
    named = (*ASKED, said("The Kafka migration in March.", 2))
    again = (*named, moved(MoveKind.ANSWER, 3, aim="chosen"), said("The migration in March.", 4))

    def follows(*turns):
        so_far = transcript(*turns)
        readings = {
            t.index: read_answer(t, "Tell me about a time.", library.lexicon)
            for t in so_far.answers
        }
        return menu(PLAN, so_far, readings, minute(5)).default.move

    assert follows(*named).aim == "chosen"
    assert follows(*again).aim != "chosen"


def test_what_is_told_of_an_event_that_was_named_is_not_turned_back(library):
    told = "My manager wanted to ship and I did not."

    def kind_after(*turns):
        so_far = transcript(*turns)
        readings = {
            t.index: read_answer(t, "Tell me about a time.", library.lexicon)
            for t in so_far.answers
        }
        return menu(PLAN, so_far, readings, minute(5)).default.move.kind

    named = said("The conflict with my manager.", 2), moved(MoveKind.ANSWER, 3, aim="chosen")
    assert kind_after(*ASKED, *named, said(told, 4)) is MoveKind.PROBE
    assert (
        kind_after(*ASKED, *named, said("I usually talk to people first.", 4)) is MoveKind.REDIRECT
    )
    assert kind_after(*ASKED, said(told, 4)) is MoveKind.REDIRECT


def test_a_story_announced_after_a_follow_up_answers_it(library):
    probed = (*ASKED, said("We moved it.", 2), moved(MoveKind.PROBE, 3, question="feedback-1", aim="result"))  # fmt: skip
    so_far = transcript(*probed, said("Let me tell you about the migration.", 4))
    readings = {
        i: read_answer(so_far.turns[i], "Tell me about a time.", library.lexicon) for i in (3, 5)
    }

    assert menu(PLAN, so_far, readings, minute(5)).default.move.aim != "chosen"


def test_every_round_of_stories_lets_one_go_ahead(library):
    told = [r for guide in library.guides for r in guide.rounds if not r.tool]

    assert told
    assert all(len(r.chosen) > 1 for r in told)
