"""Two figures side by side that count the same, and whether one tells how it was and the other how it is."""

import itertools

from app.domain.heard.counting import is_a_name, is_clock, quantities
from app.domain.heard.parts import parts
from app.domain.heard.phrase import Phrase
from app.domain.wording.function_words import BE, FUNCTION
from app.domain.wording.words import NUMBER

_WAS, _IS = (
    frozenset(["was", "were", "had", "took", "needed", "cost"]),
    frozenset(["is", "'s", "are", "takes", "has", "went", "became", "needs", "costs"]),
)


def are_compared(p: Phrase) -> bool:
    """Whether figures in clauses side by side count the same: two spans of time, two shares, or one that leaves the thing unsaid."""
    return any(
        _same_kind(one, two)
        for first, second in itertools.pairwise(parts(p))
        for one in _units(first)
        for two in _units(second)
    )


def _units(c: Phrase) -> list[str]:
    """What each figure counts: the word behind it, `` where none is said; a span told without a figure is one too."""
    found = []
    for at, word in enumerate(c.words):
        following = c.words[at + 1].text if at + 1 < len(c.words) else ""
        span = c.lexicon.is_in(following, "period", "spans")
        if word.text == NUMBER and not (is_a_name(c, at) or is_clock(c, at)):
            found.append("<span>" if span else "" if following in FUNCTION | BE else following)
        elif word.text in ("a", "an", "same", "whole") and span:
            found.append("<span>")
    return found


def _same_kind(one: str, two: str) -> bool:
    return one == two or not one or not two


def was_and_is(clauses: tuple[Phrase, ...]) -> bool:
    """`It was nine days with us and it is four with them`: two figures, then and now."""
    for first, second in itertools.pairwise(clauses):
        same = any(_same_kind(a, b) for a in _units(first) for b in _units(second))
        if same and quantities(first) and quantities(second):
            one, two = first.said, second.said
            if (one & _WAS and two & _IS and not one & _IS) or (
                two & _WAS and one & _IS and not two & _IS
            ):
                return not any(a.subject == "i" for c in (first, second) for a in c.acts)
    return False
