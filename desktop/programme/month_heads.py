"""MonthHeads: the names of the months over a programme, which stay in sight."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from db.language import tr
from desktop.programme.programme_grid import ProgrammeGrid
from desktop.programme.programme_layout import MARGIN
from desktop.shell.theme import appearance, theme
from desktop.widgets.hairline import hairline
from desktop.wording import days


class MonthHeads(QWidget):
    """Stands above the grid, as wide as that and scrolled sideways with it."""

    def __init__(self, grid: ProgrammeGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self.seen = 0
        """How much of its width is in sight, the bar that scrolls it left out."""
        self.setAccessibleName(tr("Months"))
        appearance().changed.connect(self._dress)
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        now, painter, grid = theme(), QPainter(self), self._grid
        painter.fillRect(self.rect(), now.color("surface"))
        left = self.mapFromGlobal(grid.mapToGlobal(QPoint(0, 0))).x()
        painter.translate(left, 0)
        layout = grid.layout_
        sight = QRect(self.width() - self.seen if layout.mirrored else 0, 0, self.seen, 1)
        font = now.font("caption")
        muted = now.color("text-muted")
        side = layout.width - layout.side if layout.mirrored else 0
        title = QRect(side, 0, layout.side, self.height()).adjusted(MARGIN, 0, -MARGIN, 0)
        edge = Qt.AlignmentFlag.AlignRight if layout.mirrored else Qt.AlignmentFlag.AlignLeft
        painter.setFont(font)
        painter.setPen(muted)
        flags = edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(title, int(flags), tr("Theme"))
        today = grid.today.replace(day=1)
        for column in layout.columns:
            here = column.month == today
            painter.setFont(now.font("caption", strong=here))
            painter.setPen(now.color("accent") if here else muted)
            room = QRect(column.rect.left(), 0, column.rect.width(), self.height())
            if not sight.contains(QRect(left + room.left(), 0, room.width(), 1)):
                continue  # it comes into sight whole
            name = days.short_month(column.month)
            fits = QFontMetrics(painter.font()).horizontalAdvance(name) <= room.width()
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, name if fits else name[:1])
        painter.resetTransform()
        painter.setPen(hairline(painter, now.color("border")))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _dress(self) -> None:
        self.setFixedHeight(theme().px(theme().measure("weekday-header")))
        self.update()
