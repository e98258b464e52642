"""What code says in words rather than in statements: its comments, its texts, its long names, and data written as code."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_COMMENTS = re.compile(
    r"(?:(?:^|(?<=\s))(?:#|//|--|;;|%)+[^\n]*(?:\n\s*(?:#|//|--|;;|%)+[^\n]*)*)"
    r"|/\*.*?\*/|<!--.*?-->|\"\"\".*?\"\"\"|'''.*?'''",
    re.DOTALL | re.MULTILINE,
)
_MARKS = re.compile(r"^\s*(?:#+|//+|--+|;;+|%+|\*+|/\*+|<!--)\s?|\*/|-->|\"\"\"|'''", re.MULTILINE)
_TEXTS = re.compile(
    r"\"(?:\\.|[^\"\\\n]){6,}\"|'(?:\\.|[^'\\\n]){6,}'|`(?:\\.|[^`\\]){6,}`", re.DOTALL
)
_NAMES = re.compile(
    r"\b[A-Za-z]+(?:_[A-Za-z0-9]+){3,}\b|\b[a-z]+(?:[A-Z][a-z0-9]+){3,}\b|\b(?:[A-Z][a-z0-9]+){4,}\b"
)
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|_")
_DATA = re.compile(r"^\s*[\[{]")
_STATEMENTS = re.compile(r"[(){};=]")
_FENCE = re.compile(r"\A```[^\n]*\n?|```\s*\Z")


@dataclass(frozen=True, slots=True)
class Wording:
    """Words in a piece of code, as a reader takes them, and where they stand in it."""

    text: str
    start: int
    end: int


def code_words(code: str) -> Iterator[Wording]:
    """Every piece of wording in a piece of code, with or without its fence."""
    opening = re.match(_FENCE, code)
    begin = opening.end() if opening else 0
    closing = re.search(r"```\s*\Z", code[begin:])
    body = code[begin : begin + closing.start()] if closing else code[begin:]
    for comment in _COMMENTS.finditer(body):
        yield _wording(comment, begin, _MARKS.sub(" ", comment.group()).strip())
    for text in _TEXTS.finditer(_COMMENTS.sub(lambda found: " " * len(found.group()), body)):
        yield _wording(text, begin, text.group()[1:-1].replace("\\n", "\n"))
    for name in _NAMES.finditer(body):
        yield _wording(name, begin, _CAMEL.sub(" ", name.group()).lower())
    if _DATA.search(body) or not _STATEMENTS.search(body):
        yield Wording(body.strip(), begin, begin + len(body))


def board_words(text: str) -> Iterator[Wording]:
    """The lines of a drawing or an outline, each by itself, and each with the next."""
    lines = list(re.finditer(r"[^\n]*\S[^\n]*", text))
    for line in lines:
        yield _wording(line, 0, line.group().strip())
    for first, second in pairwise(lines):
        joined = f"{first.group().strip()} {second.group().strip()}"
        yield Wording(joined, first.start(), second.end())


def _wording(found: re.Match[str], begin: int, text: str) -> Wording:
    return Wording(text, begin + found.start(), begin + found.end())
