"""What an interviewer's turn asks, told without what stands around it."""

import pytest

from app.domain.asked import asked_before, asking_part
from app.domain.transcript import MoveKind, Transcript
from tests.builders import OPENED, a_round, moved, said, transcript


@pytest.mark.parametrize(
    ("turn", "asks"),
    [
        (
            "Hi, I'm Dana, I run the ads team. Let's start with feedback. Tell me about hard feedback that you gave.",
            "Tell me about hard feedback that you gave.",
        ),
        ("That's written down. How large was that system, roughly?", "How large was that system, roughly?"),
        ("I see. When were you, and with whom?", "When were you, and with whom?"),
        (
            "No trouble. Describe a time when you were wrong. How did you handle it?",
            "Describe a time when you were wrong. How did you handle it?",
        ),
        (
            "Let's do artwork. Each title has ten pieces, and we show one to each member. Design that.",
            "Each title has ten pieces, and we show one to each member. Design that.",
        ),
        ("Right. And tell me what came of it, please.", "And tell me what came of it, please."),
        ("Ready? Then tell me about a failure of yours, and be plain.", "Ready? Then tell me about a failure of yours, and be plain."),
        ("Go on.", "Go on."),
        ("", ""),
    ],
)  # fmt: skip
def test_a_turn_is_cut_down_to_what_it_asks(turn: str, asks: str) -> None:
    assert asking_part(turn) == asks


def test_a_question_that_was_put_is_told_as_its_author_wrote_it() -> None:
    words = transcript(*OPENED, moved(MoveKind.ASK, 1, question="feedback-1"), said("I did.", 2))

    assert asked_before(3, words, a_round()) == a_round().question("feedback-1").text


def test_a_probe_is_told_as_it_was_spoken() -> None:
    probe = moved(MoveKind.PROBE, 3, question="feedback-1", aim="result")
    words = transcript(*OPENED, probe, said("It held.", 4))

    assert asked_before(3, words, a_round()) == words.turns[2].text


def test_who_speaks_first_was_asked_nothing() -> None:
    assert asked_before(0, transcript(said("Hello.", 0)), a_round()) == ""
    assert asked_before(0, Transcript(), a_round()) == ""
