"""Beginning an interview, and going on with one as it was begun."""

from dataclasses import replace

import pytest

from app.errors import UnknownChoice
from app.flows.begin import Choices, draw_up, refuse_other
from tests.builders import START


@pytest.fixture
def begun(library):
    return draw_up(
        Choices(round="behavioral-culture", seed=4),
        library=library,
        engine="offline",
        clock=lambda: START,
    )


@pytest.mark.parametrize(
    ("chosen", "named"),
    [
        ({"round": "system-design"}, "with round behavioral-culture and not system-design"),
        ({"minutes": 30}, "with minutes 45 and not 30"),
        ({"mode": "coach"}, "with mode real and not coach"),
        ({"seed": 0}, "with seed 4 and not 0"),
        ({"topic": "feedback"}, "with topic none and not feedback"),
        ({"persona": "nobody"}, "and not nobody"),
    ],
)
def test_what_an_interview_was_not_begun_with_is_refused_and_named(begun, chosen, named):
    with pytest.raises(UnknownChoice, match=named):
        refuse_other(Choices(**chosen), begun)


def test_what_it_was_begun_with_may_be_said_again(begun):
    as_begun = Choices(round="behavioral-culture", minutes=45, mode="real", seed=4)

    refuse_other(Choices(), begun)
    refuse_other(replace(as_begun, persona=begun.plan.persona.id), begun)
