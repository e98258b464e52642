"""Two processes on one file: every turn has one winner."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from app.domain.transcript import Turn
from app.errors import TurnTaken, UserTaken
from app.store.store import Store
from app.store.users import User
from tests.builders import START
from tests.store.builders import (
    a_report,
    an_assessment,
    an_interview,
    answered,
    minutes,
    opening,
)

ROOT = Path(__file__).parents[2]


@pytest.fixture
async def other(store: Store, url: str) -> AsyncIterator[Store]:
    """A second store on the same file, with connections and threads of its own."""
    opened = await Store.open(url)
    yield opened
    await opened.close()


async def test_one_turn_has_one_winner(store: Store, other: Store) -> None:
    await store.create(an_interview(turns=(opening(),)))
    for index in range(1, 25):
        outcomes = await asyncio.gather(
            store.append("one", answered(index, "Mine.", client_id=f"mine-{index}")),
            other.append("one", answered(index, "Theirs.", client_id=f"theirs-{index}")),
            return_exceptions=True,
        )

        won = [outcome for outcome in outcomes if isinstance(outcome, Turn)]
        lost = [outcome for outcome in outcomes if isinstance(outcome, TurnTaken)]
        assert (len(won), len(lost)) == (1, 1)
        assert (await other.interview("one")).transcript.turns[index:] == tuple(won)


async def test_one_answer_sent_through_both_is_stored_once(store: Store, other: Store) -> None:
    await store.create(an_interview(turns=(opening(),)))

    sent = answered(1, client_id="a")
    stored = await asyncio.gather(*(door.append("one", sent) for door in (store, other) * 10))

    assert stored == [sent] * 20
    assert (await store.interview("one")).transcript.turns == (opening(), sent)


async def test_many_interviews_at_once_lose_nothing(store: Store, other: Store) -> None:
    async def hold(name: str, door: Store) -> None:
        await door.create(an_interview(name))
        for index in range(10):
            await door.append(name, answered(index, f"{name} {index}"))
            await store.summaries()

    await asyncio.gather(*(hold(f"i{n}", (store, other)[n % 2]) for n in range(20)))

    for exported in (await store.carrying.export()).interviews:
        said = [turn.text for turn in exported.interview.transcript.turns]
        assert said == [f"{exported.interview.id} {index}" for index in range(10)]


async def test_assessments_and_reports_saved_by_both_are_one(store: Store, other: Store) -> None:
    await store.create(an_interview())

    await asyncio.gather(
        *(
            door.save_assessment("one", "r1", an_assessment(why=f"{number}"))
            for number, door in enumerate((store, other) * 5)
        ),
        *(
            door.save_report("one", a_report(summary=f"{number}"), START + minutes(number))
            for number, door in enumerate((store, other) * 5)
        ),
    )

    assert len(await store.assessments("one", "r1", "offline")) == 1
    assert await other.report("one") == a_report(summary="9")


async def test_one_name_has_one_account_however_it_is_written(store: Store, other: Store) -> None:
    for number in range(12):
        outcomes = await asyncio.gather(
            *(
                door.users.add(name, password=None, admin=False, at=START)
                for door, name in (
                    (store, f"Élodie {number}"),
                    (other, f"éLODIE {number}"),
                    (store, f"ÉLODIE {number}"),
                )
            ),
            return_exceptions=True,
        )

        assert [type(o) for o in outcomes if not isinstance(o, User)] == [UserTaken] * 2
        (made,) = [o for o in outcomes if isinstance(o, User)]
        assert await other.users.named(f"élodie {number}") == made


async def test_of_accounts_made_in_the_same_instant_one_is_the_first(store: Store, other: Store):
    for number in range(8):
        names = [f"user {number} {n}" for n in range(8)]
        made = await asyncio.gather(
            *(
                door.users.add(name, password=None, admin=False, at=START)
                for door, name in zip((store, other) * 4, names, strict=True)
            )
        )

        assert sum(user.admin for user in made) == 1
        assert sum(user.admin for user in await other.users.all()) == 1
        for name in names:
            await store.users.remove(name)


async def test_an_account_made_while_the_first_is_not_stored_yet_is_no_admins(
    store: Store, url: str
):
    """As another process would: its account is written, and its commit comes late."""
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.connect() as elsewhere:
        elsewhere.execute(
            text(
                "INSERT INTO users (id, name, folded, admin, made_at)"
                " VALUES ('a', 'Ana', 'ana', true, '2026-01-01 00:00:00')"
            )
        )
        coming = asyncio.create_task(store.users.add("Ben", password=None, admin=False, at=START))
        await asyncio.wait({coming}, timeout=0.3)
        elsewhere.commit()
    engine.dispose()

    assert not (await coming).admin


async def test_a_turn_is_not_appended_to_what_the_other_deletes(store: Store, other: Store) -> None:
    await store.create(an_interview())

    await asyncio.gather(
        other.delete("one"),
        *(store.append("one", answered(0, client_id="a")) for _ in range(10)),
        return_exceptions=True,
    )

    assert (await store.carrying.export()).interviews == ()


async def test_an_append_given_up_half_way_is_whole_or_not_there(store: Store) -> None:
    await store.create(an_interview())
    for _ in range(20):
        stored = len((await store.interview("one")).transcript.turns)
        attempt = asyncio.create_task(store.append("one", answered(stored, f"Turn {stored}.")))
        await asyncio.sleep(0.001)
        attempt.cancel()

        await asyncio.gather(attempt, return_exceptions=True)

    said = [turn.text for turn in (await store.interview("one")).transcript.turns]
    assert said == [f"Turn {index}." for index in range(len(said))]


def test_processes_that_start_at_once_make_one_database(url: str) -> None:
    start = "import asyncio, sys; from app.store.store import Store; asyncio.run(Store.open(sys.argv[1]))"
    starting = [
        subprocess.Popen([sys.executable, "-c", start, url], cwd=ROOT, stderr=subprocess.PIPE)
        for _ in range(4)
    ]

    failures = [process.communicate()[1].decode() for process in starting]

    assert failures == [""] * 4


def test_processes_that_start_at_once_on_an_empty_postgres_migrate_it_once(postgres) -> None:
    with postgres.database(empty=True) as address:
        test_processes_that_start_at_once_make_one_database(address)
