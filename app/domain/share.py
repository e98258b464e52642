"""A read-only link to a report: what is known of it. The secret that opens it is shown once and kept nowhere."""

import hashlib
from datetime import datetime
from typing import Annotated

from pydantic import Field

from app.domain.values import Value

MOST_LETTERS = 80


class Share(Value):
    """One link, as it is listed. `label` says whom it is for, in the candidate's words."""

    id: str
    made_at: datetime
    label: Annotated[str, Field(max_length=MOST_LETTERS)] = ""


def digest(secret: str) -> str:
    """What is kept of a secret. It has 256 bits by chance, so that a plain hash cannot be guessed from."""
    return hashlib.sha256(secret.encode()).hexdigest()
