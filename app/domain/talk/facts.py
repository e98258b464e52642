"""What the interviewer knows when the candidate asks: authored facts, found by the words they are about."""

import re
from collections.abc import Iterable, Sequence

from snowballstemmer import stemmer

from app.domain.guide import Fact
from app.domain.task import Clarification

_STEM = stemmer("english")
_SAME = {
    "big": "large",
    "bigger": "large",
    "biggest": "large",
    "huge": "large",
    "ordering": "order",
}
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_NOTHING_MORE = re.compile(
    r"^\W*(no|nope|none|nothing|not really|i'?m good|that'?s (all|it)|no(thing)? (more|else)|all good|we'?re good|i think that'?s)\b",
    re.I,
)
_NO_QUESTION = re.compile(
    r"\b(?:i(?:['’]ve| have)?(?: got)? no (?:more |further |other )?questions?|i(?:['’]ve| have)(?: got)? none|no (?:more |further |other )?questions?"
    r"|i (?:don['’]?t|do not) (?:think i )?have (?:any|a|more)(?: (?:more|further|other))?(?: questions?)?|nothing (?:more |else |left |further )?to (?:ask|add|say)"
    r"|(?:we can|let['’]s|let us) (?:stop|end|finish|leave it|close)|that(?:['’]s| is|['’]d be| would be| was) (?:all|it|everything)"
    r"|i(?:['’]m| am)(?: all)? (?:done|finished|good|fine|set))\b|^\W*(?:all )?(?:done|set|finished)\W*$|^\W*not (?:right )?now\W*$",
    re.I,
)
"""Said where questions are invited: there are none."""
_A_WISH = re.compile(r"\b(?:how|what|when|where|which|who|why|tell|wonder\w*|curious)\b", re.I)
MOST_DECLINING = 16
"""Words: who says more says something besides."""
_MORE = re.compile(r"\?|\b(but|though|actually)\b", re.I)
_THANKS = re.compile(r"^\W*(many thanks|thanks|thank you|bye|goodbye)\b", re.I)
_ASKS = re.compile(r"\b(how|what|when|where|which|who|why|could|can|do|does|is|are|tell)\b", re.I)

_WANTS_TO_KNOW = re.compile(
    r"^\W*(?:(?:ok|okay|yes|yeah|sure|so|and|well|then|thanks|thank you|great|right|first|one thing|hm+|i see)\W+)*"
    r"(?:how|what|when|where|which|who|why|could|can|do|does|did|is|are|will|would|should|any|about)\b"
    r"|\b(?:tell me|(?:say|hear|know|learn|understand|explain|talk)(?: \w+)? (?:more |something |a bit |a little )?(?:about|how|what|why|when|where|which|whether|if)"
    r"|wonder(?:ed|ing)?|curious|interested in|interests me|questions?|asks?|asking)\b",
    re.I,
)


def wants_no_more(text: str) -> bool:
    """The candidate has no (further) question."""
    words = _WORD.findall(text)
    thanks = bool(_THANKS.match(text)) and "?" not in text and not _ASKS.search(text)
    if thanks or not words:
        return True
    return not _MORE.search(text) and bool(_NOTHING_MORE.match(text) or _has_none(text))


def _has_none(text: str) -> bool:
    """They say in a few words that they have no question, and ask none with it."""
    few = len(_WORD.findall(text)) <= MOST_DECLINING
    return few and bool(_NO_QUESTION.search(text)) and not _A_WISH.search(text)


def asks_nothing(text: str) -> bool:
    """The candidate says something and wants to know nothing."""
    return "?" not in text and not _WANTS_TO_KNOW.search(text)


def find_fact(question: str, facts: Sequence[Fact]) -> Fact | None:
    """The fact that shares most words with a question, or None when no fact is about it."""
    asked = stems(question)
    best = max(facts, key=lambda fact: _shared(fact, asked), default=None)
    return best if best is not None and _shared(best, asked) else None


def find_told(question: str, told: Sequence[Clarification]) -> tuple[Clarification, ...]:
    """The clarifications that a question asks for, several where it is as much about one as about another."""
    asked = stems(question)
    shared = [_shared(clarification, asked) for clarification in told]
    most = max(shared, default=0)
    return tuple(c for c, n in zip(told, shared, strict=True) if n == most) if most else ()


def names_any(words: Iterable[str], text: str) -> bool:
    """One of the words, or of the groups of words, stands in the text in some form."""
    said = stems(text)
    return any(form and form <= said for form in map(stems, words))


def _shared(candidate: Fact | Clarification, asked: frozenset[str]) -> int:
    """How many words of what it is about were said."""
    return sum(len(s) for about in candidate.about if (s := stems(about)) and s <= asked)


def stems(text: str) -> frozenset[str]:
    """The words of a text, each in the form that all its forms share."""
    said = (w.casefold() for w in _WORD.findall(text))
    return frozenset(_STEM.stemWords([_SAME.get(w, w) for w in said]))
