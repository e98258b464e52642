"""How a choice was weighed in one answer: alternatives, cost, decision, and what it depends on."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.heard.phrase import Phrase, once
from app.domain.wording.function_words import words_in
from app.domain.wording.words import words

_CHOICE_WORDS = frozenset(
    [
        "why",
        "instead",
        "rather",
        "or",
        "choose",
        "chose",
        "choice",
        "option",
        "options",
        "alternative",
        "alternatives",
        "cost",
        "prefer",
        "better",
        "decide",
        "decided",
        "versus",
        "trade",
        "tradeoff",
        "between",
        "pick",
        "recommend",
        "consider",
    ]
)


@dataclass(frozen=True, slots=True)
class Weighing:
    """What was found, and in which sentences."""

    alternatives: int
    decision: bool
    cost: bool
    context: bool
    options: tuple[str, ...]
    costs: tuple[str, ...]
    decided: tuple[str, ...]
    would_change: tuple[str, ...]


_SIZE_WORDS = frozenset(
    ["avoid", "faster", "memory", "could", "else", "change", "keep", "ten", "how"]
)
"""Words of questions that leave the way open."""
_OPEN_WORDS = _CHOICE_WORDS | _SIZE_WORDS


_POINTING = words_in(
    """
    he her his i it its me my one our she that their there these they this those us we you your
    would could
    """
)
"""Words by which a sentence hangs on what was told."""


def _leaves_open(question: str) -> bool:
    """Whether the interviewer asked to weigh something, or left open how to do it."""
    return not _OPEN_WORDS.isdisjoint([w.text for w in words(question)])


def _asks_why(question: str) -> bool:
    """Whether the interviewer asked for the reasons of a choice that was already told."""
    return any(w.text == "why" for w in words(question))


_HELD_OUT = re.compile(
    r"\bwhy\b[^.?!]*\b(?:not|instead|rather|over|and)\b|\bwhy (?:did|do|didn't|don't) (?:you|they|he|she)\b"
    r"|\b(?:instead of|rather than|as opposed to|versus|compared (?:to|with)|(?:the )?other (?:way|option|side|choice))\b"
    r"|\b(?:alternatives?|options?|trade-?offs?|choices?|chose|chosen|choose between|decide between|weigh\w*|considered)\b"
    r"|\b(?:turn(?:ed)? (?:it |that |them )?down|reject\w*|rul(?:e|ed|ing) out|g[ai]ve up|gave away)\b"
    r"|\bdid(?:n't)? you (?:ever )?(?:consider|think of|think about|look at)\b"
    r"|\bcould(?:n't)? (?:you|they|he|she|it|the \w+) (?:not |also |just |simply )*have\b|\byou (?:could|might)(?:'ve| have)\b",
    re.IGNORECASE,
)  # fmt: skip
"""How an interviewer holds out another way."""
_GIVEN_UP = re.compile(
    r"\bchanged? your mind\b|\bwhat else (?:could|did|was|would)\b|\bhow (?:did|do|would|will) you (?:decide|choose|pick|settle)\b"
    r"|\b(?:ha(?:d|ve)|needed|forced) to (?:choose|pick|decide)\b|\bwhat if (?:you|it|they|that)(?:'d| had| were| was)\b"
    r"|\bwhat (?:was|is|were|did (?:you|they|it)|would (?:you|they|it)(?: have)?) (?:be )?(?:lost|lose|given up|give up|sacrificed?)\b"
    r"|\bwhat (?:would|did|does|will) (?:that|this)(?: \w+)? cost\b|\bwhat was the (?:cost|price)\b"
    r"|\bdecisions? (?:that )?you (?:disagreed|regret\w*)\b|\b(?:hard|difficult|tough)(?:est)? (?:decision|call|choice)\b",
    re.IGNORECASE,
)  # fmt: skip
"""How an interviewer asks what was given up, or what would turn a choice."""


def holds_out_a_way(question: str) -> bool:
    """Whether the interviewer named another way, so that an answer need not."""
    return bool(_HELD_OUT.search(question.replace("’", "'")))


def asks_for_choice(question: str) -> bool:
    """Whether the interviewer asked to weigh something. Any `or`, `between` or `why` is not such a question."""
    return holds_out_a_way(question) or bool(_GIVEN_UP.search(question.replace("’", "'")))


def read_weighing(phrases: Sequence[Phrase], question: str = "") -> Weighing:
    """The weighing in eligible phrases. What is commonly done elsewhere is not a context.

    Who was asked to choose may do it without naming ways as ways; a story has to name them and what one of them costs.
    """
    asked, asked_why = _leaves_open(question), _asks_why(question)
    told = [p for p in phrases if _is_told(p)]
    named = [p for p in told if p.has("alternative")]
    telling = sum(len(p.own_acts) for p in told) >= 3
    beside = [p for p in told if p.has("contrast") and _is_about_choice(p, telling=telling)]
    costs = [p for p in told if p.has("cost") or (not telling and p.has("adverse") and named)]
    decided = [p for p in told if p.has("decision") or (not telling and p.wishes)]
    switched = [p for p in told if _turns(p)]
    context = [p for p in told if (p.has("context") or _turns(p)) and not p.has("textbook")]
    ways = _how_many(named, beside)
    if not ways and costs and (switched or context) and (decided or asked_why):
        ways = 2
    if asked_why and not decided:
        decided = switched or context
    signs = (ways > 0, bool(costs), bool(decided), bool(context))
    dense = any(_is_dense(p) for p in told)
    if not dense or not ways or sum(signs) < (2 if asked else 4):
        return Weighing(0, False, False, False, (), (), (), ())
    return Weighing(
        alternatives=ways,
        decision=bool(decided),
        cost=bool(costs),
        context=bool(context),
        options=tuple(p.id for p in (named or beside or decided)),
        costs=tuple(p.id for p in costs),
        decided=tuple(p.id for p in decided),
        would_change=tuple(p.id for p in switched),
    )


def _is_told(p: Phrase) -> bool:
    """Whether it can tell how something was weighed."""
    spoken = p.eligible and not p.is_code and not p.is_question
    return spoken and not p.has("buzz", "evasive", "habitual") and not is_general(p)


@once
def is_general(p: Phrase) -> bool:
    """What is so everywhere: told as common, or in the present of nothing that was named before."""
    if p.own_acts or p.we_acts or p.wishes:
        return False
    return p.has("textbook") or not (p.is_past or not p.said.isdisjoint(_POINTING))


def _is_about_choice(p: Phrase, *, telling: bool) -> bool:
    """Words of comparison are everywhere; they weigh something beside a way, a cost, a choice or a condition.

    In talk that tells no story, beside the parts of a system too.
    """
    if p.has("alternative", "cost", "decision", "switch"):
        return True
    return not telling and p.has("system_object", "code_object")


def _turns(p: Phrase) -> bool:
    """What would turn the choice: told as such, or as a condition and what one would do then."""
    conditional = not p.said.isdisjoint(("if", "unless", "once", "when"))
    return p.has("switch") or (conditional and any(a.mood == "would" for a in p.acts))


def _is_dense(p: Phrase) -> bool:
    """Two signs of weighing in one breath: words scattered over an answer weigh nothing."""
    held = p.has("alternative", "contrast")
    priced = p.numbers > 0 and p.has("alternative", "cost")
    return priced or held + p.has("cost") + p.has("decision") + p.has("context", "switch") >= 2


def _how_many(named: Sequence[Phrase], beside: Sequence[Phrase]) -> int:
    """Two where ways are named or set against each other; three when they are counted, or in several sentences."""
    if not named and len(beside) < 2:
        return 0
    if not named:
        return 2
    counted = max(
        (w.number or 0 for p in named for w in p.words if w.number and 2 <= w.number <= 5),
        default=0,
    )
    return 3 if counted >= 3 or len({p.id for p in named}) >= 3 else 2
