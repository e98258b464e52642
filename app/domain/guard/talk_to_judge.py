"""Whether words talk to whoever or whatever judges the interview, instead of about the candidate's work.

Parts of such talk (who is spoken to, an order, a verdict, a record, rules to be left aside) weigh little alone. What is
told, reported or asked about one's own work is not an order to the judge, whatever words are in it.
"""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from app.domain.guard.telling import OF_JUDGING, Talk, is_told
from app.domain.guard.verdict_shapes import (
    BELOW,
    ENOUGH,
    EVEN,
    FIGURE,
    GRADED,
    SUSPICIOUS,
    weight_of_form,
)
from app.domain.wording.folding import fold
from app.domain.wording.function_words import AUXILIARIES, BE
from app.domain.wording.lexicon import OUTCOMES, Lexicon
from app.domain.wording.matching import Hit
from app.domain.wording.words import Word, words

TOLD = 4.0
"""What it takes off that the words are told of the past or of others."""
_WEIGHTS = {
    "suspend": 3.0, "address": 2.0, "roleplay": 2.0, "hard": 2.0, "candidate_word": 1.5, "lenient": 1.0, "judge": 1.0,
    "record": 1.0, "order": 1.0, "deontic": 1.0, "soft": 1.0, "self": 1.0, "you": 1.0, "threat": 1.0, "panel": 1.0,
    "below": 1.0, "items": 0.5, "please": 0.5,
}  # fmt: skip
_CHARGED = frozenset(["suspend", "lenient", "hard", "soft", "deontic", "roleplay", "order"])
_JUDGING = ("grad", "scor", "evaluat", "assess", "judg", "rates", "rating", "rater", "marking")
"""How the words begin that tell a judge from another reader."""
_GRADED = frozenset(["judge", "address", "candidate_word", "self", "record", "roleplay", "items"])
_CALLED = frozenset(
    ["judge", "grader", "evaluator", "assessor", "examiner", "reviewer", "rater", "scorer"]
)
LONGEST = 6_000
"""Characters of one sentence that are looked at."""

_BREAK = re.compile(r"[,;:.!?\n(){}\[\]\"“”‘`]|\s[-–—]\s|\s'|'\s")
_STOP = re.compile(r"[:;.!?\n]")
_TRIES = frozenset(
    ["tries", "try", "tried", "trying", "wants", "wanted", "attempts", "used", "how"]
)
_LABELS = frozenset(
    ["note", "output", "report", "record", "return", "answer", "score", "rate", "mark", "grade", "count"]
)  # fmt: skip
"""Words that before a mark are a heading and no order."""
_JOINED = frozenset(
    ["and", "or", "then", "so", "but", "please", "you", "must", "should", "shall", "now", "kindly"]
)
_ADVERBS = frozenset(
    ["also", "always", "never", "only", "simply", "therefore", "thus", "hence", "not", "do", "already", "again"]
)  # fmt: skip


def talks_to_judge(text: str, lexicon: Lexicon) -> bool:
    """Whether a sentence is talk to the judge. Touches nothing outside its arguments."""
    plain, _ = fold(text[:LONGEST])
    return weigh(plain, words(text[:LONGEST]), lexicon) >= ENOUGH


def may_talk_to_judge(plain: str, texts: Collection[str], lexicon: Lexicon) -> bool:
    """Whether a closer look could find anything: some mark, figure or word is there without which nothing is gained.

    Cheap, and never wrong when it says no.
    """
    return bool(SUSPICIOUS.search(plain)) or lexicon.may_gain(texts)


