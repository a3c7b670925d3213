"""The file of a library: is it one, how old is it, who writes to it."""

from __future__ import annotations

import getpass
import json
import os
import platform
import struct
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from db.connecting import APPLICATION_ID, has_log, place_of, pragma
from db.errors import LibraryDamaged, LibraryInUse, LibraryTooNew, NotALibrary, ReadOnly
from db.indexing import complains_of_index
from db.language import tr
from db.migrations import SCHEMA_VERSION
from db.models import Base

_MAGIC = b"SQLite format 3\x00"
_QUICK_CHECK_BELOW = 4 * 1024 * 1024  # bytes; a large library is checked on request


def check_header(path: Path) -> None:
    """Make sure that a file no connection of this process is open on looks like a library.

    Raises NotALibrary, LibraryTooNew or LibraryDamaged. The file is read, never written (SQLite
    file format, section 1.3, the database header).
    """
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise NotALibrary(_not_ours(path))  # a pipe would be waited for without end
        with path.open("rb") as file:
            header = file.read(100)
            size = os.fstat(file.fileno()).st_size
    except FileNotFoundError:
        raise NotALibrary(
            tr(
                "There is no library {name} in {folder}. Nothing was changed; check the name, or "
                "import into it to make it."
            ).format(name=path.name, folder=place_of(path.parent))
        ) from None
    except IsADirectoryError:
        raise NotALibrary(
            tr(
                "{name} is a folder, not a library. Nothing was changed; name the file in it."
            ).format(name=path.name)
        ) from None
    except OSError as error:
        raise NotALibrary(
            tr(
                "{name} cannot be read ({why}). Nothing was changed; check that you may read it."
            ).format(name=path.name, why=error.strerror)
        ) from error
    if not size:
        raise NotALibrary(
            tr(
                "{name} is empty, so it is no library. It was left as it is; choose another file, "
                "or delete it and start anew."
            ).format(name=path.name)
        )
    if not header.startswith(_MAGIC) or len(header) < 100:
        raise NotALibrary(_not_ours(path))
    _check_numbers(path, header, size)


def _not_ours(path: Path) -> str:
    return tr(
        "{name} is not a Chairdesk library. It was left as it is; choose a file that Chairdesk "
        "made, or import this one."
    ).format(name=path.name)


def _check_numbers(path: Path, header: bytes, size: int) -> None:
    (application,) = struct.unpack_from(">I", header, 68)
    (version,) = struct.unpack_from(">I", header, 60)
    (page_size,) = struct.unpack_from(">H", header, 16)
    (pages,) = struct.unpack_from(">I", header, 28)
    if application != APPLICATION_ID:
        raise NotALibrary(
            tr(
                "{name} belongs to another program. It was left as it is; choose a file that "
                "Chairdesk made."
            ).format(name=path.name)
        )
    check_version(path, version)
    whole = pages * (65536 if page_size == 1 else page_size)
    if size < whole and not has_log(path):
        raise LibraryDamaged(
            tr(
                "{name} is cut short: {size} of {whole} bytes are there. It was left as it is; "
                "copy it again from where it came, or go back to a backup."
            ).format(name=path.name, size=size, whole=whole)
        )


def check_version(path: Path, version: int) -> None:
    """Refuse a library that a newer program made. Raises LibraryTooNew."""
    if version > SCHEMA_VERSION:
        raise LibraryTooNew(
            tr(
                "{name} was written by a newer Chairdesk: it has library version {version}, and "
                "this program knows versions up to {newest}. It was left as it is; open it with "
                "the newer program."
            ).format(name=path.name, version=version, newest=SCHEMA_VERSION)
        )


def check_content(path: Path, connection: Connection) -> int:
    """Make sure that an opened file holds a library, and give its schema version.

    Raises NotALibrary, LibraryTooNew or LibraryDamaged.
    """
    if pragma(connection, "application_id") != APPLICATION_ID:
        raise NotALibrary(
            tr(
                "{name} belongs to another program. It was left as it is; choose a file that "
                "Chairdesk made."
            ).format(name=path.name)
        )
    version = int(pragma(connection, "user_version"))
    check_version(path, version)
    planted = connection.exec_driver_sql(
        "SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view') LIMIT 1"
    ).scalar()
    if planted is not None:
        raise LibraryDamaged(
            tr(
                "{name} carries a rule that Chairdesk did not put there ({rule}). It was left as "
                "it is and not opened; ask who changed it, or go back to a backup."
            ).format(name=path.name, rule=planted)
        )
    if is_small(connection) and not intact(connection):
        raise LibraryDamaged(
            tr(
                "The library {name} is damaged. It was left as it is; go back to a backup, or "
                "export what can still be read."
            ).format(name=path.name)
        )
    return version


