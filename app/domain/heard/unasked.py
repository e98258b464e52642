"""Done without leave: nobody asked for it, and the speaker asked nobody."""

import itertools

from app.domain.heard.phrase import Phrase, once

_NONE = frozenset(["nobody", "none", "noone"])
_NOT = frozenset(["not", "never"])
_NOT_PLANNED = _NOT | {"no", "nobody"}
_WITHOUT = frozenset(["without", "no", "lacking", "minus"])
_SHOULD = frozenset(["should", "could", "supposed", "might", "ought"])
_TO_ME = frozenset(["me", "us"])
_WHETHER = frozenset(
    ["whether", "if", "for", "first", "before", "until", "anyone", "anybody", "around"]
)
NEAR = 4
"""Words."""


@once
def goes_unasked(p: Phrase) -> bool:
    """`Nobody had told me to`, `nobody approved it`: others neither bade nor allowed it."""
    if "no" not in p.said and p.said.isdisjoint(_NONE):
        return False
    texts = p.texts
    for at, word in enumerate(texts):
        start = at + 2 if word == "no" and texts[at + 1 : at + 2] == ["one"] else at + 1
        if word not in _NONE and start == at + 1:
            continue
        for verb in range(start, min(start + NEAR, len(texts))):
            if p.lexicon.is_in(texts[verb], "gives_leave"):
                return True
            if p.lexicon.is_in(texts[verb], "tells_to"):
                return _bids(texts[verb + 1 : verb + 3])
    return False


def _bids(after: list[str]) -> bool:
    """`told me to`, `asked for it`, `asked me`, `asked`: and not `told me that`, `asked why`."""
    rest = after[1:] if after and after[0] in _TO_ME else after
    return not rest or rest[0] in ("to", "for", "and", "but", "so", "i")


def words_after(p: Phrase, at: int, reach: int) -> list[str]:
    return p.texts[at + 1 : at + 1 + reach]


def any_in(p: Phrase, texts: list[str], *classes: str) -> bool:
    return any(p.lexicon.is_in(t, *classes) for t in texts)


def asked_nobody(p: Phrase) -> bool:
    """`I did not ask whether I might`, `I never filled in the form`: seeking leave, denied."""
    if p.said.isdisjoint(_NOT):
        return False
    for act in p.acts:
        if (
            act.subject != "i"
            or act.mood != "negated"
            or not p.lexicon.is_in(act.verb, "asks_leave")
        ):
            continue
        before = p.texts[max(act.at - 4, 0) : act.at]
        if {"was", "been", "could", "can"} & set(before) and act.verb != "filled":
            continue
        if "do" in before:
            continue
        after = words_after(p, act.at, NEAR)
        if act.verb.startswith(("ask", "wait")) and (not after or after[0] in _WHETHER):
            return True
        if any_in(p, after, "leave", "control") and not any_in(p, after[:1], "asks_for_news"):
            return True
        if act.verb in ("filled", "fill", "filed", "submitted", "opened") and p.count(
            "control", "leave"
        ):
            return True
    return False


def was_not_asked(p: Phrase) -> bool:
    """`I had not been asked to`, `it was never on a plan`."""
    if p.said.isdisjoint(_NOT_PLANNED):
        return False
    for act in p.acts:
        if (
            act.subject == "i"
            and act.mood == "negated"
            and act.verb in ("asked", "told", "invited", "assigned")
        ):
            before = {w.text for w in p.words[max(act.at - 4, 0) : act.at]}
            after = words_after(p, act.at, 2)
            if {"was", "been"} & before and (
                not after or after[0] in ("to", "for", "it", "and", "but", "i")
            ):
                return True
    texts = p.texts
    off_plan = any(
        t in ("plan", "roadmap", "backlog", "list") and _NOT_PLANNED & set(texts[max(i - 7, 0) : i])
        for i, t in enumerate(texts)
    )
    return off_plan and any(a.subject == "i" and a.mood in ("past", "negated") for a in p.acts)


def had_no_leave(p: Phrase) -> bool:
    """`without`, or `no`, beside words of leave, and something done all the same."""
    if "leave" not in p.classes or p.said.isdisjoint(_WITHOUT) or passes_over(p):
        return False
    texts = p.texts
    done = [a for a in p.own_acts if a.subject == "i" and not p.lexicon.is_in(a.verb, "asks_leave")]
    return bool(done) and any(
        t in _WITHOUT and any_in(p, texts[i + 1 : i + 4], "leave") for i, t in enumerate(texts)
    )


def passes_over(p: Phrase) -> bool:
    """`I turned it on for the islands without asking the islands`: those whom it was done to were not asked, which is no freedom."""
    if "asking" not in p.said:
        return False
    texts = p.texts
    for at, pair in enumerate(itertools.pairwise(texts)):
        if pair != ("without", "asking"):
            continue
        after = [t for t in texts[at + 2 : at + 5] if t not in ("the", "my", "our")]
        if after:
            named = after[0]
            return named in texts[:at] and not p.lexicon.is_in(named, "higher")
    return False


def should_have_asked(p: Phrase) -> bool:
    """`I could have asked, but I did not`: a wish, and against it what was done."""
    if "asks_leave" not in p.classes or p.said.isdisjoint(_SHOULD):
        return False
    texts = p.texts
    for act in p.acts:
        if act.subject == "i" and act.mood == "would" and p.lexicon.is_in(act.verb, "asks_leave"):
            rest = texts[act.at + 1 :]
            turned = "but" in rest or "instead" in rest
            bare = (
                not rest[:1]
                or rest[0] == "but"
                or any_in(p, rest[:6], "control", "leave", "higher")
            )
            if turned and bare and _SHOULD & set(texts[: act.at]):
                return True
    return False
