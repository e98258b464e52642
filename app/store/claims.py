"""Who is at work on an interview: a reply being spoken, a report being written. One at a time, on whichever worker.

A claim is a lease in the database's own time, kept up while its holder works. What a dead worker claimed is free once its
lease is over, or at once when its process is seen to be gone. The words of a reply so far stand beside it, for those who
follow it from another worker.
"""

import itertools
import os
import socket
from dataclasses import dataclass
from functools import partial
from typing import Literal

from sqlalchemy import Float, ForeignKey, String, Text, bindparam, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import Insert as PostgresInsert
from sqlalchemy.dialects.sqlite import Insert as SqliteInsert
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.domain.transcript import Speaker, Turn
from app.errors import TurnTaken
from app.store.engine import Database
from app.store.holding import hold
from app.store.now import Now
from app.store.tables import Row, TurnRow

Work = Literal["reply", "report"]

_PROCESS = os.urandom(6).hex()
"""Tells this process from one that had its number before it: in a container both are the first."""
_COUNTER = itertools.count()
LEASE_SECONDS = 12.0
"""How long a claim holds without being kept up: four times as long as the slowest keeping."""


class ClaimRow(Row):
    __tablename__ = "claims"

    interview_id: Mapped[str] = mapped_column(
        ForeignKey("interviews.id", ondelete="CASCADE"), primary_key=True
    )
    work: Mapped[str] = mapped_column(String(20), primary_key=True)
    holder: Mapped[str] = mapped_column(String(200))
    place: Mapped[int]
    until: Mapped[float]
    said: Mapped[str] = mapped_column(Text)


def _claiming(new: SqliteInsert | PostgresInsert) -> SqliteInsert | PostgresInsert:
    """Writes a claim, over whoever's was there."""
    new = new.values(until=Now() + bindparam("lease", type_=Float), said="")
    changed = {name: new.excluded[name] for name in ("holder", "place", "until", "said")}
    return new.on_conflict_do_update(index_elements=("interview_id", "work"), set_=changed)


_TABLE = Row.metadata.tables["claims"]
_CLAIMING = {
    "sqlite": _claiming(sqlite.insert(_TABLE)),
    "postgresql": _claiming(postgresql.insert(_TABLE)),
}


_ENDING = delete(_TABLE).where(
    _TABLE.c.interview_id == bindparam("interview"),
    _TABLE.c.work == "reply",
    _TABLE.c.holder == bindparam("speaker"),
)


_KEEPING = (
    update(_TABLE)
    .values(until=Now() + bindparam("lease", type_=Float))
    .where(
        _TABLE.c.interview_id == bindparam("interview"),
        _TABLE.c.work == bindparam("kind"),
        _TABLE.c.holder == bindparam("speaker"),
    )
)
_SHOWING = _KEEPING.values(said=bindparam("words"))


@dataclass(frozen=True, slots=True)
class Claim:
    """Work under way elsewhere. `place` is the index of the turn that will be stored, or 0; `said` its words so far."""

    place: int
    said: str


