"""Server-sent events: one stream for a reply, with an explicit last event."""

import asyncio
from collections.abc import AsyncIterator, Mapping

from fastapi.responses import StreamingResponse

from app.console import json_line

PING_SECONDS = 15.0
"""After so long without an event a comment is sent, so that nothing between takes the connection for dead."""
HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


def event(name: str, data: Mapping[str, object]) -> str:
    """One event on the wire: the data is always one line."""
    return f"event: {name}\ndata: {json_line(data)}\n\n"


def event_stream(events: AsyncIterator[str]) -> StreamingResponse:
    """A response that sends each event as it comes, and a comment when there was none for a while."""
    return StreamingResponse(_with_pings(events), media_type="text/event-stream", headers=HEADERS)


async def _with_pings(events: AsyncIterator[str]) -> AsyncIterator[str]:
    following = asyncio.ensure_future(anext(events, None))
    try:
        while True:
            done, _ = await asyncio.wait({following}, timeout=PING_SECONDS)
            if not done:
                yield ": still here\n\n"
                continue
            text = following.result()
            if text is None:
                return
            yield text
            following = asyncio.ensure_future(anext(events, None))
    finally:
        following.cancel()
