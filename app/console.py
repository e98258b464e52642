"""What is said on a command line. Where it cannot be printed, that is one clear line too."""

import os
import sys

from app.errors import Misconfigured


def say(text: str, end: str = "\n") -> None:
    """Prints at once. Raises Misconfigured where a character cannot be shown or nothing more can be written."""
    try:
        print(text, end=end, flush=True)  # noqa: T201 - a command line speaks by printing
    except UnicodeEncodeError as e:
        raise Misconfigured(
            "Where this is printed, not every character can be shown. Set PYTHONIOENCODING=utf-8."
        ) from e
    except BrokenPipeError:
        raise
    except OSError as e:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left goes nowhere
        raise Misconfigured(f"What there is to print cannot be written: {e.strerror}.") from e


def warn(text: str) -> None:
    """Prints beside what was asked for."""
    print(text, file=sys.stderr)  # noqa: T201 - as above
