"""Candidate text as data: fenced with a mark that it cannot contain, and made harmless to templates of chat models."""

import re
from collections.abc import Iterable
from hashlib import sha256

_CHAT_MARKS = re.compile(
    r"<\|[^|>\n]{1,40}\|>|\[/?(?:INST|SYSTEM_PROMPT|TOOL_CALLS|TOOL_RESULTS|AVAILABLE_TOOLS)\]|<</?SYS>>|</?s>",
    re.I,
)
_TAGS = re.compile(
    r"<([\s\u200b-\u200f\u2060\ufeff]*/[\s\u200b-\u200f\u2060\ufeff]*)?(?=[A-Za-z|｜\u200b-\u200f\u2060\ufeff])"
)


def fence_for(seed: int) -> str:
    """The name of the fence of one interview: the same on every turn, and not to be guessed by who talks in it."""
    return f"said-{sha256(f'fence:{seed}'.encode()).hexdigest()[:10]}"


def fence_around(texts: Iterable[str]) -> str:
    """A fence that depends on every word within it: whoever wrote one of them could not know it."""
    digest = sha256("\0".join(texts).encode("utf-8", "replace"))
    return f"said-{digest.hexdigest()[:10]}"


def harmless(text: str) -> str:
    """Text that can neither close a fence nor pose as a chat model's own markup; its words stay."""
    tagless = _TAGS.sub(lambda found: f"‹{found[1] or ''}", _CHAT_MARKS.sub(" ", text))
    return re.sub(r"\[(?=\[)", "[ ", tagless)
