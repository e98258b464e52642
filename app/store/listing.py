"""The interviews as lists show them: lines, counts and results, none of which reads a plan or a word."""

from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.interview import InterviewSummary, Results
from app.domain.transcript import MoveKind
from app.store.tables import InterviewRow, ReportRow, TurnRow


def summaries(most: int | None, after: int, session: Session) -> tuple[InterviewSummary, ...]:
    last = (
        select(func.max(TurnRow.index))
        .where(TurnRow.interview_id == InterviewRow.id)
        .correlate(InterviewRow)
        .scalar_subquery()
    )
    query = (
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
        .order_by(InterviewRow.created_at.desc(), InterviewRow.id.desc())
        .limit(most)
        .offset(after)
    )
    return tuple(
        InterviewSummary.model_validate(dict(row)) for row in session.execute(query).mappings()
    )


def all_ids(session: Session) -> frozenset[str]:
    return frozenset(session.scalars(select(InterviewRow.id)))


def results(session: Session) -> Mapping[str, Results]:
    query = (
        select(InterviewRow.round, func.count(ReportRow.score), func.max(ReportRow.score))
        .join(ReportRow, ReportRow.interview_id == InterviewRow.id)
        .where(ReportRow.score.is_not(None))
        .group_by(InterviewRow.round)
    )
    return {round_: Results(scored=n, best=best) for round_, n, best in session.execute(query)}
