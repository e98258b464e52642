"""The closed classes of English words that carry grammar, for the walk in `clauses`."""

from typing import Literal

Subject = Literal["i", "we", "you", "other"]


def words_in(words: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(words.split())


PRONOUNS: dict[str, Subject] = {
    "i": "i", "we": "we", "he": "other", "she": "other", "they": "other", "it": "other", "you": "you",
    "who": "other", "which": "other", "what": "other", "there": "other", "this": "other", "everyone": "other",
    "everybody": "other", "nobody": "other", "someone": "other", "somebody": "other",
}  # fmt: skip
WEAK_SUBJECTS = words_in("one both these those people all none two others")
"""Subjects only where a clause begins; elsewhere they belong to the clause they stand in."""
DETERMINERS = words_in("a an another each every her his its most my no our some the their your")
JOINS = words_in("and but or then")
OPENERS = words_in(
    """
    after although as because before how if once since so that though until when where while why
    """
)
BE = words_in("'s am are be been being is was were")
HAVE = words_in("had has have")
FINITE = HAVE | words_in("are did does is was were could would will can")
"""Words that need a subject before them, whatever it is."""
PREPOSITIONS = words_in("about across at by for from in into of on over than to with")
MODALS = words_in("can could may might must shall should will would")
AUXILIARIES = MODALS | HAVE | BE | {"did", "do", "does", "'d"}
OBJECT_STARTS = DETERMINERS | {
    "him",
    "her",
    "them",
    "it",
    "that",
    "what",
    "to",
    "NUM",
    "all",
    "both",
    "us",
}
"""Words that follow a verb and begin its object."""
NO_NOUNS = (
    (DETERMINERS - {"her"}) | PREPOSITIONS | BE | HAVE | {"who", "which", "that", "to", "not", "by"}
)
SAME_FORM = words_in(
    """
    become come cost cut hit let put read run set shut
    """
)
"""Base form and participle look alike, so after `'d` they are taken for a wish."""
FUNCTION = words_in(
    """
    NUM TIME about again all also and any as at back both but by down even for from her here him if in instead
    into less me more most no not of off oh okay on only onto or other out over own right same so such sure
    than them there to too up us well with yes
    """
)
"""Words that are never the verb."""
GRAMMATICAL = (
    FUNCTION | AUXILIARIES | DETERMINERS | JOINS | OPENERS | PREPOSITIONS | PRONOUNS.keys()
)
"""Words that are in every talk in English, whatever it is about."""
