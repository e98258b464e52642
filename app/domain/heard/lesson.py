"""What was learned: a lesson in so many words, a changed habit, or what one would do another time."""

import itertools
import re
from collections.abc import Sequence

from app.domain.heard.phrase import Phrase, once
from app.domain.wording.function_words import FUNCTION
from app.domain.wording.words import NUMBER, TIME

_ASKS_BACK = re.compile(
    r"\b(learn(ed|t)?|lessons?|take back|you\b.{0,60}\bdifferently|(do|go about) .{0,30}(another|other) way|what (did|does|has|had) .{0,40}(teach|taught)"
    r"|do .{0,20}again|look(ing)? back|in hindsight|you change\b.*\?|get wrong|got wrong|do better|regret\w*|take (away )?from)\b",
    re.IGNORECASE,
)
_ANOTHER_TIME = frozenset(["again", "differently", "earlier", "sooner", "instead"])
_ANYONE = frozenset(
    ["no", "every", "each", "nobody", "whoever", "anyone", "anybody", "everyone", "everybody"]
)
_SELF = frozenset(["i", "me", "my"])
_CONDITION = frozenset(["without", "before", "until", "unless", "when", "whenever", "if", "first"])
_EASY = frozenset(["fine", "happy", "comfortable", "okay", "ok", "glad", "good"])
_JOB = frozenset(["work", "lead", "run", "own", "manage", "am"])
_ANY_MORE = frozenset(["longer", "anymore", "more"])
_GROUNDS = frozenset(
    ["because", "since", "so", "instead", "not", "never", "when", "before", "if", "until", "who", "which", "whose"]
)  # fmt: skip
_OTHERWISE = frozenset(["fewer", "less", "more", "earlier", "sooner", "better", "not"])
_MORE = frozenset(["earlier", "sooner", "more", "better", "longer"])
LONGEST_PRACTICE = 40
"""Words."""
NEXT = 3
"""So many words on, the reason for it would have begun."""
LEARNED = 3
"""Up to this word stands that something was learned; what follows is what."""


def asks_for_lesson(question: str) -> bool:
    """Whether the interviewer asked what the candidate would do otherwise, or took from it."""
    return bool(_ASKS_BACK.search(question))


@once
def is_lesson(p: Phrase) -> bool:
    """What was learned: a lesson in so many words, or a wish for another time with no act in the same breath."""
    if (
        p.is_question
        or _is_what_would_turn_it(p)
        or _stands_by_it(p)
        or _found_out(p)
        or _has_moved_on(p)
    ):
        return False
    return (
        p.has("lesson")
        or (p.has("lesson_wish") and p.has("again") and not p.own_acts)
        or _has_new_habit(p)
        or _is_new_rule(p)
        or _names_what_was_left_out(p)
    )


def _has_moved_on(p: Phrase) -> bool:
    """`I do not work there any longer`, `I have not done one since 2016`: where one is, and how long ago it was."""
    texts = [w.text for w in p.words]
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
    texts = [w.text for w in p.words]
    given = ("if" in texts[:2] and bool(p.acts) and p.acts[0].subject == "other") or (
        texts[:1] == ["had"] and texts[1:2] not in (["i"], ["we"])
    )
    under_condition = bool(p.wishes) and ("if" in texts or given) and (p.numbers > 0 or given)
    return under_condition and not (_ANOTHER_TIME & set(texts)) and not p.own_acts


def _names_what_was_left_out(p: Phrase) -> bool:
    """`I had planned for the disks and not for the people`: what the speaker had done, and what not."""
    texts = [w.text for w in p.words]
    earlier = [a for a in p.acts if a.subject == "i" and a.mood == "pluperfect"]
    earlier += [
        a
        for a in p.acts
        if a.subject == "i"
        and a.mood == "state"
        and {"had", "'d"} & set(texts[max(a.at - 3, 0) : a.at])
    ]
    return any(
        texts[at - 1] in ("and", "but") and texts[at] in ("not", "never")
        for act in earlier
        for at in range(act.at + 1, len(texts))
    )


def is_wish_back(p: Phrase) -> bool:
    """Asked for a lesson: what one would do, thought at the time, or names as one's own fault."""
    if p.is_question or len(p.words) < 5:
        return False
    thought = any(
        a.subject == "i"
        and a.mood in ("past", "pluperfect", "negated", "state")
        and p.lexicon.is_in(a.verb, "mental_verbs")
        for a in p.acts
    )
    return bool(p.wishes) or thought or p.has("lesson_wish", "own_fault") or _is_told_so(p)


