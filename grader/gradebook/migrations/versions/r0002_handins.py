"""Hand-ins with their texts, the roster, extensions, regrades and the journal; attempts are numbered."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    _number_attempts()
    _make_handins()
    _make_the_rest()
    op.drop_table("meta")  # Alembic's own table tells the version


def _number_attempts() -> None:
    op.add_column("attempts", sa.Column("number", sa.Integer, nullable=False, server_default="0"))
    op.add_column("attempts", sa.Column("content", sa.String(64), nullable=False, server_default=""))
    op.add_column("attempts", sa.Column("feedback", sa.JSON, nullable=False, server_default="[]"))
    op.execute(
        "UPDATE attempts SET number = (SELECT count(*) FROM attempts AS earlier"
        " WHERE earlier.student = attempts.student AND earlier.exercise = attempts.exercise"
        " AND (earlier.submitted_at < attempts.submitted_at"
        " OR (earlier.submitted_at = attempts.submitted_at AND earlier.id <= attempts.id)))"
    )
    op.drop_index("attempts_of_a_student", "attempts")
    op.create_index("attempts_numbered", "attempts", ["student", "exercise", "number"], unique=True)
    op.create_index("attempts_once", "attempts", ["receipt", "exercise"], unique=True)


def _make_handins() -> None:
    op.create_table(
        "handins",
        *_texts(id=36, student=64, submission=64, received_at=40, state=20),
        sa.Column("exercises", sa.JSON, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("name", "why")),
        sa.Column("receipt", sa.JSON),
    )
    op.create_index("handins_of_a_student", "handins", ["student", "submission"])
    op.execute(
        "INSERT INTO handins (id, student, submission, received_at, state, exercises, name, why)"
        " SELECT receipt, min(student), min(submission), min(submitted_at), 'recorded', '[]', '', ''"
        " FROM attempts GROUP BY receipt"
    )
    op.create_table("submissions", *_texts(digest=64), sa.Column("packed", sa.LargeBinary, nullable=False))


def _make_the_rest() -> None:
    op.create_table("students", *_texts(id=64, name=200, email=200, section=200, login=200, platform_id=200))
    op.create_table(
        "extensions",
        *_texts(id=36, student=64, scope=100, made_at=40),
        sa.Column("until", sa.String(40)),
        *(sa.Column(name, sa.Integer, nullable=False) for name in ("seconds", "attempts")),
        sa.Column("reason", sa.Text, nullable=False),
    )
    op.create_table(
        "regrades",
        *_texts(id=36, attempt=36, made_at=40),
        sa.Column("reason", sa.Text, nullable=False),
        *(sa.Column(name, sa.JSON, nullable=False) for name in ("before", "after")),
    )
    op.create_index("regrades_of_an_attempt", "regrades", ["attempt"])
    op.create_table(
        "events",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        *_texts(key="", made_at=40, what=40, student=64, before=64, hash=64),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("detail", sa.JSON, nullable=False),
    )


def _texts(key: str | None = None, **lengths: int) -> list["sa.Column[str]"]:
    """Columns of texts; the first one is the key unless another is named."""
    first = next(iter(lengths)) if key is None else key
    return [
        sa.Column(name, sa.String(length), nullable=False, primary_key=name == first)
        for name, length in lengths.items()
    ]
