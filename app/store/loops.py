"""Loops: which interviews belong together as one, and the packet that was written about them."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from sqlalchemy import (
    ForeignKey,
    Index,
    Select,
    String,
    Text,
    UniqueConstraint,
    delete,
    func,
    select,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.domain.debriefing.loop import KeptLoop, Loop, LoopSummary
from app.domain.debriefing.packet import Debrief
from app.errors import Conflict, InterviewNotFound, LoopNotFound
from app.store.engine import Database
from app.store.tables import InterviewRow, Owner, Row, value_of


class LoopRow(Row):
    __tablename__ = "loops"
    __table_args__ = (Index(None, "owner", "created_at"),)

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    owner: Mapped[Owner]
    created_at: Mapped[datetime]
    stored: Mapped[str] = mapped_column(Text)


class LoopRoundRow(Row):
    """The interview that stands for a round of a loop. An interview stands in one loop at most."""

    __tablename__ = "loop_rounds"
    __table_args__ = (UniqueConstraint("interview_id"),)

    loop_id: Mapped[str] = mapped_column(
        ForeignKey("loops.id", ondelete="CASCADE"), primary_key=True
    )
    round: Mapped[str] = mapped_column(String(100), primary_key=True)
    interview_id: Mapped[str] = mapped_column(ForeignKey("interviews.id", ondelete="CASCADE"))


class DebriefRow(Row):
    """The newest packet that a language model wrote; `basis` is the hash of the reports that it was written on."""

    __tablename__ = "debriefs"

    loop_id: Mapped[str] = mapped_column(
        ForeignKey("loops.id", ondelete="CASCADE"), primary_key=True
    )
    basis: Mapped[str] = mapped_column(String(64))
    stored: Mapped[str] = mapped_column(Text)


class Loops:
    """What is kept about loops; each method is one short transaction. All raise DatabaseUnusable when it fails."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def create(self, loop: Loop) -> None:
        """Stores a new loop with the interviews that it holds. Raises Conflict when there is one of that id."""
        await self._database.write(partial(_create, loop))

    async def loop(self, loop_id: str) -> Loop:
        """Raises LoopNotFound."""
        return await self._database.read(partial(_loop, loop_id))

    async def summaries(self) -> tuple[LoopSummary, ...]:
        """One line for each loop, the newest first."""
        return await self._database.read(_summaries)

    async def hold(self, loop_id: str, round_id: str, interview_id: str) -> None:
        """Lets an interview stand for a round of the loop.

        Raises LoopNotFound, InterviewNotFound, or Conflict when the round has one already or the interview stands in a
        loop.
        """
        await self._database.write(partial(_hold, loop_id, round_id, interview_id))

    async def release(self, loop_id: str, round_id: str) -> None:
        """Takes the interview out of the loop again, if one stands there; the interview stays."""
        row = delete(LoopRoundRow).filter_by(loop_id=loop_id, round=round_id)
        await self._database.write(lambda session: session.execute(row))

    async def of_interview(self, interview_id: str) -> str | None:
        """The id of the loop in which an interview stands."""
        query = select(LoopRoundRow.loop_id).filter_by(interview_id=interview_id)
        return await self._database.read(lambda session: session.scalar(query))

    async def taken(self) -> frozenset[str]:
        """The interviews that stand in some loop."""
        query = select(LoopRoundRow.interview_id)
        return frozenset(await self._database.read(lambda s: s.scalars(query).all()))

    async def delete(self, loop_id: str) -> None:
        """Removes the loop and its packet; its interviews stay. Raises LoopNotFound."""
        await self._database.write(partial(_delete, loop_id))
        await self._database.forget()

    async def save_debrief(self, loop_id: str, basis: str, debrief: Debrief) -> None:
        """Keeps a packet in place of an older one. Raises LoopNotFound."""
        await self._database.write(partial(_save_debrief, loop_id, basis, debrief))

    async def debrief(self, loop_id: str, basis: str) -> Debrief | None:
        """The packet that was written on that basis, if there is one."""
        query = select(DebriefRow).filter_by(loop_id=loop_id, basis=basis)
        return await self._database.read(partial(_debrief, query))


def kept_loops(session: Session) -> list[KeptLoop]:
    """Every loop with its packet, the newest first."""
    rows = session.scalars(select(LoopRow).order_by(LoopRow.created_at.desc(), LoopRow.id.desc()))
    return [_kept(row.id, session) for row in rows.all()]


