"""TableHeader: the titles of a table's columns, and how wide, in which order and shown they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QWidget

from desktop.shell.theme import appearance, paint_icon, theme
from desktop.widgets.column import Column, Sort
from desktop.widgets.table_look import MARGIN, PADDING

_ARROW: Final = 12
_NARROWEST: Final = 40


class TableHeader(QHeaderView):
    """Titles that are clicked to sort, dragged to move and whose edges are dragged to widen.

    One column takes the width that the others leave: the first shown that stretches, else the
    last one shown. Where there is no room, columns that yield are away until there is again.
    """

    arranged = Signal()
    """The person changed an order, a width, or what is shown."""
    sort_clicked = Signal(int)

    def __init__(self, columns: Sequence[Column[Any]], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.columns = tuple(columns)
        self.sort_order: Sort | None = None
        self._arranging = True
        self._away: dict[int, int] = {}
        """Columns that there is no room for, and how wide they are."""
        self._scale = theme().scale
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFirstSectionMovable(True)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.sectionClicked.connect(self.sort_clicked)
        self.sectionResized.connect(self._resized)
        self.sectionMoved.connect(self._moved)
        appearance().changed.connect(self._dress)

    def arrange(self, kept: dict[str, Any]) -> None:
        """Put the columns as ``arrangement`` told, or as they were declared where it is empty."""
        self._arranging = True
        self._away.clear()
        keys = [column.key for column in self.columns]
        known = [key for key in kept.get("order", []) if key in keys]
        for visual, key in enumerate([*known, *(key for key in keys if key not in known)]):
            self.moveSection(self.visualIndex(keys.index(key)), visual)
        shown = kept.get("shown")
        widths = kept.get("widths", {})
        for index, column in enumerate(self.columns):
            hidden = column.key not in shown if shown is not None else column.hidden
            self.setSectionHidden(index, hidden)
            kept_width = theme().px(widths.get(column.key, 0))
            self.resizeSection(index, kept_width or self._width_at_first(index))
        self._arranging = False
        self._dress()

    def arrangement(self) -> dict[str, Any]:
        """How the columns stand now, in px at scale 1."""
        visible = [index for index in range(self.count()) if self.shows(index)]
        spare = self._spare()
        return {
            "order": [self.columns[self.logicalIndex(at)].key for at in range(self.count())],
            "shown": [self.columns[index].key for index in visible],
            "widths": {
                self.columns[index].key: round(self._width(index) / theme().scale)
                for index in visible
                if index != spare
            },
        }

    def shows(self, index: int) -> bool:
        """Whether a column is to be shown, as far as there is room for it."""
        return index in self._away or not self.isSectionHidden(index)

    def show_column(self, index: int, shown: bool) -> None:
        """Show a column or hide it; the last one stays."""
        if shown or sum(map(self.shows, range(self.count()))) > 1:
            self._away.pop(index, None)
            self.setSectionHidden(index, not shown)
            if shown and self.sectionSize(index) < _NARROWEST:
                self.resizeSection(index, self._width_at_first(index))
            self.fit()
            self.arranged.emit()

    def show_sort(self, order: Sort | None) -> None:
        """Mark the title of the column that the records are sorted by."""
        self.sort_order = order
        self.viewport().update()

    def fit(self) -> None:
        """Give one column the width that the others leave, once those that must have given way."""
        spare = self._spare()
        if spare is None or self._arranging:
            return
        self._give_way(spare)
        others = self.length() - self.sectionSize(spare)
        least = theme().px(self.columns[spare].width)
        self._arranging = True
        self.resizeSection(spare, max(self.viewport().width() - others, least))
        self._arranging = False

    # -- Qt ------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the table filled."""
        super().resizeEvent(event)
        self.fit()

    def paintSection(  # noqa: N802 - Qt's name
        self,
        painter: QPainter,
        rect: QRect,
        section: int,
    ) -> None:
        """Draw a title; that of the column sorted by is strong and has an arrow."""
        now, column = theme(), self.columns[section]
        order = self.sort_order
        is_sorted = order is not None and order.key == column.sort
        pointed = self._pointed() == section and column.sort is not None
        painter.save()
        painter.fillRect(rect, now.color("hover" if pointed else "window"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, now.color("border"))
        start = self.sectionPosition(section)
        ends = start + self.sectionSize(section) >= self.length()
        before = now.px(PADDING) if start else MARGIN
        after = MARGIN if ends else now.px(PADDING)
        room = rect.adjusted(before, 0, -after, -1)
        painter.setFont(now.font("caption", strong=is_sorted))
        metrics = painter.fontMetrics()
        end, arrow = column.align == "end", now.px(_ARROW) if is_sorted else 0
        free = room.width() - max(arrow - now.px(PADDING), 0)  # the arrow may stand in the padding
        width = min(metrics.horizontalAdvance(column.title) + 1, free)
        left = room.right() + 1 - width if end else room.left()
        text = QRect(left, room.top(), width, room.height())
        spot = QRect(left - arrow if end else text.right() + 1, room.top(), arrow, room.height())
        direction = self.layoutDirection()
        painter.setPen(now.color("text" if is_sorted else "text-muted"))
        shown = metrics.elidedText(column.title, Qt.TextElideMode.ElideRight, width)
        place = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.setLayoutDirection(direction)
        painter.drawText(QStyle.visualRect(direction, rect, text), place, shown)
        if order is not None and is_sorted:
            name = "chevron-down" if order.descending else "chevron-up"
            paint_icon(painter, QStyle.visualRect(direction, rect, spot), name, now.color("text"))
        painter.restore()

    # -- what happens behind the scenes --------------------------------------------------------

    def _width_at_first(self, section: int) -> int:
        """The width that a column is declared with, and no less than its title needs."""
        column, now = self.columns[section], theme()
        title = QFontMetrics(now.font("caption", strong=True)).horizontalAdvance(column.title) + 1
        beside = now.px(2 * PADDING + (_ARROW - PADDING if column.sort else 0))
        edges = (section == 0) + (section == self.count() - 1)  # where a margin is the padding
        beside += edges * (MARGIN - now.px(PADDING))
        return max(now.px(column.width), title + beside)

    def _width(self, section: int) -> int:
        """How wide a column is, or will be when there is room for it again."""
        return self._away.get(section) or self.sectionSize(section)

    def _give_way(self, spare: int) -> None:
        """Take columns away until the others fit, or bring back those that fit by now."""
        widths = {at: self._width(at) for at in range(self.count()) if self.shows(at)}
        widths[spare] = theme().px(self.columns[spare].width)
        away: list[int] = []
        for at in sorted(widths, key=lambda at: self.columns[at].yields):
            if self.columns[at].yields and at != spare and sum(widths.values()) > self.width():
                away.append(at)
                del widths[at]
        self._arranging = True
        for at in [each for each in self._away if each not in away]:
            self.setSectionHidden(at, False)
            self.resizeSection(at, self._away.pop(at))
        for at in away:
            self._away[at] = self._width(at)
            self.setSectionHidden(at, True)
        self._arranging = False

    def _spare(self) -> int | None:
        """The column that takes what the others leave."""
        order = [self.logicalIndex(visual) for visual in range(self.count())]
        visible = [index for index in order if not self.isSectionHidden(index)]
        stretching = [index for index in visible if self.columns[index].stretch]
        return next(iter([*stretching, *visible[-1:]]), None)

    def _pointed(self) -> int:
        under = self.viewport().mapFromGlobal(self.cursor().pos())
        inside = self.viewport().rect().contains(under) and self.viewport().underMouse()
        return self.logicalIndexAt(QPoint(under)) if inside else -1

    def _dress(self) -> None:
        self.setFixedHeight(theme().px(theme().measure("table-header")))
        self.setMinimumSectionSize(theme().px(_NARROWEST))
        grown, self._scale = theme().scale / self._scale, theme().scale
        if grown != 1:
            self._away = {at: round(width * grown) for at, width in self._away.items()}
            self._arranging = True
            for section in range(self.count()):
                if not self.isSectionHidden(section):
                    self.resizeSection(section, round(self.sectionSize(section) * grown))
            self._arranging = False
        self.fit()

    def _resized(self, _index: int, old: int, new: int) -> None:
        if not self._arranging and old and new:
            self.fit()
            self.arranged.emit()

    def _moved(self) -> None:
        if not self._arranging:
            self.fit()
            self.arranged.emit()
