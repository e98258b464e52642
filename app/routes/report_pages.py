"""The report for people: its page, what can be taken away of it, and the links that show it to somebody else."""

from typing import Literal

from fastapi import APIRouter, Request, Response
from fastapi.responses import PlainTextResponse, RedirectResponse

from app.domain.interview import Interview
from app.domain.markdown import report_markdown
from app.errors import AppError, NotFound, ReportNotFound
from app.flows.assess import Broken
from app.routes.deps import Room
from app.routes.guesses import guesses_view
from app.routes.pages import paper, show_page
from app.routes.pdf import can_print, printed
from app.routes.report_view import report_view
from app.routes.retries import retries_view
from app.routes.shares import JUST_MADE, shares_view
from app.routes.spending import usage_json
from app.routes.views import LEVEL_WORDS, room_view

router = APIRouter(include_in_schema=False)


@router.get("/interviews/{interview_id}/report")
async def report(
    request: Request, room: Room, interview_id: str, engine: Literal["offline"] | None = None
) -> Response:
    """The stored report; with `engine=offline` the rule-based one, beside it."""
    interview = await room.store.interview(interview_id)
    by_rules = engine == "offline"
    stored = (
        await room.examiner.by_rules(interview_id)
        if by_rules
        else await room.store.report(interview_id)
    )
    if stored is None:
        view = room_view(interview, room.clock())
        return show_page(request, "making.html", room=view, engine=room.engine)
    page = show_page(
        request,
        "report.html",
        view=report_view(stored, interview),
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
            raise AppError(step.detail)
    return RedirectResponse(f"/interviews/{interview.id}/report", status_code=303)


@router.get("/interviews/{interview_id}/report.md")
async def report_as_markdown(room: Room, interview_id: str) -> Response:
    interview = await room.store.interview(interview_id)
    stored = await room.store.report(interview_id)
    if stored is None:
        raise ReportNotFound
    return PlainTextResponse(
        report_markdown(
            stored, interview.transcript, await room.store.predictions.of(interview_id)
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
        view=report_view(stored, interview),
        guesses=guesses_view(await room.store.predictions.of(interview_id), stored),
    )
    return Response(
        await printed(html), media_type="application/pdf", headers=_attached(interview, "pdf")
    )


def _attached(interview: Interview, ending: str) -> dict[str, str]:
    name = f"{interview.plan.round.id}-{interview.created_at:%Y-%m-%d}.{ending}"
    return {"Content-Disposition": f'attachment; filename="{name}"'}
