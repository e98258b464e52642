"""Which company values an answer shows by an act, and which it only names.

A value counts as shown (2) by a past act of the speaker with an object in it; a word for the value, or a thin act, is a
claim (1). Acts of contempt or pressure show nothing.
"""

import itertools
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from app.domain.heard.freedom import acts_freely
from app.domain.heard.handing import gives_right, hands_over
from app.domain.heard.leaving import leaves_to_others
from app.domain.heard.own_way import have_their_way
from app.domain.heard.owning import owns_up
from app.domain.heard.phrase import Phrase, once
from app.domain.heard.star import Star
from app.domain.heard.unasked import goes_unasked, passes_over
from app.domain.heard.unless_stopped import acts_unless_stopped
from app.domain.wording.function_words import FUNCTION
from app.domain.wording.matching import Hit

_NO_VERDICT = frozenset(
    [
        "gave",
        "let",
        "put",
        "turned",
        "stopped",
        "opened",
        "invited",
        "laid",
        "filed",
        "asked",
        "proposed",
        "suggested",
    ]
)
"""Verbs of speech that only now and then tell what somebody would rather not hear."""
_FOR_THEMSELVES = frozenset(
    ["themselves", "himself", "herself", "itself", "own", "theirs", "hers", "first"]
)
_THEY = frozenset(["they", "he", "she"])
_MANY = frozenset(["they", "each", "both", "everyone", "everybody"])
_TELLER = frozenset(["i", "me", "my", "mine", "we", "us", "our", "ours", "it"])
_ASKED = 8
"""Words in which it is told what was asked."""
_ADVISES = frozenset(
    ["recommended", "proposed", "suggested", "argued", "advised", "favoured", "favored", "preferred", "wanted", "pushed", "voted",
     "pleaded", "opposed", "disagreed", "objected", "said"]
)  # fmt: skip
"""What one does who would have chosen otherwise, or has no say."""
SEVERAL = 3
"""So many acts in an answer are told, however shortly, to mend what went wrong."""
Shown = tuple[int, tuple[str, ...]]


def read_values(phrases: Sequence[Phrase], star: Star) -> Mapping[str, Shown]:
    """For each value 0, 1 or 2 and the sentences that show it."""
    told = [p for p in phrases if p.eligible and not p.is_code]
    kind = [p for p in told if not p.has("coercion", "hostile", "buzz")]
    plain = [p for p in kind if not p.has("word_freedom", "word_context_over_control")]
    if not any(p.concrete_acts or p.we_acts for p in kind):
        kind, plain = [], [p for p in plain if have_their_way(p)]
    found = {
        "freedom": _freely(plain),
        "responsibility": _answered_for(kind, star),
        "candor": _shown(kind, is_candid_act),
        "context_over_control": _with_context(plain),
    }
    return MappingProxyType(
        {v: s if s[0] else _claimed(told, f"word_{v}") for v, s in found.items()}
    )


def _shown(told: Sequence[Phrase], shows: Callable[[Phrase], bool]) -> Shown:
    ids = tuple(p.id for p in told if shows(p))
    return (2, ids) if ids else (0, ())


def _freely(told: Sequence[Phrase]) -> Shown:
    """Free acts; that nobody asked for it may stand in a sentence of its own, beside acts."""
    acted = any(p.concrete_acts for p in told)
    return _shown(
        told, lambda p: is_free_act(p) or _chose_themselves(p) or (acted and goes_unasked(p))
    )


def _with_context(told: Sequence[Phrase]) -> Shown:
    """Choices left to others; what they were told for it counts beside that, and beside any rule taken away."""
    left = [p for p in told if is_context_act(p)]
    if not left and not any(is_free_act(p) for p in told):
        return 0, ()
    given = [p for p in told if p not in left and _is_told_act(p) and p.has("gives_picture")]
    found = left + [p for p in given if _is_to_peers(p)]
    return (2, tuple(p.id for p in found)) if found else (0, ())


def _is_to_peers(p: Phrase) -> bool:
    """Whether anybody is named who has no more power than the teller."""
    return any(
        p.lexicon.is_in(w.text, "people", "group", "groups", "holders")
        and not p.lexicon.is_in(w.text, "higher")
        for w in p.words
    )


def _claimed(told: Sequence[Phrase], family: str) -> Shown:
    ids = tuple(p.id for p in told if p.has(family))
    return (1, ids) if ids else (0, ())


def _is_told_act(p: Phrase) -> bool:
    """A real past event with the speaker acting in it."""
    return bool(p.own_acts) and not p.has("habitual") and not p.is_question and len(p.words) >= 5


def is_candid_act(p: Phrase) -> bool:
    """Said something unwelcome to those concerned, owned up, conceded a point, or asked to hear what is wrong."""
    spoken = [a for a in p.own_acts if p.lexicon.is_in(a.verb, "speech_verbs")]
    if not spoken or not _is_told_act(p):
        return False
    if p.has("frank_refusal", "concedes") or _seeks_criticism(p):
        return True
    audience = any(_follows(p, a.at, "people", "higher", "public") for a in spoken)
    weighty = any(_follows(p, a.at, "higher", "public") for a in spoken) or p.has("speaks_publicly")
    if owns_up(p):
        return audience or weighty or p.has("tells_that")
    if (weighty or p.has("tells_that")) and p.count("hard_content") > 0:
        return True
    return any(
        (_follows(p, a.at, "people") and _denies(p, a.at)) or _reports(p, a.at)
        for a in spoken
        if a.verb not in _NO_VERDICT
    )


