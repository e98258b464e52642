"""Whether charged words are told, reported or asked of the past and of others: then they order nothing."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.domain.wording.clauses import Grammar
from app.domain.wording.function_words import AUXILIARIES, BE, PRONOUNS, SAME_FORM
from app.domain.wording.matching import Hit

OF_JUDGING = frozenset(
    ["address", "judge", "self", "record", "candidate_word", "roleplay", "suspend", "hard", "threat", "lenient", "deontic"]
)  # fmt: skip
"""Without any of these nobody is judged; orders, praise and `you` are in every talk."""
_NAMING = ("address", "judge", "candidate_word")
"""Names; a verb in them tells nothing."""
_RECORDS = frozenset(
    ["report", "assessment", "verdict", "review", "evaluation", "record", "rubric"]
)
"""What they say is no report of what was said."""
_REPORTS = frozenset(
    ["say", "says", "said", "tell", "tells", "told", "ask", "asks", "asked", "write", "writes", "wrote", "type", "typed", "types",
     "read", "reads", "instructed", "prompted", "claimed", "pasted", "pasting", "contained", "contains", "put", "argued", "sent",
     "called", "named", "found", "saw", "noticed", "thought", "feared", "joked", "titled", "labelled"]
)  # fmt: skip
_NO_REPORT_AFTER = ("must", "should", "shall", "to", "please", "you")
_TELLERS = frozenset(
    ["we", "they", "he", "she", "our", "their", "his", "her", "people", "users", "someone", "somebody", "everybody"]
)  # fmt: skip
_WISHES = ("'d", "would", "d", "want", "will", "must", "like")
_JUDGED = frozenset(["scored", "rated", "graded", "interviewed", "hired"])
"""What somebody did who was a judge of others."""


@dataclass(frozen=True, slots=True)
class Talk:
    """A text by its words: the indexes of those that begin after a mark, the markers in it, and their families."""

    texts: list[str]
    breaks: Collection[int]
    hits: Sequence[Hit]
    found: frozenset[str]

    def has(self, *families: str) -> bool:
        return any(f in self.found for f in families)

    def parted(self, at: int, until: int) -> bool:
        """Whether a mark stands between two words."""
        return any(b in self.breaks for b in range(at + 1, until + 1))


def is_told(talk: Talk, first: int, grammar: Grammar) -> bool:
    """Whether what is charged from a word on is told or reported: someone did, said or does it, in the clause before it."""
    if any(doer in ("i", "we") and act in _JUDGED for doer, act in pairwise(talk.texts)):
        return True
    if talk.has("panel") and talk.has("self", "record", "candidate_word"):
        return False
    if talk.has("panel") and talk.has("order") and talk.has("hard"):
        return False
    if any(h.family == "address" and talk.texts[h.start] == "dear" for h in talk.hits):
        return False
    return _is_narrated(talk, grammar) or any(
        _tells(talk, at, first, grammar) for at in range(first - 1, -1, -1)
    )


def _tells(talk: Talk, at: int, first: int, grammar: Grammar) -> bool:
    """Whether a word before what is charged makes a telling of it."""
    texts, word = talk.texts, talk.texts[at]
    addressed = [
        h.start for h in talk.hits if h.family in ("address", "you") and at < h.start <= first
    ]
    quoted = any(talk.parted(at, a) for a in addressed)
    if addressed and not (quoted and word in _REPORTS):
        return False
    if any(h.family in _NAMING and h.start <= at < h.end for h in talk.hits):
        return False
    if word in _REPORTS and at and _is_no_telling(talk, at):
        return False
    if word in _REPORTS and at and texts[at - 1] not in _NO_REPORT_AFTER:
        return True
    if talk.parted(at, first):
        return False
    if word in _TELLERS or (word in AUXILIARIES and _is_ones_own_way(talk, at)):
        return True
    return at > 0 and _is_past(texts, at, grammar)


def _is_past(texts: list[str], at: int, grammar: Grammar) -> bool:
    """Whether a verb tells what somebody did, and is no part of another form."""
    word, before = texts[at], texts[at - 1]
    past = grammar.is_past(word) or word in ("was", "were", "had", "did")
    past = past and texts[at + 1 : at + 2] != ["better"]
    past = past and (word not in SAME_FORM or before in PRONOUNS)
    return past and before not in BE | {"have", "has", "be"}


def _is_ones_own_way(talk: Talk, at: int) -> bool:
    """Whether a verb like `can` tells what one could do oneself, and nobody is spoken to or judged."""
    own = talk.texts[at - 1 : at] in (["i"], ["we"])
    return own and not talk.has(*(OF_JUDGING - {"suspend"}))


def _is_no_telling(talk: Talk, at: int) -> bool:
    """Whether a verb of saying has the judge's own record for its subject, or asks for something for oneself now."""
    before = talk.texts[at - 1]
    return before in _RECORDS or before == "you" or (talk.has("self") and before in _WISHES)


def _is_narrated(talk: Talk, grammar: Grammar) -> bool:
    """Whether a verdict is itself an act of the past in a sentence that goes on with one's own act, and orders nothing."""
    if talk.has("self", "you", "address", "roleplay", "suspend", "panel"):
        return False
    own = any(
        doer in ("i", "we") and grammar.is_past(act) and act not in SAME_FORM
        for doer, act in pairwise(talk.texts)
    )
    return own and any(
        h.family == "hard" and grammar.is_past(talk.texts[h.start]) for h in talk.hits
    )
