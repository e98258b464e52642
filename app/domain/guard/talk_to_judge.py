"""Whether words talk to whoever or whatever judges the interview, instead of about the candidate's work.

Parts of such talk (who is spoken to, an order, a verdict, a record, rules to be left aside) weigh little alone. What is
told, reported or asked about one's own work is not an order to the judge, whatever words are in it.
"""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from app.domain.guard.verdict_shapes import BELOW, ENOUGH, EVEN, FIGURE, SUSPICIOUS, weight_of_form
from app.domain.wording.folding import fold
from app.domain.wording.function_words import AUXILIARIES, BE, PRONOUNS, SAME_FORM
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
_CHARGED = frozenset(["suspend", "lenient", "hard", "soft", "deontic", "roleplay"])
_JUDGING = ("grad", "scor", "evaluat", "assess", "judg", "rates", "rating", "rater", "marking")
"""How the words begin that tell a judge from another reader."""
_RECORDS = frozenset(
    ["report", "assessment", "verdict", "review", "evaluation", "record", "rubric"]
)
"""What they say is no report of what was said."""
_OF_JUDGING = frozenset(
    [
        "address",
        "judge",
        "self",
        "record",
        "candidate_word",
        "roleplay",
        "suspend",
        "hard",
        "threat",
        "lenient",
        "deontic",
    ]
)
"""Without any of these nobody is judged; orders, praise and `you` are in every talk."""
_GRADED = frozenset(["judge", "address", "candidate_word", "self", "record", "roleplay", "items"])
_CALLED = frozenset(
    ["judge", "grader", "evaluator", "assessor", "examiner", "reviewer", "rater", "scorer"]
)
_NAMING = ("address", "judge", "candidate_word")
"""Names; a verb in them tells nothing."""
LONGEST = 6_000
"""Characters of one sentence that are looked at."""

_BREAK = re.compile(r"[,;:.!?\n(){}\[\]\"“”‘`]|\s[-–—]\s|\s'|'\s")
_STOP = re.compile(r"[:;.!?\n]")
_REPORTS = frozenset(
    [
        "say",
        "says",
        "said",
        "tell",
        "tells",
        "told",
        "ask",
        "asks",
        "asked",
        "write",
        "writes",
        "wrote",
        "type",
        "typed",
        "types",
        "read",
        "reads",
        "instructed",
        "prompted",
        "claimed",
        "pasted",
        "pasting",
        "contained",
        "contains",
        "put",
        "argued",
        "sent",
        "called",
        "named",
        "found",
        "saw",
        "noticed",
        "thought",
        "feared",
        "joked",
        "titled",
        "labelled",
    ]
)
_TELLERS = frozenset(
    [
        "we",
        "they",
        "he",
        "she",
        "our",
        "their",
        "his",
        "her",
        "people",
        "users",
        "someone",
        "somebody",
        "everybody",
    ]
)
_TRIES = frozenset(
    ["tries", "try", "tried", "trying", "wants", "wanted", "attempts", "used", "how"]
)
_JUDGED = frozenset(["scored", "rated", "graded", "interviewed", "hired"])
"""What somebody did who was a judge of others."""
_LABELS = frozenset(
    [
        "note",
        "output",
        "report",
        "record",
        "return",
        "answer",
        "score",
        "rate",
        "mark",
        "grade",
        "count",
    ]
)
"""Words that before a mark are a heading and no order."""
_JOINED = frozenset(
    ["and", "or", "then", "so", "but", "please", "you", "must", "should", "shall", "now", "kindly"]
)
_ADVERBS = frozenset(
    [
        "also",
        "always",
        "never",
        "only",
        "simply",
        "therefore",
        "thus",
        "hence",
        "not",
        "do",
        "already",
        "therefore",
        "again",
    ]
)


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
    if not may_talk_to_judge(plain, [w.text for w in said], lexicon):
        return 0.0
    shape = weight_of_form(plain)
    if shape >= ENOUGH:
        return shape
    texts = [w.text for w in said]
    breaks = _breaks(_BREAK, plain, said)
    stops = _breaks(_STOP, plain, said)
    hits = [h for h in lexicon.talk_to_judge(said) if not any(h.start < b < h.end for b in stops)]
    found = {h.family for h in hits if h.family != "order"}
    orders = [h for h in hits if h.family == "order" and _is_order(texts, breaks, h.start, found)]
    if orders:
        found.add("order")
    if _calls_out(texts, breaks):
        found.add("address")
    even = bool(EVEN.search(plain))
    if even:
        found.add("hard")
    if found & _GRADED and FIGURE.search(plain.replace("_", " ")):
        found.add("soft")
    if BELOW.search(plain):
        found |= {"soft", "below"}
    if shape >= 2 and (found - {"record", "please", "self"} or FIGURE.search(plain)):
        return ENOUGH
    if not found & _OF_JUDGING:
        return 0.0
    gains = found & OUTCOMES
    if orders and any(h.start in breaks and _names_judging(texts, h) for h in hits):
        gains = gains | {"order"}
    if not gains or (
        gains <= {"threat", "lenient"} and not found & (_GRADED - {"items"} | {"you"})
    ):
        return 0.0
    weight = shape + sum(_WEIGHTS[family] for family in found)
    charged = [h.start for h in hits if h.family in _CHARGED] + [h.start for h in orders]
    if weight >= ENOUGH and charged and _is_told(texts, breaks, hits, found, min(charged), lexicon):
        weight -= TOLD
    return weight


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


