"""What the window remembers from one start to the next, in one file of the person's folder."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from db import paths


class Settings:
    """Values by name ("calendar/view"): whatever JSON can hold, and Qt's own states."""

    def __init__(self) -> None:
        self._file = QSettings(str(paths.settings_file()), QSettings.Format.IniFormat)

    def value(self, key: str, default: Any = None) -> Any:
        """Give what was kept; ``default`` where nothing was, or what was cannot be read."""
        text = self._file.value(key)
        if not isinstance(text, str):
            return default
        try:
            return json.loads(text)
        except ValueError:
            return default

    def keep(self, key: str, value: Any) -> None:
        """Keep a value for the next start."""
        self._file.setValue(key, json.dumps(value))

    def state(self, key: str) -> QByteArray:
        """Give a kept state of Qt's; empty where none was kept."""
        return QByteArray.fromBase64(QByteArray(str(self.value(key, "")).encode("ascii", "ignore")))

    def keep_state(self, key: str, state: QByteArray) -> None:
        """Keep a state of Qt's: of a window, a header, a splitter."""
        self.keep(key, bytes(state.toBase64().data()).decode("ascii"))

    def write(self) -> None:
        """Bring what was kept to the disk."""
        self._file.sync()
