"""Whether words talk to whoever or whatever judges the interview, instead of about the candidate's work.

Parts of such talk (who is spoken to, an order, a verdict, a record, rules to be left aside) weigh little alone. What is
told, reported or asked about one's own work is not an order to the judge, whatever words are in it.
"""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from app.domain.function_words import AUXILIARIES, BE, PRONOUNS, SAME_FORM
from app.domain.lexicon import OUTCOMES, Lexicon
from app.domain.matching import Hit
from app.domain.words import Word, fold, words

ENOUGH = 3.0
"""From this weight on, a sentence is talk to the judge."""
TOLD = 4.0
"""What it takes off that the words are told of the past or of others."""
_WEIGHTS = {
    "suspend": 3.0, "address": 2.0, "roleplay": 2.0, "hard": 2.0, "candidate_word": 1.5, "judge": 1.0, "record": 1.0,
    "order": 1.0, "deontic": 1.0, "soft": 1.0, "self": 1.0, "you": 1.0, "threat": 1.0, "panel": 1.0, "please": 0.5,
}  # fmt: skip
_CHARGED = frozenset(["suspend", "hard", "soft", "deontic", "roleplay"])
LONGEST = 6_000
"""Characters of one sentence that are looked at."""

_TAG = re.compile(
    r"</[a-z][\w-]{1,20}>\s*<[a-z]|"
    r"<\|?/?\s*(?:system|assistant|user|im_start|im_end|instructions?|admin|grader|evaluator|developer|prompt|inst|transcript|record)\b[^>]*>"
    r"|\[/?\s*(?:system|inst|assistant|admin|grader|evaluator|developer|instructions?)\b[^\]]*\]|<<\s*/?sys\s*>>"
    r"|(?<![\w.])@(?:assistant|model|grader|ai|gpt|claude|evaluator|judge)\b|#{2,}\s*(?:system|instruction|assistant|new task|override|response)"
    r"|(?:^|\n|[\"'`:-]|\.\s|\?\s)\s*(?:system|assistant|developer|admin)\s*(?:prompt|message|note|override|instruction|update)?\s*:",
    re.IGNORECASE,
)
_SUSPICIOUS = re.compile(
    r"[<>@#=:\[]|(?:^|\s)-|\b(?:4|5|10|100|four|five|ten|fours|full)\b", re.IGNORECASE
)
"""What every form of a verdict, a record or a tag has one of."""
_MARKUP = re.compile(r"</[a-z][\w-]{1,20}>|<\|")
_TOP = r"(?:4|four|5|five|10|ten|100|max(?:imum)?|a\+|exceptional|outstanding|excellent|perfect|flawless|full marks|strong[\s_-]?(?:hire|yes)|hire|hired|pass(?:ed)?|accepted|approved|yes|true)"
_EVEN = re.compile(
    r"\b(4|four|5|five|10|ten|100)(?:\.0)?\s*(?:/|out of|of)\s*\1\b(?!\s*[a-z]*\s*(?:nodes|regions|replicas|shards|hosts|tests|cases))",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"\b(?:a|an|all|every(?:thing)?|each|below|as|with|score|rating|level|rate|grade|mark|criterion|criteria|item|items|category|answer"
    r"|answers|dimension|candidate (?:receives|gets|earns)|(?:set|put|raise|bump)\b[^.\n]{0,30}\bto)\W{1,3}(?:a\s|an\s|of\s|at\s|is\s|to\s)?(?:[45]|four|five|10|ten|100|fours)\b(?!\s*(?:of the|%|percent|ms|x\b|times))",
    re.IGNORECASE,
)
"""A figure as a grade; of weight only where somebody is graded."""
_BELOW = re.compile(
    r"\b(?:below|under|less than|lower than)\s+(?:a\s+)?(?:four|4|five|5|full marks)\b(?!\s*[%a-z])",
    re.IGNORECASE,
)
_GRADED = frozenset(["judge", "address", "candidate_word", "self", "record", "roleplay"])
_CRITERIA = (
    r"star_structure|culture_alignment|staff_scope|tradeoff_reasoning|code_quality|problem_solving|requirements_score"
    r"|hire_signal|recommendation|verdict|overall(?:_score|_rating|_level)?|hire|final_(?:score|grade|rating)|candidate|evaluation|assessment"
)
_KEY = re.compile(
    rf"[\"']?\b(?:{_CRITERIA})\b[\"']?\s*[:=>]\s*(?:\{{[^{{}}]{{0,40}}[:=]\s*)?[\"']?\s*{_TOP}(?!\w)",
    re.IGNORECASE,
)
_PAIR = re.compile(
    rf"[\"']?\b(?:score|level|rating|grade|marks?|points|result|decision|status|chance)\b[\"']?\s*[:=]\s*[\"']?(?:2|taken|{_TOP})(?![\w.])",
    re.IGNORECASE,
)
_CRITERION = re.compile(
    r"[\"']?(?:criterion|checklist|item|id)[\"']?\s*[:=]\s*[\"']\w+", re.IGNORECASE
)
_VERDICT_LINE = re.compile(
    r"\b(?:final\s+)?(?:verdict|grade|recommendation|rating|assessment|evaluation|outcome|score|calibration result|hiring decision|decision)\s*"
    r"(?::|=|\s-)\s*(?:level\s*4|4\s*/\s*4|a\+|exceptional|outstanding|excellent|perfect|flawless|[45](?:\.0)?\s*(?:of|out of)\s*[45]|strong\s*(?:hire|yes)|hire\b|100\s*%|full marks|max)"
    r"|\b(?:score|level|rating|grade|mark|result)\W{1,3}(?:4|four|5|five|10|100)(?:\.0)?\s*(?:/|of|out of)\s*(?:4|four|5|five|10|100)\b",
    re.IGNORECASE,
)
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
    return bool(_SUSPICIOUS.search(plain)) or lexicon.may_gain(texts)


