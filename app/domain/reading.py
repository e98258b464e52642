"""What listening found in one answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from app.domain.guide import Aim
from app.domain.report import AnswerType, StarPart
from app.domain.transcript import Artifact
from app.domain.wording.line import Line


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a turn: `text == turn.text[start:end]`. `flags` name why it may not serve as evidence."""

    id: str
    turn: int
    start: int
    end: int
    text: str
    flags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A family of markers found in a sentence. `strength` is 1 (thin) or 2 (clear); `cue` is the words that matched."""

    family: str
    sentence: str
    strength: int
    cue: str


@dataclass(frozen=True, slots=True)
class Telling:
    """The parts of a story in one answer, heard in the order of telling: the sentences of each, and how clear each is."""

    parts: Mapping[StarPart, tuple[str, ...]]
    strength: Mapping[StarPart, int]
    measured: bool


@dataclass(frozen=True)
class Reading:
    """One answer, read. Sentences are named by id; a strength is 0 missing, 1 thin, 2 clear.

    `heard` holds every aim that a listener would say was told, so that it is not asked for. `anchors` gives for some
    aims a short phrase of the answer (at most ten words) that an interviewer can quote when probing for that aim.
    """

    turn: int
    type: AnswerType
    sentences: tuple[Sentence, ...]
    marks: tuple[Mark, ...] = ()
    parts: Mapping[StarPart, tuple[str, ...]] = field(default_factory=dict)
    strength: Mapping[StarPart, int] = field(default_factory=dict)
    measured_result: bool = False
    agency: int = 0
    reflection: int = 0
    alternatives: int = 0
    decision: bool = False
    cost: bool = False
    context: bool = False
    values: Mapping[str, int] = field(default_factory=dict)
    scope: int = 0
    content_words: int = 0
    heard: frozenset[Aim] = frozenset()
    anchors: Mapping[Aim, str] = field(default_factory=dict)
    retracted: bool = False
    """A later answer took this one back: what it told is kept, and is evidence of nothing."""
    asked: bool = True
    """The interviewer wanted to know something; small talk and the candidate's own questions are not judged."""
    question: str = ""
    """What the interviewer had said before the answer."""
    artifact: Artifact | None = None
    """The code or the drawing as it stood at the answer."""
    kept_out: tuple[Span, ...] = ()
    """The stretches of the artifact that talk to the judge."""
    printed: tuple[Span, ...] = ()
    """The stretches of the report on its last run that do."""
    shown: Artifact | None = None
    """The artifact as a judge may be shown it."""
    telling: Telling | None = None
    """The answer taken apart for its teller; None where it is only listened to. No level rests on it."""
    thread: int = 0
    """Answers with the same number belong to one main question."""
    options: tuple[str, ...] = ()
    costs: tuple[str, ...] = ()
    decided: tuple[str, ...] = ()
    would_change: tuple[str, ...] = ()
    """The sentences that weigh a choice: ways held beside each other, what they cost, the choice, and what would turn it."""

    @property
    def as_told(self) -> Telling:
        """The answer in the order of telling; what rules hear sentence by sentence where it was only listened to."""
        return self.telling or Telling(self.parts, self.strength, self.measured_result)

    @cached_property
    def plain(self) -> frozenset[Aim]:
        """What was told so plainly that nobody would ask for it; the rest of `heard` may have been only touched on."""
        thin = {
            Aim.SITUATION: self.strength.get("S", 0) < 2,
            Aim.OWN_PART: self.agency < 2,
            Aim.ACTION_DETAIL: self.strength.get("A", 0) < 2,
            Aim.RESULT: self.strength.get("R", 0) < 2,
            Aim.MEASURE: not self.measured_result,
            Aim.REFLECTION: self.reflection < 2,
            Aim.COST: not self.cost,
            Aim.DECISION: not self.decision,
            Aim.ALTERNATIVES: self.alternatives < 2,
            Aim.SCOPE: self.scope < 3,
            Aim.VALUE: True,  # that one was shown says nothing of what a question's own probe for it asks
        }
        return frozenset(aim for aim in self.heard if not thin.get(aim, False))

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The sentences that may count, code left out, each with its families."""
        marks: dict[str, list[str]] = {}
        for mark in self.marks:
            marks.setdefault(mark.sentence, []).append(mark.family)
        return tuple(
            Line(s.id, self.turn, s.text, frozenset(marks.get(s.id, ())), marks.get(s.id, []).count("number"))
            for s in self.sentences
            if not s.flags and not s.text.startswith("```")
        )  # fmt: skip
