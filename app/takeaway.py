"""Taking everything along, and bringing it to another machine, from the command line."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

from app.domain.carrying import Brought
from app.errors import TooLarge, UnreadableExport
from app.flows.carry import bring
from app.settings import MEGABYTE, Settings
from app.store.carrying import export_body
from app.store.owning import LOCAL
from app.store.store import Store


async def exported(settings: Settings) -> str:
    """Everything that is kept, as the text of one file."""
    store = (await Store.open(settings.database)).for_owner(LOCAL)
    try:
        return json.dumps(export_body(await store.carrying.export()), ensure_ascii=False)
    finally:
        await store.close()


async def imported(settings: Settings, file: Path) -> tuple[str, ...]:
    """Adds what a file holds, and says what that was. Raises UnreadableExport or TooLarge, naming the file."""
    data = _read(file, settings.max_import_mb * MEGABYTE)
    store = (await Store.open(settings.database)).for_owner(LOCAL)
    try:
        brought = await bring(data, store)
    except UnreadableExport as e:
        raise UnreadableExport(f"{file}: {e.detail}") from e
    finally:
        await store.close()
    return tuple(_lines(brought))


def write_private(file: Path, text: str) -> None:
    """Writes a file that is new for its owner's eyes only, as the database is. Raises OSError."""
    with open(file, "w", encoding="utf-8", opener=_private) as new:
        new.write(text)


def _private(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)


def _read(file: Path, most: int) -> bytes:
    try:
        if file.stat().st_size > most:
            raise TooLarge
        return file.read_bytes()
    except OSError as e:
        raise UnreadableExport(f"{file} cannot be read: {e.strerror}.") from e


def _lines(brought: Brought) -> Iterator[str]:
    yield brought.words
    for section in brought.sections:
        for one in section.differing:
            yield f"  left as here ({section.name}): {one}"
