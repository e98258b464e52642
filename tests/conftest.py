"""What every test stands on: no network but this machine, and no settings but those that the test gives."""

import logging
import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as trying
from starlette.testclient import TestClient

from app.main import create_app
from app.settings import Settings
from app.wiring import load_content
from tests.builders import START
from tests.logged import Logged
from tests.postgres import PostgresServer, postgres_server

ORIGIN = "http://127.0.0.1:8000"

# Every run tries the same examples, for however long the machine takes over them.
trying.register_profile(
    "greenroom", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
trying.load_profile("greenroom")


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.startswith(("GREENROOM_", "OPENAI_")):
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def library():
    return load_content(Settings(_env_file=None))


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    with postgres_server() as server:
        yield server


class SteppingClock:
    """A clock that goes on by a fixed step each time it is read."""

    def __init__(self, step: timedelta) -> None:
        self.now, self.step = START, step

    def __call__(self) -> datetime:
        self.now += self.step
        return self.now


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(_env_file=None, data_dir=tmp_path / "data", words_per_second=0)


@pytest.fixture
def clock() -> SteppingClock:
    return SteppingClock(timedelta(seconds=10))


@pytest.fixture
def client(settings: Settings, library, clock: SteppingClock) -> Iterator[TestClient]:
    """The whole application on a database of its own."""
    with TestClient(create_app(settings, library=library, clock=clock), base_url=ORIGIN) as opened:
        yield opened


@pytest.fixture
def logged() -> Iterator[Logged]:
    """All that is logged meanwhile, by whom and however little it matters."""
    handler, root = Logged(), logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield handler
    root.removeHandler(handler)
    root.setLevel(before)
