"""Rules for coding: the thought before the code, and the code itself."""

from collections.abc import Mapping
from dataclasses import replace

from app.domain.checklist.coding import Course, course_of
from app.domain.checklist.coding_questions import asks_of_cost
from app.domain.checklist.corrections import goes_on
from app.domain.checklist.dossier import Dossier, joined
from app.domain.checklist.lines import few_of_each, touches
from app.domain.checklist.occasions import failed
from app.domain.checklist.signals import Rule, Signal, found, graded
from app.domain.checklist.signals_checking import kinds_tried, lines_on_code
from app.domain.checklist.standing import begun, corrected, doubted
from app.domain.wording.line import Line

_ASKED = ("clarifies", "asks_size", "asks_rule", "asks_use")
LONG_ENOUGH = 3
"""Answers, the one with the first code among them."""
_TURNED = (
    "is it", "are they", "is that", "are these", "should it", "should they", "may it", "may they", "can it", "can they", "may i",
    "can i", "should i", "do they", "does it", "is there", "are there",
)  # fmt: skip
"""How a question goes within a sentence whose mark is missing."""
_NARROWING = ("memory", "worst", "per", "each", "every", "rare", "rarely")
_VAGUE = ("guesses", "hedges", "in_general")


def _reasoned(lines: tuple[Line, ...], *families: str) -> list[Line]:
    """Sentences about the code, without questions and without what was done some other time: that is no reasoning about this task."""
    return [
        x
        for x in lines_on_code(lines, *families)
        if not x.asks and not x.has("own_act", "we_act", "habitual")
    ]


def _clarifies(dossier: Dossier) -> Signal:
    """Questions to the interviewer, or assumptions said aloud, before or with the first code."""
    asked = [x for x in course_of(dossier).until_code() if x.counts and _is_open(x)]
    ids = tuple(x.id for x in asked)
    return found(len(ids), ids, partly=1, clearly=2)


def _is_open(line: Line) -> bool:
    if line.asks:
        return line.has("code_object", *_ASKED) and not line.has("asks_of_talk")
    text = line.text.casefold()
    unmarked = "assum" in text or "ask" in text or touches(text, _TURNED)
    return line.has(*_ASKED) and unmarked


def _reasons(dossier: Dossier) -> Signal:
    """The approach in steps, and why it is right. One without the other is half of it."""
    plan, why = _plan(dossier), _explains(dossier)
    return Signal(
        graded(plan.score + why.score, partly=1, clearly=4), joined(plan.sentences, why.sentences)
    )


def _plan(dossier: Dossier) -> Signal:
    """What the code is going to do, in steps, before it is there."""
    lines = _reasoned(course_of(dossier).until_code(), "plans", "way")
    ids = tuple(x.id for x in lines if x.has("plans") or x.tied)
    return found(len(ids), ids, partly=1, clearly=3)


def _explains(dossier: Dossier) -> Signal:
    """Why it is right: what always holds, what cannot happen."""
    course = course_of(dossier)
    ids = few_of_each(x for turn in course.lines for x in _reasoned(turn, "explains"))
    return found(len(ids), ids, partly=1, clearly=3)


def _cost(dossier: Dossier) -> Signal:
    """Time and memory stated, with the reason why it is so much."""
    course = course_of(dossier)
    stated = [x for turn in course.lines for x in lines_on_code(turn, "cost_stated")]
    why = [x for x in stated if x.has("cost_reason")]
    if not stated:
        weighed = tuple(i for r in course.readings if r.alternatives >= 2 for i in r.costs)
        return Signal(1 if weighed else 0, weighed)
    return Signal(2 if why else 1, tuple(x.id for x in why or stated))


def _cost_agrees(dossier: Dossier) -> Signal:
    """Whatever is said of the cost agrees with the code, stays what it was, and is not doubted by who asked."""
    course = course_of(dossier)
    against = joined(
        _explained_away(course),
        _misstated(course),
        _wavering(dossier),
        begun(doubted(dossier)),
    )
    guessed = _guessed(course)
    if against or len(guessed) >= 2:
        return Signal(0, (), joined(against, guessed))
    stated = _cost(dossier)
    ids = stated.sentences or tuple(b.sentence for b in course.blocks)
    agrees = (1 if guessed else 2) if ids else 0
    return Signal(graded(stated.score + agrees, partly=1, clearly=4), ids, guessed)