def _is_told_so(p: Phrase) -> bool:
    """`That one year was too long`, `fewer versions of the document`: a judgement on it, as one gives who was asked for a lesson."""
    texts = [w.text for w in p.words]
    judged = "too" in texts and texts[-1] != "too" and texts[texts.index("too") + 1] not in FUNCTION
    return (
        texts[0] == "that" or judged or (texts[0] in _OTHERWISE and not (p.own_acts or p.we_acts))
    )


def _stands_by_it(p: Phrase) -> bool:
    """`I'd send it again at the same hour`, `I'd have been fine with either`, `I'd have to check`: nothing is regretted."""
    texts = [w.text for w in p.words]
    if any(texts[i : i + 3] in (["'d", "have", "to"], ["would", "have", "to"]) for i in range(3)):
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
        and not any(w.text in ("is", "are", "'s", "i", "me", "my") for w in p.words[1:])
    )


def _is_since(texts: list[str]) -> bool:
    """Whether it is told how things are now, against how they were."""
    now = {"now", "nowadays"} & set(texts) and ("until", "now") not in itertools.pairwise(texts)
    return bool(now) or any(
        pair in (("these", "days"), ("since", "then"), ("from", "then"), ("ever", "since"))
        for pair in itertools.pairwise(texts)
    )


def _has_new_habit(p: Phrase) -> bool:
    """What the speaker does now and did not before: a word for since beside a concrete verb in the present."""
    habits = [
        a
        for a in p.acts
        if a.subject == "i"
        and a.mood in ("present", "negated")
        and a.verb not in _JOB
        and not p.lexicon.is_in(a.verb, "mental_verbs", "vague_verbs")
    ]
    texts = [w.text for w in p.words]
    first = "first" in texts and bool({"if", "when", "whenever", "before"} & set(texts[:2]))
    return bool(habits) and (_is_since(texts) or first) and not p.own_acts


def _is_new_rule(p: Phrase) -> bool:
    """`No site goes live now without one of its people`: what holds since for everybody, or for oneself, under a condition."""
    texts = [w.text for w in p.words]
    return (
        not any(a.subject in ("i", "we") and a.mood in ("past", "perfect") for a in p.acts)
        and len(texts) <= LONGEST_PRACTICE
        and _is_since(texts)
        and bool((_ANYONE | _SELF) & set(texts))
        and bool(_CONDITION & set(texts) or (_ANYONE & set(texts) and _SELF & set(texts)))
        and ("without", "me") not in itertools.pairwise(texts)
        and not any(a.mood == "pluperfect" for a in p.acts)
        and not (p.acts and all(a.mood in ("past", "perfect", "passive") for a in p.acts))
    )


def reflection_in(found: Sequence[Phrase]) -> int:
    """Specific when a changed habit or a named fault is told, not a truth that fits every story."""
    if not found:
        return 0
    specific = [
        p
        for p in found
        if not (p.has("generic_lesson") or _is_truism(p) or _is_only_more(p))
        and (len(p.words) >= 11 or (p.has("reflection_now", "own_fault") and len(p.words) >= 7))
    ]
    return 2 if specific else 1


def _is_only_more(p: Phrase) -> bool:
    """`We should talk to them sooner`: the same, earlier or more of it, with no reason and nothing set against it."""
    texts = [w.text for w in p.words]
    more = next((i for i, t in enumerate(texts) if t in _MORE), None)
    if more is None or p.has("own_fault"):
        return False
    return not (_GROUNDS | {NUMBER}) & set(texts[: more + 1 + NEXT])


def _is_truism(p: Phrase) -> bool:
    """`You need to take people along`: what holds for everybody, with nothing set against it and nothing of one's own."""
    texts = [w.text for w in p.words]
    for_all = any(
        texts[i] in ("you", "people", "one", "everyone", "everybody", "always")
        and set(texts[i + 1 : i + 4]) & {"need", "have", "must", "should", "always", "can", "got"}
        for i in range(len(texts))
    )
    told = {
        "not",
        "never",
        "only",
        "instead",
        "than",
        "but",
        "if",
        "when",
        "before",
        "until",
        "now",
    } & set(texts)
    own = any(a.subject in ("i", "we") and a.at > LEARNED for a in p.acts)
    return for_all and not told and not own and not p.numbers
