"""Freedom by its grammar: done without being told or allowed, a control taken away, or the right to decide given to others.

No single phrase shows it. It is the meeting of a negation with words of leave beside an act of one's own, of a verb of taking
away with the name of a control, or of a deed with the telling that came after it.
"""

import itertools

from app.domain.heard.phrase import Phrase, once

_NONE = frozenset(["nobody", "none", "noone"])
_NOT = frozenset(["not", "never"])
_NOT_PLANNED = _NOT | {"no", "nobody"}
_AFTER = frozenset(["after", "afterward", "afterwards"])
_WITHOUT = frozenset(["without", "no", "lacking", "minus"])
_SHOULD = frozenset(["should", "could", "supposed", "might", "ought"])
_TO_ME = frozenset(["me", "us"])
_WHETHER = frozenset(
    ["whether", "if", "for", "first", "before", "until", "anyone", "anybody", "around"]
)
_DONE = ("past", "perfect", "pluperfect")
_THING = frozenset(["it", "that", "them", "this"])
_HANDS_IN = frozenset(["put", "handed", "sent", "gave", "turned", "wrote", "signed"])
NEAR, FAR = 4, 7
SHORTEST = 5
"""Words."""
_TURNS = frozenset(
    [
        "but",
        "instead",
        "anyway",
        "yet",
        "still",
        "other",
        "another",
        "though",
        "nevertheless",
        "regardless",
    ]
)


def acts_freely(p: Phrase) -> bool:
    """Whether the sentence tells an act of the speaker's own that was free, however it is worded."""
    if p.is_question or p.has("habitual") or len(p.words) < SHORTEST:
        return False
    if _asked_nobody(p) or _was_not_asked(p) or _should_have_asked(p):
        return True
    if not any(a.subject in ("i", "we") and a.mood in _DONE for a in p.acts):
        return False
    return (
        p.has("decides_alone")
        or goes_unasked(p)
        or _had_no_leave(p)
        or _goes_against(p)
        or _told_after(p)
        or _tells_beforehand(p)
        or _asks_afterwards(p)
        or _takes_control_away(p)
        or _refuses_more(p)
    )


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


def _after(p: Phrase, at: int, reach: int) -> list[str]:
    return p.texts[at + 1 : at + 1 + reach]


def _any_in(p: Phrase, texts: list[str], *classes: str) -> bool:
    return any(p.lexicon.is_in(t, *classes) for t in texts)


def _asked_nobody(p: Phrase) -> bool:
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
        after = _after(p, act.at, NEAR)
        if act.verb.startswith(("ask", "wait")) and (not after or after[0] in _WHETHER):
            return True
        if _any_in(p, after, "leave", "control") and not _any_in(p, after[:1], "asks_for_news"):
            return True
        if act.verb in ("filled", "fill", "filed", "submitted", "opened") and p.count(
            "control", "leave"
        ):
            return True
    return False


def _was_not_asked(p: Phrase) -> bool:
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
            after = _after(p, act.at, 2)
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


def _had_no_leave(p: Phrase) -> bool:
    """`without`, or `no`, beside words of leave, and something done all the same."""
    if "leave" not in p.classes or p.said.isdisjoint(_WITHOUT) or passes_over(p):
        return False
    texts = p.texts
    done = [a for a in p.own_acts if a.subject == "i" and not p.lexicon.is_in(a.verb, "asks_leave")]
    return bool(done) and any(
        t in _WITHOUT and _any_in(p, texts[i + 1 : i + 4], "leave") for i, t in enumerate(texts)
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


def _should_have_asked(p: Phrase) -> bool:
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
                or _any_in(p, rest[:6], "control", "leave", "higher")
            )
            if turned and bare and _SHOULD & set(texts[: act.at]):
                return True
    return False


def _told_after(p: Phrase) -> bool:
    """Done first, and told to those with a say later: `I cancelled it and told my director afterwards`."""
    if "informs" not in p.classes:
        return False
    deeds = [
        a
        for a in p.own_acts
        if p.lexicon.is_in(a.verb, "commits") and not p.lexicon.is_in(a.verb, "informs")
    ]
    told = [a for a in p.own_acts if p.lexicon.is_in(a.verb, "informs")]
    for deed in deeds:
        for act in told:
            after = _after(p, act.at, FAR)
            if (
                deed.at < act.at
                and _any_in(p, after, "afterwards")
                and _any_in(p, after, "higher", "people")
            ):
                return True
            done = deed.mood == "pluperfect" and act.at < deed.at <= act.at + FAR
            if done and "already" in p.texts[act.at : deed.at]:
                return True
    return False


