"""Run by Alembic for every command; the connection comes from app.store.migrate. Migrations only go forward."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from app.store import store  # noqa: F401 (every table is known once the store is)
from app.store.tables import Row, UtcDateTime


def _render(kind: str, item: object, _context: AutogenContext) -> str | Literal[False]:
    """A migration is a record of its day: it must not depend on types that may change."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Row.metadata,
    render_item=_render,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
