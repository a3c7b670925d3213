"""Files of the library, opened with the system's program."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from db.errors import UserError
from db.language import tr

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.shell.desk import Desk


def open_attachment(desk: Desk, uuid: str, owner: QObject) -> None:
    """Have the system show a copy of a kept file; say so where it would run it instead.

    The copy is read-only: what is changed in it would not come back into the library.
    """

    def write_copy(session: Session) -> Path:
        from db.editing.attachments import attached

        return copy_to_open(*attached(session, uuid))

    def show(copy: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            sentence = tr("No program here opens {name}. Save a copy and open it elsewhere.")
            desk.tell(sentence.format(name=copy.name), "warning")

    desk.ask(write_copy, show, owner=owner, key="file")


def copy_to_open(name: str, content: bytes) -> Path:
    """Write a copy for the person's eyes only, which is gone with the program.

    Raises UserError where the file is a program, or leads to one, and where it cannot be written.
    """
    from db.editing.attachments import clean_name
    from db.runnable import is_runnable

    plain = clean_name(name)
    if is_runnable(plain, content):
        raise UserError(
            tr(
                "{name} is a program, or could start one, so it was not opened. It is safe in the "
                "library; save a copy if you trust it."
            ).format(name=plain)
        )
    try:
        copy = Path(tempfile.mkdtemp(dir=_folder().name)) / plain
        copy.write_bytes(content)
        copy.chmod(0o400)
    except OSError:
        sentence = tr("{name} could not be opened, because there is no room for a copy of it.")
        raise UserError(sentence.format(name=plain)) from None
    return copy


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="chairdesk-", ignore_cleanup_errors=True)
