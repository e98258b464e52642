"""What endpoints send, written short: chunks, streams and completions."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping

import httpx

from app.llm.model import ChatRequest, Message

BASE = "http://endpoint.test/v1"
KEY = "sk-very-secret"
PROMPT = "The candidate said: my purple elephant story."


def a_request(**changes: object) -> ChatRequest:
    values: dict[str, object] = {
        "purpose": "interviewer",
        "messages": (Message("system", "You interview."), Message("user", PROMPT)),
        "subject": "interview-1",
    }
    return ChatRequest(**(values | changes))  # type: ignore[arg-type]


def _event(value: object) -> str:
    return f"data: {json.dumps(value)}\n\n"


def chunk(text: str = "", *, finish: str | None = None, **delta: object) -> str:
    """One event of a stream."""
    words = {"content": text, **delta}
    choice = {"index": 0, "delta": words, "finish_reason": finish}
    return _event({"id": "c", "object": "chat.completion.chunk", "choices": [choice]})


def usage_chunk(tokens_in: int = 1000, cached: int = 600, tokens_out: int = 100) -> str:
    return _event({"choices": [], "usage": usage(tokens_in, cached, tokens_out)})


def usage(tokens_in: int = 1000, cached: int = 600, tokens_out: int = 100) -> dict[str, object]:
    return {
        "prompt_tokens": tokens_in,
        "completion_tokens": tokens_out,
        "prompt_tokens_details": {"cached_tokens": cached},
    }


DONE = "data: [DONE]\n\n"
STOP = chunk(finish="stop")


def stream(*sent: str | float | Exception, status: int = 200) -> httpx.Response:
    """A stream of events. A number is a pause in seconds, an exception breaks the connection."""
    return httpx.Response(status, headers={"content-type": "text/event-stream"}, stream=_Sent(sent))


def spoken(*words: str) -> httpx.Response:
    """A proper stream of these pieces."""
    return stream(*(chunk(w) for w in words), STOP, usage_chunk(), DONE)


def completion(text: str, *, finish: str = "stop") -> httpx.Response:
    """A whole reply."""
    choice = {
        "index": 0,
        "message": {"role": "assistant", "content": text},
        "finish_reason": finish,
    }
    return httpx.Response(200, json={"id": "c", "choices": [choice], "usage": usage()})


def refusal(
    status: int, message: str = "no", headers: Mapping[str, str] | None = None, **error: object
) -> httpx.Response:
    return httpx.Response(status, json={"error": {"message": message, **error}}, headers=headers)


def body_of(request: httpx.Request) -> dict[str, object]:
    body = json.loads(request.content)
    assert isinstance(body, dict)
    return body


class _Sent(httpx.AsyncByteStream):
    def __init__(self, sent: tuple[str | float | Exception, ...]) -> None:
        self._sent = sent

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for part in self._sent:
            if isinstance(part, Exception):
                raise part
            if isinstance(part, str):
                yield part.encode()
            else:
                await asyncio.sleep(part)
