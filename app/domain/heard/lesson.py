"""What was learned: a lesson in so many words, a changed habit, or what one would do another time."""

import itertools
import re
from collections.abc import Sequence

from app.domain.heard.no_lesson import is_no_lesson
from app.domain.heard.phrase import Phrase, once
from app.domain.wording.function_words import FUNCTION, SAME_FORM
from app.domain.wording.words import NUMBER

_ASKS_BACK = re.compile(
    r"\b((you|i|we|did|have)\b.{0,20}\blearn(ed|t)?|learn(ed|t)? from|lessons?|take back"
    r"|you\b.{0,40}\b(d[oi]d?|done|tell|told|handled?|run|buil[dt]|start|approach|play|make|design|say)\b.{0,30}\bdifferently|different(ly)? in how you|change in how you|(could|should) (you )?have (known|seen)"
    r"|you .{0,6}(get|got) .{0,12}wrong|that (choice|decision) again|tak(e|en) away from|(do|go about) .{0,30}(another|other) way|what (did|does|has|had) .{0,40}(teach|taught)"
    r"|do .{0,20}again|look(ing)? back|in hindsight|would you change|get wrong|got wrong|do better|regret\w*|take (away )?from)\b",
    re.IGNORECASE,
)
_ANYONE = frozenset(
    ["no", "every", "each", "nobody", "whoever", "anyone", "anybody", "everyone", "everybody"]
)
_SELF = frozenset(["i", "me", "my"])
_CONDITION = frozenset(["without", "before", "until", "unless", "when", "whenever", "if", "first"])
_BEGUN = frozenset(["put", "made", "started", "begun", "added", "set", "built", "written"])
_AT_TIMES = frozenset(["when", "whenever", "before", "if", "each", "every"])
_JOB = frozenset(["work", "lead", "run", "own", "manage", "am"])
_BEGAN = frozenset(["began", "started", "stopped"])
_GROUNDS = frozenset(
    ["because", "since", "so", "instead", "not", "never", "when", "before", "if", "until", "who", "which", "whose"]
)  # fmt: skip
_SINCE = frozenset(["now", "nowadays", "days", "since", "then"])
"""Without one of these it is not told how things are now."""
_MORE_OR_FIRST = frozenset(["more", "anymore", "first"])
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
    return not p.is_question and _sounds_like_one(p) and not is_no_lesson(p)


def _sounds_like_one(p: Phrase) -> bool:
    return (
        p.has("lesson")
        or (p.has("lesson_wish") and p.has("again") and not p.own_acts)
        or _has_new_habit(p)
        or _is_new_rule(p)
        or _names_what_was_left_out(p)
        or _began_since(p)
    )


def _began_since(p: Phrase) -> bool:
    """`Since then I began to write it down`: what the speaker has done otherwise since."""
    texts = p.texts
    began = any(a.subject == "i" and a.mood == "past" and a.verb in _BEGAN for a in p.acts)
    if began and ("then" in p.said or "that" in p.said):
        opening = texts[:3]
        return opening[:2] in (["since", "then"], ["from", "then"], ["after", "that"]) or (
            opening[:1] in (["since"], ["from"]) and opening[1:2] == ["that"]
        )
    return False


