"""Clocks jump by hours, forward and back: of two servers on one database, each for itself, and of PostgreSQL."""

import asyncio
import random
import shutil
import struct
import subprocess
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from bench.chaos.ledger import Line
from bench.chaos.places import Place, postgres
from bench.chaos.talkers import Talkers
from bench.load.processes import greenroom

HOUR = 3600
JUMPS = (-26 * HOUR, -5 * HOUR, -HOUR, 0, HOUR, 5 * HOUR, 26 * HOUR)
SOURCE = Path(__file__).with_name("clock.c")


class Clock:
    """A clock that processes are started with, and that can be set while they run. Raises RuntimeError without a compiler."""

    def __init__(self, folder: Path, name: str) -> None:
        self._library, self._file = folder / "clock.so", folder / f"clock-{name}"
        self.set(0)
        if not self._library.exists():
            compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
            if compiler is None:
                raise RuntimeError("Clocks can only be set with a C compiler: install cc.")
            made = ["-shared", "-fPIC", "-O1", "-o", str(self._library), str(SOURCE), "-ldl"]
            subprocess.run([compiler, *made], check=True)

    @property
    def settings(self) -> dict[str, str]:
        return {"LD_PRELOAD": str(self._library), "CHAOS_CLOCK": str(self._file)}

    def set(self, ahead: int) -> None:
        """So many seconds ahead of the real time."""
        with self._file.open("r+b" if self._file.exists() else "wb") as file:
            file.write(struct.pack("q", ahead))
        self._file.chmod(0o644)


async def clocks(place: Place, folder: Path, jumps: int, chance: random.Random) -> Line:
    return await _jumping(place, folder, [], jumps, chance)


async def clocks_postgres(folder: Path, jumps: int, chance: random.Random) -> Line:
    its = Clock(folder, "postgres")
    with postgres(its.settings) as server, server.place() as place:
        return await _jumping(place, folder, [its], jumps, chance)


async def _jumping(
    place: Place, folder: Path, more: Sequence[Clock], jumps: int, chance: random.Random
) -> Line:
    mine = [Clock(folder, name) for name in ("one", "two")]
    shared = {**place.settings, "GREENROOM_WORKERS": "2"}
    with ExitStack() as stack:
        rooms = [stack.enter_context(greenroom(place.folder, **shared, **c.settings)) for c in mine]
        talkers = Talkers([room.url for room in rooms], chance, reports=True)
        async with talkers.talking():
            for _ in range(jumps):
                await talkers.more(2)
                chance.choice([*mine, *more]).set(chance.choice(JUMPS))
                await asyncio.sleep(chance.uniform(0.0, 0.5))
            await talkers.more()
        done = f"{jumps} jumps by up to 26 hours, {talkers.refused} refused"
        return await talkers.line(f"clocks jump, two servers, {place.name}", done, place.url)
