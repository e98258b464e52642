"""What the interviewer sees of a board, before it is sent."""

import asyncio
from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, BeforeValidator

from app.domain.board.whiteboard import as_seen
from app.domain.transcript import Artifact
from app.errors import Unusable
from app.routes.api import FAULTS
from app.routes.shapes import storable

router = APIRouter(prefix="/api", responses=FAULTS)


class Seen(BaseModel):
    """The text of a board or an outline, exactly as it would travel with an answer."""

    text: str


@router.post("/board")
async def see_board(artifact: Annotated[Artifact, BeforeValidator(storable)]) -> Seen:
    """Takes a drawing's scene, or the lines of an outline, as an answer would carry them. Nothing is stored."""
    if artifact.kind == "code":
        raise Unusable("Code is seen as it stands; this is for a board or an outline.")
    seen = await asyncio.to_thread(as_seen, artifact)
    return Seen(text=seen.text)
