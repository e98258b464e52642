"""Who did what: a small grammar of English sentences, enough to tell own acts from others' and facts from wishes.

It walks the words once, keeps the subject in force, and notes each verb with its subject and mood. No dictionary of
verbs is needed: regular pasts are told by their ending, irregular ones by a list in the lexicon.
"""

from dataclasses import dataclass
from typing import Literal

from app.domain.wording.function_words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    FINITE,
    FUNCTION,
    HAVE,
    JOINS,
    MODALS,
    NO_NOUNS,
    OBJECT_STARTS,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    SAME_FORM,
    WEAK_SUBJECTS,
    Subject,
)
from app.domain.wording.words import Word

Mood = Literal["past", "perfect", "pluperfect", "present", "would", "negated", "passive", "state"]


_ARTICLES = frozenset(
    ["the", "a", "an", "my", "our", "their", "its", "your", "every", "each", "any"]
)


_NO_BARE_NOUNS = FUNCTION | OBJECT_STARTS | PREPOSITIONS | JOINS | PRONOUNS.keys()
_HELPING = MODALS | BE | HAVE


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


def acts(words: tuple[Word, ...], grammar: Grammar) -> tuple[Act, ...]:
    """Every verb that could be told, with its subject and mood."""
    return tuple(_Walk(tuple([w.text for w in words]), grammar).run())


