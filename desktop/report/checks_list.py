"""ChecksList: what the checks find in the report, each with a jump to its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from db.findings import Finding, FindingLevel
from db.language import tr
from desktop.report.report_words import CHECKS
from desktop.shell.theme import appearance, paint_icon, theme
from desktop.widgets.two_lines import two_lines

_EDGE = 16
_SIGNS = {
    FindingLevel.ERROR: ("warning", "danger"),
    FindingLevel.WARNING: ("warning", "warning"),
    FindingLevel.NOTE: ("info", "info"),
}
_FINDING = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class _Findings(QAbstractListModel):
    """A row for each; no items, which would be freed twice with those that Python still knows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.findings: list[Finding] = []

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.findings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        finding = self.findings[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(finding)
        if role == Qt.ItemDataRole.ToolTipRole:
            whole = tr("{message} ({place})")
            return whole.format(message=finding.message, place=finding.place)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{title}, {place}: {message}").format(
                title=title_of(finding), place=finding.place, message=finding.message
            )
        return finding if role == _FINDING else None

    def show(self, findings: Sequence[Finding]) -> None:
        """Have other rows."""
        self.beginResetModel()
        self.findings = list(findings)
        self.endResetModel()


class _Delegate(QStyledItemDelegate):
    """What it is about, and in two lines where; the whole sentence is in the tooltip."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        now = theme()
        return QSize(100, now.line() + 2 * now.line("caption") + 8)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        now = theme()
        finding: Finding = index.data(_FINDING)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        box: QRect = option.rect
        direction = option.direction
        if selected:
            painter.fillRect(box, now.color("selection"))
        elif hovered:
            painter.fillRect(box, now.color("hover"))
        name, role = _SIGNS[finding.level]
        spot = QRect(box.left() + _EDGE, box.top() + 4, now.px(16), now.line())
        color = now.color(role, selected=selected)
        paint_icon(painter, QStyle.visualRect(direction, box, spot), name, color)
        start = box.left() + _EDGE + now.px(16) + 8
        room = QRect(start, box.top() + 4, box.right() - start - 8, now.line())
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of the words
        painter.setFont(now.font("caption"))
        where = two_lines(_place_and_message(finding), painter.fontMetrics(), room.width() - 1)
        for text, size, ink in (
            (title_of(finding), "body", "text"),
            *((each, "caption", "text-muted") for each in where),
        ):
            painter.setFont(now.font(size))
            painter.setPen(now.color(ink, selected=selected))
            elide = Qt.TextElideMode.ElideRight
            shown = painter.fontMetrics().elidedText(text, elide, room.width())
            mirrored = direction is Qt.LayoutDirection.RightToLeft
            side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
            painter.drawText(QStyle.visualRect(direction, box, room), int(flags), shown)
            room.moveTop(room.bottom() + 1)
            room.setHeight(now.line("caption"))


class ChecksList(QListView):
    """A click or Enter goes to where the finding is."""

    jumped = Signal(object)
    """The ``Finding`` whose place is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Findings(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("look", "outline")
        self.setAccessibleName(tr("What the checks found"))
        self.clicked.connect(self._jump)
        self.activated.connect(self._jump)
        appearance().changed.connect(self.scheduleDelayedItemsLayout)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what was found; the one that is chosen stays."""
        chosen = self.currentIndex().data(_FINDING)
        self._model.show(findings)
        if chosen in self._model.findings:
            self.setCurrentIndex(self._model.index(self._model.findings.index(chosen)))

    def _jump(self, index: QModelIndex) -> None:
        self.jumped.emit(index.data(_FINDING))


def title_of(finding: Finding) -> str:
    """Call a finding by what its check looks for."""
    word = CHECKS.get(finding.code)
    return tr(word) if word else finding.place


def _place_and_message(finding: Finding) -> str:
    place = finding.place[:1].upper() + finding.place[1:]
    return tr("{place}: {message}").format(place=place, message=finding.message)
