"""`kill -9` between any two steps of an exchange, then start again: nothing is lost, nothing is doubled."""

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from app.domain.interview import Interview
from app.domain.transcript import Transcript
from app.settings import ROOT
from app.store.store import Store
from tests.builders import START, a_plan
from tests.flows.mortal import EXCHANGES, INTERVIEW, Ending, Task

Mortals = subprocess.Popen[str]


@pytest.fixture
def mortals() -> Iterator[Mortals]:
    command = [sys.executable, "-m", "tests.flows.mortal"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as process:
        yield process


async def test_an_interview_killed_at_any_moment_goes_on(mortals: Mortals, tmp_path: Path) -> None:
    new = tmp_path / "new"
    await _create(new)
    undisturbed = shutil.copytree(new, tmp_path / "undisturbed")
    assert _run(mortals, undisturbed, moment=None, opens=True).exit_code == 0
    expected = await _transcript(undisturbed)
    assert expected.closed

    for moment in count():
        killed = shutil.copytree(new, tmp_path / f"{moment}-killed")
        ending = _run(mortals, killed, moment=moment, opens=True)
        if ending.exit_code == 0:
            break
        assert ending.exit_code == -signal.SIGKILL
        goes_on = shutil.copytree(killed, tmp_path / f"{moment}-goes-on")
        sends_again = shutil.copytree(killed, tmp_path / f"{moment}-sends-again")
        left = await _transcript(killed)
        assert left.turns == expected.turns[: len(left.turns)]
        assert len(left.turns) >= ending.acknowledged

        assert _run(mortals, goes_on, moment=None, opens=True).exit_code == 0
        assert _run(mortals, sends_again, moment=None, opens=not left.turns).exit_code == 0

        assert await _transcript(goes_on) == expected
        assert await _transcript(sends_again) == expected
    assert moment >= len(EXCHANGES) * 6  # two writes in each, with three moments


def _run(mortals: Mortals, folder: Path, *, moment: int | None, opens: bool) -> Ending:
    assert mortals.stdin is not None
    assert mortals.stdout is not None
    task = Task(url=_url(folder), moment=moment, opens=opens)
    mortals.stdin.write(task.model_dump_json() + "\n")
    mortals.stdin.flush()
    return Ending.model_validate_json(mortals.stdout.readline())


def _url(folder: Path) -> str:
    return f"sqlite:///{folder / 'greenroom.db'}"


async def _create(folder: Path) -> None:
    store = await Store.open(_url(folder))
    await store.create(Interview(id=INTERVIEW, created_at=START, plan=a_plan()))
    await store.close()


async def _transcript(folder: Path) -> Transcript:
    store = await Store.open(_url(folder))
    kept = await store.interview(INTERVIEW)
    await store.close()
    return kept.transcript
