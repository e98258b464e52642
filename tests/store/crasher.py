"""A process to be killed: appends turns to an interview, and says of each that it was acknowledged.

python -m tests.store.crasher DATABASE_URL FIRST_INDEX
"""

import asyncio
import sys

from app.domain.transcript import Turn
from app.store.store import Store
from tests.store.builders import answered

INTERVIEW = "kept"


def turn_to_append(index: int) -> Turn:
    """Long enough to be written in several pages."""
    words = f"What I did in step {index}. " * (1 + index * 37 % 400)
    return answered(index, words, client_id=f"sent-{index}")


async def main(url: str, first: int) -> None:
    store = await Store.open(url)
    index = first
    while True:
        await store.append(INTERVIEW, turn_to_append(index))
        sys.stdout.write(f"{index}\n")
        sys.stdout.flush()
        index += 1


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
