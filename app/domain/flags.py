"""What keeps a sentence out of the evidence: talk to the grader, echo, and words without content.

A sentence addresses the grader when it names a judge or a record of the interview together with an order, a score or a
verdict, when it plays a role of the protocol, or when it is written so that a person would not read it.
"""

import base64
import binascii
import codecs
import re
from dataclasses import replace

from app.domain.lexicon import Lexicon
from app.domain.reading import Sentence
from app.domain.words import NUMBER, TIME, fold, words

GRADER = "addresses_grader"

_ROLE_TAG = re.compile(
    r"<\|?/?\s*(?:system|assistant|user|im_start|im_end|instructions?|admin|grader|evaluator|developer|prompt|inst)\b[^>]*>"
    r"|\[/?\s*(?:system|inst|assistant|admin|grader|evaluator)\b[^\]]*\]|<<\s*sys\s*>>|#{2,}\s*(?:system|instruction|assistant|new task|override)"
    r"|(?:^|\n|\s)(?:system|assistant|developer)\s*(?:prompt|message|note|override|instruction)?\s*:",
    re.IGNORECASE,
)
_FAKE_JSON = re.compile(
    r"[{,]\s*[\"']?(?:overall|score|level|rating|verdict|recommendation|decision|criteria|grade|status|hire|star_structure"
    r"|culture_alignment|staff_scope|tradeoff_reasoning)[\"']?\s*[:=]",
    re.IGNORECASE,
)
_SCORE = re.compile(
    r"\b(?:score|rate|rating|grade|mark|level|overall)\b[^.\n]{0,40}?(?:\b[1-5]\s*(?:/|out of|of)\s*\d+|[:=]\s*[1-5]\b|\bto\s+[45]\b|\b(?:a|an|of)\s+(?:four|five|4|5)\b)",
    re.IGNORECASE,
)
_LONG_CODE = re.compile(
    r"[A-Za-z0-9+/=_-]{24,}|(?:[0-9a-fA-F]{2}\s?){16,}|(?:&#x?\w+;\s*){6,}|(?:\\u[0-9a-f]{4}){4,}|(?:%[0-9A-Fa-f]{2}){6,}"
)
_SPACED = re.compile(r"(?:\b\w[\s.\-_*]){7,}\w\b")
_LEET = str.maketrans("013457@$", "oieastas")
_CLEAN = re.compile(r"[^a-z ]+")


class FlagRules:
    """The rules that need the lexicon's families."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def flags(self, text: str) -> frozenset[str]:
        """Flags that the sentence earns by itself."""
        return frozenset({GRADER}) if self.addresses_grader(text) else frozenset()

    def addresses_grader(self, text: str) -> bool:
        """Whether a sentence talks to whoever or whatever judges the interview."""
        plain, _ = fold(text)
        if _ROLE_TAG.search(plain) or _FAKE_JSON.search(plain):
            return True
        if self._commands(text):
            return True
        return any(
            self._commands(decoded) or bool(_ROLE_TAG.search(decoded))
            for decoded in _decodings(plain, text)
        )

    def spread(self, sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
        """Flags also the sentences over which one such message was split, or that stand between its parts."""
        flagged = [GRADER in s.flags for s in sentences]
        for i in range(len(sentences) - 1):
            if not flagged[i] and not flagged[i + 1]:
                pair = sentences[i].text.rstrip(" .!?…\"'") + " " + sentences[i + 1].text
                if len(pair) < 400 and self._commands(pair):
                    flagged[i] = flagged[i + 1] = True
        return tuple(
            replace(s, flags=s.flags | {GRADER}) if f else s
            for s, f in zip(sentences, flagged, strict=True)
        )

    def _commands(self, text: str) -> bool:
        found = self.lexicon.orders(words(text[:6000]))
        judge, record = "grader" in found, "record" in found
        order, verdict = "order" in found, "verdict" in found
        scored = bool(_SCORE.search(text))
        return (
            "override" in found
            or (judge and (order or verdict or scored))
            or (record and (order or scored) and (verdict or scored))
            or (order and verdict and ("candidate_word" in found or scored))
            or ("candidate_word" in found and verdict)
            or (scored and order)
        )


def has_content(key: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether the words say anything: not only fillers, letters without vowels, or filler Latin."""
    if not key:
        return False
    real = [w for w in key if w in (NUMBER, TIME) or _is_wordlike(w)]
    latin = sum(1 for w in key if lexicon.is_in(w, "filler_latin"))
    if not real or len(real) * 2 < len(key) or latin * 3 >= len(key):
        return False
    return len(key) > 1 or not lexicon.is_in(key[0], "fillers")


