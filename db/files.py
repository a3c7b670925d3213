"""Writing a whole file or none: beside its target first, then renamed over it."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from db.errors import TargetExists, UserError
from db.language import tr

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_FOLDER = {errno.ENOENT, errno.ENOTDIR}


def write_atomically(target: Path, data: bytes, *, overwrite: bool) -> None:
    """Make ``data`` the whole content of ``target``, or leave everything as it was.

    As ``writing_atomically``, for what fits into memory.
    """
    with writing_atomically(target, overwrite=overwrite) as file:
        file.write(data)


@contextmanager
def writing_atomically(target: Path, *, overwrite: bool) -> Iterator[BinaryIO]:
    """Give a file whose content becomes that of ``target`` at the end, whole or not at all.

    A link is followed: what it points to is replaced. A replaced file keeps its permissions, a new
    one gets those of the umask.

    Raises TargetExists where the file is there and ``overwrite`` is not set, and UserError where
    the disk is full or the place cannot be written.
    """
    try:
        place = Path(os.path.realpath(target))
        if place.is_dir():
            raise UserError(
                tr(
                    "{target} is a folder, so no file was written. Choose another name for the "
                    "file."
                ).format(target=target)
            )
        if os.path.lexists(place) and not overwrite:
            raise TargetExists(
                tr(
                    "{target} is already there and was left as it is. Choose another name, or say "
                    "that it may be overwritten."
                ).format(target=target)
            )
        if os.path.lexists(place) and not place.is_file():
            raise UserError(
                tr(
                    "{target} is no ordinary file and was left as it is. Choose another name for "
                    "the file."
                ).format(target=target)
            )
        with _replacing(place) as file:
            yield file
    except OSError as error:
        raise UserError(not_written(target, error)) from error


@contextmanager
def _replacing(place: Path) -> Iterator[BinaryIO]:
    """Write beside ``place`` and rename over it; nothing stays behind on failure."""
    # The name says nothing of the target's: that may already be as long as a name can be.
    beside = place.with_name(f".chairdesk-{secrets.token_hex(8)}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(beside, flags, 0o666)
    try:
        with open(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if place.exists():
            os.chmod(beside, stat.S_IMODE(place.stat().st_mode))
        os.replace(beside, place)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    _sync_folder(place.parent)


def _sync_folder(folder: Path) -> None:
    """Put the new name on the disk too, where the system lets a folder be opened."""
    with suppress(OSError):  # the file itself is complete; Windows has no such call
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def not_written(target: Path, error: OSError) -> str:
    """Say why the system did not let a file be written, what is safe and what to do."""
    if error.errno in _NO_ROOM:
        return tr(
            "There is no room on the disk for {target}, so it was not written; an older file of "
            "that name is as it was. Free some space or choose another place."
        ).format(target=target)
    if error.errno in _NOT_ALLOWED:
        return tr(
            "{target} cannot be written here: the place is read-only, belongs to somebody else, "
            "or another program has the file open. Nothing was changed. Close it there or choose "
            "another place."
        ).format(target=target)
    if error.errno in _NO_FOLDER:
        return tr(
            "The folder {folder} does not exist, so nothing was written. Make the folder or "
            "choose another place."
        ).format(folder=target.parent)
    return tr(
        "{target} could not be written ({why}); an older file of that name is as it was. Choose "
        "another name or another place."
    ).format(target=target, why=error.strerror)
