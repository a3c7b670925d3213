"""Long work that the status bar shows and the person can stop."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Signal

from db.progress import Cancelled


class Job(QObject):
    """One piece of long work: what it is called, how far it is, and whether it should stop.

    It is called as a ``db.progress.Progress`` from the thread that works.
    """

    moved = Signal(int, int, str)
    """Steps done, all steps (0: not known), what is being worked on."""

    def __init__(self, label: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self._stop = threading.Event()

    def stop(self) -> None:
        """Ask the work to stop; it keeps nothing of what it did."""
        self._stop.set()

    def __call__(self, done: int, total: int, what: str = "") -> None:
        """Report a step. Raises Cancelled where the person asked to stop."""
        if self._stop.is_set():
            raise Cancelled
        self.moved.emit(done, total, what)
