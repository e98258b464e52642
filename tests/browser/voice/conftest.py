"""A real browser with a made-up microphone, and a scripted endpoint for sound."""

from collections.abc import Iterator
from functools import partial

import httpx2
import pytest
from playwright.sync_api import Browser, Playwright

from tests.browser.held import Held
from tests.browser.pages import Open, pages
from tests.browser.room import Room
from tests.browser.voice.microphone import with_microphone
from tests.browser.watch import Watch
from tests.llm.fake_endpoint import serving, voice


@pytest.fixture(scope="package")
def listening(playwright: Playwright, tmp_path_factory) -> Iterator[Browser]:
    with with_microphone(playwright, tmp_path_factory.mktemp("heard")) as browser:
        yield browser


@pytest.fixture
def enter(listening: Browser, watches: list[Watch], home: str) -> Iterator[Open]:
    """Its pages are closed before the server is."""
    with pages(listening, watches) as opened:
        yield partial(opened, permitted=("microphone",))


@pytest.fixture
def fake() -> Iterator[httpx2.Client]:
    with serving() as address, httpx2.Client(base_url=address) as client:
        yield client


@pytest.fixture
def home(serve, fake: httpx2.Client, held: Held) -> str:
    return serve(interviewer=held, **voice(str(fake.base_url).rstrip("/")))


@pytest.fixture
def room(enter: Open, home: str) -> Room:
    opened = Room(enter(home), home)
    opened.begin()
    opened.wait_for_reply(1)
    return opened