def _seeks_criticism(p: Phrase) -> bool:
    """`I asked each what I did badly`, and not `I asked each what they wanted to do next`: what is asked for is about the teller."""
    if not p.has("seeks_criticism"):
        return False
    return any(
        p.words[h.end - 1].text != "what" or _is_about_teller(p, h.end)
        for h in p.hits
        if h.family == "seeks_criticism"
    )


def _is_about_teller(p: Phrase, start: int) -> bool:
    asked = p.texts[start : start + _ASKED]
    would_have = ("would", "have") in itertools.pairwise(asked)
    return (
        would_have
        or not _TELLER.isdisjoint(asked)
        or any(p.lexicon.is_in(t, "hard_content") for t in asked)
    )


def _reports(p: Phrase, at: int) -> bool:
    """Whether something unwelcome is told in a clause of its own: `said to him that I might be wrong`."""
    texts = p.texts
    told = next(
        (i for i in range(at + 1, min(at + 7, len(texts))) if texts[i] in ("that", "so")), None
    )
    if told is None or texts[told] == "so":
        return False
    return any(p.lexicon.is_in(t, "hard_content") for t in texts[told + 1 :]) or _denies(
        p, told - 1
    )


def _denies(p: Phrase, at: int) -> bool:
    """Whether what is told to somebody says no to something: `I told them that we had no backup`."""
    return any(w.text in ("not", "no", "never", "nothing") for w in p.words[at + 2 :])


def _follows(p: Phrase, at: int, *classes: str) -> bool:
    """Whether somebody of those classes is spoken to by the verb at an index."""
    return any(p.lexicon.is_in(w.text, *classes) for w in p.words[at + 1 : at + 7])


@once
def is_free_act(p: Phrase) -> bool:
    """Decided without leave, took a rule or one's own work away, or let others decide."""
    if (
        acts_freely(p)
        or acts_unless_stopped(p)
        or (_is_told_act(p) and p.has("ends_own_work", "without_leave") and not passes_over(p))
    ):
        return True
    now_may = any(a.subject == "other" and a.mood == "would" for a in p.acts)
    others = p.has("frees_others") and (p.is_past or now_may) and not p.is_hypothetical
    return (
        others or gives_right(p) or hands_over(p) or leaves_to_others(p) or have_their_way(p)
    ) and not p.has("habitual")


def is_context_act(p: Phrase) -> bool:
    """Left a decision to others."""
    if (
        hands_over(p)
        or leaves_to_others(p)
        or have_their_way(p)
        or (_chose_themselves(p) and p.is_past and not p.has("habitual"))
    ):
        return True
    if not p.has("leaves_choice", "gives_picture"):
        return False
    told_to = "each" in p.said or not p.classes.isdisjoint(("people", "group", "groups", "holders"))
    if not (_is_told_act(p) and told_to):
        return False
    return _leaves_choice(p) or (p.has("gives_picture") and _then_they_acted(p))


def _then_they_acted(p: Phrase) -> bool:
    """`I told the drivers what it costs and they changed the route`: the others did something with what they knew."""
    first = min(a.at for a in p.own_acts)
    return any(
        a.at > first
        and a.mood == "past"
        and not p.lexicon.is_in(a.verb, "speech_verbs", "mental_verbs")
        for a in p.others_acts
    )


def _chose_themselves(p: Phrase) -> bool:
    """Others decided, who are not those that decide anyway: for themselves, or upon what the teller did."""
    if not p.has("chose_themselves"):
        return False
    if not ((_FOR_THEMSELVES | _MANY) & p.said or p.own_acts or p.we_acts):
        return False
    return any(
        not p.lexicon.is_in(p.words[hit.start].text, "higher")
        and not _owns(p, hit.end)
        and not any(a.subject in ("i", "we") and hit.start < a.at < hit.end for a in p.acts)
        and not _only_advised(p, hit)
        for hit in p.hits
        if hit.family == "chose_themselves"
    )


def _only_advised(p: Phrase, hit: Hit) -> bool:
    """`I recommended the rollout; she chose quotas`: the choice was hers anyway, and no room was given."""
    if not _FOR_THEMSELVES.isdisjoint(p.said):
        return False
    before = [a.verb for a in p.acts if a.subject in ("i", "we") and a.at < hit.start]
    return bool(before) and all(verb in _ADVISES for verb in before)


def _leaves_choice(p: Phrase) -> bool:
    """Whether a choice is left to others, who had not only heard what the teller would choose."""
    if not p.has("leaves_choice"):
        return False
    return any(
        h.family == "leaves_choice" and not (p.texts[h.start] in _THEY and _only_advised(p, h))
        for h in p.hits
    )


def _owns(p: Phrase, end: int) -> bool:
    """`on his own machine`: where a thing is, and not who decided."""
    following = p.words[end].text if end < len(p.words) else ""
    noun = following not in FUNCTION and following not in p.lexicon.grammar.adverbs
    return p.words[end - 1].text == "own" and bool(following) and noun


def _answered_for(told: Sequence[Phrase], star: Star) -> Shown:
    """Owned a task or a fault, acted on it, and knows how it came out."""
    faults = [p for p in told if owns_up(p) and p.is_past and not p.has("habitual")]
    tasks = [p for p in told if p.id in star.parts["T"] and star.strength["T"]]
    repairs = [p for p in told if p.has("repair") and p.own_acts]
    acted = star.strength["A"] == 2 or bool(repairs)
    busy = sum(len(p.concrete_acts) for p in told) >= SEVERAL
    owned = (faults if acted or busy else []) + (tasks if acted and star.strength["R"] == 2 else [])
    if owned:
        return 2, tuple(p.id for p in (*owned, *repairs))
    return 0, ()
