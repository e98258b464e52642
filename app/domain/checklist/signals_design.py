"""Rules for system design: what it is for, how large, how it breaks and is run, and who may do what."""

from collections.abc import Iterable, Mapping

from app.domain.checklist.dossier import Dossier
from app.domain.checklist.lines import CHANCES, asked_about, counted, few_of_each, lines_of
from app.domain.checklist.signals import Rule, Signal, found
from app.domain.reading import Reading
from app.domain.wording.line import Line
from app.domain.wording.words import words

_ASKS = ("asks_size", "asks_rule", "asks_use")
_GUARDED = ("who_may", "scoped", "data_care", "abuse")
_SECURITY = frozenset(["security_talk"])
_NO_GUARD = ("waves_away", "unsure", "evasive")
"""What is brushed aside, or left to be looked up, protects nothing."""


def _asked(family: str) -> Rule:
    """Questions of one kind; one is partly, and clearly when the candidate asked other things as well."""

    def rule(dossier: Dossier) -> Signal:
        asked = _questions(dossier)
        ids = tuple(x.id for x in asked if x.has(family))
        return found(len(ids) + (len(asked) >= 3), ids, partly=1, clearly=2)

    return rule


def _questions(dossier: Dossier) -> list[Line]:
    return [
        x
        for x in lines_of(_first_half(dossier))
        if x.asks and x.has(*_ASKS) and not x.has("hostile")
    ]


