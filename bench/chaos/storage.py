"""The database is locked, full, or restarted while candidates talk."""

import asyncio
import random
import resource
import sqlite3
from collections.abc import Awaitable, Callable

import psycopg

from bench.chaos.ledger import Line
from bench.chaos.places import Place, Postgres
from bench.chaos.talkers import Talkers
from bench.load.processes import Server, greenroom

RESTARTS = ("fast", "immediate", "kill")


async def locked(place: Place, seconds: float, chance: random.Random) -> Line:
    async def strike(_: Server) -> str:
        with sqlite3.connect(place.folder / "greenroom.db", isolation_level=None) as other:
            other.execute("BEGIN EXCLUSIVE")
            await asyncio.sleep(seconds)
            other.execute("ROLLBACK")
        other.close()
        return f"locked for {seconds:.0f} s"

    return await struck("database locked, SQLite", place, strike, chance)


async def locked_postgres(place: Place, seconds: float, chance: random.Random) -> Line:
    async def strike(_: Server) -> str:
        async with await psycopg.AsyncConnection.connect(place.url) as other:
            await other.execute("LOCK TABLE interviews, turns, claims IN ACCESS EXCLUSIVE MODE")
            await asyncio.sleep(seconds)
            await other.rollback()
        return f"locked for {seconds:.0f} s"

    return await struck("tables locked, PostgreSQL", place, strike, chance)


async def full(place: Place, seconds: float, chance: random.Random) -> Line:
    """Nothing that the server writes finds room, but at the very beginning of a file."""

    async def strike(room: Server) -> str:
        hard = resource.prlimit(room.pid, resource.RLIMIT_FSIZE)[1]
        resource.prlimit(room.pid, resource.RLIMIT_FSIZE, (4096, hard))
        await asyncio.sleep(seconds)
        resource.prlimit(room.pid, resource.RLIMIT_FSIZE, (hard, hard))
        return f"full for {seconds:.0f} s"

    return await struck("disk full, SQLite", place, strike, chance)


async def restarted(server: Postgres, place: Place, rounds: int, chance: random.Random) -> Line:
    async def strike(_: Server) -> str:
        for number in range(rounds):
            await asyncio.sleep(chance.uniform(0.2, 1.5))
            await asyncio.to_thread(server.restart, RESTARTS[number % len(RESTARTS)])
        return f"{rounds} restarts ({', '.join(RESTARTS)})"

    return await struck("PostgreSQL restarted", place, strike, chance, GREENROOM_WORKERS="2")


async def struck(
    fault: str,
    place: Place,
    strike: Callable[[Server], Awaitable[str]],
    chance: random.Random,
    of: Server | None = None,
    **settings: str,
) -> Line:
    """One fault while candidates talk, and what is left when it is over."""
    with greenroom(place.folder, of, **place.settings, **settings) as room:
        talkers = Talkers([room.url], chance, reports=of is None)
        async with talkers.talking():
            await talkers.more()
            done = await strike(room)
            await talkers.more()
        return await talkers.line(fault, f"{done}, {talkers.refused} refused meanwhile", place.url)
