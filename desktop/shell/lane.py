"""A thread of its own for work that must not hold up the window."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, Signal

from db.errors import UserError
from db.progress import Cancelled

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Work:
    """One piece of work and who is told of its end, on the window's thread all but ``do``."""

    do: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[UserError], None]
    stopped: Callable[[], None]
    ended: Callable[[], None]
    """Called in every case, after the others."""
    wanted: Callable[[], bool]
    """Asked before the work begins, on the lane's thread, and before ``done``."""


class Lane(QObject):
    """Does one piece of work after another; each ends on the thread that made the lane."""

    broke = Signal(object)
    """An exception that nobody foresaw, from the work or from who was told of its end."""
    rested = Signal()
    """Nothing is left to do."""
    _ended = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: SimpleQueue[Work | None] = SimpleQueue()
        self._waiting = 0
        self._ended.connect(_call)
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._started = False

    @property
    def idle(self) -> bool:
        """Whether nothing is being done, waits, or has yet to be told."""
        return self._waiting == 0

    def add(self, work: Work) -> None:
        """Do ``work`` when all that came before it is done."""
        self._waiting += 1
        self._queue.put(work)
        if not self._started:
            self._started = True
            self._thread.start()

    def close(self) -> None:
        """Wait for the end of what was begun and of what waits; what they say is not told."""
        self._ended.disconnect()
        self._queue.put(None)
        if self._started:
            self._thread.join()

    def _run(self) -> None:
        while (work := self._queue.get()) is not None:
            self._ended.emit(self._outcome(work))

    def _outcome(self, work: Work) -> Callable[[], None]:
        """Do the work and give what is to be called on the window's thread."""
        if not work.wanted():
            return lambda: self._finish(work, lambda: None)
        try:
            result = work.do()
        except UserError as error:
            failure = error
            return lambda: self._finish(work, lambda: work.failed(failure))
        except Cancelled:
            return lambda: self._finish(work, work.stopped)
        except Exception as error:
            _log.exception("work in %s broke", threading.current_thread().name)
            broken = error
            return lambda: self._finish(work, lambda: self.broke.emit(broken))
        return lambda: self._finish(work, lambda: work.done(result) if work.wanted() else None)

    def _finish(self, work: Work, tell: Callable[[], None]) -> None:
        self._waiting -= 1
        try:
            tell()
        except Exception as error:
            _log.exception("who was told of the end of some work broke")
            self.broke.emit(error)
        finally:
            work.ended()
        if self.idle:
            self.rested.emit()


def _call(tell: Callable[[], None]) -> None:
    tell()
