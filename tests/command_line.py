"""The command line in a process of its own, as its users meet it."""

import os
import subprocess
import sys
from pathlib import Path

from app.settings import ROOT


def command(
    folder: Path, *words: str, input: str = "", **set_to: str
) -> subprocess.CompletedProcess[str]:
    """A command run to its end on a data folder within that one."""
    return subprocess.run(
        [sys.executable, "-m", "app", *words],
        cwd=ROOT,
        env=environment(folder, **set_to),
        input=input,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def environment(folder: Path, **set_to: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("GREENROOM_", "OPENAI_"))}
    own = {"GREENROOM_DATA_DIR": str(folder / "data"), "GREENROOM_WORDS_PER_SECOND": "0"}
    return {**kept, **own, **{f"GREENROOM_{name}": value for name, value in set_to.items()}}


def one_clear_line(ran: subprocess.CompletedProcess[str]) -> str:
    assert ran.returncode == 2, ran.stdout + ran.stderr
    assert "Traceback" not in ran.stderr
    (line,) = ran.stderr.strip().splitlines()
    return line
