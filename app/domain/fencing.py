"""Candidate text as data: fenced with a mark that it cannot contain, and made harmless to templates of chat models."""

import re
from hashlib import sha256

_CHAT_MARKS = re.compile(r"<\|[^|>\n]{1,40}\|>|\[/?INST\]|<</?SYS>>|</?s>", re.I)
_TAGS = re.compile(r"<(/?)(?=[A-Za-z])")


def fence_for(seed: int) -> str:
    """The name of the fence of one interview: the same on every turn, and not to be guessed by who talks in it."""
    return f"said-{sha256(f'fence:{seed}'.encode()).hexdigest()[:10]}"


def harmless(text: str) -> str:
    """Text that can neither close a fence nor pose as a chat model's own markup; its words stay."""
    return _TAGS.sub(r"‹\1", _CHAT_MARKS.sub(" ", text)).replace("[[", "[ [")
