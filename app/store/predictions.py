"""What candidates expected of their reports, in a table of its own."""

from collections.abc import Sequence
from functools import partial

from sqlalchemy import ForeignKey, String, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.domain.practising.prediction import Prediction
from app.errors import ReportWritten
from app.store.engine import Database
from app.store.holding import hold
from app.store.tables import ReportRow, Row


class PredictionRow(Row):
    """One criterion's expected level; without a level, the candidate was not sure."""

    __tablename__ = "predictions"

    interview_id: Mapped[str] = mapped_column(
        ForeignKey("interviews.id", ondelete="CASCADE"), primary_key=True
    )
    criterion: Mapped[str] = mapped_column(String(100), primary_key=True)
    place: Mapped[int]
    level: Mapped[int | None]

    def prediction(self) -> Prediction:
        return Prediction.model_validate({"criterion": self.criterion, "level": self.level})


class Predictions:
    """The predictions of every interview; each method is one short transaction, as in Store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, interview_id: str) -> tuple[Prediction, ...]:
        """What was predicted for an interview, in the order it was given; empty when nothing was."""
        return await self._database.read(partial(predictions_of, interview_id))

    async def save(self, interview_id: str, predicted: Sequence[Prediction]) -> None:
        """Keeps these predictions in place of those before. Raises InterviewNotFound, and ReportWritten once there is a
        report: what is guessed then is no guess.
        """
        await self._database.write(partial(_save, interview_id, tuple(predicted)))


def predictions_of(interview_id: str, session: Session) -> tuple[Prediction, ...]:
    query = select(PredictionRow).filter_by(interview_id=interview_id).order_by(PredictionRow.place)
    return tuple(row.prediction() for row in session.scalars(query))


def _save(interview_id: str, predicted: tuple[Prediction, ...], session: Session) -> None:
    hold(interview_id, session)
    if session.get(ReportRow, interview_id) is not None:
        raise ReportWritten
    session.execute(delete(PredictionRow).where(PredictionRow.interview_id == interview_id))
    for place, prediction in enumerate(predicted):
        session.add(
            PredictionRow(
                interview_id=interview_id,
                criterion=prediction.criterion,
                place=place,
                level=prediction.level,
            )
        )
