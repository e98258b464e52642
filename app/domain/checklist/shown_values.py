"""Whether a value is shown over a whole interview: by acts that speak for it, in stories that are told well enough to be believed.

Careful raters do not hear a value in one sentence alone. An act that looks like it counts in a story with acts, figures and an
end; in loose talk the same words are thin. And where much is told that goes with a value, it is shown although no single
sentence says it in a way that is known. What is shown still stands on sentences: those that are acts of that value, or, where
none was heard, the acts whose own markers speak for it most.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.checklist.dossier import Dossier
from app.domain.checklist.lines import lines_of
from app.domain.checklist.signs import contradicted, weight, weight_of_line, weights_for

_MOST = 2
"""So many sentences stand for a value of which no act was heard."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The sentences that show a value; those that only name it, or in which an act of it is thin; those against it."""

    acts: tuple[str, ...]
    thin: tuple[str, ...]
    against: tuple[str, ...]


def shown(value: str, dossier: Dossier) -> Shown:
    """What speaks for a value and what against it."""
    marks = dossier.marks.get(f"value_{value}", ())
    acts = tuple(dict.fromkeys(m.sentence for m in marks if m.strength == 2))
    named = tuple(dict.fromkeys(m.sentence for m in marks if m.strength == 1))
    against = contradicted(dossier, value)
    weights = weights_for(value)
    if not weights:
        return Shown(acts, named, against)
    if weight(weights, dossier) <= 0:
        return Shown((), acts or named, against)
    return Shown(acts or _nearest(dossier, weights), named, against)


def _nearest(dossier: Dossier, weights: Mapping[str, int]) -> tuple[str, ...]:
    """The own acts whose markers speak for the value most, in the order in which they were told; none where none does."""
    acts = [x for x in lines_of(dossier.usable) if x.has("own_act")]
    found = [(weight_of_line(weights, x), x.id) for x in acts]
    best = sorted((f for f in found if f[0] > 0), key=lambda f: -f[0])[:_MOST]
    chosen = {i for _, i in best}
    return tuple(x.id for x in acts if x.id in chosen)
