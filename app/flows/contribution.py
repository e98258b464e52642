"""What a candidate sent beside an answer, as the interviewer will see it."""

import asyncio
import logging

from app.domain.board.whiteboard import as_seen
from app.domain.contribution import Contribution
from app.domain.transcript import Artifact, Control, Transcript
from app.errors import Unusable

log = logging.getLogger("greenroom.conduct")


async def artifact_of(said: Contribution, transcript: Transcript) -> Artifact | None:
    """The artifact as the interviewer will see it; none for a board that stands as it last stood.

    Raises Unusable or BoardTooLarge, but not at the end: an interview can always be ended.
    """
    if said.artifact is None:
        return None
    try:
        seen = await asyncio.to_thread(as_seen, said.artifact)
    except Unusable:
        if said.control is not Control.END:
            raise
        log.warning("conduct.artifact.left", extra={"kind": said.artifact.kind})
        return None
    return None if transcript.drawn and transcript.drawn[-1].artifact == seen else seen
