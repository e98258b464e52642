"""Interviews that tried a question of an earlier one again. The link itself stands in the plan of the later one."""

from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.store.engine import Database
from app.store.tables import InterviewRow


class Retries:
    """Which interview was tried again in which."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, interview_id: str) -> tuple[str, ...]:
        """The ids of the interviews that tried a question of that one again, oldest first."""
        return await self._database.read(partial(_of, interview_id))


def _of(interview_id: str, session: Session) -> tuple[str, ...]:
    query = (
        select(InterviewRow.id)
        .where(InterviewRow.retry_of == interview_id)
        .order_by(InterviewRow.created_at, InterviewRow.id)
    )
    return tuple(session.scalars(query))
