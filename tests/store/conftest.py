"""A store on a real file, built by the migrations."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.store.store import Store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def url(folder: Path) -> str:
    return f"sqlite:///{folder / 'greenroom.db'}"


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    opened = await Store.open(url)
    yield opened
    await opened.close()
