"""Situation, task, action, result and lesson in one answer.

Every sentence is judged by itself and an answer by the set of its sentences, so the order of telling changes nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.matching import Hit
from app.domain.phrase import Phrase
from app.domain.report import StarPart

NEAR = 7
"""How many words around a marker belong to it. Where speech is typed without stops, a sentence says little."""


@dataclass(frozen=True, slots=True)
class Star:
    """The parts of a story: the sentences of each, how clear each is (0 missing, 1 thin, 2 clear)."""

    parts: Mapping[StarPart, tuple[str, ...]]
    strength: Mapping[StarPart, int]
    measured: bool
    agency: int
    reflection: int


def read_star(phrases: Sequence[Phrase]) -> Star:
    """The parts of the story that eligible phrases tell."""
    told = [p for p in phrases if p.eligible and not p.is_code]
    by_part: dict[StarPart, list[Phrase]] = {
        "S": [p for p in told if is_situation(p)],
        "T": [p for p in told if is_task(p)],
        "A": [p for p in told if is_action(p)],
        "R": [p for p in told if is_result(p)],
        "L": [p for p in told if is_lesson(p)],
    }
    strength: dict[StarPart, int] = {
        "S": _situation_strength(by_part["S"], by_part),
        "T": _task_strength(by_part["T"]),
        "A": _action_strength(by_part["A"]),
        "R": _result_strength(by_part["R"], acted=bool(by_part["A"] or by_part["T"])),
        "L": _reflection(by_part["L"]),
    }
    return Star(
        parts={part: tuple(p.id for p in found) for part, found in by_part.items()},
        strength=strength,
        measured=any(is_measured(p) for p in by_part["R"]),
        agency=_agency(told),
        reflection=strength["L"],
    )


def is_action(p: Phrase) -> bool:
    """Something was done by the speaker or the speaker's team, and not as background to the story."""
    acts = [a for a in (*p.own_acts, *p.we_acts) if a.mood != "pluperfect"]
    return bool(acts) and not is_lesson(p)


def is_task(p: Phrase) -> bool:
    """The speaker's own responsibility or goal, as a fact."""
    told = p.is_past or not p.wishes
    return p.has("task") and told and not p.is_question and not p.has("habitual")


def is_result(p: Phrase) -> bool:
    """An outcome: a figure that moved the right way, what others did in consequence, or how it ended."""
    if p.is_question or is_lesson(p) or p.is_hypothetical or p.has("habitual") or _is_background(p):
        return False
    if any(a.mood == "would" for a in p.acts) and not p.others_acts:
        return False
    if moved_right(p):
        return True
    if (
        p.has("task")
        or (p.own_acts and not p.others_acts)
        or (p.concrete_acts and not p.has("outcome"))
    ):
        return False
    if p.has("acceptance") or _has_come_about(p):
        return True
    return p.has("outcome") and bool(p.acts) and not _is_trouble(p)


def is_measured(p: Phrase) -> bool:
    """A result with a quantity near it."""
    outcomes = [hit for hit in p.hits if hit.family in ("change", "acceptance")]
    counted = any(p.near(hit, NEAR).numbers for hit in outcomes) or _has_come_about(p)
    return counted or (p.has("shift") and not p.own_acts)


def is_lesson(p: Phrase) -> bool:
    """What was learned: a lesson in so many words, or a wish for another time with no act in the same breath."""
    return not p.is_question and (
        p.has("lesson") or (p.has("lesson_wish") and not p.own_acts) or _has_new_habit(p)
    )


def _has_new_habit(p: Phrase) -> bool:
    """What the speaker does now and did not before: `now` beside a concrete verb in the present."""
    habits = [
        a
        for a in p.acts
        if a.subject == "i"
        and a.mood in ("present", "negated")
        and not p.lexicon.is_in(a.verb, "mental_verbs", "vague_verbs")
    ]
    return bool(habits) and any(w.text == "now" for w in p.words) and not p.own_acts


def _has_come_about(p: Phrase) -> bool:
    """What others have done since: the present perfect with a count."""
    since = [
        a
        for a in p.others_acts
        if a.mood == "perfect" and not p.lexicon.is_in(a.verb, "mental_verbs")
    ]
    return p.numbers > 0 and bool(since) and not _is_trouble(p)


