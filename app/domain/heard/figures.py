"""Outcomes told by a quantity: set beside what it was, counted after a time, or moved.

What was planned, what one did oneself, and what the trouble measured are no outcomes. Each sentence is judged by itself.
"""

import itertools

from app.domain.heard.comparing import are_compared
from app.domain.heard.counting import only_describes, quantities
from app.domain.heard.forecast import is_forecast
from app.domain.heard.how_many import CAME, so_many_came, so_many_of_them, so_many_out_of
from app.domain.heard.phrase import Phrase, once
from app.domain.wording.words import NUMBER

_OCCASIONS = frozenset(["last", "first", "previous", "next", "latest"])
_FEW = frozenset(
    [
        "no",
        "not",
        "none",
        "zero",
        "nil",
        "nobody",
        "fewer",
        "less",
        "only",
        "half",
        "without",
        "never",
        "nothing",
    ]
)
_SHORT = frozenset(["second", "seconds", "minute", "minutes", "hour", "hours"])
LONGEST_FRAGMENT, SPAN = 12, 4
"""Words."""


def is_counted(p: Phrase, *, troubled: bool) -> bool:
    """Whether the sentence counts what came of it. `troubled` says that it holds words of trouble."""
    if is_set_beside(p):
        return True
    if (
        not quantities(p)
        or is_forecast(p)
        or _is_ones_own(p)
        or _there_were(p)
        or only_describes(p)
    ):
        return False
    if so_many_out_of(p):
        return True
    if troubled and not (_FEW & {w.text for w in p.words}):
        return False
    return (
        _is_fragment(p)
        or so_many_came(p)
        or so_many_of_them(p)
        or (_many(p) and (_is_after(p) or _has_moved(p)))
    )


@once
def is_set_beside(p: Phrase) -> bool:
    """Two quantities, or one and `the same`, with a word of comparison, and not all of it long before."""
    if NUMBER not in p.said and p.classes.isdisjoint(("several_words", "period", "spans")):
        return False
    texts = p.texts
    if (
        (p.acts and all(a.mood == "pluperfect" for a in p.acts))
        or is_forecast(p)
        or _is_ones_own(p)
    ):
        return False
    many = _distinct(p)
    if many >= 2 and "from" in texts and "to" in texts[texts.index("from") :]:
        return (
            any(
                p.lexicon.is_in(t, "moving_verbs") or t in ("went", "came", "down", "up", "now")
                for t in texts
            )
            or not p.acts
        )
    had_been = any(
        a == "had" and b in ("been", "taken", "needed", "cost")
        for a, b in itertools.pairwise(texts)
    )
    linked = had_been or "beside_words" in p.classes
    share = any(
        w.text == NUMBER and texts[i + 1 : i + 3] == ["of", "what"] for i, w in enumerate(p.words)
    )
    return (many >= 2 and (linked or _on_two_occasions(p))) or share


def _on_two_occasions(p: Phrase) -> bool:
    """`It took 22 minutes, in the last one 9`: two figures that count the same, each on an occasion of its own."""
    if p.said.isdisjoint(_OCCASIONS):
        return False
    texts = p.texts
    named = any(
        one in ("the", "this") and two in _OCCASIONS and texts[at + 2 : at + 3] != [NUMBER]
        for at, (one, two) in enumerate(itertools.pairwise(texts))
    )
    return named and are_compared(p)


def _distinct(p: Phrase) -> int:
    """Quantities, among them spans of time told without a figure: `an afternoon`, `a week`, `the same day`."""
    texts = p.texts
    if p.classes.isdisjoint(("period", "spans")):
        return quantities(p)
    spans = sum(
        a in ("a", "an", "same", "whole") and p.lexicon.is_in(b, "period", "spans")
        for a, b in itertools.pairwise(texts)
    )
    return quantities(p) + spans


@once
def _is_ones_own(p: Phrase) -> bool:
    """An act of the speaker's own, or of the team without its being the end."""
    if p.own_acts or any(
        a.subject == "i" and a.mood in ("present", "perfect", "state") for a in p.acts
    ):
        return True
    return bool(p.we_acts) and not any(p.lexicon.is_in(a.verb, "winning_verbs") for a in p.we_acts)


