"""A name belongs to one account, however it is written.

Accounts from before whose names differ by case only keep them, and tell themselves apart by it: the oldest has the folded
name, the others have none.
"""

import sqlalchemy as sa
from alembic import op

revision: str = "0015"
down_revision: str | None = "0014"


def upgrade() -> None:
    op.add_column("users", sa.Column("folded", sa.String(600), nullable=True))
    users = sa.table("users", *map(sa.column, ("id", "name", "made_at", "folded")))
    connection = op.get_bind()
    oldest: dict[str, str] = {}
    for user_id, name in connection.execute(
        sa.select(users.c.id, users.c.name).order_by(users.c.made_at, users.c.id)
    ):
        oldest.setdefault(name.casefold(), user_id)
    for folded, user_id in oldest.items():
        connection.execute(sa.update(users).where(users.c.id == user_id).values(folded=folded))
    op.create_index(op.f("ix_users_folded"), "users", ["folded"], unique=True)
