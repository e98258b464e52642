"""How far a talk is about the code that is there: sentences that name what is in it.

Whoever understands their code speaks of what it holds and does, in whatever words; talk that would fit any code names nothing of
this one. No list of words decides it but the code itself.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from app.domain.checklist.code_craft import APART
from app.domain.checklist.coding import course_of
from app.domain.checklist.dossier import Dossier
from app.domain.checklist.lines import few_of_each
from app.domain.checklist.signals import Rule, Signal, found, graded
from app.domain.wording.line import Line

_NAME = re.compile(r"[^\W\d]\w*")
_PARTS = re.compile(r"_|(?<=[a-z0-9])(?=[A-Z])")
_FENCE = re.compile(r"\A```[^\n]*")
_SHORTEST, _STEM = 3, 5
"""Letters of a word that may name something, and those by which `expires` is known to speak of `expiry`."""
_VAGUE = (
    "guesses", "hedges", "in_general", "defends", "dismisses", "gives_up", "waves_away",
)  # fmt: skip
_OUTWEIGHS = 2
"""A sentence that guesses, brushes aside or goes for anything takes so many good ones to make up for."""
_MOST = 6
"""So many things that one answer names count."""


def _stem(word: str) -> str:
    word = word.casefold()
    return (word[:-1] if len(word) > _SHORTEST and word.endswith("s") else word)[:_STEM]


_PLAIN = frozenset([
    "with", "from", "thi", "else", "then", "when", "while", "none", "true", "false", "null", "retur", "impor", "clas", "funct", "for",
    "and", "not", "int", "try", "def", "let", "var", "new", "out", "can", "has", "see", "are", "was", "all", "any", "one", "end", "get",
    "set",
])  # fmt: skip
"""Words of languages for machines that are words of anybody's too: they name nothing."""


@lru_cache(maxsize=2048)
def stems(text: str) -> frozenset[str]:
    """The words of a text, and the words in its names, each by its first letters."""
    parts = (part for name in _NAME.findall(text) for part in _PARTS.split(name))
    return frozenset(_stem(part) for part in parts if len(part) >= _SHORTEST) - _PLAIN


def _names(dossier: Dossier) -> frozenset[str]:
    """What is in the code of an interview; comments and texts in it are words like any others."""
    codes = (_FENCE.sub("", b.text) for b in course_of(dossier).blocks)
    return frozenset[str]().union(*(stems(APART.sub(_key, code)) for code in codes))


def _key(apart: re.Match[str]) -> str:
    """A text of one word is a key, a name like any other."""
    is_key = apart.lastindex is None and not re.search(r"\s", apart[0])
    return apart[0] if is_key else " "


def _says_it(line: Line) -> bool:
    return line.counts and not line.has(*_VAGUE)


def _own_code(dossier: Dossier) -> Signal:
    """How many things of the code an answer names, in sentences that name two of them, or one with a reason, a condition or a
    figure. Where a sentence ends makes no difference to it."""
    course = course_of(dossier)
    names = dossier.once(_names)
    told = [[x for x in turn if _says_it(x) and _ties(x, names)] for turn in course.lines]
    named = (frozenset[str]().union(*(stems(x.text) & names for x in turn)) for turn in told)
    of_each = sum(min(_MOST, len(things)) for things in named) / max(1, len(told))
    ids = few_of_each(x for turn in told for x in turn)
    return found(of_each, ids, partly=1.5, clearly=3)


def _ties(line: Line, names: frozenset[str]) -> bool:
    named = len(stems(line.text) & names)
    return named > 1 or (named == 1 and line.tied)


def _knows(dossier: Dossier) -> Signal:
    """What is said is about what is in the code, and neither guessed nor brushed aside nor what one does in general."""
    course = course_of(dossier)
    names = dossier.once(_names)
    lines = [x for turn in course.lines for x in turn]
    vague = [x for x in lines if not _says_it(x)]
    told = [x for x in lines if _says_it(x) and _ties(x, names)]
    if not told:
        return Signal(0, (), few_of_each(vague, 2))
    good = sum(1 + x.tied + (len(stems(x.text) & names) > 1) for x in told)
    balance = (good - _OUTWEIGHS * len(vague)) / len(lines)
    return Signal(
        graded(balance, partly=0.15, clearly=0.75), few_of_each(told), few_of_each(vague, 2)
    )


OWN_CODE_RULES: Mapping[str, Rule] = {"coding_own_code": _own_code, "coding_knows": _knows}
