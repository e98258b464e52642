"""Interviews, their turns, assessments and reports."""

import sqlalchemy as sa
from alembic import op

revision: str = "0001"
down_revision: str | None = None


def upgrade() -> None:
    op.create_table(
        "interviews",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("guide", sa.String(100), nullable=False),
        sa.Column("round", sa.String(100), nullable=False),
        sa.Column("round_title", sa.Text(), nullable=False),
        sa.Column("topic", sa.String(100), nullable=True),
        sa.Column("persona", sa.Text(), nullable=False),
        sa.Column("engine", sa.String(20), nullable=False),
        sa.Column("mode", sa.String(20), nullable=False),
        sa.Column("minutes", sa.Double(), nullable=False),
        sa.Column("seed", sa.Text(), nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interviews")),
    )
    op.create_index(op.f("ix_interviews_created_at"), "interviews", ["created_at"])
    op.create_table(
        "turns",
        sa.Column("interview_id", sa.String(64), nullable=False),
        sa.Column("index", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("client_id", sa.String(200), nullable=True),
        sa.Column("speaker", sa.String(20), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("control", sa.String(20), nullable=True),
        sa.Column("move_kind", sa.String(40), nullable=True),
        sa.Column("answers", sa.Integer(), nullable=False),
        sa.Column("spent_seconds", sa.Double(), nullable=False),
        sa.Column("stored", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("interview_id", "index", name=op.f("pk_turns")),
        sa.UniqueConstraint(
            "interview_id", "client_id", name=op.f("uq_turns_interview_id_client_id")
        ),
        sa.ForeignKeyConstraint(
            ["interview_id"],
            ["interviews.id"],
            name=op.f("fk_turns_interview_id_interviews"),
            ondelete="CASCADE",
        ),
    )
    op.create_table(
        "assessments",
        sa.Column("interview_id", sa.String(64), nullable=False),
        sa.Column("rubric", sa.String(128), nullable=False),
        sa.Column("engine", sa.String(20), nullable=False),
        sa.Column("criterion", sa.String(100), nullable=False),
        sa.Column("sample", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("stored", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint(
            "interview_id", "rubric", "engine", "criterion", "sample", name=op.f("pk_assessments")
        ),
        sa.ForeignKeyConstraint(
            ["interview_id"],
            ["interviews.id"],
            name=op.f("fk_assessments_interview_id_interviews"),
            ondelete="CASCADE",
        ),
    )
    op.create_table(
        "reports",
        sa.Column("interview_id", sa.String(64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decision", sa.String(40), nullable=False),
        sa.Column("score", sa.Double(), nullable=True),
        sa.Column("stored", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("interview_id", name=op.f("pk_reports")),
        sa.ForeignKeyConstraint(
            ["interview_id"],
            ["interviews.id"],
            name=op.f("fk_reports_interview_id_interviews"),
            ondelete="CASCADE",
        ),
    )
