"""Keeps a language model's reply within the rules while it is being spoken: what was shown is never taken back.

Words pass as they come. A rule that is broken ends the reply before the words that break it: a second question, more words
than allowed, another speaker's name, or a passage of the private part of the prompt.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from app.roles.choice_line import MARKS

SHINGLE = 8
"""So many words in a row that also stand in the private part of the prompt are a leak, not a coincidence."""

_TOKEN = re.compile(r"\s*\S+(?=\s)")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SPEAKER = re.compile(r"^\s*(?:\*\*)?(?P<name>[A-Z][\w .'’-]{0,30}?)(?:\*\*)?\s*:(?:\*\*)?\s*$")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*$")


def shingles(private: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """Every run of SHINGLE words in the private texts."""
    found: set[tuple[str, ...]] = set()
    for text in private:
        said = _words(text)
        found.update(tuple(said[i : i + SHINGLE]) for i in range(len(said) - SHINGLE + 1))
    return frozenset(found)


@dataclass
class ReplyGuard:
    """Feed it pieces, show what it returns; `stopped` says that nothing more will be let through.

    `speakers` are names that may not stand before a colon at the start of a line; the interviewer's own is left out
    there, any other ends the reply.
    """

    own_names: frozenset[str]
    private: frozenset[tuple[str, ...]]
    most_words: int
    stopped: str | None = None
    _held: str = ""
    _sentence: str = ""
    _shown: list[str] = field(default_factory=list)
    _recent: list[str] = field(default_factory=list)
    _asked: bool = False

    @property
    def asked(self) -> bool:
        """A question was let through."""
        return self._asked

    @property
    def text(self) -> str:
        """Everything that was let through."""
        return "".join(self._shown)

    def feed(self, piece: str) -> str:
        """What of the words so far may be shown now."""
        if self.stopped:
            return ""
        self._held += piece
        if "[[" in self._held:
            if "]]" not in self._held and len(self._held) < 300:
                return ""
            self._held = _without_marks(self._held)
        return self._release(final=False)

    def finish(self) -> str:
        """What may be shown of the words that were still held back."""
        if self.stopped:
            return ""
        self._held = _without_marks(self._held)
        return self._release(final=True)

    def _release(self, *, final: bool) -> str:
        before = len(self._shown)
        while not self.stopped and (token := self._next_token(final=final)):
            self._shown.append(self._admit(token))
        if final and not self.stopped and self._sentence:
            self._shown.append(self._close_sentence())
        return "".join(self._shown[before:])

    def _next_token(self, *, final: bool) -> str:
        found = _TOKEN.match(self._held)
        token = found[0] if found else (self._held if final and self._held.strip() else "")
        self._held = self._held[len(token) :]
        return token

    def _admit(self, token: str) -> str:
        """One word: shown at once before the first question is asked, by whole sentences after it."""
        if self._is_label(token):
            return ""
        if not self.text:
            token = token.lstrip()
        if (
            len(_words(self.text)) + len(_words(self._sentence)) >= self.most_words
            and not self._in_sentence()
        ):
            self.stopped = "too long"
            return ""
        self._recent = (self._recent + _words(token))[-SHINGLE:]
        if tuple(self._recent) in self.private:
            self.stopped = "private"
            return ""
        if self._asked:
            self._sentence += token
            return self._close_sentence() if _SENTENCE_END.search(token) else ""
        self._asked = "?" in token
        return token

    def _close_sentence(self) -> str:
        sentence, self._sentence = self._sentence, ""
        if "?" in sentence:
            self.stopped = "second question"
            return ""
        return sentence

    def _in_sentence(self) -> bool:
        said = self.text.rstrip()
        return bool(said) and not _SENTENCE_END.search(said)

    def _is_label(self, token: str) -> bool:
        at_line_start = not self.text.strip() or "\n" in token[: len(token) - len(token.lstrip())]
        label = _SPEAKER.match(token.strip())
        if not at_line_start or label is None:
            return False
        if label["name"].casefold() not in self.own_names:
            self.stopped = "another speaker"
        return True


def _without_marks(text: str) -> str:
    return re.sub(rf"\s*{MARKS.pattern}", "", text)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]
