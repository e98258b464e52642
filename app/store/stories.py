"""The stories that a candidate kept, and what they said about found ones: tables of their own."""

from datetime import datetime
from functools import partial

from sqlalchemy import ForeignKey, Index, Select, String, Text, delete, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.domain.practising.stories import Story, StoryMark
from app.errors import StoryNotFound, UnreadableExport
from app.store.engine import Database
from app.store.owning import fixed
from app.store.tables import InterviewRow, Owner, Row, value_of


class StoryRow(Row):
    """A kept story, whole. It refers to no interview: it stays when those that it was told in are deleted."""

    __tablename__ = "stories"

    owner: Mapped[Owner] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(String(100), primary_key=True)
    kept: Mapped[datetime]
    stored: Mapped[str] = mapped_column(Text)

    def story(self) -> Story:
        return value_of(Story, self.stored)


class StoryMarkRow(Row):
    __tablename__ = "story_marks"
    __table_args__ = (Index(None, "interview_id"),)

    owner: Mapped[Owner] = mapped_column(primary_key=True)
    story: Mapped[str] = mapped_column(String(100), primary_key=True)
    other: Mapped[str] = mapped_column(String(100), primary_key=True)
    interview_id: Mapped[str | None] = mapped_column(
        ForeignKey("interviews.id", ondelete="CASCADE")
    )

    def mark(self) -> StoryMark:
        return StoryMark(story=self.story, other=self.other, interview=self.interview_id)


class Stories:
    """Kept stories and marks; each method is one short transaction, as in Store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> tuple[Story, ...]:
        """Every kept story, the last saved first."""
        return tuple(await self._database.read(kept_stories))

    async def marks(self) -> tuple[StoryMark, ...]:
        return tuple(await self._database.read(story_marks))

    async def keep(self, story: Story, instead_of: tuple[str, ...] = ()) -> None:
        """Keeps a story in place of what was kept under its id, and removes those that it stands for now."""
        await self._database.write(partial(_keep, story, instead_of))
        if instead_of:
            await self._database.forget()

    async def mark(self, mark: StoryMark) -> None:
        """Notes that a found story is set aside, or that two are not the same. One that is noted already stays."""
        await self._database.write(partial(add_mark, mark))

    async def delete(self, story: Story) -> None:
        """Removes a story for good, from the files too; the reports that it was found in no longer bring it back.

        Raises StoryNotFound when it is neither kept nor told in an interview that is here.
        """
        await self._database.write(partial(_delete, story))
        await self._database.forget()


def kept_stories(session: Session) -> list[Story]:
    return [row.story() for row in session.scalars(_KEPT)]


_KEPT = fixed(select(StoryRow).order_by(StoryRow.kept.desc(), StoryRow.id))


def add_story(story: Story, session: Session) -> None:
    """Stores a kept story. Raises UnreadableExport for one that is only found, as no export holds."""
    if story.kept is None:
        raise UnreadableExport(f"The story {story.id} in this file was never kept.")
    session.add(StoryRow(id=story.id, kept=story.kept, stored=story.model_dump_json()))


def story_marks(session: Session) -> list[StoryMark]:
    return [row.mark() for row in session.scalars(_MARKS)]


_MARKS = fixed(select(StoryMarkRow).order_by(StoryMarkRow.story, StoryMarkRow.other))


def add_mark(mark: StoryMark, session: Session) -> None:
    if session.scalar(_the_mark(mark)) is None:
        row = StoryMarkRow(story=mark.story, other=mark.other, interview_id=mark.interview)
        session.add(row)


def _the_mark(mark: StoryMark) -> Select[StoryMarkRow]:
    return select(StoryMarkRow).filter_by(story=mark.story, other=mark.other)


def _keep(story: Story, instead_of: tuple[str, ...], session: Session) -> None:
    gone = {story.id, *instead_of}
    session.execute(delete(StoryRow).where(StoryRow.id.in_(gone)))
    add_story(story, session)


def _delete(story: Story, session: Session) -> None:
    row = session.scalar(select(StoryRow).filter_by(id=story.id))
    here = session.scalars(
        select(InterviewRow.id).where(InterviewRow.id.in_({t.interview for t in story.tellings}))
    ).all()
    if row is None and not here:
        raise StoryNotFound
    about = or_(StoryMarkRow.story == story.id, StoryMarkRow.other == story.id)
    session.execute(delete(StoryMarkRow).where(about))
    session.execute(delete(StoryRow).where(StoryRow.id == story.id))
    for telling in story.tellings:
        if telling.interview in here:
            add_mark(StoryMark(story=telling.id, interview=telling.interview), session)
