"""Faults under load, with a count: `make chaos`, or `make chaos CHAOS="--kills 20 --only kills-sqlite clocks"`.

While candidates talk, workers and whole servers are killed with -9, the database is locked, full or restarted, clocks jump, the
endpoint goes away, slows down or cuts replies off, and clients vanish. Afterwards every acknowledged answer must be there once,
in its order, and every interview go on. What servers wrote to their logs must hold none of it.
"""

import argparse
import asyncio
import os
import random
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.chaos import clocks, storage, weight, words
from bench.chaos.kills import kills, kills_of_servers
from bench.chaos.ledger import Line, table
from bench.chaos.places import postgres, sqlite
from bench.load.talking import ANSWER

Part = Callable[[argparse.Namespace, random.Random], Awaitable[Line]]
QUICK = {"kills": 3, "turns": 200, "rooms": 20, "seconds": 2.0, "restarts": 2, "jumps": 4}


async def _kills_sqlite(given: argparse.Namespace, chance: random.Random) -> Line:
    with sqlite() as place:
        return await kills(place, given.kills, chance)


async def _kills_postgres(given: argparse.Namespace, chance: random.Random) -> Line:
    with postgres() as server, server.place() as place:
        return await kills(place, given.kills, chance)


async def _servers_sqlite(given: argparse.Namespace, chance: random.Random) -> Line:
    with sqlite() as place:
        return await kills_of_servers(place, max(2, given.kills // 25), chance)


async def _servers_postgres(given: argparse.Namespace, chance: random.Random) -> Line:
    with postgres() as server, server.place() as place:
        return await kills_of_servers(place, max(2, given.kills // 25), chance)


async def _locked(given: argparse.Namespace, chance: random.Random) -> Line:
    with sqlite() as place:
        return await storage.locked(place, given.seconds, chance)


async def _locked_postgres(given: argparse.Namespace, chance: random.Random) -> Line:
    with postgres() as server, server.place() as place:
        return await storage.locked_postgres(place, given.seconds, chance)


async def _full(given: argparse.Namespace, chance: random.Random) -> Line:
    with sqlite() as place:
        return await storage.full(place, given.seconds, chance)


async def _restarted(given: argparse.Namespace, chance: random.Random) -> Line:
    with postgres() as server, server.place() as place:
        return await storage.restarted(server, place, given.restarts, chance)


async def _clocks(given: argparse.Namespace, chance: random.Random) -> Line:
    with sqlite() as place, _folder() as folder:
        return await clocks.clocks(place, folder, given.jumps, chance)


async def _clocks_postgres(given: argparse.Namespace, chance: random.Random) -> Line:
    with _folder() as folder:
        return await clocks.clocks_postgres(folder, given.jumps, chance)


async def _down(given: argparse.Namespace, chance: random.Random) -> Line:
    with sqlite() as place:
        return await words.down(place, given.seconds * 3, chance)


async def _slow(given: argparse.Namespace, chance: random.Random) -> Line:
    with sqlite() as place:
        return await words.misbehaving("slow", place, given.seconds * 3, chance)


async def _cut(given: argparse.Namespace, chance: random.Random) -> Line:
    with sqlite() as place:
        return await words.misbehaving("cut", place, given.seconds * 3, chance)


async def _vanishing(given: argparse.Namespace, chance: random.Random) -> Line:
    with sqlite() as place:
        return await words.vanishing(place, given.turns // 25, chance)


async def _rooms(given: argparse.Namespace, chance: random.Random) -> Line:
    with sqlite() as place:
        return await weight.rooms(place, given.rooms, given.seconds, chance)


async def _leaks(given: argparse.Namespace, _: random.Random) -> Line:
    with sqlite() as place:
        return await weight.leaks(place, given.turns)


PARTS: dict[str, tuple[float, Part]] = {
    "kills-sqlite": (300, _kills_sqlite),
    "kills-postgres": (300, _kills_postgres),
    "servers-sqlite": (150, _servers_sqlite),
    "servers-postgres": (150, _servers_postgres),
    "clocks": (120, _clocks),
    "clocks-postgres": (120, _clocks_postgres),
    "restarts": (150, _restarted),
    "locked": (150, _locked),
    "locked-postgres": (150, _locked_postgres),
    "full": (150, _full),
    "down": (200, _down),
    "slow": (200, _slow),
    "cut": (200, _cut),
    "vanishing": (150, _vanishing),
    "rooms": (200, _rooms),
    "leaks": (300, _leaks),
}
"""Each with the seconds within which it ends, or is wrong."""
TOGETHER = (("locked", "locked-postgres", "full"), ("down", "slow", "cut"))
"""What mostly waits, each on a server of its own, waits at once."""


async def run(given: argparse.Namespace) -> list[Line]:
    chosen, lines = list(given.only or PARTS), []
    while chosen:
        group = next((g for g in TOGETHER if chosen[0] in g), (chosen[0],))
        names = [name for name in chosen if name in group]
        chosen = [name for name in chosen if name not in group]
        begun = time.monotonic()
        print(f"{', '.join(names)} …", end=" ", flush=True)
        done = await asyncio.gather(*(_bounded(name, given) for name in names))
        lines += done
        wrong = any(line.wrong for line in done)
        print(f"{'WRONG' if wrong else 'ok'}, {time.monotonic() - begun:.0f} s", flush=True)
    return lines


async def _bounded(name: str, given: argparse.Namespace) -> Line:
    seconds, part = PARTS[name]
    try:
        async with asyncio.timeout(seconds * given.patience):
            return await part(given, random.Random(f"{given.seed} {name}"))
    except TimeoutError:
        return Line(name, "", "", "", (f"it did not end within {seconds * given.patience:.0f} s",))


@contextmanager
def _folder() -> Iterator[Path]:
    """One that a database's own user may read."""
    with tempfile.TemporaryDirectory(prefix="gr-clock-") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@contextmanager
def _logged(file: Path) -> Iterator[None]:
    """What servers write to standard error goes into that file."""
    kept = os.dup(2)
    with file.open("wb") as log:
        os.dup2(log.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def _words_in(log: Path) -> Line:
    """What was answered, looked for in the log by its pieces."""
    written = log.read_text(errors="replace")
    sentences = [sentence.strip() for sentence in ANSWER.split(".") if sentence.strip()]
    found = tuple(f"{sentence!r} stands in {log}" for sentence in sentences if sentence in written)
    lines = written.count("\n")
    return Line("words in logs", f"{lines} lines", "0 sentences", f"{len(found)} sentences", found)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.chaos", description=__doc__)
    parser.add_argument("--kills", type=int, default=200, help="on each database")
    parser.add_argument("--turns", type=int, default=5000, help="over which nothing may leak")
    parser.add_argument("--rooms", type=int, default=500, help="open at once")
    parser.add_argument("--seconds", type=float, default=20.0, help="how long a fault lasts; three times that at the endpoint")  # fmt: skip
    parser.add_argument("--restarts", type=int, default=9, help="of PostgreSQL")
    parser.add_argument("--jumps", type=int, default=40, help="of clocks, on each database")
    parser.add_argument("--patience", type=float, default=1.0, help="how much longer each part may take than it should")  # fmt: skip
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--quick", action="store_true", help="little of everything")
    parser.add_argument("--only", nargs="*", choices=list(PARTS), metavar="PART", help=", ".join(PARTS))  # fmt: skip
    if "--quick" in sys.argv:
        parser.set_defaults(**QUICK)
    return parser.parse_args()


def main() -> int:
    given, begun = arguments(), time.monotonic()
    log = Path(tempfile.gettempdir()) / f"greenroom-chaos-{os.getpid()}.log"
    with _logged(log):
        lines = asyncio.run(run(given))
    lines.append(_words_in(log))
    print(f"\n{table(lines)}\n\nin {time.monotonic() - begun:.0f} s; the servers' log is {log}")
    return 1 if any(line.wrong for line in lines) else 0


if __name__ == "__main__":
    raise SystemExit(main())
