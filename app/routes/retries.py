"""Trying one question of an interview again, and what the report then shows of before and now."""

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from app.domain.guide import Question
from app.domain.interview import Interview
from app.domain.practising.before_now import Row, rows
from app.domain.practising.retrying import BeforeAfter, Held, answers_to, before_after
from app.domain.practising.trying_again import questions_to_try
from app.domain.report import Report
from app.errors import InterviewNotFound
from app.flows.begin import Choices
from app.routes.deps import Greenroom, Room
from app.routes.forms import field
from app.routes.words import LEVEL_WORDS, day_and_time

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class RetryView:
    """Before and now, for the report of the later interview; without rows when they cannot be compared."""

    earlier: str
    earlier_date: str
    rows: tuple[Row, ...]
    levels: tuple[Row, ...]
    found: BeforeAfter | None
    without: str | None


@dataclass(frozen=True, slots=True)
class Attempt:
    """A later interview that tried a question again."""

    id: str
    date: str
    question: str


@dataclass(frozen=True, slots=True)
class RetriesView:
    """What can be tried again from a report: the question that the answer of each turn opens, those of them that there is no reason
    to try again, and later attempts."""

    openings: dict[int, str]
    others: dict[int, str]
    attempts: tuple[Attempt, ...]
    compared: RetryView | None


@router.post("/interviews/{interview_id}/retry")
async def retry(request: Request, room: Room, interview_id: str) -> Response:
    """Begin the interview that asks one question of this one again."""
    question = field(await request.form(), "question")
    begun = await room.begin(Choices(question=question, retry_of=interview_id))
    return RedirectResponse(f"/interviews/{begun.id}", status_code=303)


async def retries_view(room: Greenroom, interview: Interview, report: Report) -> RetriesView:
    later = [await room.store.interview(i) for i in await room.store.retries.of(interview.id)]
    known = {q.id for topic in interview.plan.round.topics for q in topic.questions}
    openings: dict[int, str] = {}
    for question in interview.transcript.asked:
        first = next(iter(answers_to(question, interview.transcript)), None)
        if question in known and first is not None:
            openings[first] = question
    found = questions_to_try(interview.plan.round, interview.transcript, report)
    named = {entry.question for entry in found}
    return RetriesView(
        openings=openings,
        others={turn: question for turn, question in openings.items() if question not in named},
        attempts=tuple(
            Attempt(i.id, day_and_time(i.created_at), i.plan.question or "") for i in later
        ),
        compared=await _compared(room, interview, report),
    )


async def _compared(room: Greenroom, interview: Interview, report: Report) -> RetryView | None:
    earlier_id, question = interview.plan.retry_of, _question(interview)
    if earlier_id is None or question is None:
        return None
    try:
        earlier = await room.store.interview(earlier_id)
    except InterviewNotFound:
        return _cannot("", "", "The interview in which you answered it before has been deleted.")
    before = await room.store.report(earlier_id)
    date = day_and_time(earlier.created_at)
    if before is None:
        return _cannot(
            earlier_id, date, "That interview has no report yet, so nothing is compared."
        )
    found = before_after(
        question, Held(earlier.transcript, before), Held(interview.transcript, report)
    )
    without = None
    if found.before is None or found.after is None:
        when = "that time" if found.before is None else "this time"
        without = f"There was no answer to it {when}, so nothing is compared."
    return RetryView(
        earlier=earlier_id,
        earlier_date=date,
        rows=rows(found),
        levels=tuple(
            Row(p.title, p.before, LEVEL_WORDS[p.before], p.after, LEVEL_WORDS[p.after])
            for p in found.levels
        ),
        found=found if without is None else None,
        without=without,
    )


def _cannot(earlier: str, date: str, why: str) -> RetryView:
    return RetryView(earlier, date, rows=(), levels=(), found=None, without=why)


def _question(interview: Interview) -> Question | None:
    questions = (q for topic in interview.plan.round.topics for q in topic.questions)
    return next((q for q in questions if q.id == interview.plan.question), None)
