"""Whether a fault is owned up to: words that name one may tell of any act, and of what others made of it."""

from app.domain.heard.phrase import Phrase, once
from app.domain.wording.function_words import FUNCTION
from app.domain.wording.matching import Hit
from app.domain.wording.words import NUMBER

_HAD = frozenset(["had", "'d", "have", "'ve"])
_ANY_ACT = frozenset(
    ["left", "designed", "sized", "promised", "read", "trusted", "copied", "merged", "pushed", "deployed", "written", "told", "sold",
     "estimated", "out"]
)  # fmt: skip
"""What one had done so many of, or left out, and is no fault by itself."""
COUNT = 2
"""Words behind it in which the count stands."""
_BAD = frozenset(["not", "never", "no", "nothing", "nobody", "without", "too", "only", "alone"])
_WORSE = ("trouble", "hard_content")
"""Word classes of what goes wrong."""
_CLAUSE_OPENS = frozenset(
    ["that", "because", "and", "but", "so", "when", "as", "since", "if", "then", "though", "although", "while"]
)  # fmt: skip


@once
def owns_up(p: Phrase) -> bool:
    """Whether a fault of the teller's own is named."""
    if "own_fault" not in p.families:
        return False
    return any(_is_fault(p, h) for h in p.hits if h.family == "own_fault")


def _is_fault(p: Phrase, hit: Hit) -> bool:
    said = p.texts[hit.start : hit.end]
    if said[0] != "i":
        return True
    counted = said[1] in _HAD and NUMBER in p.texts[hit.end : hit.end + COUNT]
    any_act = said[-1] in _ANY_ACT and (counted or said[1:] == ["left", "out"])
    if any_act and not _went_wrong(p, hit):
        return False
    return not (said[1:3] == ["did", "not"] and _is_of_a_thing(p, hit.start))


def _went_wrong(p: Phrase, hit: Hit) -> bool:
    """Whether anything bad is told beside it."""
    if not _BAD.isdisjoint(p.said):
        return True
    rest = (*p.texts[: hit.start], *p.texts[hit.end :])
    return any(p.lexicon.is_in(t, *_WORSE) for t in rest)


def _is_of_a_thing(p: Phrase, at: int) -> bool:
    """`Every word I did not know`, `what I did not know`: said of a thing, right behind its name."""
    if not at:
        return False
    before = p.words[at - 1]
    joined = p.sentence.text[before.end : p.words[at].start].isspace()
    named = before.text not in FUNCTION or before.text in ("what", "which")
    return joined and named and before.text not in _CLAUSE_OPENS
