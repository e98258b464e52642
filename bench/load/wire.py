"""A client that costs little: one connection for one request, its event stream read line by line."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from bench.load.endpoint import STAMP, stamp

HEADERS = "host: {host}\r\norigin: http://{host}\r\ncontent-type: application/json\r\nconnection: close\r\n"


@dataclass
class Stream:
    """What came of one stream, in seconds from its request. `late` is how long each word was under way."""

    first_word: float = 0.0
    whole: float = 0.0
    words: int = 0
    late: list[tuple[float, float]] = field(default_factory=list)
    last_event: str = ""
    status: int = 0
    error: str = ""


async def call(url: str, method: str = "GET", body: object = None) -> tuple[int, bytes]:
    """Status and body of one whole answer."""
    parts = [part async for part in _lines(url, method, body)]
    return int(parts[0].split()[1]), b"".join(parts[1:])


async def read_stream(url: str, body: object) -> Stream:
    """POSTs, and reads the words with their times until the stream ends."""
    begun, found = time.monotonic(), Stream()
    in_words = False
    async for line in _lines(url, "POST", body):
        if not found.status:
            found.status = int(line.split()[1])
            continue
        if line.startswith(b"event:"):
            found.last_event = line[6:].strip().decode()
        if found.status != 200:
            found.error += line.decode(errors="replace")
        if not line.startswith(b"data:"):
            continue
        if found.last_event == "failed":
            found.error += line.decode(errors="replace")
        in_words = in_words or b"\\n" in line or found.last_event == "said"
        if found.last_event not in ("", "said") or not in_words:
            continue
        now, arrived = time.monotonic(), stamp()
        for sent in STAMP.findall(line.decode()):
            found.first_word = found.first_word or now - begun
            found.words += 1
            found.late.append((now, (arrived - int(sent)) / 10_000))
    found.whole = time.monotonic() - begun
    return found


async def _lines(url: str, method: str, body: object) -> AsyncIterator[bytes]:
    """The status line, then the lines of the body as they come; sizes of chunks are lines of their own."""
    where = urlsplit(url)
    sent = b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
    reader, writer = await asyncio.open_connection(where.hostname, where.port, limit=2**24)
    path = where.path + (f"?{where.query}" if where.query else "")
    head = f"{method} {path} HTTP/1.1\r\n{HEADERS.format(host=where.netloc)}content-length: {len(sent)}\r\n\r\n"
    writer.write(head.encode() + sent)
    try:
        yield await reader.readline()
        chunked = False
        while (line := await reader.readline()).strip():
            chunked = chunked or b"chunked" in line.lower()
        while line := await reader.readline():
            if chunked and line.strip() == b"0":
                return
            yield line
    finally:
        writer.close()
