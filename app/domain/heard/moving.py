"""Quantities that fell or rose, told with how much it was."""

from app.domain.heard.counting import is_a_name, is_clock
from app.domain.heard.phrase import Phrase
from app.domain.wording.function_words import DETERMINERS
from app.domain.wording.words import NUMBER

REACH = 8
"""Words after a verb in which its amount is told."""
SUBJECT = 6
"""Words before a verb in which its subject is told."""
_PHRASAL = frozenset(["went", "gone", "came", "come", "moved", "got", "brought", "goes", "comes"])
_TOWARDS = frozenset(
    ["down", "up", "back", "from", "to", "under", "below", "past", "above", "over"]
)
_ENDS = frozenset(["to", "by", "from", "under", "below", "in", "at", "past", "above", "over"])
_FEW = frozenset(
    [
        "nothing",
        "nil",
        "zero",
        "none",
        "half",
        "single",
        "third",
        "quarter",
        "tenth",
        "fraction",
        "handful",
    ]
)
_AMOUNTS = _FEW | {NUMBER}
_CLAIMED = frozenset(["said", "wanted", "asked", "argued", "ordered", "demanded"])
_NOT_YET = frozenset(
    [
        "not",
        "never",
        "would",
        "could",
        "should",
        "might",
        "may",
        "will",
        "to",
        "had",
        "if",
        "can",
        "cannot",
    ]
)
_ROUGHLY = frozenset(
    [
        "about",
        "around",
        "roughly",
        "nearly",
        "almost",
        "some",
        "a",
        "an",
        "the",
        "only",
        "just",
        "maybe",
        "perhaps",
        "well",
        "at",
        "least",
        "more",
        "than",
    ]
)


def _is_fact(c: Phrase, at: int) -> bool:
    """Whether the verb at an index tells what came, and not what was wished, planned, feared or done before."""
    near = c.texts[max(at - SUBJECT, 0) : at]
    planned = any(c.lexicon.is_in(t, "plan_words") or t in _CLAIMED for t in near)
    return not planned and not _NOT_YET & set(near[-3:])


def moved(c: Phrase) -> bool:
    """`fell by a third`, `went from a week to a day`, `is down to four`: what fell is nothing one wants, what rose is."""
    if c.said.isdisjoint(_AMOUNTS):
        return False
    if c.said.isdisjoint(_PHRASAL) and c.classes.isdisjoint(("fall_verbs", "rise_verbs")):
        return False
    mine = {a.at for a in c.acts if a.subject in ("i", "you")}
    for at, word in enumerate(c.words):
        down, up = (
            c.lexicon.is_in(word.text, "fall_verbs"),
            c.lexicon.is_in(word.text, "rise_verbs"),
        )
        if not (down or up or word.text in _PHRASAL):
            continue
        after = c.texts[at + 1 : at + 1 + REACH]
        stays = after[:1] == ["from"] and "to" not in after
        phrasal = word.text in _PHRASAL and bool(_TOWARDS & set(after[:2])) and not stays
        opens = at == 0 and word.start == 0
        if not (down or up or phrasal) or (at in mine and at > 0) or opens or not _is_fact(c, at):
            continue
        noun = at > 0 and c.words[at - 1].text in DETERMINERS
        if noun or not _amount(c, at, after):
            continue
        return _is_welcome(
            c,
            at,
            down=down or "down" in after[:1] or "under" in after[:2],
            up=up or "up" in after[:1],
        )
    return False


def _amount(c: Phrase, at: int, after: list[str]) -> bool:
    """A quantity right behind the verb, or behind `to`, `by`, `from` or `under`."""
    for i, text in enumerate(after):
        if text not in _AMOUNTS:
            continue
        if text != NUMBER or not (is_clock(c, at + 1 + i) or is_a_name(c, at + 1 + i)):
            between = [t for t in after[:i] if t not in _ROUGHLY]
            return not between or between[-1] in _ENDS
    return False


def _is_welcome(c: Phrase, at: int, *, down: bool, up: bool) -> bool:
    before = c.texts[max(at - SUBJECT, 0) : at]
    bad = any(c.lexicon.is_in(t, "metrics_bad", "trouble") for t in before)
    good = any(c.lexicon.is_in(t, "metrics_good") for t in before)
    who = any(c.lexicon.is_in(t, "people") or t == "who" for t in before[-2:])
    if down:
        return not good or bad
    if up:
        return not bad
    return not who
