"""Talk to the judge in another language than the interview's, told by the beginnings of words.

An interview is held in English. A sentence with hardly any English grammar in it that speaks of instructions to be left
aside, or of the best mark for a candidate, is no answer.
"""

from collections.abc import Iterable, Sequence
from itertools import islice

from app.domain.guard.disguise import without_marks
from app.domain.wording.function_words import GRAMMATICAL
from app.domain.wording.lexicon import Lexicon

_SHARED = frozenset(
    [
        "a",
        "as",
        "am",
        "an",
        "all",
        "me",
        "in",
        "no",
        "so",
        "to",
        "do",
        "on",
        "or",
        "is",
        "for",
        "her",
        "men",
        "die",
        "was",
        "also",
        "we",
        "be",
    ]
)
"""English words that are common words of other languages too."""
_ONLY_ENGLISH = GRAMMATICAL - _SHARED
ENGLISH_SHARE = 0.2
"""With two English grammar words, or with a larger share of them, a sentence is English."""
_FAMILIES = ("drop", "rules", "top", "mark", "who", "give")
_AROUND = ".,;:!?\"'()[]«»¡¿。，、！？"
_SHORT = 3
"""Shorter beginnings of Latin letters count only as whole words."""


def talks_to_judge_abroad(plain: str, lexicon: Lexicon) -> bool:
    """Whether folded words of another language order a verdict, or order that the rules be left aside."""
    bare = without_marks(plain) if not plain.isascii() else plain
    latin = bare.isascii() or all(c < "\u0250" for c in bare)
    if latin and _holds_english(w.strip(_AROUND) for w in bare.split()):
        return False
    stripped = [w.strip(_AROUND) for w in bare.split()]
    spoken = [w for w in stripped if any(c.isalpha() for c in w)]
    if latin and (len(spoken) < 4 or _is_english(spoken)):
        return False
    if not latin and sum(c.isalpha() and c >= "\u0250" for c in bare) < 5:
        return False
    found = {name for name in _FAMILIES if _holds(spoken, bare, lexicon.stems(f"tongue_{name}"))}
    return (
        {"drop", "rules"} <= found
        or {"top", "mark"} <= found
        or ("give" in found and bool(found & {"top"}) and "who" in found)
        or ("who" in found and "top" in found and "rules" in found)
    )


def _holds_english(spoken: Iterable[str]) -> bool:
    """Two words that are in English only."""
    return next(islice((w for w in spoken if w in _ONLY_ENGLISH), 1, None), None) is not None


def _is_english(spoken: Sequence[str]) -> bool:
    """A fifth of the words are in English only."""
    return sum(w in _ONLY_ENGLISH for w in spoken) >= ENGLISH_SHARE * len(spoken)


def _holds(spoken: Sequence[str], bare: str, stems: Sequence[str]) -> bool:
    long = tuple(stem for stem in stems if len(stem) > _SHORT and stem[0] < "\u0590")
    if any(w in stems or w.startswith(long) for w in spoken):
        return True
    return any(stem in bare for stem in stems if stem[0] >= "\u0590")
