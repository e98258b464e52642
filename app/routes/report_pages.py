"""The report for people: its page, what can be taken away of it, and the links that show it to somebody else."""

from typing import Literal

from fastapi import APIRouter, Request, Response
from fastapi.responses import PlainTextResponse, RedirectResponse

from app.domain.interview import Interview
from app.domain.markdown import Beside, report_markdown
from app.domain.report import Report
from app.errors import NotFound, ReportNotFound
from app.flows.assess import Broken
from app.routes.deps import Greenroom, Room
from app.routes.guesses import guesses_view
from app.routes.pages import paper, show_page
from app.routes.pdf import can_print, printed
from app.routes.report_view import Earlier, report_view, with_questions_to_try
from app.routes.retries import retries_view
from app.routes.room_view import room_view
from app.routes.shares import JUST_MADE, shares_view
from app.routes.spending import usage_json
from app.routes.words import LEVEL_WORDS, day

router = APIRouter(include_in_schema=False)


@router.get("/interviews/{interview_id}/report")
async def report(
    request: Request,
    room: Room,
    interview_id: str,
    engine: Literal["offline"] | None = None,
    asked: bool = False,
) -> Response:
    """The stored report; with `engine=offline` the rule-based one, beside it.

    Before one is written, "how do you think it went?" comes first, unless it was `asked` or answered.
    """
    interview = await room.store.interview(interview_id)
    by_rules = engine == "offline"
    stored = (
        await room.examiner.by_rules(interview_id)
        if by_rules
        else await room.store.report(interview_id)
    )
    if stored is None:
        if interview.transcript.closed and not asked and await _unasked(room, interview_id):
            return RedirectResponse(f"/interviews/{interview_id}/prediction", status_code=303)
        view = room_view(interview, room.clock())
        return show_page(request, "making.html", room=view, engine=room.engine)
    page = show_page(
        request,
        "report.html",
        view=report_view(stored, interview, before=await _before(room, interview, stored)),
        levels=LEVEL_WORDS,
        by_rules=by_rules,
        guesses=guesses_view(await room.store.predictions.of(interview_id), stored),
        notes=await room.store.notebook.of(interview_id),
        part_of=await room.store.loops.of_interview(interview_id),
        retries=await retries_view(room, interview, stored),
        shares=await shares_view(request, room, interview_id),
        has_pdf=await can_print(),
        unjudged=[a.title for a in stored.assessments if a.status == "not_assessed"],
        usage=await usage_json(room, interview_id, stored.method.engine),
    )
    page.delete_cookie(JUST_MADE, path=request.url.path)
    return page


@router.post("/interviews/{interview_id}/report")
async def make_report(room: Room, interview_id: str) -> Response:
    """For a browser without scripts: the report is written, then shown."""
    interview = await room.store.interview(interview_id)
    async for step in room.examiner.report(interview.id):
        if isinstance(step, Broken):
            raise step.error
    return RedirectResponse(f"/interviews/{interview.id}/report", status_code=303)


@router.get("/interviews/{interview_id}/report.md")
async def report_as_markdown(room: Room, interview_id: str, notes: bool = False) -> Response:
    """To take along, or to send to somebody; one's own notes are in it only with `notes=true`."""
    interview = await room.store.interview(interview_id)
    stored = await room.store.report(interview_id)
    if stored is None:
        raise ReportNotFound
    again = (await retries_view(room, interview, stored)).compared
    return PlainTextResponse(
        report_markdown(
            with_questions_to_try(interview, stored),
            interview.transcript,
            Beside(
                predictions=await room.store.predictions.of(interview_id),
                again=again.found if again else None,
                answered_before=again.earlier_date if again else "",
                notes=(await room.store.notebook.of(interview_id)).text if notes else "",
            ),
        ),
        media_type="text/markdown",
        headers=_attached(interview, "md"),
    )


@router.get("/interviews/{interview_id}/report.pdf")
async def report_as_pdf(request: Request, room: Room, interview_id: str) -> Response:
    interview = await room.store.interview(interview_id)
    stored = await room.store.report(interview_id)
    if stored is None:
        raise ReportNotFound
    if not await can_print():
        raise NotFound(
            "This Greenroom makes no PDF files. Open the report and use your browser's “Print”, “Save as PDF”; or"
            " install WeasyPrint, as README says."
        )
    html = paper(
        request,
        "report_paper.html",
        view=report_view(stored, interview, before=await _before(room, interview, stored)),
        guesses=guesses_view(await room.store.predictions.of(interview_id), stored),
        retries=await retries_view(room, interview, stored),
    )
    return Response(
        await printed(html), media_type="application/pdf", headers=_attached(interview, "pdf")
    )


async def _unasked(room: Greenroom, interview_id: str) -> bool:
    """Nothing was predicted yet."""
    return not await room.store.predictions.of(interview_id)


async def _before(room: Greenroom, interview: Interview, report: Report) -> Earlier | None:
    """The same round as it went the last time, judged by the same engine."""
    found = await room.store.reported.before(interview, report.method.engine)
    return Earlier(day(found.created_at), found.report) if found else None


def _attached(interview: Interview, ending: str) -> dict[str, str]:
    name = f"{interview.plan.round.id}-{interview.created_at:%Y-%m-%d}.{ending}"
    return {"Content-Disposition": f'attachment; filename="{name}"'}
