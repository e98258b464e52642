"""Talk to the judge in words that no rule knows: each word speaks for or against it a little, and they are summed up.

The weights are learned (`judge_words`); rules say what they know for certain (`talk_to_judge`).
"""

import re
from functools import cache, lru_cache
from itertools import pairwise

from app.domain.guard.judge_words import BIAS, WORDS
from app.domain.wording.words import words

_ALWAYS = ""
"""What every text has: its weight is the bias."""
_FIGURE = "#"
_END = re.compile(r"(?<=[.!?])\s+")
ENOUGH = 24
"""Tenths above nothing, from which on a text is taken for talk to the judge. At this height one honest transcript in some
hundreds is touched (`python -m bench.judge_words`)."""

DOUBT = -5
"""Tenths, from which on it is no evidence either way."""

NEAR = -20
"""Tenths, for a sentence beside one that talks to the judge. Those of an answer weigh less."""


def signs(text: str) -> tuple[str, ...]:
    """What speaks for or against it: its words, each once, and that it is a text."""
    found = [_FIGURE if w.text[:1].isdigit() else w.text for w in words(text)]
    return (_ALWAYS, *dict.fromkeys(found))


def words_of_judging(*sentences: str, disguised: bool = False) -> bool:
    """Whether sentences together have the wording of talk to the judge; of words that were disguised less is enough."""
    return _weigh(*sentences) > (0 if disguised else ENOUGH)


def holds_words_of_judging(text: str, *, disguised: bool = False) -> bool:
    """The same of a text as it stands, of one of its sentences, or of two that follow each other."""
    if words_of_judging(text, disguised=disguised):
        return True
    said = _END.split(text)
    pieces = [*((one,) for one in said), *pairwise(said)] if len(said) > 1 else []
    return any(words_of_judging(*piece, disguised=disguised) for piece in pieces)


def might_be_of_judging(text: str, *, beside_such: bool = False) -> bool:
    """Whether the words are so near to such talk that they had better count for nothing, though nobody should be blamed.

    Beside a sentence that is such talk, less is enough.
    """
    return _weigh(text) > (NEAR if beside_such else DOUBT)


def _weigh(*sentences: str) -> int:
    if len(sentences) == 1:
        return sum(_weights_of(sentences[0]).values())
    together: dict[str, int] = {}
    for sentence in sentences:
        together |= _weights_of(sentence)
    return sum(together.values())


@lru_cache(maxsize=512)
def _weights_of(text: str) -> dict[str, int]:
    """The signs of a text that weigh anything."""
    weights = _weights()
    return {sign: weights[sign] for sign in signs(text) if sign in weights}


@cache
def _weights() -> dict[str, int]:
    pairs = (entry.rpartition(":") for entry in WORDS.split())
    return {_ALWAYS: BIAS, **{word: int(weight) for word, _, weight in pairs}}
