"""Switch: something that is on or off, and takes effect at once."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.shell.theme import appearance, theme

_WIDTH, _HEIGHT, _KNOB, _GAP = 32, 18, 12, 8


class Switch(QCheckBox):
    """A tick box in the shape of a switch: for settings, where the words stand beside it."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        appearance().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """The switch, and its words where it has any."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(theme().px(_WIDTH) + (_GAP + words if words else 0), theme().px(24))

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """All of it can be clicked."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track, knob and words in the theme of the moment."""
        now, on = theme(), self.isChecked()
        width, height, knob = (now.px(each) for each in (_WIDTH, _HEIGHT, _KNOB))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - width if mirrored else 0
        track = QRectF(left, (self.height() - height) // 2, width, height)
        line = "disabled" if not self.isEnabled() else "accent" if on else "border-strong"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now.color(line), 1))
        painter.setBrush(now.color(line if on else "surface"))
        painter.drawRoundedRect(track.adjusted(0.5, 0.5, -0.5, -0.5), height / 2, height / 2)
        away = (height - knob) / 2
        at_end = on is not mirrored
        x = track.right() - knob - away if at_end else track.left() + away
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.color("accent-text" if on else line))
        painter.drawEllipse(QRectF(x, track.top() + away, knob, knob))
        painter.setPen(now.color("text" if self.isEnabled() else "disabled"))
        gap = width + _GAP
        edges = (0, 0, -gap, 0) if mirrored else (gap, 0, 0, 0)
        edge = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(self.rect().adjusted(*edges), edge, self.text())
