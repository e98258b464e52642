"""A candidate's own notes on an interview: for nobody else's eyes, and never part of what is judged."""

from datetime import datetime

from pydantic import Field

from app.domain.values import Value

MOST_CHARS = 50_000


class OwnNotes(Value):
    """The notes as they stand. `version` counts how often they were saved; 0 and no time for notes never written."""

    text: str = Field(default="", max_length=MOST_CHARS)
    version: int = Field(default=0, ge=0)
    at: datetime | None = None
