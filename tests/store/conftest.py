"""A store on a real database, built by the migrations: SQLite in a file, and PostgreSQL."""

import inspect
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from app.store.store import Store
from tests.postgres import a_database


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every test of the store runs on both databases, but for those that look at SQLite's files."""
    if "url" not in metafunc.fixturenames:
        return
    looks_at_files = "folder" in inspect.signature(metafunc.function).parameters
    kinds = ["sqlite"] if looks_at_files else ["sqlite", "postgres"]
    metafunc.parametrize("kind", kinds, indirect=True)


@pytest.fixture
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def url(kind: str, folder: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    with a_database(kind, folder / "greenroom.db", request) as address:
        yield address


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    opened = await Store.open(url)
    yield opened
    await opened.close()
