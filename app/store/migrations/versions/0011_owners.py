"""Whose things are whose, and who may sign in."""

import sqlalchemy as sa
from alembic import op

revision: str = "0011"
down_revision: str | None = "0010"

ALONE = {"ticks": ["guide", "task"], "stories": ["id"], "story_marks": ["story", "other"]}


def upgrade() -> None:
    for table in ("interviews", "loops"):
        op.add_column(table, sa.Column("owner", sa.String(64), nullable=False, server_default=""))
    with op.batch_alter_table("interviews") as batch:
        batch.drop_index(op.f("ix_interviews_created_at"))
    op.create_index(op.f("ix_interviews_owner_created_at"), "interviews", ["owner", "created_at"])
    with op.batch_alter_table("loops") as batch:
        batch.drop_index(op.f("ix_loops_created_at"))
    op.create_index(op.f("ix_loops_owner_created_at"), "loops", ["owner", "created_at"])
    for table, key in ALONE.items():
        with op.batch_alter_table(table) as batch:
            batch.add_column(sa.Column("owner", sa.String(64), nullable=False, server_default=""))
            batch.drop_constraint(op.f(f"pk_{table}"), type_="primary")
            batch.create_primary_key(op.f(f"pk_{table}"), ["owner", *key])
    op.create_table(
        "users",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("password", sa.Text(), nullable=True),
        sa.Column("admin", sa.Boolean(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
        sa.UniqueConstraint("name", name=op.f("uq_users_name")),
    )
    op.create_table(
        "sign_ins",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("user_id", sa.String(64), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_sign_ins_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_sign_ins")),
    )
    op.create_index(op.f("ix_sign_ins_user_id"), "sign_ins", ["user_id"])
