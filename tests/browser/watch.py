"""What must not happen in a browser while a test looks on."""

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

REPORT_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", (e) =>
  console.error(`policy violation: ${e.effectiveDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`));
"""


class Watch:
    """Notes policy violations, errors in the console or in a script, and requests to anywhere else."""

    def __init__(self, context: BrowserContext, home: str) -> None:
        self.faults: list[str] = []
        self._home = home
        self._allowed: tuple[str, ...] = ()
        context.add_init_script(REPORT_VIOLATIONS)
        context.on("console", self._console)
        context.on("request", self._request)
        context.on("page", self._page)

    def allow(self, *texts: str) -> None:
        """A fault with such a text in it is what the test is about."""
        self._allowed = texts

    def verdict(self) -> list[str]:
        return [fault for fault in self.faults if not any(text in fault for text in self._allowed)]

    def _page(self, page: Page) -> None:
        page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"console {message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.removeprefix("blob:").startswith(self._home):
            self.faults.append(f"external request: {request.url}")
