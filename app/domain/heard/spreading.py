"""Whether others took a thing up: who they are, what they did with it, and that nobody made them."""

from app.domain.heard.phrase import Phrase

AFTER, BEFORE = 6, 5
"""Words in which the thing, and those who took it, are named."""
_THING = frozenset(["it", "them", "same", "ours", "theirs", "mine", "that", "this", "the", "own"])
_PLAIN = frozenset(["it", "them", "ours", "same", "mine"])


def spreads(p: Phrase) -> bool:
    """`Two other ports copied it`, `the night desk uses the same`: somebody else has it now."""
    if p.is_question or p.is_hypothetical or p.own_acts or p.has("task", "habitual"):
        return False
    texts = [w.text for w in p.words]
    for at, word in enumerate(texts):
        if at == 0 or not p.lexicon.is_in(word, "copying_verbs"):
            continue
        before, after = texts[max(at - BEFORE, 0) : at], texts[at + 1 : at + 1 + AFTER]
        if {"i", "we", "you", "not", "would", "could", "should", "to", "had", "never"} & set(
            before
        ):
            continue
        groups = any(p.lexicon.is_in(t, "groups", "departments") for t in before)
        others = bool(
            {
                "other",
                "others",
                "another",
                "every",
                "everybody",
                "everyone",
                "all",
                "new",
                "neighbouring",
                "sister",
            }
            & set(before)
        )
        firm = p.lexicon.is_in(word, "copied_verbs")
        if (groups and (_THING if firm else _PLAIN) & set(after[:3])) or (
            others and firm and _THING & set(after[:3])
        ):
            return True
    return False
