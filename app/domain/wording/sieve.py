"""Which of many patterns may be among words, told without looking for any of them."""

from collections.abc import Collection, Iterable
from typing import Generic, TypeVar

from app.domain.wording.function_words import GRAMMATICAL
from app.domain.wording.places import MOST_WORDS, Elements

Pattern = TypeVar("Pattern")


class Sieve(Generic[Pattern]):
    """Tells cheaply which of some named patterns may be among words. Never wrong about those that it leaves out."""

    __slots__ = ("_by_word", "_known", "_prefixed")

    def __init__(self, patterns: Iterable[tuple[Pattern, Elements]]) -> None:
        self._by_word: dict[str, list[tuple[Pattern, Elements]]] = {}
        self._prefixed: list[tuple[tuple[str, ...], tuple[Pattern, Elements]]] = []
        self._known: dict[str, tuple[tuple[Pattern, Elements], ...]] = {}
        for name, pattern in patterns:
            firm = tuple(e for e in pattern if e.is_firm)
            rarest = min(firm, key=lambda e: (len(e.exact & GRAMMATICAL), len(e.exact)))
            rest = name, tuple(e for e in firm if e is not rarest)
            for word in rarest.exact:
                self._by_word.setdefault(word, []).append(rest)
            if rarest.prefixes:
                self._prefixed.append((rarest.prefixes, rest))

    def may_hold(self, texts: Iterable[str]) -> bool:
        """Whether there may be any."""
        said = frozenset(texts)
        for word in said:
            for _, rest in self._with(word):
                if all(e.takes_any(said) for e in rest):
                    return True
        return False

    def among(self, texts: Iterable[str], sought: Collection[Pattern]) -> frozenset[Pattern]:
        """Those of some names whose patterns there may be."""
        said, left = frozenset(texts), set(sought)
        for word in said:
            for name, rest in self._with(word):
                if name in left and all(e.takes_any(said) for e in rest):
                    left.discard(name)
        return frozenset(sought) - left

    def _with(self, word: str) -> tuple[tuple[Pattern, Elements], ...]:
        """What else has to be there for the patterns whose rarest word this is."""
        known = self._known.get(word)
        if known is None:
            known = tuple(
                rest for prefixes, rest in self._prefixed if word.startswith(prefixes)
            ) + tuple(self._by_word.get(word, ()))
            if len(self._known) < MOST_WORDS:
                self._known[word] = known
        return known
