"""Files of the library, opened with the system's program."""

from __future__ import annotations

import tempfile
from pathlib import Path, PurePosixPath, PureWindowsPath

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_with_system(name: str, content: bytes) -> None:
    """Write a copy of a kept file, for the person's eyes only, and open it.

    The copy is read-only: what is changed in it would not come back into the library.
    """
    plain = PurePosixPath(PureWindowsPath(name).name).name or "file"
    copy = Path(tempfile.mkdtemp(prefix="chairdesk-")) / plain
    copy.write_bytes(content)
    copy.chmod(0o400)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))
