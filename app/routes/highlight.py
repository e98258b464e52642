"""Code in pieces, each with its kind: what a template needs to colour it without taking any markup on trust."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from markupsafe import Markup
from pygments.lexers import get_lexer_by_name
from pygments.token import Comment, Keyword, Name, Number, Operator, String, Token, _TokenType
from pygments.util import ClassNotFound

from app.domain.language import Language

KINDS: tuple[tuple[_TokenType, str], ...] = (
    (Comment, "com"),
    (String.Doc, "com"),
    (String, "str"),
    (Number, "num"),
    (Keyword.Type, "type"),
    (Keyword, "kw"),
    (Operator.Word, "kw"),
    (Name.Function, "fn"),
    (Name.Class, "type"),
    (Token, ""),
)
"""Which tokens are of which kind; the first that fits counts."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of code; `kind` is empty for what has no colour of its own."""

    kind: str
    text: str


def highlight(code: str, language: Language) -> tuple[Piece, ...]:
    """The code without its last line break; the pieces' texts joined are the code."""
    return colour(code, language)


@lru_cache(maxsize=512)
def colour(code: str, language: str) -> tuple[Piece, ...]:
    """The same for a language by whatever name it was given; code in an unknown one has no colours."""
    try:
        lexer = get_lexer_by_name(language or "text", stripnl=False)
    except ClassNotFound:
        return (Piece("", code.rstrip()),)
    tokens = lexer.get_tokens(code.rstrip())
    kinds = ((_kind(token), text) for token, text in tokens)
    pieces = [
        Piece(kind, "".join(text for _, text in together))
        for kind, together in groupby(kinds, key=lambda piece: piece[0])
    ]
    return tuple(
        p for p in (*pieces[:-1], Piece(pieces[-1].kind, pieces[-1].text.rstrip())) if p.text
    )


@lru_cache(maxsize=512)
def coloured(code: str, language: str) -> Markup:
    """The code as markup, each stretch escaped: for pages with thousands of them, which never change."""
    return Markup("").join(
        Markup('<span class="tok-{}">{}</span>').format(p.kind, p.text) if p.kind else p.text
        for p in colour(code, language)
    )


def _kind(token: _TokenType) -> str:
    return next(kind for parent, kind in KINDS if token in parent)
