"""Rules for stories (STAR) and for values shown by acts."""

from collections.abc import Callable, Mapping
from functools import partial

from app.domain.checklist.dossier import Dossier, Thread, joined
from app.domain.checklist.shown_values import shown
from app.domain.checklist.signals import Rule, Signal, found, graded
from app.domain.reading import Reading
from app.domain.report import StarPart

RARE_DEEDS, FEW_DEEDS = 1.8, 4.8
"""Own acts per hundred content words (see `Dossier.deeds`): below the first nothing was done, below the second little."""


def _across(
    dossier: Dossier, strength: Callable[[Thread], float], part: StarPart, clearly: float = 1.4
) -> Signal:
    """The evidence-weighted mean over stories: a rich story says more about a teller than a thin one."""
    stories = dossier.stories
    weights = [t.ground if part == "R" else t.weight for t in stories]
    if not sum(weights):
        return Signal(0)
    mean = sum(w * strength(t) for w, t in zip(weights, stories, strict=True)) / sum(weights)
    ids = joined(*(t.quoted(part) for t in stories)) or joined(
        *(t.sentences(part) for t in stories)
    )
    return found(mean, ids, partly=0.5, clearly=clearly)


def _part(part: StarPart, dossier: Dossier) -> Signal:
    return _across(dossier, lambda t: t.strength(part), part)


def _own_action(dossier: Dossier) -> Signal:
    """Acts of the teller's own, told so that they can be pictured. Lost in `we`, or in much talk about little, they count half.

    One act is none, and so are acts that have to be looked for among slogans.
    """
    if dossier.tally("own_act") < 2 or dossier.deeds < RARE_DEEDS:
        return Signal(0)
    told = _across(
        dossier, lambda t: t.strength("A") if t.agency == 2 else min(t.strength("A"), 1), "A"
    )
    return Signal(1, told.sentences) if told.score == 2 and dossier.deeds < FEW_DEEDS else told


def _result(dossier: Dossier) -> Signal:
    """The outcome, as clear as the acts that led to it, and at most half of one that was taken apart by probes."""
    return _across(
        dossier, lambda t: min(t.strength("R"), t.strength("A"), 2 if t.held else 1), "R"
    )


def _measure(dossier: Dossier) -> Signal:
    """Outcomes with a figure or a count in them, of acts that were told; figures that held when they were asked about."""
    told = _across(
        dossier, lambda t: t.strength("A") if t.measured and t.held else 0, "R", clearly=1.2
    )
    counted = set(dossier.ids("number"))
    figures = tuple(i for i in told.sentences if i in counted)
    return Signal(told.score, figures or told.sentences, _given_up(dossier))


def _given_up(dossier: Dossier) -> tuple[str, ...]:
    return joined(*(t.retreats for t in dossier.stories if not t.held))


def _lesson(dossier: Dossier) -> Signal:
    """One specific lesson in the interview is enough: not every story has one."""
    best = max((r.reflection for r in dossier.usable), default=0)
    ids = joined(*(r.parts.get("L", ()) for r in dossier.usable if r.reflection == best))
    return found(best, ids, partly=1, clearly=2)


def _unprompted(dossier: Dossier) -> Signal:
    """Whether the first telling of a story had acts and outcome in it, or its scene and task, before any probe, and held."""
    tellings = [t.readings[0] for t in dossier.stories if t.readings]
    held = {t.readings[0].turn for t in dossier.stories if t.readings and t.held}
    whole = [
        r for r in tellings if r.turn in held and (_stands(r, "A", "R") or _stands(r, "S", "T"))
    ]
    ids = joined(*(r.parts.get("A", ()) or r.parts.get("S", ()) for r in whole))
    return found(len(whole) / max(len(tellings), 1), ids, partly=0.2, clearly=0.4)


def _stands(reading: Reading, main: StarPart, beside: StarPart) -> bool:
    first, second = reading.strength.get(main, 0), reading.strength.get(beside, 0)
    return min(first, second) >= 1 and first + second >= 3


def _value(value: str, dossier: Dossier) -> Signal:
    """2 by an act, nothing for naming the value, nor for an act that is contradicted elsewhere."""
    found = shown(value, dossier)
    if found.against:
        return Signal(0, (), found.against)
    return Signal(2 if found.acts else 0, found.acts)


def _fair(dossier: Dossier) -> Signal:
    """The acts are free of contempt and pressure. Without any act there is nothing to be fair in."""
    acts = dossier.ids("own_act")
    against = dossier.ids("coercion", "hostile")
    if len(acts) < 3:
        return Signal(0, (), against)
    return Signal(graded(-len(against), partly=-1, clearly=0), acts[:3], against)


STORY_RULES: Mapping[str, Rule] = {
    "star_situation": partial(_part, "S"),
    "star_task": partial(_part, "T"),
    "star_own_action": _own_action,
    "star_result": _result,
    "star_measure": _measure,
    "star_lesson": _lesson,
    "star_unprompted": _unprompted,
    "value_freedom": partial(_value, "freedom"),
    "value_responsibility": partial(_value, "responsibility"),
    "value_candor": partial(_value, "candor"),
    "value_context": partial(_value, "context_over_control"),
    "value_fair": _fair,
}
