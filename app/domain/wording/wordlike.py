"""Whether letters in a row could be a word that somebody says."""

import re

_UNSAID = re.compile(r"[^aeiouy]{6}|(.)\1\1")


def is_wordlike(word: str) -> bool:
    """Not so for letters without vowels, or with one thrice. Words of other alphabets always are."""
    if len(word) == 1:
        return word in "aio" or not word.isascii()
    if not word.isascii():
        return True
    vowels = sum(map("aeiouy".__contains__, word))
    if len(word) <= 4:
        return vowels > 0 or len(word) <= 3
    return vowels * 5 >= len(word) and not _UNSAID.search(word)
