"""Reading an event stream in a test."""

import json


def events(body: str) -> list[tuple[str, dict]]:
    """The events of a whole stream as (name, data), pings left out."""
    found = []
    for block in body.split("\n\n"):
        fields = dict(
            line.split(": ", 1) for line in block.splitlines() if not line.startswith(":")
        )
        if fields:
            found.append((fields["event"], json.loads(fields["data"])))
    return found


def words(body: str) -> str:
    """What was said in a stream, its pieces joined."""
    return "".join(data["text"] for name, data in events(body) if name == "said")


def last(body: str) -> tuple[str, dict]:
    return events(body)[-1]
