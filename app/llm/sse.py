"""Server-sent events off the wire: bytes in, the data of each event out."""

from collections.abc import AsyncIterator

_LARGEST_EVENT = 4_000_000
"""Bytes without the end of an event, after which the endpoint is taken not to speak in events."""


class NotEvents(Exception):
    """What came is not a stream of events."""


async def events(chunks: AsyncIterator[bytes]) -> AsyncIterator[str]:
    """The data of every event, in order; comments and other fields are skipped. A last event without its blank line
    counts too, because some servers end so. Raises NotEvents when one event does not end."""
    buffer = b""
    data: list[str] = []
    async for chunk in chunks:
        buffer += chunk
        if len(buffer) > _LARGEST_EVENT:
            raise NotEvents("an event is too large")
        if b"\n" not in chunk:
            continue
        *lines, buffer = buffer.split(b"\n")
        for line in lines:
            if complete := _take(line, data):
                yield complete
    if buffer:
        _take(buffer, data)
    if data:
        yield "\n".join(data)


def _take(line: bytes, data: list[str]) -> str | None:
    """Adds a line to the event; the event's data when the line is the blank one that ends it."""
    line = line.removesuffix(b"\r")
    if not line and data:
        complete = "\n".join(data)
        data.clear()
        return complete
    if line.startswith(b"data:"):
        data.append(line[5:].removeprefix(b" ").decode("utf-8", "replace"))
    return None
