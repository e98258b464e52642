"""A real PostgreSQL for tests: TEST_DATABASE_URL, or a server of its own that ends with the test run."""

import asyncio
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import URL, create_engine, make_url, text
from sqlalchemy.engine import Engine
from sqlalchemy.pool import NullPool

from app.store.engine import open_database
from bench.postgres import start_postgres


@dataclass(frozen=True)
class PostgresServer:
    """Hands out databases of their own, each at the newest schema."""

    engine: Engine
    address: URL
    template: str

    @contextmanager
    def database(self, *, empty: bool = False) -> Iterator[str]:
        """The address of a fresh database, dropped afterwards; `empty` has no tables yet."""
        name = f"greenroom_{uuid.uuid4().hex[:12]}"
        source = "template1" if empty else self.template
        self._run(f'CREATE DATABASE "{name}" TEMPLATE "{source}"')
        try:
            yield self.address.set(database=name).render_as_string(hide_password=False)
        finally:
            self._run(f'DROP DATABASE "{name}" WITH (FORCE)')

    def _run(self, statement: str) -> None:
        with self.engine.connect() as connection:
            connection.execute(text(statement))


@contextmanager
def postgres_server() -> Iterator[PostgresServer]:
    """The server that tests use, with a migrated database to copy."""
    with _address() as address:
        engine = create_engine(address, isolation_level="AUTOCOMMIT", poolclass=NullPool)
        template = f"greenroom_template_{uuid.uuid4().hex[:8]}"
        server = PostgresServer(engine, address, template)
        server._run(f'CREATE DATABASE "{template}"')
        filled = open_database(address.set(database=template).render_as_string(hide_password=False))
        asyncio.run(filled.close())
        try:
            yield server
        finally:
            server._run(f'DROP DATABASE "{template}" WITH (FORCE)')
            engine.dispose()


@contextmanager
def a_database(kind: str, file: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a database of that kind: `sqlite` in a file, or a fresh one of `postgres`."""
    if kind == "sqlite":
        yield f"sqlite:///{file}"
        return
    server: PostgresServer = request.getfixturevalue("postgres")
    with server.database() as address:
        yield address


@contextmanager
def _address() -> Iterator[URL]:
    if given := os.environ.get("TEST_DATABASE_URL"):
        yield make_url(given).set(drivername="postgresql+psycopg")
        return
    server = start_postgres()
    try:
        yield make_url(server.get_uri()).set(drivername="postgresql+psycopg")
    finally:
        server.cleanup()
