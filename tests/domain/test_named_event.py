import pytest

from app.domain.director import menu
from app.domain.guide import Aim
from app.domain.listening import read_answer
from app.domain.talk.named_event import names_an_event, only_names_an_event
from app.domain.transcript import MoveKind
from tests.builders import OPENED, a_plan, minute, moved, said, transcript

ASKED = (*OPENED, moved(MoveKind.ASK, 1, question="feedback-1"))


@pytest.mark.parametrize(
    "words",
    [
        "the Kafka migration in March",
        "Kafka migration, March 2022",
        "Probably the checkout outage two years ago.",
        "That would be our split of the monolith",
        "Last spring, at Acme.",
        "A disagreement with our architect about gRPC",
    ],
)
def test_a_few_words_that_name_an_event_name_it(words: str):
    assert names_an_event(words)


@pytest.mark.parametrize(
    "words",
    [
        "Every migration is like that.",
        "I don't remember a launch",
        "No incident comes to mind",
        "I usually talk to people in a meeting",
        "I think a review is important.",
        "I may.",
        "Honesty and speed",
        "The Kafka migration in March?",
    ],
)
def test_a_habit_a_view_and_nothing_at_all_name_no_event(words: str):
    assert not names_an_event(words)


@pytest.mark.parametrize(
    "words",
    [
        "the Kafka migration in March",
        "Probably the checkout outage two years ago.",
        "That would be our split of the monolith",
        "An argument with my director about the budget, two years ago.",
        "Um, my first launch at Acme.",
    ],
)
def test_a_name_alone_tells_nothing_yet(words: str):
    assert only_names_an_event(words)


@pytest.mark.parametrize(
    "words",
    [
        "Our outage lost 41 orders last year.",
        "We rolled back the release last year.",
        "The launch failed in March.",
        "The outage in March was mine.",
        "I led the migration last year.",
        "The migration. We lost orders.",
        "The merger two years ago, when two teams became one.",
        "Every migration is like that.",
    ],
)
def test_a_few_words_that_tell_what_happened_are_more_than_a_name(words: str):
    assert not only_names_an_event(words)


@pytest.mark.parametrize("words", ["the Kafka migration in March", "The billing rewrite."])
def test_who_names_an_event_in_a_few_words_is_asked_to_go_on(library, words: str):
    so_far = transcript(*ASKED, said(words, 2))
    reading = read_answer(so_far.turns[3], "Tell me about a time.", library.lexicon)

    default = menu(a_plan(), so_far, {3: reading}, minute(2)).default

    assert (default.move.kind, default.move.aim) == (MoveKind.PROBE, Aim.SITUATION)


def test_who_tells_of_habits_is_turned_to_one_event_as_before(library):
    so_far = transcript(*ASKED, said("I usually talk to people before a migration.", 2))
    reading = read_answer(so_far.turns[3], "Tell me about a time.", library.lexicon)

    default = menu(a_plan(), so_far, {3: reading}, minute(2)).default

    assert default.move.kind is MoveKind.REDIRECT
