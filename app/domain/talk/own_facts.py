"""Whether a sentence that somebody else put together stands on a candidate's own facts only.

A figure, a name or a noun that was not said is invented, however well it fits; what is missing may only be a [blank]. Words that
join, weigh or order are nobody's facts.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from snowballstemmer import stemmer

from app.domain.wording.function_words import GRAMMATICAL, words_in
from app.domain.wording.words import NUMBER, TIME, Word, words

BLANK = re.compile(r"\[[^\[\]]*\]|_{2,}")
_WITH_DIGITS = re.compile(r"\d(?:[\d.,:]*\d)?")
_UNITS = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
_TENS = "thirty forty fifty sixty seventy eighty ninety hundred"
_AMOUNTS = words_in(
    """
    thousand million billion hundreds thousands millions dozen dozens half third quarter fifth tenth twice double doubled halved triple
    tripled
    """
)
_NUMBER_WORDS: Mapping[str, str] = {
    **{word: str(n) for n, word in enumerate(_UNITS.split(), 2)},
    **{word: str(n) for n, word in zip(range(30, 110, 10), _TENS.split(), strict=True)},
    **{word: word for word in _AMOUNTS},
}
"""Each with the figure that says the same, where there is one."""
_NUMERAL = rf"(?:one|{_UNITS}|{_TENS}|thousand|million|billion)".replace(" ", "|")
_IN_A_ROW = re.compile(
    rf"\b(?:\d(?:[\d.,]*\d)?|{_NUMERAL})(?:[\s-]*(?:{_NUMERAL}|k)\b)+", re.IGNORECASE
)
"""What is one number where it can be read as one: `twenty-five`, `two hundred`, `10k`."""
_TELLING = words_in(
    """
    act acted add added after answer ask asked became become before began begin better bring brought call called came change changed
    check checked choice choose chose chosen clear clearly come cost could decide decided decision did difference different do does doing
    done early earlier else end ended example explain explained far figure final finally find first follow followed found gain gave
    get give given go goes going gone got had happen happened hear heard held help helped hold instead keep kept knew know known
    last late later lead learn learned learnt leave led left less lesson let look looked made make mean meant measure measured might
    moment mine more much must myself name named need needed never next nobody noticed now number often one only option options
    otherwise ourselves out own part point price put rather reason reasons result results right risk said same saw say saying see
    seen set show showed since situation so some someone somebody something specific spent start started step steps still stood stop
    stopped take taken talk task tell than that then therefore thing things think thought time today together told took trade
    tried try turn turned until up use used want wanted was way ways well went were what when where whether which while who whole
    whom whose why will with within without work worked would yet alternative alternatives because outcome once however already always
    again both each every anybody anyone everybody everyone nothing anything everything myself himself herself themselves itself ours
    accept aim believe compare concrete consider describe discuss effect ensure expect explicit focus full happen honest honestly important
    intend involve itself key main matter mention note notice ownership personal personally prefer real realise realize remain remember
    responsible responsibility role share simply single small large speak specific sure total true understand understood weigh weighed whatever
    also even just too very almost about around against between during through none percent over under across towards toward upon per via
    """
)
"""Words of telling, weighing and ordering, which are true of any story."""
_THE_SAME = {"wrote": "write", "written": "write", "built": "build", "ran": "run", "sent": "send", "broke": "break", "broken": "break",
    "lost": "lose", "paid": "pay", "met": "meet", "fell": "fall", "fallen": "fall", "grew": "grow", "grown": "grow", "rose": "rise",
    "taught": "teach", "shown": "show", "drew": "draw", "drawn": "draw", "spoke": "speak", "spoken": "speak", "sold": "sell"}  # fmt: skip


def invented(text: str, told: Iterable[str], asked: Iterable[str] = ()) -> tuple[str, ...]:
    """The words outside blanks that carry a fact and that nobody said, in order. What only the interviewer `asked` may be named, but
    its figures are nobody's facts."""
    said = tuple(told)
    known = frozenset(stem for source in (*said, *asked) for stem in _stems(source))
    plain = BLANK.sub(" ; ", text)
    return (
        *strange_figures(text, said),
        *(w.text for w in _carrying(plain) if _stem(w.text) not in known),
    )


def strange_figures(text: str, told: Iterable[str]) -> tuple[str, ...]:
    """The figures of a text, also those in its blanks, that were not said."""
    given = _given(told)
    return tuple(figure for _, figure in _figures(text) if figure not in given)


def strange_digits(text: str, told: Iterable[str]) -> tuple[str, ...]:
    """The figures of a text that are written in digits and were not said; small numbers in words are counts of what was said."""
    given = _given(told)
    digits = (figure for written, figure in _figures(text) if re.search(r"\d", written))
    return tuple(figure for figure in digits if figure not in given)


def _given(told: Iterable[str]) -> frozenset[str]:
    """The figures that were said, and the parts of which they are put together."""
    sources = tuple(told)
    whole = (figure for source in sources for _, figure in _figures(source))
    return frozenset(whole).union(f for source in sources for _, f in _parts(source))


def _figures(text: str) -> Iterator[tuple[str, str]]:
    """Each figure as it is written and as what it says."""
    at = 0
    for row in _IN_A_ROW.finditer(text):
        read = words(row[0])
        if len(read) == 1 and read[0].number is not None:
            yield from _parts(text[at : row.start()])
            yield row[0], f"{read[0].number:.15g}"
            at = row.end()
    yield from _parts(text[at:])


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """The same, each number and number word by itself."""
    yield from ((found, found.replace(",", "")) for found in _WITH_DIGITS.findall(text))
    for word in re.findall(r"[^\W\d_]+", text.lower()):
        if word in _NUMBER_WORDS:
            yield word, _NUMBER_WORDS[word]


def _carrying(text: str) -> Iterator[Word]:
    """The words that carry a fact: neither grammar nor telling, no figure, and no adverb."""
    for word in words(text):
        plain = word.text.strip("'")
        if len(plain) < 2 or plain in (NUMBER, TIME) or plain.endswith("ly"):
            continue
        if plain in GRAMMATICAL or plain in _NUMBER_WORDS or _stem(plain) in _OF_TELLING:
            continue
        yield word


def _stems(text: str) -> Iterator[str]:
    return (_stem(word.text) for word in words(text))


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    plain = _THE_SAME.get(word, word)
    return str(_STEMMER.stemWord(plain))


_STEMMER = stemmer("english")
_OF_TELLING = frozenset(_stem(word) for word in _TELLING)
