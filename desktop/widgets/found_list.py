"""FoundList: the records found while one types, right below what is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QWidget

from db.language import tr
from desktop.shell.theme import theme
from desktop.widgets.announcing import announce
from desktop.widgets.found import Found
from desktop.widgets.found_delegate import ICON, NOTE, FoundDelegate

_MOST_ROWS, _LEAST_WIDTH, _GAP = 8, 240, 4


class FoundList(QListWidget):
    """Floats on the window and never has the focus: the keys come from the line above it."""

    chosen = Signal(object)
    """The ``Found`` that was chosen, or None: a new record is wanted."""

    def __init__(self, below: QWidget) -> None:
        super().__init__(below.window())
        self._below = below
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "found")
        self.setAccessibleName(tr("Records found"))
        self.setItemDelegate(FoundDelegate(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._choose)
        self.hide()

    def offer(self, found: Sequence[Found], new_text: str = "") -> None:
        """Show what was found, and below it the way to a new record; hide where there is nothing.

        The first is chosen beforehand.
        """
        self.clear()
        for each in found:
            item = QListWidgetItem(each.text, self)
            item.setData(Qt.ItemDataRole.UserRole, each)
            item.setData(NOTE, each.note)
            spoken = f"{each.text}, {each.note}" if each.note else each.text
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        if new_text:
            item = QListWidgetItem(new_text, self)
            item.setData(ICON, "plus")
        self.setVisible(self.count() > 0)
        if self.count():
            self._lie()
            self.raise_()
            self.setCurrentRow(0)
            self._tell()

    def step(self, rows: int) -> None:
        """Go down by ``rows``, or up; from either end to the other."""
        if self.count():
            self.setCurrentRow((self.currentRow() + rows) % self.count())
            self._tell()

    def choose(self) -> bool:
        """Choose the row that is current; False where there is none."""
        item = self.currentItem() if self.isVisible() else None
        if item is not None:
            self._choose(item)
        return item is not None

    def _choose(self, item: QListWidgetItem) -> None:
        self.hide()
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _tell(self) -> None:
        item = self.currentItem()
        announce(self._below, item.data(Qt.ItemDataRole.AccessibleTextRole) or item.text())

    def _lie(self) -> None:
        window, now = self._below.window(), theme()
        rows = min(self.count(), _MOST_ROWS)
        height = sum(self.sizeHintForRow(row) for row in range(rows)) + 10
        width = max(self._below.width(), now.px(_LEAST_WIDTH))
        corner = self._below.mapTo(window, QPoint(0, self._below.height() + _GAP))
        above = self._below.mapTo(window, QPoint(0, -_GAP)).y()
        if corner.y() + height > window.height() and above > window.height() - corner.y():
            height = min(height, above)
            corner.setY(above - height)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            corner.setX(corner.x() + self._below.width() - width)
        corner.setX(max(_GAP, min(corner.x(), window.width() - width - _GAP)))
        height = min(height, window.height() - corner.y() - _GAP)
        self.setGeometry(QRect(corner.x(), corner.y(), width, height))
