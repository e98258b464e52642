"""Figures that were hoped for, planned, demanded or tried out: none of them is an outcome."""

import itertools

from app.domain.heard.phrase import Phrase, once
from app.domain.wording.words import NUMBER

_DEMANDS = frozenset(["said", "told", "asked", "wanted", "ordered", "demanded", "argued"])
_WISHES = frozenset(["wanted", "hoped", "ordered", "demanded", "asked", "proposed", "suggested"])
_TRIALS = frozenset(["simulation", "simulations", "model", "forecast", "proposal", "plan", "paper", "estimate"])  # fmt: skip


@once
def is_forecast(p: Phrase) -> bool:
    """A figure that was hoped for, planned or demanded: words of that before it, or somebody who says it."""
    first = p.texts.index(NUMBER) if NUMBER in p.said else len(p.words)
    planned = "plan_words" in p.classes
    if planned and any(p.lexicon.is_in(t, "plan_words") for t in p.texts[:first]):
        return True
    return any(
        a.at < first and ((a.mood == "would" and a.subject != "other") or a.verb in _DEMANDS)
        for a in p.acts
    )


@once
def is_wanted(p: Phrase) -> bool:
    """`The head wanted it raised from two to three`, `the quick thing was to cut it to ninety`, `in the simulation it was less`."""
    texts = p.texts
    first = texts.index(NUMBER) if NUMBER in p.said else len(texts)
    before = texts[:first]
    wished = any(a.at < first and a.verb in _WISHES for a in p.acts)
    to_do = "to" in p.said and (
        ("was", "to") in itertools.pairwise(before) or ("to", "be") in itertools.pairwise(texts)
    )
    tried = not p.said.isdisjoint(_TRIALS) and any(
        t in _TRIALS and a in ("in", "on") for a, t in zip(before, before[2:], strict=False)
    )
    return wished or to_do or tried
