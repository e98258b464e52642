"""Making the writers of one interview wait for each other, and those who make accounts."""

from sqlalchemy import bindparam, select, text
from sqlalchemy.orm import Session

from app.errors import InterviewNotFound
from app.store.owning import fixed
from app.store.tables import InterviewRow


def hold(interview_id: str, session: Session) -> None:
    """Makes other writers of this interview wait until the transaction ends. Raises InterviewNotFound."""
    # SQLite holds the whole file from BEGIN IMMEDIATE on and knows no FOR UPDATE; SQLAlchemy leaves it out there.
    if session.scalar(_ROW, {"interview": interview_id}) is None:
        raise InterviewNotFound


def hold_accounts(session: Session) -> None:
    """Makes others who make or change accounts wait until the transaction ends, so that what is seen of them stays true.

    The first thing in its transaction: what was read before may be out of date.
    """
    if (
        session.get_bind().dialect.name != "sqlite"
    ):  # which holds the whole file from BEGIN IMMEDIATE on
        session.execute(text("LOCK TABLE users IN SHARE ROW EXCLUSIVE MODE"))


_ROW = fixed(
    select(InterviewRow.id).where(InterviewRow.id == bindparam("interview")).with_for_update()
)
