"""The file of a SQLite database: made where there is none, and the same one for as long as it is used."""

import os
import tempfile
from pathlib import Path

from sqlalchemy import URL

from app.errors import DatabaseUnusable, DataFolderUnwritable


def prepare_file(url: URL) -> os.stat_result:
    """Makes the file where there is none, and says which one it is.

    Raises DataFolderUnwritable when its folder cannot be written, and DatabaseUnusable when it cannot.
    """
    if url.database in (None, "", ":memory:") or "mode=memory" in str(url.query):
        raise DatabaseUnusable(
            "A database in memory would lose every word. Give GREENROOM_DATABASE_URL a file."
        )
    file = Path(str(url.database))
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=file.parent):
            pass
    except OSError as error:
        raise DataFolderUnwritable(
            f"The data folder {file.parent} cannot be written ({error.strerror}). "
            "Set GREENROOM_DATA_DIR to a folder that can."
        ) from error
    try:
        # SQLite gives its log and index files the mode of this one.
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
        return file.stat()
    except OSError as error:
        raise DatabaseUnusable(
            f"The database file {file} cannot be opened for writing ({error.strerror})."
        ) from error


def refuse_another(file: str, opened: os.stat_result, *_: object) -> None:
    """A file that was deleted or replaced goes on taking what is written to it, and loses it when its last user lets go."""
    try:
        there = Path(file).stat()
    except OSError as error:
        raise DatabaseUnusable(
            f"The database {file} was moved or deleted while Greenroom runs, so nothing more is taken. Bring it back, or start"
            " Greenroom again for a new one."
        ) from error
    if not os.path.samestat(there, opened):
        raise DatabaseUnusable(
            f"The database {file} was replaced by another file while Greenroom runs, so nothing more is taken. Stop Greenroom,"
            f" remove {file}-wal and {file}-shm, which belong to the file before, and start it again."
        )
