"""Whether two stories are one that was told twice: the words that carry it are compared, not how it was put."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from rapidfuzz.fuzz import token_set_ratio
from snowballstemmer import stemmer

from app.domain.practising.stories import Story

ALIKE = 60.0
"""From this share of common words on, in percent, two stories may be one."""
FEWEST_SHARED = 6
"""Words that two stories have in common at least before they are compared."""
LEAST_SHARE = 0.25
"""With fewer words in common, or less of the shorter one, two stories are not worth comparing closely."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_EMPTY = _set(
    "about after again also because been before being both could does doing done down each every from have"
    " having here into just like made make more most much only other ours over said same should since some such"
    " than that their them then there these they thing things this those through told took under until very"
    " want wanted well went were what when where which while will with without would year years your team teams"
    " people work worked week weeks month months time first later still went asked know problem decided"
    " decision"
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two stories that may be one."""

    first: Story
    second: Story
    likeness: int


def alike(
    stories: Sequence[Story], apart: Collection[frozenset[str]], most: int | None = None
) -> tuple[Pair, ...]:
    """Pairs from different interviews that may be one story, the likeliest first and at most so many; `apart` are pairs
    that are known not to be. A story that was only written down is compared too.
    """
    told = tuple(
        (s.id, _carrying(s.words), frozenset(t.interview for t in s.tellings)) for s in stories
    )
    likeliest = _alike(told, frozenset(apart))[:most]
    return tuple(Pair(stories[a], stories[b], likeness) for a, b, likeness in likeliest)


_Told = tuple[str, str, frozenset[str]]
"""A story's id, the words that carry it, and where it was told."""


@lru_cache(maxsize=32)
def _alike(
    told: tuple[_Told, ...], apart: frozenset[frozenset[str]]
) -> tuple[tuple[int, int, int], ...]:
    """The places of stories that may be one, and how alike they are, the likeliest first. They are looked at far more often than they change."""
    sets = [frozenset(words.split()) for _, words, _ in told]
    found = []
    for a, b in combinations(range(len(told)), 2):
        (first, words, here), (second, others, there) = told[a], told[b]
        least = max(FEWEST_SHARED, LEAST_SHARE * min(len(sets[a]), len(sets[b])))
        if len(sets[a] & sets[b]) < least or here & there or frozenset((first, second)) in apart:
            continue
        likeness = _likeness(words, others)
        if likeness >= ALIKE:
            found.append((a, b, round(likeness)))
    return tuple(sorted(found, key=lambda p: (-p[2], told[p[0]][0], told[p[1]][0])))


@lru_cache(maxsize=4096)
def _likeness(first: str, second: str) -> float:
    """In percent. Stories are compared whenever they are shown, and rarely change."""
    return token_set_ratio(first, second)


@lru_cache(maxsize=512)
def _carrying(text: str) -> str:
    """The distinct words that carry a text, as their stems, in the order of the alphabet."""
    stem = stemmer("english")  # it keeps its place in itself, so that two threads cannot share one
    words = re.findall(r"[a-z]{4,}|\d+", text.lower())
    return " ".join(sorted({stem.stemWord(word) for word in words if word not in _EMPTY}))
