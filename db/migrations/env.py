"""Alembic's environment: migrates over the connection it is given, in that transaction."""

from __future__ import annotations

from alembic import context

from db.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=True,  # the connection begins and commits, so DDL is all or nothing
)
context.run_migrations()
