"""RowPainter: draws what stands in a row, whichever way texts run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle

from desktop.shell.theme import paint_icon, paint_mark
from desktop.widgets.column import Column, Mark, Row
from desktop.widgets.table_layout import GroupRow
from desktop.widgets.table_look import Face, Ground, TableLook
from desktop.widgets.two_lines import two_lines

_START: Final = Qt.AlignmentFlag.AlignLeft
_END: Final = Qt.AlignmentFlag.AlignRight
_LEVEL: Final = (
    Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine
)


@dataclass(frozen=True, slots=True)
class RowPainter:
    """Draws within ``bounds``; all is placed as if texts ran from left to right, then mirrored."""

    painter: QPainter
    look: TableLook
    ground: Ground
    bounds: QRect
    direction: Qt.LayoutDirection

    def fill(self) -> None:
        """Draw what the row stands on, and the hairline below it."""
        box = self.bounds
        self.painter.fillRect(box, self.ground.fill)
        self.painter.fillRect(box.left(), box.bottom(), box.width(), 1, self.look.border)

    def bar(self) -> None:
        """Draw the bar at the leading edge of what is selected."""
        bar = QRect(self.bounds)
        bar.setWidth(self.look.bar)
        self.painter.fillRect(self._placed(bar), self.look.accent)

    def record(self, inside: QRect, column: Column[Any], row: Row) -> None:
        """Draw what a column says of a record into the room between the paddings."""
        look, face = self.look, self.look.face(strong=column.strong, tabular=column.tabular)
        text, ink = column.text(row), self._ink(column, row)
        mark = column.mark(row) if column.mark is not None else None
        second = column.second(row) if column.second is not None else None
        top = inside.top() + (self.bounds.height() - look.line - look.second_line) // 2
        end, whole = column.align == "end", inside
        if mark is not None:
            taken, beside = look.mark + look.gap, inside
            if end:
                spare = inside.width() - face.width(text) - 1 - taken
                inside = beside = inside.adjusted(max(spare, 0), 0, 0, 0)
                if second:  # the second line may be the wider one
                    beside = QRect(inside.left(), top, inside.width(), look.line)
            self._mark(beside, mark, ink)
            inside = inside.adjusted(taken, 0, 0, 0)
        if second:
            room = QRect(inside.left(), top, inside.width(), look.line)
            self.write(room, text, face, ink, end=end)
            below = whole if end else inside
            room = QRect(below.left(), top + look.line, below.width(), look.second_line)
            self.write(room, second, look.caption, self.ground.muted, end=end)
        elif column.wraps and face.width(text) > inside.width():
            height = look.wrapped_line
            top = inside.top() + (self.bounds.height() - 2 * height) // 2
            for number, line in enumerate(two_lines(text, face.metrics, inside.width())):
                room = QRect(inside.left(), top + number * height, inside.width(), height)
                self.write(room, line, face, ink, end=end)
        else:
            self.write(inside, text, face, ink, end=end)

    def group(self, group: GroupRow, *, folded: bool) -> None:
        """Draw a group row: chevron, title, count, and what is said of the group at the end."""
        look, ground = self.look, self.ground
        room = self.bounds.adjusted(look.margin, 0, -look.margin, -1)
        chevron = QRect(room.left(), room.top(), look.chevron, room.height())
        closed = "right" if self.direction is Qt.LayoutDirection.LeftToRight else "left"
        name = f"chevron-{closed if folded else 'down'}"
        paint_icon(self.painter, self._placed(chevron), name, ground.muted)
        room.setLeft(chevron.right() + 1 + look.padding)
        if group.summary:
            said = min(look.caption.width(group.summary) + 1, room.width() // 2)
            summary = room.adjusted(room.width() - said, 0, 0, 0)
            self.write(summary, group.summary, look.caption, ground.muted, end=True)
            room.setRight(summary.left() - 2 * look.padding)
        strong, plain, count = look.face(strong=True), look.face(tabular=True), str(group.count)
        widest = room.width() - plain.width(count) - look.padding
        title = QRect(room)
        title.setWidth(max(min(strong.width(group.title) + 1, widest), 0))
        self.write(title, group.title, strong, ground.text)
        room.setLeft(title.right() + look.padding)
        self.write(room, count, plain, ground.muted)

    def write(self, room: QRect, text: str, face: Face, ink: QColor, *, end: bool = False) -> None:
        """Write one line, cut with an ellipsis where it does not fit."""
        mirrored = self.direction is Qt.LayoutDirection.RightToLeft
        side = _END if end != mirrored else _START
        shown = face.metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        self.painter.setFont(face.font)
        self.painter.setPen(ink)
        self.painter.drawText(self._placed(room), side | _LEVEL, shown)

    def _ink(self, column: Column[Any], row: Row) -> QColor:
        selected = self.ground.selected
        role = column.role(row) if column.role is not None else None
        if role is not None:
            return self.look.theme.color(role, selected=selected)
        return self.ground.muted if column.muted and not selected else self.ground.text

    def _mark(self, room: QRect, mark: Mark, ink: QColor) -> None:
        axis, word = mark
        spot = QRect(room)
        spot.setWidth(self.look.mark)
        if axis == "icon":
            paint_icon(self.painter, self._placed(spot), word, ink)
            return
        state = self.look.theme.state(axis, word, selected=self.ground.selected)
        color = state.color
        paint_mark(self.painter, self._placed(spot), state.mark, color, self.ground.fill)

    def _placed(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.direction, self.bounds, rect)
