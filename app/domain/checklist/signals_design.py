"""Rules for system design: what it is for, how large, how it breaks and is run, and who may do what."""

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise

from app.domain.checklist.dossier import Dossier, joined
from app.domain.checklist.lines import CHANCES, asked_about, counted, few_of_each, lines_of
from app.domain.checklist.signals import Rule, Signal, found
from app.domain.reading import Reading
from app.domain.wording.line import Line
from app.domain.wording.words import words

_SIZED = ("sized", "reckons")
_FOLLOWS = ("consequence", "limit_hit", "condition", "decision", "contrast", "cost", "takes")
_TWO = 2
_SEVERAL = 2
"""So many sums that the interviewer had to do again are no slip."""
_JOINED = re.compile(r"[^\d\s]:\s|=|→|->|;")
"""How those who type briefly put one thing beside what follows from it."""
_SUMS = frozenset(
    [
        "times",
        "over",
        "divided",
        "by",
        "plus",
        "minus",
        "x",
        "is",
        "are",
        "be",
        "makes",
        "make",
        "nearer",
        "than",
    ]
)
"""Words between two figures by which an interviewer does a sum."""
_SUM = 8
"""Words within which a sum is put."""
_SMALL = 10
"""Up to here a figure is in any question."""
_GUARDED = ("who_may", "scoped", "data_care", "abuse")
_SECURITY = frozenset(["security_talk"])
_NO_GUARD = ("unsure", "evasive")
"""What is left to be looked up protects nothing."""


def _sized(dossier: Dossier) -> Signal:
    """Load, data or machines in figures; a sentence in which one figure meets another is worked out, and counts twice."""
    lines = [x for x in _told(dossier) if x.numbers and x.has(*_SIZED)]
    kept = few_of_each(lines)
    worked_out = few_of_each(x for x in lines if x.numbers >= _TWO)
    return found(len(kept) + len(worked_out), kept, partly=4, clearly=13)


def _told(dossier: Dossier) -> list[Line]:
    return [x for x in lines_of(dossier.usable) if x.on_system and not x.asks]


def _figures_decide(dossier: Dossier) -> Signal:
    """A quantity and what follows from it, what it takes, or what it is set against, in one breath."""
    lines = [x for x in _told(dossier) if x.numbers and x.has(*_SIZED, "limit_hit", "divides")]
    ids = few_of_each(x for x in lines if x.has(*_FOLLOWS) or _JOINED.search(x.text))
    return found(len(ids), ids, partly=2, clearly=8)


def _figures_hold(dossier: Dossier) -> Signal:
    """Figures stay what they were said to be, and nobody has to do the sums again."""
    sized = few_of_each(x for x in _told(dossier) if x.numbers and x.has(*_SIZED))
    redone = dossier.once(_done_again)
    against = joined(dossier.ids("correcting"), (x.id for x in redone))
    if len(dossier.ids("correcting")) + len({x.turn for x in redone}) >= _SEVERAL or not sized:
        return Signal(0, (), against)
    return Signal(1 if against or len(sized) < 4 else 2, sized, against)


def _done_again(dossier: Dossier) -> tuple[Line, ...]:
    """The answers' first sentences where the interviewer had worked over the candidate's own figures."""
    mine: set[float] = set()
    theirs: set[float] = set()
    found_in: list[Line] = []
    for reading in dossier.usable:
        if _sum_of(reading.question, mine - theirs):
            found_in += reading.lines[:1]
        theirs |= _figures(reading.question)
        mine |= {f for x in reading.lines for f in _figures(x.text)}
    return tuple(found_in)


def _sum_of(question: str, figures: set[float]) -> bool:
    """Whether two figures of a question are joined as in a sum, and one of them is among some figures."""
    said = words(question)
    at = [n for n, w in enumerate(said) if w.number is not None]
    return any(
        b - a <= _SUM
        and {said[a].number, said[b].number} & figures
        and not _SUMS.isdisjoint(w.text for w in said[a + 1 : b])
        for a, b in pairwise(at)
    )


def _figures(text: str) -> set[float]:
    return {w.number for w in words(text) if w.number is not None and w.number > _SMALL}


def _faced(topic: str, families: tuple[str, ...]) -> Rule:
    """What was asked about a danger was answered, not brushed aside."""

    def rule(dossier: Dossier) -> Signal:
        asked = [r for r in dossier.usable if asked_about(r, CHANCES[topic]) and _answers(r)]
        lines = [x for x in lines_of(asked or dossier.usable) if not x.asks]
        against = tuple(
            x.id
            for x in lines
            if x.has("waves_away") and not x.has("buzz") and not _protects(x, topic)
        )
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


def _protects(line: Line, topic: str) -> bool:
    """Two kinds of care with a reason in one sentence: `so what leaks is worth less` brushes nothing aside."""
    kinds = sum(line.has(f) for f in _GUARDED)
    return (
        topic == "security" and kinds >= _TWO and line.has("consequence", "condition", "contrast")
    )


def _answers(reading: Reading) -> bool:
    """Something is said to it: "Done with that part." neither faces a danger nor brushes it aside."""
    return any(x.on_system or x.has("waves_away", "unsure") for x in reading.lines)


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
            if about and line.on_system and not line.asks and not _leaves_open(line):
                yield line


def _leaves_open(line: Line) -> bool:
    aside = line.has("waves_away") and not _protects(line, "security")
    return aside or line.has(*_NO_GUARD)


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
    "design_sized": _sized,
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
