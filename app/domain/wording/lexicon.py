"""The marker lexicon: families of word patterns, kept as data, and the matcher they become.

A pattern is words in a row, in the form that `words` gives them:

    word        that word                       learn*      any word that begins so
    a/b/c       one of these                    <people>    a word of that class
    NUM         any quantity                    ~           a gap of up to four words
    word?       may be there or not             _           any one word
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Annotated

from pydantic import Field, PrivateAttr

from app.domain.values import Value
from app.domain.wording.clauses import Grammar
from app.domain.wording.function_words import FUNCTION
from app.domain.wording.matching import Hit, Matcher
from app.domain.wording.places import MOST_WORDS, Element, Elements, element
from app.domain.wording.sieve import Sieve
from app.domain.wording.words import Word, words

Text = Annotated[str, Field(min_length=1)]
# fmt: off
TALK_TO_GRADER = (
    "judge", "address", "roleplay", "record", "items", "order", "suspend", "lenient", "deontic", "hard", "soft", "candidate_word",
    "self", "you", "threat", "panel", "please",
)
# fmt: on
"""The families that tell talk to the grader; they have a matcher of their own."""
RECITED = 4
"""So many runs of words at least tell that a sentence is somebody else's."""
OUTCOMES = frozenset(["suspend", "lenient", "roleplay", "hard", "soft", "threat"])
"""Without one of these nothing is gained by the talk: a neutral word about judging is not an attempt on it."""


class Family(Value):
    """Patterns that all say the same thing, and where they come from."""

    source: Text
    any: tuple[Text, ...] = Field(min_length=1)


class WordClass(Value):
    """Words of one kind, to be used in patterns as <name>, and where they come from."""

    source: Text
    words: tuple[Text, ...] = Field(min_length=1)


class Memberships(dict[str, frozenset[str]]):
    """Which classes a word belongs to, looked up once for each word."""

    def __init__(self, sets: Mapping[str, Element]) -> None:
        super().__init__()
        self._by_word: dict[str, list[str]] = {}
        for name, words_of in sets.items():
            for word in words_of.exact:
                self._by_word.setdefault(word, []).append(name)
        self._begun = [(name, w.prefixes) for name, w in sets.items() if w.prefixes]

    def __missing__(self, word: str) -> frozenset[str]:
        begun = [name for name, prefixes in self._begun if word.startswith(prefixes)]
        kinds = frozenset(begun).union(self._by_word.get(word, ()))
        if len(self) < MOST_WORDS:
            self[word] = kinds
        return kinds


class Lexicon(Value):
    """Everything that the listening rules know about words."""

    classes: dict[str, WordClass]
    families: dict[str, Family]
    rubric: tuple[str, ...] = Field(default=(), exclude=True)
    """What candidates are judged by, in its authors' words: said back, it is no evidence."""

    _grammar: Grammar = PrivateAttr()
    _sets: dict[str, Element] = PrivateAttr(default_factory=dict)

    def model_post_init(self, _context: object, /) -> None:
        """Compiles the patterns. Raises ValueError (KeyError for an unknown class) when one cannot be read."""
        self._sets = {name: element("/".join(c.words), {}) for name, c in self.classes.items()}
        self._grammar = Grammar(
            irregular_past=self._sets["irregular_past"].exact,
            participles=self._sets["participles"].exact,
            not_verbs=self._sets["not_verbs"].exact,
            adverbs=self._sets["adverbs"].exact,
        )
        _ = self._speech, self._orders

    @cached_property
    def _speech(self) -> Matcher:
        return self._matcher([name for name in self.families if name not in TALK_TO_GRADER])

    @cached_property
    def _orders(self) -> Matcher:
        return self._matcher([name for name in TALK_TO_GRADER if name in self.families])

    @cached_property
    def memberships(self) -> "Memberships":
        return Memberships(self._sets)

    @cached_property
    def _gains(self) -> Sieve[None]:
        return Sieve((None, pattern) for pattern in self.patterns(*OUTCOMES, "address"))

    @cached_property
    def judging(self) -> frozenset[str]:
        """The whole words of which talk to the grader is made."""
        elements = (e for pattern in self.patterns(*TALK_TO_GRADER) for e in pattern)
        return FUNCTION.union(*(e.exact for e in elements))

    def may_gain(self, texts: Collection[str]) -> bool:
        """Whether a pattern of `OUTCOMES`, or one that speaks to a judge, may be among the words. Never wrong when it says no."""
        return self._gains.may_hold(texts)

    @cached_property
    def grammar(self) -> Grammar:
        return self._grammar

    @cached_property
    def _authored(self) -> frozenset[tuple[str, ...]]:
        return frozenset(
            run for text in self.rubric for run in _runs([w.text for w in words(text)])
        )

    def recites(self, said: Sequence[Word]) -> bool:
        """Whether most of a sentence stands so in the rubric."""
        runs = len(said) - 2
        if runs < RECITED:
            return False
        texts = [w.text for w in said]
        return sum(map(self._authored.__contains__, _runs(texts))) * 2 > runs

    def is_in(self, word: str, *classes: str) -> bool:
        """Whether a word belongs to one of the classes."""
        return not self.memberships[word].isdisjoint(classes)

    def stems(self, name: str) -> tuple[str, ...]:
        """The words of a class as they are written in it."""
        return self.classes[name].words

    def hits(self, said: Sequence[Word]) -> tuple[Hit, ...]:
        """Every pattern that the words hold, in order; one hit for each place where it begins."""
        return self._found(tuple([w.text for w in said]))

    @cached_property
    def _found(self) -> Callable[[tuple[str, ...]], tuple[Hit, ...]]:
        """Sentences are looked at several times: while they are told, and again for the report."""
        return lru_cache(maxsize=1024)(lambda texts: tuple(self._speech.scan(texts)))

    def forget(self) -> None:
        """Forgets the sentences that were looked at, as if none had been told yet."""
        vars(self).pop("_found", None)

    def talk_to_judge(self, said: Sequence[Word]) -> tuple[Hit, ...]:
        """Every part of talk to the grader that the words hold, in order."""
        return tuple(self._orders.scan([w.text for w in said]))

    def opens_with_order(self, texts: list[str]) -> bool:
        """Whether the first word begins an order to the grader."""
        return any(hit.family == "order" for hit in self._orders.at_first(texts))

    def patterns(self, *families: str) -> Iterator[Elements]:
        """The patterns of those families that there are, place by place."""
        for family in families:
            for text in self.families[family].any if family in self.families else ():
                yield tuple(element(part, self._sets) for part in text.split())

    def _matcher(self, names: Sequence[str]) -> Matcher:
        return Matcher((name, list(self.patterns(name))) for name in names)


def _runs(texts: Sequence[str]) -> Iterable[tuple[str, ...]]:
    """Every three words in a row."""
    return zip(texts, texts[1:], texts[2:], strict=False)
