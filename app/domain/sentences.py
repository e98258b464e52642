"""A turn's text as sentences with ids and exact offsets, and what disqualifies a sentence as evidence.

Linear in the length of the text, which is never changed: `sentence.text == text[sentence.start:sentence.end]`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from app.domain.guard.flags import Asked, FlagRules, has_content, is_counting, turns_round
from app.domain.guard.wording_of_judging import might_be_of_judging
from app.domain.reading import Sentence
from app.domain.wording.folding import hides_characters
from app.domain.wording.lexicon import Lexicon
from app.domain.wording.unstopped import beginnings, has_stops
from app.domain.wording.words import words

RUN_ON_WORDS = 26
"""A stretch of more words without any punctuation is speech typed as it came; it is cut before its joining words."""
PIECE_WORDS = 7
"""How many words a piece of a run-on has at least."""
LONGEST_PIECE = 40
"""Words after which a run-on is cut wherever it stands."""
_LONG_ENOUGH = 4
"""Shorter sentences may be said in several answers and mean something in each."""
LONGEST_READ = 60_000
"""About seven hours of talk; no answer is longer."""

_FENCE = re.compile(r"```.*?(?:```|\Z)", re.DOTALL)
_END = re.compile(r"[.!?…。！？]+[\"'”’»)\]*_]*(?=\s|\Z)|\n")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"“‘]|(?<![a-z])')(?:e\.g|i\.e|mr|mrs|ms|dr|prof|vs|cf|approx|incl|resp|fig|jr|sr|st|no|a\.k\.a|[a-z])\.$",
    re.IGNORECASE,
)
_SPELLED = re.compile(r"\s*\.\w\.")
"""What goes on after `g.r.a.d.e.` where letters are set apart by dots."""
_MAYBE_END = re.compile(
    r"(?:^|[\s(])(?:etc|a\.m|p\.m|inc|ltd|co|corp|u\.s|u\.k|ph\.d)\.$", re.IGNORECASE
)
_TOKEN = re.compile(r"\S+")
_PUNCTUATED = re.compile(r"[,;:—–-]")
_CUT_BEFORE = re.compile(
    r"(?<=\s)(?:(?:and|so|but|because)\s+(?:then\s+)?(?:i|we|he|she|they|it|the|our|my|that|now|after|in)\b"
    r"|then\s+(?:i|we|he|she|they|it)\b|after\s+that\b|in\s+the\s+end\b|(?:i|we|he|she|they)(?:'\w+)?\s+(?=[a-z]))",
    re.IGNORECASE,
)

_ASKS = re.compile(
    r"(?<=\s)(?:how\s+(?:many|much|often|big|large|long|fast|late|soon|quickly|old|exact|do|does|is|are|would)"
    r"|(?:what|which|who)(?:\s+\w+)?(?:\s+(?:is|are|do|does|can|may|should|would|has|happens|wins)|'s)"
    r"|(?:is|are|do|does|can|may|must|should|will|would)\s+(?:it|they|we|there|you|the|one|this|that|people|users|members))\b",
    re.IGNORECASE,
)
"""The beginnings of questions, where neither mark nor capital tells them."""


def split(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the sentences of a text, in order, without surrounding white space. A code block is one sentence."""
    spans: list[tuple[int, int]] = []
    at = 0
    prose = _prose if has_stops(_FENCE.sub(" ", text)) else _unstopped
    for fence in _FENCE.finditer(text):
        spans.extend(prose(text, at, fence.start()))
        spans.append((fence.start(), fence.end()))
        at = fence.end()
    spans.extend(prose(text, at, len(text)))
    return tuple(spans)


