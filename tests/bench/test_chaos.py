"""`make chaos` finds what it looks for, says so by its exit code, and runs to its end on little of everything."""

import os
import re
import subprocess
import sys
from datetime import timedelta

import pytest

from app.domain.transcript import Transcript, Turn
from app.settings import ROOT
from bench.chaos.ledger import Line, table
from bench.chaos.talkers import wrong_in
from bench.chaos.weight import Memory
from bench.load.talking import ANSWER
from tests.builders import START
from tests.store.builders import asked, opening


def _answer(index: int, key: str, text: str | None = None) -> Turn:
    said = f"{ANSWER} {key}" if text is None else text
    at = START + timedelta(minutes=index)
    return Turn(index=index, speaker="candidate", text=said, at=at, client_id=key)


WHOLE = (opening(), _answer(1, "sent-0"), asked(2), _answer(3, "sent-1"), asked(4))


def test_an_interview_that_is_as_it_was_acknowledged_is_not_complained_of():
    assert list(wrong_in(Transcript(turns=WHOLE), ["sent-0", "sent-1"])) == []


@pytest.mark.parametrize(
    ("turns", "kind"),
    [
        (WHOLE[:3], "lost"),
        ((*WHOLE[:2], *WHOLE[3:]), "lost"),
        ((*WHOLE, _answer(5, "sent-1")), "doubled"),
        ((*WHOLE, asked(5)), "doubled"),
        ((*WHOLE[:3], _answer(3, "sent-1", "Last year I led"), WHOLE[4]), "half"),
        ((*WHOLE[:4], asked(4, "")), "half"),
    ],
)
def test_what_is_lost_doubled_or_half_is_found(turns, kind):
    kinds = {found for found, _ in wrong_in(Transcript(turns=turns), ["sent-0", "sent-1"])}

    assert kind in kinds


def test_the_table_says_what_went_wrong():
    told = table([Line("a", "1 kill", "2", "2"), Line("b", "1 kill", "2", "1", ("one is lost",))])

    assert re.search(r"^a .* ok$", told, re.M)
    assert re.search(r"^b .* WRONG$", told, re.M)
    assert "b: one is lost" in told


def test_a_room_weighs_what_it_uses_even_where_that_was_used_before():
    said = """
from bench.chaos.watched import in_use
kept = [bytes(2000) for _ in range(20_000)]
ends, kept = kept[::100], None
before = in_use()
again = [bytes(2000) for _ in range(10_000)]
print(in_use() - before)
"""
    ran = subprocess.run(
        [sys.executable, "-c", said],
        cwd=ROOT,
        env={**os.environ, "PYTHONMALLOC": "malloc"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert 20_000_000 < int(ran.stdout) < 22_000_000


def test_a_room_weighs_the_more_of_what_it_uses_and_what_the_kernel_gave():
    before = Memory(in_use=1000, resident=2000)

    assert Memory(in_use=3000, resident=2000).a_room(before, count=20) == 100
    assert Memory(in_use=1000, resident=6000).a_room(before, count=20) == 200
    assert Memory(in_use=900, resident=1900).a_room(before, count=20) == 0


def _chaos(*given: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "bench.chaos", "--quick", *given]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=540, check=False
    )


def test_workers_that_are_killed_lose_nothing():
    ran = _chaos("--only", "kills-sqlite", "--patience", "2")

    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert re.search(r"workers killed, SQLite +3 kills -9.* 0 lost, 0 doubled.* ok\n", ran.stdout)


def test_what_does_not_end_in_time_is_wrong():
    ran = _chaos("--only", "full", "--patience", "0.001")

    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert "it did not end within" in ran.stdout
