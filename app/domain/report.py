"""The report: what was judged, on which words, and how. A value that depends on the transcript's words alone."""

from typing import Literal

from app.domain.rubric import Level
from app.domain.values import Value

Status = Literal["observed", "not_asked", "asked_not_shown", "not_assessed"]
Confidence = Literal["high", "medium", "low"]
StarPart = Literal["S", "T", "A", "R", "L"]
AnswerType = Literal[
    "story",
    "pseudo_story",
    "hypothetical",
    "opinion",
    "self_description",
    "technical",
    "off_topic",
    "refusal",
    "empty",
]
Verdict = Literal["shown", "mentioned", "contradicted", "not_shown", "not_probed", "not_read"]
Decision = Literal["strong_no", "no", "yes", "strong_yes", "not_enough_evidence"]
DECISION_WORDS: dict[Decision, str] = {
    "strong_no": "Strong no",
    "no": "No",
    "yes": "Yes",
    "strong_yes": "Strong yes",
    "not_enough_evidence": "Not enough evidence",
}


class Evidence(Value):
    """A sentence of the candidate, copied by code: `quote == turn.text[start:end]`, offsets in code points."""

    turn: int
    sentence: str
    start: int
    end: int
    quote: str


class ItemResult(Value):
    """One checklist item as judged: 0 absent, 1 partly, 2 clearly."""

    id: str
    text: str
    score: Literal[0, 1, 2]
    evidence: tuple[Evidence, ...]
    note: str

    @property
    def head(self) -> str:
        """What it is about, without what it spells out after a colon."""
        return self.text.partition(":")[0].rstrip(".")

    @property
    def within(self) -> str:
        """Its text as a part of another sentence."""
        head, _, rest = self.text.rstrip(".").partition(": ")
        return f"{head[:1].lower()}{head[1:]}{f' ({rest})' if rest else ''}"


class Assessment(Value):
    """One criterion's outcome. A level exists only when the status is `observed` or `asked_not_shown`.

    `no_occasion` are the checklist items that nothing in the interview gave an occasion for: they are in no sum and not in `items`.
    """

    criterion: str
    title: str
    status: Status
    level: Level | None
    why: str
    items: tuple[ItemResult, ...]
    evidence: tuple[Evidence, ...]
    counter_evidence: tuple[Evidence, ...]
    caps: tuple[str, ...]
    confidence: Confidence | None
    samples: tuple[Level, ...]
    next_level: str | None
    engine: Literal["llm", "offline"]
    no_occasion: tuple[ItemResult, ...] = ()


class AnswerMap(Value):
    """One answer taken apart into situation, task, action, result and lesson. Strengths: 0 missing, 1 thin, 2 clear."""

    turn: int
    question: str
    type: AnswerType
    parts: dict[StarPart, tuple[Evidence, ...]]
    strength: dict[StarPart, Literal[0, 1, 2]]
    missing: tuple[str, ...]
    probed: bool
    measured_result: bool
    agency: Literal[0, 1, 2]
    reflection: Literal[0, 1, 2]


class TradeoffMap(Value):
    """One answer in which a choice was, or should have been, weighed."""

    turn: int
    alternatives: int
    decision: bool
    cost: bool
    context: bool
    options: tuple[Evidence, ...]
    costs: tuple[Evidence, ...]
    decided: tuple[Evidence, ...]
    would_change: tuple[Evidence, ...]


class ValueRow(Value):
    """What the interview showed of one company value. `score`: 0 absent, 1 claimed only, 2 shown by a concrete act.

    `source` says where the value stands, in the guide or in the company's own memo. `not_read` is a value that came up
    and that the rules have no ear for.
    """

    value: str
    title: str
    source: str
    verdict: Verdict
    score: Literal[0, 1, 2]
    evidence: tuple[Evidence, ...]


class Moment(Value):
    """A turn that moved the outcome."""

    effect: Literal["helped", "hurt"]
    title: str
    text: str
    evidence: Evidence