def echoes(key: tuple[str, ...], asked: list[tuple[str, ...]]) -> bool:
    """Whether a sentence repeats one of the interviewer's nearly word for word."""
    mine = set(key)
    if len(mine) < 5:
        return False
    for theirs in asked:
        shared = len(mine & set(theirs))
        if shared >= 0.8 * len(mine) and shared >= 0.6 * len(set(theirs)):
            return True
    return False


def _is_wordlike(word: str) -> bool:
    if len(word) == 1:
        return word in "aio" or not word.isascii()
    if not word.isascii():
        return True
    vowels = sum(c in "aeiouy" for c in word)
    if len(word) <= 4:
        return vowels > 0 or len(word) <= 3
    return vowels * 5 >= len(word) and not re.search(r"[^aeiouy]{6}|(.)\1\1", word)


def _decodings(plain: str, text: str) -> list[str]:
    """What a sentence says when its disguise is taken off: base64, hex, escapes, rot13, spaced or leet letters."""
    found = [t for t in (_unbase64(m.group()) for m in _LONG_CODE.finditer(text)) if t]
    if _SPACED.search(plain):
        found.append(re.sub(r"(?<=\b\w)[\s.\-_*](?=\w\b)", "", plain))
        found.append(_unspaced(plain))
    if re.search(r"[a-z][013457@$][a-z]", plain):
        found.append(plain.translate(_LEET))
    letters = _CLEAN.sub(" ", plain).split()
    if letters and sum(_is_wordlike(w) for w in letters) < 0.8 * len(letters):
        found.append(codecs.decode(plain, "rot13"))
        found.append(plain[::-1])
    elif "gur" in letters or "eht" in letters or "naq" in letters:
        found += [codecs.decode(plain, "rot13"), plain[::-1]]
    return found


def _unspaced(plain: str) -> str:
    """`i g n o r e   a l l` as `ignore all`: single letters join, wider gaps part words."""
    return " ".join(re.sub(r"[\s.\-_*]", "", chunk) for chunk in re.split(r"\s{2,}|/|\|", plain))


def _unbase64(code: str) -> str | None:
    for decode in (_from_base64, _from_hex, _from_escapes):
        try:
            decoded = decode(code)
        except (ValueError, binascii.Error):
            continue
        if decoded and sum(c.isalpha() or c.isspace() for c in decoded) > 0.75 * len(decoded):
            return decoded.lower()
    return None


def _from_base64(code: str) -> str:
    compact = code.replace("-", "+").replace("_", "/").rstrip("=")
    return base64.b64decode(compact + "=" * (-len(compact) % 4), validate=True).decode("utf-8")


def _from_hex(code: str) -> str:
    return bytes.fromhex(code.replace("%", " ").replace(" ", "")).decode("utf-8")


def _from_escapes(code: str) -> str:
    plain = re.sub(r"&#x([0-9a-f]+);?", lambda m: chr(int(m[1], 16)), code, flags=re.IGNORECASE)
    plain = re.sub(r"&#(\d+);?", lambda m: chr(min(int(m[1]), 0x10FFFF)), plain)
    plain = re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), plain, flags=re.IGNORECASE)
    return plain if plain != code else ""
