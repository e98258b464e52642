"""The migrations make the tables, from nothing and from every state that they left."""

import sqlite3
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import create_engine, text

from app.errors import UserTaken
from app.store.migrate import VERSIONS, check, config, migrate, newest
from app.store.store import Store
from tests.builders import START
from tests.postgres import PostgresServer
from tests.store.builders import an_interview


def test_the_migrations_make_what_the_tables_say() -> None:
    with create_engine("sqlite://").connect() as connection:
        migrate(connection)

        check(connection)


async def test_a_new_database_is_at_the_newest_schema(folder: Path, store: Store) -> None:
    assert _schema(folder)[-1] == (newest(),)


async def test_opening_again_changes_nothing(folder: Path, url: str) -> None:
    store = await Store.open(url)
    await store.create(an_interview())
    await store.close()
    before = _schema(folder)

    again = await Store.open(url)
    kept = await again.interview("one")
    await again.close()

    assert _schema(folder) == before
    assert kept == an_interview()


def _schema(folder: Path) -> list[tuple[str, ...]]:
    connection = sqlite3.connect(folder / "greenroom.db")
    made = connection.execute("select name, sql from sqlite_master order by name").fetchall()
    version = connection.execute("select version_num from alembic_version").fetchall()
    connection.close()
    return made + version


def test_every_migration_has_a_number_of_its_own_and_follows_the_one_before() -> None:
    files = sorted(file.name for file in VERSIONS.glob("[0-9]*_*.py"))
    numbers = [name.partition("_")[0] for name in files]

    assert numbers == [f"{n:04d}" for n in range(1, len(files) + 1)]


async def test_accounts_from_before_that_differ_by_case_are_all_kept(tmp_path: Path) -> None:
    await _accounts_that_differ_by_case_are_kept(f"sqlite:///{tmp_path / 'greenroom.db'}")


async def test_accounts_from_before_that_differ_by_case_are_all_kept_on_postgres(
    postgres: PostgresServer,
) -> None:
    with postgres.database(empty=True) as address:
        await _accounts_that_differ_by_case_are_kept(address)


async def _accounts_that_differ_by_case_are_kept(address: str) -> None:
    names = ("Ana", "ana", "Élodie", "éLODIE", "ben")
    engine = create_engine(address)
    with engine.begin() as connection:
        command.upgrade(config(connection), "0014")
        for number, name in enumerate(names):
            connection.execute(
                text("INSERT INTO users (id, name, admin, made_at) VALUES (:id, :name, :no, :at)"),
                {"id": f"u{number}", "name": name, "no": False, "at": START},
            )
    engine.dispose()

    store = await Store.open(address)

    try:
        kept = [await store.users.named(name) for name in names]
        assert [user and user.id for user in kept] == ["u0", "u1", "u2", "u3", "u4"]
        for name in ("ANA", "élodie", "Ben"):
            with pytest.raises(UserTaken):
                await store.users.add(name, password=None, admin=False, at=START)
        await store.users.remove("Ana")
        with pytest.raises(UserTaken):
            await store.users.add("ANA", password=None, admin=False, at=START)
        assert await store.users.change_password("ANA", "a hash")
    finally:
        await store.close()