def _names_what_was_left_out(p: Phrase) -> bool:
    """`I had planned for the disks and not for the people`: what the speaker had done, and what not."""
    if p.said.isdisjoint(("not", "never")):
        return False
    texts = p.texts
    earlier = [a for a in p.acts if a.subject == "i" and a.mood == "pluperfect"]
    earlier += [
        a
        for a in p.acts
        if a.subject == "i"
        and a.mood == "state"
        and {"had", "'d"} & set(texts[max(a.at - 3, 0) : a.at])
    ]
    return any(
        texts[at] in ("not", "never")
        and (
            texts[at - 1] in ("and", "but")
            or texts[at + 1 : at + 2] in (["with"], ["for"], ["on"], ["from"])
        )
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
    texts = p.texts
    judged = "too" in texts and texts[-1] != "too" and texts[texts.index("too") + 1] not in FUNCTION
    return (
        texts[0] == "that" or judged or (texts[0] in _OTHERWISE and not (p.own_acts or p.we_acts))
    )


def _is_since(p: Phrase) -> bool:
    """Whether it is told how things are now, against how they were."""
    if p.said.isdisjoint(_SINCE):
        return False
    texts = p.texts
    pairs = set(itertools.pairwise(texts))
    now = {"now", "nowadays"} & set(texts) and not {("until", "now"), ("from", "now")} & pairs
    return bool(now) or any(
        pair
        in (
            ("these", "days"),
            ("since", "then"),
            ("from", "then"),
            ("ever", "since"),
            ("do", "since"),
        )
        for pair in pairs
    )


def _has_new_habit(p: Phrase) -> bool:
    """What the speaker does now and did not before: a word for since beside a concrete verb in the present."""
    if p.said.isdisjoint(_SINCE | _MORE_OR_FIRST):
        return False
    habits = [
        a
        for a in p.acts
        if a.subject == "i"
        and (a.mood in ("present", "negated") or (a.mood == "perfect" and a.verb in _BEGUN))
        and a.verb not in _JOB
        and not p.lexicon.is_in(a.verb, "mental_verbs", "vague_verbs")
    ]
    texts = p.texts
    first = "first" in texts and bool({"if", "when", "whenever", "before"} & set(texts[:2]))
    would_now = any(
        texts[i : i + 3] in (["i", "'d", "now"], ["i", "would", "now"]) for i in range(len(texts))
    )
    bound = any(
        texts[i] == "i" and texts[i + 1] in ("have", "'ve") and texts[i + 2] == "to"
        for i in range(len(texts) - 2)
    )
    stopped = any(
        a.subject == "i" and a.mood == "negated" and "do" in texts[max(a.at - 3, 0) : a.at]
        for a in p.acts
    ) and (texts[-2:] == ["any", "more"] or texts[-1:] == ["anymore"])
    if stopped or ("we", "now") in itertools.pairwise(texts[:4]):
        return not p.own_acts
    acted = [
        a
        for a in p.own_acts
        if a.mood != "perfect" and not (a.verb in SAME_FORM and _AT_TIMES & set(texts[: a.at]))
    ]
    return (bool(habits) or would_now or bound) and (_is_since(p) or first) and not acted


def _is_new_rule(p: Phrase) -> bool:
    """`No site goes live now without one of its people`: what holds since for everybody, or for oneself, under a condition."""
    texts, said = p.texts, p.said
    return (
        _is_since(p)
        and not any(a.subject in ("i", "we") and a.mood in ("past", "perfect") for a in p.acts)
        and len(texts) <= LONGEST_PRACTICE
        and bool((_ANYONE | _SELF) & said)
        and bool(_CONDITION & said or (_ANYONE & said and _SELF & said))
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
        and (
            len(p.words) >= 11
            or (p.has("reflection_now", "own_fault") and len(p.words) >= 7)
            or (
                (_has_new_habit(p) or _names_what_was_left_out(p) or _began_since(p))
                and len(p.words) >= 7
            )
        )
    ]
    return 2 if specific else 1


def _is_only_more(p: Phrase) -> bool:
    """`We should talk to them sooner`: the same, earlier or more of it, with no reason and nothing set against it."""
    texts = p.texts
    more = next((i for i, t in enumerate(texts) if t in _MORE), None)
    if more is None or p.has("own_fault"):
        return False
    return not (_GROUNDS | {NUMBER}) & set(texts[: more + 1 + NEXT])


def _is_truism(p: Phrase) -> bool:
    """`You need to take people along`: what holds for everybody, with nothing set against it and nothing of one's own."""
    texts = p.texts
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
    learned = any(t in ("learned", "learnt", "learning", "lesson") for t in texts[: LEARNED + 1])
    saw = learned and bool({"is", "'s", "are"} & set(texts)) and not _SELF & set(texts[LEARNED:])
    return (for_all or saw) and not told and not own and not p.numbers
