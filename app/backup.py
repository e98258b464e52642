"""A copy of the database while it is in use."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from app.errors import Misconfigured


def backup(address: str, file: Path) -> None:
    """Copies a SQLite database to a file that is not there yet, as of one moment, whoever writes meanwhile.

    Raises Misconfigured for another database, whose own tools do that, and when the file cannot be written.
    """
    try:
        url = make_url(address)
    except ArgumentError as e:
        raise Misconfigured("GREENROOM_DATABASE_URL is not a database address.") from e
    if url.get_backend_name() != "sqlite":
        raise Misconfigured(
            "This is not a SQLite database. Use PostgreSQL's own: pg_dump --format=custom --file=FILE with your database's address."
        )
    source = Path(str(url.database))
    if not source.exists():
        raise Misconfigured(f"There is no database at {source} yet.")
    try:
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except OSError as e:
        raise Misconfigured(f"{file} cannot be written: {e.strerror}.") from e
    try:
        with (
            closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as here,
            closing(sqlite3.connect(file)) as there,
        ):
            here.backup(there)
            (found,) = there.execute("PRAGMA integrity_check").fetchone()
    except sqlite3.Error as e:
        file.unlink()
        raise Misconfigured(f"The copy could not be made: {e}.") from e
    if found != "ok":
        file.unlink()
        raise Misconfigured(f"The copy is not whole: {found}.")
