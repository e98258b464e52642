"""One sentence of an answer as the rules for technical talk look at it."""

from dataclasses import dataclass
from functools import cached_property

from app.domain.wording.words import words

EMPTY_TALK = frozenset(["buzz", "slogan", "hostile", "private_life"])
"""Slogans, contempt and private life count nothing, whatever else is in the sentence."""
RECITED = frozenset(["textbook", "catalogue"])
"""What is said of systems in general counts only with a reason or a figure from this one."""
_TIES = frozenset(["consequence", "condition", "contrast", "cost"])
# fmt: off
_LEADS = ("and", "so", "then", "or", "but", "also", "first", "second", "now", "okay", "ok", "sure", "right", "plus", "next", "good")
_INVERTING = (
    "is", "are", "do", "does", "did", "can", "could", "may", "must", "should", "has", "have", "will", "would", "am", "'s", "happens",
)
_RELATING = ("means", "is", "'s", "lets", "makes", "gives", "keeps", "are", "would", "was")
_ASIDES = ("it", "they", "we", "i", "the", "a")
_QUESTION = 3
"""Words: two do not make a question that one could recognise by its order."""
_BRIEF = 14
"""Words."""
# fmt: on


@dataclass(frozen=True)
class Line:
    """A sentence of an answer that may count, with its marker families and how many quantities are in it."""

    id: str
    turn: int
    text: str
    families: frozenset[str]
    numbers: int

    def has(self, *families: str) -> bool:
        return not self.families.isdisjoint(families)

    @cached_property
    def tied(self) -> bool:
        """Whether there is a reason, a condition, a price or a quantity in it."""
        return self.numbers > 0 or bool(self.families & _TIES)

    @cached_property
    def counts(self) -> bool:
        """Whether it says something about the matter at hand."""
        if self.families & EMPTY_TALK:
            return False
        recited = bool(self.families & RECITED)
        return not recited or (self.numbers > 0 and self.has("consequence", "condition"))

    @cached_property
    def on_system(self) -> bool:
        """Whether it counts and is about a system: fluent talk of anything else has its figures and reasons too."""
        return self.counts and "system_object" in self.families

    @cached_property
    def on_code(self) -> bool:
        """Whether it counts and is about what an algorithm handles."""
        return self.counts and self.has("code_object", "system_object")

    @cached_property
    def asks(self) -> bool:
        """Whether it is a question, with or without its mark."""
        if self.text.rstrip("\"'” ").endswith("?"):
            return True
        if self.text[-1:] in ".!:;":
            return False
        said = [w.text for w in words(self.text)]
        return _is_inverted(said[:8], briefly=len(said) <= _BRIEF)


def _is_inverted(said: list[str], *, briefly: bool) -> bool:
    """Whether the words begin as a question does, for where its mark is missing. A long piece that begins with its verb is
    one that was cut off from its subject."""
    while said and said[0] in _LEADS:
        said = said[1:]
    if len(said) < _QUESTION:
        return False
    first, second = said[0], said[1]
    if first == "how":
        return second not in _ASIDES
    if first in ("what", "where", "when", "why"):
        return second in _INVERTING or (first == "what" and said[2] in _INVERTING)
    if first in ("which", "who", "whom", "whose"):
        return second not in _RELATING
    return briefly and first in _INVERTING and second not in ("not", "be")
