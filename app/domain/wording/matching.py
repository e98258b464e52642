"""Word patterns and the machine that finds them: each pattern is looked up by its first word, then compared in place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from app.domain.wording.places import GAP, MOST_WORDS, Element, Elements, Match, matching

MOST_NEXT = 500
"""So many words are remembered with what may begin before them, for each word that begins a pattern."""
_NOTHING = ""
"""Follows the last word, and is taken by no place."""
_STEM = 3
"""Prefixes are looked up by so many letters; shorter ones by all they have."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A family found in a sentence: the words from `start` up to, not with, `end`."""

    family: str
    start: int
    end: int


_Entry = tuple[str, Match]


class _Bucket:
    """The patterns that begin with one word, by what has to follow: the next word where that is certain, else a word within
    reach of a gap. Those of which neither is known have to be tried."""

    __slots__ = ("_by_need", "_by_second", "_entries", "_known", "_loose")

    def __init__(self) -> None:
        self._entries: list[_Entry] = []
        self._by_second: dict[str, list[int]] = {}
        self._by_need: dict[str, list[int]] = {}
        self._loose: list[tuple[int, Element | None]] = []
        self._known: dict[str, tuple[int, ...]] = {}

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
        following = texts[at] if at < len(texts) else _NOTHING
        found: Iterable[int] | None = self._known.get(following)
        if found is None:
            found = self._before(following)
        if self._by_need:
            needed = [self._by_need[w] for w in texts[at : at + 1 + GAP] if w in self._by_need]
            if needed:
                found = sorted({*found, *chain.from_iterable(needed)})
        entries = self._entries
        return [entries[n] for n in found]

    def _before(self, following: str) -> tuple[int, ...]:
        """Those that can match where that word follows next."""
        found = {n for n, second in self._loose if second is None or second.takes(following)}
        found.update(self._by_second.get(following, ()))
        before = tuple(sorted(found))
        if len(self._known) < MOST_NEXT:
            self._known[following] = before
        return before


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
        known = self._known
        for start, word in enumerate(texts):
            if known.get(word, _UNSEEN) is not None:
                yield from self.at(texts, start)

    def at(self, texts: list[str], start: int) -> Iterator[Hit]:
        """The patterns that begin with the word at that index, and match."""
        begun = self._begun_by(texts[start]) if start < len(texts) else None
        if begun is None:
            return
        bucket, prefixed = begun
        if bucket:
            for family, match in bucket.that_may_go_on(texts, start + 1):
                if end := match(texts, start + 1):
                    yield Hit(family, start, end)
        for family, match in prefixed:
            if end := match(texts, start + 1):
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
        entry = (name, matching(pattern[1:]))
        for word in pattern[0].exact:
            self._exact.setdefault(word, _Bucket()).add(entry, pattern)
        stems: dict[str, list[str]] = {}
        for prefix in pattern[0].prefixes:
            stems.setdefault(prefix[:_STEM], []).append(prefix)
        for stem, prefixes in stems.items():
            self._prefixed.setdefault(stem, []).append((tuple(prefixes), entry))


_Begun = tuple[_Bucket | None, tuple[_Entry, ...]]
_UNSEEN: _Begun = (None, ())


def _second(pattern: Elements) -> Element | None:
    """The second place, where it has to be there."""
    return pattern[1] if len(pattern) > 1 and pattern[1].is_firm else None


def _needed(rest: Elements) -> frozenset[str]:
    """Words of which one has to follow within reach of a gap; empty when that cannot be told by whole words."""
    if len(rest) > 1 and rest[0].gap and rest[1].is_firm and not rest[1].prefixes:
        return rest[1].exact
    return frozenset()
