import pytest

from app.domain.guide import Fact
from app.domain.talk.facts import find_fact, wants_no_more

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
