"""Making the writers of one interview wait for each other."""

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from app.errors import InterviewNotFound
from app.store.owning import fixed
from app.store.tables import InterviewRow


def hold(interview_id: str, session: Session) -> None:
    """Makes other writers of this interview wait until the transaction ends. Raises InterviewNotFound."""
    # SQLite holds the whole file from BEGIN IMMEDIATE on and knows no FOR UPDATE; SQLAlchemy leaves it out there.
    if session.scalar(_ROW, {"interview": interview_id}) is None:
        raise InterviewNotFound


_ROW = fixed(
    select(InterviewRow.id).where(InterviewRow.id == bindparam("interview")).with_for_update()
)
