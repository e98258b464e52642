"""Interviews as this process last saw them, so that an answer need not wait until all that was said is read again.

They may be out of date: another worker may have gone on, or somebody deleted them. So whoever uses one says what it follows when
something is stored, and reads anew when that is not so.
"""

from collections import OrderedDict

from app.domain.interview import Interview
from app.domain.transcript import Turn

MOST_KEPT = 128
"""Interviews of one process; those that went on least lately are read anew."""
MOST_CHARACTERS = 300_000
"""A longer interview, most of it code or drawings, is read anew for every answer."""


class UnderWay:
    """The interviews that went on last, by whose they are. One for each process."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str | None, str], Interview] = OrderedDict()

    def of(self, owner: str | None, interview_id: str) -> Interview | None:
        return self._kept.get((owner, interview_id))

    def keep(self, owner: str | None, interview: Interview) -> None:
        key = (owner, interview.id)
        self._kept.pop(key, None)
        if sum(map(_characters, interview.transcript.turns)) > MOST_CHARACTERS:
            return
        self._kept[key] = interview
        if len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)

    def forget(self, owner: str | None, interview_id: str | None = None) -> None:
        """Lets go of one that was deleted, or of all that are theirs."""
        gone = [k for k in self._kept if k[0] == owner and interview_id in (k[1], None)]
        for key in gone:
            del self._kept[key]


def _characters(turn: Turn) -> int:
    beside = turn.artifact
    if beside is None:
        return len(turn.text)
    drawn = 10 * len(str(beside.data)) if beside.data else 0
    return len(turn.text) + len(beside.text) + drawn
