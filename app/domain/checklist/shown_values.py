"""Whether a value is shown over a whole interview: by acts that speak for it, in stories that are told well enough to be believed.

Careful raters do not hear a value in one sentence alone. An act that looks like it counts in a story with acts, figures and an
end; in loose talk the same words are thin. And where much is told that goes with a value, it is shown although no single
sentence says it in a way that is known. What is shown still stands on sentences: those that are acts of that value, or, where
none was heard, the acts that are told with what is akin to it. Without any it is not shown.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.checklist.dossier import Dossier
from app.domain.checklist.lines import lines_of
from app.domain.checklist.signs import (
    VALUES,
    can_be_weighed,
    contradicted,
    weight,
    weight_of_line,
    weights_for,
)
from app.domain.wording.line import Line
from app.domain.wording.words import words

_MOST = 2
"""So many sentences stand for a value of which no act was heard."""
_AKIN: Mapping[str, tuple[str, ...]] = {
    "freedom": (
        "without_leave", "ends_own_work", "frees_others", "decides_alone", "frees_by_right", "leaves_choice", "chose_themselves",
    ),
    "responsibility": ("own_fault", "repair", "repairs", "task"),
    "candor": (
        "own_fault", "tells_that", "concedes", "seeks_criticism", "frank_refusal", "speaks_publicly", "honest_about", "admits",
    ),
    "context_over_control": (
        "gives_picture", "leaves_choice", "chose_themselves", "explains", "frees_others", "grows_people",
    ),
}  # fmt: skip
"""Marker families (rubrics/lexicon) that go with each value, whatever the act is."""
_LOOSELY: Mapping[str, tuple[str, ...]] = {
    "freedom": ("decision",), "responsibility": ("contains",), "candor": (), "context_over_control": ("tells_that",),
}  # fmt: skip
"""Those that go with it only where no act has one of the others."""
_TOLD_YOU = re.compile(
    r"\bi(?:['’]ve| have)? (?:just |already )?(?:told|gave|given|showed|said that to) you\b",
    re.IGNORECASE,
)
_TELLER = frozenset(["i", "me", "my", "mine", "we", "us", "our", "ours"])
_OTHERS = frozenset(["he", "she", "they", "him", "her", "them", "his", "their", "both"])


@dataclass(frozen=True, slots=True)
class Shown:
    """The sentences that show a value; those that only name it, or in which an act of it is thin; those against it."""

    acts: tuple[str, ...]
    thin: tuple[str, ...]
    against: tuple[str, ...]


def shown(value: str, dossier: Dossier) -> Shown:
    """What speaks for a value and what against it; of one that no weights were learned for, the acts alone."""
    marks = dossier.marks.get(f"value_{value}", ())
    acts = tuple(dict.fromkeys(m.sentence for m in marks if m.strength == 2))
    named = tuple(dict.fromkeys(m.sentence for m in marks if m.strength == 1))
    against = contradicted(dossier, value)
    if value not in VALUES or not can_be_weighed(dossier):
        return Shown(acts, named, against)
    weights = weights_for(value)
    if weight(weights, dossier) <= 0:
        return Shown((), acts or named, against)
    return Shown(acts or _nearest(value, dossier), named, against)


def acts_of_people(value: str, dossier: Dossier) -> Shown:
    """What `shown` finds as far as somebody does it: no word for the value, nothing that a system does, and acts that are only akin
    to it where they are done to somebody or owned up."""
    found = shown(value, dossier)
    heard = {m.sentence for m in dossier.marks.get(f"value_{value}", ()) if m.strength == 2}
    did = {
        x.id
        for x in lines_of(dossier.usable)
        if (not _TELLER.isdisjoint(said := {w.text for w in words(x.text)}))
        and (x.id in heard or x.has("own_fault") or not _OTHERS.isdisjoint(said))
    }
    return Shown(tuple(i for i in found.acts if i in did), (), found.against)


def _is_beside(line: Line) -> bool:
    """`I already told you that one`: said of the talk, as is what takes something back."""
    return line.has("retract") or bool(_TOLD_YOU.search(line.text))


def _nearest(value: str, dossier: Dossier) -> tuple[str, ...]:
    """The own acts that have most of what is akin to the value, in the order in which they were told."""
    weights = weights_for(value)
    told = [x for x in lines_of(dossier.usable) if x.has("own_act") and not _is_beside(x)]
    near = [x for x in told if x.has(*_AKIN[value])]
    akin = _AKIN[value] if near else _LOOSELY[value]
    acts = near or [x for x in told if x.has(*akin)]
    ranked = sorted(acts, key=lambda x: (-len(x.families & set(akin)), -weight_of_line(weights, x)))
    return tuple(x.id for x in acts if x in ranked[:_MOST])
