"""Files kept in the library: their bytes once each, by SHA-256, under a name that can be shown."""

from __future__ import annotations

import hashlib
import mimetypes
import os
import stat
import unicodedata
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Final

from sqlalchemy.orm import Session

from db.editing.records import find
from db.errors import UserError
from db.language import tr
from db.models import Attachment, AttachmentContent

LARGEST: Final = 200_000_000
"""Bytes of a file that a library takes."""
_LONGEST_NAME: Final = 150
_RESERVED: Final = {"con", "prn", "aux", "nul"} | {
    f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)
}
"""Names of devices on Windows, whatever follows the dot."""


def read_file(path: Path) -> bytes:
    """Give the content of a file that is to be kept; nothing larger than LARGEST is read.

    Raises UserError where it is no file, empty, too large, or cannot be read.
    """
    try:
        with open(path, "rb") as file:
            state = os.fstat(file.fileno())
            if not stat.S_ISREG(state.st_mode):
                raise _unread(path.name)
            _check_size(path.name, state.st_size)
            return file.read(LARGEST + 1)
    except OSError:
        raise _unread(path.name) from None


def keep_file(session: Session, name: str, content: bytes) -> Attachment:
    """Keep a file's bytes; give the attachment, which belongs to nothing yet.

    Raises UserError where the file is empty or larger than LARGEST.
    """
    shown = clean_name(name)
    _check_size(shown, len(content))
    digest = hashlib.sha256(content).hexdigest()
    if session.get(AttachmentContent, digest) is None:
        session.add(AttachmentContent(sha256=digest, content=content))
        session.flush()
    return Attachment(
        name=shown,
        media_type=mimetypes.guess_type(shown)[0] or "application/octet-stream",
        size=len(content),
        sha256=digest,
    )


def attached(session: Session, uuid: str) -> tuple[str, bytes]:
    """Give name and content of a file. Raises UserError where it is gone."""
    attachment = find(session, Attachment, uuid)
    return attachment.name, attachment.content.content


def clean_name(name: str) -> str:
    """Give a file's name without folders, and without what hides its kind or no system takes."""
    last = PurePosixPath(PureWindowsPath(name).name).name
    plain = "".join("_" if unicodedata.category(each)[0] == "C" else each for each in last)
    plain = "".join("_" if each in '<>:"/\\|?*' else each for each in plain).strip().rstrip(". ")
    stem, dot, suffix = plain.rpartition(".")
    if not dot or not stem:
        stem, suffix = plain, ""
    room = _LONGEST_NAME - len(dot) - len(suffix)
    if len(plain) > _LONGEST_NAME:
        plain = f"{stem[:room]}{dot}{suffix}" if room > 0 else plain[:_LONGEST_NAME]
    if plain.partition(".")[0].rstrip().casefold() in _RESERVED:
        plain = f"_{plain}"
    return plain or "file"


def _check_size(name: str, size: int) -> None:
    if not size:
        raise UserError(tr("{name} is empty, so it was not attached.").format(name=name))
    if size > LARGEST:
        raise UserError(
            tr("{name} is larger than 200 MB, so it was not attached.").format(name=name)
        )


def _unread(name: str) -> UserError:
    return UserError(tr("{name} cannot be read, so it was not attached.").format(name=name))
