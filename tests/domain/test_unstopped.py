"""Texts whose full stops were left out."""

import re

import pytest

from app.domain.sentences import split


def parts(text: str) -> list[str]:
    return [text[a:b] for a, b in split(text)]


@pytest.mark.parametrize(
    "text",
    [
        "It was mine. So I tapped the wire. Then we waited for two days.",
        "Nobody had asked for it. When I saw the numbers I called Marta. She agreed.",
        "I sent them the page. I also put it in the channel. The traders read it.",
        "On Monday Kafka was slow. So I moved the job to Saturday. It held.",
    ],
)
def test_capitals_tell_where_sentences_begin_without_stops(text: str) -> None:
    assert parts(re.sub(r"\.", "", text)) == [p.rstrip(".") for p in parts(text)]


def test_a_name_or_a_pronoun_within_a_sentence_begins_none() -> None:
    assert parts("we asked whether Marta and I could move Kafka to Lisbon in March") == [
        "we asked whether Marta and I could move Kafka to Lisbon in March"
    ]


def test_a_contraction_ends_a_sentence_and_a_single_letter_does_not() -> None:
    assert parts("It wasn't. We left.") == ["It wasn't.", "We left."]
    assert parts("He is J. Doe. We met.") == ["He is J. Doe.", "We met."]


def test_every_line_is_a_sentence_of_its_own() -> None:
    assert parts("first half\n200 million accounts\n- a point") == [
        "first half",
        "200 million accounts",
        "- a point",
    ]
