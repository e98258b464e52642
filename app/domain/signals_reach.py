"""Rules for the reach of the work and for weighing choices."""

from collections.abc import Mapping
from functools import partial

from app.domain.dossier import Dossier, joined
from app.domain.reading import Reading
from app.domain.signals import Rule, Signal, found


def _acted(dossier: Dossier) -> set[int]:
    """Answers in which the speaker did something: only there do other people's teams count."""
    return {r.turn for r in dossier.usable if r.agency == 2 and r.strength.get("A", 0) >= 1}


def _reach(families: tuple[str, ...], clearly: int, dossier: Dossier) -> Signal:
    """Markers in answers with own acts, each sentence once."""
    acted = _acted(dossier)
    ids = tuple(
        i
        for r in dossier.usable
        if r.turn in acted
        for i in dict.fromkeys(m.sentence for m in r.marks if m.family in families)
    )
    return found(len(ids), ids, partly=1, clearly=clearly)


def _beyond_assignment(dossier: Dossier) -> Signal:
    """The problem was found or framed by the speaker, not handed over as a ticket."""
    framed = _reach(("ambiguity",), 2, dossier)
    handed = dossier.ids("assigned", "disclaim")
    if handed and framed.score:
        return Signal(1, framed.sentences, handed)
    return Signal(framed.score, framed.sentences, handed)


def _moved_others(dossier: Dossier) -> Signal:
    """People who did not want it, and came along."""
    met = _reach(("resistance",), 2, dossier)
    if dossier.count("coercion"):
        return Signal(0, (), dossier.ids("coercion"))
    return met


def _weighed(dossier: Dossier) -> tuple[Reading, ...]:
    return tuple(
        r for r in dossier.usable if r.alternatives >= 1 and (r.cost or r.decision or r.context)
    )


def _alternatives(dossier: Dossier) -> Signal:
    weighed = _weighed(dossier)
    best = max((r.alternatives for r in weighed), default=0)
    return found(best, joined(*(r.options for r in weighed)), partly=1, clearly=2)


def _cost(dossier: Dossier) -> Signal:
    weighed = [r for r in _weighed(dossier) if r.cost]
    concrete = {m.sentence for m in dossier.marks.get("concrete_cost", ())}
    ids = joined(*(r.costs for r in weighed))
    return found(2 if concrete & set(ids) else 1, ids, partly=1, clearly=2)


def _decided(dossier: Dossier) -> Signal:
    ids = joined(*(r.decided for r in _weighed(dossier) if r.decision))
    return found(2, ids, partly=1, clearly=2)


def _in_context(dossier: Dossier) -> Signal:
    """Reasons from this case; with talk of what is commonly done beside them they count half."""
    weighed = [r for r in _weighed(dossier) if r.context]
    turns = {r.turn for r in weighed}
    ids = tuple(m.sentence for r in weighed for m in r.marks if m.family in ("context", "switch"))
    common = [
        m
        for r in dossier.usable
        if r.turn in turns
        for m in r.marks
        if m.family in ("textbook", "buzz")
    ]
    return found(1 if len(common) >= 2 else 2, tuple(dict.fromkeys(ids)), partly=1, clearly=2)


def _would_change(dossier: Dossier) -> Signal:
    ids = joined(*(r.would_change for r in _weighed(dossier)))
    return found(2, ids, partly=1, clearly=2)


REACH_RULES: Mapping[str, Rule] = {
    "scope_teams": partial(_reach, ("several_teams",), 3),
    "scope_moved_others": _moved_others,
    "scope_lasting": partial(_reach, ("spread",), 2),
    "scope_direction": _beyond_assignment,
    "scope_people": partial(_reach, ("grows_people",), 2),
    "scope_systemic": partial(_reach, ("systemic",), 1),
    "tradeoff_alternatives": _alternatives,
    "tradeoff_cost": _cost,
    "tradeoff_decision": _decided,
    "tradeoff_context": _in_context,
    "tradeoff_switch": _would_change,
}
