"""What code says about itself, and what it refuses: signs that its author thought of who reads it and of what it can't take."""

import re
from collections.abc import Iterator

_COMMENTS = re.compile(
    r'"""(.*?)"""|/\*\*?(.*?)\*/|//([^\n]*)|(?:(?<=\s)|^)#(?!include|!|\[)([^\n]*)',
    re.DOTALL | re.MULTILINE,
)
STRING = re.compile(r"'(?:\\.|[^'\\\n])*'|\"(?:\\.|[^\"\\\n])*\"|`(?:\\.|[^`\\])*`", re.DOTALL)
APART = re.compile(f"{_COMMENTS.pattern}|{STRING.pattern}", re.DOTALL | re.MULTILINE)
"""Comments and texts, each told where it begins: one may hold the mark of the other."""
_NAME = re.compile(r"[^\W\d]\w*")
_PARTS = re.compile(r"_|(?<=[a-z0-9])(?=[A-Z])")
_REFUSAL = re.compile(
    r"\b(?:raise|throw|panic|bail|Err)\b|\b(?:requireNon\w*|checkArgument|checkNotNull|checkState|require)\s*[({]"
)
_STEM = 5
"""Letters by which `expires` in a comment is known to speak of `expiry` in the code."""
_SHORTEST = 3
"""Letters of a part of a name that means something; `i` and `ok` are no words of the task."""


def refusals(body: str) -> int:
    """How often the code refuses what it can't take: by an error of its own, not by failing somewhere."""
    return len(_REFUSAL.findall(_COMMENTS.sub(" ", body)))


def remarks(body: str) -> int:
    """How many comments say something about what is in the code. A comment about anything else counts nothing."""
    known = set(_stems(_COMMENTS.sub(" ", body)))
    return sum(_tells(comment, known) for comment in _comments(body))


def _comments(body: str) -> Iterator[str]:
    for found in APART.finditer(body):
        yield next((text for text in found.groups() if text), "")


def _tells(comment: str, known: set[str]) -> bool:
    said = list(_stems(comment))
    return len(said) >= 2 and any(stem in known for stem in said)


def _stems(text: str) -> Iterator[str]:
    for name in _NAME.findall(text):
        for part in _PARTS.split(name):
            if len(part) >= _SHORTEST:
                yield part.casefold()[:_STEM]
