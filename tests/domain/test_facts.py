import pytest

from app.domain.guide import Fact
from app.domain.talk.facts import asks_nothing, find_fact, wants_no_more

FACTS = (
    Fact(id="keeper", about=("keeper test", "fired"), text="About the keeper test."),
    Fact(id="on-call", about=("on call", "pager", "incidents"), text="About on-call."),
)


@pytest.mark.parametrize(
    "text",
    [
        "No, thanks.",
        "Nothing else",
        "That's all from me.",
        "No more questions",
        "thank you!",
        "",
        "I'm good",
        "I'm done, nothing to add.",
        "Done.",
        "I don't have any questions.",
        "I have no questions, thanks",
        "We can stop here.",
        "That would be all.",
    ],
)
def test_no_more_is_understood(text):
    assert wants_no_more(text)


@pytest.mark.parametrize(
    "text",
    [
        "No, but how do you do on-call?",
        "What about growth?",
        "Thanks. How large is the team",
        "Tell me about incidents",
        "I have no questions about pay, only about how you do on-call",
        "I don't have any idea what on-call is like here",
    ],
)
def test_a_question_is_not_taken_for_no_more(text):
    assert not wants_no_more(text)


def test_a_fact_is_found_by_its_words_in_any_form():
    assert (
        find_fact("How often do incidents happen, and who carries the pagers?", FACTS).id
        == "on-call"
    )


def test_a_question_about_nothing_known_finds_nothing():
    assert find_fact("Is the food good?", FACTS) is None


@pytest.mark.parametrize(
    "text",
    [
        "In my team I wrote a checklist for the hand-over of on-call, and missed pages went down from six a month to one.",
        "I should add that the keeper test makes juniors afraid.",
    ],
)
def test_who_adds_something_asks_nothing(text):
    assert asks_nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        "How large is the team",
        "Thanks. What about growth",
        "Tell me about incidents.",
        "I'd like to know how on-call works.",
        "I was wondering about the pager.",
        "My question is about the keeper test.",
        "I'm curious what a week looks like.",
        "On-call?",
    ],
)
def test_who_wants_to_know_something_asks(text):
    assert not asks_nothing(text)


def test_how_big_asks_for_the_size():
    size = Fact(id="size", about=("size", "large"), text="About the size.")

    assert find_fact("How big can it get?", (*FACTS, size)) is size
