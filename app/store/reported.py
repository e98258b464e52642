"""Interviews that have a report, as what is said about several of them together needs them."""

from collections import defaultdict
from collections.abc import Mapping
from functools import partial
from typing import Any

from sqlalchemy import RowMapping, Select, select
from sqlalchemy.orm import Session

from app.domain.interview import Interview
from app.domain.plan import EngineName
from app.domain.progress import Reported
from app.store.engine import Database
from app.store.tables import InterviewRow, ReportRow, TurnRow


class ReportedInterviews:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> tuple[Reported, ...]:
        """Every interview that has a report, oldest first."""
        return await self._database.read(_all)

    async def before(self, interview: Interview, engine: EngineName) -> Reported | None:
        """The newest earlier interview of the same round, or drill of the same topic, that the same engine judged."""
        return await self._database.read(partial(_before, interview, engine))

    async def asked(self) -> Mapping[str, Mapping[int, str]]:
        """For every interview, the ids of the questions by the turn in which each was put."""
        return await self._database.read(_asked)


def _all(session: Session) -> tuple[Reported, ...]:
    query = _reported().order_by(InterviewRow.created_at, InterviewRow.id)
    return tuple(_value(row) for row in session.execute(query).mappings())


def _before(interview: Interview, engine: EngineName, session: Session) -> Reported | None:
    row, plan = InterviewRow, interview.plan
    query = (
        _reported()
        .where(row.guide == plan.guide, row.round == plan.round.id, row.topic == plan.topic)
        .where(row.created_at < interview.created_at, row.id != interview.id)
        .order_by(row.created_at.desc(), row.id.desc())
    )
    found = (_value(row) for row in session.execute(query).mappings())
    return next((reported for reported in found if reported.engine == engine), None)


def _reported() -> Select[*tuple[Any, ...]]:
    return select(
        InterviewRow.id,
        InterviewRow.created_at,
        InterviewRow.guide,
        InterviewRow.round,
        InterviewRow.round_title,
        InterviewRow.topic,
        InterviewRow.mode,
        ReportRow,
    ).join(ReportRow, ReportRow.interview_id == InterviewRow.id)


def _value(row: RowMapping) -> Reported:
    return Reported.model_validate(
        {name: value for name, value in row.items() if name != "ReportRow"}
        | {"report": row["ReportRow"].report()}
    )


def _asked(session: Session) -> Mapping[str, Mapping[int, str]]:
    query = select(TurnRow).where(TurnRow.move_kind.is_not(None)).order_by(TurnRow.index)
    asked: dict[str, dict[int, str]] = defaultdict(dict)
    for row in session.scalars(query):
        move = row.turn().move
        if move is not None and move.question is not None:
            asked[row.interview_id][row.index] = move.question
    return asked
