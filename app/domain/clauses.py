"""Who did what: a small grammar of English sentences, enough to tell own acts from others' and facts from wishes.

It walks the words once, keeps the subject in force, and notes each verb with its subject and mood. No dictionary of
verbs is needed: regular pasts are told by their ending, irregular ones by a list in the lexicon.
"""

from dataclasses import dataclass
from typing import Literal

from app.domain.words import Word

Subject = Literal["i", "we", "you", "other"]
Mood = Literal["past", "perfect", "pluperfect", "present", "would", "negated", "passive", "state"]


@dataclass(frozen=True, slots=True)
class Act:
    """A verb with its subject and mood; `at` is its index in the words of the sentence."""

    subject: Subject
    verb: str
    mood: Mood
    at: int


@dataclass(frozen=True, slots=True)
class Grammar:
    """The closed word classes that the walk needs."""

    irregular_past: frozenset[str]
    participles: frozenset[str]
    not_verbs: frozenset[str]
    adverbs: frozenset[str]

    def is_past(self, word: str) -> bool:
        """Whether a word can be a verb in the past."""
        if word in self.irregular_past:
            return True
        return (
            len(word) > 4
            and word.endswith("ed")
            and not word.endswith("eed")
            and word not in self.not_verbs
        )

    def is_participle(self, word: str) -> bool:
        return word in self.participles or self.is_past(word)