def _tells_beforehand(p: Phrase) -> bool:
    """`I told my director what I was going to do`: those with a say hear of it, and are not asked."""
    if "informs" not in p.classes:
        return False
    texts = p.texts
    for act in p.own_acts:
        if p.lexicon.is_in(act.verb, "informs") and _any_in(p, _after(p, act.at, FAR), "higher"):
            rest = texts[act.at :]
            for i in range(len(rest) - 4):
                ahead = rest[i : i + 2] == ["i", "was"] and rest[i + 2] in ("going", "about")
                if ahead and rest[i + 4] not in ("need", "have", "talk", "ask", "try"):
                    return True
    return False


def _asks_afterwards(p: Phrase) -> bool:
    """`I handed in the form afterwards`: leave sought once it was done."""
    if p.said.isdisjoint(_AFTER):
        return False
    seeking = [
        a for a in p.own_acts if a.verb in _HANDS_IN or p.lexicon.is_in(a.verb, "asks_leave")
    ]
    return any(
        _any_in(p, after := _after(p, a.at, FAR), "control", "leave")
        and ("afterwards" in after or "afterward" in after or after[-1:] == ["after"])
        for a in seeking
    )


def _takes_control_away(p: Phrase) -> bool:
    """A rule, a board or a form, and a verb by which it ends or is passed by."""
    if "control" not in p.classes and "used" not in p.said:
        return False
    texts = p.texts
    if "rid" in texts and "i" in texts and _any_in(p, texts[texts.index("rid") :][:FAR], "control"):
        return True
    for act in p.acts:
        if act.subject not in ("i", "we") or act.mood not in ("past", "perfect"):
            continue
        after = _after(p, act.at, FAR)
        if (
            act.subject == "i"
            and p.lexicon.is_in(act.verb, "passes_by")
            and _any_in(p, after, "control")
        ):
            return True
        if not p.lexicon.is_in(act.verb, "takes_away"):
            continue
        parted = {
            "took": ("away", "out", "off"),
            "threw": ("out", "away"),
            "did": ("away",),
            "opened": (),
            "cut": ("out",),
        }
        particles = parted.get(act.verb)
        if particles is not None and not set(particles) & set(after):
            continue
        if _any_in(p, _object(after), "control"):
            return True
        earlier = _any_in(p, texts[: act.at], "control") or "used" in texts[: act.at]
        if earlier and after[:1] and after[0] in _THING:
            return True
    return False


def _object(after: list[str]) -> list[str]:
    """The words after a verb up to the next clause."""
    stops = (
        "and",
        "but",
        "because",
        "so",
        "when",
        "after",
        "before",
        "to",
        "in",
        "at",
        "if",
        "until",
    )
    cut = next((i for i, t in enumerate(after) if t in stops), len(after))
    return after[:cut]


def _goes_against(p: Phrase) -> bool:
    """`My boss wanted the other one, but I signed with this`; `the rule said three, I took one`."""
    if p.classes.isdisjoint(("higher", "control")):
        return False
    texts = p.texts
    for said in p.acts:
        if said.subject != "other" or said.verb not in (
            "wanted",
            "said",
            "ordered",
            "asked",
            "insisted",
            "told",
            "called",
            "demanded",
            "required",
        ):
            continue
        if not _any_in(p, texts[max(said.at - 4, 0) : said.at], "higher", "control"):
            continue
        for act in p.concrete_acts:
            between = set(texts[said.at + 1 : act.at + FAR])
            own_way = (
                not p.lexicon.is_in(act.verb, "speech_verbs", "asks_leave") or act.verb == "signed"
            )
            if (
                act.at > said.at + 1
                and own_way
                and (
                    _TURNS & between
                    or (said.verb == "said" and _any_in(p, texts[: said.at], "control"))
                )
            ):
                return True
    return False


def _refuses_more(p: Phrase) -> bool:
    """Turning down, or giving back, what others try to get."""
    if "refuses" not in p.classes or "offered" not in p.classes:
        return False
    for act in p.own_acts:
        if not p.lexicon.is_in(act.verb, "refuses"):
            continue
        after = _after(p, act.at, FAR)
        particle = {
            "turned": "down",
            "gave": "back",
            "handed": "back",
            "sent": "back",
            "passed": "up",
        }.get(act.verb)
        if (particle is None or particle in after) and _any_in(p, _object(after), "offered"):
            return True
    return False
