"""The report as a PDF, where WeasyPrint and its libraries are installed; everywhere else the browser prints it."""

import asyncio
import logging
import warnings
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from app.settings import WEB

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcher

FONTS = {
    "inter": "inter-latin-wght-normal-*.woff2",
    "source-serif": "source-serif-4-latin-opsz-normal-*.woff2",
}
SCHEME = "font:"

_one_at_a_time = asyncio.Semaphore(1)
log = logging.getLogger(__name__)


async def can_print() -> bool:
    """Whether this server can make a PDF. The first question takes a moment where it can."""
    return await asyncio.to_thread(_imports)


async def printed(html: str) -> bytes:
    """That page as a PDF. Nothing is fetched but the fonts that come with the pages. One at a time: it keeps a core busy."""
    async with _one_at_a_time:
        return await asyncio.to_thread(_write, html)


@cache
def _imports() -> bool:
    if find_spec("weasyprint") is None:
        return False
    try:
        with warnings.catch_warnings():  # of what a later version will need; this one prints
            warnings.simplefilter("ignore", DeprecationWarning)
            import weasyprint  # noqa: F401 (whether it imports is the question)
    except (ImportError, OSError) as e:  # its libraries, Pango among them, may be missing
        log.warning("pdf.unavailable", extra={"reason": str(e).partition("\n")[0]})
        return False
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    return True


def _write(html: str) -> bytes:
    from weasyprint import HTML

    made = HTML(string=html, url_fetcher=_fonts_only()).write_pdf()
    assert isinstance(made, bytes)
    return made


def _fonts_only() -> "URLFetcher":
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class FontsOnly(URLFetcher):  # type: ignore[misc] # the library has no types
        """Gives out the two fonts, and refuses every other address."""

        def fetch(self, url: str, headers: object = None) -> object:  # noqa: ARG002 (the library's signature)
            name = url.removeprefix(SCHEME)
            if not url.startswith(SCHEME) or name not in FONTS:
                raise ValueError(f"{url} is not fetched for a PDF")
            file = next((WEB / "dist" / "assets").glob(FONTS[name]))
            return URLFetcherResponse(url, file.read_bytes(), {"Content-Type": "font/woff2"})

    return FontsOnly()
