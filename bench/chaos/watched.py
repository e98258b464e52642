"""Greenroom as it is served, but for SQLite's caches, which tells on SIGUSR1 how much is under way in it: `python -m bench.chaos.watched FILE serve …`."""

import asyncio
import ctypes
import gc
import json
import signal
import sqlite3
import sys
from pathlib import Path
from types import FrameType

from sqlalchemy import Engine, event

PAGES_KB = 64
"""What SQLite may keep of its file for a connection; the 2 MB of its own would outweigh the rooms."""
MALLINFO = ("arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost")  # fmt: skip
"""The fields of glibc's struct mallinfo2, in their order."""


class _Allocated(ctypes.Structure):
    """What glibc tells of its memory."""

    _fields_ = [(name, ctypes.c_size_t) for name in MALLINFO]


def in_use() -> int:
    """Bytes that were asked of the C library and not given back. With PYTHONMALLOC=malloc, all that Python holds is among them.

    What a process has from the kernel says less: what was given back stays with it, and is used again unseen.
    """
    ask = ctypes.CDLL(None).mallinfo2
    ask.restype = _Allocated
    found = ask()
    return int(found.uordblks + found.hblkhd)


def watch(file: Path) -> None:
    def tell(_signal: int, _frame: FrameType | None) -> None:
        gc.collect()
        told = {
            "tasks": len(asyncio.all_tasks()),
            "objects": len(gc.get_objects()),
            "in_use": in_use(),
        }
        made = file.with_suffix(".new")
        made.write_text(json.dumps(told))
        made.rename(file)

    signal.signal(signal.SIGUSR1, tell)
    event.listen(Engine, "connect", _keep_few_pages)


def _keep_few_pages(connection: object, _record: object) -> None:
    if isinstance(connection, sqlite3.Connection):
        connection.execute(f"PRAGMA cache_size=-{PAGES_KB}")


if __name__ == "__main__":
    watch(Path(sys.argv.pop(1)))
    from app.cli import main

    main()
