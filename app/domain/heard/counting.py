"""Which figures of a sentence count something: not names of things, hours of the day, or those known already."""

from app.domain.heard.phrase import Phrase, once
from app.domain.wording.words import NUMBER

_KNOWN = frozenset(["the", "all", "these", "those", "my", "our", "their", "other"])
_OF = frozenset(
    ["of", "for", "to", "from", "with", "in", "over", "across", "between", "at", "on", "by"]
)
_TELLS_WHICH = frozenset(
    ["the", "this", "that", "last", "next", "first", "every", "each", "our", "my"]
)
_STANDS = frozenset(["is", "are", "'s", "am", "means", "mean"])
_DONE = ("past", "perfect", "passive", "pluperfect")
_CHANGED = frozenset(
    ["now", "since", "today", "still", "anymore", "nowadays", "already", "longer", "used", "instead", "than", "down", "up",
     "before", "after", "by", "within", "over", "back", "half",
     "earlier", "later", "sooner", "faster", "quicker", "shorter", "longer", "fewer", "less", "more", "cheaper", "these"]
)  # fmt: skip
_DAY = frozenset(["morning", "afternoon", "evening", "night"])


@once
def quantities(p: Phrase) -> int:
    """Figures, and words that stand for them; `one of the`, `that one` and `page 14` are none."""
    several = "several_words" in p.classes
    if not several and NUMBER not in p.said:
        return 0
    found = 0
    for at, word in enumerate(p.words):
        if word.text == NUMBER and not (is_a_name(p, at) or is_clock(p, at)):
            following = p.words[at + 1].text if at + 1 < len(p.words) else ""
            before = p.words[at - 1].text if at else ""
            pronoun = word.number == 1.0 and (
                following in ("of", "") or before in ("that", "this", "the", "no", "which", "other")
            )
            found += not pronoun
        if not several or not p.lexicon.is_in(word.text, "several_words"):
            continue
        ordinal = (
            word.text in ("third", "quarter") and at > 0 and p.words[at - 1].text in _TELLS_WHICH
        )
        down = p.words[at + 1 : at + 2]
        idiom = (
            word.text in ("doubled", "doubling", "double") and bool(down) and down[0].text == "down"
        )
        found += not (ordinal or idiom)
    return found


def is_a_name(p: Phrase, at: int) -> bool:
    """Whether a figure only names a thing: `page 14`, `level two`, `in week three`."""
    if not at or not p.lexicon.is_in(p.words[at - 1].text, "numbered_things"):
        return False
    following = p.words[at + 1].text if at + 1 < len(p.words) else ""
    return following != "times" and not p.lexicon.is_in(following, "period")


def is_clock(p: Phrase, at: int) -> bool:
    """Whether a figure tells the time of day: `at four in the afternoon`."""
    if not at or p.words[at - 1].text != "at":
        return False
    after = p.texts[at + 1 : at + 4]
    return bool({"am", "pm", "o'clock", "sharp"} & set(after[:1])) or (
        after[:1] in (["in"], ["at"], ["on"]) and bool(_DAY & set(after))
    )


def is_known(p: Phrase, at: int) -> bool:
    """Whether a figure only takes up those known already: `for all nineteen`, `of the three teams`, `four of us`."""
    after = p.texts[at + 1 : at + 3]
    if after == ["of", "us"] or (after == ["of", "them"] and p.words[at - 1].text == "all"):
        return True
    before = p.texts[max(at - 3, 0) : at]
    while before and before[-1] in _KNOWN:
        before.pop()
        if before and before[-1] in _OF:
            return True
    return False


def so_many_since(p: Phrase) -> bool:
    """`There have been nine of them`, `there has been none since`: what has come about up to now, or not."""
    texts = p.texts
    if "there" not in p.said:
        return False
    return (
        any(
            texts[i] == "there"
            and texts[i + 1] in ("have", "has")
            and {"been", "not"} & set(texts[i + 2 : i + 4])
            and {NUMBER, "no", "not", "none"} & set(texts[i + 2 : i + 6])
            for i in range(len(texts) - 2)
        )
        and not p.own_acts
    )


@once
def only_describes(p: Phrase) -> bool:
    """Figures of how things are or would be for anybody, of hearsay, or of the time gone by: `trucks are eighty percent of our fleet`,
    `I've heard three thousand`, `two years earlier, on a Monday`, `that's five quarters now`."""
    texts = p.texts
    standing = bool(_STANDS & p.said) and not _CHANGED & p.said
    if standing and not any(a.mood in _DONE for a in p.acts):
        return True
    if "you" in texts and not any(a.mood in ("past", "passive") for a in p.acts):
        return True
    if any(a.subject == "i" and a.verb in ("seen", "heard", "read") for a in p.acts):
        return True
    return quantities(p) == 1 and _is_time_gone_by(p, texts)


def _is_time_gone_by(p: Phrase, texts: list[str]) -> bool:
    at = texts.index(NUMBER) if NUMBER in texts else len(texts)
    after = texts[at + 1 : at + 3]
    if len(after) < 2 or not p.lexicon.is_in(after[0], "period"):
        return False
    if at <= 1 and after[1] in ("earlier", "before"):
        return True
    return after[1] == "now" and texts[max(at - 1, 0)] in ("for", "'s")
