"""Pages in browser contexts of their own: nothing is remembered from another."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.room import PATIENCE_MS
from tests.browser.watch import Watch

Open = Callable[..., Page]


@contextmanager
def pages(browser: Browser, watches: list[Watch]) -> Iterator[Open]:
    """Opens them until it ends. What each does wrong is noted by a watch of its own."""
    contexts: list[BrowserContext] = []

    def opened(
        home: str, *, width: int = 1280, scheme: str = "light", permitted: Sequence[str] = ()
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
        )
        context.set_default_timeout(PATIENCE_MS)
        if permitted:
            context.grant_permissions(list(permitted), origin=home)
        contexts.append(context)
        watches.append(Watch(context, home))
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()
