"""Whose things are seen: the one place where every statement of a session is narrowed to what belongs to its owner.

A table has an `owner` column, hangs on an interview or a loop that has one, or is named in `NOBODYS`; a test holds every table
against this. Ids of others are unknown ids: what asks for one finds nothing.
"""

from functools import lru_cache
from typing import TypeVar

from sqlalchemy import event, select
from sqlalchemy.orm import (
    ORMExecuteState,
    Session,
    UOWTransaction,
    with_loader_criteria,
)
from sqlalchemy.sql.base import Executable, ExecutableOption

from app.store.tables import InterviewRow, Row

LOCAL = ""
"""The owner where nobody signs in: the one user of the machine."""
FIXED = "greenroom_fixed"
NOBODYS = frozenset({"users", "sign_ins", "rates"})


S = TypeVar("S", bound=Executable)


class OwnedSession(Session):
    """A session with an owner in `info` sees and writes only what is theirs; without one it sees everything."""


def fixed(statement: S) -> S:
    """A statement that is made once and run with parameters: it is narrowed once for each owner."""
    return statement.execution_options(**{FIXED: True})


def has_owner(kind: type[Row]) -> bool:
    return "owner" in kind.__table__.columns


def owned_kinds() -> tuple[type[Row], ...]:
    """The rows that stand on their own; all others go with one of them."""
    return tuple(m.class_ for m in Row.registry.mappers if has_owner(m.class_))


def parent(kind: type[Row]) -> type[Row] | None:
    """The rows on which rows of this kind hang, and through which they belong to somebody."""
    kinds = {m.class_.__tablename__: m.class_ for m in Row.registry.mappers}
    for name, above in (("interview_id", "interviews"), ("loop_id", "loops")):
        if name in kind.__table__.columns:
            return kinds[above]
    return None


@lru_cache(maxsize=512)
def _narrowed(owner: str) -> tuple[ExecutableOption, ...]:
    options = []
    for mapper in Row.registry.mappers:
        kind = mapper.class_
        above = parent(kind)
        if has_owner(kind):
            options.append(with_loader_criteria(kind, kind.owner == owner))
        elif above is not None:
            # A table of its own name: within a statement on interviews it would be taken for that one.
            owned = above.__table__.alias("owned")
            name = "interview_id" if above is InterviewRow else "loop_id"
            # Looked up for each row: as a list it would hold all that they own, for every statement anew.
            theirs = select(owned.c.id).where(
                owned.c.id == getattr(kind, name), owned.c.owner == owner
            )
            options.append(with_loader_criteria(kind, theirs.correlate_except(owned).exists()))
    return tuple(options)


@event.listens_for(OwnedSession, "do_orm_execute")
def _narrow(state: ORMExecuteState) -> None:
    owner = state.session.info.get("owner")
    if owner is None or state.is_insert or not state.is_orm_statement:
        return
    if state.execution_options.get(FIXED):
        state.statement = _narrowed_once(state.statement, owner)
    else:
        state.statement = state.statement.options(*_narrowed(owner))


@lru_cache(maxsize=512)
def _narrowed_once(statement: Executable, owner: str) -> Executable:
    return statement.options(*_narrowed(owner))


@event.listens_for(OwnedSession, "before_flush")
def _belong(session: Session, _context: UOWTransaction, _instances: object) -> None:
    owner = session.info.get("owner")
    for row in session.new:
        if owner is not None and isinstance(row, Row) and has_owner(type(row)):
            row.owner = owner  # type: ignore[attr-defined]
