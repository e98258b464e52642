"""Rules for checking code: what is tried, with the result that must come out, and how many kinds of case there are."""

from collections.abc import Mapping

from app.domain.checklist.coding import course_of
from app.domain.checklist.coding_questions import asks_to_follow
from app.domain.checklist.dossier import Dossier, joined
from app.domain.checklist.lines import few_of_each
from app.domain.checklist.signals import Rule, Signal, found
from app.domain.wording.line import Line
from app.domain.wording.words import words

_OUTCOMES = frozenset([
    "none", "null", "nil", "true", "false", "yes", "no", "empty", "nothing", "zero", "undefined", "itself", "throws", "raises",
    "refused", "allowed", "gone", "once", "twice", "both", "same", "one",
])  # fmt: skip
"""Words for what is put in or comes out, beside figures."""
_BRUSHED = ("waves_away", "gives_up", "defends", "dismisses", "not_counted")


def _expected(dossier: Dossier) -> Signal:
    """Test cases with the result that must come out, in any form: two things told of which one is put in and one comes out."""
    lines = [x for x in course_of(dossier).tried_out if _counts_as_case(x) and not x.has(*_BRUSHED)]
    ids = few_of_each(lines, most=6)
    return found(len(ids), ids, partly=2, clearly=5)


def _counts_as_case(line: Line) -> bool:
    told = line.numbers + sum(w.text in _OUTCOMES for w in words(line.text))
    return line.counts and (told >= 2 or (told == 1 and line.on_code and line.has("expects")))


def _tried(family: str, *, partly: int, clearly: int, tied: bool) -> Rule:
    def rule(dossier: Dossier) -> Signal:
        lines = [
            x for x in lines_on_code(course_of(dossier).checking(), family) if x.tied or not tied
        ]
        ids = few_of_each(lines, most=5)
        return found(len(ids), ids, partly=partly, clearly=clearly)

    return rule


def _traces(dossier: Dossier) -> Signal:
    """An input followed through the code. Where that is asked for, a step needs no word of code: it may hold names of the task."""
    course = course_of(dossier)
    told = {x.id: x for x in lines_on_code(course.checking(), "traces") if x.tied}
    for reading, lines in zip(course.readings, course.lines, strict=True):
        if asks_to_follow(reading.question):
            told |= {x.id: x for x in lines if _is_step(x) and not x.has(*_BRUSHED)}
    ids = few_of_each(told.values(), most=5)
    return found(len(ids), ids, partly=1, clearly=3)


def _is_step(line: Line) -> bool:
    return not line.asks and line.tied and line.numbers > 0 and line.has("traces")


_KINDS = tuple(
    f"case_{k}" for k in ("empty", "single", "edge", "same", "order", "large", "bad", "concurrent")
)


def kinds_tried(dossier: Dossier) -> Signal:
    """How many kinds of case are tried: nothing, one, the edge, the same twice, another order, many, bad ones, at once."""
    lines = [
        x
        for x in course_of(dossier).tried_out
        if x.has(*_KINDS)
        and x.counts
        and not x.has(*_BRUSHED)
        and (_counts_as_case(x) or x.has("tries", "expects"))
    ]
    first = {k: next((x.id for x in lines if x.has(k)), None) for k in _KINDS}
    ids = joined(i for i in first.values() if i)
    return found(sum(i is not None for i in first.values()), ids, partly=3, clearly=5)


def lines_on_code(lines: tuple[Line, ...], *families: str) -> list[Line]:
    """Sentences about what an algorithm handles, or about a test, that speak of one of the families."""
    return [
        x
        for x in lines
        if (x.on_code or (x.counts and x.has("testing_talk", "tries")))
        and x.has(*families)
        and not x.has(*_BRUSHED)
    ]


CHECKING_RULES: Mapping[str, Rule] = {
    "coding_expected": _expected,
    "coding_kinds": kinds_tried,
    "coding_traces": _traces,
    "coding_oracle": _tried("oracle", partly=1, clearly=2, tied=True),
    "coding_hunts": _tried("hunts", partly=1, clearly=2, tied=False),
}