def _is_background(p: Phrase) -> bool:
    """Told as the past before the past."""
    earlier = sum(a.mood == "pluperfect" for a in p.acts)
    if earlier * 2 >= len(p.acts):
        return earlier > 0 or p.has("background")
    return p.has("background") and not p.has("acceptance")


def is_situation(p: Phrase) -> bool:
    """A fact about the world of the story that is neither an act of the speaker nor an outcome."""
    if p.is_question or p.is_hypothetical or is_lesson(p) or is_result(p) or p.has("habitual"):
        return False
    if p.concrete_acts and not p.has("situation", "background"):
        return False
    return p.has("situation", "background") or _is_trouble(p) or (p.numbers > 0 and not p.own_acts)


def moved_right(p: Phrase) -> bool:
    """A figure changed, and what fell is a thing one wants to fall, what rose one wants to rise."""
    return any(_moves_right(p, hit) for hit in p.hits if hit.family == "change")


def _moves_right(p: Phrase, hit: Hit) -> bool:
    """Beside an act of one's own, or a word of trouble, it has to be plain; a bare change of figures is no outcome then."""
    near = p.near(hit, NEAR)
    bad, good = near.count("metrics_bad") > 0, near.count("metrics_good") > 0
    down, up = near.count("down") > 0, near.count("up") > 0
    if (bad and down) or (good and up) or (p.has("shift") and down and not good):
        return True
    return not (near.concrete_acts or _is_trouble(near) or (good and down) or (bad and up))


def _is_trouble(p: Phrase) -> bool:
    return p.count("trouble") > 0


def _situation_strength(
    found: Sequence[Phrase], by_part: Mapping[StarPart, Sequence[Phrase]]
) -> int:
    """Clear when a listener can see the scene of something that was done: specific, and with something at stake.

    A scene in which nothing is done, asked of anybody, or comes about is no situation but talk.
    """
    if not found or not (by_part["A"] or by_part["T"] or by_part["R"]):
        return 0
    size = sum(len(p.words) for p in found)
    specific = sum(min(p.numbers + p.times, 2) for p in found)
    stakes = sum(p.count("trouble") for p in found)
    seen = size >= 25 and (specific >= 2 or stakes >= 2 or (specific and stakes))
    return 2 if seen and (by_part["T"] or _action_strength(by_part["A"]) == 2) else 1


def _task_strength(found: Sequence[Phrase]) -> int:
    if not found:
        return 0
    return 2 if sum(len(p.words) for p in found) >= 7 else 1


def _action_strength(found: Sequence[Phrase]) -> int:
    """Clear from three concrete acts of one's own, or two told in detail."""
    concrete = sum(len(p.concrete_acts) for p in found)
    detail = sum(len(p.words) for p in found if p.concrete_acts)
    if (concrete >= 3 and detail >= 18) or (concrete >= 2 and detail >= 30):
        return 2
    return 1 if found else 0


def _result_strength(found: Sequence[Phrase], *, acted: bool) -> int:
    """Clear when measured; an outcome of nothing that anybody did stays thin."""
    if not found or not acted:
        return min(len(found), 1)
    measured = sum(1 for p in found if is_measured(p))
    return 2 if measured and sum(len(p.words) for p in found) >= 7 else 1


def _reflection(found: Sequence[Phrase]) -> int:
    """Specific when a changed habit or a named fault is told, not a truth that fits every story."""
    if not found:
        return 0
    specific = [
        p
        for p in found
        if p.has("reflection_now") and not p.has("generic_lesson") and len(p.words) >= 8
    ]
    return 2 if specific else 1


def _agency(told: Sequence[Phrase]) -> int:
    """2 when own acts are clear, 1 when they are few or lost in `we`, 0 when there are none."""
    own = sum(len(p.own_acts) for p in told)
    concrete = sum(len(p.concrete_acts) for p in told)
    we = sum(len(p.we_acts) for p in told)
    if concrete >= 1 and concrete * 2 >= we:
        return 2
    return 1 if own or (we and concrete) else (1 if we >= 3 else 0)
