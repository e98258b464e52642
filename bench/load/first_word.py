"""(a) How much later the first visible word comes, and the last one, than from the endpoint itself."""

import asyncio
from pathlib import Path

from bench.load.processes import Server, endpoint, greenroom
from bench.load.table import Figure
from bench.load.talking import ANSWER, a_prompt, direct, interviews, middle, say
from bench.load.wire import Stream

PACE, WORDS, FIRST = 40.0, 40, 0.1
NOTE = (
    "(a) Rounds alternate between the endpoint itself and Greenroom, over the same words at 40 a second after a tenth of a"
    " second. Added are: storing the answer (one commit, synced to disk), reading the interview, the menu, the prompt and the"
    " request, and reading on until the first word is known to be one (no speaker's name, no second choice line)."
)


async def first_word(folder: Path, *, quick: bool) -> list[Figure]:
    figures = []
    with endpoint(PACE, WORDS, FIRST) as scripted, greenroom(folder, scripted) as room:
        for users, rounds in ((1, 4 if quick else 12), (16, 2 if quick else 6)):
            figures += await _users(scripted, room, users, rounds)
    return figures


async def _users(scripted: Server, room: Server, users: int, rounds: int) -> list[Figure]:
    prompt, held = a_prompt(), await interviews(room, users)
    await asyncio.gather(*(say(one) for one in held))
    there: list[Stream] = []
    here: list[Stream] = []
    for number in range(rounds):
        there += await asyncio.gather(*(direct(scripted, prompt) for _ in held))
        here += await asyncio.gather(*(say(one, ANSWER, number) for one in held))
    first = [middle([s.first_word for s in side]) * 1000 for side in (here, there)]
    whole = [middle([s.whole for s in side]) * 1000 for side in (here, there)]
    who = "1 user" if users == 1 else f"{users} users"
    added, ratio = first[0] - first[1], whole[0] / whole[1]
    return [
        Figure(
            f"first visible word, {who}",
            f"{first[0]:.1f} ms (+{added:.1f})",
            f"{first[1]:.1f} ms direct",
            "+6 ms",
            added <= 6,
            NOTE,
        ),
        Figure(
            f"whole reply, {who}",
            f"{whole[0]:.0f} ms ({ratio:.3f}x)",
            f"{whole[1]:.0f} ms direct",
            "1.05x",
            ratio <= 1.05,
        ),
    ]
