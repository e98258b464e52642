"""The pages of a loop: its rounds, what is next, and the debrief packet."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import PlainTextResponse, RedirectResponse

from app.domain.debriefing.packet_markdown import packet_markdown
from app.errors import Conflict
from app.routes.deps import Room
from app.routes.forms import chosen_mode, field
from app.routes.loop_view import debrief_view, loop_view, loops_view
from app.routes.pages import ask_first, show_page
from app.routes.words import MODES

router = APIRouter(prefix="/loops", include_in_schema=False)


@router.get("")
async def loops(request: Request, room: Room) -> Response:
    return show_page(
        request,
        "loops.html",
        loops=loops_view(await room.store.loops.summaries()),
        guides=room.library.guides,
        modes=MODES,
        chosen=request.query_params.get("guide"),
    )


@router.post("")
async def start(request: Request, room: Room) -> Response:
    form = await request.form()
    loop = await room.loops.start(field(form, "guide"), chosen_mode(form))
    return RedirectResponse(f"/loops/{loop.id}", status_code=303)


@router.get("/{loop_id}")
async def one_loop(request: Request, room: Room, loop_id: str) -> Response:
    packet = await room.loops.debrief(loop_id)
    spare = await room.loops.spare(packet.loop)
    return show_page(request, "loop.html", loop=loop_view(packet.loop, packet.debrief, spare))


@router.post("/{loop_id}/rounds/{round_id}")
async def hold(room: Room, loop_id: str, round_id: str) -> Response:
    """Begin the round; a second press finds the one that was begun."""
    try:
        interview_id = (await room.loops.hold(loop_id, round_id)).id
    except Conflict:
        interview_id = (await room.store.loops.loop(loop_id)).held[round_id]
    return RedirectResponse(f"/interviews/{interview_id}", status_code=303)


@router.post("/{loop_id}/rounds/{round_id}/take")
async def take(request: Request, room: Room, loop_id: str, round_id: str) -> Response:
    form = await request.form()
    await room.loops.take(loop_id, round_id, field(form, "interview") or "")
    return RedirectResponse(f"/loops/{loop_id}", status_code=303)


@router.post("/{loop_id}/rounds/{round_id}/release")
async def release(room: Room, loop_id: str, round_id: str) -> Response:
    await room.store.loops.loop(loop_id)
    await room.store.loops.release(loop_id, round_id)
    return RedirectResponse(f"/loops/{loop_id}", status_code=303)


@router.post("/{loop_id}/reports")
async def write_reports(room: Room, loop_id: str) -> Response:
    await room.loops.write_reports(loop_id)
    return RedirectResponse(f"/loops/{loop_id}/debrief", status_code=303)


@router.post("/{loop_id}/delete")
async def delete(request: Request, room: Room, loop_id: str) -> Response:
    loop = await room.store.loops.loop(loop_id)
    what = "This loop and its debrief are deleted for good. Its interviews stay in your history."
    if question := await ask_first(request, what, back=f"/loops/{loop.id}"):
        return question
    await room.store.loops.delete(loop.id)
    return RedirectResponse("/loops", status_code=303)


@router.get("/{loop_id}/debrief")
async def debrief(request: Request, room: Room, loop_id: str) -> Response:
    packet = await room.loops.debrief(loop_id)
    return show_page(request, "debrief.html", view=debrief_view(packet.loop, packet.debrief))


@router.get("/{loop_id}/debrief.md")
async def debrief_as_markdown(room: Room, loop_id: str) -> Response:
    packet = await room.loops.debrief(loop_id)
    name = f"debrief-{packet.loop.guide}-{packet.loop.created_at:%Y-%m-%d}.md"
    return PlainTextResponse(
        packet_markdown(packet.loop, packet.debrief),
        media_type="text/markdown",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
