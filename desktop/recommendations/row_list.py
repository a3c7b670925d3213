"""RowList: rows below one another, kept by what they are of, so that typing survives a renewal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, Generic, Protocol, TypeVar

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget


class Of(Protocol):
    """What a row is of."""

    @property
    def uuid(self) -> str:
        """The record."""
        ...


F = TypeVar("F", bound=Of)
W = TypeVar("W", bound=QWidget)


class RowList(QWidget, Generic[F, W]):
    """``make`` makes the row of a record; ``show`` shows it, and is told whether it is new."""

    hangs: ClassVar[bool] = True

    def __init__(self, make: Callable[[F], W], show: Callable[[W, F, bool], None]) -> None:
        super().__init__()
        self.rows: dict[str, W] = {}
        self._make, self._show = make, show
        self._last: str | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    @property
    def in_hand(self) -> str | None:
        """The record of the row that the person is at, or was at last; else of the first row."""
        return self._last if self._last in self.rows else self._first()

    def take_in_hand(self, uuid: str) -> None:
        """Go to a row without moving the focus."""
        self._last = uuid

    def adopt(self, uuid: str, row: W) -> None:
        """Take a row in, first, that was made for a record before there was one."""
        self.rows[uuid] = row
        self._column.insertWidget(0, row)
        self.show()

    def show_records(self, records: Sequence[F]) -> None:
        """Show these records in this order; a row that stays keeps what is typed in it."""
        wanted = {record.uuid for record in records}
        for uuid in [uuid for uuid in self.rows if uuid not in wanted]:
            gone = self.rows.pop(uuid)
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, record in enumerate(records):
            row = self.rows.get(record.uuid)
            new = row is None
            if row is None:
                row = self.rows[record.uuid] = self._make(record)
            self._show(row, record, new)
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
        self.setVisible(bool(records))

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        for uuid, row in self.rows.items():
            if now is not None and row.isAncestorOf(now):
                self._last = uuid

    def _first(self) -> str | None:
        return next(
            (uuid for uuid, row in self.rows.items() if not self._column.indexOf(row)), None
        )
