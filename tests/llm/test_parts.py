"""The small parts: events off the wire, thinking told apart, prices."""

import json
from collections.abc import AsyncIterator
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.llm.failures import failure_of
from app.llm.model import OPENAI
from app.llm.prices import cost
from app.llm.replies import Usage, read_piece
from app.llm.sse import NotEvents, events
from app.llm.thinking import ThinkingFilter, without_thinking
from app.model_failures import ModelBroken

USAGE = Usage(tokens_in=1000, tokens_cached=600, tokens_out=100)


async def sent(*chunks: bytes) -> AsyncIterator[bytes]:
    for chunk in chunks:
        yield chunk


async def heard(*chunks: bytes) -> list[str]:
    return [data async for data in events(sent(*chunks))]


@pytest.mark.parametrize(
    ("wire", "data"),
    [
        (b"data: a\n\ndata: b\n\n", ["a", "b"]),
        (b"data:a\r\n\r\ndata: b\r\n\r\n", ["a", "b"]),
        (b": ping\n\nevent: x\nid: 1\ndata: a\n\n", ["a"]),
        (b"data: a\ndata: b\n\n", ["a\nb"]),
        (b"data: a\n\ndata: b", ["a", "b"]),
        (b"data: a\n\ndata: b\n", ["a", "b"]),
        (b"\n\n\n", []),
        (b"", []),
        ("data: é\n\n".encode(), ["é"]),
    ],
)
async def test_events_come_out_however_the_bytes_are_cut(wire: bytes, data: list[str]) -> None:
    assert await heard(wire) == data
    assert await heard(*(wire[i : i + 1] for i in range(len(wire)))) == data


async def test_an_event_that_never_ends_is_refused() -> None:
    with pytest.raises(NotEvents):
        await heard(*[b"data: " + b"x" * 1_000_000] * 6)


@pytest.mark.parametrize(
    ("reply", "seen"),
    [
        ("Plain.", "Plain."),
        ("<think>a</think>\n\nb", "b"),
        ("<THINK>a</THINK>b", "b"),
        ("<thinking>a <b> c</thinking> d", "d"),
        ("a <think>b</think>c", "a c"),
        ("<think>a", ""),
        ("if a < b and c > d", "if a < b and c > d"),
        ("ends with <thin", "ends with <thin"),
        ("  \n lead", "lead"),
    ],
)
def test_thinking_is_taken_out_however_it_is_cut(reply: str, seen: str) -> None:
    for size in (1, 2, 3, 7, 100):
        filtered = ThinkingFilter()
        pieces = [filtered.feed(reply[i : i + size]) for i in range(0, len(reply), size)]

        assert "".join(pieces) + filtered.finish() == seen


@given(st.text(alphabet="<>/thinkab \n", max_size=60), st.integers(1, 9))
def test_the_cut_never_matters(reply: str, size: int) -> None:
    whole, cut = ThinkingFilter(), ThinkingFilter()
    pieces = [cut.feed(reply[i : i + size]) for i in range(0, len(reply), size)]

    assert "".join(pieces) + cut.finish() == whole.feed(reply) + whole.finish()


def test_a_closing_tag_alone_ends_thinking_that_began_unseen() -> None:
    assert without_thinking("Hm, weak.</think>\nGo on.") == "Go on."


def test_a_known_price_counts_cached_tokens_at_their_own_rate() -> None:
    full = cost(OPENAI, "gpt-5.1", Usage(1000, 0, 100))

    assert cost(OPENAI, "gpt-5.1", USAGE) == Decimal("0.001575")
    assert full is not None
    assert full > Decimal("0.001575")


@pytest.mark.parametrize(
    ("url", "model", "usage"),
    [
        ("http://127.0.0.1:11434/v1", "llama3", USAGE),
        ("http://127.0.0.1:11434/v1", "gpt-5.1", USAGE),
        (OPENAI, "no-such-model", USAGE),
        ("https://proxy.test/v1", "gpt-5.1", USAGE),
        (OPENAI, "gpt-5.1", None),
        (OPENAI, "gpt-5.1", Usage(1000, None, None)),
    ],
)
def test_what_is_not_known_has_no_price(url: str, model: str, usage: Usage | None) -> None:
    assert cost(url, model, usage) is None


def test_odd_token_counts_do_no_harm() -> None:
    assert cost(OPENAI, "gpt-5.1", Usage(10, 9999, 0)) is not None


def test_control_characters_never_reach_a_terminal() -> None:
    sent = {"choices": [{"delta": {"content": "\x1b[2Ja\x00b\x08c\td\ne\x7f"}, "index": 0}]}

    assert read_piece(json.dumps(sent), model="m").text == "[2Jabc\td\ne"


def test_a_reply_or_an_error_that_is_nested_without_end_is_a_broken_endpoint() -> None:
    nested: object = "no"
    for _ in range(5_000):
        nested = [nested]

    with pytest.raises(ModelBroken):
        read_piece("[" * 100_000, model="small")
    assert isinstance(failure_of(500, {"error": nested}, model="small"), ModelBroken)
