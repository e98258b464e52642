"""A sentence as the rules see it: its words, the marker families in it, and who did what."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import wraps
from typing import TypeVar

from app.domain.reading import Sentence
from app.domain.wording.clauses import Act, acts
from app.domain.wording.function_words import DETERMINERS, JOINS, MODALS, PRONOUNS
from app.domain.wording.kept import kept
from app.domain.wording.lexicon import Lexicon
from app.domain.wording.matching import Hit
from app.domain.wording.words import NUMBER, TIME, Word, words

Found = TypeVar("Found")

RECITED = 3
"""So many words of the rubric in a sentence without an act are a recital."""
LIGHT_REST = 4
"""`I took it to the fourteen directors` tells an act, `I took part` does not."""
OBJECT = 4
"""Words after a verb in which it is told what was acted on."""
_LEAVES = frozenset(["moved", "changed", "switched", "left", "joined", "transferred", "went"])
CLAUSE = 6
"""Words after `since` in which its verb stands, when it has one."""
_STANDS = frozenset(["is", "are", "'s", "am", "do", "does", "has", "have"])
_TIMES = frozenset([NUMBER, TIME, "then", "that", "last"])
_STOOD = frozenset(["was", "were", "had", "did"])
_TOLD = ("past", "perfect")
_DONE = ("past", "perfect", "pluperfect")


@dataclass(frozen=True)
class Phrase:
    """One sentence, read closely. Everything here depends on this sentence alone, so order never matters."""

    sentence: Sentence
    words: tuple[Word, ...]
    hits: tuple[Hit, ...]
    acts: tuple[Act, ...]
    lexicon: Lexicon

    @property
    def id(self) -> str:
        return self.sentence.id

    @kept
    def texts(self) -> list[str]:
        """The words as they are compared. Nobody changes the list."""
        return [w.text for w in self.words]

    @kept
    def said(self) -> frozenset[str]:
        """The words, in no order: a rule that cannot hold without some of them need not look further."""
        return frozenset(self.texts)

    @kept
    def classes(self) -> frozenset[str]:
        """The word classes of which a word is there."""
        return frozenset().union(*self.kinds)

    @kept
    def families(self) -> frozenset[str]:
        return frozenset([hit.family for hit in self.hits])

    @kept
    def eligible(self) -> bool:
        """Whether the sentence may count at all: it carries no flag, and does not recite what should be shown."""
        recited = self.count("rubric_words") >= RECITED and not self.concrete_acts
        return not (self.sentence.flags or recited or self.lexicon.recites(self.words))

    @kept
    def is_code(self) -> bool:
        return self.sentence.text.startswith("```")

    @kept
    def is_question(self) -> bool:
        return self.sentence.text.rstrip("\"'” ").endswith("?")

    @kept
    def own_acts(self) -> tuple[Act, ...]:
        """What the speaker says to have done: past acts with `I`, vague ones among them."""
        return tuple(
            a
            for a in self.acts
            if a.subject == "i" and a.mood in _DONE and not self._is(a, "mental_verbs")
        )

    @kept
    def concrete_acts(self) -> tuple[Act, ...]:
        """Own acts by a verb that says what was done, with something it was done to."""
        return tuple(
            a
            for a in self.own_acts
            if a.mood != "perfect" and not self._is(a, "vague_verbs") and self._is_told(a)
        )

    def _is_told(self, act: Act) -> bool:
        """Something follows the verb; after a light one it has to be enough to see what was done.

        An act on an abstraction is none, nor is going on to another piece of work.
        """
        after = len(self.words) - act.at - 1
        thing = self.texts[act.at + 1 : act.at + 1 + OBJECT]
        if any(self.lexicon.is_in(t, "abstractions") for t in thing) and NUMBER not in thing:
            return False
        if self.moves_on(act):
            return False
        return after >= (LIGHT_REST if self._is(act, "light_verbs") else 1)

    def moves_on(self, act: Act) -> bool:
        """`I moved to the pricing project`: going on to another piece of work."""
        if act.verb not in _LEAVES:
            return False
        thing = self.texts[act.at + 1 : act.at + 1 + OBJECT]
        return any(self.lexicon.is_in(t, "moves_on_to") for t in thing)

    @kept
    def we_acts(self) -> tuple[Act, ...]:
        return tuple(
            a
            for a in self.acts
            if a.subject == "we" and a.mood in _DONE and not self._is(a, "mental_verbs")
        )

    @kept
    def others_acts(self) -> tuple[Act, ...]:
        return tuple(a for a in self.acts if a.subject == "other" and a.mood in _TOLD)

    @kept
    def wishes(self) -> tuple[Act, ...]:
        """What the speaker would do."""
        return tuple(a for a in self.acts if a.subject in ("i", "we") and a.mood == "would")

    @kept
    def is_hypothetical(self) -> bool:
        return bool(self.wishes) and not self.own_acts and not self.we_acts

    @kept
    def is_past(self) -> bool:
        return any(a.mood in ("past", "perfect", "pluperfect", "passive") for a in self.acts)

    @kept
    def numbers(self) -> int:
        return self.texts.count(NUMBER)

    @kept
    def times(self) -> int:
        if TIME not in self.said and "when" not in self.classes:
            return 0
        return sum(1 for t in self.texts if t == TIME or self.lexicon.is_in(t, "when"))

    @kept
    def content(self) -> tuple[str, ...]:
        """The words that carry meaning: not grammar, not short."""
        return tuple([t for t in self.texts if len(t) > 3 or t in (NUMBER, TIME)])

    def has(self, *families: str) -> bool:
        return not self.families.isdisjoint(families)

    def count(self, *classes: str) -> int:
        """How many words belong to one of the word classes."""
        if self.classes.isdisjoint(classes):
            return 0
        return sum([not kinds.isdisjoint(classes) for kinds in self.kinds])

    @kept
    def kinds(self) -> tuple[frozenset[str], ...]:
        """For each word that belongs to word classes, which."""
        known = self.lexicon.memberships
        return tuple([kinds for text in self.texts if (kinds := known[text])])

    @kept
    def worked_out(self) -> dict[Callable[["Phrase"], object], object]:
        """What `once` remembers."""
        return {}

    def near(self, hit: Hit, reach: int) -> "Phrase":
        """The part of the sentence around a marker, for rules about what stands beside it."""
        start, end = max(0, hit.start - reach), hit.end + reach
        acts = [
            Act(a.subject, a.verb, a.mood, a.at - start) for a in self.acts if start <= a.at < end
        ]
        return Phrase(self.sentence, self.words[start:end], (hit,), tuple(acts), self.lexicon)

    def cue(self, family: str) -> str:
        """The words of the text in which a family was found first, verbatim."""
        hit = self.first_hits.get(family)
        return self.verbatim(hit.start, hit.end) if hit else ""

    @kept
    def first_hits(self) -> Mapping[str, Hit]:
        """Where each family was found first."""
        return {hit.family: hit for hit in reversed(self.hits)}

    def verbatim(self, start: int, end: int) -> str:
        """The text from one word up to, not with, another."""
        between = self.words[start:end]
        return self.sentence.text[between[0].start : between[-1].end] if between else ""

    def _is(self, act: Act, word_class: str) -> bool:
        return self.lexicon.is_in(act.verb, word_class)


def once(work: Callable[[Phrase], Found]) -> Callable[[Phrase], Found]:
    """A question about a phrase that is asked by several rules and answered once for each phrase."""

    @wraps(work)
    def remembered(phrase: Phrase) -> Found:
        known = phrase.worked_out
        try:
            return known[work]  # type: ignore[return-value]
        except KeyError:
            found = known[work] = work(phrase)
            return found

    return remembered


def _reasons_told(said: tuple[Word, ...], lexicon: Lexicon) -> tuple[Word, ...]:
    """The words, with `because` for every `since` that gives a reason and no time: `since the desk cannot move`."""
    if "since" not in [w.text for w in said]:
        return said
    return tuple(
        replace(w, text="because") if w.text == "since" and _gives_reason(said, at, lexicon) else w
        for at, w in enumerate(said)
    )


def _gives_reason(said: tuple[Word, ...], at: int, lexicon: Lexicon) -> bool:
    after = [w.text for w in said[at + 1 : at + 1 + CLAUSE]]
    timed = after[:1] and (after[0] in _TIMES or lexicon.is_in(after[0], "when"))
    if len(after) < 2 or timed or any(lexicon.is_in(t, "period") for t in after[:2]):
        return False
    opens = after[0] in PRONOUNS or after[0] in DETERMINERS
    for i, text in enumerate(after[1:], start=1):
        if text in JOINS:
            return False
        if (
            text in MODALS
            or text in _STANDS
            or (text in _STOOD and not lexicon.grammar.is_participle("".join(after[i + 1 : i + 2])))
        ):
            return True
        if lexicon.grammar.is_past(text):
            return opens and lexicon.is_in(text, "mental_verbs")
    return False


def phrases(sentences: Iterable[Sentence], lexicon: Lexicon) -> tuple[Phrase, ...]:
    """The sentences, read closely. Code is kept without any reading: its words are not speech."""
    found = []
    for sentence in sentences:
        speech = (
            () if sentence.text.startswith("```") else _reasons_told(words(sentence.text), lexicon)
        )
        found.append(
            Phrase(sentence, speech, lexicon.hits(speech), acts(speech, lexicon.grammar), lexicon)
        )
    return tuple(found)
