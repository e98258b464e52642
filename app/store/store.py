"""The only door to the database."""

import asyncio
from collections.abc import Collection, Mapping
from datetime import datetime
from functools import partial
from typing import Self

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.domain.interview import Interview, InterviewSummary, Results, Tried
from app.domain.practising.study_plan import Tick
from app.domain.report import Assessment, Report
from app.domain.transcript import Transcript, Turn
from app.domain.usage import Call
from app.errors import Conflict
from app.store.carrying import Carrying
from app.store.claims import Claims, holds
from app.store.engine import Database, open_database
from app.store.holding import hold
from app.store.listing import ids, results, summaries, tried
from app.store.loops import Loops
from app.store.own_notes import Notebook
from app.store.owning import fixed
from app.store.predictions import Predictions
from app.store.rates import Rates
from app.store.reported import ReportedInterviews
from app.store.retries import Retries
from app.store.shares import Shares
from app.store.stories import Stories
from app.store.tables import AssessmentRow, CallRow, InterviewRow, ReportRow, TickRow, TurnRow
from app.store.turns import append_turn, read_interview
from app.store.users import Users


class Store:
    """What is kept: interviews with their turns, assessments and reports, and what was ticked off a preparation plan.

    Every method is one short transaction off the event loop, with domain values in and out. When a method that writes
    returns, what it wrote outlives a crash; when it raises or is cancelled, all of it is there or none. Every method
    raises DatabaseUnusable when the database fails.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.claims = Claims(database)
        self.predictions = Predictions(database)
        self.notebook = Notebook(database)
        self.shares = Shares(database)
        self.retries = Retries(database)
        self.loops = Loops(database)
        self.carrying = Carrying(database)
        self.stories = Stories(database)
        self.reported = ReportedInterviews(database)
        self.users = Users(database)
        self.rates = Rates(database)

    @property
    def owner(self) -> str | None:
        """Whose things are seen; None for everybody's."""
        return self._database.owner

    def for_owner(self, owner: str) -> Self:
        """The same store for one owner: of what it is asked, it knows only theirs, and what it keeps is theirs."""
        return type(self)(self._database.for_owner(owner))

    @classmethod
    async def open(cls, url: str) -> Self:
        """Opens the database at that address, made and brought up to date where needed.

        Raises DataFolderUnwritable or DatabaseUnusable, each with one sentence that says what to do.
        """
        store = cls(await asyncio.to_thread(open_database, url))
        await store._database.forget(only_if_needed=True)  # a delete that a crash cut short
        return store

    async def close(self) -> None:
        """Finishes what is under way and lets go of the files."""
        await self._database.close()

    async def ping(self) -> None:
        """Returns when the database answers."""
        await self._database.read(lambda session: session.execute(select(1)).scalar_one())

    async def create(self, interview: Interview) -> None:
        """Stores a new interview. Raises Conflict when there is one of that id."""
        await self._database.write(partial(_create, interview))

    async def interview(self, interview_id: str) -> Interview:
        """The interview with its transcript. Raises InterviewNotFound."""
        return await self._database.read(partial(read_interview, interview_id))

    async def summaries(
        self, most: int | None = None, after: int = 0
    ) -> tuple[InterviewSummary, ...]:
        """One line for each interview, newest first: all, or at most so many after the first few."""
        return await self._database.read(partial(summaries, most, after))

    async def tried(self, most: int) -> frozenset[Tried]:
        """The rounds that were held, and the topics that were drilled, in the newest interviews, at most so many."""
        return await self._database.read(partial(tried, most))

    async def ids(self, among: Collection[str] | None = None) -> frozenset[str]:
        """The ids of all interviews, or of those among the given ones that there are."""
        return await self._database.read(partial(ids, among))

    async def results(self) -> Mapping[str, Results]:
        """What came of each round so far, by its id; rounds without a scored report are left out."""
        return await self._database.read(results)

    async def append(
        self,
        interview_id: str,
        turn: Turn,
        speaker: str | None = None,
        after: Transcript | None = None,
    ) -> Turn:
        """Adds the next turn and returns it; a turn whose `client_id` is there already is returned as first
        stored, which is another object.

        With a candidate's turn, the named speaker claims the reply; with the interviewer's, their claim ends.

        Raises TurnTaken when another turn has that index, the claim was lost or what is stored is not what the turn is said
        to come `after`; Conflict when turns are missing before it; and InterviewNotFound.
        """
        return await self._database.write(
            partial(append_turn, interview_id, turn, speaker, after), together=True
        )

    async def delete(self, interview_id: str) -> None:
        """Removes an interview and all that belongs to it, from the files too. Raises InterviewNotFound."""
        await self._database.write(partial(_delete, interview_id))
        await self._database.forget()

    async def save_assessment(
        self, interview_id: str, rubric: str, assessment: Assessment, sample: int = 0
    ) -> None:
        """Keeps one sample of one criterion's outcome under that rubric; the first that was saved stays.

        Raises InterviewNotFound.
        """
        save = partial(_save_assessment, interview_id, rubric, sample, assessment)
        await self._database.write(save, together=True)

    async def assessments(
        self, interview_id: str, rubric: str, engine: str
    ) -> tuple[Assessment, ...]:
        """What was saved under that rubric by that engine, by criterion and sample; empty when nothing was."""
        return await self._database.read(partial(_assessments, interview_id, rubric, engine))

    async def save_report(
        self, interview_id: str, report: Report, at: datetime, holder: str | None = None
    ) -> None:
        """Keeps the report while its writing is that holder's, whatever clocks say; without one, unless a newer is kept.

        Raises InterviewNotFound.
        """
        row = ReportRow.of(interview_id, at, report)
        await self._database.write(partial(_save_report, row, holder))

    async def report(self, interview_id: str) -> Report | None:
        """The newest report of that interview, if there is one."""
        return await self._database.read(partial(_report, interview_id))

    async def save_call(self, interview_id: str, call: Call, at: datetime) -> None:
        """Keeps what one call to a language model took. Raises InterviewNotFound."""
        await self._database.write(partial(_save_call, interview_id, call, at), together=True)

    async def calls(self, interview_id: str) -> tuple[Call, ...]:
        """The calls made for an interview, in the order in which they ended."""
        return await self._database.read(partial(_calls, interview_id))

    async def tick(self, tick: Tick) -> None:
        """Keeps that a task was ticked off; the first time stays."""
        await self._database.write(partial(_tick, tick))

    async def untick(self, guide: str, task: str) -> None:
        """Takes a tick off again, if there is one."""
        tick = delete(TickRow).filter_by(guide=guide, task=task)
        await self._database.write(lambda session: session.execute(tick))

    async def ticks(self) -> tuple[Tick, ...]:
        """Every task that was ticked off, in that order."""
        return await self._database.read(_ticks)


