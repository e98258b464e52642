"""Whether an answer, or a sentence, is in another language than the interview's. Touches nothing outside its arguments."""

import re

from app.domain.wording.function_words import words_in

FEWEST = 4
"""Letters of another script: fewer are a sign or a name."""
SHARE = 0.2
"""So many of the words are grammar of another language; an answer in English that quotes one stays below."""

_WORD = re.compile(r"[^\W\d_]+")
_GRAMMAR = words_in(
    """
    ich wir und der das den dem ein eine einen nicht ist sind war hat habe haben wie mit für auf von zu auch wurde dass
    je nous vous et le la les des une du est sont était pas avec pour sur dans qui que ce cette mon mais ai avons
    yo nosotros el los las un una es son era con por para como pero mi lo su al fue tenía
    eu nós os uma não com em são foi mas meu minha na da dos ele isso
    noi il gli di che non sono ho abbiamo più della nel mio
    ik wij het een niet met voor van zijn hebben maar dat naar
    """
)
ENGLISH = words_in(
    """
    the of and that is was were are it he she they we you i my our their with from by this these those but not had has
    have did do would could should what when where which who how if because then there been be for
    """
)


def in_another_language(text: str) -> bool:
    """Most of what carries grammar is another language's, or the letters are."""
    words = [w.casefold() for w in _WORD.findall(text)]
    letters = sum(map(len, words))
    if not text.isascii() and sum(c > "\u024f" for w in words for c in w) > letters / 2:
        return letters >= FEWEST
    found = [w for w in words if w in _GRAMMAR]
    english = sum(w in ENGLISH for w in words)
    return len(set(found)) > 1 and len(found) >= SHARE * len(words) and english < len(found) / 2
