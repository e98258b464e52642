"""A real server and a real Chromium. Everything here runs in every full test run."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
import uvicorn
from fastapi import FastAPI
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright

from app.main import create_app
from app.settings import Settings
from tests.browser.chromium import ARGUMENTS, find_chromium
from tests.browser.held import Held
from tests.browser.lived import LivedIn, live
from tests.browser.pages import Open, pages
from tests.browser.room import PATIENCE_MS, Room
from tests.browser.watch import Watch

Serve = Callable[..., str]

expect.set_options(timeout=PATIENCE_MS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker("browser")


# Not for the whole session: while Playwright runs, no test can run an event loop of its own.
@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="package")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    path = find_chromium(playwright.chromium.executable_path)
    browser = playwright.chromium.launch(
        executable_path=path, args=list(ARGUMENTS), timeout=3 * PATIENCE_MS
    )
    yield browser
    browser.close()


@pytest.fixture
def serve(tmp_path: Path, library) -> Iterator[Serve]:
    """Start the product on a data folder of its own; returns its address. Asked again, it starts once more on the same."""
    with ExitStack() as servers:

        def start(
            *, words_per_second: float = 0, interviewer: Held | None = None, **changed: object
        ) -> str:
            settings = Settings(
                _env_file=None,
                data_dir=tmp_path / "data",
                words_per_second=words_per_second,
                **changed,
            )
            app = create_app(settings, library=library)
            address = servers.enter_context(_serving(app))
            if interviewer is not None:
                interviewer.play(app)
                servers.callback(interviewer.let_go)
            return address

        yield start


@contextmanager
def _serving(app: FastAPI) -> Iterator[str]:
    """The application on a free port, in a thread of its own."""
    config = uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        while not server.started:
            assert thread.is_alive(), "the server did not start; its log says why"
            time.sleep(0.01)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(timeout=PATIENCE_MS / 1000)
        assert not thread.is_alive(), "the server did not end"


@pytest.fixture
def held() -> Held:
    """An interviewer who can be held in the middle of a reply, for `serve(interviewer=held)`."""
    return Held()


@pytest.fixture(scope="package")
def home(tmp_path_factory: pytest.TempPathFactory, library) -> Iterator[str]:
    """A server that tests share, whose interviewer says everything at once."""
    data = tmp_path_factory.mktemp("shared")
    settings = Settings(_env_file=None, data_dir=data, words_per_second=0)
    with _serving(create_app(settings, library=library)) as address:
        yield address


@pytest.fixture(scope="package")
def lived_in(
    chromium: Browser, tmp_path_factory: pytest.TempPathFactory, library
) -> Iterator[LivedIn]:
    """A server with something on every page. Tests that share it only read."""
    settings = Settings(
        _env_file=None, data_dir=tmp_path_factory.mktemp("lived"), words_per_second=0
    )
    with _serving(create_app(settings, library=library)) as address:
        context = chromium.new_context()
        context.set_default_timeout(PATIENCE_MS)
        yield live(context.request, address)
        context.close()


@pytest.fixture
def watches() -> Iterator[list[Watch]]:
    """Every browser context of the test; what they noted fails it."""
    kept: list[Watch] = []
    yield kept
    assert [fault for watch in kept for fault in watch.verdict()] == []


@pytest.fixture
def open_page(chromium: Browser, watches: list[Watch]) -> Iterator[Open]:
    """A page in a browser context of its own."""
    with pages(chromium, watches) as opened:
        yield opened


@pytest.fixture
def watch(page: Page, watches: list[Watch]) -> Watch:
    return watches[0]


@pytest.fixture
def page(open_page: Open, home: str) -> Page:
    return open_page(home)


@pytest.fixture
def room(page: Page, home: str) -> Room:
    return Room(page, home)
