"""How a line of a review is painted: tick box, title, muted detail, and the verdict at the end."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from db.language import tr
from desktop.exchange.staged_model import StagedModel
from desktop.exchange.staged_tree import StagedNode
from desktop.exchange.tally import LEFT_OUT
from desktop.shell.style import paint_tick_box
from desktop.shell.theme import paint_mark, theme
from desktop.widgets.leading_edge import edge_of
from desktop.wording.terms import VERDICTS

_Index = QModelIndex | QPersistentModelIndex
_GAP = 8
_VERDICT = 88
_EDGE = 16
_LEAD = 8
"""Before the box, so that the arrow of a group stands at the margin of the page."""


class StagedDelegate(QStyledItemDelegate):
    """Paints and ticks; a click beside the box only selects."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, theme().px(32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        node: StagedNode = index.data(StagedModel.NODE)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        active = bool(option.state & QStyle.StateFlag.State_Active)
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of the words
        rect: QRect = option.rect
        if chosen:
            role = "selection" if active else "selection-inactive"
            painter.fillRect(rect, theme().color(role))
        elif node.decision is None:
            painter.fillRect(rect, theme().color("shade"))
        if tick := self._box(option):
            self._paint_box(painter, tick, index, chosen and active)
        text, muted = (
            theme().color(role, selected=chosen and active) for role in ("text", "text-muted")
        )
        start = rect.left() + _LEAD + theme().px(16) + _GAP
        room = QRect(start, rect.top(), 0, rect.height())
        verdict = theme().px(_VERDICT) + _GAP if node.decision is not None else 0
        end = rect.right() - _EDGE - verdict
        room.setRight(end)
        painter.setFont(theme().font("body", strong=node.decision is None))
        metrics = painter.fontMetrics()
        title = metrics.elidedText(node.title, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(text)
        painter.drawText(self._placed(room, option), _middle(option), title)
        room.setLeft(room.left() + metrics.horizontalAdvance(title) + _GAP)
        if node.detail and room.width() > 2 * _EDGE:
            painter.setFont(theme().font("body"))
            metrics = painter.fontMetrics()
            detail = metrics.elidedText(node.detail, Qt.TextElideMode.ElideRight, room.width())
            painter.setPen(muted)
            painter.drawText(self._placed(room, option), _middle(option), detail)
        if node.decision is not None:
            fate: str = index.data(StagedModel.FATE)
            self._paint_fate(painter, option, fate, chosen and active)
        painter.setPen(theme().color("border"))
        painter.drawLine(0, rect.bottom(), rect.right(), rect.bottom())
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            box = self._box(option)
            near = QRect(box).adjusted(-4, -8, 4, 8)
            state = index.data(Qt.ItemDataRole.CheckStateRole)
            if state is not None and near.contains(event.position().toPoint()):
                wanted = Qt.CheckState.Unchecked
                if Qt.CheckState(state) is not Qt.CheckState.Checked:
                    wanted = Qt.CheckState.Checked
                return model.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)
        return False

    def _box(self, option: QStyleOptionViewItem) -> QRect:
        rect: QRect = option.rect
        side = theme().px(16)
        box = QRect(rect.left() + _LEAD, rect.center().y() - side // 2, side, side)
        return self._placed(box, option)

    def _paint_box(self, painter: QPainter, box: QRect, index: _Index, chosen: bool) -> None:
        value = index.data(Qt.ItemDataRole.CheckStateRole)
        if value is None:
            return
        state = QStyle.StateFlag.State_Enabled
        state |= {
            Qt.CheckState.Checked: QStyle.StateFlag.State_On,
            Qt.CheckState.PartiallyChecked: QStyle.StateFlag.State_NoChange,
            Qt.CheckState.Unchecked: QStyle.StateFlag.State_Off,
        }[Qt.CheckState(value)]
        if chosen:
            state |= QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_Active
        paint_tick_box(painter, QRectF(box), state)

    def _paint_fate(
        self, painter: QPainter, option: QStyleOptionViewItem, fate: str, chosen: bool
    ) -> None:
        rect: QRect = option.rect
        look, side = theme().state("staged", fate, selected=chosen), theme().px(12)
        left = rect.right() - _EDGE - theme().px(_VERDICT)
        mark = QRect(left, rect.center().y() - side // 2, side, side)
        paint_mark(
            painter,
            QRectF(self._placed(mark, option)),
            look.mark,
            look.color,
            theme().color("surface"),
        )
        word = QRect(left + side + _GAP, rect.top(), theme().px(_VERDICT), rect.height())
        painter.setFont(theme().font("body"))
        ink = "text-muted" if fate == LEFT_OUT else "text"
        painter.setPen(theme().color(ink, selected=chosen))
        painter.drawText(self._placed(word, option), _middle(option), tr(VERDICTS[fate]))

    def _placed(self, place: QRect, option: QStyleOptionViewItem) -> QRect:
        """A place as it is where texts run from left to right, or mirrored within the view."""
        if option.direction == Qt.LayoutDirection.LeftToRight:
            return place
        rect: QRect = option.rect
        return QRect(
            rect.left() + rect.right() - place.right(), place.top(), place.width(), place.height()
        )


def _middle(option: QStyleOptionViewItem) -> int:
    """Where a text begins, in the middle of the height of its row."""
    return int(edge_of(option.direction) | Qt.AlignmentFlag.AlignVCenter)
