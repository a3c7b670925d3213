"""RecordList: the records that an operation touched, made as one comes to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollBar, QVBoxLayout, QWidget

from desktop.history.record_block import RecordBlock, Touched

_AT_FIRST: Final = 12
_AT_ONCE: Final = 4
"""Records made in one event later on, however many fields each tells of: all of them at once would
hold the window up."""


class RecordList(QWidget):
    """A dozen records below one another, and more while less than a screenful is left below."""

    hangs: ClassVar[bool] = True
    taken = Signal(str)
    """The record with this UUID is in hand: one of its buttons was pressed."""
    ended = Signal()
    """The last record was made."""

    def __init__(self, records: Sequence[Touched], bar: QScrollBar) -> None:
        super().__init__()
        self.blocks: list[RecordBlock] = []
        self._waiting = list(records)
        self._bar = bar
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._go_on)
        bar.valueChanged.connect(self.look)
        bar.rangeChanged.connect(self.look)
        self._make(_AT_FIRST)

    @property
    def is_whole(self) -> bool:
        """Whether all records are made."""
        return not self._waiting

    def look(self) -> None:
        """Make more, in an event of its own, where one is near the last that is made."""
        if self._waiting:
            self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.look()

    def _go_on(self) -> None:
        if self._bar.maximum() - self._bar.value() < self._bar.pageStep():
            self._make(_AT_ONCE)

    def _make(self, count: int) -> None:
        now, self._waiting = self._waiting[:count], self._waiting[count:]
        for record in now:
            block = RecordBlock(record)
            block.taken.connect(lambda uuid=record.change.uuid: self.taken.emit(uuid))
            self.blocks.append(block)
            self._column.addWidget(block)
        if not self._waiting:
            self.ended.emit()
