"""What a text says when its disguise is taken off: codes, escapes, ciphers, look-alike letters."""

import base64
import binascii
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from string import ascii_lowercase
from urllib.parse import unquote

_CODES = re.compile(
    r"[A-Za-z0-9+/=_-]{16,}|(?:[0-9a-fA-F]{2}[\s:]?){10,}|(?:(?:\\x|=|%|0x)[0-9A-Fa-f]{2}[\s,]?){6,}"
    r"|(?:&#x?\w+;\s*){6,}|(?:\\u[0-9a-f]{4}){4,}|(?:[01]{8}\s?){6,}|(?:\d{2,3}[\s,]+){8,}\d{2,3}"
)
_LONG_RUN = 16
"""Characters without a space; shorter ones hold no code without one of the signs below."""
_CODE_SIGNS = tuple(
    map(
        re.compile,
        (r"[\\&=%]", r"\d(?:\D*+\d){5}", r"\s(?<=[0-9a-fA-F]{2}\s)[0-9a-fA-F]{2}"),
    )
)
"""What a code has one of, unless it is a long run: the mark of an escape, six figures, or two bytes apart."""
_SPACED = re.compile(r"(?:\b\w[\s.\-_*]+){5,}\w\b")
_RUN_ON = re.compile(r"[a-z]{18,200}")
"""Longer than English words are: several without their spaces."""
_LEET_LIKE = re.compile(r"[0134578@$!](?=[a-z])(?:(?<=[a-z].)|(?<=\b.)(?=[a-z]{2}))")
"""A figure or a mark within a word, or at its beginning."""
_LEET = str.maketrans("0134578@$!", "oleastb" + "asi")
_LEET_I = str.maketrans("0134578@$!", "oieastb" + "asi")
_LOOKALIKE = str.maketrans(
    "аеорсухіјѕԁԛԝһьктмвнѵαορειυκτχωɑɡɩɪ",
    "aeopcyxijsdqwhbktmbhvaopeiuktxwagii",
)
"""Letters of other alphabets that look like Latin ones."""
_STROKED = str.maketrans("ıłøđ", "ilod")
_SHIFTS = tuple(
    str.maketrans(ascii_lowercase, ascii_lowercase[n:] + ascii_lowercase[:n]) for n in range(1, 26)
)
_LETTERS = re.compile(r"[^a-z ]+")
_TYPICAL = frozenset(
    [
        "the",
        "and",
        "all",
        "to",
        "for",
        "of",
        "give",
        "this",
        "ignore",
        "score",
        "every",
        "rate",
        "rubric",
        "with",
        "candidate",
        "instructions",
        "marks",
        "level",
    ]
)
_BACKWARDS = frozenset(word[::-1] for word in _TYPICAL)
_AS_IT_STANDS = _TYPICAL | frozenset(ascii_lowercase)
"""Words that tell that a text is not shifted; a letter alone is one."""
_ENGLISH = 2
"""So many of these words tell that a text is in English."""


def _as_shifted() -> Mapping[str, tuple[int, ...]]:
    """The typical words as they stand in a shifted text, with the shifts that make words of them again."""
    found: dict[str, tuple[int, ...]] = {}
    for shift, table in enumerate(_SHIFTS):
        back = {after: before for before, after in table.items()}
        for word in _TYPICAL:
            hidden = word.translate(back)
            found[hidden] = (*found.get(hidden, ()), shift)
    return found


_SHIFTED = _as_shifted()


def undisguised(plain: str, vocabulary: Collection[str]) -> Iterator[str]:
    """Every reading of a text that differs from how it stands there, what its codes say apart. `plain` is the text as
    `fold` gives it; letters that run together are read as words of the vocabulary."""
    if _SPACED.search(plain):
        yield re.sub(r"(?<=\b\w)[\s.\-_*](?=\w\b)", "", plain)
        yield " ".join(re.sub(r"[\s.\-_*]", "", chunk) for chunk in re.split(r"\s{2,}|/|\|", plain))
        yield " ".join(re.sub(r"[.\-_*]", "", chunk) for chunk in plain.split())
        yield " ".join(re.sub(r"[.\-_*]", "", c) for c in re.split(r"[\s.\-_*]{2,}", plain))
        for run in _SPACED.findall(plain):
            yield _spaced_out(re.sub(r"[\s.\-_*]", "", run), vocabulary)
    for run in _RUN_ON.findall(plain):
        yield _spaced_out(run, vocabulary)
    if _LEET_LIKE.search(plain):
        yield plain.translate(_LEET_I)
        yield plain.translate(_LEET)
    if not plain.isascii():
        bare = without_marks(plain)
        yield bare
        yield bare.translate(_LOOKALIKE)
    yield from _shifted(plain)


