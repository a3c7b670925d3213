"""SectionFold: the head of a part of a column, which folds what stands below it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from db.language import tr
from desktop.shell.theme import appearance, paint_icon, theme
from desktop.widgets.scroll_column import MARGIN

_ROW: Final = 36
_SIDE: Final = 16
_GAP: Final = 8


class SectionFold(QAbstractButton):
    """An arrow in the margin, the title where the texts of the column begin, and how it stands.

    It is checked while what it is the head of is to be seen. Left folds it, Right unfolds it.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(title)
        self.setCheckable(True)
        self.setChecked(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._summary, self._role = "", "text-muted"
        self.toggled.connect(self._say)
        appearance().changed.connect(self._dress)
        self._dress()

    def set_summary(self, summary: str, role: str = "text-muted") -> None:
        """Say after the title how what is below stands: "3 of 8"; ``role`` is its colour."""
        if (summary, role) != (self._summary, self._role):
            self._summary, self._role = summary, role
            self._dress()

    @property
    def summary(self) -> str:
        """What is said after the title."""
        return self._summary

    @property
    def role(self) -> str:
        """The colour that it is said in."""
        return self._role

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        strong, body = QFontMetrics(theme().font(strong=True)), QFontMetrics(theme().font())
        words = strong.horizontalAdvance(self.text()) + _GAP
        words += body.horizontalAdvance(self._summary)
        return QSize(MARGIN + words + _GAP, theme().px(_ROW))

    def minimumSizeHint(self) -> QSize:
        """Room for the title alone."""
        strong = QFontMetrics(theme().font(strong=True))
        width = MARGIN + strong.horizontalAdvance(self.text()) + _GAP
        return QSize(width, theme().px(_ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold and unfold by Enter and the arrows, as well as by Space."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        opens = {Qt.Key.Key_Left: mirrored, Qt.Key.Key_Right: not mirrored}
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in opens:
            if self.isChecked() is not opens[key]:
                self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw arrow, title and summary in the theme of the moment."""
        now, painter = theme(), QPainter(self)
        side = min(now.px(_SIDE), MARGIN - 2)  # the title begins at the margin
        middle = (self.height() - side) // 2
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        closed = "chevron-left" if mirrored else "chevron-right"
        arrow = "chevron-down" if self.isChecked() else closed
        ink = now.color("text" if self.underMouse() else "text-muted")
        paint_icon(painter, self._turned(QRect(2, middle, side, side)), arrow, ink)
        painter.setFont(now.font(strong=True))
        painter.setPen(now.color("text"))
        width = painter.fontMetrics().horizontalAdvance(self.text())
        edge = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = int(edge | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        painter.drawText(self._turned(QRect(MARGIN, 0, width, self.height())), flags, self.text())
        painter.setFont(now.font(tabular=True))
        painter.setPen(now.color(self._role))
        left = MARGIN + width + _GAP
        room = QRect(left, 0, max(self.width() - left, 0), self.height())
        ellipsis = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(self._summary, ellipsis, room.width())
        painter.drawText(self._turned(room), flags, shown)
        self.setToolTip("" if shown == self._summary else self._summary)

    def _turned(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

    def _say(self) -> None:
        self.setAccessibleDescription(tr("Unfolded") if self.isChecked() else tr("Folded"))

    def _dress(self) -> None:
        named = tr("{title}: {state}").format(title=self.text(), state=self._summary)
        self.setAccessibleName(named if self._summary else self.text())
        self._say()
        self.setFixedHeight(theme().px(_ROW))
        self.updateGeometry()
        self.update()
