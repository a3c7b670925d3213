"""The schema of a library's file: made in a new one, brought up to date in an older one."""

from __future__ import annotations

import logging
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError

from db import indexing
from db.connecting import APPLICATION_ID, keep_journal, library_engine
from db.errors import LibraryError
from db.language import tr
from db.library_file import check_content, is_small
from db.migrations import HEAD, SCHEMA_VERSION
from db.models import Base

_log = logging.getLogger(__name__)


def make_schema(path: Path) -> None:
    """Give an empty file the tables of a library, its stamp and an index of words."""
    engine = library_engine(path, writing=True)
    try:
        keep_journal(engine)
        with engine.execution_options(writing=True).begin() as connection:
            Base.metadata.create_all(connection)
            _stamp(connection)
            indexing.rebuild(connection)
    finally:
        engine.dispose()


def _stamp(connection: Connection) -> None:
    """Say which schema this is, as Alembic would."""
    for statement in (
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
        "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))",
        f"INSERT INTO alembic_version VALUES ('{HEAD}')",  # nosec B608
        f"PRAGMA application_id={APPLICATION_ID:d}",
        f"PRAGMA user_version={SCHEMA_VERSION:d}",
    ):
        connection.exec_driver_sql(statement)


def bring_up_to_date(path: Path, engine: Engine, *, writing: bool) -> None:
    """See that a file is a library with the newest schema and, where it may, a current index.

    Raises NotALibrary, LibraryTooNew or LibraryDamaged, and LibraryError where it is older and
    nothing may be written.
    """
    with engine.connect() as connection:
        version = check_content(path, connection)
        ready = version == SCHEMA_VERSION and indexing.is_current(
            connection, reading_it=is_small(connection)
        )
    if version < SCHEMA_VERSION:
        if not writing:
            raise LibraryError(
                tr(
                    "{name} was made by an older Chairdesk and must be brought up to date once. It "
                    "was left as it is; open it for writing, and a copy is kept first."
                ).format(name=path.name)
            )
        from db.backup import back_up
        from db.migrating import upgrade

        back_up(engine, path)
        upgrade(engine)
    if writing and not ready:
        _index(path, engine)


def _index(path: Path, engine: Engine) -> None:
    """Make the index of words anew; a library opens without it too, but is searched in vain."""
    try:
        with engine.execution_options(writing=True).begin() as connection:
            indexing.rebuild(connection)
    except DatabaseError:
        _log.exception("the index of words of %s could not be made", path.name)
