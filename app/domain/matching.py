"""Word patterns and the machine that finds them: each pattern is looked up by its first word, then compared in place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.domain.function_words import FUNCTION

MOST_WORDS = 20_000
"""So many words are remembered with what is known of them; English talk has fewer, and nobody can fill the memory with others."""
GAP = 4
"""How many words a `~` may stand for."""
_STEM = 3
"""Prefixes are looked up by so many letters; shorter ones by all they have."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A family found in a sentence: the words from `start` up to, not with, `end`."""

    family: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a pattern: the words it takes."""

    exact: frozenset[str]
    prefixes: tuple[str, ...]
    optional: bool = False
    gap: bool = False
    anything: bool = False

    def takes(self, word: str) -> bool:
        return (
            word in self.exact
            or self.anything
            or (bool(self.prefixes) and word.startswith(self.prefixes))
        )

    def takes_any(self, words: frozenset[str]) -> bool:
        """Whether one of some words is taken."""
        if self.anything or not self.exact.isdisjoint(words):
            return True
        return bool(self.prefixes) and any(w.startswith(self.prefixes) for w in words)

    @property
    def is_firm(self) -> bool:
        return not (self.optional or self.gap or self.anything)


Elements = tuple[Element, ...]
_Entry = tuple[str, Elements, "Element | None"]


def element(text: str, classes: Mapping[str, Element]) -> Element:
    """One written place of a pattern. Raises KeyError for a class that is not there."""
    if text == "~":
        return Element(frozenset(), (), gap=True)
    optional, text = text.endswith("?"), text.removesuffix("?")
    if text == "_":
        return Element(frozenset(), (), optional, anything=True)
    exact: set[str] = set()
    prefixes: list[str] = []
    for word in text.split("/"):
        if word.startswith("<") and word.endswith(">"):
            exact |= classes[word[1:-1]].exact
            prefixes += classes[word[1:-1]].prefixes
        elif word.endswith("*"):
            prefixes.append(word[:-1])
        else:
            exact.add(word)
    return Element(frozenset(exact), tuple(prefixes), optional)


@dataclass(slots=True)
class _Bucket:
    """The patterns that begin with one word, by their second word where that is certain; `loose` have to be tried."""

    entries: list[_Entry]
    by_second: dict[str, list[int]]
    loose: list[tuple[int, frozenset[str]]]

    def add(self, entry: _Entry) -> None:
        at = len(self.entries)
        self.entries.append(entry)
        second = entry[2]
        if second is not None and not second.prefixes:
            for word in second.exact:
                self.by_second.setdefault(word, []).append(at)
        else:
            self.loose.append((at, _needed(entry[1])))

    def that_may_go_on(self, window: list[str]) -> list[_Entry]:
        """The patterns that can match before these next words, in the order in which they were added."""
        found = list(self.by_second.get(window[0], ())) if window else []
        found += [at for at, need in self.loose if not need or not need.isdisjoint(window)]
        return [self.entries[at] for at in sorted(found)]


class Sieve:
    """Tells cheaply whether one of some patterns may be among words. Never wrong when it says no."""

    __slots__ = ("_by_word", "_known", "_prefixed")

    def __init__(self, patterns: Iterable[Elements]) -> None:
        self._by_word: dict[str, list[Elements]] = {}
        self._prefixed: list[tuple[tuple[str, ...], Elements]] = []
        self._known: dict[str, tuple[Elements, ...]] = {}
        for pattern in patterns:
            firm = tuple(e for e in pattern if e.is_firm)
            rarest = min(firm, key=lambda e: (len(e.exact & FUNCTION), len(e.exact)))
            rest = tuple(e for e in firm if e is not rarest)
            for word in rarest.exact:
                self._by_word.setdefault(word, []).append(rest)
            if rarest.prefixes:
                self._prefixed.append((rarest.prefixes, rest))

    def may_hold(self, texts: Iterable[str]) -> bool:
        said = frozenset(texts)
        return any(
            all(e.takes_any(said) for e in rest) for word in said for rest in self._with(word)
        )

    def _with(self, word: str) -> tuple[Elements, ...]:
        """What else has to be there for the patterns whose rarest word this is."""
        known = self._known.get(word)
        if known is None:
            known = tuple(
                rest for prefixes, rest in self._prefixed if word.startswith(prefixes)
            ) + tuple(self._by_word.get(word, ()))
            if len(self._known) < MOST_WORDS:
                self._known[word] = known
        return known


class Matcher:
    """Finds the patterns of families. Raises ValueError when a pattern has no firm first word."""

    __slots__ = ("_exact", "_prefixed")

    def __init__(self, families: Iterable[tuple[str, Iterable[Elements]]]) -> None:
        self._exact: dict[str, _Bucket] = {}
        self._prefixed: dict[str, list[tuple[tuple[str, ...], _Entry]]] = {}
        for name, patterns in families:
            for pattern in patterns:
                if not pattern or not pattern[0].is_firm:
                    raise ValueError(f"the family {name} has a pattern without a firm first word")
                self._add(name, pattern)

    def scan(self, texts: list[str]) -> Iterator[Hit]:
        """Every place where a pattern begins, in order of the words."""
        last = len(texts) - 1
        for start, word in enumerate(texts):
            following = texts[start + 1] if start < last else ""
            for family, rest, second in self._candidates(word, texts, start):
                if second is not None and not second.takes(following):
                    continue
                end = match(texts, start + 1, rest)
                if end:
                    yield Hit(family, start, end)

    def _candidates(self, word: str, texts: list[str], start: int) -> list[_Entry]:
        bucket = self._exact.get(word)
        found = bucket.that_may_go_on(texts[start + 1 : start + 2 + GAP]) if bucket else []
        for size in (1, 2, _STEM):
            for prefixes, entry in self._prefixed.get(word[:size], ()) if len(word) >= size else ():
                if word.startswith(prefixes):
                    found = [*found, entry]
        return found

    def _add(self, name: str, pattern: Elements) -> None:
        second = pattern[1] if len(pattern) > 1 and pattern[1].is_firm else None
        entry = (name, pattern[1:], second)
        for word in pattern[0].exact:
            self._exact.setdefault(word, _Bucket([], {}, [])).add(entry)
        stems: dict[str, list[str]] = {}
        for prefix in pattern[0].prefixes:
            stems.setdefault(prefix[:_STEM], []).append(prefix)
        for stem, prefixes in stems.items():
            self._prefixed.setdefault(stem, []).append((tuple(prefixes), entry))


def _needed(rest: Elements) -> frozenset[str]:
    """Words of which one has to follow within reach of a gap; empty when that cannot be told by whole words."""
    if len(rest) > 1 and rest[0].gap and rest[1].is_firm and not rest[1].prefixes:
        return rest[1].exact
    return frozenset()


def match(texts: list[str], at: int, elements: Elements) -> int:
    """The index after the last word that matched from `at` on, or 0."""
    for index, place in enumerate(elements):
        rest = elements[index + 1 :]
        if place.gap:
            return _over_gap(texts, at, rest)
        taken = at < len(texts) and place.takes(texts[at])
        if place.optional:
            if taken and (end := match(texts, at + 1, rest)):
                return end
        elif not taken:
            return 0
        else:
            at += 1
    return at


def _over_gap(texts: list[str], at: int, rest: Elements) -> int:
    if not rest:
        return at
    firm = rest[0] if rest[0].is_firm else None
    for start in range(at, min(at + GAP + 1, len(texts))):
        if firm is not None and not firm.takes(texts[start]):
            continue
        if end := match(texts, start, rest):
            return end
    return 0
