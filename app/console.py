"""What is said on a command line. Where it cannot be printed, that is one clear line too."""

import json
import os
import re
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


_LINE_END = re.compile("[\x85\u2028\u2029]")


def json_line(value: object) -> str:
    """JSON on one line, also for readers to whom a line ends at more than at a line feed: JSON itself escapes the rest."""
    text = json.dumps(value, ensure_ascii=False)
    return text if text.isascii() else _LINE_END.sub(lambda end: f"\\u{ord(end[0]):04x}", text)


def warn(text: str) -> None:
    """Prints beside what was asked for."""
    print(text, file=sys.stderr)  # noqa: T201 - as above
