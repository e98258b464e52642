"""Outcomes by their grammar: a quantity that moved, those counted who did it, what was won, and how it was before and is now.

Each clause is judged by itself, so that a figure in one says nothing about what another tells.
"""

from app.domain.heard.comparing import was_and_is
from app.domain.heard.counting import is_a_name, is_clock, is_known
from app.domain.heard.forecast import is_forecast, is_wanted
from app.domain.heard.moving import REACH, SUBJECT, moved
from app.domain.heard.parts import parts
from app.domain.heard.phrase import Phrase, once
from app.domain.heard.thereafter import averaged, none_since_so_long, then_it_was
from app.domain.wording.clauses import Act
from app.domain.wording.function_words import BE
from app.domain.wording.words import NUMBER

_APPROXIMATE = frozenset(
    ["about", "around", "roughly", "over", "only", "and", "so", "nearly", "almost", "some", "another", "in", "the", "end", "but",
     "then", "now", "today", "our", "these", "those", "all", "since", "of", "altogether", "already"]
)  # fmt: skip
_CATCHES = frozenset(
    [
        "found",
        "spotted",
        "caught",
        "flagged",
        "blocked",
        "stopped",
        "prevented",
        "rejected",
        "detected",
    ]
)
_NONE = frozenset(["nobody", "none", "nothing", "no", "not", "never", "neither", "without", "zero"])
_HAVE = frozenset(["have", "has", "'s"])
_THAN_BEFORE = frozenset(["fewer", "less", "more"])
_TIMED = frozenset(["last", "this", "that", "by", "since", "within"])
_TAKEN = frozenset(["it", "them", "one", "same", "ours", "theirs"])


@once
def amounts_to(p: Phrase) -> bool:
    """Whether one of the clauses tells an outcome by a quantity."""
    if p.is_question or p.is_hypothetical:
        return False
    clauses = parts(p)
    if any(moved(c) for c in clauses):
        return True
    if is_forecast(p) or is_wanted(p):
        return False
    return any(frame(c) for c in clauses for frame in _FRAMES) or was_and_is(clauses)


def _fewer(c: Phrase) -> bool:
    """`With forty-one fewer tankers`, `eleven percent more`: so many more or less of it than it was."""
    if NUMBER not in c.said or c.said.isdisjoint(_THAN_BEFORE):
        return False
    if c.own_acts or any(a.mood in ("would", "pluperfect") for a in c.acts) or not c.acts:
        return False
    for at, word in enumerate(c.words):
        if word.text not in _THAN_BEFORE or not at:
            continue
        near = c.words[max(at - 2, 0) : at]
        if not any(w.text == NUMBER for w in near) or (
            word.text == "more" and near[-1].text != NUMBER
        ):
            continue
        share = "%" in c.sentence.text or "percent" in c.sentence.text.lower()
        after = c.words[at + 1].text if at + 1 < len(c.words) else ""
        good, bad = (
            any(c.lexicon.is_in(t, k) for t in (after, *(w.text for w in c.words[:at])))
            for k in ("metrics_good", "metrics_bad")
        )
        if (
            after == "than"
            or (word.text == "more" and (bad or not share))
            or (word.text != "more" and good and not bad)
        ):
            continue
        return True
    return False