def _first_half(dossier: Dossier) -> tuple[Reading, ...]:
    """Later questions come too late to shape a design, except that a short interview has no later."""
    usable = dossier.usable
    return usable[: max(3, (len(usable) + 1) // 2)]


def _before_drawing(dossier: Dossier) -> Signal:
    """The first answer asks or cuts the problem to shape."""
    asked = _questions(dossier)
    first = tuple(x.id for x in asked if dossier.usable and x.turn == dossier.usable[0].turn)
    if first:
        return Signal(2 if len(first) >= 2 else 1, first)
    return found(len(asked), tuple(x.id for x in asked), partly=2, clearly=99)


def _builds_on_answers(dossier: Dossier) -> Signal:
    """What the interviewer answered decides something: a figure of theirs comes back in a reason."""
    given: set[float] = set()
    ids: list[str] = []
    for reading in dossier.usable:
        given |= _figures(reading.question)
        for line in lines_of([reading]):
            if not line.on_system or line.asks or line.has("waves_away"):
                continue
            back = bool(given & _figures(line.text)) and line.has(
                "consequence", "condition", "limit_hit"
            )
            if back or line.has("recalls"):
                ids.append(line.id)
    return found(len(ids), tuple(ids), partly=1, clearly=3)


def _figures(text: str) -> set[float]:
    return {w.number for w in words(text) if w.number is not None}


def _figures_decide(dossier: Dossier) -> Signal:
    """A quantity and what follows from it, in one breath."""
    lines = [
        x
        for x in lines_of(dossier.usable)
        if x.on_system and x.numbers and x.has("consequence", "limit_hit", "condition", "decision")
    ]
    ids = few_of_each(x for x in lines if x.has("sized", "reckons", "limit_hit", "divides"))
    return found(len(ids), ids, partly=2, clearly=5)


def _figures_hold(dossier: Dossier) -> Signal:
    """Figures stay what they were said to be."""
    lines = [x for x in lines_of(dossier.usable) if x.on_system]
    sized = few_of_each(x for x in lines if x.numbers and x.has("sized", "reckons"))
    against = dossier.ids("correcting")
    if len(against) >= 2 or not sized:
        return Signal(0, (), against)
    return Signal(1 if against or len(sized) < 4 else 2, sized, against)


def _faced(topic: str, families: tuple[str, ...]) -> Rule:
    """What was asked about a danger was answered, not brushed aside."""

    def rule(dossier: Dossier) -> Signal:
        asked = [r for r in dossier.usable if asked_about(r, CHANCES[topic])]
        lines = [x for x in lines_of(asked or dossier.usable) if not x.asks]
        against = tuple(x.id for x in lines if x.has("waves_away") and not x.has("buzz"))
        guessed = tuple(x.id for x in lines if asked and x.has("unsure") and x.id not in against)
        mine = [x for x in lines if x.on_system and x.id not in (*against, *guessed)]
        ids = few_of_each(x for x in mine if x.has(*families) and (asked or _is_about(x, topic)))
        if against and len(against) >= len(ids):
            return Signal(0, (), against)
        if not ids:
            tried = few_of_each(mine) if asked else ()
            return found(len(tried), tried, partly=2, clearly=99)
        shaky = against or len(guessed) > (topic != "security") or len(ids) < 2
        return Signal(1 if shaky else 2, ids, (*against, *guessed))

    return rule


def _is_about(line: Line, topic: str) -> bool:
    return topic != "security" or bool(line.families & _SECURITY)


def _guard(family: str, *, partly: int = 1, clearly: int = 2) -> Rule:
    """Sentences about protection: in an answer to a question about it, or about a right, a secret or an abuser."""

    def rule(dossier: Dossier) -> Signal:
        lines = [x for x in _guarding(dossier) if x.has(family)]
        ids = few_of_each(lines)
        return found(len(ids), ids, partly=partly, clearly=clearly)

    return rule


def _guarding(dossier: Dossier) -> Iterable[Line]:
    for reading in dossier.usable:
        asked = asked_about(reading, CHANCES["security"])
        for line in lines_of([reading]):
            about = asked or bool(line.families & _SECURITY)
            if about and line.on_system and not line.asks and not line.has(*_NO_GUARD):
                yield line


def _reasoned_guard(dossier: Dossier) -> Signal:
    """Why a protection is as it is: a reason or a condition beside it."""
    lines = [
        x
        for x in _guarding(dossier)
        if x.has(*_GUARDED) and x.has("consequence", "condition", "contrast")
    ]
    ids = few_of_each(lines)
    return found(len(ids), ids, partly=2, clearly=4)


DESIGN_RULES: Mapping[str, Rule] = {
    "design_asks_size": _asked("asks_size"),
    "design_asks_rule": _asked("asks_rule"),
    "design_asks_use": _asked("asks_use"),
    "design_before_drawing": _before_drawing,
    "design_bounds": counted("sets_bounds", partly=1, clearly=3, tied=False),
    "design_frames": counted("frames", partly=1, clearly=3, tied=False),
    "design_builds_on": _builds_on_answers,
    "design_sized": counted("sized", "reckons", partly=2, clearly=5),
    "design_figures_decide": _figures_decide,
    "design_figures_hold": _figures_hold,
    "design_limits": counted("limit_hit", partly=1, clearly=3),
    "design_divides": counted("divides", partly=1, clearly=4),
    "design_grows": counted("grows", partly=1, clearly=3),
    "design_headroom": counted("headroom", partly=1, clearly=3),
    "design_breaks": counted("breaks", partly=2, clearly=4),
    "design_suffers": counted("suffers", partly=2, clearly=4),
    "design_detects": counted("detects", partly=1, clearly=3),
    "design_recovers": counted("recovers", partly=2, clearly=4),
    "design_rolls_out": counted("rolls_out", partly=1, clearly=2),
    "design_who_acts": counted("who_acts", partly=1, clearly=3),
    "design_contains": counted("contains", partly=1, clearly=3),
    "design_failure_faced": _faced(
        "operability", ("breaks", "suffers", "detects", "recovers", "rolls_out", "who_acts")
    ),
    "design_who_may": _guard("who_may"),
    "design_scoped": _guard("scoped"),
    "design_data_care": _guard("data_care"),
    "design_abuse": _guard("abuse"),
    "design_guard_reason": _reasoned_guard,
    "design_security_faced": _faced("security", _GUARDED),
}
