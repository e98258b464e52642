"""A scripted model endpoint that can be told to misbehave: `python -m bench.chaos.endpoint PORT FOLDER`.

FOLDER/mode says how it answers: well, slow (seconds to the first word), cut (the connection ends amid the words), waiting
(nothing until it says something else), refused (503). It writes one byte into FOLDER/calls for each request that it takes.
"""

import asyncio
import json
import re
import sys
from pathlib import Path

WORDS = 30
PACE = 0.025
SLOW_SECONDS = 4.0
OPTION = re.compile(r"^- ([a-z_]+(?: [\w-]+)?)", re.MULTILINE)
HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n"
REFUSAL = b"HTTP/1.1 503 Service Unavailable\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}"


class Misbehaving:
    def __init__(self, folder: Path) -> None:
        self._mode, self._calls = folder / "mode", folder / "calls"

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            menu = await _asked(reader)
            with self._calls.open("ab") as calls:
                calls.write(b".")
            while (mode := self._mode.read_text()) == "waiting":  # noqa: ASYNC110  # another process writes
                await asyncio.sleep(1)
            await self._say(mode, menu, writer)
            await writer.drain()
        except (OSError, asyncio.IncompleteReadError):
            pass  # whoever asked is gone
        finally:
            writer.close()

    async def _say(self, mode: str, option: str, writer: asyncio.StreamWriter) -> None:
        if mode == "refused":
            writer.write(REFUSAL)
            return
        await asyncio.sleep(SLOW_SECONDS if mode == "slow" else 0.05)
        writer.write(HEAD + _piece(f"[[{option} | heard: ]]\n"))
        for number in range(WORDS):
            if mode == "cut" and number == WORDS // 2:
                writer.transport.abort()
                return
            writer.write(_piece(f"word{number} "))
            await writer.drain()
            await asyncio.sleep(PACE)
        writer.write(_event({"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}))
        writer.write(b"data: [DONE]\n\n")


async def _asked(reader: asyncio.StreamReader) -> str:
    """The first move on the menu."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
    length = int(head.partition("content-length:")[2].split("\r\n")[0] or 0)
    menu = (await reader.readexactly(length)).decode().rpartition("MENU")[2].replace("\\n", "\n")
    first = OPTION.search(menu)
    return first[1] if first else "open"


def _piece(text: str) -> bytes:
    return _event({"choices": [{"index": 0, "delta": {"content": text}, "finish_reason": None}]})


def _event(value: dict[str, object]) -> bytes:
    return b"data: " + json.dumps({"id": "x", "object": "c", **value}).encode() + b"\n\n"


async def _serve(port: int, folder: Path) -> None:
    server = await asyncio.start_server(
        Misbehaving(folder).answer, "127.0.0.1", port, limit=2**24, backlog=1024
    )
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1]), Path(sys.argv[2])))
