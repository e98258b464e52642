"""A text in the form in which it is compared, and whether it holds what a reader cannot see."""

import unicodedata

HIDDEN = frozenset(
    "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
"""Zero-width and bidirectional control characters."""
_JOINER = "\u200d"
_TAGS = range(0xE0000, 0xE0080)
_QUOTES = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u2032": "'", "\u00b4": "'", "`": "'"}
)


def fold(text: str) -> tuple[str, list[int] | None]:
    """The text in matching form, and for each of its characters the index in `text`; None when they are the same.

    NFKC, case folded, one kind of apostrophe, without hidden characters.
    """
    if text.isascii():
        return text.lower().replace("`", "'"), None
    out: list[str] = []
    origin: list[int] = []
    for index, char in enumerate(text):
        if char in HIDDEN or ord(char) in _TAGS:
            continue
        for piece in (
            unicodedata.normalize("NFKC", char).casefold() if ord(char) > 127 else char.lower()
        ):
            out.append(piece)
            origin.append(index)
    return "".join(out).translate(_QUOTES), origin


def hides_characters(text: str) -> bool:
    """Whether the text holds characters that a reader cannot see. Joined emoji do not count."""
    if text.isascii():
        return False
    for index, char in enumerate(text):
        if ord(char) in _TAGS:
            return True
        if char in HIDDEN and not (
            char == _JOINER
            and index
            and unicodedata.category(text[index - 1]) in ("So", "Sk", "Mn")
        ):
            return True
    return False
