"""Word patterns and the machine that finds them: each pattern is looked up by its first word, then compared in place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from app.domain.wording.places import GAP, MOST_WORDS, NOTHING, Element, Elements, Match, matching

MOST_NEXT = 500
"""So many words are remembered with what may begin before them, for each word that begins a pattern."""
_STEM = 3
"""Prefixes are looked up by so many letters; shorter ones by all they have."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A family found in a sentence: the words from `start` up to, not with, `end`."""

    family: str
    start: int
    end: int


_Entry = tuple[int, str, Match]
"""Where a pattern stands in the order of all, its family, and what matches the places after its first."""


class _Bucket:
    """The patterns that begin with one word, by what has to follow: the next word where that is certain, else a word within
    reach of a gap. Those of which neither is known have to be tried."""

    __slots__ = ("_by_need", "_by_second", "_known", "_loose")

    def __init__(self) -> None:
        self._by_second: dict[str, list[_Entry]] = {}
        self._by_need: dict[str, list[_Entry]] = {}
        self._loose: list[tuple[_Entry, Element | None]] = []
        self._known: dict[str, tuple[_Entry, ...]] = {}

    def add(self, entry: _Entry, pattern: Elements) -> None:
        second = _second(pattern)
        if second is not None and not second.prefixes:
            for word in second.exact:
                self._by_second.setdefault(word, []).append(entry)
        elif need := _needed(pattern[1:]):
            for word in need:
                self._by_need.setdefault(word, []).append(entry)
        else:
            self._loose.append((entry, second))

    def that_may_go_on(self, texts: list[str], at: int) -> Sequence[_Entry]:
        """The patterns that can match before the words from `at` on, in order."""
        following = texts[at]
        found = self._known.get(following)
        if found is None:
            found = self._before(following)
        needs = self._by_need
        if not needs or needs.keys().isdisjoint(within := texts[at : at + 1 + GAP]):
            return found
        needed = chain.from_iterable([needs[w] for w in within if w in needs])
        return sorted({*found, *needed})

    def whatever_follows(self) -> tuple[_Entry, ...] | None:
        """Its patterns, where all have to be tried before any word."""
        if self._by_second or self._by_need or any(second for _, second in self._loose):
            return None
        return tuple([entry for entry, _ in self._loose])

    def _before(self, following: str) -> tuple[_Entry, ...]:
        """Those that can match where that word follows next."""
        found = {e for e, second in self._loose if second is None or second.takes(following)}
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
        patterns = ((name, pattern) for name, patterns in families for pattern in patterns)
        for order, (name, pattern) in enumerate(patterns):
            if not pattern or not pattern[0].is_firm:
                raise ValueError(f"the family {name} has a pattern without a firm first word")
            self._add((order, name, matching(pattern[1:])), pattern)

    def scan(self, texts: Sequence[str]) -> list[Hit]:
        """Every place where a pattern begins, in order of the words."""
        known, ended = self._known, [*texts, NOTHING]
        found: list[Hit] = []
        for start, word in enumerate(texts):
            begun = known.get(word, _UNSEEN)
            if begun is _UNSEEN:
                begun = self._begun_by(word)
            if begun is None:
                continue
            for _, family, match in _that_may_begin(begun, ended, start):
                if end := match(ended, start + 1):
                    found.append(Hit(family, start, end))
        return found

    def at_first(self, texts: Sequence[str]) -> list[Hit]:
        """The patterns that begin with the first word, and match."""
        begun, ended = self._begun_by(texts[0]) if texts else None, [*texts, NOTHING]
        entries = _that_may_begin(begun, ended, 0) if begun else ()
        return [Hit(family, 0, end) for _, family, match in entries if (end := match(ended, 1))]

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
        always = bucket.whatever_follows() if bucket else None
        if always:
            bucket, prefixed = None, always + prefixed
        begun = (bucket, prefixed) if bucket or prefixed else None
        if len(self._known) < MOST_WORDS:
            self._known[word] = begun
        return begun

    def _add(self, entry: _Entry, pattern: Elements) -> None:
        for word in pattern[0].exact:
            self._exact.setdefault(word, _Bucket()).add(entry, pattern)
        stems: dict[str, list[str]] = {}
        for prefix in pattern[0].prefixes:
            stems.setdefault(prefix[:_STEM], []).append(prefix)
        for stem, prefixes in stems.items():
            self._prefixed.setdefault(stem, []).append((tuple(prefixes), entry))


_Begun = tuple[_Bucket | None, tuple[_Entry, ...]]
_UNSEEN: _Begun = (None, ())


def _that_may_begin(begun: _Begun, ended: list[str], start: int) -> Iterable[_Entry]:
    """The patterns that can begin with the word at that index."""
    bucket, prefixed = begun
    if bucket is None:
        return prefixed
    entries = bucket.that_may_go_on(ended, start + 1)
    return chain(entries, prefixed) if prefixed else entries


def _second(pattern: Elements) -> Element | None:
    """The second place, where it has to be there."""
    return pattern[1] if len(pattern) > 1 and pattern[1].is_firm else None


def _needed(rest: Elements) -> frozenset[str]:
    """Words of which one has to follow within reach of a gap; empty when that cannot be told by whole words."""
    if len(rest) > 1 and rest[0].gap and rest[1].is_firm and not rest[1].prefixes:
        return rest[1].exact
    return frozenset()
