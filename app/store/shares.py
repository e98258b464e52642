"""Read-only links to reports, in a table of their own. The secret of a link is never stored, only its hash."""

from datetime import datetime
from functools import partial

from sqlalchemy import ForeignKey, Index, String, Text, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.domain.share import Share, digest
from app.store.engine import Database
from app.store.holding import hold
from app.store.tables import Row


class ShareRow(Row):
    __tablename__ = "shares"
    __table_args__ = (Index(None, "interview_id"),)

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    interview_id: Mapped[str] = mapped_column(ForeignKey("interviews.id", ondelete="CASCADE"))
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    made_at: Mapped[datetime]
    label: Mapped[str] = mapped_column(Text)

    def share(self) -> Share:
        return Share(id=self.id, made_at=self.made_at, label=self.label)


class Shares:
    """The links of every interview; each method is one short transaction, as in Store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, interview_id: str, share: Share, secret: str) -> None:
        """Keeps a link that the secret opens. Raises InterviewNotFound."""
        await self._database.write(partial(_add, interview_id, share, digest(secret)))

    async def of(self, interview_id: str) -> tuple[Share, ...]:
        """The links to an interview's report, oldest first."""
        return await self._database.read(partial(_of, interview_id))

    async def opened_by(self, secret: str) -> str | None:
        """The id of the interview whose report the secret opens; None when there is no such link, or none any more."""
        query = select(ShareRow.interview_id).where(ShareRow.digest == digest(secret))
        return await self._database.read(lambda session: session.scalar(query))

    async def revoke(self, interview_id: str, share_id: str) -> None:
        """Takes a link back for good, if it is there."""
        gone = delete(ShareRow).filter_by(interview_id=interview_id, id=share_id)
        await self._database.write(lambda session: session.execute(gone))


def _add(interview_id: str, share: Share, hashed: str, session: Session) -> None:
    hold(interview_id, session)
    session.add(
        ShareRow(
            id=share.id,
            interview_id=interview_id,
            digest=hashed,
            made_at=share.made_at,
            label=share.label,
        )
    )


def _of(interview_id: str, session: Session) -> tuple[Share, ...]:
    query = (
        select(ShareRow)
        .filter_by(interview_id=interview_id)
        .order_by(ShareRow.made_at, ShareRow.id)
    )
    return tuple(row.share() for row in session.scalars(query))
