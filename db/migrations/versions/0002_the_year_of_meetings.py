"""Checklists, attendance, notes, deadlines and calendars elsewhere, as the .sql file says."""

from __future__ import annotations

from db.migrations.scripts import run_script

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of the year of meetings, and copy those that grew into their new shape."""
    run_script(__file__)