def decoded(text: str) -> Iterator[str]:
    """What the codes in a text say: base64 and its like, bytes as figures, escapes."""
    if not _may_hold_a_code(text):
        return
    for found in _CODES.finditer(text):
        yield from _decoded(found.group())


def _may_hold_a_code(text: str) -> bool:
    """Cheap, and never wrong when it says no."""
    if any(sign.search(text) for sign in _CODE_SIGNS):
        return True
    return max(map(len, text.split()), default=0) >= _LONG_RUN


def _spaced_out(letters: str, vocabulary: Collection[str]) -> str:
    """Letters that run together, taken apart into as few known words and as few letters that are in none as possible."""
    best: list[tuple[int, list[str]]] = [(0, [])]
    for end in range(1, len(letters) + 1):
        cost, said = best[end - 1]
        choice = (cost + _UNKNOWN, [*said, letters[end - 1]])
        for start in range(max(0, end - _LONGEST_WORD), end):
            word = letters[start:end]
            cost = best[start][0] + 1
            if cost < choice[0] and len(word) > 1 and word in vocabulary:
                choice = (cost, [*best[start][1], word])
        best.append(choice)
    return " ".join(best[-1][1])


_UNKNOWN, _LONGEST_WORD = 3, 16
"""What a letter outside every word costs, where a word costs 1; and letters of a word that is looked for."""


def without_marks(text: str) -> str:
    """The text without accents and other marks on Latin and Greek letters."""
    kept: list[str] = []
    base = ""
    for char in unicodedata.normalize("NFKD", text):
        if not unicodedata.combining(char):
            base = char
        elif base < "\u0400":
            continue
        kept.append(char)
    return unicodedata.normalize("NFC", "".join(kept)).translate(_STROKED)


def _shifted(plain: str) -> Iterator[str]:
    """Turned round or shifted along the alphabet, where the letters as they stand make no words."""
    letters = _LETTERS.sub(" ", plain).split()
    if len(letters) < 3:
        return
    said = plain.split()
    if sum(map(_BACKWARDS.__contains__, said)) >= _ENGLISH:
        yield plain[::-1]
        yield " ".join(w[::-1] for w in said)
    if sum(map(_AS_IT_STANDS.__contains__, letters)) * 8 >= len(letters):
        return
    by_shift = Counter(shift for w in said for shift in _SHIFTED.get(w, ()))
    for shift in sorted(by_shift):
        if by_shift[shift] >= _ENGLISH:
            yield plain.translate(_SHIFTS[shift])


def _decoded(code: str, depth: int = 0) -> Iterator[str]:
    for decode in _DECODERS:
        try:
            decoded = decode(code)
        except (ValueError, binascii.Error):
            continue
        if decoded and decoded != code and _is_text(decoded):
            yield decoded.lower()
            if depth < 2 and (inner := _CODES.fullmatch(decoded.strip())):
                yield from _decoded(inner.group(), depth + 1)


def _is_text(decoded: str) -> bool:
    return len(decoded) > 5 and sum(c.isalnum() or c.isspace() for c in decoded) > 0.75 * len(
        decoded
    )


def _from_base64(code: str) -> str:
    compact = code.replace("-", "+").replace("_", "/").rstrip("=")
    return base64.b64decode(compact + "=" * (-len(compact) % 4), validate=True).decode("utf-8")


def _from_base32(code: str) -> str:
    return base64.b32decode(code.upper() + "=" * (-len(code) % 8)).decode("utf-8")


def _from_hex(code: str) -> str:
    return bytes.fromhex(re.sub(r"\\x|0x|[%=\s:,]", "", code)).decode("utf-8")


def _from_numbers(code: str) -> str:
    pieces = re.split(r"[\s,]+", code.strip())
    base = 2 if all(len(p) == 8 and set(p) <= {"0", "1"} for p in pieces) else 10
    return bytes(int(p, base) for p in pieces).decode("utf-8")


def _from_bits(code: str) -> str:
    bits = re.sub(r"\s", "", code)
    if len(bits) % 8 or set(bits) - {"0", "1"}:
        return ""
    return bytes(int(bits[i : i + 8], 2) for i in range(0, len(bits), 8)).decode("utf-8")


def _from_escapes(code: str) -> str:
    plain = re.sub(r"&#x([0-9a-f]+);?", lambda m: chr(int(m[1], 16)), code, flags=re.IGNORECASE)
    plain = re.sub(r"&#(\d+);?", lambda m: chr(min(int(m[1]), 0x10FFFF)), plain)
    return re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), plain, flags=re.IGNORECASE)


def _from_percent(code: str) -> str:
    return unquote(code, errors="strict") if "%" in code else ""


_DECODERS: tuple[Callable[[str], str], ...] = (
    _from_base64, _from_base32, _from_hex, _from_numbers, _from_bits, _from_escapes, _from_percent,
)  # fmt: skip
