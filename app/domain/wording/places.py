"""The places of a pattern: which words each takes, and whether they stand one after another in a text."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

MOST_WORDS = 20_000
"""So many words are remembered with what is known of them; English talk has fewer, and nobody can fill the memory with others."""
GAP = 4
"""How many words a `~` may stand for."""
NOTHING = ""
"""Follows the last word, and is taken by no place."""


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
Match = Callable[[list[str], int], int]
"""Gives the index after the last word that matched from one on, or 0."""


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


def matching(elements: Elements) -> Match:
    """What matches the places one after another: each knows what comes after it. The texts must end with `NOTHING`."""
    then: Match = _whole
    after: Element | None = None
    beyond = then
    for place in reversed(elements):
        before_it = then
        if place.gap:
            then = _over_gap(after, then, beyond)
        elif place.optional:
            then = _optional(place, then)
        else:
            then = _firm(place, then)
        after, beyond = place, before_it
    return then


def _whole(_texts: list[str], at: int) -> int:
    return at


def _firm(place: Element, then: Match) -> Match:
    exact, prefixes = place.exact, place.prefixes
    if place.anything:
        return lambda texts, at: then(texts, at + 1) if at < len(texts) - 1 else 0
    if not prefixes and then is _whole:
        return lambda texts, at: at + 1 if texts[at] in exact else 0
    if not prefixes:
        return lambda texts, at: then(texts, at + 1) if texts[at] in exact else 0

    def match(texts: list[str], at: int) -> int:
        word = texts[at]
        return then(texts, at + 1) if word in exact or word.startswith(prefixes) else 0

    return match


def _optional(place: Element, then: Match) -> Match:
    exact, prefixes, anything = place.exact, place.prefixes, place.anything

    def match(texts: list[str], at: int) -> int:
        word = texts[at]
        taken = word in exact or word.startswith(prefixes) or anything
        if taken and at < len(texts) - 1 and (end := then(texts, at + 1)):
            return end
        return then(texts, at)

    return match


def _over_gap(after: Element | None, then: Match, beyond: Match) -> Match:
    """As few words as possible are skipped until what comes after the gap matches; `beyond` matches what comes after that."""
    if after is None:
        return _whole

    def match(texts: list[str], at: int) -> int:
        for start in range(at, min(at + GAP + 1, len(texts) - 1)):
            if end := then(texts, start):
                return end
        return 0

    if not after.is_firm:
        return match
    exact, prefixes = after.exact, after.prefixes

    def match_firm(texts: list[str], at: int) -> int:
        for start, word in enumerate(texts[at : at + GAP + 1], start=at + 1):
            if (word in exact or word.startswith(prefixes)) and (end := beyond(texts, start)):
                return end
        return 0

    return match_firm
