"""Dated copies of a library, made by SQLite itself: a plain copy of a live file is none."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from db import paths
from db.connecting import driver_connection
from db.errors import UserError
from db.language import tr
from db.library_file import give_name


def back_up(engine: Engine, library: Path, folder: Path | None = None) -> Path:
    """Copy the library into the backup folder, check the copy, and give its path.

    Raises UserError where the copy cannot be made; no half copy is left.
    """
    folder = folder or paths.backup_folder()
    stamp = datetime.now(UTC).strftime("%Y-%m-%d %H%M%S")
    target = folder / f"{library.stem} {stamp} {secrets.token_hex(2)}{library.suffix}"
    try:
        os.close(os.open(target, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        _copy(engine, target)
    except (OSError, dbapi2.Error) as error:
        with suppress(OSError):
            target.unlink()
        raise UserError(
            tr(
                "No copy of {name} could be made in {folder} ({why}), so nothing was changed. "
                "Free some space there and try again."
            ).format(name=library.name, folder=folder, why=error)
        ) from error
    return target


def save_copy(session: Session, target: Path) -> None:
    """Write the library of a session, as it is now, into a file that is not there yet.

    Raises UserError where a file stands there already or none can be written.
    """
    if os.path.lexists(target):
        raise UserError(
            tr("{name} is there already and was left as it is. Choose another name.").format(
                name=target.name
            )
        )
    unfinished = target.with_name(f".{target.name}.{secrets.token_hex(4)}.new")
    try:
        os.close(os.open(unfinished, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        _copy(session.connection().engine, unfinished)
        give_name(unfinished, target)
    except (OSError, dbapi2.Error) as error:
        raise UserError(
            tr(
                "The copy {name} could not be made ({why}). The library is as it was; choose "
                "another place and try again."
            ).format(name=target.name, why=error)
        ) from error
    finally:
        with suppress(OSError):
            unfinished.unlink()


def _copy(engine: Engine, target: Path) -> None:
    copy = dbapi2.connect(str(target))
    try:
        with driver_connection(engine) as source:
            source.backup(copy)
        if copy.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise dbapi2.DatabaseError("the copy is not whole")
    finally:
        copy.close()