class Claims:
    """The claims of one process. Each method is one short transaction; all raise DatabaseUnusable when it fails."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def take(self, interview_id: str, work: Work, holder: str, place: int = 0) -> bool:
        """Claims the work at that place; False while somebody else is at it, and for a reply whose turn is stored already.

        Raises InterviewNotFound.
        """
        return await self._database.write(
            partial(_take, interview_id, work, holder, place), together=True
        )

    async def keep(
        self, interview_id: str, work: Work, holder: str, said: str | None = None
    ) -> bool:
        """Holds on to a claim, with the words so far when they are given; False when it is lost."""
        return await self._database.write(
            partial(_keep, interview_id, work, holder, said), together=True
        )

    async def release(self, interview_id: str, work: Work, holder: str | None = None) -> bool:
        """Gives the claim back, or with no holder takes it away from whoever has it. False when there was none."""
        gone = delete(ClaimRow).filter_by(interview_id=interview_id, work=work)
        if holder is not None:
            gone = gone.filter_by(holder=holder)
        one = gone.returning(ClaimRow.holder)
        return (
            await self._database.write(lambda session: session.scalar(one), together=True)
            is not None
        )

    async def claim(self, interview_id: str, work: Work) -> Claim | None:
        """What somebody is at work on now, if anybody is."""
        return await self._database.read(partial(_claim, interview_id, work))


def a_holder() -> str:
    """A name for one piece of work of this process, such that others on this machine can tell whether it is gone."""
    return f"{socket.gethostname()[:100]}/{os.getpid()}/{_PROCESS}/{next(_COUNTER)}"


def hand_over(interview_id: str, turn: Turn, speaker: str, session: Session) -> None:
    """With a candidate's turn the reply becomes the speaker's; with the interviewer's it ends. Raises TurnTaken when
    the reply is not theirs any more. Touches nothing outside the caller's transaction."""
    if turn.speaker is Speaker.CANDIDATE:
        _write(interview_id, "reply", speaker, turn.index + 1, session)
        return
    ended = session.execute(_ENDING, {"interview": interview_id, "speaker": speaker})
    if not ended.rowcount:  # type: ignore[attr-defined]
        raise TurnTaken


def holds(interview_id: str, work: Work, holder: str, session: Session) -> bool:
    """The work is still theirs. Touches nothing outside the caller's transaction."""
    row = session.get(ClaimRow, (interview_id, work))
    return row is not None and row.holder == holder


def _take(interview_id: str, work: Work, holder: str, place: int, session: Session) -> bool:
    hold(interview_id, session)
    row = session.get(ClaimRow, (interview_id, work))
    if row is not None and row.holder != holder and row.place == place and _alive(row, session):
        return False
    if work == "reply" and _stored(interview_id, place, session):
        return False
    _write(interview_id, work, holder, place, session)
    return True


def _stored(interview_id: str, place: int, session: Session) -> bool:
    """Whether there is a turn at that place: whoever saw the interview before it was stored comes too late to speak it."""
    turn = select(TurnRow.index).filter_by(interview_id=interview_id, index=place)
    return session.scalar(turn) is not None


def _write(interview_id: str, work: Work, holder: str, place: int, session: Session) -> None:
    """One statement, because it is part of storing every answer. The caller holds the interview."""
    given = {
        "interview_id": interview_id,
        "work": work,
        "holder": holder,
        "place": place,
        "lease": LEASE_SECONDS,
    }
    session.execute(_CLAIMING[session.get_bind().dialect.name], given)


def _keep(interview_id: str, work: Work, holder: str, said: str | None, session: Session) -> bool:
    given = {"interview": interview_id, "kind": work, "speaker": holder, "lease": LEASE_SECONDS}
    if said is None:
        kept = session.execute(_KEEPING, given)
    else:
        kept = session.execute(_SHOWING, {**given, "words": said})
    return bool(kept.rowcount)  # type: ignore[attr-defined]


def _claim(interview_id: str, work: Work, session: Session) -> Claim | None:
    row = session.get(ClaimRow, (interview_id, work))
    if row is None or not _alive(row, session):
        return None
    return Claim(row.place, row.said)


def _alive(row: ClaimRow, session: Session) -> bool:
    """A lease that would hold for longer than a lease does is from before the database's clock was set back."""
    left = row.until - _now(session)
    return 0 < left <= 2 * LEASE_SECONDS and not _gone(row.holder)


def _now(session: Session) -> float:
    return float(session.scalar(select(Now())) or 0.0)


def _gone(holder: str) -> bool:
    """The process that held it ran on this machine and does not any more."""
    host, pid, process, *_ = [*holder.split("/"), "", "", ""]
    if host != socket.gethostname()[:100] or not pid.isdigit():
        return False
    if int(pid) == os.getpid():
        return process != _PROCESS
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False
