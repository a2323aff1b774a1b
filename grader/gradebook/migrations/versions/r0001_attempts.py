"""The first schema: attempts alone."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    texts = {"student": 64, "exercise": 100, "submitted_at": 40, "submission": 64, "status": 20, "salt": 64, "level": 4,
             "receipt": 36, "digest": 64}  # fmt: skip
    op.create_table(
        "meta",
        sa.Column("key", sa.String(40), primary_key=True),
        sa.Column("value", sa.String(200), nullable=False),
    )
    op.create_table(
        "attempts",
        sa.Column("id", sa.String(36), primary_key=True),
        *(sa.Column(name, sa.String(length), nullable=False) for name, length in texts.items()),
        *(sa.Column(name, sa.Float, nullable=False) for name in ("score", "max_score")),
        sa.Column("mistake", sa.String(200)),
        *(sa.Column(name, sa.JSON, nullable=False) for name in ("versions", "verdicts")),
    )
    op.create_index("attempts_of_a_student", "attempts", ["student", "exercise"])
