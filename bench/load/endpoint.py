"""A scripted OpenAI-compatible endpoint that costs next to nothing: it streams words at a steady pace, and each word is
the time at which it was sent, so that whoever reads it knows how late it came.

python -m bench.load.endpoint PORT TOKENS_PER_SECOND WORDS FIRST_TOKEN_SECONDS
"""

import asyncio
import json
import re
import sys
import time
from collections.abc import Callable
from typing import cast

import uvloop

_OPTION = re.compile(r"^- ([a-z_]+(?: [\w-]+)?)", re.MULTILINE)
_HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
_USAGE = {"prompt_tokens": 9000, "completion_tokens": 100, "total_tokens": 9100}
STAMP = re.compile(r"\b\d{9}\b")


def stamp() -> int:
    """Tenths of a millisecond by the clock that all processes of this machine share, in nine digits."""
    return int(time.monotonic() * 10_000) % 900_000_000 + 100_000_000


class _Speaker(asyncio.Protocol):
    """One connection; each request on it is answered with one stream."""

    def __init__(self, pace: float, words: int, first: float) -> None:
        self._pace, self._words, self._first = pace, words, first
        self._received = b""
        self._transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        self._received += data
        head, found, body = self._received.partition(b"\r\n\r\n")
        length = re.search(rb"content-length: *(\d+)", head, re.IGNORECASE)
        if found and len(body) >= int(length[1] if length else 0):
            self._received = b""
            self._answer(body.decode())

    def _answer(self, body: str) -> None:
        menu = body.rpartition("MENU")[2].replace("\\n", "\n")
        option = _OPTION.search(menu)
        opening = f"[[{option[1] if option else 'open'} | heard: ]]\n"
        loop, begun = asyncio.get_running_loop(), asyncio.get_running_loop().time() + self._first
        if not self._pace:
            words = "".join(f"{stamp()} " for _ in range(self._words))
            self._transport.write(_HEAD + _chunk(opening) + _chunk(words) + _END)
            return

        def say(number: int) -> None:
            if self._transport.is_closing():
                return
            text = f"{stamp()} " if number else opening
            if number > self._words:
                self._transport.write(_END)
                return
            self._transport.write((b"" if number else _HEAD) + _chunk(text))
            loop.call_at(begun + (number + 1) / self._pace, say, number + 1)

        loop.call_at(begun, say, 0)


def _chunk(text: str) -> bytes:
    return _event({"choices": [{"index": 0, "delta": {"content": text}, "finish_reason": None}]})


def _event(value: object) -> bytes:
    data = b"data: " + json.dumps({"id": "x", "object": "c", **value}).encode() + b"\n\n"  # type: ignore[dict-item]
    return b"%x\r\n%b\r\n" % (len(data), data)


_END = (
    _event({"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})
    + _event({"choices": [], "usage": _USAGE})
    + b"e\r\ndata: [DONE]\n\n\r\n0\r\n\r\n"
)


async def _serve(port: int, made: Callable[[], asyncio.Protocol]) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(made, "127.0.0.1", port, backlog=2048)
    await server.serve_forever()


if __name__ == "__main__":
    port, pace, words, first = int(sys.argv[1]), *map(float, sys.argv[2:5])
    uvloop.run(_serve(port, lambda: _Speaker(pace, int(words), first)))
