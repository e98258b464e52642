"""Word patterns and the machine that finds them: each pattern is looked up by its first word, then compared in place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.domain.wording.function_words import FUNCTION

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
_Entry = tuple[str, Elements]


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


class _Bucket:
    """The patterns that begin with one word, by what has to follow: the next word where that is certain, else a word within
    reach of a gap. Those of which neither is known have to be tried."""

    __slots__ = ("_by_need", "_by_second", "_entries", "_loose")

    def __init__(self) -> None:
        self._entries: list[_Entry] = []
        self._by_second: dict[str, list[int]] = {}
        self._by_need: dict[str, list[int]] = {}
        self._loose: list[tuple[int, Element | None]] = []

    def add(self, entry: _Entry, pattern: Elements) -> None:
        at = len(self._entries)
        self._entries.append(entry)
        second = _second(pattern)
        if second is not None and not second.prefixes:
            for word in second.exact:
                self._by_second.setdefault(word, []).append(at)
        elif need := _needed(pattern[1:]):
            for word in need:
                self._by_need.setdefault(word, []).append(at)
        else:
            self._loose.append((at, second))

    def that_may_go_on(self, texts: list[str], at: int) -> list[_Entry]:
        """The patterns that can match before the words from `at` on, in the order in which they were added."""
        window = texts[at : at + 1 + GAP]
        found = {n for n, second in self._loose if second is None or (window and second.takes(window[0]))}  # fmt: skip
        if window:
            found.update(self._by_second.get(window[0], ()))
        if self._by_need:
            for word in window:
                found.update(self._by_need.get(word, ()))
        if not found:
            return []
        entries = self._entries
        return [entries[n] for n in (sorted(found) if len(found) > 1 else found)]


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

    __slots__ = ("_exact", "_known", "_prefixed")

    def __init__(self, families: Iterable[tuple[str, Iterable[Elements]]]) -> None:
        self._exact: dict[str, _Bucket] = {}
        self._prefixed: dict[str, list[tuple[tuple[str, ...], _Entry]]] = {}
        self._known: dict[str, _Begun | None] = {}
        for name, patterns in families:
            for pattern in patterns:
                if not pattern or not pattern[0].is_firm:
                    raise ValueError(f"the family {name} has a pattern without a firm first word")
                self._add(name, pattern)

    def scan(self, texts: list[str]) -> Iterator[Hit]:
        """Every place where a pattern begins, in order of the words."""
        for start, word in enumerate(texts):
            begun = self._begun_by(word)
            if begun is None:
                continue
            bucket, prefixed = begun
            found = bucket.that_may_go_on(texts, start + 1) if bucket else prefixed
            for family, rest in [*found, *prefixed] if bucket and prefixed else found:
                end = match(texts, start + 1, rest)
                if end:
                    yield Hit(family, start, end)

    def _begun_by(self, word: str) -> "_Begun | None":
        """The patterns that begin with a word, and those that begin with how it begins; None where there are none."""
        try:
            return self._known[word]
        except KeyError:
            pass
        bucket = self._exact.get(word)
        prefixed = tuple(
            entry
            for size in (1, 2, _STEM)
            if len(word) >= size
            for prefixes, entry in self._prefixed.get(word[:size], ())
            if word.startswith(prefixes)
        )
        begun = (bucket, prefixed) if bucket or prefixed else None
        if len(self._known) < MOST_WORDS:
            self._known[word] = begun
        return begun

    def _add(self, name: str, pattern: Elements) -> None:
        entry = (name, pattern[1:])
        for word in pattern[0].exact:
            self._exact.setdefault(word, _Bucket()).add(entry, pattern)
        stems: dict[str, list[str]] = {}
        for prefix in pattern[0].prefixes:
            stems.setdefault(prefix[:_STEM], []).append(prefix)
        for stem, prefixes in stems.items():
            self._prefixed.setdefault(stem, []).append((tuple(prefixes), entry))


_Begun = tuple[_Bucket | None, tuple[_Entry, ...]]


def _second(pattern: Elements) -> Element | None:
    """The second place, where it has to be there."""
    return pattern[1] if len(pattern) > 1 and pattern[1].is_firm else None


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
