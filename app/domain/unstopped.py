"""Where sentences begin in a text whose stops were left out: by its capitals."""

import re

from app.domain.function_words import words_in

_STOP = re.compile(r"[.!?…。！？](?=[\s\"'”’)]|\Z)")
_TOKEN = re.compile(r"\S+")
_CAPITALISED = re.compile(r"(?:I|[A-Z][a-z]*(?:[A-Z][a-z]+)*)(?:['’][a-z]+)*(?:-[A-Za-z]+)*[,;:]?")
_BEFORE_NAMES = words_in(
    """
    a about above after and any are as at be before behind below between but by call called do
    does each either every for from has have her his if in inside into is it like my near no not
    of off on onto or our outside over own per put run runs said say so some take takes than that
    the their these this those through to toward under until up us use used uses using via was we
    were when where which while who with without you your
    """
)
"""After these a capital begins a name."""
_BEFORE_I = words_in(
    """
    about after all although and and's as because before but how if knew know like mean means one
    or said say since so than that then thing things think though thought till unless until way
    what when where whether which while who whom why
    """
)
"""After these an `I` goes on with the sentence."""
_FRONTED = words_in(
    """
    after at before for if in on once when with without
    """
)
"""A sentence that begins so goes on to its first `I`."""
_LAST_WORDS = words_in(
    """
    again already anyway either instead though too yet
    """
)
"""After these even a figure begins a sentence."""


def has_stops(text: str) -> bool:
    """Whether any sentence ends with a stop."""
    return bool(_STOP.search(text))


def beginnings(text: str, start: int, stop: int) -> list[int]:
    """Where sentences begin between two places, the first of them included."""
    before, opening, starts = "", "", [start]
    for token in _TOKEN.finditer(text, start, stop):
        word = token.group()
        begins = not before or _begins(word, before, opening)
        if before and begins:
            starts.append(token.start())
        if begins:
            opening = word.lower()
        before = word
    return starts


def _begins(word: str, before: str, opening: str) -> bool:
    """Whether a capital begins a sentence rather than a name, by the word before it and the one that opened the last."""
    if word.startswith("I") and opening in _FRONTED:
        return False
    if word[0].isdigit():
        return before.lower() in _LAST_WORDS
    if not _CAPITALISED.fullmatch(word):
        return False
    if not before[:1].islower():
        return before[:1].isdigit()
    is_i = word.startswith("I") and len(word) < _LONGEST_I
    return before.lower() not in (_BEFORE_I if is_i else _BEFORE_NAMES)


_LONGEST_I = 5