def _so_many_do(c: Phrase) -> bool:
    """`Two other groups use the form`, `three have it`, `six of the nine have moved`: those counted, and what they do since."""
    if NUMBER not in c.said:
        return False
    texts = c.texts
    start = 0
    if (
        texts[:1]
        and texts[0] in _TIMED
        and NUMBER in texts[1:4]
        and not any(a.at < texts.index(NUMBER) for a in c.acts)
    ):
        start = texts.index(NUMBER)
    while start < len(texts) and texts[start] in _APPROXIMATE:
        start += 1
    if texts[start : start + 1] != [NUMBER] or c.lexicon.is_in(
        "".join(texts[start + 1 : start + 2]), "period"
    ):
        return False
    for at in range(start + 1, min(start + 1 + SUBJECT, len(texts))):
        if texts[at] in ("us", "who", "that", "i", "we"):
            return False
        having = c.lexicon.is_in(texts[at], "having_verbs") and bool(
            _TAKEN & set(texts[at + 1 : at + 3])
        )
        doing = texts[at] in ("do", "did", "have", "has") and (
            at + 1 == len(texts)
            or texts[at + 1] in ("in", "at", "by", "now", "already", "too", "so")
        )
        if having or doing or c.lexicon.is_in(texts[at], "adopt_verbs"):
            few = c.words[start].number in (1.0, 2.0)
            groups = any(c.lexicon.is_in(t, "groups") for t in texts[start + 1 : at])
            told = at + 1 < len(texts) or texts[at - 1] in BE
            return (not few or groups) and told
    return False


def _won(c: Phrase) -> bool:
    """`We repaid 1.2 million`, `we gave back one contract of four`: what the team got, gave back or lost, in figures."""
    if c.classes.isdisjoint(("gain_verbs", "saving_verbs")):
        return False
    for act in c.acts:
        ours = (
            act.subject == "we"
            and act.mood in ("past", "perfect")
            and c.lexicon.is_in(act.verb, "gain_verbs")
        )
        theirs = (
            act.subject == "other"
            and act.mood in ("past", "perfect", "present")
            and c.lexicon.is_in(act.verb, "saving_verbs")
        )
        if (act.verb == "got" and act.mood == "perfect") or not (
            ours or (theirs and (not c.count("trouble") or _it_catches(c, act)))
        ):
            continue
        for at in range(act.at + 1, min(act.at + 1 + REACH, len(c.words))):
            word = c.words[at]
            if word.text == NUMBER and not (is_known(c, at) or is_a_name(c, at) or is_clock(c, at)):
                return True
            if word.text in ("half", "third", "quarter", "none", "nothing"):
                return True
    return False


def _it_catches(c: Phrase, act: Act) -> bool:
    """`It found 300 broken records`: a thing that was made for it, and what it found is its use."""
    return (
        act.verb in _CATCHES
        and act.at > 0
        and c.words[act.at - 1].text in ("it", "this", "that", "which")
    )


def _not_since_so_long(c: Phrase) -> bool:
    """`Nobody has been paged for that in eight months`: how long it has not happened, in the present perfect."""
    if c.said.isdisjoint(_NONE) or c.said.isdisjoint(_HAVE):
        return False
    texts = c.texts
    known = any(a.mood == "perfect" and c.lexicon.is_in(a.verb, "mental_verbs") for a in c.acts)
    if known or any(a.subject == "i" for a in c.acts):
        return False
    for at in range(len(texts) - 2):
        span = texts[at + 1] in (NUMBER, "a", "one", "over", "about", "half", "more") and any(
            c.lexicon.is_in(t, "period") for t in texts[at + 2 : at + 5]
        )
        if texts[at] in ("in", "for", "within", "over") and span:
            return True
    return False


def _since_then(c: Phrase) -> bool:
    """`Since last summer we close for twenty-five minutes`: how much it takes from a time on."""
    if "since" not in c.said:
        return False
    texts = c.texts
    at = next((i + 1 for i, t in enumerate(texts[:2]) if t == "since"), 0)
    if not at or not c.acts or any(a.subject == "i" or a.mood == "pluperfect" for a in c.acts):
        return False
    timed = texts[at : at + 1] in (["then"], ["that"]) or any(
        t == "TIME" or c.lexicon.is_in(t, "when") for t in texts[at : at + 2]
    )
    return timed and any(
        w.text == NUMBER and i not in (at, at + 1) and not is_a_name(c, i) and not is_known(c, i)
        for i, w in enumerate(c.words)
    )


_FRAMES = (
    _so_many_do,
    _won,
    _since_then,
    _fewer,
    _not_since_so_long,
    then_it_was,
    averaged,
    none_since_so_long,
)
