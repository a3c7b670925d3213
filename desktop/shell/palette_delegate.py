"""How a line of the palette is painted: icon, name with what is typed marked, detail, keys."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.shell.menu_items import left_to_right
from desktop.shell.palette_lines import Line, PaletteLines
from desktop.shell.theme import paint_icon, paint_mark, theme

_EDGE = 16
_GAP = 12
_MARK = 12
_Index = QModelIndex | QPersistentModelIndex


class PaletteDelegate(QStyledItemDelegate):
    """Paints lines; headings are small, the others 36 high."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        line: Line = index.data(PaletteLines.LINE)
        return QSize(0, theme().px(32 if line.is_heading else 36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: Line = index.data(PaletteLines.LINE)
        painter.save()
        rect: QRect = option.rect
        if line.is_heading:
            self._heading(painter, rect, line)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._line(painter, rect, line, index.data(PaletteLines.TYPED), chosen)
        painter.restore()

    def _heading(self, painter: QPainter, rect: QRect, line: Line) -> None:
        painter.setFont(theme().font("caption", strong=True))
        painter.setPen(theme().color("text-muted"))
        where = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom
        painter.drawText(rect.adjusted(_EDGE, 0, -_EDGE, -6), int(where), line.text)

    def _line(self, painter: QPainter, rect: QRect, line: Line, typed: str, chosen: bool) -> None:
        text, muted = theme().color("text"), theme().color("text-muted")
        right = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if chosen:
            painter.fillRect(rect, theme().color("selection"))
            bar = QRect(rect.right() - 2 if right else rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(bar, theme().color("accent", selected=True))
            text = muted = theme().color("selection-text")
        room = rect.adjusted(_EDGE, 0, -_EDGE, 0)
        size = theme().px(16)
        place = QRect(room.left(), rect.center().y() - size // 2 + 1, size, size)
        self._picture(painter, _mirrored(place, rect, right), line, muted, chosen)
        room.setLeft(room.left() + size + _GAP)
        if line.keys:
            room.setRight(self._keys(painter, room, rect, line.keys, right) - _GAP)
        painter.setFont(theme().font("body"))
        end = self._marked(painter, room, rect, line.text, typed, text, right)
        room.setLeft(end + _GAP)
        if line.detail and room.width() > 40:
            painter.setFont(theme().font("caption"))
            self._marked(painter, room, rect, line.detail, typed, muted, right)

    def _picture(
        self, painter: QPainter, place: QRect, line: Line, ink: QColor, chosen: bool
    ) -> None:
        if line.mark is None:
            paint_icon(painter, place, line.icon or "chevron-right", ink)
            return
        look = theme().state(*line.mark, selected=chosen)
        side = theme().px(_MARK)
        spot = QRect(0, 0, side, side)
        spot.moveCenter(place.center())
        ground = theme().color("selection" if chosen else "raised")
        paint_mark(painter, spot, look.mark, look.color, ground)

    def _keys(self, painter: QPainter, room: QRect, rect: QRect, keys: str, right: bool) -> int:
        painter.setFont(theme().font("caption"))
        width = painter.fontMetrics().horizontalAdvance(keys) + 12
        height = theme().px(18)
        cap = QRect(room.right() - width, rect.center().y() - height // 2, width, height)
        shown = _mirrored(cap, rect, right)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme().color("border"))
        painter.setBrush(theme().color("window"))
        painter.drawRoundedRect(shown.toRectF().translated(0.5, 0.5), 4, 4)
        painter.setPen(theme().color("text-muted"))
        painter.drawText(shown, int(Qt.AlignmentFlag.AlignCenter), left_to_right(keys))
        return cap.left()

    def _marked(
        self,
        painter: QPainter,
        room: QRect,
        rect: QRect,
        text: str,
        typed: str,
        color: QColor,
        right: bool,
    ) -> int:
        """Paint a text with the typed words marked; gives where it ends."""
        metrics = QFontMetrics(painter.font())
        shown = elided_around(text, typed, metrics, room.width())
        place = QRect(room.left(), room.top(), metrics.horizontalAdvance(shown) + 1, room.height())
        layout = QTextLayout(shown, painter.font())
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of the words
        option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        top = rect.center().y() - metrics.height() // 2
        at = QPointF(_mirrored(place, rect, right).left(), top)
        painter.setPen(color)
        for first, last in found_in(shown, typed):
            ends = sorted(_across(line, letter) for letter in (first, last))
            mark = QRectF(at.x() + ends[0] - 1, top, ends[1] - ends[0] + 2, metrics.height() + 1)
            painter.fillRect(mark, theme().color("mark"))
        layout.draw(painter, at, [_inked(*found) for found in found_in(shown, typed)])
        return place.right()


def _across(line: QTextLine, letter: int) -> float:
    """Where before a letter stands, from the left of its line; PySide gives the letter as well."""
    found: Any = line.cursorToX(letter)
    return float(found[0])


def _inked(first: int, last: int) -> QTextLayout.FormatRange:
    """What is marked, in the ink that is read on the mark."""
    found = QTextLayout.FormatRange()
    found.start, found.length = first, last - first
    found.format.setForeground(theme().color("mark-text"))
    return found


def elided_around(text: str, typed: str, metrics: QFontMetrics, width: int) -> str:
    """Give as much of a text as has room: of its beginning, unless only its end was typed."""
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    if found_in(text, typed) and not found_in(shown, typed):
        return metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, width)
    return shown


def found_in(text: str, typed: str) -> list[tuple[int, int]]:
    """Give where the typed words stand in a text: at the beginning of words, without accents."""
    plain = "".join(_plain(letter) for letter in text)
    if len(plain) != len(text):
        return []
    places = []
    for word in _folded(typed).split():
        for match in re.finditer(rf"(?<!\w){re.escape(word)}", plain):
            places.append(match.span())
    return sorted(places)


def _plain(letter: str) -> str:
    """One letter without its accent; a letter that would become several stays."""
    folded = _folded(letter)
    return folded if len(folded) == 1 else letter


def _folded(text: str) -> str:
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in split if not unicodedata.combining(each))


def _mirrored(place: QRect, within: QRect, right_to_left: bool) -> QRect:
    if not right_to_left:
        return place
    return QRect(
        within.left() + within.right() - place.right(), place.top(), place.width(), place.height()
    )
