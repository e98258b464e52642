"""Sentences that are no part of the case: private life, what somebody elsewhere did, techniques in general, talk about the talk,
and what is said in another language.

Words alone do not tell them: coffee may be what a candidate's company sells. So a sentence is set aside only when it is built
like such talk and shares little with the rest of the interview: the questions and the other answers.
"""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.domain.guard.flags import ABROAD, ASIDE
from app.domain.reading import Sentence
from app.domain.wording.abroad import in_another_language
from app.domain.wording.function_words import FUNCTION, PRONOUNS, words_in
from app.domain.wording.lexicon import Lexicon
from app.domain.wording.words import NUMBER, TIME, Word, words

STEM = 5
"""So many letters of a word are compared."""
AT_HOME = 0.34
"""From so large a share of words that the rest of the interview holds too, a sentence belongs to it."""
NAMES, MOSTLY = 4, 0.45
"""So many names, and so large a share of the words, are a list of what one has heard of."""
PRIVATE = 2
"""So many things of private life, in a sentence and those beside it, are small talk; one may belong to a story."""
A_REMARK = 5
"""Words that carry meaning in a remark that holds of anything, whatever it shares."""
NO_TIES, A_THOUGHT = 0.2, 4
"""A general remark of so many words that carry meaning is set aside up to such a share: terse talk is built like one."""
A_TALK = 60
"""Different words that carry meaning, in questions and the other answers; with fewer, hardly anything is shared by what belongs together."""
_CODE = "```"
_HEARD_OF = words_in("read heard watched saw seen knew met had was were remembered")
"""What one does who has a story from others."""
_ONLY_ENGLISH = words_in("the and that they with which because")
_MINE = words_in("i we my our us me mine ours myself")
_THEIRS = words_in("he she they his her their him them hers theirs who")
_POINTING = words_in("it its this that these those there here now then you your so")
_ARTICLES = words_in("the")
_EMPTY_WORDS = words_in(
    """
    way ways thing things people one ones time times lot lots bit say said says get gets got make makes made go goes went gone
    know knows think thought want wants wanted need needs use used uses like come came take took put see saw good great much many
    would could should might will also never ever first last still every something anything nothing everything really very
    always often usually sometimes maybe before after while because
    """
)


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence with what is looked at in it."""

    sentence: Sentence
    words: tuple[Word, ...]
    families: frozenset[str]
    shared: float
    """The share of its words that the rest of the interview holds too."""
    private: int
    """How many things of private life are in it that nobody else speaks of."""
    size: int
    """How many words carry meaning."""
    listed: bool
    """Nearly everything in it is a name of a product or a method."""
    comparable: bool
    """The rest of the interview is long enough to tell what belongs to it."""
    lexicon: Lexicon

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(w.text for w in self.words)

    def has_any(self, some: frozenset[str]) -> bool:
        return any(w.text in some for w in self.words)


def without_asides(
    turns: Sequence[tuple[Sentence, ...]], questions: Sequence[str], lexicon: Lexicon
) -> list[tuple[Sentence, ...]]:
    """The sentences of all answers, with a flag on those that are no part of the case."""
    asked = [stems(q) for q in questions]
    told = [frozenset().union(*(stems(s.text) for s in turn)) for turn in turns]
    found = []
    for at, turn in enumerate(turns):
        around = frozenset().union(*asked, *(t for i, t in enumerate(told) if i != at))
        found.append(_marked(turn, around, lexicon))
    return found


def stems(text: str) -> frozenset[str]:
    """The beginnings of the words of a text that carry meaning."""
    return _stems(words(text.replace("_", " ")))


def _stems(said: Iterable[Word]) -> frozenset[str]:
    return frozenset(
        w.text[:STEM]
        for w in said
        if len(w.text) > 2
        and w.text not in (NUMBER, TIME)
        and w.text not in FUNCTION
        and w.text not in PRONOUNS
        and w.text not in _EMPTY_WORDS
    )


def _marked(
    turn: tuple[Sentence, ...], around: frozenset[str], lexicon: Lexicon
) -> tuple[Sentence, ...]:
    """One answer; what goes on from an aside is one too, as long as it speaks of them and not of the speaker."""
    heard = [_hear(s, around, lexicon) for s in turn]
    marked: list[Sentence] = []
    within = False
    for at, said in enumerate(heard):
        beside = [x.private for x in heard[max(at - 1, 0) : at + 2]]
        private = bool(said.private) and sum(beside) >= PRIVATE and said.shared <= AT_HOME
        told = private or _is_of_others(said)
        within = told or (within and _goes_on(said))
        sentence = said.sentence
        abroad = _is_abroad(said)
        if abroad or within or _is_beside_the_point(said):
            why = ABROAD if abroad else ASIDE
            sentence = replace(sentence, flags=sentence.flags | {why})
        marked.append(sentence)
    return tuple(marked)


def _hear(sentence: Sentence, around: frozenset[str], lexicon: Lexicon) -> _Said:
    if sentence.text.startswith(_CODE):
        return _Said(sentence, (), frozenset(), 1.0, 0, 0, False, False, lexicon)
    said = words(sentence.text)
    own = _stems(said)
    shared = len(own & around) / len(own) if own else 1.0
    home = {w.text for w in said if lexicon.is_in(w.text, "private_things", "kin")}
    private = sum(w[:STEM] not in around for w in home)
    families = frozenset(h.family for h in lexicon.hits(said))
    names = sum(lexicon.is_in(w.text, "tool_names") for w in said)
    listed = names >= NAMES and names >= MOSTLY * len(said)
    comparable = len(around) >= A_TALK
    return _Said(sentence, said, families, shared, private, len(own), listed, comparable, lexicon)


def _did_something(said: _Said) -> bool:
    """`I proposed that the author picks two`: a verb in the past right behind `I`, and not one of hearing or reading."""
    grammar = said.lexicon.grammar
    return any(
        one == "i" and grammar.is_past(two) and two not in _HEARD_OF
        for one, two in itertools.pairwise([t for t in said.texts if t not in grammar.adverbs])
    )


def _is_abroad(said: _Said) -> bool:
    """Whether it is in another language; most sentences have a word that only English has."""
    if not said.words or said.has_any(_ONLY_ENGLISH):
        return False
    return in_another_language(said.sentence.text)


def _goes_on(said: _Said) -> bool:
    return said.has_any(_THEIRS) and not said.has_any(_MINE)


def _is_of_others(said: _Said) -> bool:
    """Somebody who is no part of the case is introduced, and the speaker is hardly in it."""
    hearsay = "hearsay" in said.families and sum(w in _MINE for w in said.texts) <= 1
    if hearsay and not _did_something(said):
        return True
    elsewhere = said.shared <= AT_HOME and "told_elsewhere" in said.families
    return elsewhere and not said.has_any(_MINE - {"my"})


def _is_beside_the_point(said: _Said) -> bool:
    if said.listed or "to_interviewer" in said.families:
        return True
    hollow = "hollow" in said.families and NUMBER not in said.texts
    if hollow and (said.shared <= AT_HOME or said.size <= A_REMARK):
        return True
    loose = said.comparable and said.shared <= NO_TIES
    return loose and said.size >= A_THOUGHT and _is_general(said)


def _is_general(said: _Said) -> bool:
    """Told in the present of nothing in particular: bare things as the subject, nobody in it, no figure and no reference."""
    texts = said.texts
    if said.has_any(_MINE | _THEIRS | _POINTING) or NUMBER in texts or texts[0] in _ARTICLES:
        return False
    return not (any(map(said.lexicon.grammar.is_past, texts)) or _names_one(said))


def _names_one(said: _Said) -> bool:
    """`Old Dieter from the mainframe group`: behind the first word stands a name, with a capital letter and others behind that."""
    text = said.sentence.text
    return any(
        text[w.start : w.start + 1].isupper() and text[w.start + 1 : w.end].islower()
        for w in said.words[1:]
    )
