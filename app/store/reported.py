"""Interviews that have a report, as what is said about several of them together needs them."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.progress import Reported
from app.store.engine import Database
from app.store.tables import InterviewRow, ReportRow


class ReportedInterviews:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> tuple[Reported, ...]:
        """Every interview that has a report, oldest first."""
        return await self._database.read(_all)


def _all(session: Session) -> tuple[Reported, ...]:
    query = (
        select(
            InterviewRow.id,
            InterviewRow.created_at,
            InterviewRow.guide,
            InterviewRow.round,
            InterviewRow.round_title,
            InterviewRow.topic,
            InterviewRow.mode,
            ReportRow,
        )
        .join(ReportRow, ReportRow.interview_id == InterviewRow.id)
        .order_by(InterviewRow.created_at, InterviewRow.id)
    )
    return tuple(
        Reported.model_validate(
            {name: value for name, value in row.items() if name != "ReportRow"}
            | {"report": row["ReportRow"].report()}
        )
        for row in session.execute(query).mappings()
    )
