"""The tables, and how a row becomes a value and a value a row. Rows never leave this package.

A value is kept whole, as its JSON; what is searched, sorted or counted has a column beside it. Long columns stand last
in their tables, so that reading the short ones never touches them.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache, partial
from typing import Annotated, ClassVar, Self, TypeVar

from pydantic import ValidationError
from sqlalchemy import (
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    MetaData,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from app.domain.interview import Interview
from app.domain.plan import Plan
from app.domain.practising.study_plan import Tick
from app.domain.report import Assessment, Report
from app.domain.transcript import Transcript, Turn
from app.domain.usage import Call
from app.domain.values import Value
from app.errors import DatabaseUnusable
from app.store.plans import Plans

V = TypeVar("V", bound=Value)

CONSTRAINT_NAMES = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}


Owner = Annotated[str, mapped_column(String(64), default="", server_default="")]
"""Whose something is: a user's id, or empty where nobody signs in."""


class UtcDateTime(TypeDecorator[datetime]):
    """A moment: refused without a time zone, kept in UTC, given back in UTC on every database."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        # SQLite keeps no zone; PostgreSQL answers in the zone of its session.
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Row(DeclarativeBase):
    metadata = MetaData(naming_convention=CONSTRAINT_NAMES)
    type_annotation_map: ClassVar = {datetime: UtcDateTime()}


class InterviewRow(Row):
    __tablename__ = "interviews"
    __table_args__ = (
        Index(None, "owner", "created_at"),
        Index(None, "owner", "round", "id"),
    )

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    owner: Mapped[Owner]
    created_at: Mapped[datetime]
    guide: Mapped[str] = mapped_column(String(100))
    round: Mapped[str] = mapped_column(String(100))
    round_title: Mapped[str] = mapped_column(Text)
    topic: Mapped[str | None] = mapped_column(String(100))
    persona: Mapped[str] = mapped_column(Text)
    engine: Mapped[str] = mapped_column(String(20))
    mode: Mapped[str] = mapped_column(String(20))
    minutes: Mapped[float]
    seed: Mapped[str] = mapped_column(Text)
    retry_of: Mapped[str | None] = mapped_column(String(64), index=True)
    plan: Mapped[str] = mapped_column(Text)

    @classmethod
    def of(cls, interview: Interview) -> Self:
        plan = interview.plan
        return cls(
            id=interview.id,
            created_at=interview.created_at,
            guide=plan.guide,
            round=plan.round.id,
            round_title=plan.round.title,
            topic=plan.topic,
            persona=plan.persona.name,
            engine=plan.engine,
            mode=plan.mode,
            minutes=plan.minutes,
            seed=str(plan.seed),
            retry_of=plan.retry_of,
            plan=plan.model_dump_json(),
        )

    def interview(self, turns: Sequence["TurnRow"]) -> Interview:
        return Interview(
            id=self.id,
            created_at=self.created_at,
            plan=plan_of(self.plan),
            transcript=Transcript(turns=tuple(row.turn() for row in turns)),
        )


_PLANS = Plans()


def plan_of(stored: str) -> Plan:
    """The plan that was stored so."""
    return _PLANS.plan(stored, partial(value_of, Plan))


class TurnRow(Row):
    """A turn, with the figures of the transcript up to and including it: the last row of an interview sums it up."""

    __tablename__ = "turns"
    __table_args__ = (UniqueConstraint("interview_id", "client_id"),)

    interview_id: Mapped[str] = mapped_column(
        ForeignKey("interviews.id", ondelete="CASCADE"), primary_key=True
    )
    index: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    client_id: Mapped[str | None] = mapped_column(String(200))
    speaker: Mapped[str] = mapped_column(String(20))
    at: Mapped[datetime]
    control: Mapped[str | None] = mapped_column(String(20))
    move_kind: Mapped[str | None] = mapped_column(String(40))
    answers: Mapped[int]
    spent_seconds: Mapped[float]
    stored: Mapped[str] = mapped_column(Text)

    @classmethod
    def last_of(cls, interview_id: str, transcript: Transcript) -> Self:
        """The row of the transcript's last turn; of those before it, only speaker, control and time count."""
        return cls(**columns_of_last(interview_id, transcript))

    def turn(self) -> Turn:
        return turn_of(self.stored, self.at)


