"""Interviews that try a question of an earlier one again."""

import sqlalchemy as sa
from alembic import op

revision: str = "0008"
down_revision: str | None = "0007"


def upgrade() -> None:
    op.add_column("interviews", sa.Column("retry_of", sa.String(64), nullable=True))
    op.create_index(op.f("ix_interviews_retry_of"), "interviews", ["retry_of"])
