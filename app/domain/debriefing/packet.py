"""The debrief packet: what a panel would have before it when it talks about one candidate."""

from typing import Literal

from app.domain.report import Decision, Evidence
from app.domain.values import Value

RoundStatus = Literal["judged", "no_report", "under_way", "not_held"]


class Cited(Value):
    """A sentence of the candidate and the round in which it was said."""

    round: str
    round_title: str
    interview: str
    evidence: Evidence


class RoundLine(Value):
    """One round in one line. `score` is of 4."""

    round: str
    title: str
    interview: str | None
    status: RoundStatus
    decision: Decision | None
    score: float | None
    line: str


class Disagreement(Value):
    """Two rounds that say different things about the same."""

    about: str
    text: str
    cited: tuple[Cited, ...]


class Untested(Value):
    """What no round found out, and why."""

    kind: Literal["round", "criterion", "value"]
    title: str
    why: str


class Side(Value):
    """One sentence of the case for or against, with the words it stands on."""

    text: str
    cited: tuple[Cited, ...]


class Fix(Value):
    """One of the things most worth practising; `topic` and `minutes` are its drill, when a report proposed one."""

    criterion: str
    title: str
    text: str
    seen_in: str
    round: str
    topic: str | None
    minutes: int | None
    cited: tuple[Cited, ...]


class Debrief(Value):
    """The stored, versioned packet. It depends on the rounds' reports alone.

    `engines` judged the rounds; `written_by` says who wrote the case for and against.
    """

    version: Literal[1] = 1
    guide: str
    decision: Decision
    score: float | None
    why: str
    level_shown: str | None
    level_why: str
    rounds: tuple[RoundLine, ...]
    conflicts: tuple[Disagreement, ...]
    untested: tuple[Untested, ...]
    case_for: tuple[Side, ...]
    case_against: tuple[Side, ...]
    fixes: tuple[Fix, ...]
    engines: tuple[str, ...]
    written_by: Literal["rules", "model"]
    note: str | None
