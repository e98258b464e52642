"""What was learned: a lesson in so many words, a changed habit, or what one would do another time."""

import re
from collections.abc import Sequence

from app.domain.phrase import Phrase

_ASKS_BACK = re.compile(
    r"\b(learn(ed|t)?|lessons?|differently|do .{0,20}again|look(ing)? back|in hindsight|you change\b.*\?|get wrong|got wrong|do better|regret\w*|take (away )?from)\b",
    re.IGNORECASE,
)


def asks_for_lesson(question: str) -> bool:
    """Whether the interviewer asked what the candidate would do otherwise, or took from it."""
    return bool(_ASKS_BACK.search(question))


def is_lesson(p: Phrase) -> bool:
    """What was learned: a lesson in so many words, or a wish for another time with no act in the same breath."""
    return not p.is_question and (
        p.has("lesson")
        or (p.has("lesson_wish") and p.has("again") and not p.own_acts)
        or _has_new_habit(p)
    )


def is_wish_back(p: Phrase) -> bool:
    """Asked for a lesson: what one would do, thought at the time, or names as one's own fault."""
    if p.is_question or len(p.words) < 5:
        return False
    thought = any(
        a.subject == "i"
        and a.mood in ("past", "pluperfect", "negated", "state")
        and p.lexicon.is_in(a.verb, "mental_verbs")
        for a in p.acts
    )
    return bool(p.wishes) or thought or p.has("lesson_wish", "own_fault")


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


def reflection_in(found: Sequence[Phrase]) -> int:
    """Specific when a changed habit or a named fault is told, not a truth that fits every story."""
    if not found:
        return 0
    specific = [
        p
        for p in found
        if not p.has("generic_lesson")
        and (len(p.words) >= 11 or (p.has("reflection_now", "own_fault") and len(p.words) >= 7))
    ]
    return 2 if specific else 1
