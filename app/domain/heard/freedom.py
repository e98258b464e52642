"""Freedom by its grammar: done without being told or allowed, a control taken away, or the right to decide given to others.

No single phrase shows it. It is the meeting of a negation with words of leave beside an act of one's own, of a verb of taking
away with the name of a control, or of a deed with the telling that came after it.
"""

from app.domain.heard.phrase import Phrase
from app.domain.heard.unasked import (
    any_in,
    asked_nobody,
    goes_unasked,
    had_no_leave,
    should_have_asked,
    was_not_asked,
    words_after,
)

_AFTER = frozenset(["after", "afterward", "afterwards"])
_DONE = ("past", "perfect", "pluperfect")
_THING = frozenset(["it", "that", "them", "this"])
_HANDS_IN = frozenset(["put", "handed", "sent", "gave", "turned", "wrote", "signed"])
FAR, SHORTEST = 7, 5
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
    if asked_nobody(p) or was_not_asked(p) or should_have_asked(p):
        return True
    if not any(a.subject in ("i", "we") and a.mood in _DONE for a in p.acts):
        return False
    return (
        _decides_alone(p)
        or goes_unasked(p)
        or had_no_leave(p)
        or _goes_against(p)
        or _told_after(p)
        or _tells_beforehand(p)
        or _asks_afterwards(p)
        or _takes_control_away(p)
        or _refuses_more(p)
    )


def _decides_alone(p: Phrase) -> bool:
    """Decided without others, and not only `a rule for myself`."""
    if "decides_alone" not in p.families:
        return False
    return any(
        h.family == "decides_alone"
        and not (p.texts[h.end - 1] == "myself" and p.texts[h.end - 2] in ("for", "to"))
        for h in p.hits
    )


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
            after = words_after(p, act.at, FAR)
            if (
                deed.at < act.at
                and any_in(p, after, "afterwards")
                and any_in(p, after, "higher", "people")
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
        if p.lexicon.is_in(act.verb, "informs") and any_in(
            p, words_after(p, act.at, FAR), "higher"
        ):
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
        any_in(p, after := words_after(p, a.at, FAR), "control", "leave")
        and ("afterwards" in after or "afterward" in after or after[-1:] == ["after"])
        for a in seeking
    )


def _takes_control_away(p: Phrase) -> bool:
    """A rule, a board or a form, and a verb by which it ends or is passed by."""
    if "control" not in p.classes and "used" not in p.said:
        return False
    texts = p.texts
    if "rid" in texts and "i" in texts and any_in(p, texts[texts.index("rid") :][:FAR], "control"):
        return True
    for act in p.acts:
        if act.subject not in ("i", "we") or act.mood not in ("past", "perfect"):
            continue
        after = words_after(p, act.at, FAR)
        if (
            act.subject == "i"
            and p.lexicon.is_in(act.verb, "passes_by")
            and any_in(p, after, "control")
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
        if any_in(p, _object(after), "control"):
            return True
        earlier = any_in(p, texts[: act.at], "control") or "used" in texts[: act.at]
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
        if not any_in(p, texts[max(said.at - 4, 0) : said.at], "higher", "control"):
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
                    or (said.verb == "said" and any_in(p, texts[: said.at], "control"))
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
        after = words_after(p, act.at, FAR)
        particle = {
            "turned": "down",
            "gave": "back",
            "handed": "back",
            "sent": "back",
            "passed": "up",
        }.get(act.verb)
        if (particle is None or particle in after) and any_in(p, _object(after), "offered"):
            return True
    return False
