"""The scores of reports can be summed up without reading the reports."""

from alembic import op

revision: str = "0013"
down_revision: str | None = "0012"


def upgrade() -> None:
    op.create_index(op.f("ix_reports_interview_id_score"), "reports", ["interview_id", "score"])
