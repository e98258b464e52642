"""What was learned: a lesson in so many words, a changed habit, or what one would do another time."""

import re
from collections.abc import Sequence

from app.domain.phrase import Phrase, once

_ASKS_BACK = re.compile(
    r"\b(learn(ed|t)?|lessons?|differently|do .{0,20}again|look(ing)? back|in hindsight|you change\b.*\?|get wrong|got wrong|do better|regret\w*|take (away )?from)\b",
    re.IGNORECASE,
)
_ANOTHER_TIME = frozenset(["again", "differently", "earlier", "sooner", "instead"])
LEARNED = 3
"""Up to this word stands that something was learned; what follows is what."""


def asks_for_lesson(question: str) -> bool:
    """Whether the interviewer asked what the candidate would do otherwise, or took from it."""
    return bool(_ASKS_BACK.search(question))


@once
def is_lesson(p: Phrase) -> bool:
    """What was learned: a lesson in so many words, or a wish for another time with no act in the same breath."""
    if p.is_question or _is_what_would_turn_it(p):
        return False
    return (
        p.has("lesson")
        or (p.has("lesson_wish") and p.has("again") and not p.own_acts)
        or _has_new_habit(p)
        or _names_what_was_left_out(p)
    )


def _is_what_would_turn_it(p: Phrase) -> bool:
    """`If I'd had more than three, I'd have said no`: the condition of a choice, not what was learned from it."""
    texts = [w.text for w in p.words]
    under_condition = "if" in texts and p.numbers > 0 and bool(p.wishes)
    return under_condition and not (_ANOTHER_TIME & set(texts)) and not p.own_acts


def _names_what_was_left_out(p: Phrase) -> bool:
    """`I had planned for the disks and not for the people`: what the speaker had done, and what not."""
    texts = [w.text for w in p.words]
    earlier = [a for a in p.acts if a.subject == "i" and a.mood == "pluperfect"]
    earlier += [
        a
        for a in p.acts
        if a.subject == "i"
        and a.mood == "state"
        and {"had", "'d"} & set(texts[max(a.at - 3, 0) : a.at])
    ]
    return any(
        texts[at - 1] in ("and", "but") and texts[at] in ("not", "never")
        for act in earlier
        for at in range(act.at + 1, len(texts))
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
        if not (p.has("generic_lesson") or _is_truism(p))
        and (len(p.words) >= 11 or (p.has("reflection_now", "own_fault") and len(p.words) >= 7))
    ]
    return 2 if specific else 1


def _is_truism(p: Phrase) -> bool:
    """`You need to take people along`: what holds for everybody, with nothing set against it and nothing of one's own."""
    texts = [w.text for w in p.words]
    for_all = any(
        texts[i] in ("you", "people", "one", "everyone", "everybody", "always")
        and set(texts[i + 1 : i + 4]) & {"need", "have", "must", "should", "always", "can", "got"}
        for i in range(len(texts))
    )
    told = {
        "not",
        "never",
        "only",
        "instead",
        "than",
        "but",
        "if",
        "when",
        "before",
        "until",
        "now",
    } & set(texts)
    own = any(a.subject in ("i", "we") and a.at > LEARNED for a in p.acts)
    return for_all and not told and not own and not p.numbers
