"""Chance that is none: the same text draws the same number on every machine."""

from hashlib import sha256


def draw(text: str, below: int) -> int:
    """A number from 0 up to, not including, `below`."""
    return int.from_bytes(sha256(text.encode("utf-8", "replace")).digest()[:6], "big") % below
