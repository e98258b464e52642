"""A whole loop: the rounds of a guide held as one, and which interview stands for which round."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated

from pydantic import Field

from app.domain.debriefing.packet import Debrief
from app.domain.plan import Mode
from app.domain.values import Value


class LoopRound(Value):
    """A round of the loop as it was announced when the loop began."""

    id: str
    title: str


class Loop(Value):
    """A guide's rounds taken as one. `held` names the interview of each round that was begun, by round id."""

    id: str
    created_at: datetime
    guide: str
    title: str
    mode: Mode
    rounds: Annotated[tuple[LoopRound, ...], Field(min_length=1)]
    held: Mapping[str, str] = {}

    @property
    def next_round(self) -> LoopRound | None:
        """The first round that nobody began yet."""
        return next((r for r in self.rounds if r.id not in self.held), None)

    @property
    def lacking(self) -> frozenset[str]:
        """Ids of the rounds that nobody began yet."""
        return frozenset(r.id for r in self.rounds) - self.held.keys()

    def round(self, round_id: str) -> LoopRound | None:
        """The round with that id, or None when the loop has none."""
        return next((r for r in self.rounds if r.id == round_id), None)


class LoopSummary(Value):
    """One line of the list of loops."""

    id: str
    created_at: datetime
    title: str
    rounds: int
    held: int


class KeptLoop(Value):
    """A loop with the packet that a language model wrote about it, and what that stands on."""

    loop: Loop
    basis: str = ""
    debrief: Debrief | None = None
