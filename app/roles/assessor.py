"""The assessor's seam: judges one criterion of one finished transcript."""

from dataclasses import dataclass
from typing import Protocol

from app.domain.guide import Round
from app.domain.narrative import Narrative
from app.domain.plan import EngineName
from app.domain.reading import Reading
from app.domain.report import Assessment, Report
from app.domain.rubric import Criterion
from app.domain.transcript import Transcript
from app.domain.usage import NOTHING, Usage


@dataclass(frozen=True, slots=True)
class Case:
    """A finished transcript, read: what every criterion is judged on. `subject` is the interview's id, if it has one."""

    round: Round
    transcript: Transcript
    readings: tuple[Reading, ...]
    subject: str | None = None
    usage: Usage = NOTHING


class Narrator(Protocol):
    async def tell(self, case: Case, report: Report) -> Narrative:
        """The words around a report's judgements. Raises an AppError when they cannot be had."""
        ...


class Assessor(Protocol):
    @property
    def engine(self) -> EngineName: ...

    async def assess(self, criterion: Criterion, case: Case) -> Assessment:
        """The criterion's outcome; `not_assessed` when it could not be judged. Raises an AppError to be tried again."""
        ...
