"""Candidates' own notes, in a table of their own: one text for each interview."""

from datetime import datetime
from functools import partial
from typing import Self

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.domain.practising.own_notes import OwnNotes
from app.errors import NotesChanged
from app.store.engine import Database
from app.store.holding import hold
from app.store.tables import Row


class NotesRow(Row):
    __tablename__ = "notes"

    interview_id: Mapped[str] = mapped_column(
        ForeignKey("interviews.id", ondelete="CASCADE"), primary_key=True
    )
    version: Mapped[int]
    at: Mapped[datetime | None]
    text: Mapped[str] = mapped_column(Text)

    @classmethod
    def of(cls, interview_id: str, notes: OwnNotes) -> Self:
        return cls(interview_id=interview_id, **notes.model_dump())

    def notes(self) -> OwnNotes:
        return OwnNotes(text=self.text, version=self.version, at=self.at)


class Notebook:
    """The own notes of every interview; each method is one short transaction, as in Store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, interview_id: str) -> OwnNotes:
        """The notes on an interview; empty ones, of version 0, when there are none."""
        kept = await self._database.read(partial(notes_of, interview_id))
        return kept[0] if kept else OwnNotes()

    async def save(self, interview_id: str, text: str, *, over: int, at: datetime) -> OwnNotes:
        """Keeps `text` in place of the version `over`, and returns it as kept.

        Raises InterviewNotFound, and NotesChanged when another version is kept by now; nothing is lost then.
        """
        return await self._database.write(partial(_save, interview_id, text, over, at))


def notes_of(interview_id: str, session: Session) -> list[OwnNotes]:
    """The notes on an interview, if there are any."""
    row = session.get(NotesRow, interview_id)
    return [row.notes()] if row else []


def _save(interview_id: str, text: str, over: int, at: datetime, session: Session) -> OwnNotes:
    hold(interview_id, session)
    kept = session.get(NotesRow, interview_id)
    if over != (kept.version if kept else 0):
        raise NotesChanged
    notes = OwnNotes(text=text, version=over + 1, at=at)
    session.merge(NotesRow.of(interview_id, notes))
    return notes