class StrongerPiece(Value):
    """A piece of a stronger answer: the candidate's own words, a blank to fill, or a few words that join them."""

    kind: Literal["own", "blank", "join"]
    part: StarPart | None
    text: str
    evidence: Evidence | None = None


class StrongerAnswer(Value):
    """The weakest answer told better, from the candidate's own facts only."""

    turn: int
    question: str
    why: str
    pieces: tuple[StrongerPiece, ...]


class Drill(Value):
    """Something to practise next, and why."""

    title: str
    text: str
    criterion: str
    topic: str | None
    minutes: int
    evidence: Evidence | None


class Delivery(Value):
    """Figures on how it was said: coaching, never part of a level. `talk_share` is of words, 0 to 1."""

    answers: int
    words: int
    median_words: int
    longest_words: int
    talk_share: float
    fillers_per_100_words: float


class Flag(Value):
    """A sentence that was kept out of the evidence, and why: it addresses the grader, echoes the question, ..."""

    kind: Literal[
        "addresses_grader",
        "echo",
        "no_content",
        "retracted",
        "hidden_characters",
        "repeated",
        "aside",
        "other_language",
    ]
    evidence: Evidence


class ArtifactFlag(Value):
    """Words in the code, the drawing or the outline beside a turn that talk to the judge: `quote == artifact.text[start:end]`.

    For a `run` they stand in what is told of the code's last run, at that place: `quote == run_report(run)[start:end]`.
    """

    turn: int
    kind: Literal["code", "board", "outline", "run"]
    start: int
    end: int
    quote: str


class Recommendation(Value):
    """Computed from levels, weights and must-haves. `coverage` is the weight share that was observed, 0 to 1.

    `parts` are those that the round plans to judge by, `parts_answered` how many of them hold an answer; 0 where that is not known.
    """

    decision: Decision
    score: float | None
    low: Decision
    high: Decision
    coverage: float
    why: str
    level_shown: str | None
    level_why: str
    parts: int = 0
    parts_answered: int = 0

    @property
    def covered(self) -> str:
        """What could be judged, and from how much of the round, as the beginning of a sentence."""
        judged = f"{self.coverage:.0%} of what counts could be judged"
        if self.parts_answered == self.parts:
            return judged
        return f"{judged}, from answers in {self.parts_answered} of the round's {self.parts} parts"


class Unreached(Value):
    """A planned part of the interview in which nothing was asked, and the criteria that it would have asked for."""

    title: str
    criteria: tuple[str, ...]


class TryAgain(Value):
    """A question worth another try, and the one reason for it. `question` is its id where it was put here, `turn` the first answer."""

    question: str | None
    text: str
    turn: int | None
    why: str


class Method(Value):
    """How the report was made."""

    engine: Literal["llm", "offline"]
    model: str | None
    samples: int
    rubric: str
    """Hash (hex) of the criteria, weights and lexicon that it was judged by."""
    notes: tuple[str, ...]


class Report(Value):
    """The stored, versioned whole."""

    version: Literal[1] = 1
    guide: str
    round: str
    round_title: str
    recommendation: Recommendation
    summary: str
    assessments: tuple[Assessment, ...]
    answers: tuple[AnswerMap, ...]
    tradeoffs: tuple[TradeoffMap, ...]
    values: tuple[ValueRow, ...]
    moments: tuple[Moment, ...]
    stronger: StrongerAnswer | None
    drills: tuple[Drill, ...]
    delivery: Delivery
    flags: tuple[Flag, ...]
    artifact_flags: tuple[ArtifactFlag, ...] = ()
    hints: tuple[str, ...]
    unreached: tuple[Unreached, ...] = ()
    unanswered: tuple[str, ...] = ()
    """The parts in which something was asked and nothing told that counts: it was skipped, declined, or the end came first."""
    try_again: tuple[TryAgain, ...] = ()
    method: Method
