"""How the program talks to a library's file: one SQLite, set up the same way every time.

The order of the settings and their reasons: SQLite documentation, "Defense Against The Dark Arts"
and "How To Corrupt An SQLite Database File".
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Dialect, Engine, create_engine, event, text
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool
from sqlalchemy.util import LRUCache
from sqlcipher3 import dbapi2

from db.errors import LibraryDamaged, LibraryError, LibraryInUse, ReadOnly, UserError
from db.language import later, tr
from db.progress import Cancelled

APPLICATION_ID = 0x4344534B  # "CDSK", bytes 68-71 of the file's header
_LITTLE = 1 << 20  # bytes: too few for the smallest change with its log
_STEPS = 20_000  # of SQLite's machine between two questions whether to go on: about a millisecond
_MINIMUM_FOR_WAL = (3, 51, 3)  # older ones can lose commits: sqlite.org/wal.html, WAL-reset bug

_SETTINGS = (
    "PRAGMA cipher_log_level=NONE",
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA mmap_size=0",
    "PRAGMA synchronous=FULL",
    "PRAGMA secure_delete=FAST",
    "PRAGMA busy_timeout=5000",
    "PRAGMA temp_store=MEMORY",
)
_COMPILED: Final[LRUCache[object, object]] = LRUCache(500)
"""Statements as SQL: made once in a process, and not anew for each library."""


def library_engine(path: Path, *, writing: bool) -> Engine:
    """Give an engine on a library's file, which must exist.

    Transactions begin where SQLAlchemy begins them, so that DDL rolls back too; connections with
    the execution option ``writing`` begin as the one writer. Without ``writing`` the file cannot
    be changed through the engine at all.
    """

    def connect() -> dbapi2.Connection:
        try:
            return _connect(str(path), writing=writing)
        except dbapi2.OperationalError:
            if writing or has_log(path):
                raise  # without the log an older state would be shown as if it were the newest
        # On a medium that cannot be written there is no room for the index of the WAL.
        return _connect(f"{path.absolute().as_uri()}?immutable=1", writing=False, uri=True)

    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=connect,
        poolclass=QueuePool,
        execution_options={"compiled_cache": _COMPILED},
    )
    engine.dialect = _dialect()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        alone = connection.get_execution_options().get("writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if alone else "BEGIN")

    return engine


@cache
def _dialect() -> Dialect:
    """Give the one dialect of all libraries, which a statement is compiled for."""
    engine = create_engine("sqlite://", module=dbapi2)
    engine.connect().close()  # so that it knows its SQLite
    engine.dispose()
    return engine.dialect


def place_of(path: Path) -> Path:
    """Where a library lies that ``path`` leads to, through links, as SQLite follows them."""
    try:
        return Path(os.path.realpath(path))
    except OSError:  # the folder that relative names begin in is gone
        return path


def has_log(path: Path) -> bool:
    """Tell whether some of what was written to a library stands in its log only."""
    place = place_of(path)
    log = place.with_name(place.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _connect(name: str, *, writing: bool, uri: bool = False) -> dbapi2.Connection:
    connection = dbapi2.connect(name, isolation_level=None, check_same_thread=False, uri=uri)
    try:
        for setting in _SETTINGS:
            connection.execute(setting).close()
        if not writing:
            connection.execute("PRAGMA query_only=ON").close()
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except dbapi2.DatabaseError:
        connection.close()
        raise
    return connection


def keep_journal(engine: Engine) -> None:
    """Have the library keep a write-ahead log, so that reading never waits for a writer."""
    safe = dbapi2.sqlite_version_info >= _MINIMUM_FOR_WAL
    with driver_connection(engine) as connection:
        connection.execute(f"PRAGMA journal_mode={'WAL' if safe else 'DELETE'}").close()


@contextmanager
def driver_connection(engine: Engine) -> Iterator[dbapi2.Connection]:
    """Lend the driver's own connection, outside any transaction."""
    pooled = engine.raw_connection()
    try:
        connection: dbapi2.Connection = pooled.driver_connection  # type: ignore[assignment]
        yield connection
    finally:
        pooled.close()


@contextmanager
def given_up(session: Session, wanted: Callable[[], bool] | None) -> Iterator[None]:
    """Have SQLite leave off what it reads for a session as soon as it is not ``wanted`` any more.

    Raises Cancelled then. ``wanted`` is called on the thread that reads, again and again; where
    there is none, all is read to its end.
    """
    if wanted is None:
        yield
        return
    connection: dbapi2.Connection = session.connection().connection.driver_connection  # type: ignore[assignment]
    connection.set_progress_handler(lambda: not wanted(), _STEPS)
    try:
        yield
    except OperationalError as error:
        if str(error.orig) != "interrupted":
            raise
        raise Cancelled from error
    finally:
        connection.set_progress_handler(None, 0)


def pragma(connection: Connection, name: str) -> Any:
    """Give the value of one of SQLite's settings."""
    return connection.execute(text(f"PRAGMA {name}")).scalar()


_SENTENCES: tuple[tuple[str, type[UserError], str], ...] = (
    (
        "disk is full",
        UserError,
        later(
            "The disk is full, so the change was not saved; the library is as it was before. "
            "Free some space and try again."
        ),
    ),
    (
        "readonly",
        ReadOnly,
        later(
            "The library {name} cannot be written. Nothing was changed; save a copy elsewhere and "
            "work on that."
        ),
    ),
    (
        "locked",
        LibraryInUse,
        later(
            "Another program holds the library {name}. Nothing was changed; close it there and "
            "try again."
        ),
    ),
    (
        "malformed",
        LibraryDamaged,
        later(
            "The library {name} is damaged. It was left as it is; go back to a backup, or export "
            "what can still be read."
        ),
    ),
    (
        "not a database",
        LibraryDamaged,
        later(
            "The library {name} is damaged, or encrypted by another program. It was left as it is; "
            "go back to a backup."
        ),
    ),
    (
        "disk i/o error",
        LibraryError,
        later(
            "The disk that holds the library {name} does not answer as it should. The change was "
            "not saved; copy the library to another disk and try again."
        ),
    ),
    (
        "unable to open",
        LibraryError,
        later(
            "The library {name} cannot be opened. It was left as it is; check that you may read "
            "and write the file and its folder."
        ),
    ),
)


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _LITTLE
    except OSError:
        return False


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn what SQLite says of the disk and the file into a sentence for the person."""
    try:
        yield
    except (DatabaseError, dbapi2.DatabaseError) as error:
        said = str(error).lower()
        if "disk i/o error" in said and _is_full(path.absolute().parent):
            said = "disk is full"  # no room for the log's index reads like a failing disk
        for words, kind, sentence in _SENTENCES:
            if words in said:
                raise kind(tr(sentence).format(name=path.name)) from error
        raise
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise UserError(tr(_SENTENCES[0][2])) from error
        raise
