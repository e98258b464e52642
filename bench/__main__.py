"""python -m bench [--quick] [a] [b] [c] [d] [e]"""

import argparse
import asyncio
import os
import sys
import tempfile
import time
from pathlib import Path

from bench.load.first_word import first_word
from bench.load.growth import growth
from bench.load.standing import standing
from bench.load.streams import streams
from bench.load.table import Figure, table
from bench.speed import speed

PARTS = {
    "a": (first_word, 150),
    "b": (streams, 290),
    "c": (standing, 130),
    "d": (growth, 130),
    "e": (speed, 20),
}
"""Each part with the seconds that it may take: twelve minutes in all, however slow the machine is."""


async def measured(parts: str, *, quick: bool) -> list[Figure]:
    """Every figure of the parts that are named, each part on a database of its own. One that fails says so in its line."""
    figures: list[Figure] = []
    for name in parts:
        part, seconds = PARTS[name]
        print(
            f"({name}) {part.__module__.rpartition('.')[2]}, at most {seconds} s …", file=sys.stderr
        )
        found: list[Figure] = []
        with tempfile.TemporaryDirectory() as folder:
            try:
                await asyncio.wait_for(part(Path(folder), found, quick=quick), seconds)
            except TimeoutError:
                found.append(Figure(f"({name}) the rest", f"not within {seconds} s", holds=False))
            except (RuntimeError, OSError) as error:
                found.append(Figure(f"({name}) the rest", f"failed: {error}"[:80], holds=False))
        figures += found
    return figures


def load() -> str:
    """What else the machine had to do: a process on a machine with others waits for its turn."""
    return f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], metavar="part")
    parser.add_argument("--quick", action="store_true", help="short, to see that it works")
    given = parser.parse_args()
    begun, before = time.monotonic(), load()
    print(table(asyncio.run(measured("".join(given.parts or PARTS), quick=given.quick))))
    print(f"\nmeasured in {time.monotonic() - begun:.0f} s; before: {before}; after: {load()}")


if __name__ == "__main__":
    main()
