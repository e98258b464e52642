"""Where a real Chromium is; when there is none, it is installed rather than the tests left out."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
ADVICE = (
    "The browser tests need Chromium, and it could not be installed. Get it with `apt-get install chromium` or"
    " `.venv/bin/playwright install --with-deps chromium`, then run the tests again."
)


def find_chromium(playwrights_own: str) -> str:
    """The machine's Chromium, else Playwright's own, else one that is installed now. Raises RuntimeError with advice."""
    found = _present(playwrights_own)
    if found is None:
        _install()
        found = _present(playwrights_own)
    if found is None:
        raise RuntimeError(ADVICE)
    return found


def _present(playwrights_own: str) -> str | None:
    for name in NAMES:
        path = shutil.which(name)
        if path is not None:
            return path
    return playwrights_own if Path(playwrights_own).exists() else None


def _install() -> None:
    commands = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if os.geteuid() == 0 and shutil.which("apt-get"):
        commands.insert(0, ["sh", "-c", "apt-get update && apt-get install --yes chromium"])
    for command in commands:
        if subprocess.run(command, capture_output=True, check=False).returncode == 0:
            return
