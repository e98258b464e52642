"""A Chromium of its own with a microphone that hears a made-up tone."""

import math
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Playwright

from tests.browser.chromium import ARGUMENTS, find_chromium
from tests.browser.room import PATIENCE_MS

HERTZ = 48_000
SECONDS = 2


@contextmanager
def with_microphone(playwright: Playwright, folder: Path) -> Iterator[Browser]:
    """Its microphone is granted to whoever has the permission, and hears a tone that comes and goes."""
    heard = folder / "heard.wav"
    _write(heard)
    more = (
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        f"--use-file-for-fake-audio-capture={heard}",
    )
    browser = playwright.chromium.launch(
        executable_path=find_chromium(playwright.chromium.executable_path),
        args=[*ARGUMENTS, *more],
        timeout=3 * PATIENCE_MS,
    )
    yield browser
    browser.close()


def _write(file: Path) -> None:
    loud = (i // HERTZ % 2 == 0 for i in range(HERTZ * SECONDS))
    waves = (round(9000 * math.sin(i / HERTZ * 220 * math.tau)) * on for i, on in enumerate(loud))
    with wave.open(str(file), "wb") as written:
        written.setnchannels(1)
        written.setsampwidth(2)
        written.setframerate(HERTZ)
        written.writeframes(b"".join(w.to_bytes(2, "little", signed=True) for w in waves))
