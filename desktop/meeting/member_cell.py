"""MemberCell: one delegation in the grid of attendance, with its mark, its name and the word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QStyle, QWidget

from db.language import tr
from desktop.meeting.attendance_words import MARKS, presence_of
from desktop.shell.theme import appearance, paint_mark, theme
from desktop.widgets.field import INSET
from desktop.widgets.two_lines import two_lines

if TYPE_CHECKING:
    from db.queries.attendance import AttendanceRow

HEIGHT: Final = 44
_MARK, _GAP = 12, 8
_SPARE = 1  # px of rounding


class MemberCell(QAbstractButton):
    """A click on the mark, or Space, turns it; the letters are heard by the grid."""

    turned = Signal()
    came = Signal()
    """The person came here by the mouse."""

    def __init__(self, row: AttendanceRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = row
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        appearance().changed.connect(self.update)
        self.show_row(row)

    def show_row(self, row: AttendanceRow) -> None:
        """Show how a delegation is marked."""
        self.row = row
        said = tr("{name}: {state}").format(name=row.name, state=presence_of(row))
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Come here; on the mark, turn it as well."""
        self.came.emit()
        at = event.position().toPoint()
        if event.button() is Qt.MouseButton.LeftButton and self.mark_rect().contains(at):
            self.turned.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave all keys to the grid: a button would go elsewhere on arrows."""
        event.ignore()

    def mark_rect(self) -> QRect:
        """Where the mark stands, with the room round it that a mouse can hit."""
        side = theme().px(_MARK)
        rect = QRect(0, self._top() - 2, side + 2 * INSET, theme().line() + 4)
        return self._turned_round(rect)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all of it in the theme of the moment."""
        now, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            radius = now.radius("control")
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.color("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        look, side = now.state(*MARKS[self.row.presence or ""]), now.px(_MARK)
        at = QPoint(INSET, self._top() + (now.line() - side) // 2)
        spot = self._turned_round(QRect(at.x(), at.y(), side, side))
        paint_mark(painter, QRectF(spot), look.mark, look.color, now.color("pane"))
        left, width = _beside(self.width())
        lines = self._lines(self.width())
        names = [
            QRect(left, self._top() + place * now.line(), width, now.line())
            for place in range(len(lines))
        ]
        word = QRect(left, names[-1].bottom() + 1, width, now.line("caption"))
        ink = "text" if self.row.presence else "text-muted"
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        edge = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = int(edge | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        for where, said, size, role in (
            *((name, line, "body", ink) for name, line in zip(names, lines, strict=True)),
            (word, presence_of(self.row), "caption", "text-muted"),
        ):
            painter.setFont(now.font(size))
            painter.setPen(now.color(role))
            ellipsis = Qt.TextElideMode.ElideRight
            shown = painter.fontMetrics().elidedText(said, ellipsis, where.width())
            painter.drawText(self._turned_round(where), flags, shown)

    def height_at(self, width: int) -> int:
        """How high the cell is, at that width: a name that does not fit has several lines."""
        return theme().px(HEIGHT) + (len(self._lines(width)) - 1) * theme().line()

    def _lines(self, width: int) -> list[str]:
        metrics, room = QFontMetrics(theme().font()), _beside(width)[1] - _SPARE
        lines, rest = [], self.row.name
        while rest:
            first, rest = two_lines(rest, metrics, room)
            lines.append(first)
        return lines or [""]

    def _top(self) -> int:
        return (theme().px(HEIGHT) - theme().line() - theme().line("caption")) // 2

    def _turned_round(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)


def _beside(width: int) -> tuple[int, int]:
    """Give where the name begins in a cell of that width, and how much room it has."""
    left = INSET + theme().px(_MARK) + _GAP
    return left, width - left - INSET // 2
