"""The migrations make the tables, from nothing and from every state that they left."""

import sqlite3
from pathlib import Path

from sqlalchemy import create_engine

from app.store.migrate import VERSIONS, check, migrate, newest
from app.store.store import Store
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
