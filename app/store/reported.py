"""Interviews that have a report, as what is said about several of them together needs them."""

import json
from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import lru_cache, partial
from typing import Any

from sqlalchemy import RowMapping, Select, bindparam, select
from sqlalchemy.orm import Session

from app.domain.interview import Interview
from app.domain.plan import EngineName
from app.domain.practising.progress import Reported
from app.store.engine import Database
from app.store.owning import fixed
from app.store.tables import InterviewRow, ReportRow, TurnRow


class ReportedInterviews:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def newest(self, most: int) -> tuple[Reported, ...]:
        """The newest interviews that have a report, oldest of them first."""
        return await self._database.read(partial(_newest, most))

    async def before(self, interview: Interview, engine: EngineName) -> Reported | None:
        """The newest earlier interview of the same round, or drill of the same topic, that the same engine judged."""
        return await self._database.read(partial(_before, interview, engine))

    async def asked(self, interviews: Collection[str]) -> Mapping[str, Mapping[int, str]]:
        """For each of these interviews, the ids of the questions by the turn in which each was put."""
        return await self._database.read(partial(_asked, interviews))


def _newest(most: int, session: Session) -> tuple[Reported, ...]:
    rows = session.execute(_NEWEST, {"most": most}).mappings().all()
    return tuple(_value(row) for row in reversed(rows))


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


_NEWEST = fixed(
    _reported()
    .order_by(InterviewRow.created_at.desc(), InterviewRow.id.desc())
    .limit(bindparam("most"))
)


def _value(row: RowMapping) -> Reported:
    return Reported.model_validate(
        {name: value for name, value in row.items() if name != "ReportRow"}
        | {"report": row["ReportRow"].report()}
    )


def _asked(interviews: Collection[str], session: Session) -> Mapping[str, Mapping[int, str]]:
    asked: dict[str, dict[int, str]] = defaultdict(dict)
    for interview, place, stored in session.execute(_PUT, {"interviews": list(interviews)}):
        if (question := _question(stored)) is not None:
            asked[interview][place] = question
    return asked


_PUT = fixed(
    select(TurnRow.interview_id, TurnRow.index, TurnRow.stored)
    .where(
        TurnRow.interview_id.in_(bindparam("interviews", expanding=True)),
        TurnRow.move_kind.is_not(None),
    )
    .order_by(TurnRow.index)
)


@lru_cache(maxsize=2048)
def _question(stored: str) -> str | None:
    """The id of the question that was put in a turn. Pages look at the same turns again and again."""
    question: str | None = (json.loads(stored)["move"] or {}).get("question")
    return question
