"""DropMark: shows where something dragged would fall, and what would come of it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.shell.theme import theme

_THROUGH = 0.2
_ACROSS, _ABOVE = 12, 24


class DropMark(QWidget):
    """Lies over a widget or a part of it; the mouse goes through."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words = ""
        self.offers = False
        """Whether it shows a place that is there, rather than where the pointer is."""
        self.hide()

    def lie_over(
        self, widget: QWidget, part: QRect | None = None, words: str = "", *, offers: bool = False
    ) -> None:
        """Mark a widget or a part of it; ``words`` say what dropping does there."""
        self.words, self.offers = words, offers
        self.setParent(widget)
        self.setGeometry(part or widget.rect())
        self.show()
        self.raise_()
        self.update()

    def lift(self) -> None:
        """Mark nothing any more."""
        self.hide()
        self.setParent(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the fill of a selection, seen through, a ring inside its edge, and the words.

        What is only offered has a dashed ring and no fill.
        """
        now, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.offers:
            painter.setOpacity(_THROUGH)
            painter.fillRect(self.rect(), now.color("selection"))
            painter.setOpacity(1)
        stroke, radius = now.stroke("focus"), now.radius("control")
        ring = QRectF(self.rect()).adjusted(stroke, stroke, -stroke, -stroke)
        dashes = Qt.PenStyle.DashLine if self.offers else Qt.PenStyle.SolidLine
        painter.setPen(QPen(now.color("focus"), stroke, dashes))
        painter.drawRoundedRect(ring, radius, radius)
        if self.words:
            self._write(painter)

    def _write(self, painter: QPainter) -> None:
        now = theme()
        font = now.font(strong=True)
        metrics = QFontMetrics(font)
        across = now.px(_ACROSS)
        room = self.width() - 4 * across
        words = metrics.elidedText(self.words, Qt.TextElideMode.ElideMiddle, room)
        plate = QRect(0, 0, metrics.horizontalAdvance(words) + 2 * across, now.px(32))
        plate.moveCenter(self._middle(plate))
        edge = QPen(now.color("focus"), now.stroke("hairline"))
        painter.setPen(edge if self.offers else Qt.PenStyle.NoPen)
        painter.setBrush(now.color("surface" if self.offers else "accent"))
        painter.drawRoundedRect(plate, now.radius("control"), now.radius("control"))
        painter.setPen(now.color("text" if self.offers else "accent-text"))
        painter.setFont(font)
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)

    def _middle(self, plate: QRect) -> QPoint:
        """Where the words stand: near the lower edge, or at the end of what is as low as a row."""
        now, half = theme(), plate.height() // 2
        whole = self.rect()
        if whole.height() >= plate.height() + 2 * now.px(_ABOVE):
            return QPoint(whole.center().x(), whole.height() - now.px(_ABOVE) - half)
        end = whole.right() - now.px(_ACROSS) - plate.width() // 2
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return QPoint(whole.right() - end if mirrored else end, whole.center().y())
