"""Rules for why somebody wants the job: particular, grounded, with something to add."""

from collections.abc import Mapping

from app.domain.checklist.dossier import Dossier
from app.domain.checklist.lines import CHANCES, asked_about, few_of_each, lines_of
from app.domain.checklist.signals import Rule, Signal, found
from app.domain.wording.line import Line

_REASONS = ("motivation", "own_bridge", "your_thing")


def _why(dossier: Dossier) -> tuple[Line, ...]:
    """Answers to the question for reasons; all answers when it was not put."""
    asked = [r for r in dossier.usable if asked_about(r, CHANCES["motivation"])]
    return tuple(x for x in lines_of(asked or dossier.usable) if x.counts and not x.asks)


def _particular(dossier: Dossier) -> Signal:
    """Things that this company or team does, not its name or what it pays."""
    lines = [x for x in _why(dossier) if x.has("your_thing") and not x.has("prestige")]
    ids = few_of_each(lines)
    return found(len(ids), ids, partly=1, clearly=2)


def _grounded(dossier: Dossier) -> Signal:
    """The reason is tied to the speaker's own work, in an answer that names something of the company."""
    named = {x.turn for x in _why(dossier) if x.has("your_thing")}
    lines = [
        x
        for x in _why(dossier)
        if x.has("own_bridge") and x.turn in named and not x.has("prestige")
    ]
    ids = few_of_each(lines)
    return found(len(ids), ids, partly=1, clearly=2)


def _reasoned(dossier: Dossier) -> Signal:
    """A reason that could turn out false: a comparison, a cause, a condition."""
    lines = [
        x
        for x in _why(dossier)
        if x.has(*_REASONS) and x.has("consequence", "condition", "contrast")
    ]
    ids = few_of_each(x for x in lines if not x.has("prestige"))
    return found(len(ids), ids, partly=1, clearly=2)


def _anywhere(family: str, *, asking: bool, partly: int, clearly: int) -> Rule:
    def rule(dossier: Dossier) -> Signal:
        lines = [
            x for x in lines_of(dossier.usable) if x.counts and x.has(family) and x.asks == asking
        ]
        ids = few_of_each(x for x in lines if not x.has("prestige"))
        return found(len(ids), ids, partly=partly, clearly=clearly)

    return rule


def _not_for_the_name(dossier: Dossier) -> Signal:
    """Name, pay and perks are not what carries the answer."""
    against = tuple(x.id for x in lines_of(dossier.usable) if x.has("prestige"))
    ids = few_of_each(x for x in _why(dossier) if x.has(*_REASONS) and not x.has("prestige"))
    if not ids or len(against) >= len(ids):
        return Signal(0, (), against)
    return Signal(1 if against else 2, ids, against)


MOTIVE_RULES: Mapping[str, Rule] = {
    "motive_particular": _particular,
    "motive_grounded": _grounded,
    "motive_reasoned": _reasoned,
    "motive_adds": _anywhere("adds", asking=False, partly=1, clearly=2),
    "motive_honest": _anywhere("honest_about", asking=False, partly=1, clearly=2),
    "motive_curious": _anywhere("curious", asking=True, partly=1, clearly=2),
    "motive_not_for_the_name": _not_for_the_name,
}
