"""Interviews as a page holds them, and how long their words are under way."""

import json
import random
from collections.abc import Sequence
from statistics import median

from bench.load.processes import Server
from bench.load.wire import Stream, call, read_stream

ROUND = "behavioral-culture"
ANSWER = (
    "Last year I led the move of our billing queue to a new store. I wrote the plan and asked two teams for reviews. We"
    " could have kept the old one, but it lost messages at night. I chose to run both for a month, which cost us time."
    " In the end failures fell from forty a day to two, and I learned to measure before I decide."
)


def an_answer(number: int) -> str:
    """Another answer for every number: what was read of one tells nothing of the next."""
    drawn, told = random.Random(number), ANSWER.split()
    sentences = ANSWER.split(". ")
    return ". ".join(
        f"{one} {' '.join(drawn.choices(told, k=4))} {drawn.randint(2, 99)}" for one in sentences
    )


async def interviews(greenroom: Server, count: int, round_: str = ROUND) -> list[str]:
    """The addresses of new interviews."""
    begun = []
    for _ in range(count):
        status, body = await call(f"{greenroom.url}/api/interviews", "POST", {"round": round_})
        if status != 201:
            raise RuntimeError(body.decode())
        interview = json.loads(body[body.index(b"{") : body.rindex(b"}") + 1])
        begun.append(f"{greenroom.url}/api/interviews/{interview['id']}")
    return begun


async def say(interview: str, answer: str | None = None, number: int = 0) -> Stream:
    """One exchange. Raises RuntimeError when no reply came."""
    sent = {} if answer is None else {"answer": answer, "client_id": f"sent-{number}"}
    stream = await read_stream(f"{interview}/turns", sent)
    if stream.last_event != "finished":
        raise RuntimeError(f"{stream.status} {stream.last_event} {stream.error}")
    return stream


async def relayed(relay: Server, body: bytes) -> Stream:
    return await read_stream(f"{relay.url}/relay", body)


async def direct(endpoint: Server, body: bytes) -> Stream:
    return await read_stream(f"{endpoint.url}/v1/chat/completions", body)


def a_prompt(characters: int = 40_000) -> bytes:
    """A request as long as Greenroom's own."""
    words = " ".join(random.Random(1).choices(ANSWER.split(), k=characters // 6))
    messages = [{"role": "system", "content": words}, {"role": "user", "content": "MENU\n- open"}]
    return json.dumps({"model": "x", "messages": messages, "stream": True}).encode()


def quantile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else float("nan")


def middle(values: Sequence[float]) -> float:
    return median(values) if values else float("nan")
