"""How much it was once it was done: the year after, on average, from then on.

The amount has to be what the clause says, with something else than the speaker as its subject.
"""

from app.domain.heard.phrase import Phrase
from app.domain.wording.clauses import Act
from app.domain.wording.words import NUMBER, TIME

REACH = 8
"""Words after a verb in which its amount is told."""
_FIRST = frozenset(["and", "but", "so", "then", "the", "by", "in", "only", "since"])
_FEW = frozenset(["nothing", "nil", "zero", "none", "half", "single"])
_ROUGHLY = frozenset(
    ["about", "around", "roughly", "nearly", "almost", "some", "a", "an", "the", "only", "just", "maybe", "perhaps", "well", "at", "least",
     "more", "than", "bit", "under", "closer", "to", "below", "over", "still", "down"]
)  # fmt: skip
_NONE = frozenset(["nobody", "none", "nothing", "no", "not", "never", "neither", "without", "zero"])
_AVERAGED = frozenset(
    ["averaged", "averages", "totalled", "totaled", "settled", "stabilised", "stabilized", "levelled", "leveled"]
)  # fmt: skip
_AMOUNTED = _AVERAGED | frozenset(
    ["was", "were", "is", "'s", "are", "took", "takes", "came", "needed", "cost", "lasted", "reached", "had", "made", "got"]
)  # fmt: skip
_WHEN = frozenset(
    ["after", "next", "following", "last", "this", "second", "third", "year", "month", "week", "quarter", "season", "summer", "winter"]
)  # fmt: skip
_BE = frozenset(["is", "'s", "are", "was", "were", "am", "be", "been"])
_SO_MUCH = _FEW | {NUMBER, "one"}
_SAME = frozenset(
    ["the", "on", "in", "nearly", "over", "a", "to", "not", "at", "half", "open", "waiting", "an"]
)
_TIMED = frozenset(["then", "that", "last", "this", "the", "my", "our", "we", "i", "day", "one"])


def then_it_was(c: Phrase) -> bool:
    """`The year after it was nine`, `after that it was one or two a day`, `the last summer it was 9`: how much, once it was done."""
    texts = c.texts
    if c.said.isdisjoint(_SO_MUCH):
        return False
    if c.own_acts or c.has("cost") or any(a.mood in ("would", "pluperfect") for a in c.acts):
        return False
    start = next((i for i, t in enumerate(texts[:3]) if t not in _FIRST), 0)
    opening = texts[start : start + 4]
    timed = opening[:2] in (
        ["after", "that"],
        ["by", "then"],
        ["this", "time"],
        ["ever", "since"],
    ) or (
        bool(_WHEN & set(opening[:2]))
        and any(c.lexicon.is_in(t, "period", "spans", "when") or t == TIME for t in opening[:3])
    )
    return timed and any(_is_so_much(texts, a) for a in c.acts if a.subject != "i")


def _is_so_much(texts: list[str], act: Act) -> bool:
    """`was nine`, `took three`, `averaged a bit under four`: the amount is what is said of it."""
    at = next((i for i in range(max(act.at - 2, 1), act.at + 1) if texts[i] in _AMOUNTED), None)
    if at is None or texts[at - 1] in ("there", "which", "who"):
        return False
    after = [t for t in texts[at + 1 : at + 1 + REACH] if t not in _ROUGHLY]
    rate = after[:1] == ["one"] and bool({"a", "an", "each", "per"} & set(texts[at + 2 : at + 6]))
    return after[:1] == [NUMBER] or rate or bool(_FEW & set(after[:1]))


def averaged(c: Phrase) -> bool:
    """`The crews averaged a bit under four`: what it came to on the whole."""
    if c.said.isdisjoint(_AVERAGED):
        return False
    texts = c.texts
    return not c.own_acts and any(
        a.subject == "other" and a.verb in _AVERAGED and _is_so_much(texts, a) for a in c.acts
    )


def none_since_so_long(c: Phrase) -> bool:
    """`Since one year there is no letter`: how long it has not been, in plain words."""
    if "since" not in c.said or c.said.isdisjoint(_NONE):
        return False
    texts = c.texts
    return any(
        texts[i] == "since"
        and texts[i + 1] in (NUMBER, "more", "over", "about")
        and any(c.lexicon.is_in(t, "period") for t in texts[i + 2 : i + 5])
        for i in range(len(texts) - 2)
    )


def no_time(p: Phrase) -> int:
    """How many of the words `still`, `already` and `since` tell no change here: `it's still the old one`, `was already measuring`,
    `since the alarms come from elsewhere`."""
    texts = p.texts
    return sum(
        (t == "still" and _stays_as_it_was(texts, at))
        or (t == "already" and (at + 1 == len(texts) or bool(_BE & set(texts[at - 1 : at]))))
        or (t == "since" and _is_a_reason(p, at))
        for at, t in enumerate(texts)
    )


def _stays_as_it_was(texts: list[str], at: int) -> bool:
    before, after = texts[max(at - 1, 0) : at], texts[at + 1 : at + 3]
    if not after or before == ["but"]:
        return True
    return bool(_BE & set(before)) and after[0] in _SAME and after[1:] != ["one"]


def _is_a_reason(p: Phrase, at: int) -> bool:
    """`Since` before a subject and no time, where nothing has been so up to now."""
    after = p.texts[at + 1 : at + 3]
    if not after:
        return False
    timed = any(
        t in _TIMED or t in (NUMBER, TIME) or p.lexicon.is_in(t, "when", "period") for t in after
    )
    up_to_now = any(a.mood == "perfect" for a in p.acts) or bool({"has", "have", "'ve"} & p.said)
    marked = set(",;.!?") & set(p.sentence.text[p.words[at].end : p.words[at + 1].start])
    return not (timed or up_to_now or marked)
