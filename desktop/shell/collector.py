"""Collects what Python cannot free by counting, on the window's thread alone.

Python collects wherever it happens to be: in a lane it could free a widget that must not be touched
from there, and the program would end without a word.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import ClassVar, Final

from PySide6.QtCore import QObject, QTimer

_EVERY: Final = 100
"""Milliseconds between two looks."""
_PATIENCE: Final = 100
"""Looks that put the whole heap off at most: ten seconds."""


class Collector(QObject):
    """While one lives, nothing is collected on another thread; ``close`` ends it."""

    _living: ClassVar[int] = 0

    def __init__(
        self, parent: QObject | None = None, busy: Callable[[], bool] = lambda: False
    ) -> None:
        super().__init__(parent)
        self._busy = busy
        self._put_off = 0
        Collector._living += 1
        self._closed = False
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(_EVERY)

    def collect(self) -> None:
        """Collect the generations that are due, the oldest of them with all younger ones.

        What is young is collected at every look, so that it is never much. While a lane holds many
        records the whole heap is large and not worth going through: that is put off until the lane
        is done, though not for ever.
        """
        due = [
            generation
            for generation in (2, 1, 0)
            if gc.get_count()[generation] > gc.get_threshold()[generation]
        ]
        if not due:
            return
        waits = due[0] > 0 and self._busy() and self._put_off < _PATIENCE
        self._put_off = self._put_off + 1 if waits else 0
        gc.collect(0 if waits else due[0])

    def settle(self) -> None:
        """Take all that is there for lasting: modules and tables are looked through no more."""
        gc.freeze()

    def close(self) -> None:
        """Give Python its own way back, where no other collector lives."""
        if not self._closed:
            self._closed = True
            self._timer.stop()
            Collector._living -= 1
            if Collector._living == 0:
                gc.unfreeze()
                gc.enable()
