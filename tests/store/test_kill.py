"""`kill -9` at any moment: what was acknowledged is there, once and whole."""

import random
import subprocess
import sys
import time
from pathlib import Path

from app.domain.transcript import Transcript
from app.store.store import Store
from tests.store.builders import an_interview
from tests.store.crasher import INTERVIEW, turn_to_append

ROOT = Path(__file__).parents[2]
KILLS = 6


async def test_every_acknowledged_turn_outlives_kill_9(url: str) -> None:
    store = await Store.open(url)
    await store.create(an_interview(INTERVIEW))
    await store.close()
    chance = random.Random(20260302)
    acknowledged = 0
    for _ in range(KILLS):
        acknowledged = _append_until_killed(url, acknowledged, chance)

        store = await Store.open(url)
        kept = (await store.interview(INTERVIEW)).transcript
        await store.close()

        # The turn in flight may have been stored before its acknowledgement was printed.
        assert len(kept.turns) in (acknowledged, acknowledged + 1)
        assert kept == Transcript(turns=tuple(map(turn_to_append, range(len(kept.turns)))))
    assert acknowledged > KILLS


def _append_until_killed(url: str, first: int, chance: random.Random) -> int:
    """Sends again what was not acknowledged, as a browser does; answers how many turns now are."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.store.crasher", url, str(first)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    said = "".join(child.stdout.readline() for _ in range(chance.randint(1, 12)))
    time.sleep(chance.uniform(0.0, 0.02))  # into the middle of what comes next
    child.kill()
    said += child.communicate()[0]
    complete = said[: said.rfind("\n") + 1].split()
    assert complete == [str(first + number) for number in range(len(complete))]
    return first + len(complete)
