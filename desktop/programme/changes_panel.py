"""ChangesPanel: what a version of the programme changed, in a panel over the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.language import later, tr
from desktop.shell.theme import paint_mark, theme

if TYPE_CHECKING:
    from db.queries.programme_versions import VersionChange

CHANGES: Final = {
    "added": later("Added: {title}"),
    "removed": later("Taken off: {title}"),
    "dropped": later("Dropped: {title}"),
    "taken_on": later("Taken on again: {title}"),
    "carried_over": later("Carried over: {title}"),
    "moved": later("Moved from {before} to {after}: {title}"),
}
"""By kind of change: the sentence."""
_MARKS: Final = {
    "added": ("staged", "add"),
    "removed": ("staged", "left_out"),
    "dropped": ("implementation", "not_to_be_implemented"),
    "taken_on": ("staged", "add"),
    "carried_over": ("meeting", "carried_over"),
    "moved": ("staged", "update"),
}
_WIDTH: Final = 440
_SIDE: Final = 12


class ChangesPanel(QFrame):
    """Escape and a click elsewhere close it."""

    def __init__(self, title: str, changes: Sequence[VersionChange], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("look", "palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        head = QLabel(title)
        head.setProperty("look", "section")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(head)
        for change in changes:
            column.addLayout(_line(change))

    def open_at(self, corner: QPoint) -> None:
        """Show it with its leading edge at a place of the screen, as far as there is room."""
        self.setFixedWidth(_WIDTH)
        self.adjustSize()
        room = self.screen().availableGeometry()
        left = corner.x() - self.width() if self.isRightToLeft() else corner.x()
        self.move(max(room.left(), min(left, room.right() - self.width())), corner.y())
        self.show()


class _Mark(QWidget):
    """The mark of a kind of change, beside the first line of its sentence."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._axis, self._word = _MARKS[kind]
        self.setFixedSize(theme().px(_SIDE), theme().line())

    def paintEvent(self, event: QPaintEvent) -> None:
        look, spot = theme().state(self._axis, self._word), QRect(0, 0, self.width(), self.width())
        spot.moveCenter(self.rect().center())
        paint_mark(QPainter(self), spot, look.mark, look.color, theme().color("raised"))


def _line(change: VersionChange) -> QHBoxLayout:
    words = QLabel(sentence_of(change))
    words.setTextFormat(Qt.TextFormat.PlainText)
    words.setWordWrap(True)
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(_Mark(change.kind), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return row


def sentence_of(change: VersionChange) -> str:
    """Give "Moved from 5 to 2: Triangular dialogue"."""
    return tr(CHANGES[change.kind]).format(
        title=change.title, before=change.before, after=change.after
    )
