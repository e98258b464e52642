"""The one place that knows which database is behind an address: its files, its locks, its threads."""

import asyncio
import logging
import os
import sqlite3
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from copy import copy
from functools import partial
from typing import Any, Self, TypeVar

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError
from sqlalchemy.orm import Session

from app.errors import DatabaseUnusable, Unusable
from app.store.file import prepare_file, refuse_another
from app.store.gathering import Gathered
from app.store.migrate import WrittenByNewer, migrate
from app.store.transacting import UNSTORABLE, reason, transact

T = TypeVar("T")

READERS = 4
"""Threads that read, each with a connection of its own; on PostgreSQL they write too."""
LOCK_WAIT_SECONDS = 15
CONNECT_SECONDS = 10
MIGRATING = 0x67726565
"""The key of PostgreSQL's advisory lock under which one process at a time migrates."""
log = logging.getLogger(__name__)


class Database:
    """An engine and its threads. Work is a function of a session and runs as one transaction, off the event loop.

    SQLite has one writer at a time, so writes queue for one thread here instead of for a lock in the file.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writing = engine.execution_options(writes=True)
        self._sqlite = engine.dialect.name == "sqlite"
        self._readers = ThreadPoolExecutor(READERS, "store-read")
        self._writers = ThreadPoolExecutor(1, "store-write") if self._sqlite else self._readers
        self._gathered = Gathered(self._writing, self._writers) if self._sqlite else None
        self.owner: str | None = None

    def for_owner(self, owner: str) -> Self:
        """The same database, of which only what is theirs is seen."""
        theirs = copy(self)
        theirs.owner = owner
        return theirs

    async def read(self, work: Callable[[Session], T]) -> T:
        return await self._run(self._readers, self._engine, work)

    async def write(self, work: Callable[[Session], T], *, together: bool = False) -> T:
        """Runs `work` to its commit. Nothing that it wrote stays when it raises.

        `together` lets it share a commit with others that wait, where only one at a time could be synced: for what is
        short and often, and makes what it stores anew each time it is run.
        """
        if together and self._gathered is not None:
            return await self._gathered.write(work, self.owner)
        return await self._run(self._writers, self._writing, work)

    async def forget(self, *, only_if_needed: bool = False) -> None:
        """Makes what was deleted vanish from the files too; if needed means that pages were left free."""
        if self._sqlite:
            rewrite = partial(self._rewrite, only_if_needed=only_if_needed)
            await asyncio.get_running_loop().run_in_executor(self._writers, rewrite)

    async def close(self) -> None:
        """Finishes what is under way and lets go of every file."""
        for threads in {self._writers, self._readers}:
            await asyncio.to_thread(threads.shutdown)
        await asyncio.to_thread(self._engine.dispose)

    async def _run(
        self, threads: ThreadPoolExecutor, engine: Engine, work: Callable[[Session], T]
    ) -> T:
        return await asyncio.get_running_loop().run_in_executor(
            threads, partial(transact, engine, work, self.owner)
        )

    def _rewrite(self, *, only_if_needed: bool) -> None:
        """Rewrites the file from what is still there, and empties the log.

        secure_delete alone is not enough: when SQLite balances its pages it leaves copies of moved rows in their gaps,
        and a later delete does not find those.
        """
        raw = self._engine.raw_connection()
        try:
            cursor = raw.cursor()
            if only_if_needed and not _first(cursor.execute("PRAGMA freelist_count")):
                return
            cursor.execute("VACUUM")
            if _first(cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")):
                log.warning("store.log_not_emptied")
        except sqlite3.OperationalError as error:
            # Locked or no room: what was deleted is deleted, and the next start tries the files again.
            log.warning("store.file_not_rewritten", extra={"reason": str(error)})
        finally:
            raw.close()


def open_database(address: str) -> Database:
    """The database at that address, brought up to date.

    Raises DataFolderUnwritable when its folder cannot be written, and DatabaseUnusable, with the reason, for the rest.
    """
    try:
        url = _with_driver(make_url(address))
    except ArgumentError as error:
        raise DatabaseUnusable(
            "GREENROOM_DATABASE_URL is not a database address. One looks like sqlite:////home/me/greenroom.db or"
            " postgresql://user:password@host/greenroom."
        ) from error
    file = prepare_file(url) if url.get_backend_name() == "sqlite" else None
    shown = url.render_as_string(hide_password=True)
    try:
        engine = _engine(url, file)
    except (SQLAlchemyError, ImportError) as error:
        raise DatabaseUnusable(f"The database {shown} cannot be used: {error}") from error
    try:
        _bring_up_to_date(engine)
        database = Database(engine)
    except WrittenByNewer as error:
        engine.dispose()
        raise DatabaseUnusable(
            f"The database {shown} was written by a newer version of Greenroom. Update Greenroom, or use another database."
        ) from error
    except (SQLAlchemyError, sqlite3.Error) as error:
        engine.dispose()
        raise DatabaseUnusable(
            f"The database {shown} cannot be used: {reason(error)}.{_advice(error)}"
        ) from error
    return database


def _advice(error: Exception) -> str:
    """What to do about a file that is damaged or none of SQLite's."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    broken = isinstance(cause, sqlite3.DatabaseError) and cause.sqlite_errorcode & 0xFF in (
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_CORRUPT,
    )
    return " Bring back a backup of it, or move it away, and a new one is begun." if broken else ""