def _is_fragment(p: Phrase) -> bool:
    """`Forty minutes, now four.`, `Half as many returns.`, `One call in six weeks.`"""
    if p.acts or len(p.words) > LONGEST_FRAGMENT or _is_how_long(p):
        return False
    telling = (
        p.count("beside_words", "after_words", "several_words")
        or _FEW & {w.text for w in p.words}
        or _in_a_time(p)
    )
    figures = p.numbers or p.count("several_words") > p.count("bare_none")
    texts = p.texts
    following = bool({"following", "next"} & set(texts)) or (
        texts[0] in ("plus", "minus") and texts[1:2] == [NUMBER]
    )
    then = p.numbers > 1 and any(w.text == "then" for w in p.words)
    return bool(figures and (telling or following or then))


def _is_how_long(p: Phrase) -> bool:
    """`For nine months.`: how long what was told before went on."""
    texts = p.texts
    return texts[:1] == ["for"] and len(texts) <= SPAN and p.lexicon.is_in(texts[-1], "period")


def _there_were(p: Phrase) -> bool:
    """`There were twelve of us`: what is there is the scene."""
    return "there" in p.said and any(
        a.text == "there" and b.text in ("was", "were", "'s", "is", "are")
        for a, b in zip(p.words, p.words[1:3], strict=False)
    )


def _in_a_time(p: Phrase) -> bool:
    """`in six weeks`, `for sixteen months`, `after a year`."""
    texts = p.texts
    return any(
        texts[i] in (NUMBER, "a")
        and texts[i - 1] in ("in", "for", "after")
        and p.lexicon.is_in(texts[i + 1], "period")
        and not (texts[i - 1] == "for" and texts[i + 1] in _SHORT)
        and not (texts[i] == "a" and (texts[i - 1] != "in" or not _many(p)))
        for i in range(1, len(texts) - 1)
    )


def _many(p: Phrase) -> bool:
    """One or two of something are no measure by themselves."""
    return (
        any(w.text == NUMBER and w.number not in (1.0, 2.0) for w in p.words)
        or p.count("several_words") > 0
    )


def _is_after(p: Phrase) -> bool:
    """Counted after a time, in all, or until now; or lasting so long."""
    texts = p.texts
    if not any(a.subject in ("other", "we") and a.mood in CAME for a in p.acts):
        return False
    if p.count("after_words") and _counts_more_than_time(p):
        return True
    by_when = any(a == "by" and p.lexicon.is_in(b, "when") for a, b in itertools.pairwise(texts))
    spans = _in_a_time(p)
    following = any(
        t in ("next", "following") and b != "to"
        for t, b in zip(texts, [*texts[1:], ""], strict=True)
    )
    ends = any(
        p.lexicon.is_in(a.verb, "ending_verbs", "over_words", "lasting_verbs", "moving_verbs")
        for a in p.acts
        if a.mood != "pluperfect"
    )
    return by_when or following or (spans and ends)


def _counts_more_than_time(p: Phrase) -> bool:
    """`Ten months in she told me` counts nothing but the time that went by."""
    return p.count("several_words") > 0 or any(
        w.text == NUMBER
        and not (i + 1 < len(p.words) and p.lexicon.is_in(p.words[i + 1].text, "period"))
        for i, w in enumerate(p.words)
    )


def _has_moved(p: Phrase) -> bool:
    """A quantity that changed, with something else as its subject."""
    return any(
        a.subject == "other"
        and a.mood in ("past", "perfect", "passive")
        and (p.lexicon.is_in(a.verb, "moving_verbs") or _goes_to(p, a.at))
        for a in p.acts
    ) or any(
        a.subject == "we" and p.lexicon.is_in(a.verb, "winning_verbs") and quantities(p)
        for a in p.we_acts
    )


def _goes_to(p: Phrase, at: int) -> bool:
    """`went to nil`, `came down to`."""
    return p.words[at].text in ("went", "came") and any(
        w.text in ("to", "from", "down", "up") for w in p.words[at + 1 : at + 3]
    )
