"""Greenroom as it is served, which tells on SIGUSR1 how much is under way in it: `python -m bench.chaos.watched FILE serve …`."""

import asyncio
import gc
import json
import signal
import sys
from pathlib import Path
from types import FrameType


def watch(file: Path) -> None:
    def tell(_signal: int, _frame: FrameType | None) -> None:
        gc.collect()
        told = {"tasks": len(asyncio.all_tasks()), "objects": len(gc.get_objects())}
        made = file.with_suffix(".new")
        made.write_text(json.dumps(told))
        made.rename(file)

    signal.signal(signal.SIGUSR1, tell)


if __name__ == "__main__":
    watch(Path(sys.argv.pop(1)))
    from app.cli import main

    main()
