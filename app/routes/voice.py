"""Speaking instead of typing, and hearing instead of reading. Sound comes and goes in memory; nothing of it is kept."""

from typing import Annotated

from fastapi import APIRouter, Header, Request, Response
from pydantic import BaseModel, StringConstraints

from app.errors import NoVoice
from app.flows.voice import Voice
from app.llm.audio import ENDINGS, SPOKEN, Sound, media_type
from app.routes.api import FAULTS
from app.routes.deps import Greenroom, Room
from app.routes.shapes import Fault, Sent

SOUND: dict[str, object] = {
    "requestBody": {
        "required": True,
        "content": {
            kind: {"schema": {"type": "string", "format": "binary"}} for kind in sorted(ENDINGS)
        },
    }
}
ASKING: dict[int | str, dict[str, object]] = {
    **FAULTS,
    402: {"model": Fault, "description": "The budget of the interview is used up."},
    415: {"model": Fault, "description": "It is no recording."},
    502: {"model": Fault, "description": "The audio endpoint failed."},
    504: {"model": Fault, "description": "The audio endpoint took too long."},
}

api = APIRouter(prefix="/api/interviews/{interview_id}", responses=ASKING)


class Transcription(BaseModel):
    text: str


class NewSpeech(Sent):
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]


@api.post("/transcription", openapi_extra=SOUND)
async def write_down(
    request: Request,
    room: Room,
    interview_id: str,
    content_type: Annotated[str, Header(include_in_schema=False)] = "",
) -> Transcription:
    """The words of a recording. Nothing is said by this: send them as an answer."""
    interview = await room.store.interview(interview_id)
    recording = Sound(await request.body(), media_type(content_type))
    return Transcription(text=await _voice(room).write_down(interview, recording))


@api.post(
    "/speech",
    response_class=Response,
    responses={200: {"description": "Sound.", "content": {kind: {} for kind in sorted(SPOKEN)}}},
)
async def read_aloud(room: Room, interview_id: str, wanted: NewSpeech) -> Response:
    """Words of the interviewer as sound."""
    interview = await room.store.interview(interview_id)
    sound = await _voice(room).read_aloud(interview, wanted.text)
    return Response(sound.content, media_type=sound.type)


def _voice(room: Greenroom) -> Voice:
    if room.voice is None:
        raise NoVoice
    return room.voice
