"""What stands in an export file and how it comes back from one: each kind of thing that is kept is one entry here.

Tables whose rows never leave a machine are named in `STAYS`; a test holds every table against these lists.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.carrying import KeptAssessment, KeptCall, KeptReport
from app.domain.debriefing.loop import KeptLoop
from app.domain.practising.own_notes import OwnNotes
from app.domain.practising.prediction import Prediction
from app.domain.practising.stories import Story, StoryMark
from app.domain.practising.study_plan import Tick
from app.domain.values import Value
from app.store.claims import ClaimRow
from app.store.loops import (
    DebriefRow,
    LoopRoundRow,
    LoopRow,
    add_loop,
    complete_loop,
    kept_loops,
)
from app.store.own_notes import NotesRow, notes_of
from app.store.predictions import PredictionRow, predictions_of
from app.store.rates import RateRow
from app.store.shares import ShareRow
from app.store.stories import (
    StoryMarkRow,
    StoryRow,
    add_mark,
    add_story,
    kept_stories,
    story_marks,
)
from app.store.tables import AssessmentRow, CallRow, InterviewRow, ReportRow, Row, TickRow, TurnRow
from app.store.users import SignInRow, UserRow

V = TypeVar("V", bound=Value)


@dataclass(frozen=True, slots=True)
class Part(Generic[V]):
    """Something that is kept with an interview. `key` names the fields by which one entry is told from another;
    `row` makes the row of an interview's entry at a place.
    """

    name: str
    kind: type[V]
    key: tuple[str, ...]
    read: Callable[[str, Session], Sequence[V]]
    row: Callable[[str, int, V], Row]
    tables: tuple[type[Row], ...]


@dataclass(frozen=True, slots=True)
class Section(Generic[V]):
    """Something that stands on its own. `title` says which one it is, to tell it when it differs; `add` may raise
    Conflict or NotFound when it does not fit what is here. `complete` adds what the one brought has more than the one
    here, and says whether it could.
    """

    name: str
    kind: type[V]
    key: Callable[[V], object]
    title: Callable[[V], str]
    read: Callable[[Session], Sequence[V]]
    add: Callable[[V, Session], None]
    tables: tuple[type[Row], ...]
    complete: Callable[[V, V, Session], bool] | None = None


def _assessments(interview_id: str, session: Session) -> list[KeptAssessment]:
    query = (
        select(AssessmentRow)
        .filter_by(interview_id=interview_id)
        .order_by(
            AssessmentRow.rubric,
            AssessmentRow.engine,
            AssessmentRow.criterion,
            AssessmentRow.sample,
        )
    )
    return [
        KeptAssessment(rubric=row.rubric, sample=row.sample, assessment=row.assessment())
        for row in session.scalars(query)
    ]


def _reports(interview_id: str, session: Session) -> list[KeptReport]:
    row = session.get(ReportRow, interview_id)
    return [KeptReport(at=row.at, report=row.report())] if row else []


def _calls(interview_id: str, session: Session) -> list[KeptCall]:
    query = select(CallRow).filter_by(interview_id=interview_id).order_by(CallRow.id)
    return [KeptCall(at=row.at, call=row.call()) for row in session.scalars(query)]


def _ticks(session: Session) -> list[Tick]:
    rows = session.scalars(select(TickRow).order_by(TickRow.at, TickRow.guide, TickRow.task))
    return [row.tick() for row in rows]


def _prediction(interview_id: str, place: int, prediction: Prediction) -> PredictionRow:
    return PredictionRow(interview_id=interview_id, place=place, **prediction.model_dump())


PARTS: tuple[Part[Any], ...] = (
    Part(
        "assessments",
        KeptAssessment,
        ("rubric", "assessment.engine", "assessment.criterion", "sample"),
        _assessments,
        lambda i, _, kept: AssessmentRow.of(i, kept.rubric, kept.sample, kept.assessment),
        (AssessmentRow,),
    ),
    Part(
        "calls",
        KeptCall,
        ("at", "call"),
        _calls,
        lambda i, _, kept: CallRow.of(i, kept.at, kept.call),
        (CallRow,),
    ),
    Part("notes", OwnNotes, (), notes_of, lambda i, _, kept: NotesRow.of(i, kept), (NotesRow,)),
    Part("predictions", Prediction, ("criterion",), predictions_of, _prediction, (PredictionRow,)),
    Part(
        "reports",
        KeptReport,
        (),
        _reports,
        lambda i, _, kept: ReportRow.of(i, kept.at, kept.report),
        (ReportRow,),
    ),
)
SECTIONS: tuple[Section[Any], ...] = (
    Section(
        "ticks",
        Tick,
        lambda tick: (tick.guide, tick.task),
        lambda tick: tick.task,
        _ticks,
        lambda tick, session: session.add(TickRow.of(tick)),
        (TickRow,),
    ),
    Section(
        "loops",
        KeptLoop,
        lambda kept: kept.loop.id,
        lambda kept: f"{kept.loop.title}, {kept.loop.created_at:%Y-%m-%d}",
        kept_loops,
        add_loop,
        (LoopRow, LoopRoundRow, DebriefRow),
        complete=complete_loop,
    ),
    Section(
        "stories",
        Story,
        lambda story: story.id,
        lambda story: story.title,
        kept_stories,
        add_story,
        (StoryRow,),
    ),
    Section(
        "story_marks",
        StoryMark,
        lambda mark: (mark.story, mark.other),
        lambda mark: mark.story,
        story_marks,
        add_mark,
        (StoryMarkRow,),
    ),
)
INTERVIEWS = (InterviewRow, TurnRow)
STAYS = (ShareRow, ClaimRow, UserRow, SignInRow, RateRow)
"""Links to reports open on the machine that made them, and only their makers know their secrets; who is at work
or how often they asked is nothing to carry, and accounts are the server's."""
