"""How often a thing was used since it is there."""

from app.domain.heard.phrase import Phrase, once
from app.domain.wording.clauses import Act
from app.domain.wording.words import NUMBER

OFTEN, TWO = 5, 2.0
"""Words after a verb in which it is told how often, and the smallest number that counts there."""


_OFTEN = frozenset(["once", "twice", NUMBER])


@once
def has_been_used(p: Phrase) -> bool:
    """`It has gone off once`, `it's been pulled twice`, `it's caught two bad imports`: since something is there, one or two are a count."""
    texts = p.texts
    if p.said.isdisjoint(_OFTEN):
        return False
    if p.own_acts or p.count("trouble") > texts.count("never"):
        return False
    return any(
        a.subject == "other" and _is_up_to_now(a, texts) and _so_often(p, a.at) for a in p.acts
    )


def _is_up_to_now(act: Act, texts: list[str]) -> bool:
    if act.mood == "perfect":
        return True
    before = texts[max(act.at - 3, 0) : act.at]
    return act.mood == "passive" and "been" in before and bool({"has", "have", "'s"} & set(before))


def _so_often(p: Phrase, at: int) -> bool:
    """`One` is mostly a pronoun, and two of a span of time tell how long."""
    for i, word in enumerate(p.words[at + 1 : at + 1 + OFTEN], start=at + 2):
        if word.text in ("once", "twice"):
            return True
        following = p.words[i].text if i < len(p.words) else ""
        other = following == "of" or p.lexicon.is_in(following, "period")
        if word.text == NUMBER and word.number == TWO and not other:
            return True
    return False
