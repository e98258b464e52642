"""What ends a story: how it was received, and what others or things did then."""

import itertools

from app.domain.heard.phrase import Phrase, once
from app.domain.wording.clauses import Act
from app.domain.wording.matching import Hit

_CAME = ("past", "perfect", "passive")
_DEPENDING = frozenset(["who", "which", "when", "once", "if", "until", "whether", "ever", "you"])
_ASKS = frozenset(["who", "whether", "if"])
"""`My manager asked who approved it`: what was asked."""
DEPENDS = 5
"""How many words before a verb the word stands that makes its clause depend on another."""
_MOODS = frozenset(["quiet", "fine", "calm", "gone", "empty", "clean", "stable"])
_SOMEBODY = frozenset(["i", "we", "he", "she", "they", "then", "and"])
_LOOKING = frozenset(["through", "over", "out"])


def accepted(p: Phrase) -> list[Hit]:
    """Where it is told how it was received, or how it went."""
    if not p.has("acceptance"):
        return []
    return [
        hit
        for hit in p.hits
        if hit.family == "acceptance"
        and not (
            _is_beside_the_point(p, hit.start)
            or _is_of_a_person(p, hit)
            or _is_agreed(p, hit)
            or not _ASKS.isdisjoint(p.texts[hit.start : hit.end])
        )
    ]


def _is_agreed(p: Phrase, hit: Hit) -> bool:
    """`We agreed to start with four`: what the teller's side decided to do, and nothing that came of it."""
    return any(
        a.subject in ("i", "we") and a.verb == "agreed" and hit.start <= a.at < hit.end
        for a in p.acts
    ) or ("we", "agreed") in itertools.pairwise(p.texts[: hit.end])


@once
def has_ended(p: Phrase) -> bool:
    """Somebody else, or a thing, did what ends a story: agreed, moved, stopped, held, came back. `We` finish things too."""
    return not is_trouble(p) and bool(endings(p))


def endings(p: Phrase) -> list[Act]:
    if p.classes.isdisjoint(("ending_verbs", "finishing_verbs")):
        return []
    return [
        a
        for a in p.acts
        if (a.mood in _CAME or (a.mood == "pluperfect" and p.has("by_then")))
        and not (a.verb == "got" and a.mood == "perfect")
        and not p.moves_on(a)
        and p.texts[a.at : a.at + 3] != ["came", "out", "of"]
        and not _is_beside_the_point(p, a.at)
        and (
            (a.subject == "other" and p.lexicon.is_in(a.verb, "ending_verbs"))
            or (a.subject == "we" and p.lexicon.is_in(a.verb, "finishing_verbs"))
        )
    ]


def _is_of_a_person(p: Phrase, hit: Hit) -> bool:
    """`He was quiet`, `we went through the logs`: how somebody was, or what was looked at."""
    before = p.words[hit.start - 1].text if hit.start else ""
    words = {w.text for w in p.words[hit.start : hit.end]}
    return (before in ("he", "she") and bool(_MOODS & words)) or (
        before in _SOMEBODY and bool(_LOOKING & words) and "went" in words
    )


def _is_beside_the_point(p: Phrase, at: int) -> bool:
    """Told in a clause that depends on another: `until the sensor agreed`, `anyone who worked with me`."""
    return not _DEPENDING.isdisjoint(p.texts[max(at - DEPENDS, 0) : at])


def is_trouble(p: Phrase) -> bool:
    return "trouble" in p.classes
