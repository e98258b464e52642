"""What travelled with an answer, as the room shows it when it is unfolded: the code or the board as it stood."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.domain.transcript import Transcript
from app.errors import NotFound
from app.routes.board_view import board_views
from app.routes.code_view import code_views
from app.routes.deps import Room
from app.routes.pages import show_page

router = APIRouter(include_in_schema=False)


@router.get("/interviews/{interview_id}/beside")
async def beside(
    request: Request,
    room: Room,
    interview_id: str,
    turn: Annotated[int | None, Query(ge=0)] = None,
    client: Annotated[str | None, Query(max_length=200)] = None,
) -> Response:
    """A piece of a page for one answer, named by its turn or by the id that its page sent it under."""
    transcript = (await room.store.interview(interview_id)).transcript
    index = _index(transcript, turn, client)
    boards = [view for at, view in board_views(transcript).items() if at <= index]
    artifact = transcript.turns[index].artifact
    return show_page(
        request,
        "beside.html",
        code=code_views(transcript).get(index),
        board=boards[-1] if boards and artifact and artifact.kind != "code" else None,
    )


def _index(transcript: Transcript, turn: int | None, client: str | None) -> int:
    for t in transcript.turns:
        if t.artifact and (t.index == turn or (client is not None and t.client_id == client)):
            return t.index
    raise NotFound("Nothing lay beside that answer.")
