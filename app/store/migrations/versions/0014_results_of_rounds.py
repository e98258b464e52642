"""What came of each round is summed up without reading the interviews."""

from alembic import op

revision: str = "0014"
down_revision: str | None = "0013"


def upgrade() -> None:
    op.create_index(op.f("ix_interviews_owner_round_id"), "interviews", ["owner", "round", "id"])
