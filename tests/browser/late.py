"""A request that stays under way for as long as a test needs."""

from playwright.sync_api import Page, Route

from tests.browser.room import PATIENCE_MS

LOOK_MS = 25


class Late:
    """The page's next request to such an address is held until it is let go."""

    def __init__(self, page: Page, address: str) -> None:
        self._page, self._routes = page, list[Route]()
        page.route(address, lambda route: self._routes.append(route), times=1)

    def wait(self) -> None:
        """Until it is under way."""
        for _ in range(PATIENCE_MS // LOOK_MS):
            if self._routes:
                return
            self._page.wait_for_timeout(LOOK_MS)
        raise AssertionError("nothing was asked for")

    def let_go(self) -> None:
        self.wait()
        self._routes.pop().continue_()
