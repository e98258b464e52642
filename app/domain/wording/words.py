"""A text as words for matching: folded, without hidden characters, fillers or punctuation.

Matching never changes the text. Each word remembers where it stands in it, in code points.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from app.domain.wording.folding import fold
from app.domain.wording.function_words import FUNCTION

NUMBER = "NUM"
"""The word that every quantity becomes. Its value stays in `Word.number`."""
TIME = "TIME"
"""The word that a year or a time of day becomes."""

_WORD = re.compile(
    r"[$€£¥]?\d+(?:[.,:]\d+)*%?|[^\W\d_]+(?:'[^\W\d_]+)*(?:\d+)?|'\d+|%|[$€£¥]", re.UNICODE
)
_CLITICS = {"'d": "'d", "'ve": "have", "'re": "are", "'m": "am", "'ll": "will", "'s": "'s"}
_WHOLE = {
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "dont": ("do", "not"),
    "didnt": ("did", "not"),
    "doesnt": ("does", "not"),
    "wasnt": ("was", "not"),
    "isnt": ("is", "not"),
    "couldnt": ("could", "not"),
    "wouldnt": ("would", "not"),
    "hasnt": ("has", "not"),
    "hadnt": ("had", "not"),
    "havent": ("have", "not"),
    "cant": ("can", "not"),
    "ive": ("i", "have"),
    "im": ("i", "am"),
    "weve": ("we", "have"),
    "theyve": ("they", "have"),
    "theyre": ("they", "are"),
    "thats": ("that", "'s"),
}
_UNITS = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
]
_VALUES = {**{w: float(i + 2) for i, w in enumerate(_UNITS[:19])}}
_VALUES.update({w: float(20 + 10 * i) for i, w in enumerate(_UNITS[18:])})
_AFTER_A_SHARE = frozenset(
    [
        "less",
        "more",
        "off",
        "down",
        "up",
        "each",
        "now",
        "today",
        "again",
        "worse",
        "only",
        "this",
        "last",
        "within",
        "overnight",
    ]
)
_TENS = 20
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "k": 1e3,
    "m": 1e6,
    "bn": 1e9,
}
_FRACTIONS = {
    "half": 0.5, "third": 1 / 3, "fifth": 0.2, "tenth": 0.1, "dozen": 12.0, "dozens": 24.0, "twice": 2.0,
    "hundreds": 100.0, "thousands": 1000.0, "millions": 1e6, "twentieth": 0.05,
}  # fmt: skip
NUMERALS = frozenset([NUMBER, "one", "percent", "pct", *_VALUES, *_SCALES, *_FRACTIONS])
"""What can be a quantity, or a part of one."""
_FILLERS = frozenset(
    [
        "um",
        "uh",
        "uhm",
        "erm",
        "er",
        "hmm",
        "hm",
        "mm",
        "like",
        "basically",
        "actually",
        "honestly",
        "literally",
        "obviously",
        "really",
        "just",
        "well",
    ]
)
_FILLER_PAIRS = frozenset({("you", "know"), ("i", "mean"), ("kind", "of"), ("sort", "of")})
_MAY_FILL = _FILLERS | {first for first, _ in _FILLER_PAIRS}


@dataclass(frozen=True, slots=True)
class Word:
    """One word as matching sees it, and where it stands in the text."""

    text: str
    start: int
    end: int
    number: float | None = None


@lru_cache(maxsize=2048)
def words(text: str) -> tuple[Word, ...]:
    """The words of a text, in order. Fillers are left out, contractions opened, quantities written as `NUMBER`."""
    folded, origin = fold(text)
    found: list[Word] = []
    for match in _WORD.finditer(folded):
        raw, (start, end) = match.group(), match.span()
        if origin is not None:
            start, end = origin[start], origin[end - 1] + 1
        if raw.isalpha() and raw not in _WHOLE:
            found.append(Word(raw, start, end))
        else:
            found.extend(_open(raw, start, end))
    return tuple(_merge_numbers(_without_fillers(found)))


def _open(raw: str, start: int, end: int) -> list[Word]:
    if raw.isalpha() and raw not in _WHOLE:
        return [Word(raw, start, end)]
    if raw[0].isdigit() or raw[0] in "$€£¥'" or raw == "%":
        return [_quantity(raw, start, end)]
    if raw in _WHOLE:
        return [Word(w, start, end) for w in _WHOLE[raw]]
    if raw.endswith("n't"):
        return [Word(raw[:-3], start, end), Word("not", start, end)]
    head, mark, tail = raw.rpartition("'")
    if mark and head and "'" + tail in _CLITICS:
        opened = _CLITICS["'" + tail]
        return [*_open(head, start, end), Word(opened, start, end)]
    return [Word(raw.replace("'", ""), start, end)]


def _quantity(raw: str, start: int, end: int) -> Word:
    digits = raw.strip("$€£¥%'")
    if not digits or not digits[0].isdigit():
        return Word(NUMBER if raw == "%" else raw, start, end)
    if ":" in digits or (
        digits.isdigit() and len(digits) == 4 and "1950" <= digits <= "2100" and digits == raw
    ):
        return Word(TIME, start, end)
    try:
        value = float(digits.replace(",", ""))
    except ValueError:
        value = 0.0
    return Word(NUMBER, start, end, value)


def _without_fillers(found: list[Word]) -> list[Word]:
    kept: list[Word] = []
    skip = False
    for index, word in enumerate(found):
        if skip:
            skip = False
            continue
        text = word.text
        if text not in _MAY_FILL:
            kept.append(word)
            continue
        following = found[index + 1].text if index + 1 < len(found) else ""
        if (text, following) in _FILLER_PAIRS and not _is_meant(found, index):
            skip = True
        elif text not in _FILLERS:
            kept.append(word)
    return kept


def _is_meant(found: list[Word], index: int) -> bool:
    """`do you know` and `what kind of` are not fillers."""
    return index > 0 and found[index - 1].text in {
        "do",
        "did",
        "what",
        "which",
        "this",
        "that",
        "any",
        "same",
        "the",
    }


def _merge_numbers(found: list[Word]) -> list[Word]:
    merged: list[Word] = []
    for index, word in enumerate(found):
        number = _spoken(word, found, index) if word.text in NUMERALS else None
        if number is None:
            merged.append(word)
        elif merged and merged[-1].text == NUMBER and found[index - 1].end == merged[-1].end:
            before = merged[-1]
            merged[-1] = Word(
                NUMBER, before.start, word.end, _joined(before.number, word.text, number.number)
            )
        else:
            merged.append(number)
    return merged


def _spoken(word: Word, found: list[Word], index: int) -> Word | None:
    if word.text == NUMBER:
        return word
    if word.text in _VALUES:
        return Word(NUMBER, word.start, word.end, _VALUES[word.text])
    if word.text == "one" and index and _VALUES.get(found[index - 1].text, 0) >= _TENS:
        close = word.start - found[index - 1].end <= 1
        return Word(NUMBER, word.start, word.end, 1.0) if close else None
    after_number = index > 0 and (
        found[index - 1].text in (NUMBER, "a", "several", "few") or found[index - 1].text in _VALUES
    )
    if word.text in _SCALES and (
        after_number or word.text in ("hundred", "thousand", "million", "billion")
    ):
        return Word(NUMBER, word.start, word.end, _SCALES[word.text])
    if word.text in ("percent", "pct") and after_number:
        return Word(NUMBER, word.start, word.end, None)
    if word.text in _FRACTIONS and not (
        word.text in ("third", "fifth", "tenth") and _is_ordinal(found, index)
    ):
        return Word(NUMBER, word.start, word.end, _FRACTIONS[word.text])
    return None


def _is_ordinal(found: list[Word], index: int) -> bool:
    """`the third rehearsal` and `a fifth state` count, `a third of the calls` and `a fifth faster` measure."""
    if index == 0 or found[index - 1].text not in ("a", NUMBER, "about", "by"):
        return True
    following = found[index + 1].text if index + 1 < len(found) else ""
    return (
        found[index - 1].text == "a" and following.isalpha() and not _goes_with_a_share(following)
    )


def _goes_with_a_share(word: str) -> bool:
    return word in FUNCTION or word in _AFTER_A_SHARE or word.endswith("er")


def _joined(before: float | None, text: str, number: float | None) -> float | None:
    if before is None or number is None:
        return before if number is None else number
    if text in _SCALES:
        return before * number
    return before + number if before >= 20 and number < 10 else number