def columns_of_last(interview_id: str, transcript: Transcript) -> dict[str, object]:
    """The columns of the row of the transcript's last turn."""
    turn = transcript.turns[-1]
    return {
        "interview_id": interview_id,
        "index": turn.index,
        "client_id": turn.client_id,
        "speaker": turn.speaker.value,
        "at": turn.at,
        "control": turn.control.value if turn.control else None,
        "move_kind": turn.move.kind.value if turn.move else None,
        "answers": len(transcript.answers),
        "spent_seconds": transcript.elapsed(turn.at).total_seconds(),
        "stored": turn.model_dump_json(),
    }


def turn_of(stored: str, at: datetime) -> Turn:
    """The turn in a row, at the moment that the database knows."""
    return value_of(Turn, stored).model_copy(update={"at": at})


class AssessmentRow(Row):
    __tablename__ = "assessments"

    interview_id: Mapped[str] = mapped_column(
        ForeignKey("interviews.id", ondelete="CASCADE"), primary_key=True
    )
    rubric: Mapped[str] = mapped_column(String(128), primary_key=True)
    engine: Mapped[str] = mapped_column(String(20), primary_key=True)
    criterion: Mapped[str] = mapped_column(String(100), primary_key=True)
    sample: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    stored: Mapped[str] = mapped_column(Text)

    @classmethod
    def of(cls, interview_id: str, rubric: str, sample: int, assessment: Assessment) -> Self:
        return cls(
            interview_id=interview_id,
            rubric=rubric,
            engine=assessment.engine,
            criterion=assessment.criterion,
            sample=sample,
            stored=assessment.model_dump_json(),
        )

    def assessment(self) -> Assessment:
        return value_of(Assessment, self.stored)


class ReportRow(Row):
    """The newest report of an interview; decision and score stand beside it for the history."""

    __tablename__ = "reports"
    __table_args__ = (Index(None, "interview_id", "score"),)

    interview_id: Mapped[str] = mapped_column(
        ForeignKey("interviews.id", ondelete="CASCADE"), primary_key=True
    )
    at: Mapped[datetime]
    decision: Mapped[str] = mapped_column(String(40))
    score: Mapped[float | None]
    stored: Mapped[str] = mapped_column(Text)

    @classmethod
    def of(cls, interview_id: str, at: datetime, report: Report) -> Self:
        return cls(
            interview_id=interview_id,
            at=at,
            decision=report.recommendation.decision,
            score=report.recommendation.score,
            stored=report.model_dump_json(),
        )

    def report(self) -> Report:
        return _report(self.stored)


@lru_cache(maxsize=64)
def _report(stored: str) -> Report:
    """Pages that look at several reports look at the same ones again and again."""
    return value_of(Report, stored)


class CallRow(Row):
    """One call to a language model, without a word of what was said."""

    __tablename__ = "calls"
    __table_args__ = (Index(None, "interview_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    interview_id: Mapped[str] = mapped_column(ForeignKey("interviews.id", ondelete="CASCADE"))
    at: Mapped[datetime]
    stored: Mapped[str] = mapped_column(Text)

    @classmethod
    def of(cls, interview_id: str, at: datetime, call: Call) -> Self:
        return cls(interview_id=interview_id, at=at, stored=call.model_dump_json())

    def call(self) -> Call:
        return value_of(Call, self.stored)


class TickRow(Row):
    """A task of a guide's preparation plan that was ticked off."""

    __tablename__ = "ticks"

    owner: Mapped[Owner] = mapped_column(primary_key=True)
    guide: Mapped[str] = mapped_column(String(100), primary_key=True)
    task: Mapped[str] = mapped_column(String(100), primary_key=True)
    at: Mapped[datetime]

    @classmethod
    def of(cls, tick: Tick) -> Self:
        return cls(guide=tick.guide, task=tick.task, at=tick.at)

    def tick(self) -> Tick:
        return Tick(guide=self.guide, task=self.task, at=self.at)


def value_of(kind: type[V], stored: str) -> V:
    """The value that was kept. Raises DatabaseUnusable when this version cannot read it."""
    try:
        return kind.model_validate_json(stored)
    except ValidationError:
        # Not chained: the validation error quotes what it could not read, and those may be a candidate's words.
        raise DatabaseUnusable(
            f"A stored {kind.__name__.lower()} was written by another version of Greenroom and "
            "cannot be read by this one. Update Greenroom, or delete that interview."
        ) from None