def read_sentences(
    turn: int, text: str, question: str, lexicon: Lexicon, *, told: Iterable[tuple[str, ...]] = ()
) -> tuple[Sentence, ...]:
    """The sentences of a candidate's turn, each with the flags that keep it out of the evidence.

    `question` is what the interviewer had said; `told` are the keys of sentences told in earlier turns (see `key_of`), for spotting repetition.
    What goes on after `LONGEST_READ` characters is not read.
    """
    rules = FlagRules(lexicon)
    seen, here = set(told), set[tuple[str, ...]]()
    asked = Asked(key_of(question[a:b]) for a, b in split(question))
    found: list[Sentence] = []
    for number, (start, end) in enumerate(split(text[:LONGEST_READ]), start=1):
        piece = text[start:end]
        flags = set(rules.flags(piece))
        key = key_of(piece)
        if hides_characters(piece):
            flags.add("hidden_characters")
        if asked.is_echoed_by(key):
            flags.add("echo")
        elif (len(key) >= _LONG_ENOUGH and key in seen) or (key and key in here):
            flags.add("repeated")
        if not piece.startswith("```"):
            said = words(piece)
            flags |= {"no_content"} if is_counting(said) else set()
            flags |= {"repeated"} if turns_round(said) else set()
        if not flags and not piece.startswith("```") and might_be_of_judging(piece):
            flags.add("aside")
        seen.add(key)
        here.add(key)
        found.append(Sentence(f"t{turn}s{number}", turn, start, end, piece, frozenset(flags)))
    if not any(has_content(key_of(s.text), lexicon) for s in found):
        return tuple(replace(s, flags=s.flags | {"no_content"}) for s in found)
    return rules.spread(tuple(found))


def key_of(text: str) -> tuple[str, ...]:
    """What makes two sentences the same: their words, whatever the case, punctuation and fillers."""
    return tuple([w.text for w in words(text[:4000])])


def _unstopped(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Text without any stop: where only the stops are missing, capitals still tell where sentences begin."""
    starts = beginnings(text, start, stop)
    if len(starts) == 1:
        yield from _prose(text, start, stop)
        return
    for begin, end in pairwise([*starts, stop]):
        yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    raw = text[start:stop]
    if raw.strip():
        yield start + len(raw) - len(raw.lstrip()), start + len(raw.rstrip())


def _prose(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    at = start
    for match in _END.finditer(text, start, stop):
        end = match.end()
        if not match.group().startswith("\n"):
            if _SPELLED.match(text, end):
                continue
            before = text[max(at, match.start() - 8) : match.start() + 1]
            following = text[end : end + 3].lstrip()
            if (
                match.group() == "."
                and _ABBREVIATION.search(before)
                and not _closes(before, following)
            ):
                continue
            if match.group() == "." and _MAYBE_END.search(before) and not following[:1].isupper():
                continue
        yield from _pieces(text, at, match.start() if match.group().startswith("\n") else end)
        at = end
    yield from _pieces(text, at, stop)


def _closes(before: str, following: str) -> bool:
    """A letter or `no` before a full stop also ends sentences: `on page a. Then`, `So, no. If we`, `over the total N. Or`."""
    short = re.search(r"(?:^|\s)(no|i|[a-z])\.$|(?<!and)(?<!by)[a-z]\s[KLMNVEHDW]\.$", before)
    return bool(short) and not following[:1].isdigit()


def _pieces(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    raw = text[start:stop]
    left = len(raw) - len(raw.lstrip())
    start, stop = start + left, start + len(raw.rstrip())
    if start >= stop:
        return
    if stop - start < 3 * RUN_ON_WORDS:
        yield start, stop
        return
    tokens = [m.start() for m in _TOKEN.finditer(text, start, stop)]
    if len(tokens) <= RUN_ON_WORDS or len(
        _PUNCTUATED.findall(text, start, stop)
    ) * RUN_ON_WORDS > len(tokens):
        yield start, stop
        return
    yield from _cut(text, start, stop, tokens)


def _is_acronym(text: str, at: int) -> bool:
    """`over eighty percent CPU it sheds`: a capital that begins no sentence."""
    return text[at : at + 2].isupper() and text[at : at + 2].isalpha()


_LEADING = frozenset(["if", "because", "when", "while", "unless", "although", "whether"])
"""A piece does not end with one of these: it begins the next."""


def _cut(text: str, start: int, stop: int, tokens: list[int]) -> Iterator[tuple[int, int]]:
    joins = {m.start() for m in _CUT_BEFORE.finditer(text, start, stop)}
    starts = {at for at in beginnings(text, start, stop) if not _is_acronym(text, at)}
    starts |= {m.start() for m in _ASKS.finditer(text, start, stop)}
    at, count, before = start, 0, start
    for token in tokens:
        due = (count >= PIECE_WORDS and token in joins) or (count >= 3 and token in starts)
        if due or count >= LONGEST_PIECE:
            leads = before > at and text[before:token].rstrip() in _LEADING
            cut = before if leads else token
            yield at, at + len(text[at:cut].rstrip())
            at, count = cut, int(leads)
        count, before = count + 1, token
    yield at, stop
