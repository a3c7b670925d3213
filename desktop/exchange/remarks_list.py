"""What the person should look at in a file: doubts, gaps and contradictions."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from db.exchange.staging import Issue, Level
from db.exchange.terms import told_place
from db.language import tr
from desktop.shell.theme import appearance, paint_icon, theme
from desktop.widgets.section_header import SectionHeader

_Index = QModelIndex | QPersistentModelIndex
_ISSUE = Qt.ItemDataRole.UserRole
_LOOKS = {
    Level.NOTE: ("info", "info"),
    Level.WARNING: ("warning", "warning"),
    Level.ERROR: ("warning", "danger"),
}
_EDGE, _GAP = 16, 12


class _Delegate(QStyledItemDelegate):
    """A sign, the sentence over as many lines as it takes, and the place below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        issue: Issue = index.data(_ISSUE)
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListWidget) else 400
        room = max(80, width - 2 * _EDGE - theme().px(16) - _GAP)
        metrics = view.fontMetrics() if isinstance(view, QListWidget) else option.fontMetrics
        text = metrics.boundingRect(0, 0, room, 10_000, Qt.TextFlag.TextWordWrap, issue.message)
        return QSize(0, text.height() + (theme().px(16) if issue.place else 0) + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        issue: Issue = index.data(_ISSUE)
        rect: QRect = option.rect
        right = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, theme().color("selection"))
        name, role = _LOOKS[issue.level]
        side = theme().px(16)
        sign = QRect(rect.left() + _EDGE, rect.top() + 8, side, side)
        if right:
            sign.moveRight(rect.right() - _EDGE)
        paint_icon(painter, sign, name, theme().color(role, selected=chosen))
        room = rect.adjusted(_EDGE + side + _GAP, 6, -_EDGE, -6)
        if right:
            room = rect.adjusted(_EDGE, 6, -_EDGE - side - _GAP, -6)
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading)
        painter.setFont(theme().font("body"))
        painter.setPen(theme().color("text", selected=chosen))
        painter.drawText(room, flags | int(Qt.AlignmentFlag.AlignTop), issue.message)
        if issue.place:
            painter.setFont(theme().font("caption"))
            painter.setPen(theme().color("text-muted", selected=chosen))
            below = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom)
            painter.drawText(room, below, told_place(issue.place))
        painter.setPen(theme().color("border"))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        painter.restore()


class RemarksList(QWidget):
    """The issues of a review; choosing one leads to its place in the file."""

    place_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._head = SectionHeader(tr("Remarks"), rule=False)
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Remarks"))
        self._list.setItemDelegate(_Delegate(self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setWordWrap(True)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentItemChanged.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        head = QVBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.addWidget(self._head)
        column.addLayout(head)
        column.addWidget(self._list, 1)
        appearance().changed.connect(self._list.scheduleDelayedItemsLayout)

    def show_issues(self, issues: list[Issue]) -> None:
        """Show the issues of a file, what matters most on top."""
        self._list.clear()
        levels = [Level.ERROR, Level.WARNING, Level.NOTE]
        for issue in sorted(issues, key=lambda issue: levels.index(issue.level)):
            item = QListWidgetItem(issue.message)
            item.setData(_ISSUE, issue)
            where = told_place(issue.place) if issue.place else ""
            spoken = f"{issue.message} {where}".strip()
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            self._list.addItem(item)
        self._head.set_count(len(issues))
        self.setVisible(bool(issues))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the sentences anew where there is another width."""
        super().resizeEvent(event)
        self._list.scheduleDelayedItemsLayout()

    def _go(self, item: QListWidgetItem | None, _before: object = None) -> None:
        if item is not None and (issue := item.data(_ISSUE)).place:
            self.place_wanted.emit(issue.place)
