"""UnderstoodLine: what was understood of a typed line, each part underlined as it is there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from desktop.calendar.typed_words import MARKS, Understood, sentence
from desktop.shell.theme import appearance, theme
from desktop.widgets.leading_edge import leading_edge

_GAP: Final = 16
_LINE: Final = 24


class UnderstoodLine(QWidget):
    """Parts beside each other, in as many lines as they need; an invitation while there is none."""

    def __init__(self, invitation: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._invitation = invitation
        self.parts: list[Understood] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance().changed.connect(self.updateGeometry)
        self.show_parts([])

    def show_parts(self, parts: Sequence[Understood]) -> None:
        """Say what was understood."""
        self.parts = list(parts)
        self.setAccessibleName(sentence(self.parts) or self._invitation)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        placed = self._placed(width)
        return max((rect.bottom() + 1 for rect, _ in placed), default=theme().px(_LINE))

    def sizeHint(self) -> QSize:
        return QSize(200, theme().px(_LINE))

    def paintEvent(self, event: QPaintEvent) -> None:
        now, painter = theme(), QPainter(self)
        painter.setFont(now.font())
        edge = int(leading_edge(self) | Qt.AlignmentFlag.AlignVCenter)
        if not self.parts:
            painter.setPen(now.color("text-muted"))
            painter.drawText(self.rect(), edge, self._invitation)
            return
        metrics = QFontMetrics(painter.font())
        for rect, part in self._placed(self.width()):
            room = QStyle.visualRect(self.layoutDirection(), self.rect(), rect)
            painter.setPen(now.color("text"))
            words = metrics.elidedText(part.words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, edge, words)
            series, line = MARKS[part.name]
            pen = QPen(now.chart(series), 2, line)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            y = room.center().y() + metrics.height() / 2 + 2
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right() + 1, y))

    def _placed(self, width: int) -> list[tuple[QRect, Understood]]:
        metrics, height = QFontMetrics(theme().font()), theme().px(_LINE)
        x, y, placed = 0, 0, []
        for part in self.parts:
            wide = min(metrics.horizontalAdvance(part.words) + 1, max(width, 1))
            if x and x + wide > width:
                x, y = 0, y + height
            placed.append((QRect(x, y, wide, height), part))
            x += wide + _GAP
        return placed
