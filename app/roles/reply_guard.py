"""Keeps a language model's reply within the rules while it is being spoken: what was shown is never taken back.

Words pass as they come. A rule that is broken ends the reply before the words that break it: a second question, more words
than allowed, another speaker's name, or a passage of the private part of the prompt.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from functools import lru_cache

SHINGLE = 8
"""So many words in a row that also stand in the private part of the prompt are a leak, not a coincidence."""
SHORT = 2000
"""Characters; the runs of longer texts are kept by who asks for them again."""
LONGEST_MARK = 300
"""Characters for which a mark that was opened is waited for; later it is taken for none and left out."""
_END = 64
"""So many characters tell whether a sentence is over."""

_TOKEN = re.compile(r"\s*\S+(?=\s)")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_NAME = r"[A-Z][\w'’-]*"
_LABEL = re.compile(
    rf"\s*\**(?P<name>(?i:(?:the )?(?:candidate|interviewer|user|assistant|human|system))|{_NAME}(?: {_NAME}){{0,2}})"
    r"\s?\**:\**(?=[\s\"“A-Z]|\Z)"
)
_MAYBE_LABEL = re.compile(rf"\s*\**(?:[Tt]he(?: \w*)?|{_NAME}(?: (?:{_NAME})?){{0,2}})\**\s?")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*$")
_QUESTION = re.compile(r"\?(?![”’»])")
_ORDER = re.compile(
    r"(?:^|[.!?…:;,]\s+|\b(?:please|so|and|then)\s+)"
    r"(?:tell|walk|talk|take|give|show|describe|explain|pick|choose|name|think of|share|say|let's|let’s|i'd like|i’d like"
    r"|i would like|i want)\b",
    re.IGNORECASE,
)
"""A question without a question mark: tell me about a time when."""
_MARK = re.compile(r"\s*\[\[[^\]\n]*(?:\]\]|\]?(?=\n))")
_OPEN_MARK = re.compile(r"\s*\[\[[^\n]*")


def shingles(private: Iterable[str]) -> frozenset[int]:
    """Every run of SHINGLE words in the private texts, as hashes: the words themselves took a megabyte for each reply."""
    return frozenset().union(*(_known(t) if len(t) <= SHORT else _runs(t) for t in private))


@lru_cache(maxsize=512)
def _known(text: str) -> tuple[int, ...]:
    """Of hints, lines and their like, which are the same in every reply and in every interview."""
    return _runs(text)


def _runs(text: str) -> tuple[int, ...]:
    said = _words(text)
    return tuple(hash(tuple(said[i : i + SHINGLE])) for i in range(len(said) - SHINGLE + 1))


class Passages:
    """The runs of words of long texts that are looked up again and again: sorted, which takes a tenth of a set's memory."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._runs = array("q", sorted(shingles(texts)))

    def __contains__(self, run: object) -> bool:
        assert isinstance(run, int)
        at = bisect_left(self._runs, run)
        return at < len(self._runs) and self._runs[at] == run


@dataclass(frozen=True, slots=True)
class Private:
    """What must not be recited: passages of the plan and of this moment, without those that are to be said."""

    of_plan: Passages
    of_now: frozenset[int]
    to_be_said: frozenset[int]

    def __contains__(self, run: object) -> bool:
        return (run in self.of_now or run in self.of_plan) and run not in self.to_be_said


@dataclass
class ReplyGuard:
    """Feed it pieces, show what it returns; `stopped` says that nothing more will be let through.

    A name before a colon at the start of a line is left out when it is the interviewer's own; any other ends the reply.
    Choice lines among the words are left out. Where nothing may be asked, the first question ends the reply.
    """

    own_names: frozenset[str]
    private: Container[int]
    most_words: int
    may_ask: bool = True
    stopped: str | None = None
    _held: str = ""
    _sentence: str = ""
    _shown: list[str] = field(default_factory=list)
    _recent: list[str] = field(default_factory=list)
    _questions: int = 0
    _spoken: int = 0
    """Words let through or held in the sentence: counted as they come, so that a long reply costs no more for each."""
    _tail: str = ""
    """The end of what was let through."""

    @property
    def asked(self) -> bool:
        """Something was asked for in what was let through."""
        return bool(self._questions) or bool(_ORDER.search(self.text))

    @property
    def text(self) -> str:
        """Everything that was let through."""
        return "".join(self._shown)

    @property
    def unfinished(self) -> bool:
        """What was let through ends in the middle of a sentence."""
        return self._in_sentence()

    def feed(self, piece: str) -> str:
        """What of the words so far may be shown now."""
        if self.stopped:
            return ""
        self._held = _MARK.sub("", self._held + piece)
        opened = _OPEN_MARK.search(self._held)
        if opened is None:
            return self._release(final=False)
        mark = self._held[opened.start() :] if len(opened[0]) < LONGEST_MARK else ""
        self._held = self._held[: opened.start()]
        shown = self._release(final=False)
        self._held += mark
        return shown

    def finish(self) -> str:
        """What may be shown of the words that were still held back."""
        if self.stopped:
            return ""
        self._held = _OPEN_MARK.sub("", _MARK.sub("", self._held))
        return self._release(final=True)

    def _release(self, *, final: bool) -> str:
        before = len(self._shown)
        while not self.stopped and (token := self._next_token(final=final)):
            self._show(self._admit(token))
        if final and not self.stopped and self._sentence:
            self._show(self._close_sentence())
        return "".join(self._shown[before:])

    def _show(self, words: str) -> None:
        self._shown.append(words)
        self._tail = (self._tail + words)[-_END:]

    def _next_token(self, *, final: bool) -> str:
        """The next word with the space before it, once it is complete and surely no speaker's name."""
        if self._at_line_start():
            if label := _LABEL.match(self._held):
                return self._without(label, final=final)
            if not final and _MAYBE_LABEL.fullmatch(self._held):
                return ""
        found = _TOKEN.match(self._held)
        token = found[0] if found else (self._held if final and self._held.strip() else "")
        self._held = self._held[len(token) :]
        return token

    def _without(self, label: re.Match[str], *, final: bool) -> str:
        if label["name"].casefold() not in self.own_names:
            self.stopped = "another speaker"
            return ""
        self._held = self._held[label.end() :]
        return self._next_token(final=final)

    def _at_line_start(self) -> bool:
        lead = self._held[: len(self._held) - len(self._held.lstrip())]
        return "\n" in lead or not (self._tail or self._sentence)

    def _admit(self, token: str) -> str:
        """One word: shown at once before the first question is asked, by whole sentences after it. What is left of a mark is none."""
        if token.strip() == "]]":
            return ""
        if not (self._tail or self._sentence):
            token = token.lstrip()
        most = self.most_words * 4 // 3 if self._in_sentence() else self.most_words
        if self._spoken >= most:
            self.stopped = "too long"
            return ""
        words = _words(token)
        self._spoken += len(words)
        self._recent = (self._recent + words)[-SHINGLE:]
        if hash(tuple(self._recent)) in self.private:
            self.stopped = "private"
            return ""
        if self._questions or not self.may_ask:
            self._sentence += token
            return self._close_sentence() if _SENTENCE_END.search(token) else ""
        self._questions += bool(_QUESTION.search(token))
        return token

    def _close_sentence(self) -> str:
        sentence, self._sentence = self._sentence, ""
        if "?" in sentence:
            self.stopped = "second question" if self.may_ask else "question at the end"
            return ""
        return sentence

    def _in_sentence(self) -> bool:
        said = self._tail.rstrip()
        return bool(said) and not _SENTENCE_END.search(said)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]
