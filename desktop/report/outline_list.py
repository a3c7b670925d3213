"""OutlineList: the parts of a report with their numbers, and where checks found something."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from db.language import tr
from db.models import SectionKind
from db.queries.report_page import ReportRows, SectionRow
from desktop.report.lines import numbers_within
from desktop.report.report_words import outline_name
from desktop.shell.theme import appearance, paint_icon, theme
from desktop.widgets.two_lines import two_lines

Index = QModelIndex | QPersistentModelIndex
_EDGE: Final = 16
_ROW: Final = Qt.ItemDataRole.UserRole
_STEP: Final = 8
"""By which each level below the chapters stands further in."""


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """A part of the report as the outline shows it."""

    section: SectionRow
    name: str
    numbers: str
    warned: bool

    @property
    def said(self) -> str:
        """The row in words."""
        parts = [self.name]
        if self.numbers:
            parts.append(tr("paragraphs {numbers}").format(numbers=self.numbers))
        if self.warned:
            parts.append(tr("the checks found something"))
        return ", ".join(parts)


class _Rows(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[OutlineRow] = []

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.said
        return row if role == _ROW else None

    def show(self, rows: list[OutlineRow]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()


class _Delegate(QStyledItemDelegate):
    """A row of one or two lines; numbers and the warning sign stand at the end."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        now, row = theme(), index.data(_ROW)
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 200
        taken = sum(self._widths(row)) + _EDGE + self._start(row)
        face = QFontMetrics(now.font())
        wraps = face.horizontalAdvance(row.name) > width - taken
        height = now.line() * (2 if wraps else 1) + 12
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, row = theme(), index.data(_ROW)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        box: QRect = option.rect
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        if selected:
            painter.fillRect(box, now.color("selection"))
            bar = QRect(box.left(), box.top(), 3, box.height())
            painter.fillRect(_placed(bar, box, mirrored), now.color("accent", selected=True))
        elif hovered:
            painter.fillRect(box, now.color("hover"))
        numbers, sign = self._widths(row)
        room = box.adjusted(self._start(row), 6, -_EDGE, -6)
        end = QRect(room.right() - numbers + 1, room.top(), numbers, now.line())
        painter.setFont(now.font("caption", tabular=True))
        painter.setPen(now.color("text-muted", selected=selected))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        side = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
        painter.drawText(_placed(end, box, mirrored), int(side | middle), row.numbers)
        if row.warned:
            spot = QRect(end.left() - sign, room.top(), now.px(16), now.line())
            color = now.color("warning", selected=selected)
            paint_icon(painter, _placed(spot, box, mirrored), "warning", color)
        room.setRight(room.right() - numbers - sign)
        painter.setFont(now.font())
        painter.setPen(now.color("text", selected=selected))
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of the words
        face = QFontMetrics(now.font())
        for words in two_lines(row.name, face, room.width()):
            line = face.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            place = QRect(room.left(), room.top(), room.width(), now.line())
            painter.drawText(_placed(place, box, mirrored), int(side | middle), line)
            room.setTop(room.top() + now.line())

    def _start(self, row: OutlineRow) -> int:
        return _EDGE + _STEP * max(row.section.level - 1, 0)

    def _widths(self, row: OutlineRow) -> tuple[int, int]:
        """Of the numbers with what is before them, and of the sign."""
        now = theme()
        face = QFontMetrics(now.font("caption", tabular=True))
        numbers = face.horizontalAdvance(row.numbers) + 8 if row.numbers else 0
        return numbers, now.px(16) + 4 if row.warned else 0


class OutlineList(QListView):
    """One of its rows is where the person is; choosing another goes there."""

    chosen = Signal(object)
    """The ``SectionRow`` that the person chose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _Rows()
        self._shown: ReportRows | None = None
        self._warned: Collection[str] = ()
        self.setModel(self._rows)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setProperty("look", "outline")
        self.setAccessibleName(tr("Outline of the report"))
        self.selectionModel().currentChanged.connect(self._choose)
        self.clicked.connect(self._choose)
        appearance().changed.connect(self.scheduleDelayedItemsLayout)

    def show_rows(self, rows: ReportRows, warned: Collection[str]) -> None:
        """Show the parts of a report; ``warned`` are the UUIDs of those with findings."""
        here = self.section()
        self._shown, self._warned = rows, warned
        self.blockSignals(True)
        self._rows.show([self._row(rows, place) for place in range(len(rows.sections))])
        self.blockSignals(False)
        if here is not None:
            self.stand_at(here.uuid)

    def section(self) -> SectionRow | None:
        """Where the person is."""
        return self.section_at(self.currentIndex())

    def section_at(self, index: Index) -> SectionRow | None:
        """The section of a row."""
        return self._rows.rows[index.row()].section if index.isValid() else None

    def stand_at(self, uuid: str) -> None:
        """Mark the section in which the person is; nothing is told."""
        for place, row in enumerate(self._rows.rows):
            if row.section.uuid == uuid:
                if place != self.currentIndex().row():
                    self.selectionModel().blockSignals(True)
                    self.setCurrentIndex(self._rows.index(place))
                    self.selectionModel().blockSignals(False)
                    self.scrollTo(self._rows.index(place))
                    self.viewport().update()
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _choose(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        self.viewport().update()
        if index.isValid():
            self.chosen.emit(self._rows.rows[index.row()].section)

    def _row(self, rows: ReportRows, place: int) -> OutlineRow:
        section = rows.sections[place]
        within = numbers_within(rows, place)
        numbers = ""
        if within is not None:
            first, last = within
            numbers = str(first) if first == last else f"{first}\u2013{last}"
        elif section.kind is SectionKind.ANNEX and any(
            row.table is not None for row in section.paragraphs
        ):
            numbers = tr("table")
        return OutlineRow(section, outline_name(section), numbers, section.uuid in self._warned)


def _placed(rect: QRect, box: QRect, mirrored: bool) -> QRect:
    direction = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    return QStyle.visualRect(direction, box, rect)
