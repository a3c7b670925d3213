"""Migrations that are kept as SQL, so that no later model changes what an older step makes."""

from __future__ import annotations

from pathlib import Path

from alembic import op


def run_script(migration: str) -> None:
    """Run the statements of the .sql file beside a migration's ``__file__``."""
    script = Path(migration).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in script.split(";\n"):
        if statement.strip():
            op.execute(statement)
