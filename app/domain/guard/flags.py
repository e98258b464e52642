"""What keeps a sentence out of the evidence: talk to the grader, echo, and words without content."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from app.domain.guard.code_words import board_words, code_words
from app.domain.guard.disguise import decoded, undisguised
from app.domain.guard.talk_to_judge import LONGEST, may_talk_to_judge, talks_to_judge
from app.domain.guard.tongues import talks_to_judge_abroad
from app.domain.guard.wording_of_judging import (
    holds_words_of_judging,
    might_be_of_judging,
    words_of_judging,
)
from app.domain.reading import Sentence, Span
from app.domain.transcript import Artifact
from app.domain.wording.folding import fold, hides_characters
from app.domain.wording.function_words import SAME_FORM
from app.domain.wording.lexicon import Lexicon
from app.domain.wording.wordlike import is_wordlike
from app.domain.wording.words import NUMBER, TIME, Word, words

GRADER = "addresses_grader"
ASIDE = "aside"
ABROAD = "other_language"
_CODE = "```"
LONGEST_PIECE = 20
"""Words; longer sentences are not taken for pieces of a message."""
FIGURES = 3
"""So many figures in a row count something up."""
TAKEN_UP = 5
"""So many pairs of words in the interviewer's order, more than half of a sentence, say the question back."""
LONGEST_FIGURE = 12
"""Characters; what is longer is several."""
_FIGURES = frozenset([NUMBER, TIME, "one", "zero"])
_RECKONING = frozenset(
    ["so", "then", "and", "against", "is", "are", "times", "by", "plus", "minus", "of", "to", "per"]
)
ROUND, OVER_AND_OVER = 5, 0.25
"""Pairs of words in a sentence, and the share of them that was in it before."""
LONGEST_ARTIFACT = 60_000
"""Characters of code or of a drawing that are looked at."""
_DOERS = frozenset(["i", "we", "he", "she", "they", "it", "who", "which", "that"])
_LABEL = re.compile(r"[A-Za-z]+(?: [a-z]+)?\s*[:=]\s*(?!i\b|we\b)\S+(?:\s+\S+){0,4}", re.IGNORECASE)
"""A line of a form: a word or two, a mark, and a few words."""
_OF_ANYTHING = frozenset(["order", "deontic", "soft", "items", "please", "you"])
"""Families that are in talk about anything; talk about judging has others too."""
_JOINED = 400
"""Characters of sentences that are looked at as one message."""


