"""What kind of answer it is: only a story can show what somebody did."""

from collections.abc import Sequence

from app.domain.heard.phrase import Phrase
from app.domain.heard.star import Star
from app.domain.heard.weighing import Weighing
from app.domain.report import AnswerType
from app.domain.wording.mashed import is_mashed

EMPTY_WORDS = 3
"""Fewer content words than this say nothing."""


def type_of(phrases: Sequence[Phrase], star: Star, weighing: Weighing) -> AnswerType:
    """The type, from the eligible phrases: content first, then who does what in which tense."""
    told = [p for p in phrases if p.eligible]
    if any(p.is_code for p in told):
        return "technical"
    words = sum(not is_mashed(word) for p in told for word in p.content)
    if words < EMPTY_WORDS:
        return "empty"
    own = sum(len(p.own_acts) + len(p.we_acts) for p in told)
    if words < 40 and not own and any(p.has("refusing") for p in told):
        return "refusal"
    if sum(p.has("offtopic") for p in told) >= 2 and star.strength["A"] < 2:
        return "off_topic"
    habits = sum(p.has("habitual") for p in told)
    wishes = sum(len(p.wishes) for p in told)
    if own and own >= habits and own * 2 >= wishes:
        return "story"
    return _without_event(told, star, weighing, habits=habits, wishes=wishes)


def _without_event(
    told: Sequence[Phrase], star: Star, weighing: Weighing, *, habits: int, wishes: int
) -> AnswerType:
    if habits and habits >= wishes:
        return "self_description" if any(p.has("buzz") for p in told) else "pseudo_story"
    technical = sum(
        p.has("mechanism_talk", "scale_talk", "failure_talk", "complexity_talk") for p in told
    )
    if technical * 2 >= len(told) or (weighing.alternatives >= 2 and weighing.cost):
        return "technical"
    if wishes:
        return "hypothetical"
    if star.strength["S"] and star.strength["R"]:
        return "story"
    return "opinion"