def _explained_away(course: Course) -> tuple[str, ...]:
    """Costs that are said not to count, where a cost was asked about or told. Told in the same breath for the size at hand, that
    is a reason."""
    return tuple(
        x.id
        for at, lines in enumerate(course.lines)
        if asks_of_cost(course.readings[at].question) or any(x.has("cost_stated") for x in lines)
        for x in lines
        if x.has("not_counted") and not (x.numbers > 0 and x.has("cost_stated"))
    )


def _guessed(course: Course) -> tuple[str, ...]:
    """Costs that are offered as a guess: with a question mark, or as what one thinks it might be."""
    return tuple(
        x.id
        for x in course.after_code()
        if x.has("cost_stated") and (x.text.endswith("?") or x.has("guesses"))
    )


def _wavering(dossier: Dossier) -> tuple[str, ...]:
    taken_back = dossier.ids("correcting")
    return taken_back if len(taken_back) >= 2 else ()


def _misstated(course: Course) -> tuple[str, ...]:
    """Claims of linear cost beside code that sorts, or that walks the data inside a walk over the data."""
    claims: list[str] = []
    for block in course.blocks:
        near = [x for x in course.lines[block.at] if x.has("cost_stated")]
        later = [x for x in course.said_of(block) if x.has("cost_sorting", "cost_quadratic")]
        if block.code.loops >= 2 and not block.code.halves and later[:1]:
            claims += [x.id for x in later[:1] if not x.has("cost_quadratic")]
        linear = [x for x in near if x.has("cost_linear") and not _is_narrowed(x)]
        if any(x.has("cost_quadratic", "cost_sorting") for x in near):
            continue
        if block.code.loops >= 2 or block.code.sorts:
            claims += [x.id for x in linear]
    return tuple(claims)


def _is_narrowed(line: Line) -> bool:
    """Whether a cost is told of memory, of the worst case, of a part or of another way: the code as a whole may take more."""
    return line.has("contrast", "condition", "other_way") or touches(line.text, _NARROWING)


def _other_way(dossier: Dossier) -> Signal:
    """Another way held beside the chosen one, with what it would take."""
    course = course_of(dossier)
    vague = {x.id for turn in course.lines for x in turn if x.has(*_VAGUE)}
    weighed = [
        i
        for r in course.readings
        if r.alternatives >= 2 and r.cost
        for i in r.options
        if i not in vague
    ]
    lines = [
        x
        for turn in course.lines
        for x in lines_on_code(turn, "other_way")
        if x.tied and x.has("contrast", "cost", "cost_stated", "condition") and not x.has("repairs")
    ]
    ids = joined((x.id for x in lines), weighed)
    return found(len(lines) + bool(weighed), ids, partly=1, clearly=2)


def _holds(dossier: Dossier) -> Signal:
    """Nobody showed it to be wrong, and the interviewer had nothing to correct in it; or it was, and better code came before
    anything had to be said. A run that travelled with it counts."""
    course, against = course_of(dossier), corrected(dossier)
    ids = tuple(b.sentence for b in course.blocks if b.code.whole)
    still, ever = course.flawed
    broken = still or course.ran.fails or (course.faults and not course.repaired)
    if not ids or broken or against:
        return Signal(0, (), joined(course.dodges, begun(against)))
    shown = ever or course.ran.failed or course.faults
    return Signal(1 if shown or not _is_tried(dossier) else 2, ids)


def _is_tried(dossier: Dossier) -> bool:
    """Whether anything speaks for code that nobody found at fault: a passed run, several kinds of case, or a task made clear.
    A talk that went on for less than `LONG_ENOUGH` answers left no room for it."""
    course = course_of(dossier)
    passed = course.ran.passed > 0 and not course.ran.failed
    if passed or len(course.readings) - course.first_code <= LONG_ENOUGH:
        return True
    return kinds_tried(dossier).score == 2 or _clarifies(dossier).score > 0


