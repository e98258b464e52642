"""Rules for the reach of the work and for weighing choices."""

from collections.abc import Mapping
from functools import partial

from app.domain.checklist.choosing import MANY, answered_choice, choosing
from app.domain.checklist.dossier import Dossier, joined
from app.domain.checklist.lines import is_technical
from app.domain.checklist.particulars import told_in_particulars
from app.domain.checklist.signals import Rule, Signal, found
from app.domain.heard.weighing import holds_out_a_way
from app.domain.reading import Reading

SEVERAL = 2
"""So many choices that are priced and reasoned, with no other way beside them, are weighing in part."""


def _acted(dossier: Dossier) -> set[int]:
    """Answers in which the speaker did something: only there do other people's teams count."""
    return {r.turn for r in dossier.usable if _did(r)}


def _did(reading: Reading) -> bool:
    return reading.agency == 2 and reading.strength.get("A", 0) >= 1


def _acted_before(dossier: Dossier) -> set[int]:
    """Answers in which the speaker did something, and those to the probes after it: who took it up may be asked for."""
    return {
        r.turn
        for thread in dossier.threads
        for at, r in enumerate(thread.readings)
        if any(map(_did, thread.readings[: at + 1]))
    }


def _reach(families: tuple[str, ...], clearly: int, dossier: Dossier) -> Signal:
    """Separate mentions in answers with own acts."""
    return _mentions(families, clearly, dossier, _acted(dossier))


def _lasting(dossier: Dossier) -> Signal:
    """Others who took it up, told beside own acts; told only in answer to probes after them, it is there in part."""
    beside = _reach(("spread",), 2, dossier)
    if beside.score:
        return beside
    asked = _mentions(("spread",), 2, dossier, _acted_before(dossier))
    return Signal(min(asked.score, 1), asked.sentences)


def _mentions(families: tuple[str, ...], clearly: int, dossier: Dossier, acted: set[int]) -> Signal:
    told = [
        m.sentence
        for r in dossier.usable
        if r.turn in acted
        for m in r.marks
        if m.family in families
    ]
    return found(len(told), tuple(dict.fromkeys(told)), partly=1, clearly=clearly)


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


def _substance(dossier: Dossier) -> Signal:
    """A piece of work carried to an outcome, clear when some outcome was counted: the ground that any reach stands on."""
    best = max(dossier.stories, key=lambda t: t.strength("A") + t.strength("R"), default=None)
    if best is None:
        return Signal(0)
    acted, ended = best.strength("A"), best.strength("R") >= 1
    size = acted + ended if ended or acted == 2 else 0
    counted = any(t.measured and t.held for t in dossier.stories)
    ids = joined(*(best.quoted(part) or best.sentences(part) for part in ("A", "R")))
    told = found(size, ids, partly=2, clearly=3)
    return told if counted else Signal(min(told.score, 1), told.sentences)


def _elements(reading: Reading) -> dict[str, tuple[str, ...]]:
    """What a weighed choice is made of, and the sentences of each element; common talk is no context."""
    by_family: dict[str, list[str]] = {}
    for mark in reading.marks:
        by_family.setdefault(mark.family, []).append(mark.sentence)
    common = len(by_family.get("textbook", ())) + len(by_family.get("buzz", ()))
    figures = set(by_family.get("number", ())) | set(by_family.get("bearer", ()))
    tied = [*by_family.get("context", ()), *by_family.get("switch", ())]
    return {
        "alternatives": reading.options if reading.alternatives >= 2 else (),
        "cost": reading.costs,
        "price": tuple(i for i in reading.costs if i in figures),
        "decision": reading.decided,
        "context": tuple(dict.fromkeys(tied)) if common < 2 else (),
        "switch": reading.would_change,
    }


def _weighed(dossier: Dossier) -> list[dict[str, tuple[str, ...]]]:
    return dossier.once(_weigh)


def _weigh(dossier: Dossier) -> list[dict[str, tuple[str, ...]]]:
    """The elements of every weighed choice, the fullest first. In a technical talk it is the choice at hand that counts,
    and it is told in another way than one in a story."""
    if is_technical(dossier):
        choices = [choosing(r) for r in dossier.usable]
        weighed = [c for c in choices if c.weighs] or [c for c in choices if c.touches]
        found = [c.elements for c in weighed]
    else:
        found = [e for r in dossier.usable if (e := _told_choice(r))]
    return sorted(found, key=lambda e: -sum(map(bool, e.values())))


def _told_choice(reading: Reading) -> dict[str, tuple[str, ...]]:
    """A choice as it is weighed in a story, or else in answer to a question that held one out."""
    if reading.alternatives:
        return _elements(reading)
    return answered_choice(reading) if holds_out_a_way(reading.question) else {}


def _element(name: str, dossier: Dossier) -> Signal:
    """2 when the fullest choice has it, 1 when only the next one does."""
    weighed = _weighed(dossier)[:2]
    for at, elements in enumerate(weighed):
        if elements[name]:
            return Signal(1 if at else 2, elements[name])
    half = joined(*(e[name] for e in _half_weighed(dossier))) if not weighed else ()
    return Signal(1 if half else 0, half)


def _half_weighed(dossier: Dossier) -> list[dict[str, tuple[str, ...]]]:
    """Choices of a technical talk that are priced and have a reason, with no way held beside them: one is a remark,
    several are a way of choosing."""
    if not is_technical(dossier):
        return []
    partly = [c.elements for c in map(choosing, dossier.usable) if c.partly]
    return partly if len(partly) >= SEVERAL else []


def _cost(dossier: Dossier) -> Signal:
    """A cost counts fully when there is a figure or somebody who bears it."""
    price, cost = _element("price", dossier), _element("cost", dossier)
    return price if price.score == 2 else Signal(min(cost.score, 1), cost.sentences)


def _depth(dossier: Dossier) -> Signal:
    """Three ways held beside each other, or several choices weighed in full."""
    weighed = _weighed(dossier)
    full = [e for e in weighed if sum(map(bool, e.values())) >= 4]
    if is_technical(dossier):
        three = [c.ways for c in map(choosing, dossier.usable) if c.weighs and c.held >= MANY]
    else:
        three = [r.options for r in dossier.usable if r.alternatives >= 3 and r.cost]
    ids = joined(*(e["decision"] or e["cost"] for e in full), *three)
    return found(len(full) - 1 + len(three), ids, partly=1, clearly=2)


def _particular_choice(dossier: Dossier) -> Signal:
    """Particulars speak for a choice only where one is weighed, at least in part."""
    weighed = bool(_weighed(dossier) or _half_weighed(dossier))
    return told_in_particulars(dossier) if weighed else Signal(0)


REACH_RULES: Mapping[str, Rule] = {
    "scope_substance": _substance,
    "scope_teams": partial(_reach, ("several_teams",), 2),
    "scope_moved_others": _moved_others,
    "scope_lasting": _lasting,
    "scope_direction": _beyond_assignment,
    "scope_people": partial(_reach, ("grows_people",), 1),
    "scope_systemic": partial(_reach, ("systemic",), 1),
    "tradeoff_alternatives": partial(_element, "alternatives"),
    "tradeoff_cost": _cost,
    "tradeoff_decision": partial(_element, "decision"),
    "tradeoff_context": partial(_element, "context"),
    "tradeoff_switch": partial(_element, "switch"),
    "tradeoff_depth": _depth,
    "tradeoff_particular": _particular_choice,
}
