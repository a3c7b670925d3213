"""Files that were written outside of the library, and mails, handed on to the system's programs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from db.language import tr
from desktop.shell.message import Offer

if TYPE_CHECKING:
    from desktop.shell.desk import Desk

FOLDER: Final = "letters/folder"
"""The setting that remembers where letters were put last."""


def offers_of(desk: Desk, files: Sequence[Path]) -> tuple[Offer, ...]:
    """Give what a toast offers to do with files just written: open the one, show the folder."""
    shown = Offer(tr("Show in folder"), partial(open_outside, desk, files[0].parent))
    if len(files) > 1:
        return (shown,)
    return (Offer(tr("Open"), partial(open_outside, desk, files[0])), shown)


def open_outside(desk: Desk, path: Path) -> None:
    """Have the system open a file or a folder, and say so where it cannot."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        sentence = tr("No program here opens {name}. It lies in {folder}.")
        desk.tell(sentence.format(name=path.name, folder=path.parent), "warning")


def write_mail(desk: Desk, link: str) -> None:
    """Begin a message in the person's mail program; files cannot go along with it."""
    if QDesktopServices.openUrl(QUrl.fromEncoded(link.encode("ascii"))):
        desk.tell(tr("The letter itself does not go along: attach it in your mail program"))
    else:
        desk.tell(tr("No mail program is set up here, so no e-mail was begun."), "warning")
