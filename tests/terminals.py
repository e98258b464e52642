"""Commands at a terminal of their own: what is typed there, and what is shown."""

import contextlib
import os
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.settings import ROOT

pty = pytest.importorskip("pty")
PATIENCE_SECONDS = 60.0


class Terminal:
    """A command at a terminal of its own."""

    def __init__(self, *words: str, data: Path, **set_to: str) -> None:
        self._ours, theirs = pty.openpty()
        self.shown = ""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("GREENROOM_", "OPENAI_"))}
        own = {"GREENROOM_DATA_DIR": str(data), "GREENROOM_WORDS_PER_SECOND": "0", "TERM": "xterm"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "app", *words],
            cwd=ROOT,
            env={**kept, **own, **set_to},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            preexec_fn=_own_the_terminal,
        )
        os.close(theirs)

    def until(self, expected: str) -> None:
        """Reads on until that was shown."""
        ends = time.monotonic() + PATIENCE_SECONDS
        while expected not in self.shown:
            assert time.monotonic() < ends, f"{expected!r} did not come: {self.shown[-2000:]}"
            assert self._read(), f"it ended without {expected!r}: {self.shown[-2000:]}"

    def type(self, text: str, until: str) -> None:
        """Types it, and reads on until something was shown after it."""
        self.shown = ""
        sent = text.encode()
        while sent:
            sent = sent[os.write(self._ours, sent[:500]) :]
            self._read(0.05)
        self.until(until)

    def close(self) -> int:
        """Its exit code, once it ended."""
        while self._read():
            pass
        code = self.process.wait(PATIENCE_SECONDS)
        os.close(self._ours)
        return code

    def _read(self, seconds: float = PATIENCE_SECONDS) -> bool:
        if not select.select([self._ours], [], [], seconds)[0]:
            return False
        with contextlib.suppress(OSError):  # how Linux tells the end
            if came := os.read(self._ours, 65536):
                self.shown += came.decode(errors="replace")
                return True
        return False


def _own_the_terminal() -> None:
    """With Ctrl+C as a shell leaves it to a program, also where whoever runs the tests ignores it."""
    import fcntl
    import signal
    import termios

    signal.signal(signal.SIGINT, signal.default_int_handler)

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


@contextlib.contextmanager
def terminals(data: Path) -> Iterator[Callable[..., Terminal]]:
    """`begin("interview", "system-design")` begins one; all share a data folder."""
    begun: list[Terminal] = []

    def begin(*words: str, **set_to: str) -> Terminal:
        begun.append(Terminal(*words, data=data, **set_to))
        return begun[-1]

    yield begin
    for one in begun:
        if one.process.poll() is None:
            one.process.kill()
            one.process.wait()