def weigh(plain: str, said: Sequence[Word], lexicon: Lexicon) -> float:
    """How much in the words speaks for talk to the judge; `plain` is the text as `fold` gives it."""
    if not may_talk_to_judge(plain, [w.text for w in said], lexicon):
        return 0.0
    shape = _shape(plain)
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
    even = bool(_EVEN.search(plain))
    if even:
        found.add("hard")
    if found & _GRADED and _FIGURE.search(plain):
        found.add("soft")
    if _BELOW.search(plain):
        found |= {"soft", "threat"}
    if shape >= 2 and (found - {"record", "please", "self"} or _FIGURE.search(plain)):
        return ENOUGH
    gains = found & OUTCOMES
    if not gains or (gains == {"threat"} and not found & _GRADED | {"you"}):
        return 0.0
    weight = shape + sum(_WEIGHTS[family] for family in found)
    charged = [h.start for h in hits if h.family in _CHARGED] + [h.start for h in orders]
    if weight >= ENOUGH and charged and _is_told(texts, breaks, hits, min(charged), lexicon):
        weight -= TOLD
    return weight


def _shape(plain: str) -> float:
    """What the form of the text weighs, whatever its words are."""
    pairs = len(_PAIR.findall(plain))
    if _KEY.search(plain) or pairs >= 2 or (pairs and _CRITERION.search(plain)):
        return ENOUGH
    if _VERDICT_LINE.search(plain):
        return ENOUGH
    if _TAG.search(plain):
        return 2.0
    return 1.0 if _MARKUP.search(plain) else 0.0


def _breaks(mark: re.Pattern[str], plain: str, said: Sequence[Word]) -> frozenset[int]:
    """The indexes of the words that begin after a mark; the first always does."""
    apart = enumerate(pairwise(said), start=1)
    return frozenset([0, *(n for n, (a, b) in apart if mark.search(plain[a.end : b.start]))])


def _is_order(texts: list[str], breaks: frozenset[int], at: int, found: set[str]) -> bool:
    """Whether the verb at an index is an order: it opens its clause, or follows `you`, `must`, `please` and their like."""
    if texts[at] in _LABELS and at + 1 in breaks:
        return False
    before = at - 1
    while before >= 0 and texts[before] in _ADVERBS and before + 1 not in breaks:
        before -= 1
    if before < 0 or before + 1 in breaks or texts[before] in _JOINED:
        return True
    if texts[before] == "to":
        return texts[before - 1] in BE or bool(found & {"you", "address", "roleplay"})
    return texts[before] in AUXILIARIES and before > 0 and texts[before - 1] in ("you", "not")


def _is_told(
    texts: list[str], breaks: frozenset[int], hits: Sequence[Hit], first: int, lexicon: Lexicon
) -> bool:
    """Whether what is charged is told or reported: someone did, said or does it, in the clause before it."""
    found = {h.family for h in hits}
    if "panel" in found and found & {"self", "record", "candidate_word"}:
        return False
    for at in range(first - 1, -1, -1):
        word = texts[at]
        crossed = any(b in breaks for b in range(at + 1, first + 1))
        spoken_to = any(h.family in ("address", "you") and at < h.start <= first for h in hits)
        if spoken_to and not (crossed and word in _REPORTS):
            continue
        if any(h.family in ("address", "judge") and h.start <= at < h.end for h in hits):
            continue
        if (
            word in _REPORTS
            and at
            and texts[at - 1] not in ("must", "should", "shall", "to", "please", "you")
        ):
            return True
        if word in _TELLERS and not crossed:
            return True
        past = lexicon.grammar.is_past(word) or word in ("was", "were", "had", "did")
        past = past and texts[at + 1 : at + 2] != ["better"]
        past = past and (word not in SAME_FORM or texts[at - 1] in PRONOUNS)
        if past and not crossed and at and texts[at - 1] not in BE | {"have", "has", "be"}:
            return True
    return False
