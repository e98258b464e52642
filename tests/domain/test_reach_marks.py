"""Whose unwillingness it is, who took a thing up, who became better at it: what is marked, and what only looks like it."""

import pytest

from app.domain.listening import read_answer
from app.domain.transcript import Speaker, Turn
from tests.properties.cases import EPOCH, lexicon


def families(words: str) -> set[str]:
    """The marks of an answer."""
    turn = Turn(index=1, speaker=Speaker.CANDIDATE, text=words, at=EPOCH)
    return {mark.family for mark in read_answer(turn, "What happened?", lexicon()).marks}


@pytest.mark.parametrize(
    ("family", "words"),
    [
        ("resistance", "I disagreed."),
        ("resistance", "I was strongly against remote pairing."),
        ("resistance", "I thought the noisy neighbours would kill us."),
        ("resistance", "A product manager said our service was slow."),
        ("resistance", "A contractor was blamed in the meeting."),
        ("grows_people", "I'd left 41 comments on one pull request of a new colleague."),
        ("grows_people", "He answers within an hour now."),
        ("spread", "I asked for a date at which we would stop."),
        ("spread", "The planners did not believe it."),
        ("spread", "Before that planners did it with paper."),
        ("several_teams", "I wrote the script, it's thirty lines."),
        ("several_teams", "In the last ten incidents before I changed teams I kept silent."),
        ("spread", "Nobody had asked for it."),
        ("grows_people", "We shipped in May and he told the board himself."),
        ("grows_people", "I spoke first in two, and the mean time went up."),
    ],
)
def test_what_is_ones_own_or_a_thing_s_reaches_nobody(family: str, words: str) -> None:
    assert family not in families(words)


@pytest.mark.parametrize(
    ("family", "words"),
    [
        ("resistance", "The mobile lead was against it, and I changed his mind."),
        ("resistance", "I convinced the two holdouts."),
        ("resistance", "The architects feared that it would cost them a month."),
        ("grows_people", "I paired with a new colleague for two weeks."),
        ("grows_people", "The junior engineer ran the next cutover."),
        ("grows_people", "He runs it every morning now."),
        ("spread", "Other tech leads adopted the three-comment rule."),
        ("spread", "Two other teams copied it."),
        ("spread", "The billing team asked for it in May."),
        ("several_teams", "I moved the three lines of the plant to it."),
    ],
)
def test_what_others_held_took_up_and_learned_reaches_them(family: str, words: str) -> None:
    assert family in families(words)
