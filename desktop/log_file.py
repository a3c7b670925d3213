"""The file of what went wrong, for whoever is asked to help; it is opened at its first line."""

from __future__ import annotations

import logging

from db import paths
from db.errors import UserError

_LONGEST = 500_000
"""Bytes, then the next file is begun."""
_KEPT = 3


class LogFile(logging.Handler):
    """Writes to the person's log folder; a full or read-only disk only leaves the log empty."""

    def __init__(self) -> None:
        super().__init__()
        self._file: logging.Handler | None = None
        self._closed = False

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line."""
        if self._file is None and not self._closed:
            self._file = _opened()
            self._closed = self._file is None
        if self._file is not None:
            self._file.handle(record)

    def close(self) -> None:
        """Write no more."""
        self._closed = True
        if self._file is not None:
            self._file.close()
            self._file = None
        super().close()


def _opened() -> logging.Handler | None:
    from logging.handlers import RotatingFileHandler  # loads sockets and more, mostly in vain

    try:
        path = paths.log_folder() / "chairdesk.log"
        file = RotatingFileHandler(
            path, maxBytes=_LONGEST, backupCount=_KEPT, encoding="utf-8", delay=False
        )
    except (OSError, UserError):
        return None
    file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    return file
