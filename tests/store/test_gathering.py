"""Writes that share a commit: each is whole or not there at all, whatever becomes of its neighbours."""

import asyncio

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import OperationalError

from app.domain.transcript import Turn
from app.errors import DatabaseUnusable, InterviewNotFound, TurnTaken, Unusable
from app.store.engine import Database, open_database
from app.store.store import Store
from tests.store.builders import an_interview, answered

MANY = 12


@pytest.fixture
async def database(tmp_path):
    opened = open_database(f"sqlite:///{tmp_path / 'gathered.db'}")
    yield opened
    await opened.close()


@pytest.fixture
async def store(database: Database):
    """With an interview for each of many writers, and one."""
    store = Store(database)
    for number in range(MANY):
        await store.create(an_interview(f"talk-{number}"))
    return store


def commits(database: Database) -> list[str]:
    seen: list[str] = []
    event.listen(database._engine, "commit", lambda _connection: seen.append("commit"))
    return seen


async def append(store: Store, name: str, index: int = 0, text: str = "Mine.") -> Turn:
    return await store.append(name, answered(index, text, client_id=f"sent-{index}-{text[:9]}"))


async def test_what_is_written_at_once_is_stored_with_fewer_commits(store, database):
    seen = commits(database)

    await asyncio.gather(*(append(store, f"talk-{n}") for n in range(MANY)))

    stored = [len((await store.interview(f"talk-{n}")).transcript.turns) for n in range(MANY)]
    assert stored == [1] * MANY
    reads = MANY
    assert len(seen) - reads < MANY / 2


async def test_one_that_is_refused_takes_no_neighbour_along(store):
    outcomes = await asyncio.gather(
        append(store, "talk-0"),
        append(store, "nobody"),
        store.claims.take("talk-1", "reply", "half a character \ud800"),
        append(store, "talk-2", text="null \0"),
        append(store, "talk-3"),
        return_exceptions=True,
    )

    assert isinstance(outcomes[0], Turn)
    assert isinstance(outcomes[4], Turn)
    assert isinstance(outcomes[1], InterviewNotFound)
    assert isinstance(outcomes[2], Unusable)
    assert isinstance(outcomes[3], Unusable)
    kept = [len((await store.interview(f"talk-{n}")).transcript.turns) for n in range(4)]
    assert kept == [1, 0, 0, 1]


async def test_of_two_for_the_same_place_one_is_taken(store):
    outcomes = await asyncio.gather(
        append(store, "talk-0", text="First."),
        append(store, "talk-0", text="Second."),
        return_exceptions=True,
    )

    assert sorted(type(o).__name__ for o in outcomes) == [Turn.__name__, TurnTaken.__name__]
    assert len((await store.interview("talk-0")).transcript.turns) == 1


async def test_one_that_was_cancelled_is_whole_or_not_there_and_the_others_are_stored(store):
    tasks = [asyncio.create_task(append(store, f"talk-{n}")) for n in range(MANY)]
    await asyncio.sleep(0)
    tasks[3].cancel()

    await asyncio.gather(*tasks, return_exceptions=True)

    kept = [len((await store.interview(f"talk-{n}")).transcript.turns) for n in range(MANY)]
    assert [k for n, k in enumerate(kept) if n != 3] == [1] * (MANY - 1)
    assert kept[3] in (0, 1)


async def test_when_the_database_fails_under_one_the_others_are_tried_alone(store, database):
    def fails(session):
        session.execute(text("INSERT INTO no_such_table VALUES (1)"))

    outcomes = await asyncio.gather(
        append(store, "talk-0"),
        database.write(fails, together=True),
        append(store, "talk-1"),
        return_exceptions=True,
    )

    assert isinstance(outcomes[1], DatabaseUnusable)
    kept = [len((await store.interview(f"talk-{n}")).transcript.turns) for n in range(2)]
    assert kept == [1, 1]


async def test_a_commit_that_fails_is_told_to_everyone_whom_it_concerned(store, database):
    def no_room(_connection):
        raise OperationalError("COMMIT", None, Exception("database or disk is full"))

    event.listen(database._engine, "commit", no_room)
    outcomes = await asyncio.gather(
        *(append(store, f"talk-{n}") for n in range(3)), return_exceptions=True
    )
    event.remove(database._engine, "commit", no_room)

    assert all(isinstance(o, DatabaseUnusable) for o in outcomes)
    kept = [len((await store.interview(f"talk-{n}")).transcript.turns) for n in range(3)]
    assert kept == [0, 0, 0]


async def test_a_store_that_was_closed_says_so_instead_of_waiting(tmp_path):
    opened = open_database(f"sqlite:///{tmp_path / 'closed.db'}")
    await opened.close()

    with pytest.raises(RuntimeError):
        await asyncio.wait_for(Store(opened).append("one", answered(0, "Late.")), 10)


async def test_each_of_several_owners_writes_only_what_is_theirs(store):
    ana, ben = store.for_owner("ana"), store.for_owner("ben")
    await ana.create(an_interview("hers"))

    outcomes = await asyncio.gather(
        append(ana, "hers"), append(ben, "hers", 1), append(store, "talk-0"), return_exceptions=True
    )

    assert isinstance(outcomes[1], InterviewNotFound)
    assert len((await ana.interview("hers")).transcript.turns) == 1