_PRONOUNS: dict[str, Subject] = {
    "i": "i", "we": "we", "he": "other", "she": "other", "they": "other", "it": "other", "you": "you",
    "who": "other", "which": "other", "what": "other", "there": "other", "this": "other", "everyone": "other",
    "everybody": "other", "nobody": "other", "someone": "other", "somebody": "other",
}  # fmt: skip
_WEAK_SUBJECTS = frozenset(
    ["one", "both", "these", "those", "people", "all", "none", "two", "others"]
)
"""Subjects only where a clause begins; elsewhere they belong to the clause they stand in."""
_DETERMINERS = frozenset(
    [
        "the",
        "a",
        "an",
        "my",
        "our",
        "your",
        "his",
        "her",
        "their",
        "its",
        "each",
        "every",
        "some",
        "no",
        "another",
        "most",
    ]
)
_JOINS = frozenset(["and", "then", "or", "but"])
_OPENERS = frozenset(
    [
        "because",
        "that",
        "when",
        "while",
        "if",
        "since",
        "so",
        "where",
        "as",
        "until",
        "before",
        "after",
        "although",
        "though",
        "once",
        "why",
        "how",
    ]
)
_BE = frozenset(["am", "is", "are", "was", "were", "be", "been", "being", "'s"])
_HAVE = frozenset(["have", "has", "had"])
_PREPOSITIONS = frozenset(
    [
        "to",
        "for",
        "of",
        "in",
        "on",
        "at",
        "with",
        "by",
        "from",
        "into",
        "about",
        "than",
        "across",
        "over",
    ]
)
_MODALS = frozenset(["would", "could", "should", "might", "may", "can", "will", "shall", "must"])
_AUXILIARIES = _MODALS | _HAVE | _BE | {"did", "do", "does", "'d"}
_OBJECT_STARTS = _DETERMINERS | {
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
_NO_NOUNS = (_DETERMINERS - {"her"}) | _PREPOSITIONS | _BE | _HAVE | {"who", "which", "that", "to", "not", "by"}
_SAME_FORM = frozenset(
    ["put", "cut", "set", "let", "read", "hit", "shut", "run", "come", "become", "cost"]
)
"""Base form and participle look alike, so after `'d` they are taken for a wish."""
_FUNCTION = frozenset(
    [
        "to",
        "for",
        "of",
        "in",
        "on",
        "at",
        "with",
        "by",
        "from",
        "into",
        "onto",
        "over",
        "about",
        "as",
        "than",
        "her",
        "him",
        "them",
        "me",
        "us",
        "so",
        "too",
        "also",
        "more",
        "most",
        "less",
        "no",
        "not",
        "if",
        "or",
        "and",
        "but",
        "out",
        "up",
        "down",
        "off",
        "back",
        "there",
        "here",
        "again",
        "instead",
        "only",
        "even",
        "both",
        "all",
        "any",
        "other",
        "such",
        "own",
        "same",
        "TIME",
        "NUM",
        "sure",
        "yes",
        "okay",
        "right",
        "well",
        "oh",
    ]
)


def acts(words: tuple[Word, ...], grammar: Grammar) -> tuple[Act, ...]:
    """Every verb that could be told, with its subject and mood."""
    return tuple(_Walk(tuple(w.text for w in words), grammar).run())


class _Walk:
    """One pass over a sentence. State: the subject in force, whether it waits for its verb, and the auxiliaries so far."""

    def __init__(self, words: tuple[str, ...], grammar: Grammar) -> None:
        self.words, self.grammar = words, grammar
        self.subject: Subject | None = None
        self.waiting = self.joined = False
        self.aux: list[str] = []
        self.last: Act | None = None
        self.found: list[Act] = []

    def run(self) -> list[Act]:
        for at, word in enumerate(self.words):
            self._step(at, word)
        return self.found

    def _step(self, at: int, word: str) -> None:
        if word in _PRONOUNS and not self._is_object(at, word):
            self._open(_PRONOUNS[word])
        elif word in _WEAK_SUBJECTS and self._opens_noun_subject(at):
            self._open("other")
        elif word in _OPENERS:
            self.subject, self.waiting, self.aux = None, False, []
        elif word in _JOINS:
            if not self.waiting and self.last is not None and word != "then":
                self.subject, self.waiting, self.joined, self.aux = (
                    self.last.subject,
                    True,
                    True,
                    [],
                )
        elif word in _DETERMINERS:
            if self.aux and self.aux[-1] == "did":
                self._note(at - 1, "did", self.subject, self._mood("did"))
            elif self._opens_noun_subject(at):
                self._open("other")
            elif self.joined:
                self.waiting = False
        elif self.waiting:
            self._towards_verb(at, word)
        elif at == 0 and self.grammar.is_past(word):
            self._note(at, word, "i", "past")
        elif self._goes_on(at, word):
            self._note(at, word, self.last.subject if self.last else None, "past")
        elif at == 0 and word not in _FUNCTION:
            self._open("other")

    def _goes_on(self, at: int, word: str) -> bool:
        """`I called her, read the log, and told them`: a verb in a row without its subject, told by what follows it."""
        if self.last is None or self.last.mood != "past" or self.last.subject not in ("i", "we"):
            return False
        following = self.words[at + 1] if at + 1 < len(self.words) else ""
        after_noun = at - 1 > self.last.at and self.words[at - 1] not in _NO_NOUNS
        return after_noun and self.grammar.is_past(word) and following in _OBJECT_STARTS

    def _open(self, subject: Subject) -> None:
        self.subject, self.waiting, self.joined, self.aux = subject, True, False, []

    def _towards_verb(self, at: int, word: str) -> None:
        if word in ("not", "never"):
            self.aux.append("not")
        elif word in _HAVE and self._is_main_have(at):
            self._note(at, word, self.subject, self._mood(word))
        elif word in _AUXILIARIES:
            self.aux.append(word)
        elif word in self.grammar.adverbs or (
            word.endswith("ly") and word not in ("apply", "reply", "rely")
        ):
            return
        elif self.grammar.is_past(word) or (self.aux and word not in _FUNCTION):
            self._note(at, word, self.subject, self._mood(word))
        elif self.aux and any(a in _BE for a in self.aux):
            self._note(at, self.aux[-1], self.subject, "state")
        elif self.joined:
            self._after_join(at, word)
        elif self.subject in ("i", "we") and word not in _FUNCTION:
            self._note(at, word, self.subject, "present")

    def _after_join(self, at: int, word: str) -> None:
        """`I would profile it and find`: a bare verb after `and` keeps the mood of the one before."""
        if (
            self.last is not None
            and self.last.mood in ("would", "present", "negated")
            and word not in _FUNCTION
        ):
            self._note(at, word, self.subject, self.last.mood)
        self.waiting = False

    def _note(self, at: int, word: str, subject: Subject | None, mood: Mood) -> None:
        self.last = Act(subject or "other", word, mood, at)
        self.found.append(self.last)
        self.subject, self.waiting, self.joined, self.aux = self.last.subject, False, False, []

    def _mood(self, word: str) -> Mood:
        aux = self.aux
        if "not" in aux:
            return "negated"
        participle = self.grammar.is_participle(word)
        if any(a in _MODALS for a in aux) or (
            "'d" in aux and (not participle or word in _SAME_FORM)
        ):
            return "would"
        if aux == ["'s"] and self.subject == "other" and participle and not word.endswith("ing"):
            return "perfect"
        if any(a in _BE for a in aux):
            if word.endswith("ing"):
                return "past" if {"was", "were", "been"} & set(aux) else "present"
            return "passive" if participle else "state"
        if "had" in aux or "'d" in aux:
            return "pluperfect"
        if "have" in aux or "has" in aux:
            return "perfect"
        if "did" in aux:
            return "past"
        return "past" if self.grammar.is_past(word) else "present"

    def _is_main_have(self, at: int) -> bool:
        following = [
            w
            for w in self.words[at + 1 : at + 4]
            if w not in self.grammar.adverbs and not w.endswith("ly")
        ]
        return not following or not (
            self.grammar.is_participle(following[0]) or following[0] in ("been", "not", "to")
        )

    def _is_object(self, at: int, word: str) -> bool:
        """`it`, `one`, `this` right after a verb are objects unless a verb follows."""
        if word in ("i", "we", "he", "she", "they", "who"):
            return False
        if at and self.words[at - 1] in _PREPOSITIONS:
            return True
        after_verb = self.last is not None and at <= self.last.at + 2
        return after_verb and not (
            at + 1 < len(self.words) and self.words[at + 1] in _MODALS | _BE | _HAVE
        )

    def _opens_noun_subject(self, at: int) -> bool:
        """A determiner opens a new subject at the start, after a join, or after an opener."""
        before = self.words[at - 1] if at else ""
        return at == 0 or before in _JOINS or before in _OPENERS or before.endswith("ly")
