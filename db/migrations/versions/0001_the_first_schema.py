"""The first schema, as written down in the .sql file of the same name."""

from __future__ import annotations

from db.migrations.scripts import run_script

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table and index of the first schema."""
    run_script(__file__)
