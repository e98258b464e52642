"""A sentence in its clauses: what is counted in one of them says nothing about what is told in another."""

import itertools

from app.domain.heard.phrase import Phrase, once
from app.domain.wording.clauses import Act
from app.domain.wording.function_words import BE, DETERMINERS, FINITE, JOINS, PRONOUNS
from app.domain.wording.matching import Hit

_MARKS = frozenset(",;:()–—")
_ANY_MARKS = _MARKS | frozenset(".!?…")
_LINKS = JOINS | {
    "because",
    "so",
    "which",
    "who",
    "while",
    "when",
    "though",
    "although",
    "where",
    "if",
    "until",
    "whereas",
}
_OPENS_SUBJECT = PRONOUNS.keys() | DETERMINERS | FINITE | BE
_SUBJECTS = frozenset(["i", "we", "he", "she", "they", "it", "nobody", "everybody", "everyone"])
VERB = 3
"""Words after a subject in which its verb comes."""
LONG = 15
"""Words; in so many there would be a mark."""
SHORTEST = 3
"""Words of a part; fewer belong to what stands before them."""


@once
def parts(p: Phrase) -> tuple[Phrase, ...]:
    """The clauses of a sentence, in order, each read as the sentence was."""
    cuts = [0, *(at for at in range(1, len(p.words)) if _begins(p, at)), len(p.words)]
    spans: list[tuple[int, int]] = []
    for start, end in itertools.pairwise(cuts):
        if spans and (end - start < SHORTEST or spans[-1][1] - spans[-1][0] < SHORTEST):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return (p,) if len(spans) == 1 else tuple(_part(p, start, end) for start, end in spans)


def _begins(p: Phrase, at: int) -> bool:
    """After a mark, with a linking word that opens a subject of its own, or, where no marks are typed, with a subject."""
    between = p.sentence.text[p.words[at - 1].end : p.words[at].start]
    if between != " " and not _MARKS.isdisjoint(between):
        return True
    word = p.texts[at]
    if word in _LINKS:
        return at + 1 < len(p.texts) and p.texts[at + 1] in _OPENS_SUBJECT
    return word in _SUBJECTS and is_unmarked(p) and any(at < a.at <= at + VERB for a in p.acts)


@once
def is_unmarked(p: Phrase) -> bool:
    """Whether a long sentence was typed without any mark in it."""
    return len(p.words) > LONG and _ANY_MARKS.isdisjoint(p.sentence.text)


def _part(p: Phrase, start: int, end: int) -> Phrase:
    hits = [
        Hit(h.family, h.start - start, h.end - start)
        for h in p.hits
        if start <= h.start and h.end <= end
    ]
    acts = [Act(a.subject, a.verb, a.mood, a.at - start) for a in p.acts if start <= a.at < end]
    return Phrase(p.sentence, p.words[start:end], tuple(hits), tuple(acts), p.lexicon)