class _Walk:
    """One pass over a sentence. State: the subject in force, whether it waits for its verb, and the auxiliaries so far."""

    def __init__(self, words: tuple[str, ...], grammar: Grammar) -> None:
        self.words, self.grammar = words, grammar
        self.subject: Subject | None = None
        self.waiting = self.joined = False
        self.listed = False
        """`the rule and a button, and took`: what follows a join may be one more thing, and no subject."""
        self.begun = True
        self.aux: list[str] = []
        self.last: Act | None = None
        self.found: list[Act] = []

    def run(self) -> list[Act]:
        for at, word in enumerate(self.words):
            self._step(at, word)
        return self.found

    def _step(self, at: int, word: str) -> None:
        if word in PRONOUNS and not self._is_object(at, word):
            self._open(PRONOUNS[word])
        elif (word in WEAK_SUBJECTS and self._opens_noun_subject(at)) or (
            word == "that" and at == 0
        ):
            self._open("other")
        elif word in OPENERS:
            self.subject, self.waiting, self.aux, self.begun = None, False, [], True
        elif word in JOINS:
            self.begun = True
            if self.last is not None and word != "then" and (not self.waiting or self.listed):
                self.subject, self.waiting, self.joined, self.aux = (
                    self.last.subject,
                    True,
                    True,
                    [],
                )
        elif word in DETERMINERS:
            if self.aux and self.aux[-1] == "did":
                self._note(at - 1, "did", self.subject, self._mood("did"))
            elif self._opens_noun_subject(at):
                listed = at > 0 and self.words[at - 1] in JOINS
                self._open("other")
                self.listed = listed
            elif self.joined:
                self.waiting = False
        elif self.waiting:
            self._towards_verb(at, word)
        elif at == 0 and self._tells_what_kind(word):
            self._open("other")
        elif at == 0 and self.grammar.is_past(word) and not self._is_wish(word):
            self._note(at, word, "i", "past")
        elif self._goes_on(at, word):
            self._note(at, word, self.last.subject if self.last else None, "past")
        elif at == 0 and word not in FUNCTION:
            self._open("other")
        elif self._has_noun_subject(at, word):
            self._open("other")
            self._towards_verb(at, word)

    def _is_wish(self, word: str) -> bool:
        """`Let me think`, `let us say`."""
        return word == "let" and self.words[1:2] in (("me",), ("us",), ("'s",))

    def _tells_what_kind(self, word: str) -> bool:
        """`Unfilled duties were at two percent`, `rejected orders fell`: a participle before the noun that acts."""
        if not word.endswith("ed"):
            return False
        noun, verb = (*self.words[1:3], "", "")[:2]
        bare = noun and not (
            noun in _NO_BARE_NOUNS or noun in self.grammar.adverbs or noun.endswith("ly")
        )
        return bool(
            bare
            and self.grammar.is_past(word)
            and noun.endswith("s")
            and (verb in FINITE or self.grammar.is_past(verb))
        )

    def _has_noun_subject(self, at: int, word: str) -> bool:
        """`by March six teams had moved`, `and search followed`: a finite verb after a noun that no pronoun opened."""
        before = self.words[at - 1] if at else ""
        if (
            before in NO_NOUNS
            or before in OPENERS
            or before in JOINS
            or before in self.grammar.adverbs
        ):
            return False
        if word in FINITE:
            return True
        return (
            self.begun and self.grammar.is_past(word) and before not in ("", "as", "more", "most")
        )

    def _goes_on(self, at: int, word: str) -> bool:
        """`I called her, read the log, and told them`: a verb in a row without its subject, told by what follows it."""
        if self.last is None or self.last.mood != "past" or self.last.subject not in ("i", "we"):
            return False
        following = self.words[at + 1] if at + 1 < len(self.words) else ""
        if self.words[at - 1] == "then" and self.grammar.is_past(word):
            return True
        after_noun = at - 1 > self.last.at and self.words[at - 1] not in NO_NOUNS
        return after_noun and self.grammar.is_past(word) and following in OBJECT_STARTS

    def _open(self, subject: Subject) -> None:
        self.subject, self.waiting, self.joined, self.aux = subject, True, False, []
        self.listed = False

    def _towards_verb(self, at: int, word: str) -> None:
        if word in ("not", "never"):
            self.aux.append("not")
        elif word in HAVE and self._is_main_have(at):
            self._note(at, word, self.subject, self._mood(word))
        elif word in AUXILIARIES:
            self.aux.append(word)
        elif (
            word in self.grammar.adverbs
            or (word.endswith("ly") and word not in ("apply", "reply", "rely"))
            or self._is_adjective(at, word)
        ):
            return
        elif self.grammar.is_past(word) or (self.aux and word not in FUNCTION):
            self._note(at, word, self.subject, self._mood(word))
        elif self.aux and any(a in BE for a in self.aux):
            self._note(at, self.aux[-1], self.subject, "state")
        elif self.joined:
            self._after_join(at, word)
        elif self.subject in ("i", "we") and word not in FUNCTION:
            self._note(at, word, self.subject, "present")

    def _is_adjective(self, at: int, word: str) -> bool:
        """`the avoided cost`, `a failed import`: a participle between an article and a noun."""
        return (
            at + 1 < len(self.words)
            and self.words[at - 1] in _ARTICLES
            and self.grammar.is_past(word)
            and self.words[at + 1] not in FUNCTION
        )

    def _after_join(self, at: int, word: str) -> None:
        """`I would profile it and find`: a bare verb after `and` keeps the mood of the one before."""
        if (
            self.last is not None
            and self.last.mood in ("would", "present", "negated")
            and word not in FUNCTION
        ):
            self._note(at, word, self.subject, self.last.mood)
        self.waiting = False

    def _note(self, at: int, word: str, subject: Subject | None, mood: Mood) -> None:
        self.last = Act(subject or "other", word, mood, at)
        self.found.append(self.last)
        self.begun = False
        self.subject, self.waiting, self.joined, self.aux = self.last.subject, False, False, []

    def _mood(self, word: str) -> Mood:
        aux = self.aux
        if "not" in aux:
            return "negated"
        participle = self.grammar.is_participle(word)
        if any(a in MODALS for a in aux) or ("'d" in aux and "have" in aux):
            return "would"
        if "'d" in aux and "been" not in aux and (not participle or word in SAME_FORM):
            return "would"
        if aux == ["'s"] and self.subject == "other" and participle and not word.endswith("ing"):
            return "perfect"
        if any(a in BE for a in aux):
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
        if at and self.words[at - 1] in PREPOSITIONS:
            return True
        after_verb = self.last is not None and at <= self.last.at + 2
        return after_verb and not (at + 1 < len(self.words) and self.words[at + 1] in _HELPING)

    def _opens_noun_subject(self, at: int) -> bool:
        """A determiner opens a new subject at the start, after a join, or after an opener."""
        before = self.words[at - 1] if at else ""
        return at == 0 or before in JOINS or before in OPENERS or before.endswith("ly")
