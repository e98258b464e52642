"""The command line in a process of its own, as its users meet it."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2

from app.settings import ROOT
from bench.load.processes import free_port


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


@contextmanager
def serving_greenroom(folder: Path, *words: str, **set_to: str) -> Iterator[int]:
    """Greenroom in a process of its own, which answers on this port."""
    port = free_port()
    with subprocess.Popen(
        [sys.executable, "-m", "app", "serve", "--port", str(port), *words],
        cwd=ROOT,
        env=environment(folder, **set_to),
        stdout=subprocess.DEVNULL,
    ) as serving:
        try:
            assert answers(f"http://127.0.0.1:{port}/readyz")
            yield port
        finally:
            serving.terminate()
            serving.wait(timeout=60)


def answers(address: str) -> bool:
    """Within half a minute it answers that all is well."""
    for _ in range(300):
        try:
            return httpx2.get(address, trust_env=False).status_code == 200
        except (httpx2.ConnectError, httpx2.ReadTimeout):
            time.sleep(0.1)
    return False


def environment(folder: Path, **set_to: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("GREENROOM_", "OPENAI_"))}
    own = {"GREENROOM_DATA_DIR": str(folder / "data"), "GREENROOM_WORDS_PER_SECOND": "0"}
    return {**kept, **own, **{f"GREENROOM_{name}": value for name, value in set_to.items()}}


def one_clear_line(ran: subprocess.CompletedProcess[str]) -> str:
    assert ran.returncode == 2, ran.stdout + ran.stderr
    assert "Traceback" not in ran.stderr
    (line,) = ran.stderr.strip().splitlines()
    return line
