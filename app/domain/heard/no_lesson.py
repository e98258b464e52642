"""What sounds like a lesson and is none: a choice weighed, what was said to others or by them, a fact found out, a place left."""

import itertools

from app.domain.heard.own_way import have_their_way
from app.domain.heard.phrase import Phrase
from app.domain.wording.words import TIME

_ANOTHER_TIME = frozenset(["again", "differently", "earlier", "sooner", "instead"])
_EASY = frozenset(["fine", "happy", "comfortable", "okay", "ok", "glad", "good"])
_JOB = frozenset(["work", "lead", "run", "own", "manage", "am"])
_ANY_MORE = frozenset(["longer", "anymore", "more"])
_TO_ONESELF = frozenset(["myself", "ourselves"])
_THEIR_VIEW = frozenset(
    ["opinion", "view", "thinks", "thought", "felt", "says", "believed", "believes"]
)
_CHOICES = frozenset(
    ["picked", "chosen", "taken", "sworn", "guessed", "called", "liked", "said", "stopped", "preferred", "voted", "been", "gone", "shut",
     "kept", "stayed", "waited", "bet", "had", "heard", "noticed", "seen", "needed"]
)  # fmt: skip
"""What one would have done who had the choice; none of it was learned."""
SAID = 5
"""Words before what is said in which somebody else is named who says it."""


def is_no_lesson(p: Phrase) -> bool:
    """Whether the sentence is none, whatever words of learning are in it."""
    return (
        _is_what_would_turn_it(p)
        or _stands_by_it(p)
        or _found_out(p)
        or _has_moved_on(p)
        or have_their_way(p)
        or _is_told_to_others(p)
        or _is_their_view(p)
        or _only_would_have(p)
    )


def _first_hit(p: Phrase) -> int:
    """Where the words of learning begin."""
    return min((h.start for h in p.hits if h.family in ("lesson", "lesson_wish")), default=-1)


def _is_told_to_others(p: Phrase) -> bool:
    """`I said, you rang him, and I should have told you`: an act of candour in the story, and no looking back on it."""
    at = _first_hit(p)
    said = [a for a in p.own_acts if a.mood == "past" and p.lexicon.is_in(a.verb, "speech_verbs")]
    return any(a.at < at for a in said) and not _TO_ONESELF & {w.text for w in p.words[:at]}


def _is_their_view(p: Phrase) -> bool:
    """`He was of the opinion that I should have called`: what others held, without a word on whether they were right."""
    at = _first_hit(p)
    near = p.texts[max(at - SAID, 0) : at] if at > 0 else []
    held = bool({"he", "she", "they"} & set(near)) and bool(_THEIR_VIEW & set(near))
    theirs = held or any(
        a.subject == "other"
        and a.at < at
        and p.words[a.at - 1].text in ("he", "she", "they")
        and (p.lexicon.is_in(a.verb, "speech_verbs") or _THEIR_VIEW & {*near, a.verb})
        for a in p.acts
        if a.at
    )
    return theirs and not any(a.subject == "i" and a.at < at for a in p.acts)


def _only_would_have(p: Phrase) -> bool:
    """`I'd have taken the freeze`, `I'd have sworn it was wrong`: what one would have chosen."""
    texts = p.texts
    if {("as", "though"), ("as", "if")} & set(itertools.pairwise(texts)):
        return True
    if p.has("lesson") or _ANOTHER_TIME & set(texts):
        return False
    return any(
        texts[i] == "i"
        and texts[i + 1] in ("would", "'d")
        and "have" in texts[i + 2 : i + 4]
        and _CHOICES & set(texts[i + 3 : i + 6])
        for i in range(len(texts) - 3)
    )


def _has_moved_on(p: Phrase) -> bool:
    """`I do not work there any longer`, `I have not done one since 2016`: where one is, and how long ago it was."""
    texts = p.texts
    left = any(
        a.subject == "i"
        and a.mood == "negated"
        and a.verb in _JOB
        and _ANY_MORE & set(texts[a.at :])
        for a in p.acts
    )
    ago = any(
        a == "since" and (b == TIME or p.lexicon.is_in(b, "when"))
        for a, b in itertools.pairwise(texts)
    )
    return left or (ago and any(a.subject == "i" and a.mood == "negated" for a in p.acts))


def _is_what_would_turn_it(p: Phrase) -> bool:
    """`If I'd had more than three, I'd have said no`: the condition of a choice, not what was learned from it."""
    texts = p.texts
    given = ("if" in texts[:2] and bool(p.acts) and p.acts[0].subject == "other") or (
        texts[:1] == ["had"] and texts[1:2] not in (["i"], ["we"])
    )
    under_condition = bool(p.wishes) and ("if" in texts or given) and (p.numbers > 0 or given)
    return under_condition and not (_ANOTHER_TIME & set(texts)) and not p.own_acts


def _stands_by_it(p: Phrase) -> bool:
    """`I'd send it again at the same hour`, `I'd have been fine with either`, `I'd have to check`: nothing is regretted."""
    texts = p.texts
    if any(
        texts[i : i + 3] in (["'d", "have", "to"], ["would", "have", "to"])
        for i in range(len(texts))
    ):
        return True
    for act in p.acts:
        if act.subject != "i" or not {"would", "'d"} & set(texts[max(act.at - 4, 0) : act.at]):
            continue
        if act.mood == "would" and (_EASY & set(texts[act.at : act.at + 3]) or "same" in texts):
            return True
        if act.mood == "negated" and act.verb == "thought" and texts[act.at + 1 :][:1] == ["of"]:
            return True
    return False


def _found_out(p: Phrase) -> bool:
    """`We realised that the scanner was sending it too early`: a fact about things that were, and nothing to live by."""
    if not p.cue("lesson").casefold().endswith(("realised", "realized", "learned", "learnt")):
        return False
    first = next(
        (a for a in p.acts if a.verb in ("realised", "realized", "learned", "learnt")), None
    )
    rest = [a for a in p.acts if first is not None and a.at > first.at]
    return (
        bool(rest)
        and all(
            a.subject == "other" and a.mood in ("past", "pluperfect", "passive", "state")
            for a in rest
        )
        and not any(w.text in ("is", "are", "i", "me", "my") for w in p.words[1:])
    )
