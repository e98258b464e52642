"""`make run` opens the product where its settings say."""

import os
import subprocess

import pytest

from app.settings import ROOT


def started(*given: str, **environment: str) -> str:
    """The command that serves, without running it."""
    asked = ["make", "--dry-run", "--no-print-directory", "run", *given]
    bare = {name: value for name, value in os.environ.items() if name != "PORT"}
    done = subprocess.run(
        asked, cwd=ROOT, capture_output=True, text=True, check=True, env=bare | environment
    )
    return next(line for line in done.stdout.splitlines() if "greenroom serve" in line)


def test_the_port_is_left_to_the_settings():
    assert "--port" not in started(GREENROOM_PORT="8123")


@pytest.mark.parametrize("given", [("PORT=8123",), ()])
def test_a_port_that_is_given_to_make_is_taken(given):
    assert "--port 8123" in started(*given, PORT="8123")
