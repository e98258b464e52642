"""The marker lexicon: families of word patterns, kept as data, and the matcher they become.

A pattern is words in a row, in the form that `words` gives them:

    word        that word                       learn*      any word that begins so
    a/b/c       one of these                    <people>    a word of that class
    NUM         any quantity                    ~           a gap of up to four words
    word?       may be there or not                _          any one word
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field, PrivateAttr

from app.domain.clauses import Grammar
from app.domain.values import Value
from app.domain.words import Word

GAP = 4
"""How many words a `~` may stand for."""
Text = Annotated[str, Field(min_length=1)]


class Family(Value):
    """Patterns that all say the same thing, and where they come from."""

    source: Text
    any: tuple[Text, ...] = Field(min_length=1)


class WordClass(Value):
    """Words of one kind, to be used in patterns as <name>, and where they come from."""

    source: Text
    words: tuple[Text, ...] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Hit:
    """A family found in a sentence: the words from `start` up to, not with, `end`."""

    family: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Element:
    exact: frozenset[str]
    prefixes: tuple[str, ...]
    optional: bool = False
    gap: bool = False
    anything: bool = False

    def takes(self, word: str) -> bool:
        return (
            self.anything
            or word in self.exact
            or (bool(self.prefixes) and word.startswith(self.prefixes))
        )


_Pattern = tuple[str, tuple[_Element, ...]]


class Lexicon(Value):
    """Everything that the listening rules know about words."""

    classes: dict[str, WordClass]
    families: dict[str, Family]

    _exact: dict[str, list[_Pattern]] = PrivateAttr(default_factory=dict)
    _prefixed: list[tuple[tuple[str, ...], _Pattern]] = PrivateAttr(default_factory=list)
    _grammar: Grammar = PrivateAttr()
    _sets: dict[str, _Element] = PrivateAttr(default_factory=dict)

    def model_post_init(self, _context: object, /) -> None:
        """Compiles the patterns. Raises ValueError (KeyError for an unknown class) when one cannot be read."""
        self._sets = {name: _element("/".join(c.words), {}) for name, c in self.classes.items()}
        self._grammar = Grammar(
            irregular_past=self._sets["irregular_past"].exact,
            participles=self._sets["participles"].exact,
            not_verbs=self._sets["not_verbs"].exact,
            adverbs=self._sets["adverbs"].exact,
        )
        for name, family in self.families.items():
            for text in family.any:
                elements = tuple(_element(part, self._sets) for part in text.split())
                if not elements or elements[0].gap or elements[0].optional or elements[0].anything:
                    raise ValueError(
                        f"the family {name} has a pattern without a firm first word: {text!r}"
                    )
                self._index((name, elements))

    @property
    def grammar(self) -> Grammar:
        return self._grammar

    def is_in(self, word: str, *classes: str) -> bool:
        """Whether a word belongs to one of the classes."""
        return any(self._sets[name].takes(word) for name in classes)

    def hits(self, words: Sequence[Word]) -> tuple[Hit, ...]:
        """Every family pattern that the words hold, in order; one hit for each place where it begins."""
        texts = [w.text for w in words]
        return tuple(self._scan(texts))

    def _index(self, pattern: _Pattern) -> None:
        first = pattern[1][0]
        for word in first.exact:
            self._exact.setdefault(word, []).append(pattern)
        if first.prefixes:
            self._prefixed.append((first.prefixes, pattern))

    def _scan(self, texts: list[str]) -> Iterator[Hit]:
        for start, word in enumerate(texts):
            candidates = list(self._exact.get(word, ()))
            candidates += [p for prefixes, p in self._by_prefix(word) if word.startswith(prefixes)]
            for name, elements in candidates:
                end = _match(texts, start, elements)
                if end:
                    yield Hit(name, start, end)

    def _by_prefix(self, word: str) -> list[tuple[tuple[str, ...], _Pattern]]:
        return self._prefixed if word.isalpha() else []


def _element(text: str, classes: Mapping[str, _Element]) -> _Element:
    if text == "~":
        return _Element(frozenset(), (), gap=True)
    optional = text.endswith("?")
    if text.removesuffix("?") == "_":
        return _Element(frozenset(), (), optional, anything=True)
    exact: set[str] = set()
    prefixes: list[str] = []
    for word in text.removesuffix("?").split("/"):
        if word.startswith("<") and word.endswith(">"):
            exact |= classes[word[1:-1]].exact
            prefixes += classes[word[1:-1]].prefixes
        elif word.endswith("*"):
            prefixes.append(word[:-1])
        else:
            exact.add(word)
    return _Element(frozenset(exact), tuple(prefixes), optional)


def _match(texts: list[str], at: int, elements: tuple[_Element, ...]) -> int:
    """The index after the last word that matched, or 0."""
    if not elements:
        return at
    first, rest = elements[0], elements[1:]
    if first.gap:
        return next((end for skip in range(GAP + 1) if (end := _match(texts, at + skip, rest))), 0)
    if at < len(texts) and first.takes(texts[at]):
        end = _match(texts, at + 1, rest)
        if end:
            return end
    return _match(texts, at, rest) if first.optional else 0