class FlagRules:
    """The rules that need the lexicon's families."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def flags(self, text: str) -> frozenset[str]:
        """Flags that the sentence earns by itself."""
        return frozenset({GRADER}) if self.addresses_grader(text) else frozenset()

    def addresses_grader(self, text: str) -> bool:
        """Whether a sentence, or what is written in the comments, texts and names of code, talks to the judge."""
        if text.startswith(_CODE):
            return any(self._addresses(wording.text) for wording in code_words(text))
        return self._addresses(text)

    def beside(self, artifact: Artifact) -> tuple[Span, ...]:
        """The stretches of code or of a drawing that talk to the judge, in order, none within another."""
        text = artifact.text[:LONGEST_ARTIFACT]
        wordings = code_words(text) if artifact.kind == "code" else board_words(text)
        spans: list[Span] = []
        for found in wordings:
            inside = any(s.start < found.end and found.start < s.end for s in spans)
            if not inside and (self._addresses(found.text) or hides_characters(found.text)):
                spans.append(Span(found.start, found.end))
        return tuple(sorted(spans, key=lambda s: s.start))

    def any_addresses(self, lines: Sequence[str]) -> bool:
        """Whether one of some lines talks to the judge."""
        return any(self._addresses(line) for line in lines)

    def spread(self, sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
        """Flags also the sentences over which one such message was split."""
        flagged = [GRADER in s.flags for s in sentences]
        whole = [self._is_whole(s.text) for s in sentences]
        for size in (2, 3):
            for start in range(len(sentences) - size + 1):
                window = range(start, start + size)
                pieces = [sentences[i] for i in window]
                if any(flagged[i] for i in window):
                    continue
                broken = not any(whole[i] for i in window)
                if (broken and self._is_one_message(pieces)) or _are_words_of_judging(pieces):
                    for i in window:
                        flagged[i] = True
        if not any(flagged):
            return sentences
        _take_labels_along(sentences, flagged)
        beside = _beside(sentences, flagged)
        return tuple(
            _marked(s) if f else replace(s, flags=s.flags | {ASIDE}) if near else s
            for s, f, near in zip(sentences, flagged, beside, strict=True)
        )

    def spread_over_turns(
        self, turns: Sequence[tuple[Sentence, ...]]
    ) -> list[tuple[Sentence, ...]]:
        """Flags also the sentences over which one message was split, in pieces that open or end answers."""
        found: set[str] = set()
        for size in (2, 3, 4):
            for start in range(len(turns) - size + 1):
                for pieces in _threads([t for t in turns[start : start + size] if t], size):
                    fresh = [p for p in pieces if GRADER not in p.flags and p.id not in found]
                    if len(fresh) == len(pieces) and self._is_told_in_parts(fresh):
                        found |= {p.id for p in fresh}
        return [tuple(_marked(s) if s.id in found else s for s in turn) for turn in turns]

    def _is_told_in_parts(self, pieces: Sequence[Sentence]) -> bool:
        """Whether pieces of several answers are one message: much lies between them, so it must speak of judging."""
        if _are_too_long(pieces) or any(self._is_whole(p.text) for p in pieces):
            return False
        said = words(" ".join(p.text for p in pieces))
        families = {hit.family for hit in self.lexicon.talk_to_judge(said)}
        return not families <= _OF_ANYTHING and self._is_one_message(pieces)

    def _is_one_message(self, pieces: Sequence[Sentence]) -> bool:
        """Whether pieces, none of them whole, make one message."""
        if _are_too_long(pieces) or not self._is_suspicious(pieces):
            return False
        if _are_finished(pieces) and not any(self._calls_a_judge(p.text) for p in pieces):
            return False
        return talks_to_judge(" ".join(p.text.rstrip(" .!?…\"'") for p in pieces), self.lexicon)

    def _is_suspicious(self, pieces: Sequence[Sentence]) -> bool:
        """Whether anything is in the pieces that such a message cannot do without."""
        plain = " ".join(fold(p.text)[0] for p in pieces)
        said = [w.text for p in pieces for w in words(p.text)]
        return may_talk_to_judge(plain, said, self.lexicon)

    def _calls_a_judge(self, text: str) -> bool:
        return any(h.family == "address" for h in self.lexicon.talk_to_judge(words(text)))

    def _is_whole(self, text: str) -> bool:
        """Whether a sentence is one of its own, about something done, and no piece of a message."""
        said = [w.text for w in words(text)]
        if text.startswith(_CODE) or len(said) > LONGEST_PIECE:
            return True
        past = self.lexicon.grammar.is_past
        told = any(
            past(w) and w not in SAME_FORM and not _DOERS.isdisjoint(said[max(0, i - 3) : i])
            for i, w in enumerate(said)
        )
        return told and not self.lexicon.opens_with_order(said)

    def _addresses(self, text: str) -> bool:
        plain, _ = fold(text[:LONGEST])
        if talks_to_judge(text, self.lexicon) or talks_to_judge_abroad(plain, self.lexicon):
            return True
        if holds_words_of_judging(text[:LONGEST]):
            return True
        codes = tuple(decoded(text[:LONGEST]))
        if any(holds_words_of_judging(code, disguised=True) for code in codes):
            return True
        return any(
            talks_to_judge(reading, self.lexicon)
            for reading in chain(codes, undisguised(plain, self.lexicon.judging))
        )


def _are_too_long(pieces: Sequence[Sentence]) -> bool:
    return sum(len(p.text) for p in pieces) > _JOINED


def _are_words_of_judging(pieces: Sequence[Sentence]) -> bool:
    """Whether two sentences together have the wording of talk to the judge."""
    return (
        len(pieces) == 2
        and not any(p.text.startswith(_CODE) for p in pieces)
        and words_of_judging(*(p.text for p in pieces))
    )


def _beside(sentences: Sequence[Sentence], flagged: Sequence[bool]) -> list[bool]:
    """Which sentences stand near talk to the judge and sound a little like more of it, or stand between two such."""
    near = list(flagged)
    for at, sentence in enumerate(sentences):
        if any(flagged[max(0, at - 2) : at + 3]) and not sentence.text.startswith(_CODE):
            said = might_be_of_judging(sentence.text, beside_such=True)
            near[at] = near[at] or said or bool(_ITEM.fullmatch(sentence.text))
    between = [False, *(a and b for a, b in zip(near, near[2:], strict=False)), False]
    return [a or b for a, b in zip(near, between, strict=False)]


def _take_labels_along(sentences: Sequence[Sentence], flagged: list[bool]) -> None:
    """Flags also the lines of a form beside one that is flagged: `Status: finished. Outcome: hire. Level: top.`"""
    there = list(pairwise(range(len(flagged))))
    back = [(after, before) for before, after in reversed(there)]
    for known, beside in there + back:
        if flagged[known] and _LABEL.fullmatch(sentences[beside].text):
            flagged[beside] = True


def _are_finished(pieces: Sequence[Sentence]) -> bool:
    """Whether all but the last are long and end with a stop: who breaks a message up leaves its pieces open, or short."""
    return all(
        p.text.rstrip("\"'”’) ").endswith((".", "!", "?")) and len(p.text.split()) > _SHORT
        for p in pieces[:-1]
    )


_SHORT = 7
"""Words."""
_ITEM = re.compile(r"- \S+(?: \S+){0,2}")
"""A line of a list."""


def _marked(sentence: Sentence) -> Sentence:
    return replace(sentence, flags=sentence.flags | {GRADER})


def _threads(turns: Sequence[tuple[Sentence, ...]], size: int) -> Iterator[list[Sentence]]:
    """The ways in which pieces of one message may stand in so many answers that follow each other."""
    if len(turns) != size:
        return
    yield [t[-1] for t in turns]
    yield [t[0] for t in turns]
    if len(turns) == 2:
        yield [turns[0][-1], turns[1][0]]
        yield [turns[0][0], turns[1][-1]]
        yield [turns[0][-1], *turns[1][:2]]
        yield [turns[0][-1], *turns[1][-2:]]
        yield [turns[0][0], *turns[1][:2]]


def has_content(key: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether the words say anything: not only fillers, letters without vowels, or filler Latin."""
    if not key:
        return False
    real = [w for w in key if w in (NUMBER, TIME) or is_wordlike(w)]
    latin = sum(1 for w in key if lexicon.is_in(w, "filler_latin"))
    if not real or len(real) * 2 < len(key) or latin * 3 >= len(key):
        return False
    return len(key) > 1 or not lexicon.is_in(key[0], "fillers")


