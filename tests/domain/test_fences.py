"""Text with code in it."""

import pytest

from app.domain.guard.fences import Block, blocks, prose, quoted

ASKED = "What would you write?\n\n```python\ndef f():\n    pass\n```\n\nTake your time."


def test_code_between_fences_is_told_from_the_words_around_it() -> None:
    assert blocks(ASKED) == (
        Block("What would you write?"),
        Block("def f():\n    pass", "python"),
        Block("Take your time."),
    )
    assert prose(ASKED) == "What would you write? Take your time."


@pytest.mark.parametrize("text", ["", "No code.", "Use `x` here.\n\n  And\tso on. ", "a ``` b"])
def test_text_without_code_stays_as_it_is(text: str) -> None:
    assert "".join(block.text for block in blocks(text)) == text


def test_a_fence_that_is_still_open_holds_the_rest() -> None:
    assert blocks("So:\n```\nfor (;;)") == (Block("So:"), Block("for (;;)", ""))


@pytest.mark.parametrize(
    ("sentence", "as_quoted"),
    [
        ("I moved it to a `queue`.", "I moved it to a `queue`."),
        ("```python\ndef f():\n    pass\n```", "[code, 2 lines]"),
        ("```\nf(1)\n```", "[code, 1 line]"),
        (ASKED, ASKED),
    ],
)
def test_code_is_named_where_it_is_quoted_away_from_its_transcript(
    sentence: str, as_quoted: str
) -> None:
    assert quoted(sentence) == as_quoted


def test_every_fence_of_many_is_found() -> None:
    assert blocks("```a\nb\n```\n" * 5_000) == (Block("b", "a"),) * 5_000
