"""Whether an answer was given before. Touches nothing outside its arguments."""

import re
from collections.abc import Iterable
from functools import lru_cache

SHORTEST = 8
"""Words: what is shorter may be said of many things."""
MOSTLY = 0.7

_WORD = re.compile(r"[^\W_]+")
_END = re.compile(r"(?<=[.!?])\s+")


def retold(answer: str, earlier: Iterable[str]) -> bool:
    """Most of the words stand in sentences that one earlier answer held too, word for word."""
    said = [words for words in _sentences(answer) if words]
    whole = sum(map(len, said))
    if whole < SHORTEST:
        return False
    for other in earlier:
        known = set(_sentences(other))
        if sum(len(words) for words in said if words in known) >= MOSTLY * whole:
            return True
    return False


@lru_cache(maxsize=512)
def _sentences(text: str) -> tuple[tuple[str, ...], ...]:
    """Of every answer that is still compared with each new one."""
    return tuple(_words(part) for part in _END.split(text))


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in _WORD.findall(text))
