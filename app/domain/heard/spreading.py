"""Whether others took a thing up: who they are, what they did with it, and that nobody made them."""

import itertools

from app.domain.heard.phrase import Phrase
from app.domain.wording.function_words import DETERMINERS, FUNCTION, PRONOUNS
from app.domain.wording.words import NUMBER

BEFORE = 5
"""Words in which those who took it are named."""
_THING = frozenset(["it", "them", "same", "ours", "theirs", "mine", "that", "this", "the", "own"])
_SINCE = frozenset(["now", "nowadays", "days", "since"])
_HAS_IT = frozenset(["now", "too", "same", "today"])
_PLAIN = frozenset(["it", "them", "ours", "same", "mine"])
_NOT_OTHERS = frozenset(["i", "we", "you", "not", "would", "could", "should", "to", "had", "never"])
_OTHERS = frozenset(
    ["other", "others", "another", "every", "everybody", "everyone", "all", "new", "neighbouring", "sister"]
)  # fmt: skip


def spreads(p: Phrase) -> bool:
    """`Two other ports copied it`, `the night desk uses the same`: somebody else has it now."""
    if p.is_question or p.is_hypothetical or p.own_acts or p.has("task", "habitual"):
        return False
    texts = p.texts
    if _goes_on_without(p, texts) or _so_many_have_it(p, texts):
        return True
    return "copying_verbs" in p.classes and any(
        _is_taken_up(p, texts, at) for at in range(1, len(texts))
    )


def _is_taken_up(p: Phrase, texts: list[str], at: int) -> bool:
    """Whether the word at an index says that somebody who is named before it took up what is named behind it."""
    if not p.lexicon.is_in(texts[at], "copying_verbs"):
        return False
    before, named = set(texts[max(at - BEFORE, 0) : at]), set(texts[at + 1 : at + 4])
    if texts[at + 1 : at + 2] == ["not"] or "before" in texts[:at] or before & _NOT_OTHERS:
        return False
    groups = any(p.lexicon.is_in(t, "groups", "departments") for t in before)
    firm = p.lexicon.is_in(texts[at], "copied_verbs")
    thing = bool((_THING if firm else _PLAIN) & named)
    return thing and (groups or (firm and bool(before & _OTHERS)))


def _goes_on_without(p: Phrase, texts: list[str]) -> bool:
    """`Hemi runs the thing now`, `he presents it to new districts these days`: one other person has it since."""
    if p.said.isdisjoint(_SINCE):
        return False
    if any(a.subject in ("i", "we", "you") for a in p.acts if a.mood != "present"):
        return False
    pairs = set(itertools.pairwise(texts))
    since = bool({"now", "nowadays"} & set(texts)) or ("these", "days") in pairs
    run_since = texts[-1:] == ["since"] and bool({"has", "'s"} & set(texts[1:3]))
    for at in range(1, len(texts) - 1):
        doer = texts[at - 1]
        named = at == 1 and not (
            doer in FUNCTION or doer in PRONOUNS or doer in DETERMINERS or doer.endswith("s")
        )
        person = doer in ("he", "she", "they") or named
        if person and p.lexicon.is_in(texts[at], "carries_on") and (since and "if" not in texts):
            return True
    return (
        run_since
        and texts[0] in ("he", "she", "they")
        and {"run", "done", "led", "kept"} & set(texts) != set()
    )


def _so_many_have_it(p: Phrase, texts: list[str]) -> bool:
    """`Five use the words now`, `three of the other teams do it too`: those counted, and that they have it since."""
    if p.said.isdisjoint(_HAS_IT) or "copying_verbs" not in p.classes:
        return False
    for at, word in enumerate(p.words):
        if word.text != NUMBER or word.number in (1.0, 2.0):
            continue
        after = texts[at + 1 : at + 1 + BEFORE]
        use = next((i for i, t in enumerate(after) if p.lexicon.is_in(t, "copying_verbs")), None)
        if use is None or any(p.lexicon.is_in(t, "period") for t in after[:use]):
            continue
        between = [
            t for t in after[:use] if t not in ("of", "the", "other", "our", "them", "those")
        ]
        who = not between or any(p.lexicon.is_in(t, "groups", "people", "holders") for t in between)
        if who and not {"i", "we", "us", "you"} & set(after):
            return True
    return False
