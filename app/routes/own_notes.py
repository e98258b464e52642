"""The candidate's own notes: by the API for the room, and by a plain form beside the report."""

from datetime import datetime

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, Field

from app.domain.practising.own_notes import OwnNotes
from app.errors import Unusable
from app.flows.note import merge_notes, save_notes
from app.routes.api import FAULTS
from app.routes.deps import Room
from app.routes.shapes import Sent

api = APIRouter(prefix="/api", responses=FAULTS)
pages = APIRouter(include_in_schema=False)


class NewNotes(Sent):
    """`version` is the one that was read before: 0 for the first notes."""

    text: str
    version: int = Field(ge=0)


class NotesShape(BaseModel):
    text: str
    version: int
    at: datetime | None


@api.get("/interviews/{interview_id}/notes")
async def read_notes(room: Room, interview_id: str) -> NotesShape:
    """One's own notes; neither interviewer nor assessor ever sees them. Version 0 when there are none."""
    await room.store.interview(interview_id)
    return _shape(await room.store.notebook.of(interview_id))


@api.put("/interviews/{interview_id}/notes")
async def change_notes(room: Room, interview_id: str, said: NewNotes) -> NotesShape:
    """Keep new notes in place of those of that version; 409 when another window saved meanwhile."""
    saved = await save_notes(
        interview_id, said.text, over=said.version, store=room.store, clock=room.clock
    )
    return _shape(saved)


@pages.post("/interviews/{interview_id}/notes")
async def keep_notes(request: Request, room: Room, interview_id: str) -> Response:
    """From the form beside the report, which needs no script: nothing that another window wrote is lost."""
    form = await request.form()
    text, version = form.get("text"), form.get("version")
    if not isinstance(text, str) or not isinstance(version, str) or not version.isdecimal():
        raise Unusable("The notes did not arrive whole. Go back, and save them again.")
    await merge_notes(
        interview_id,
        text.replace("\r\n", "\n"),
        over=int(version[:9]),
        store=room.store,
        clock=room.clock,
    )
    return RedirectResponse(f"/interviews/{interview_id}/report#own-notes", status_code=303)


def _shape(notes: OwnNotes) -> NotesShape:
    return NotesShape(**notes.model_dump())
