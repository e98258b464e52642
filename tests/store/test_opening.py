"""A database that cannot be used says so in one sentence; a new one is private and durable."""

import asyncio
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.backup import backup
from app.errors import DatabaseUnusable, DataFolderUnwritable
from app.store.engine import open_database
from app.store.store import Store
from tests.store.builders import an_interview, opening

HOLDING = """import sqlite3, sys
other = sqlite3.connect(sys.argv[1], isolation_level=None)
other.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()"""
"""A process that is at a file until its input ends."""


async def test_folder_and_files_are_the_owners_alone(folder: Path, store: Store) -> None:
    await store.create(an_interview())

    assert _modes(folder) == {
        "data": 0o700,
        "greenroom.db": 0o600,
        "greenroom.db-wal": 0o600,
        "greenroom.db-shm": 0o600,
    }


async def test_closing_leaves_one_file(folder: Path, url: str) -> None:
    store = await Store.open(url)
    await store.create(an_interview())

    await store.close()

    assert _modes(folder).keys() == {"data", "greenroom.db"}


async def test_nothing_is_taken_into_a_file_that_was_deleted(folder: Path, store: Store) -> None:
    await store.create(an_interview())
    file = folder / "greenroom.db"
    file.rename(folder / "aside")

    for work in (
        store.ping,
        store.summaries,
        lambda: store.create(an_interview("two")),
        lambda: store.append("one", opening()),
    ):
        with pytest.raises(DatabaseUnusable, match="moved or deleted"):
            await work()

    (folder / "aside").rename(file)
    assert await store.append("one", opening()) == opening()


async def test_nothing_is_taken_into_a_file_that_was_replaced(folder: Path, url: str, store: Store) -> None:  # fmt: skip
    await store.create(an_interview())
    backup(url, folder / "copy")
    (folder / "copy").rename(folder / "greenroom.db")

    for work in (
        store.ping,
        store.summaries,
        lambda: store.create(an_interview("two")),
        lambda: store.append("one", opening()),
    ):
        with pytest.raises(DatabaseUnusable, match=r"replaced.* Stop.* remove .*db-wal.* start"):
            await work()


async def test_a_file_that_comes_back_is_read_and_not_the_one_that_was_there_meanwhile(
    folder: Path, url: str, store: Store
) -> None:
    backup(url, folder / "copy")
    await store.create(an_interview())
    await store.close()
    file, again = folder / "greenroom.db", Store(open_database(url))
    file.rename(folder / "aside")
    (folder / "copy").rename(file)

    with pytest.raises(DatabaseUnusable, match="replaced"):
        await again.summaries()

    (folder / "aside").rename(file)
    assert len(await again.summaries()) == 1
    await again.close()


@pytest.mark.parametrize("together", [False, True])
@pytest.mark.parametrize("at_once", [1, 3])
async def test_nothing_is_acknowledged_whose_file_was_replaced_before_its_commit(folder: Path, url: str, together: bool, at_once: int) -> None:  # fmt: skip
    database = open_database(url)
    await Store(database).create(an_interview())
    backup(url, folder / "copy")

    def replaced(session: Session) -> None:
        session.execute(text("DELETE FROM interviews"))
        if (folder / "copy").exists():
            (folder / "copy").rename(folder / "greenroom.db")

    told = await asyncio.gather(
        *(database.write(replaced, together=together) for _ in range(at_once)),
        return_exceptions=True,
    )
    await database.close()

    assert {type(one) for one in told} == {DatabaseUnusable}


@pytest.mark.parametrize("instead", [False, True], ids=["deleted", "replaced"])
async def test_answers_of_the_same_instant_are_told_that_the_file_is_gone(
    folder: Path, url: str, store: Store, instead: bool
) -> None:
    for name in ("one", "two", "three"):
        await store.create(an_interview(name))
    backup(url, folder / "copy")
    (folder / "greenroom.db").unlink()
    if instead:
        (folder / "copy").rename(folder / "greenroom.db")

    told = asyncio.gather(
        *(store.append(name, opening()) for name in ("one", "two", "three")),
        return_exceptions=True,
    )

    assert {type(one) for one in await asyncio.wait_for(told, 20)} == {DatabaseUnusable}


def test_a_new_file_that_another_process_is_at_is_waited_for(folder: Path, url: str) -> None:
    folder.mkdir()
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", HOLDING, str(folder / "greenroom.db")]
    with (
        subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as other,
        ThreadPoolExecutor() as thread,
    ):
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        opened = thread.submit(open_database, url)
        wait({opened}, timeout=0.2)

        other.communicate()

    asyncio.run(opened.result().close())


async def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file, not a folder")

    with pytest.raises(DataFolderUnwritable, match=r"taken.*GREENROOM_DATA_DIR") as refused:
        await Store.open(f"sqlite:///{tmp_path / 'taken' / 'greenroom.db'}")

    assert "\n" not in refused.value.detail


@pytest.mark.skipif(
    not Path("/proc/self").is_dir(), reason="needs a folder that even root cannot write"
)
async def test_a_folder_that_cannot_be_written_is_named() -> None:
    with pytest.raises(DataFolderUnwritable, match=r"/proc/self .*GREENROOM_DATA_DIR"):
        await Store.open("sqlite:////proc/self/greenroom.db")


async def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear reader, " * 1000)

    with pytest.raises(
        DatabaseUnusable,
        match=r"letter\.txt cannot be used: file is not a database\. Bring back a backup",
    ):
        await Store.open(f"sqlite:///{letter}")

    assert letter.read_text() == "Dear reader, " * 1000


async def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnusable, match="cannot be opened for writing"):
        await Store.open(f"sqlite:///{tmp_path}")


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("no address", "not a database address"),
        ("nonesuch://host/db", "not a database address"),
        ("mysql://host/db", "not a database address"),
        ("postgresql://nobody@127.0.0.1:1/none", "cannot be used"),
        ("sqlite://", "in memory"),
        ("sqlite:///:memory:", "in memory"),
    ],
)
async def test_an_address_that_leads_nowhere_is_refused(address: str, says: str) -> None:
    with pytest.raises(DatabaseUnusable, match=says) as refused:
        await Store.open(address)

    assert "\n" not in refused.value.detail


async def test_a_database_of_a_newer_version_is_refused(folder: Path, url: str) -> None:
    await (await Store.open(url)).close()
    with sqlite3.connect(folder / "greenroom.db") as connection:
        connection.execute("update alembic_version set version_num = '9999'")
    connection.close()

    with pytest.raises(DatabaseUnusable, match="newer version of Greenroom"):
        await Store.open(url)


async def test_what_another_version_wrote_is_named_without_its_words(
    folder: Path, store: Store
) -> None:
    await store.create(an_interview(turns=(opening(),)))
    with sqlite3.connect(folder / "greenroom.db") as connection:
        connection.execute("""update turns set stored = '{"secret words": 1}'""")
    connection.close()

    with pytest.raises(
        DatabaseUnusable, match="A stored turn was written by another version"
    ) as broken:
        await store.interview("one")

    assert broken.value.__cause__ is None
    assert "secret" not in broken.value.detail


async def test_a_failing_database_is_reported_without_words(folder: Path, store: Store) -> None:
    with sqlite3.connect(folder / "greenroom.db") as connection:
        connection.execute("drop table turns")
    connection.close()

    with pytest.raises(DatabaseUnusable, match="no such table: turns") as failed:
        await store.create(an_interview(turns=(opening(),)))

    assert opening().text not in str(failed.value.__cause__)


def _modes(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mode & 0o777 for path in (folder, *folder.iterdir())}