def add_loop(kept: KeptLoop, session: Session) -> None:
    """Stores a loop that was brought. Raises InterviewNotFound or Conflict when its interviews are not free."""
    _create(kept.loop, session)
    if kept.debrief is not None:
        _save_debrief(kept.loop.id, kept.basis, kept.debrief, session)


def complete_loop(here: KeptLoop, brought: KeptLoop, session: Session) -> bool:
    """Adds what was held and written elsewhere to the same loop here; False, and nothing done, when they contradict."""
    more = {r: i for r, i in brought.loop.held.items() if r not in here.loop.held}
    if here.loop.model_copy(update={"held": {**here.loop.held, **more}}) != brought.loop:
        return False
    if here.debrief is not None and here.debrief != brought.debrief:
        return False
    for round_id, interview_id in more.items():
        _hold(here.loop.id, round_id, interview_id, session)
    if brought.debrief is not None:
        _save_debrief(here.loop.id, brought.basis, brought.debrief, session)
    return True


def _kept(loop_id: str, session: Session) -> KeptLoop:
    row = session.get(DebriefRow, loop_id)
    return KeptLoop(
        loop=_loop(loop_id, session),
        basis=row.basis if row else "",
        debrief=value_of(Debrief, row.stored) if row else None,
    )


def _create(loop: Loop, session: Session) -> None:
    if session.get(LoopRow, loop.id) is not None:
        raise Conflict(f"There is a loop {loop.id} already.")
    bare = loop.model_copy(update={"held": {}})
    session.add(LoopRow(id=loop.id, created_at=loop.created_at, stored=bare.model_dump_json()))
    session.flush()
    for round_id, interview_id in loop.held.items():
        _hold(loop.id, round_id, interview_id, session)


def _loop(loop_id: str, session: Session) -> Loop:
    row = session.get(LoopRow, loop_id)
    if row is None:
        raise LoopNotFound
    held = session.scalars(select(LoopRoundRow).filter_by(loop_id=loop_id)).all()
    return value_of(Loop, row.stored).model_copy(
        update={"created_at": row.created_at, "held": _in_order(held)}
    )


def _in_order(held: Sequence[LoopRoundRow]) -> dict[str, str]:
    return {row.round: row.interview_id for row in sorted(held, key=lambda row: row.round)}


def _summaries(session: Session) -> tuple[LoopSummary, ...]:
    counted = session.execute(
        select(LoopRoundRow.loop_id, func.count()).group_by(LoopRoundRow.loop_id)
    )
    counts = {row.loop_id: row[1] for row in counted}
    rows = session.scalars(select(LoopRow).order_by(LoopRow.created_at.desc(), LoopRow.id.desc()))
    lines = []
    for row in rows:
        loop = value_of(Loop, row.stored)
        lines.append(
            LoopSummary(
                id=row.id,
                created_at=row.created_at,
                title=loop.title,
                rounds=len(loop.rounds),
                held=counts.get(row.id, 0),
            )
        )
    return tuple(lines)


def _hold(loop_id: str, round_id: str, interview_id: str, session: Session) -> None:
    _lock(loop_id, session)
    if session.get(InterviewRow, interview_id) is None:
        raise InterviewNotFound
    if session.get(LoopRoundRow, (loop_id, round_id)) is not None:
        raise Conflict("This round of the loop was begun already. Open it from the loop's page.")
    elsewhere = select(LoopRoundRow.loop_id).filter_by(interview_id=interview_id)
    if session.scalar(elsewhere) is not None:
        raise Conflict("That interview stands in a loop already.")
    session.add(LoopRoundRow(loop_id=loop_id, round=round_id, interview_id=interview_id))


def _delete(loop_id: str, session: Session) -> None:
    _lock(loop_id, session)
    session.execute(delete(LoopRow).where(LoopRow.id == loop_id))


def _save_debrief(loop_id: str, basis: str, debrief: Debrief, session: Session) -> None:
    _lock(loop_id, session)
    session.merge(DebriefRow(loop_id=loop_id, basis=basis, stored=debrief.model_dump_json()))


def _debrief(query: Select[DebriefRow], session: Session) -> Debrief | None:
    row = session.scalar(query)
    return value_of(Debrief, row.stored) if row is not None else None


def _lock(loop_id: str, session: Session) -> None:
    """Makes other writers of this loop wait until the transaction ends. Raises LoopNotFound."""
    if session.scalar(select(LoopRow.id).where(LoopRow.id == loop_id).with_for_update()) is None:
        raise LoopNotFound
