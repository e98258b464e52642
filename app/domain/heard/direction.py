"""Whether a figure moved as one wants it to: fewer faults, more of what is good."""

from app.domain.heard.counting import (
    quantities,
)
from app.domain.heard.ending import is_trouble
from app.domain.heard.parts import parts
from app.domain.heard.phrase import Phrase
from app.domain.wording.matching import Hit

NEAR = 7
"""How many words around a marker belong to it. Where speech is typed without stops, a sentence says little."""


def moved_right(p: Phrase) -> bool:
    """A figure changed, and what fell is a thing one wants to fall, what rose one wants to rise."""
    if not p.has("change", "shift"):
        return False
    return any(
        _moves_right(c, hit)
        for c in parts(p)
        if quantities(c) or c.has("shift")
        for hit in c.hits
        if hit.family in ("change", "shift")
    )


def moved_wrong(p: Phrase) -> bool:
    """A figure fell that one wants to rise, or rose that one wants to fall: the trouble, not its end."""
    if not p.has("change"):
        return False
    good, bad = "metrics_good" in p.classes, "metrics_bad" in p.classes
    down, up = "down" in p.classes, "up" in p.classes
    return (good and down and not bad) or (bad and up and not down and not good)


def _moves_right(p: Phrase, hit: Hit) -> bool:
    """Beside an act of one's own, or a word of trouble, it has to be plain; a bare change of figures is no outcome then."""
    if any(a.mood == "pluperfect" and hit.start <= a.at < hit.end for a in p.acts) and not p.has(
        "by_then"
    ):
        return False
    near = p.near(hit, NEAR)
    bad, good = "metrics_bad" in near.classes, "metrics_good" in near.classes
    down, up = "down" in near.classes, "up" in near.classes
    if (bad and down) or (good and up) or (p.has("shift") and down and not good):
        return True
    return not (near.concrete_acts or is_trouble(near) or (good and down) or (bad and up))
