"""How many of those who are counted did something, or had it done to them."""

import itertools

from app.domain.heard.phrase import Phrase
from app.domain.wording.words import NUMBER

CAME = ("past", "perfect", "passive", "state")
"""Moods of what came about."""
_APPROXIMATE = frozenset(
    ["about", "around", "roughly", "over", "only", "and", "so", "nearly", "almost", "some", "another", "in", "the", "end",
     "but", "then", "result"]
)  # fmt: skip
_DOING = frozenset(["had", "have", "did", "do", "now", "still", "never", "all", "already"])


def so_many_out_of(p: Phrase) -> bool:
    """`Of the forty, two missed it`, `we lost three out of a thousand`, `nobody did, out of about sixty`: a part beside its whole."""
    if NUMBER not in p.said or "of" not in p.said:
        return False
    texts = [
        w.text for w in p.words if w.text not in ("the", "those", "these", "our", "about", "some")
    ]
    whole = next((i for i in range(len(texts) - 1) if texts[i : i + 2] == ["of", NUMBER]), None)
    if whole is None or not any(a.mood in CAME for a in p.acts):
        return False
    opens = not set(texts[:whole]) - _APPROXIMATE - {"out"}
    told = texts[:whole] + texts[whole + 2 :]
    return (opens or texts[whole - 1] == "out") and bool(
        {NUMBER, "nobody", "none", "all"} & set(told)
    )


def so_many_of_them(p: Phrase) -> bool:
    """`Twenty-two had.`, `Four gave theirs up`: a bare count of those who were spoken of before, and what they did."""
    texts = p.texts
    start = 0
    while start < len(texts) and texts[start] in _APPROXIMATE:
        start += 1
    if texts[start : start + 1] != [NUMBER] or p.words[start].number in (1.0, 2.0):
        return False
    verb = texts[start + 1] if start + 1 < len(texts) else ""
    return (verb in _DOING or p.lexicon.grammar.is_past(verb)) and verb not in ("was", "were")


def so_many_came(p: Phrase) -> bool:
    """`Two of the interns were hired`, `five of the seven were live`, `of 212 two missed it`: a counted subject, and what it did."""
    texts = p.texts
    start = 0
    while start < len(texts) and texts[start] in _APPROXIMATE:
        start += 1
    opening = texts[start : start + 2]
    few = p.words[start].number in (1.0, 2.0) if start < len(texts) else False
    counted = (opening[:1] == [NUMBER] and (not few or "of" in texts)) or (
        opening[:1] == ["of"] and opening[1:] == [NUMBER]
    )
    parts = any(
        w.text == NUMBER
        and w.number not in (1.0, 2.0)
        and texts[i + 1 : i + 2] == ["of"]
        and texts[i - 1 : i] not in (["page"], ["on"], ["of"])
        for i, w in enumerate(p.words)
    )
    ours = any(a == "of" and b == "us" for a, b in itertools.pairwise(texts))
    did = not ours and any(
        a.subject == "other"
        and a.mood in CAME
        and p.lexicon.is_in(a.verb, "ending_verbs", "over_words")
        for a in p.acts
    )
    return (counted or parts) and did
