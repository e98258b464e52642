"""How often somebody asked for something, counted over every worker on this database."""

from functools import partial
from math import ceil

from sqlalchemy import String, case, delete, select, tuple_
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.store.engine import Database
from app.store.now import Now
from app.store.tables import Row

SWEPT_AT_ONCE = 100
"""So many windows that are over are removed in one go, so that nobody waits for a large sweep."""


class RateRow(Row):
    """`count` of a window that ends at `until`, in seconds by the database's clock."""

    __tablename__ = "rates"

    what: Mapped[str] = mapped_column(String(40), primary_key=True)
    who: Mapped[str] = mapped_column(String(100), primary_key=True)
    until: Mapped[float]
    count: Mapped[int]


class Rates:
    """Counts by windows that begin with what is first asked for in them. One short transaction each, as in Store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def hit(self, what: str, who: str, *, most: int, seconds: int) -> int:
        """Counts one more; 0 while it is among the `most` of its window, else in how many seconds the next begins."""
        return await self._database.write(
            partial(_hit, what, who[:100], most, seconds), together=True
        )


def _hit(what: str, who: str, most: int, seconds: int, session: Session) -> int:
    now = Now()
    # A window that would last longer than windows do is from before the clock was set back.
    over = (RateRow.until <= now) | (RateRow.until > now + seconds)
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    counted = (
        insert(RateRow)
        .values(what=what, who=who, until=now + seconds, count=1)
        .on_conflict_do_update(
            index_elements=[RateRow.what, RateRow.who],
            set_={
                "until": case((over, now + seconds), else_=RateRow.until),
                "count": case((over, 1), else_=RateRow.count + 1),
            },
        )
        .returning(RateRow.count.label("counted"), (RateRow.until - now).label("left"))
    )
    row = session.execute(counted).one()
    if row.counted == 1:
        _sweep(session)
    return 0 if row.counted <= most else max(1, ceil(row.left))


def _sweep(session: Session) -> None:
    """Nobody's asking is kept for longer than it counts. What another transaction just counts is left to the next sweep."""
    key = tuple_(RateRow.what, RateRow.who)
    over = (
        select(RateRow.what, RateRow.who)
        .where(RateRow.until <= Now())
        .limit(SWEPT_AT_ONCE)
        .with_for_update(skip_locked=True)
    )
    session.execute(
        delete(RateRow).where(key.in_(over)), execution_options={"synchronize_session": False}
    )