def _is_told(
    texts: list[str],
    breaks: frozenset[int],
    hits: Sequence[Hit],
    found: set[str],
    first: int,
    lexicon: Lexicon,
) -> bool:
    """Whether what is charged is told or reported: someone did, said or does it, in the clause before it."""
    if any(doer in ("i", "we") and act in _JUDGED for doer, act in pairwise(texts)):
        return True
    if "panel" in found and found & {"self", "record", "candidate_word"}:
        return False
    if {"panel", "order", "hard"} <= found:
        return False
    if any(h.family == "address" and texts[h.start] == "dear" for h in hits):
        return False
    if _is_narrated(texts, hits, found, lexicon):
        return True
    for at in range(first - 1, -1, -1):
        word = texts[at]
        crossed = any(b in breaks for b in range(at + 1, first + 1))
        addressed = [
            h.start for h in hits if h.family in ("address", "you") and at < h.start <= first
        ]
        quoted = any(b in breaks for a in addressed for b in range(at + 1, a + 1))
        if addressed and not (quoted and word in _REPORTS):
            continue
        if any(h.family in _NAMING and h.start <= at < h.end for h in hits):
            continue
        if word in _REPORTS and at and _is_no_telling(texts, at, found):
            continue
        if (
            word in _REPORTS
            and at
            and texts[at - 1] not in ("must", "should", "shall", "to", "please", "you")
        ):
            return True
        if word in _TELLERS and not crossed:
            return True
        if word in AUXILIARIES and not crossed and _is_ones_own_way(texts, at, found):
            return True
        past = lexicon.grammar.is_past(word) or word in ("was", "were", "had", "did")
        past = past and texts[at + 1 : at + 2] != ["better"]
        past = past and (word not in SAME_FORM or texts[at - 1] in PRONOUNS)
        if past and not crossed and at and texts[at - 1] not in BE | {"have", "has", "be"}:
            return True
    return False


def _is_ones_own_way(texts: list[str], at: int, found: set[str]) -> bool:
    """Whether a verb like `can` tells what one could do oneself, and nobody is spoken to or judged."""
    return texts[at - 1 : at] in (["i"], ["we"]) and not found & _OF_JUDGING - {"suspend"}


def _is_no_telling(texts: list[str], at: int, found: set[str]) -> bool:
    """Whether a verb of saying has the judge's own record for its subject, or asks for something for oneself now."""
    if texts[at - 1] in _RECORDS or texts[at - 1] == "you":
        return True
    return "self" in found and texts[at - 1] in (
        "'d",
        "would",
        "d",
        "want",
        "will",
        "must",
        "like",
    )


def _is_narrated(texts: list[str], hits: Sequence[Hit], found: set[str], lexicon: Lexicon) -> bool:
    """Whether a verdict is itself an act of the past in a sentence that goes on with one's own act, and orders nothing."""
    if found & {"self", "you", "address", "roleplay", "suspend", "panel"}:
        return False
    own = any(
        doer in ("i", "we") and lexicon.grammar.is_past(act) and act not in SAME_FORM
        for doer, act in pairwise(texts)
    )
    return own and any(h.family == "hard" and lexicon.grammar.is_past(texts[h.start]) for h in hits)
