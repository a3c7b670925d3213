"""How a remark is painted: a sign, its sentence, the place below, and room for its buttons."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from db.exchange.answers import Answer
from db.exchange.staging import Issue, Level
from db.exchange.terms import told_place
from db.language import tr
from desktop.shell.theme import paint_icon, theme
from desktop.widgets.leading_edge import edge_of

_Index = QModelIndex | QPersistentModelIndex
REMARK = Qt.ItemDataRole.UserRole
_LOOKS = {
    Level.NOTE: ("info", "info"),
    Level.WARNING: ("warning", "warning"),
    Level.ERROR: ("warning", "danger"),
}
_SETTLED = ("check", "success")
_EDGE, _GAP = 16, 12
_ABOVE = 6
_BUTTON = 28
_NARROWEST = 280
"""What is left to the words, in px, below which the buttons stand under them."""


@dataclass(slots=True)
class Remark:
    """An issue as it stands in the list, with what its buttons need."""

    issue: Issue
    answer: Answer | None
    buttons: int = 0
    """The width that they take, in px."""
    as_menu: bool = False
    """Whether one button offers all of them."""

    @property
    def below(self) -> str:
        """What stands below the sentence: the place, and what was said to it."""
        place = told_place(self.issue.place) if self.issue.place else ""
        if self.answer is None:
            return place
        told = self.answer.told
        return tr("{place} · {told}").format(place=place, told=told) if place else told

    @property
    def spoken(self) -> str:
        """All of it, for a screen reader."""
        sentence = tr("{message} {place}") if self.below else "{message}"
        return sentence.format(message=self.issue.message, place=self.below)


class RemarkDelegate(QStyledItemDelegate):
    """Paints a remark; what was settled is muted and ticked off."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListWidget) else 400
        remark: Remark = index.data(REMARK)
        now, room = theme(), _room(QRect(0, 0, width, 0), remark).width()
        flags = Qt.TextFlag.TextWordWrap
        text = QFontMetrics(now.font()).boundingRect(
            0, 0, room, 10_000, flags, remark.issue.message
        )
        height = text.height() + (_below_height(remark, room) if remark.below else 0)
        if buttons_below(remark, width):
            return QSize(0, height + 3 * _ABOVE + now.px(_BUTTON))
        return QSize(0, max(height, now.px(_BUTTON)) + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        remark: Remark = index.data(REMARK)
        now, rect = theme(), QRect(option.rect)
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of the words
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            active = bool(option.state & QStyle.StateFlag.State_Active)
            painter.fillRect(rect, now.color("selection" if active else "selection-inactive"))
        settled = remark.answer is not None
        name, role = _SETTLED if settled else _LOOKS[remark.issue.level]
        side = now.px(16)
        sign = QRect(rect.left() + _EDGE, rect.top() + _ABOVE + 2, side, side)
        paint_icon(
            painter,
            QStyle.visualRect(option.direction, rect, sign),
            name,
            now.color(role, selected=chosen),
        )
        room = _room(rect, remark)
        if buttons_below(remark, rect.width()):
            room.setBottom(room.bottom() - now.px(_BUTTON) - _ABOVE)
        height = _below_height(remark, room.width()) if remark.below else 0
        placed = QStyle.visualRect(option.direction, rect, room)
        flags = Qt.TextFlag.TextWordWrap | edge_of(option.direction)
        painter.setFont(now.font("body"))
        painter.setPen(now.color("text-muted" if settled else "text", selected=chosen))
        above = placed.adjusted(0, 0, 0, -height)
        painter.drawText(above, int(flags | Qt.AlignmentFlag.AlignTop), remark.issue.message)
        if remark.below:
            painter.setFont(now.font("caption"))
            painter.setPen(now.color("text-muted", selected=chosen))
            painter.drawText(placed, int(flags | Qt.AlignmentFlag.AlignBottom), remark.below)
        painter.setPen(now.color("border"))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        painter.restore()


def start_of_words() -> int:
    """How far from the leading edge the words of a remark begin, in px."""
    return _EDGE + theme().px(16) + _GAP


def buttons_below(remark: Remark, width: int) -> bool:
    """Tell whether buttons stand under the words, for want of room beside them."""
    beside = width - start_of_words() - _GAP - remark.buttons - _EDGE
    return beside < theme().px(_NARROWEST)


def _room(rect: QRect, remark: Remark) -> QRect:
    """Where the words of a remark stand in its row, as if texts ran from left to right."""
    beside = 0 if buttons_below(remark, rect.width()) else remark.buttons + _GAP
    return rect.adjusted(start_of_words(), _ABOVE, -_EDGE - beside, -_ABOVE)


def _below_height(remark: Remark, width: int) -> int:
    metrics = QFontMetrics(theme().font("caption"))
    flags = Qt.TextFlag.TextWordWrap
    return metrics.boundingRect(0, 0, width, 10_000, flags, remark.below).height()
