"""python -m bench [--quick] [a] [b] [c] [d] [e]"""

import argparse
import asyncio
import tempfile
import time
from pathlib import Path

from bench.load.first_word import first_word
from bench.load.growth import growth
from bench.load.standing import standing
from bench.load.streams import streams
from bench.load.table import Figure, table
from bench.speed import speed

PARTS = {"a": first_word, "b": streams, "c": standing, "d": growth, "e": speed}


async def measured(parts: str, *, quick: bool) -> list[Figure]:
    """Every figure of the parts that are named, each part on a database of its own."""
    figures: list[Figure] = []
    for part in parts:
        with tempfile.TemporaryDirectory() as folder:
            figures += await PARTS[part](Path(folder), quick=quick)
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=list(PARTS), default=list(PARTS))
    parser.add_argument("--quick", action="store_true", help="short, to see that it works")
    given = parser.parse_args()
    begun = time.monotonic()
    print(table(asyncio.run(measured("".join(given.parts), quick=given.quick))))
    print(f"\nmeasured in {time.monotonic() - begun:.0f} s")


if __name__ == "__main__":
    main()
