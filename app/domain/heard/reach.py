"""How far an answer's work reached: a rung of the scope ladder."""

from collections.abc import Sequence

from app.domain.heard.phrase import Phrase
from app.domain.heard.star import Star


def read_scope(phrases: Sequence[Phrase], star: Star) -> int:
    """0 own task, 1 feature, 2 team, 3 several teams, 4 organisation: by what was done with whom, not by titles."""
    told = [p for p in phrases if p.eligible and not p.is_code]
    if star.agency == 0 or not star.strength["A"]:
        return 0
    several = any(p.has("several_teams") for p in told)
    lasting = any(p.has("spread") and not p.is_hypothetical for p in told)
    moved = any(p.has("resistance") for p in told)
    framed = any(p.has("ambiguity") for p in told)
    if several and star.strength["A"] == 2 and lasting and (moved or framed):
        return 4
    if several and (star.strength["A"] == 2 or lasting or moved):
        return 3
    if several or any(p.count("group") or p.count("people") for p in told):
        return 2
    return 1