def _owned(dossier: Dossier) -> Signal:
    """No fault that was seen stays: it is looked at and mended, not talked away."""
    course = course_of(dossier)
    ids = tuple(b.sentence for b in course.blocks) or few_of_each(course.after_code())
    if not course.faults or course.repaired:
        return Signal(2 if ids else 0, ids, course.dodges)
    honest = [at for at in course.faults if _owns_up(course, at)]
    stood_by = any(
        course.stood_by(at) or _lines(course.lines[at], "defends", "dismisses")
        for at in course.faults
    )
    if stood_by and not honest and not course.reworked:
        return Signal(0, (), course.dodges)
    admitted = tuple(x.id for at in course.faults for x in course.lines[at] if x.has("admits"))
    return Signal(1, admitted, course.dodges)


def _taken_up(dossier: Dossier) -> Signal:
    """What is done about a fault. Where none was seen, by who wrote it, the interviewer or a run, nothing shows it."""
    seen = course_of(dossier).faults or corrected(dossier)
    came = bool(seen) or any(map(failed, dossier.readings))
    return replace(dossier.once(_owned), came=came)


def _turns(dossier: Dossier) -> Signal:
    """The same of an idea, which a change of the task puts to the test as well."""
    course, taken_up = course_of(dossier), _taken_up(dossier)
    changed = any(goes_on(r.question) for r in course.readings[course.first_code + 1 :])
    return replace(taken_up, came=taken_up.came or changed)


def _owns_up(course: Course, at: int) -> bool:
    """Whether an answer says more of what is wrong and what to change than in defence of it."""
    lines = course.lines[at]
    admitted = [x for x in lines if course.admits(at, x)]
    looked_at = sum(x in admitted or x.has("repairs") for x in lines)
    return bool(admitted) and looked_at > _lines(lines, "defends", "dismisses")


def _lines(lines: tuple[Line, ...], *families: str) -> int:
    return sum(x.has(*families) for x in lines)


def _readable(dossier: Dossier) -> Signal:
    """Whole code, with names that are words, short functions and shallow blocks."""
    whole = [b for b in course_of(dossier).blocks if b.code.whole and b.code.functions]
    good = sum(b.code.readable for b in whole)
    ids = tuple(b.sentence for b in whole)
    return Signal(0 if not whole else 1 if good < len(whole) else 2, ids)


def _refuses(dossier: Dossier) -> Signal:
    """What the code can't take it refuses, by an error of its own."""
    blocks = [b for b in course_of(dossier).blocks if b.code.whole and b.code.refusals]
    ids = tuple(b.sentence for b in blocks)
    return found(sum(b.code.refusals for b in blocks), ids, partly=1, clearly=2)


def _remarks(dossier: Dossier) -> Signal:
    """The code says what it promises, or what can't be seen in it."""
    blocks = [b for b in course_of(dossier).blocks if b.code.whole and b.code.remarks]
    ids = tuple(b.sentence for b in blocks)
    return found(sum(b.code.remarks for b in blocks), ids, partly=1, clearly=2)


def _guarded(dossier: Dossier) -> Signal:
    """The piece of code with the most questions after what may be missing, empty or out of range."""
    blocks = [b for b in course_of(dossier).blocks if b.code.whole and b.code.guards]
    ids = tuple(b.sentence for b in blocks)
    return found(max((b.code.guards for b in blocks), default=0), ids, partly=1, clearly=3)


def _bounds(dossier: Dossier) -> Signal:
    """Where something begins to hold or ends to is told with its side: at most, below, exactly at."""
    lines = [x for turn in course_of(dossier).lines for x in lines_on_code(turn, "bounds")]
    ids = few_of_each(lines, most=2)
    return found(len(ids), ids, partly=1, clearly=3)


CODING_RULES: Mapping[str, Rule] = {
    "coding_clarifies": _clarifies,
    "coding_reasons": _reasons,
    "coding_bounds": _bounds,
    "coding_cost_agrees": _cost_agrees,
    "coding_other_way": _other_way,
    "coding_holds": _holds,
    "coding_owned": _owned,
    "coding_taken_up": _taken_up,
    "coding_turns": _turns,
    "coding_readable": _readable,
    "coding_refuses": _refuses,
    "coding_remarks": _remarks,
    "coding_guarded": _guarded,
}