def _create(interview: Interview, session: Session) -> None:
    if session.get(InterviewRow, interview.id) is not None:
        raise Conflict(f"There is an interview {interview.id} already.")
    session.add(InterviewRow.of(interview))
    session.flush()
    turns = interview.transcript.turns
    for count in range(1, len(turns) + 1):
        session.add(TurnRow.last_of(interview.id, Transcript(turns=turns[:count])))


def _delete(interview_id: str, session: Session) -> None:
    hold(interview_id, session)
    session.execute(delete(InterviewRow).where(InterviewRow.id == interview_id))


def _save_assessment(
    interview_id: str, rubric: str, sample: int, assessment: Assessment, session: Session
) -> None:
    hold(interview_id, session)
    row = AssessmentRow.of(interview_id, rubric, sample, assessment)
    key = (row.interview_id, row.rubric, row.engine, row.criterion, row.sample)
    if session.get(AssessmentRow, key) is None:
        session.add(row)


def _assessments(
    interview_id: str, rubric: str, engine: str, session: Session
) -> tuple[Assessment, ...]:
    query = (
        select(AssessmentRow)
        .filter_by(interview_id=interview_id, rubric=rubric, engine=engine)
        .order_by(AssessmentRow.criterion, AssessmentRow.sample)
    )
    return tuple(row.assessment() for row in session.scalars(query))


def _save_report(row: ReportRow, holder: str | None, session: Session) -> None:
    hold(row.interview_id, session)
    if holder is None:
        kept = session.get(ReportRow, row.interview_id)
        counts = kept is None or kept.at <= row.at
    else:
        counts = holds(row.interview_id, "report", holder, session)
    if counts:
        session.merge(row)


def _report(interview_id: str, session: Session) -> Report | None:
    row = session.get(ReportRow, interview_id)
    return None if row is None else row.report()


def _save_call(interview_id: str, call: Call, at: datetime, session: Session) -> None:
    hold(interview_id, session)
    session.add(CallRow.of(interview_id, at, call))


def _calls(interview_id: str, session: Session) -> tuple[Call, ...]:
    query = select(CallRow).filter_by(interview_id=interview_id).order_by(CallRow.id)
    return tuple(row.call() for row in session.scalars(query))


def _tick(tick: Tick, session: Session) -> None:
    known = select(TickRow).filter_by(guide=tick.guide, task=tick.task)
    if session.scalar(known) is None:
        session.add(TickRow.of(tick))


def _ticks(session: Session) -> tuple[Tick, ...]:
    return tuple(row.tick() for row in session.scalars(_TICKS))


_TICKS = fixed(select(TickRow).order_by(TickRow.at, TickRow.guide, TickRow.task))
