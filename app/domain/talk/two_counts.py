"""Two different counts of one event: `there were forty people in the room`, and later `there were fourteen people in the room`.

It looks only at what does not change while a story goes on, and gives up at any word of change, correction, bounds or a second
event: to accuse somebody wrongly is worse than to miss it. Touches nothing outside its arguments.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.wording.words import NUMBER, words

LEAST_APART = 1.5
"""So many times as much: less may be rounded."""

_EVENT = r"(?P<event>room|meeting|call|workshop|review|talk|demo|session|presentation|outage|incident|downtime)"
_COUNTED = r"(?P<counted>people|engineers|managers|developers|colleagues|customers|minutes|hours|days|weeks)"
_FIGURE = r"(?P<figure>(?:[\d.,]+|[a-z]+(?:-[a-z]+)?)(?: hundred)?)"
_ITS = r"\b(?:the|that|this) "
_ENDS = r"(?=\s*(?:[.;,!]|$))"
_FORMS = (
    re.compile(rf"{_ITS}{_EVENT} (?:took|lasted|had|went on for) (?:about |around |roughly )?{_FIGURE} {_COUNTED}{_ENDS}", re.I),
    re.compile(rf"\b(?:there were|we had|we were) (?:about |around |roughly )?{_FIGURE} {_COUNTED} (?:in|at|on) (?:the|that|this) {_EVENT}{_ENDS}", re.I),
    re.compile(rf"\bin (?:the|that|this) {_EVENT} (?:there were|we had|we were) (?:about |around |roughly )?{_FIGURE} {_COUNTED}{_ENDS}", re.I),
)  # fmt: skip
_MINUTES = {"minutes": (1, 1), "hours": (60, 60), "days": (480, 1440), "weeks": (2400, 10080)}
"""The least and the most that each stands for: somebody's day is often one of eight hours."""
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")
_UNSETTLED = re.compile(
    r"\b(sorry|actually|i mean|i meant|rather|correct\w*|wrong|misspoke|mistaken?|no wait|not|\w+n['’]t|instead|scratch|first|second|third|next|another"
    r"|other|others|more|less|fewer|than|least|most|up to|only|left|leaving|leave|joined|join|grew|grown|shrank|remaining|remained|remain|later|then|before|after"
    r"|until|by the end|at the end|planned|expected|invited|should|would|could|might|maybe|perhaps|if|each|every|usually|normally|of them|of those|of these|half"
    r"|meetings|calls|workshops|reviews|talks|demos|sessions|presentations|outages|incidents|rooms|again)\b"
    r"|day\b|\b(january|february|march|april|may|june|july|august|september|october|november|december|yesterday|morning|afternoon|evening)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Count:
    event: str
    unit: str
    figure: float
    words: str

    @property
    def kind(self) -> tuple[str, str]:
        """Of what it is a count: two of a kind should be the same."""
        return self.event, "time" if self.unit in _MINUTES else self.unit

    def between(self, unit: str) -> tuple[float, float]:
        """The least and the most that it may be beside a count in that unit."""
        least, most = (1, 1) if unit == self.unit else _MINUTES[self.unit]
        return self.figure * least, self.figure * most


def two_counts(answers: Sequence[str]) -> tuple[str, str] | None:
    """What was said of an event in an earlier answer, and otherwise in the last one; None where one may well be both."""
    if len(answers) < 2 or _unsettled(answers):
        return None
    last = list(_counts(answers[-1]))
    for before in (count for answer in answers[:-1] for count in _counts(answer)):
        for now in last:
            if before.kind == now.kind and _apart(before, now):
                return before.words, now.words
    return None


def _apart(one: _Count, other: _Count) -> bool:
    """Whether one is so much more than the other, in whatever sense of both."""
    lower, higher = sorted((one.between(other.unit), other.between(one.unit)))
    return 0 < lower[1] * LEAST_APART <= higher[0]


def _unsettled(answers: Sequence[str]) -> bool:
    """A sentence that counts an event, or one beside it, holds a word by which both counts may be true."""
    for answer in answers:
        sentences = _SENTENCE.findall(answer)
        for at, sentence in enumerate(sentences):
            near = " ".join(sentences[max(0, at - 1) : at + 2])
            if any(_counts(sentence)) and ("?" in near or _UNSETTLED.search(near)):
                return True
    return False


def _counts(text: str) -> Iterator[_Count]:
    for sentence in _SENTENCE.findall(text):
        for form in _FORMS:
            for found in form.finditer(sentence):
                figure = _read(found["figure"])
                if figure is not None:
                    event, unit = found["event"].casefold(), found["counted"].casefold()
                    yield _Count(event, unit, figure, found[0])


def _read(figure: str) -> float | None:
    read = words(figure)
    return read[0].number if len(read) == 1 and read[0].text == NUMBER else None
