"""The plain values and the words of the report page."""

from dataclasses import dataclass
from typing import Literal

from app.domain.guide import Topic
from app.domain.practising.calibration import Gap
from app.domain.report import AnswerType, Decision, Report, Status, Verdict
from app.routes.board_view import BoardView
from app.routes.charts import Radar, Stretch
from app.routes.marks import Line

Reader = Literal["candidate", "mentor"]
SCALE: tuple[Decision, ...] = ("strong_no", "no", "yes", "strong_yes")
STATUS_WORDS: dict[Status, str] = {
    "observed": "Observed",
    "not_asked": "Not observed: not asked",
    "asked_not_shown": "Asked, not shown",
    "not_assessed": "Could not be assessed",
}
ITEM_WORDS = {0: ("–", "not shown"), 1: ("~", "partly"), 2: ("✓", "clearly")}
NO_OCCASION = ("·", "no occasion")
TYPE_WORDS: dict[AnswerType, str] = {
    "story": "A specific story",
    "pseudo_story": "A habit, not one event",
    "hypothetical": "Hypothetical",
    "opinion": "An opinion",
    "self_description": "A self-description",
    "technical": "Technical",
    "off_topic": "Off the question",
    "refusal": "Declined",
    "empty": "Too little to read",
}
VERDICT_WORDS: dict[Verdict, tuple[str, str]] = {
    "shown": ("Shown", "good"),
    "mentioned": ("Only mentioned", ""),
    "contradicted": ("Contradicted", "warn"),
    "not_shown": ("Not shown", ""),
    "not_read": ("Came up; rules cannot read it", ""),
    "not_probed": ("Not probed", ""),
}
GAP_WORDS: dict[Gap, str] = {
    "met": "As you expected.",
    "better": "It came across better than you thought.",
    "lower": "You saw more in it than came across. What was looked for shows what to say next time.",
    "not_sure": "You were not sure; now you know.",
    "not_observed": "The interview did not show it, so there is nothing to compare.",
}
FLAG_WORDS = {
    "addresses_grader": "Speaks to the grader instead of the interviewer.",
    "echo": "Repeats the question.",
    "no_content": "Says nothing that could be weighed.",
    "retracted": "Taken back later in the interview.",
    "hidden_characters": "Holds hidden characters.",
    "repeated": "Said before, in the same words.",
    "aside": "Is about something else than what was asked about.",
    "other_language": "Is in another language than the interview.",
}


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of the candidate with the number it has in the transcript."""

    number: int
    target: str
    text: str
    with_code: bool = False
    """It was said beside code, and stands for that too."""


@dataclass(frozen=True, slots=True)
class ScaleStep:
    words: str
    current: bool
    within: bool


@dataclass(frozen=True, slots=True)
class ItemView:
    text: str
    score: int
    symbol: str
    word: str
    note: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class CriterionView:
    id: str
    title: str
    asks: str
    level: int | None
    level_words: str
    observed: bool
    why: str
    quotes: tuple[Quote, ...]
    against: tuple[Quote, ...]
    items: tuple[ItemView, ...]
    caps: tuple[str, ...]
    next_level: str | None
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """One part of a story, and where in the answer it was told."""

    title: str
    strength: int
    word: str
    quotes: tuple[Quote, ...]
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class AnswerView:
    number: int
    turn: int
    question: str
    tags: tuple[str, ...]
    parts: tuple[PartView, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One station of a choice: whether it was told, and whether the next one was told too."""

    words: str
    told: bool
    leads_on: bool
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class TradeoffView:
    number: int
    turn: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class ValueView:
    """One value; `seen` says for each answer whether it was seen there."""

    title: str
    source: str
    word: str
    tone: str
    verdict: Verdict
    seen: tuple[bool, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class MomentView:
    helped: bool
    title: str
    text: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class FlagView:
    """What was left out, and how often the same was."""

    why: str
    quote: Quote
    times: int


@dataclass(frozen=True, slots=True)
class DrillView:
    title: str
    text: str
    about: str
    minutes: int
    topic: Topic | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class GuessView:
    """What was expected of one criterion beside what was given: levels for the picture, words for everybody."""

    title: str
    expected: int | None
    given: int | None
    expected_words: str
    given_words: str
    said: str


@dataclass(frozen=True, slots=True)
class GuessesView:
    tendency: str
    rows: tuple[GuessView, ...]


@dataclass(frozen=True, slots=True)
class TryAgainView:
    """A question worth another try: its first answer, where it had one, and the reason. `told_above` says that its story stands
    taken apart on the same page, with what it left out."""

    number: int | None
    turn: int | None
    question: str | None
    text: str
    why: str
    told_above: bool


@dataclass(frozen=True, slots=True)
class ReportView:
    """Everything the page shows beside what it takes from the report as it is."""

    report: Report
    id: str
    date: str
    minutes: str
    persona: str
    decision: str
    scale: tuple[ScaleStep, ...]
    spread: str | None
    criteria: tuple[CriterionView, ...]
    shape: Radar | None
    shape_before: str | None
    """The day of the shape that is dashed behind it."""
    answers: tuple[AnswerView, ...]
    tells_stories: bool
    """Whether the round judges how stories are told; where it does not, answers are not taken apart as such."""
    tradeoffs: tuple[TradeoffView, ...]
    values: tuple[ValueView, ...]
    value_answers: tuple[int, ...]
    moments: tuple[MomentView, ...]
    drills: tuple[DrillView, ...]
    try_again: tuple[TryAgainView, ...]
    flags: tuple[FlagView, ...]
    lines: tuple[Line, ...]
    boards: dict[int, BoardView]
    """By turn, wherever it had changed."""

    @property
    def to_try(self) -> tuple[TryAgainView, ...]:
        """The questions to try again that are not told of above."""
        return tuple(q for q in self.try_again if not q.told_above)

    @property
    def design(self) -> BoardView | None:
        """The board as it stood in the end."""
        return next(reversed(self.boards.values()), None)
