"""Loops over the API."""

from typing import Literal

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse

from app.domain.debriefing.loop import Loop, LoopSummary
from app.domain.debriefing.packet import Debrief
from app.routes.api import FAULTS
from app.routes.deps import Room
from app.routes.shapes import InterviewShape, Sent, interview_json

router = APIRouter(prefix="/api/loops", responses=FAULTS)


class NewLoop(Sent):
    guide: str | None = None
    mode: Literal["real", "coach"] = "real"


class RoundOfLoop(Sent):
    """An interview that was held outside, to stand for the round; without one a new interview begins."""

    interview: str | None = None


@router.post("", status_code=201, response_model=Loop)
async def new_loop(room: Room, chosen: NewLoop) -> JSONResponse:
    loop = await room.loops.start(chosen.guide, chosen.mode)
    return JSONResponse(loop.model_dump(mode="json"), status_code=201)


@router.get("", response_model=list[LoopSummary])
async def loops(room: Room) -> JSONResponse:
    return JSONResponse([s.model_dump(mode="json") for s in await room.store.loops.summaries()])


@router.get("/{loop_id}", response_model=Loop)
async def one_loop(room: Room, loop_id: str) -> JSONResponse:
    return JSONResponse((await room.store.loops.loop(loop_id)).model_dump(mode="json"))


@router.delete("/{loop_id}", status_code=204)
async def delete_loop(room: Room, loop_id: str) -> Response:
    """The loop and its packet are removed; its interviews stay."""
    await room.store.loops.delete(loop_id)
    return Response(status_code=204)


@router.post("/{loop_id}/rounds/{round_id}", status_code=201, response_model=InterviewShape)
async def hold_round(
    room: Room, loop_id: str, round_id: str, chosen: RoundOfLoop | None = None
) -> JSONResponse:
    """Begin a round of the loop, or let an interview that was held stand for it. Answers with the interview."""
    if chosen is not None and chosen.interview is not None:
        await room.loops.take(loop_id, round_id, chosen.interview)
        interview = await room.store.interview(chosen.interview)
    else:
        interview = await room.loops.hold(loop_id, round_id)
    return JSONResponse(interview_json(interview, room.clock()), status_code=201)


@router.delete("/{loop_id}/rounds/{round_id}", status_code=204)
async def release_round(room: Room, loop_id: str, round_id: str) -> Response:
    """Take an interview out of the loop again; it stays in the history."""
    await room.store.loops.loop(loop_id)
    await room.store.loops.release(loop_id, round_id)
    return Response(status_code=204)


@router.get("/{loop_id}/debrief", response_model=Debrief)
async def debrief(room: Room, loop_id: str) -> JSONResponse:
    """The packet as the reports stand now."""
    return JSONResponse((await room.loops.debrief(loop_id)).debrief.model_dump(mode="json"))