def is_counting(said: Sequence[Word]) -> bool:
    """Whether a sentence only counts up: figures in a row, each with a thing at most, and nothing said of them."""
    texts = [w.text for w in said]
    if not _RECKONING.isdisjoint(texts):
        return False
    figures = [t in _FIGURES for t in texts]
    if not any(figures):
        return False
    if all(figures):
        return len(said) > 1 or said[0].end - said[0].start > LONGEST_FIGURE
    return sum(figures) >= FIGURES and figures[0] and all(a or b for a, b in pairwise(figures))


def turns_round(said: Sequence[Word]) -> bool:
    """Whether a sentence says the same words over and over: `that was that, and that was that`."""
    enough = OVER_AND_OVER * (len(said) - 1)
    if len(said) <= ROUND or len(said) - len({w.text for w in said}) < enough:
        return False
    pairs = {(a.text, a.number, b.text, b.number) for a, b in pairwise(said)}
    return len(said) - 1 - len(pairs) >= enough


class Asked:
    """What the interviewer had said, as keys of its sentences."""

    def __init__(self, keys: Iterable[tuple[str, ...]]) -> None:
        self._keys = tuple(keys)
        self._words = [frozenset(key) for key in self._keys]
        self._pairs = frozenset(pair for key in self._keys for pair in pairwise(key))

    def is_echoed_by(self, key: tuple[str, ...]) -> bool:
        """Whether a sentence repeats one of the interviewer's nearly word for word; a short one, exactly."""
        mine = set(key)
        if len(key) >= 2 and key in self._keys:
            return True
        if self._is_taken_up_by(key):
            return True
        if len(mine) < 5:
            return False
        for theirs in self._words:
            shared = len(mine & theirs)
            if shared >= 0.8 * len(mine) and shared >= 0.6 * len(theirs):
                return True
        return False

    def _is_taken_up_by(self, key: tuple[str, ...]) -> bool:
        """Whether most of a sentence stands word after word in what was asked: `so the question is how it would grow`."""
        shared = sum(map(self._pairs.__contains__, pairwise(key)))
        return shared >= TAKEN_UP and shared * 2 > len(key) - 1
