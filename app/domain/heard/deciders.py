"""Who decides: verbs of choosing and ruling, and whether somebody else than the speaker and the bosses is named."""

from app.domain.heard.phrase import Phrase

OTHERS = frozenset(
    [
        "them",
        "him",
        "her",
        "each",
        "whoever",
        "everybody",
        "everyone",
        "those",
        "both",
        "anyone",
        "anybody",
    ]
)
THEY = frozenset(
    [
        "they",
        "he",
        "she",
        "each",
        "those",
        "everyone",
        "everybody",
        "anyone",
        "anybody",
        "whoever",
        "who",
        "which",
        "nobody",
    ]
)
DECIDING = ("choosing_verbs", "ruling_verbs")
"""Word classes."""


def decides(p: Phrase, word: str, *, strict: bool) -> bool:
    return p.lexicon.is_in(word, "choosing_verbs") or (
        not strict and p.lexicon.is_in(word, "ruling_verbs")
    )


def names_others(p: Phrase, texts: list[str]) -> bool:
    return any(
        (t in OTHERS or p.lexicon.is_in(t, "people", "group", "groups", "holders"))
        and not p.lexicon.is_in(t, "higher")
        for t in texts
    )


def is_others(p: Phrase, texts: list[str], at: int) -> bool:
    before = texts[max(at - 3, 0) : at]
    if {"i", "we", "you", "it"} & set(before[-1:]) or any(
        p.lexicon.is_in(t, "period") or t == "time" for t in before
    ):
        return False
    return before[-1] in THEY or names_others(p, before)
