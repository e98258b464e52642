"""Whether an answer is none that could be understood. Touches nothing outside its arguments."""

import re

from app.domain.wording.abroad import ENGLISH
from app.domain.wording.mashed import is_mashed

MOST = 40
"""Words: who goes on for longer has said something."""

_WORD = re.compile(r"\w+")


def is_unclear(text: str) -> bool:
    """Most of it is letters in no order, and nothing in it is grammar, a figure or code."""
    words = _WORD.findall(text)
    if not words or len(words) > MOST or "`" in text:
        return False
    if any(w.casefold() in ENGLISH or not w.isalpha() for w in words):
        return False
    mashed = sum(len(w) for w in words if is_mashed(w))
    return mashed * 2 > sum(map(len, words))
