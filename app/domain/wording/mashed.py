"""Letters that were hit and not written: neighbours on a keyboard, or a heap that nobody could say."""

import re

_ROWS = ("qwertyuiop", "qwertzuiop", "asdfghjkl", "zxcvbnm", "yxcvbnm")
_RUNS = sorted(
    {
        row[at : at + size]
        for line in _ROWS
        for row in (line, line[::-1])
        for size in range(3, len(line) + 1)
        for at in range(len(line) - size + 1)
    },
    key=len,
    reverse=True,
)
_HIT = re.compile(f"(?:{'|'.join(_RUNS)})+")
_UNSAID = re.compile(r"[^aeiouy]+|(?!sch|phth|chth)[^aeiouy]{4}.*")
_PILED = re.compile(r"[^aeiouy]{6}")


def is_mashed(word: str) -> bool:
    """Nobody could mean it as a word. Short ones, abbreviations and names in code, which have capitals in them, are let be."""
    if not word.isascii() or not word.isalpha() or len(word) < 4 or word[1:] != word[1:].lower():
        return False
    low = word.lower()
    if _HIT.fullmatch(low):
        return True
    vowels = sum(map("aeiouy".__contains__, low))
    piled = _PILED.search(low) is not None and vowels * 4 < len(low)
    return len(low) > 5 and (piled or _UNSAID.fullmatch(low) is not None)
