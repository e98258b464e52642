"""An interview as it is kept, and as a list shows it."""

from datetime import datetime

from app.domain.plan import Plan
from app.domain.report import Decision
from app.domain.transcript import Transcript, Turn
from app.domain.values import Value


class Interview(Value):
    """A round (or a drill of one topic) as conducted once."""

    id: str
    created_at: datetime
    plan: Plan
    transcript: Transcript = Transcript()

    def with_turn(self, turn: Turn) -> "Interview":
        """The same interview after one more turn."""
        return self.model_copy(update={"transcript": self.transcript.with_turn(turn)})


class InterviewSummary(Value):
    """One line of the history. `minutes` is what was planned, `spent_minutes` what was used; both without pauses,
    and `persona` is a name."""

    id: str
    created_at: datetime
    round: str
    round_title: str
    topic: str | None
    persona: str
    engine: str
    mode: str
    minutes: float
    spent_minutes: float
    turns: int
    answers: int
    closed: bool
    decision: Decision | None
    score: float | None


Tried = tuple[str, str | None]
"""A round that was held, or one of its topics that was drilled."""


class Results(Value):
    """How often a round (or a drill of one of its topics) came to a score, and the best one."""

    scored: int
    best: float
