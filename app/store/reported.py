"""Interviews that have a report, as what is said about several of them together needs them."""

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.progress import Reported
from app.store.engine import Database
from app.store.tables import InterviewRow, ReportRow, TurnRow


class ReportedInterviews:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> tuple[Reported, ...]:
        """Every interview that has a report, oldest first."""
        return await self._database.read(_all)

    async def asked(self) -> Mapping[str, Mapping[int, str]]:
        """For every interview, the ids of the questions by the turn in which each was put."""
        return await self._database.read(_asked)


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


def _asked(session: Session) -> Mapping[str, Mapping[int, str]]:
    query = select(TurnRow).where(TurnRow.move_kind.is_not(None)).order_by(TurnRow.index)
    asked: dict[str, dict[int, str]] = defaultdict(dict)
    for row in session.scalars(query):
        move = row.turn().move
        if move is not None and move.question is not None:
            asked[row.interview_id][row.index] = move.question
    return asked
