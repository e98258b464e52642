"""How a choice was weighed in one answer: alternatives, cost, decision, and what it depends on."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.phrase import Phrase
from app.domain.words import words

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


def asks_for_choice(question: str) -> bool:
    """Whether the interviewer asked to weigh something."""
    return any(w.text in _CHOICE_WORDS for w in words(question))


def read_weighing(phrases: Sequence[Phrase], asked: bool = False) -> Weighing:
    """The weighing in eligible phrases. What is commonly done elsewhere is not a context."""
    told = [
        p
        for p in phrases
        if p.eligible and not p.is_code and not p.is_question and not p.has("buzz")
    ]
    named = [p for p in told if p.has("alternative")]
    contrasted = [p for p in told if p.has("contrast")]
    costs = [p for p in told if p.has("cost")]
    decided = [p for p in told if p.has("decision")]
    context = [p for p in told if p.has("context", "switch") and not p.has("textbook")]
    contrasts = sum(1 for p in contrasted for hit in p.hits if hit.family == "contrast")
    signs = (bool(named), contrasts >= 2, bool(costs), bool(decided), bool(context))
    dense = sum(_is_dense(p) for p in told)
    if sum(signs) < (2 if asked else 3) or not dense:
        return Weighing(0, False, False, False, (), (), (), ())
    return Weighing(
        alternatives=max(_how_many(named, contrasted), 2 if asked and costs and context else 0),
        decision=bool(decided),
        cost=bool(costs),
        context=bool(context),
        options=tuple(p.id for p in named or contrasted),
        costs=tuple(p.id for p in costs),
        decided=tuple(p.id for p in decided),
        would_change=tuple(p.id for p in told if p.has("switch")),
    )


def _is_dense(p: Phrase) -> bool:
    """Two signs of weighing in one breath: words scattered over an answer weigh nothing."""
    held = p.has("alternative", "contrast")
    priced = p.numbers > 0 and p.has("alternative", "cost")
    return priced or held + p.has("cost") + p.has("decision") + p.has("context", "switch") >= 2


def _how_many(named: Sequence[Phrase], contrasted: Sequence[Phrase]) -> int:
    """At least two where ways are named and set against each other; three when that happens in three sentences."""
    if not named:
        return 1 if len(contrasted) < 2 else 2
    counted = max(
        (w.number or 0 for p in named for w in p.words if w.number and 2 <= w.number <= 5),
        default=0,
    )
    return 3 if counted >= 3 or len({p.id for p in (*named, *contrasted)}) >= 4 else 2
