"""LinkRow: a line that leads to a record: its name, what is said of it, and its state."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from desktop.shell.theme import appearance, paint_mark, theme
from desktop.widgets.field import INSET

_AROUND, _MARK, _GAP = 6, 12, 8


class LinkRow(QAbstractButton):
    """A first line in the colour of links, a second below it muted; a mark stands at the end."""

    hangs: ClassVar[bool] = True

    def __init__(
        self,
        lead: str,
        text: str,
        note: str = "",
        state: tuple[str, str] | None = None,
        word: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lead, self._note, self._state = lead, note, state
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = ", ".join(filter(None, (lead, text, note, word)))
        self.setAccessibleName(said)
        self.setToolTip(said)
        appearance().changed.connect(self._dress)
        self._dress()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(theme().px(160), self._height())

    def minimumSizeHint(self) -> QSize:
        """Narrow."""
        return QSize(theme().px(80), self._height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow it on Enter, as well as on Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the theme of the moment."""
        now, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.color("hover"))
            radius = now.radius("control")
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        end = self.width() - INSET
        if self._state is not None:
            look, side = now.state(*self._state), now.px(_MARK)
            top = _AROUND + (now.line() - side) // 2
            spot = self._turned(QRect(end - side, top, side, side))
            paint_mark(painter, QRectF(spot), look.mark, look.color, now.color("pane"))
            end -= side + _GAP
        painter.setFont(now.font(tabular=True))
        painter.setPen(now.color("accent" if self.isEnabled() else "text-muted"))
        left = INSET
        if self._lead:
            width = painter.fontMetrics().horizontalAdvance(self._lead)
            self._write(painter, QRect(left, _AROUND, width, now.line()), self._lead)
            left += width + _GAP
            painter.setPen(now.color("text"))
        painter.setFont(now.font())
        self._write(painter, QRect(left, _AROUND, end - left, now.line()), self.text())
        if self._note:
            painter.setFont(now.font("caption"))
            painter.setPen(now.color("text-muted"))
            line = QRect(left, _AROUND + now.line(), end - left, now.line("caption"))
            self._write(painter, line, self._note)

    def _write(self, painter: QPainter, room: QRect, words: str) -> None:
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of the words
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        edge = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = int(edge | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        ellipsis = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(words, ellipsis, room.width())
        painter.drawText(self._turned(room), flags, shown)

    def _turned(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

    def _height(self) -> int:
        second = theme().line("caption") if self._note else 0
        return theme().line() + second + 2 * _AROUND

    def _dress(self) -> None:
        self.setFixedHeight(self._height())
        self.update()
