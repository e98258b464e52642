"""Whether an interviewer doubts what was said of a cost or an amount: takes the claim up again, or does the sum anew.

Who asks what something costs begins with what or how. Who does not believe it repeats the claim.
"""

import re

from app.domain.checklist.lines import touches
from app.domain.wording.words import NUMBER, words

_SENTENCE = re.compile(r"[^.?!]+(?:[.?!](?=\w)[^.?!]*)*[.?!]*")
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|`[^`]*`")
"""Words of the candidate's that are taken up again are taken up, and not doubted."""
_CLAIM = (
    "linear", "constant", "quadratic", "logarithm*", "o of", "log n", "the log", "of log", "n log", "log of", "n squared", "nested loops", "not free",
    "the cost", "your cost", "complexity",
)  # fmt: skip
_AMOUNT = ("byte*", "kilobyte*", "megabyte*", "gigabyte*", "terabyte*", "kb", "mb", "gb")
_OPENS = frozenset([
    "what", "how", "which", "could", "can", "give", "tell", "say", "suppose", "why", "would", "if", "now", "when", "assume", "imagine", "do", "does",
])  # fmt: skip
_LINKS = frozenset(["and", "so", "then", "but", "okay", "ok", "well", "right", "hm"])
_MERE = frozenset(["the", "its", "time", "cost", "complexity"])
"""`And the complexity?` asks for it."""


def doubts_cost(question: str) -> bool:
    """Whether a cost or a figure that was told is held against whoever told it."""
    return any(_doubts(s) for s in _SENTENCE.findall(_QUOTED.sub("this", question)))


def _doubts(sentence: str) -> bool:
    said = [w.text for w in words(sentence)]
    while said and said[0] in _LINKS:
        said = said[1:]
    if said[:2] in (["you", "said"], ["you", "had"], ["you", "claimed"]):
        return touches(sentence, _CLAIM + _AMOUNT) or NUMBER in said
    if said[:2] == ["i", "said"]:
        return NUMBER in said
    if said[:1] == ["where"]:
        return touches(sentence, ("the log", "the logarithm"))
    return not _asks_openly(said) and _claims(sentence, said)


def _asks_openly(said: list[str]) -> bool:
    """Whether it asks for a cost, or sets a case for it, instead of taking one up."""
    return not said or said[0] in _OPENS or "what" in said or "how" in said or set(said) <= _MERE


def _claims(sentence: str, said: list[str]) -> bool:
    asks = sentence.rstrip().endswith("?")
    if touches(sentence, _CLAIM) and (asks or "not" in said):
        return True
    return _does_sum(sentence, said) or (
        asks and touches(sentence, _AMOUNT) and said.count(NUMBER) > 1
    )


def _does_sum(sentence: str, said: list[str]) -> bool:
    """`Two million times sixty`, `half of twenty-four`: figures that are put together."""
    near = {" ".join(said[at : at + 3]) for at in range(len(said))}
    halved = f"{NUMBER} of {NUMBER}" in near and "half of" in sentence.casefold()
    return halved or bool(near & {f"{NUMBER} times {NUMBER}", f"{NUMBER} divided by"})