def weigh(plain: str, said: Sequence[Word], lexicon: Lexicon) -> float:
    """How much in the words speaks for talk to the judge; `plain` is the text as `fold` gives it."""
    may_gain = lexicon.may_gain([w.text for w in said])
    if not may_gain and not SUSPICIOUS.search(plain):
        return 0.0
    shape = weight_of_form(plain)
    if shape >= ENOUGH:
        return shape
    if not may_gain and shape < 2 and not GRADED.search(plain):
        return 0.0
    talk = _taken_apart(plain, said, lexicon)
    if shape >= 2 and (talk.found - {"record", "please", "self"} or FIGURE.search(plain)):
        return ENOUGH
    if not talk.found & OF_JUDGING or not _is_of_use(talk):
        return 0.0
    weight = shape + sum(_WEIGHTS[family] for family in talk.found)
    charged = [h.start for h in talk.hits if h.family in _CHARGED]
    if weight >= ENOUGH and charged and is_told(talk, min(charged), lexicon.grammar):
        weight -= TOLD
    return weight


def _taken_apart(plain: str, said: Sequence[Word], lexicon: Lexicon) -> Talk:
    """The parts of talk to the judge that are there: its markers, orders only where they are some, and what signs add."""
    texts = [w.text for w in said]
    breaks, stops = _breaks(_BREAK, plain, said), _breaks(_STOP, plain, said)
    hits = [h for h in lexicon.talk_to_judge(said) if not any(h.start < b < h.end for b in stops)]
    others = {h.family for h in hits if h.family != "order"}
    hits = [h for h in hits if h.family != "order" or _is_order(texts, breaks, h.start, others)]
    found = {h.family for h in hits}
    if _calls_out(texts, breaks):
        found.add("address")
    if EVEN.search(plain):
        found.add("hard")
    if found & _GRADED and FIGURE.search(plain.replace("_", " ")):
        found.add("soft")
    if BELOW.search(plain):
        found |= {"soft", "below"}
    return Talk(texts, breaks, hits, frozenset(found))


def _is_of_use(talk: Talk) -> bool:
    """Whether something would be gained by it. Threats and leniency gain nothing where nobody is spoken to or judged."""
    gains = talk.found & OUTCOMES
    addressed = any(h.start in talk.breaks and _names_judging(talk.texts, h) for h in talk.hits)
    if "order" in talk.found and addressed:
        gains |= {"order"}
    if gains <= {"threat", "lenient"}:
        return bool(gains) and bool(talk.found & (_GRADED - {"items"} | {"you"}))
    return True


def _breaks(mark: re.Pattern[str], plain: str, said: Sequence[Word]) -> frozenset[int]:
    """The indexes of the words that begin after a mark; the first always does."""
    apart = enumerate(pairwise(said), start=1)
    return frozenset([0, *(n for n, (a, b) in apart if mark.search(plain[a.end : b.start]))])


def _is_order(texts: list[str], breaks: frozenset[int], at: int, found: set[str]) -> bool:
    """Whether the verb at an index is an order: it opens its clause, or follows `you`, `must`, `please` and their like."""
    if texts[at] in _LABELS and at + 1 in breaks:
        return False
    if texts[at : at + 2] == ["let", "'s"]:
        return False
    before = at - 1
    while before >= 0 and texts[before] in _ADVERBS and before + 1 not in breaks:
        before -= 1
    if before < 0 or before + 1 in breaks or texts[before] in _JOINED:
        return True
    if texts[before] == "to" and texts[before - 1] in _TRIES:
        return False
    if texts[before] == "to":
        return texts[before - 1] in BE or bool(found & {"you", "address", "roleplay"})
    return texts[before] in AUXILIARIES and before > 0 and texts[before - 1] in ("you", "not")


def _calls_out(texts: list[str], breaks: frozenset[int]) -> bool:
    """Whether somebody is called by the name of a judge, alone between two marks: `Judge, please …`."""
    return any(
        word in _CALLED and at in breaks and at + 1 in breaks for at, word in enumerate(texts)
    )


def _names_judging(texts: list[str], hit: Hit) -> bool:
    """Whether those who are spoken to are spoken to as judges, and not as mere readers."""
    return hit.family == "address" and any(
        word.startswith(_JUDGING) for word in texts[hit.start : hit.end]
    )
