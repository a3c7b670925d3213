"""Alembic migrations: one head, numbered; a new library is made whole and stamped with it."""

HEAD = "0002"
"""The newest revision."""

SCHEMA_VERSION = int(HEAD)
"""The same as a number: the file's ``user_version``."""
