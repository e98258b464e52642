"""The interviews as lists show them: lines, counts and results, none of which reads a plan or a word."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Select, Subquery, bindparam, func, select
from sqlalchemy.orm import Session

from app.domain.interview import InterviewSummary, Results, Tried
from app.domain.transcript import MoveKind
from app.store.owning import fixed
from app.store.tables import InterviewRow, ReportRow, TurnRow


def summaries(most: int | None, after: int, session: Session) -> tuple[InterviewSummary, ...]:
    rows = session.execute(_ALL) if most is None else session.execute(_SOME, {"most": most, "after": after})  # fmt: skip
    names = tuple(rows.keys())
    return tuple(InterviewSummary.model_validate(dict(zip(names, row, strict=True))) for row in rows)  # fmt: skip


def _summaries(newest: Subquery | None = None) -> Select[*tuple[Any, ...]]:
    """All of them, or those whose ids are given: what is told of one costs more than finding it."""
    last = (
        select(func.max(TurnRow.index))
        .where(TurnRow.interview_id == InterviewRow.id)
        .correlate(InterviewRow)
        .scalar_subquery()
    )
    told = (
        select(
            InterviewRow.id,
            InterviewRow.created_at,
            InterviewRow.round,
            InterviewRow.round_title,
            InterviewRow.topic,
            InterviewRow.persona,
            InterviewRow.engine,
            InterviewRow.mode,
            InterviewRow.minutes,
            (func.coalesce(TurnRow.spent_seconds, 0.0) / 60).label("spent_minutes"),
            (func.coalesce(TurnRow.index, -1) + 1).label("turns"),
            func.coalesce(TurnRow.answers, 0).label("answers"),
            (func.coalesce(TurnRow.move_kind, "") == MoveKind.CLOSE.value).label("closed"),
            ReportRow.decision,
            ReportRow.score,
        )
        .outerjoin(TurnRow, (TurnRow.interview_id == InterviewRow.id) & (TurnRow.index == last))
        .outerjoin(ReportRow, ReportRow.interview_id == InterviewRow.id)
        .order_by(*_NEWEST_FIRST)
    )
    return told if newest is None else told.join(newest, newest.c.id == InterviewRow.id)


_NEWEST_FIRST = (InterviewRow.created_at.desc(), InterviewRow.id.desc())
_ALL = fixed(_summaries())
_SOME = fixed(
    _summaries(
        select(InterviewRow.id)
        .order_by(*_NEWEST_FIRST)
        .limit(bindparam("most"))
        .offset(bindparam("after"))
        .subquery("newest")
    )
)


def tried(most: int, session: Session) -> frozenset[Tried]:
    return frozenset((round_, topic) for round_, topic in session.execute(_TRIED, {"most": most}))


_TRIED = fixed(
    select(InterviewRow.round, InterviewRow.topic).order_by(*_NEWEST_FIRST).limit(bindparam("most"))
)


def ids(among: Collection[str] | None, session: Session) -> frozenset[str]:
    query = select(InterviewRow.id)
    if among is not None:
        query = query.where(InterviewRow.id.in_(among))
    return frozenset(session.scalars(query))


def results(session: Session) -> Mapping[str, Results]:
    return {round_: Results(scored=n, best=best) for round_, n, best in session.execute(_RESULTS)}


_SCORED = ReportRow.__table__
"""Narrowed to nobody by itself: it is joined to interviews that are."""
_RESULTS = fixed(
    select(InterviewRow.round, func.count(_SCORED.c.score), func.max(_SCORED.c.score))
    .join(_SCORED, _SCORED.c.interview_id == InterviewRow.id)
    .where(_SCORED.c.score.is_not(None))
    .group_by(InterviewRow.round)
)
