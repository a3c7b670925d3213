"""The text of the file under review, scrolled to and marked where a record came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPalette,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from db.language import tr
from db.reading.blocks import Block, BlockKind
from desktop.shell.theme import appearance, theme
from desktop.widgets.leading_edge import leading_edge

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_NUMBER: Final = 48
_EDGE: Final = 20
_BAR: Final = 3
_AT_ONCE: Final = 60


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A block of the file, as one paragraph of the view."""

    label: str
    text: str
    place: str
    heading: bool


def source_lines(blocks: tuple[Block, ...]) -> list[SourceLine]:
    """Give the blocks as lines; a row of a table is a line."""
    lines = []
    for block in blocks:
        if block.kind is BlockKind.TABLE:
            lines += [
                SourceLine(
                    "", "  |  ".join(" ".join(cell.split()) for cell in row), block.place, False
                )
                for row in block.rows
            ]
        else:
            lines.append(
                SourceLine(block.label, block.text, block.place, block.kind is BlockKind.HEADING)
            )
    return lines


class _Lines(QAbstractListModel):
    """The lines, one below the other."""

    LINE = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[SourceLine] = []

    def show(self, lines: list[SourceLine]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{line.label} {line.text}".strip()
        return line if role == self.LINE else None


class _Delegate(QStyledItemDelegate):
    """Wraps a line within the width of the view; its number stands at the leading edge."""

    def __init__(self, view: SourceView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        line: SourceLine = index.data(_Lines.LINE)
        height = self._laid_out(line, self._view.viewport().width()).boundingRect().height()
        return QSize(0, round(height) + theme().px(8 if not line.heading else 16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: SourceLine = index.data(_Lines.LINE)
        rect: QRect = option.rect
        marked = index.row() in self._view.marked
        here = self._view.hasFocus() and index == self._view.currentIndex()
        right = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        if marked or here:
            painter.fillRect(rect, theme().color("selection" if here else "shade"))
            bar = QRect(rect.left(), rect.top(), _BAR, rect.height())
            if right:
                bar.moveRight(rect.right())
            painter.fillRect(bar, theme().color("accent" if here else "border-strong"))
        layout = self._laid_out(line, rect.width(), self._view.words if marked else ())
        top = rect.top() + theme().px(12 if line.heading else 4)
        left = rect.left() + (_EDGE if right else self._indent())
        painter.setPen(theme().color("text", selected=here))
        layout.draw(painter, QRectF(left, top, 0, 0).topLeft())
        painter.setPen(theme().color("text-muted", selected=here))
        painter.setFont(theme().font("caption", tabular=True))
        number = QRect(rect.left() + _EDGE, top, theme().px(_NUMBER) - 8, theme().px(20))
        if right:
            number.moveRight(rect.right() - _EDGE)
        where = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(number, int(where), line.label.rstrip("."))
        painter.restore()

    def _indent(self) -> int:
        return _EDGE + theme().px(_NUMBER)

    def _laid_out(self, line: SourceLine, width: int, words: tuple[str, ...] = ()) -> QTextLayout:
        text = line.text.replace("\n", "\u2028")
        layout = QTextLayout(text, theme().font("body", strong=line.heading))
        option = QTextOption(leading_edge(self._view))
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of the words
        layout.setTextOption(option)
        layout.setFormats(_marks(text, words))
        room = max(80, width - self._indent() - _EDGE)
        layout.beginLayout()
        height = 0.0
        while (part := layout.createLine()).isValid():
            part.setLineWidth(room)
            part.setPosition(QRectF(0, height, 0, 0).topLeft())
            height += theme().line("body")
        layout.endLayout()
        return layout


class SourceView(QListView):
    """The file as it was read; ``mark`` shows where something stands in it.

    Arrows go from line to line; through one that is longer than the view they scroll.
    """

    def __init__(self) -> None:
        super().__init__()
        self.marked: frozenset[int] = frozenset()
        """The lines of which something was read."""
        self.words: tuple[str, ...] = ()
        self._lines = _Lines(self)
        self.setAccessibleName(tr("Text of the file"))
        self.setModel(self._lines)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_AT_ONCE)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self._line = theme().line()
        appearance().changed.connect(self._dress)

    def event(self, event: QEvent) -> bool:
        """Keep the lines where they are in another style, which says nothing of their height."""
        if event.type() is QEvent.Type.StyleChange:
            return QAbstractScrollArea.event(self, event)
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew: Qt does so only where the height has changed."""
        was_in_sight = self._is_in_sight()
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._break_anew(was_in_sight)

    def show_blocks(self, blocks: tuple[Block, ...]) -> None:
        """Show another file."""
        self.marked, self.words = frozenset(), ()
        self._lines.show(source_lines(blocks))

    def mark(self, place: str, words: tuple[str, ...]) -> None:
        """Scroll to a place of the file and mark what was read from it."""
        self.words = words
        found = {
            row: _count(line.text, words)
            for row, line in enumerate(self._lines.lines)
            if place and line.place == place
        }
        best = max(found.values(), default=0)  # a table is one place: its row has most of the words
        self.marked = frozenset(row for row, count in found.items() if count == best)
        if self.marked:
            first = self._lines.index(min(self.marked), 0)
            self.setCurrentIndex(first)
            self.executeDelayedItemsLayout()
            self.scrollTo(first, QAbstractItemView.ScrollHint.PositionAtCenter)
        self.viewport().update()

    def _dress(self) -> None:
        """Draw in other colours, or break the lines anew where letters have another size."""
        self.viewport().update()
        if self._line != theme().line():
            self._line = theme().line()
            self._break_anew(self._is_in_sight())

    def _is_in_sight(self) -> bool:
        return self.viewport().rect().intersects(self.visualRect(self.currentIndex()))

    def _break_anew(self, was_in_sight: bool) -> None:
        self.scheduleDelayedItemsLayout()
        if was_in_sight:
            QTimer.singleShot(0, self, self._return)

    def _return(self) -> None:
        """Have the line in sight again that was so before the lines were broken anew."""
        self.executeDelayedItemsLayout()
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here, view = self.visualRect(self.currentIndex()), self.viewport().rect()
        bar = self.verticalScrollBar()
        beyond = {
            Qt.Key.Key_Down: here.bottom() - view.bottom(),
            Qt.Key.Key_Up: view.top() - here.top(),
        }.get(Qt.Key(event.key()), 0)
        if here.intersects(view) and beyond > 0:
            step = min(beyond, 2 * theme().line("body"))
            bar.setValue(bar.value() + (step if event.key() == Qt.Key.Key_Down else -step))
            return
        super().keyPressEvent(event)
        here = self.visualRect(self.currentIndex())
        if event.key() == Qt.Key.Key_Up and here.height() > view.height():
            bar.setValue(bar.value() + here.bottom() - view.bottom())
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._lines.index(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()


def _count(text: str, words: tuple[str, ...]) -> int:
    folded = text.casefold()
    return sum(word.casefold() in folded for word in words)


def _marks(text: str, words: tuple[str, ...]) -> list[QTextLayout.FormatRange]:
    formats = []
    folded = text.casefold()
    for word in words:
        start = folded.find(word.casefold())
        if start >= 0 and len(folded) == len(text):
            marked = QTextLayout.FormatRange()
            marked.start, marked.length = start, len(word)
            look = QTextCharFormat()
            look.setBackground(theme().color("mark"))
            look.setForeground(theme().color("mark-text"))
            marked.format = look
            formats.append(marked)
    return formats