def is_small(connection: Connection) -> bool:
    """Tell whether a library is small enough to be read whole whenever it is opened."""
    size = pragma(connection, "page_count") * pragma(connection, "page_size")
    return bool(size < _QUICK_CHECK_BELOW)


def intact(connection: Connection) -> bool:
    """Tell whether SQLite finds every page of the file in order; the index of words may not be."""
    try:
        said = connection.exec_driver_sql("PRAGMA quick_check").scalars().all()
    except DatabaseError as error:
        return complains_of_index(str(error.orig)) and _records_intact(connection)
    return all(each == "ok" or complains_of_index(each) for each in said)


def _records_intact(connection: Connection) -> bool:
    """Tell the same of the tables alone, where the index of words cannot even be looked at."""
    try:
        said = (pragma(connection, f'quick_check("{name}")') for name in Base.metadata.tables)
        return all(each == "ok" for each in said)
    except DatabaseError:
        return False


def identity(path: Path) -> tuple[int, int] | None:
    """Which file has that name: its device and its number there; None for no file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def give_name(unfinished: Path, path: Path) -> None:
    """Give a finished library its name, unless another has taken it meanwhile."""
    try:
        os.link(unfinished, path)
    except FileExistsError:
        raise
    except OSError:  # a disk that knows no hard links
        os.rename(unfinished, path)


class WriterLock:
    """The right to write to a library: one program at a time, named for the others to see."""

    def __init__(self, path: Path) -> None:
        self._path = path
        place = place_of(path)  # a link is another name of the same library
        self._beside = place.with_name(f".{place.name}.lock")
        self._lock = FileLock(self._beside, mode=0o600)
        self._owner = place.with_name(f".{place.name}.owner")

    def acquire(self) -> None:
        """Take the right. Raises LibraryInUse where another holds it, ReadOnly without it."""
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise LibraryInUse(self._held()) from None
        except OSError as error:
            raise ReadOnly(
                tr(
                    "{name} cannot be written, because its folder cannot ({why}). Nothing was "
                    "changed; copy it to a folder of yours."
                ).format(name=self._path.name, why=error.strerror)
            ) from error
        with suppress(OSError):  # the note only helps others; the lock is held without it
            descriptor = os.open(self._owner, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                json.dump(_ourselves(), file)

    def release(self) -> None:
        """Give the right back."""
        if self._lock.is_locked:
            with suppress(OSError):
                self._owner.unlink()
            self._lock.release()

    def discard(self) -> None:
        """Give the right back for good: the library is no more."""
        if self._lock.is_locked:
            with suppress(OSError):  # where an open file cannot be taken away, it stays
                self._beside.unlink()
        self.release()

    def _held(self) -> str:
        """Say that another writes, and who it is where that is known."""
        with suppress(OSError, ValueError, KeyError, TypeError):
            owner = json.loads(self._owner.read_text(encoding="utf-8"))
            return tr(
                "{name} is open for writing elsewhere, by {person} on {computer} since {since}. "
                "Nothing was changed; close it there and try again. Reading works meanwhile."
            ).format(
                name=self._path.name,
                person=owner["person"],
                computer=owner["computer"],
                since=owner["since"],
            )
        return tr(
            "{name} is open for writing elsewhere. Nothing was changed; close it there and try "
            "again. Reading works meanwhile."
        ).format(name=self._path.name)


def _ourselves() -> dict[str, str]:
    try:
        person = getpass.getuser()
    except (KeyError, OSError):  # a user id without an entry in the system's list
        person = str(os.getuid()) if hasattr(os, "getuid") else "?"
    since = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
    return {"person": person, "computer": platform.node() or "?", "since": since}
