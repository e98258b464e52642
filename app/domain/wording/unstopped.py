"""Where sentences begin in a text whose stops were left out: by its capitals, and the words on both sides of them."""

import re
from collections.abc import Callable, Mapping
from functools import cache

from app.domain.wording.opening_words import AFTER, BEFORE, KINDS, OPENS

_STOP = re.compile(r"[.!?…。！？](?=[\s\"'”’)]|\Z)")
_TOKEN = re.compile(r"\S+")
_MARKS = ".,;:!?\"'()“”‘’*"
_FIGURE = "0"
_LATE = 6
"""From so many words after the last beginning on, more of them make no difference."""


def has_stops(text: str) -> bool:
    """Whether any sentence ends with a stop."""
    return bool(_STOP.search(text))


def beginnings(text: str, start: int, stop: int) -> list[int]:
    """Where sentences begin between two places, the first of them included."""
    found = list(_TOKEN.finditer(text, start, stop))
    starts, since = [start], 0
    weigh = _weights()
    said = [*(m.group() for m in found), ""]
    for at in range(1, len(found)):
        since += 1
        beside = features(said[at - 1], said[at], said[at + 1], since, first=at == 1)
        if sum(map(weigh, beside)) > 0:
            starts.append(found[at].start())
            since = 0
    return starts


def features(before: str, word: str, after: str, since: int, *, first: bool) -> list[str]:
    """What speaks for or against a sentence that begins with a word: the words on both sides, how long the last one is.

    Empty where no sentence is taken to begin: before a small letter.
    """
    kind = _kind(word)
    if not kind:
        return []
    found = [
        kind,
        f"{kind}>{_bare(word)}",
        f"{kind}<{_bare(before)}",
        f"{kind}+{_bare(after)}",
        f"{kind}#{min(since, _LATE)}",
    ]
    if before[-1:] in (",", ";", ":"):
        found.append(f"{kind},")
    if before[:1].isupper() and not first:
        found.append(f"{kind}^")
    if kind == "c" and word[1:2].isupper():
        found.append("cAA")
    return found


def _kind(word: str) -> str:
    """`i` for the pronoun, `c` for another capital, `d` for a figure; else nothing."""
    if re.match(r"I(?:['’]|\W*$)", word):
        return "i"
    return "c" if word[:1].isupper() else "d" if word[:1].isdigit() else ""


def _bare(word: str) -> str:
    bare = word.strip(_MARKS).replace("’", "'").lower() or word
    return _FIGURE if bare[:1].isdigit() else bare


@cache
def _weights() -> Callable[[str], int]:
    """The weight of each feature, 0 for what was not learned."""
    weights: dict[str, int] = dict(KINDS)
    for sign, table in ((">", OPENS), ("<", BEFORE), ("+", AFTER)):
        weights |= _read(table, sign)
    return lambda feature: weights.get(feature, 0)


def _read(table: Mapping[str, str], sign: str) -> dict[str, int]:
    entries = ((kind, e.rpartition(":")) for kind, words in table.items() for e in words.split())
    return {f"{kind}{sign}{word}": int(weight) for kind, (word, _, weight) in entries}
