"""Loops and their debriefs."""

import sqlalchemy as sa
from alembic import op

revision: str = "0006"
down_revision: str | None = "0005"


def upgrade() -> None:
    op.create_table(
        "loops",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("stored", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_loops")),
    )
    with op.batch_alter_table("loops", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_loops_created_at"), ["created_at"], unique=False)

    op.create_table(
        "debriefs",
        sa.Column("loop_id", sa.String(length=64), nullable=False),
        sa.Column("basis", sa.String(length=64), nullable=False),
        sa.Column("stored", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["loop_id"], ["loops.id"], name=op.f("fk_debriefs_loop_id_loops"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("loop_id", name=op.f("pk_debriefs")),
    )
    op.create_table(
        "loop_rounds",
        sa.Column("loop_id", sa.String(length=64), nullable=False),
        sa.Column("round", sa.String(length=100), nullable=False),
        sa.Column("interview_id", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["interview_id"],
            ["interviews.id"],
            name=op.f("fk_loop_rounds_interview_id_interviews"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["loop_id"], ["loops.id"], name=op.f("fk_loop_rounds_loop_id_loops"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("loop_id", "round", name=op.f("pk_loop_rounds")),
        sa.UniqueConstraint("interview_id", name=op.f("uq_loop_rounds_interview_id")),
    )
