"""Writes that wait for the disk together: what came while one commit was being synced shares the next one.

Sixteen answers at once took sixteen syncs, one after another; now they take two.
"""

import asyncio
import sqlite3
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.orm import Session

from app.errors import DatabaseUnusable, Unusable
from app.store.owning import OwnedSession
from app.store.transacting import UNSTORABLE, transact, unusable

T = TypeVar("T")

MOST = 64
"""Writes that share a commit: more would keep the first one waiting."""


@dataclass(frozen=True, slots=True)
class _Write:
    work: Callable[[Session], Any]
    owner: str | None
    future: "Future[Any]" = field(default_factory=Future)

    def run(self, run: Callable[[], Any]) -> None:
        """Gives whoever waits what comes of it."""
        if self.future.cancelled():
            return
        try:
            result = run()
        except BaseException as error:
            self.future.set_exception(error)
        else:
            self.future.set_result(result)


class Gathered:
    """Runs writes in the one writing thread. Each is whole or not there at all, and is told only after its commit.

    Work may be run twice, so what it stores must be made by it: when the database fails under several, each is tried alone.
    """

    def __init__(self, engine: Engine, threads: ThreadPoolExecutor) -> None:
        self._engine, self._threads = engine, threads
        self._waiting: deque[_Write] = deque()

    async def write(self, work: Callable[[Session], T], owner: str | None) -> T:
        one = _Write(work, owner)
        self._waiting.append(one)
        # not at once: what is written in the same turn of the event loop goes along
        asyncio.get_running_loop().call_soon(self._submit)
        result: T = await asyncio.wrap_future(one.future)
        return result

    def _submit(self) -> None:
        try:
            self._threads.submit(self._store)
        except RuntimeError as error:  # the store was closed meanwhile
            while self._waiting:
                self._waiting.popleft().run(partial(_fail, error))

    def _store(self) -> None:
        batch: list[_Write] = []
        while self._waiting and len(batch) < MOST:
            one = self._waiting.popleft()
            if one.future.set_running_or_notify_cancel():
                batch.append(one)
        if len(batch) > 1 and self._store_together(batch):
            return
        for one in batch:
            if not one.future.done():
                one.run(partial(transact, self._engine, one.work, one.owner))

    def _store_together(self, batch: Sequence[_Write]) -> bool:
        """All in one transaction, each behind a savepoint; False when the database failed under them and nothing is stored."""
        try:
            connection = self._engine.connect()
        except (SQLAlchemyError, sqlite3.Error, DatabaseUnusable):
            return False
        with connection:
            try:
                transaction = connection.begin()
            except (DBAPIError, sqlite3.Error) as error:
                for one in batch:  # locked: nobody should wait for that once more for each
                    one.future.set_exception(unusable(error))
                return True
            except DatabaseUnusable:
                return False
            try:
                with transaction:
                    done = [_outcome(connection, one) for one in batch]
            except (SQLAlchemyError, sqlite3.Error, DatabaseUnusable):
                return False
        for one, outcome in zip(batch, done, strict=True):
            one.run(outcome)
        return True


def _outcome(connection: Any, one: _Write) -> Callable[[], Any]:
    """What to tell after the commit. What the database itself refused may have ended the whole transaction, and is raised."""
    try:
        with (
            OwnedSession(
                connection, info={"owner": one.owner}, join_transaction_mode="create_savepoint"
            ) as session,
            session.begin(),
        ):
            result = one.work(session)
    except (SQLAlchemyError, sqlite3.Error):
        raise
    except (UnicodeEncodeError, OverflowError):
        return partial(_fail, Unusable(UNSTORABLE))
    except Exception as error:
        return partial(_fail, error)
    return lambda: result


def _fail(error: Exception) -> None:
    raise error
