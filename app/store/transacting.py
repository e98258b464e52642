"""One piece of work as one transaction, and what is said when the database fails under it."""

import sqlite3
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from app.errors import DatabaseUnusable, Unusable
from app.store.owning import OwnedSession

T = TypeVar("T")

UNSTORABLE = "Something in it cannot be stored: a text with a null character or half a character, or a number too large."


def transact(engine: Engine, work: Callable[[Session], T], owner: str | None) -> T:
    """One transaction. What only reads is done once more when the database went away and came back.

    Raises DatabaseUnusable, or Unusable for what cannot be stored, beside what `work` does.
    """
    try:
        try:
            with OwnedSession(engine, info={"owner": owner}) as session, session.begin():
                return work(session)
        except DBAPIError as error:
            if not error.connection_invalidated or engine.get_execution_options().get("writes"):
                raise
            with OwnedSession(engine, info={"owner": owner}) as session, session.begin():
                return work(session)
    except (DBAPIError, sqlite3.Error) as error:
        raise unusable(error) from error
    except (UnicodeEncodeError, OverflowError):
        raise Unusable(UNSTORABLE) from None


def unusable(error: Exception) -> DatabaseUnusable:
    """What is raised in place of a driver's error."""
    return DatabaseUnusable(f"The database cannot be used just now: {reason(error)}.")


def reason(error: Exception) -> str:
    """What the driver said in one line, without SQLAlchemy's statement and link around it."""
    said = str(error.orig if isinstance(error, DBAPIError) else error)
    return " ".join(said.split()).rstrip(".")