def _with_driver(url: URL) -> URL:
    """PostgreSQL is spoken to by psycopg, however its address begins. Raises ArgumentError for another database."""
    if url.get_backend_name() in ("postgresql", "postgres"):
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() != "sqlite":
        raise ArgumentError(f"no such database: {url.drivername}")
    return url


def _first(cursor: sqlite3.Cursor) -> int:
    row: tuple[int, ...] = cursor.fetchone()
    return row[0]


def _engine(url: URL, file: os.stat_result | None) -> Engine:
    # Parameters are a candidate's words: they stay out of error messages and logs.
    if file is None:
        engine = create_engine(
            url,
            pool_size=READERS,
            max_overflow=0,
            pool_pre_ping=True,
            hide_parameters=True,
            connect_args={
                "connect_timeout": CONNECT_SECONDS,
                "application_name": "greenroom",
                "options": f"-c lock_timeout={LOCK_WAIT_SECONDS}s",
            },
        )
        event.listen(engine, "before_cursor_execute", _refuse_nulls)
        return engine
    engine = create_engine(
        url,
        pool_size=READERS + 1,
        max_overflow=0,
        hide_parameters=True,
        connect_args={"timeout": LOCK_WAIT_SECONDS},
    )
    refuse = partial(refuse_another, str(url.database), file)
    event.listen(engine, "connect", refuse)
    event.listen(engine, "connect", _set_up_connection)
    event.listen(engine, "begin", refuse)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "commit", refuse)
    event.listen(engine, "before_cursor_execute", _refuse_nulls)
    return engine


def _refuse_nulls(
    _connection: object,
    _cursor: object,
    _statement: str,
    parameters: Any,
    _context: object,
    many: bool,
) -> None:
    """PostgreSQL takes no null character into a text, and SQLite cuts some off there: neither gets one."""
    for given in parameters if many else (parameters,):
        values = given.values() if isinstance(given, Mapping) else given
        if any(isinstance(value, str) and "\0" in value for value in values or ()):
            raise Unusable(UNSTORABLE)


def _set_up_connection(connection: sqlite3.Connection, _record: object) -> None:
    # The driver's own BEGIN comes too late, after the first read; `_begin` sends ours.
    connection.isolation_level = None
    _keep_a_log(connection)
    for pragma in (
        "synchronous=FULL",
        "foreign_keys=ON",
        "secure_delete=ON",
        "temp_store=MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _keep_a_log(connection: sqlite3.Connection) -> None:
    """Waits for its turn: where another process is at a new file, SQLite refuses this without waiting itself."""
    ends = time.monotonic() + LOCK_WAIT_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > ends:
                raise
            time.sleep(0.01)
        else:
            return


def _begin(connection: Connection) -> None:
    # A writer that took its lock only at its first write would fail when another process wrote since its first read.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _bring_up_to_date(engine: Engine) -> None:
    """Migrates in one transaction, so that a crash leaves no half and two processes that start at once do it once."""
    with engine.connect() as connection:
        driver = connection.connection.dbapi_connection
        if isinstance(driver, sqlite3.Connection):
            # A table that is rebuilt is dropped on the way, which with foreign keys on deletes all that refers to it.
            # The setting stays with the connection, so this one must not go back to the pool.
            driver.execute("PRAGMA foreign_keys=OFF")
            connection.detach()
        with connection.execution_options(writes=True).begin():
            if connection.dialect.name == "postgresql":
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({MIGRATING})")
            migrate(connection)
