"""ZonePicker: the second time zone of the calendar, found by its city as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from db.dates.cities import ZoneCity, zones_called
from db.language import tr
from desktop.shell.theme import theme
from desktop.widgets.announcing import announce
from desktop.widgets.found_delegate import ICON, NOTE, FoundDelegate

if TYPE_CHECKING:
    from desktop.shell.desk import Desk

_WIDTH: Final = 280
_ROWS: Final = 8
_ZONE: Final = Qt.ItemDataRole.UserRole
_Key = Qt.Key


class ZonePicker(QFrame):
    """A line to type in and the cities that fit; closes when one is chosen, or by Escape."""

    chosen = Signal(str)
    """The IANA name of a zone; "" for no second zone."""

    def __init__(self, desk: Desk, current: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._desk, self._current = desk, current
        self.setProperty("look", "palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("Choose a second time zone"))
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("City or state"))
        self.line.setAccessibleName(tr("City or state"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Time zones"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(FoundDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.list)
        now = theme()
        row = now.line() + now.line("caption") + 8
        self.setFixedWidth(now.px(_WIDTH))
        self.list.setFixedHeight(_ROWS * row)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._ask)
        self.list.itemClicked.connect(self._choose)
        self._ask("")

    def open_at(self, corner: QPoint) -> None:
        """Show it at a place of the screen, or as near as it fits."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        x = max(room.left(), min(corner.x(), room.right() - self.width()))
        y = max(room.top(), min(corner.y(), room.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go through the cities and choose one by the keys of the line."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = event.key()
            if key in (_Key.Key_Up, _Key.Key_Down) and self.list.count():
                step = 1 if key == _Key.Key_Down else -1
                self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
                self._say()
                return True
            if key in (_Key.Key_Return, _Key.Key_Enter):
                self._choose(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _ask(self, text: str) -> None:
        self._desk.ask(lambda _session: zones_called(text), self._show, owner=self, key="zones")

    def _show(self, found: list[ZoneCity]) -> None:
        self.list.clear()
        if self._current and not self.line.text():
            none = QListWidgetItem(tr("No second time zone"), self.list)
            none.setData(_ZONE, "")
            none.setData(ICON, "close")
        for each in found:
            item = QListWidgetItem(each.city, self.list)
            item.setData(_ZONE, each.zone)
            item.setData(NOTE, each.state or each.zone)
            if each.zone == self._current:
                item.setData(ICON, "check")
        self.list.setCurrentRow(0)
        self._say()

    def _say(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            announce(self.line, item.text())

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.close()
            self.chosen.emit(item.data(_ZONE))
