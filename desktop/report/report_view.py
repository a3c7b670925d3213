"""ReportView: the paragraphs of a report as one column, written in place."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from db.language import tr
from desktop.report.focused_line import FocusedLine
from desktop.report.heights import Heights
from desktop.report.line_look import LineLook, guessed_heights, laid_out, paint
from desktop.report.lines import Line
from desktop.report.report_words import paragraph_name
from desktop.shell.theme import appearance, theme
from desktop.widgets.announcing import announce

_KEPT = 120
"""Lines that stay laid out."""
_BOTTOM = 120
"""Below the last line there is room to write on."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReportView(QAbstractScrollArea):
    """Lays out what is in sight only, however long the report is. One line is in focus.

    Arrows go from line to line, Enter and F2 write in it, Escape ends that.
    """

    focused = Signal(object)
    """The ``Line`` that came into focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[Line] = ()
        self._index: dict[tuple[bool, str], int] = {}
        self._heights = Heights()
        self._looks: OrderedDict[int, LineLook] = OrderedDict()
        self._current = -1
        self._language = "en"
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Paragraphs of the report"))
        self.live = FocusedLine(self.viewport())
        self.live.hide()
        self.live.resized.connect(self._fit_live)
        self.live.wanted.connect(self._asked)
        self.verticalScrollBar().valueChanged.connect(self._place_live)
        self.verticalScrollBar().setSingleStep(22)
        appearance().changed.connect(self._measure_anew)

    @property
    def current(self) -> Line | None:
        """The line in focus."""
        return self._lines[self._current] if 0 <= self._current < len(self._lines) else None

    @property
    def laid_out(self) -> list[Line]:
        """The lines that are laid out."""
        return [self._lines[place] for place in self._looks]

    @property
    def first(self) -> Line | None:
        """The first of all lines."""
        return self._lines[0] if self._lines else None

    def show_lines(self, lines: Sequence[Line], language: str) -> None:
        """Show other lines; place, focus and what is being typed stay where their line stays."""
        anchor, offset = self._anchor()
        was = self.current
        place = self._current
        writing = self.live.has_focus
        self._lines, self._language = lines, language
        self._index = {line.key: number for number, line in enumerate(lines)}
        self._guess()
        self._current = self._index.get(was.key, -1) if was is not None else -1
        if self._current < 0 and was is not None and lines:
            self._current = min(place, len(lines) - 1)
        self._show_live()
        if writing and not self.live.has_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._settle_heights()
        if anchor is not None and anchor in self._index:
            top = self._heights.top(self._index[anchor])
            self.verticalScrollBar().setValue(top + offset)
        self._place_live()
        self.viewport().update()

    def line_of(self, uuid: str, *, heading: bool) -> Line | None:
        """Give the heading of a section, or a paragraph, by UUID."""
        place = self._index.get((heading, uuid))
        return self._lines[place] if place is not None else None

    def top_of(self, line: Line) -> int:
        """Where in the viewport a line begins; it may be out of sight."""
        return self._heights.top(self._index[line.key]) - self.verticalScrollBar().value()

    def neighbour(self, by: int) -> Line | None:
        """Give the paragraph that is ``by`` paragraphs further in the same section."""
        line = self.current
        place = self._current + by
        if line is None or not 0 <= place < len(self._lines):
            return None
        other = self._lines[place]
        same = other.section.uuid == line.section.uuid and not line.is_heading
        return other if same and other.row is not None and other.row.is_paragraph else None

    def go_to(self, line: Line, *, top: bool = False, write: bool = False) -> None:
        """Put a line into focus and into sight; ``top``: at the top."""
        place = self._index.get(line.key)
        if place is not None:
            self._go(place, top=top)
            if write:
                self.write()

    def write(self) -> None:
        """Write in the line in focus."""
        if self.live.isVisibleTo(self.viewport()):
            self._into_sight(self._current)
            self.live.write()

    # -- what happens ---------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme().color("surface"))
        scrolled, mirrored = self.verticalScrollBar().value(), self._mirrored()
        for place in self._in_sight():
            top = self._heights.top(place) - scrolled
            is_current = place == self._current
            live = is_current and self.live.isVisibleTo(self.viewport())
            look = self._look(place)
            if is_current:
                height = self._heights[place]
                shade = theme().color("shade")
                painter.fillRect(0, top, self.viewport().width(), height, shade)
            paint(look, painter, top, mirrored=mirrored, live=live)
            if is_current and self.hasFocus():
                ink = theme().color("accent")
                x = self.viewport().width() - 3 if mirrored else 0
                painter.fillRect(x, top, 3, self._heights[place], ink)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure_anew()
        else:
            self._settle_heights()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._measure_anew()

    def focusInEvent(self, event: QEvent) -> None:
        if self._current < 0 and self._lines:
            self._go(0)
        self.viewport().update()

    def focusOutEvent(self, event: QEvent) -> None:
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._heights.at(event.position().toPoint().y() + self.verticalScrollBar().value())
        if event.button() is not Qt.MouseButton.LeftButton or not self._lines:
            return
        x, y = event.position().x(), event.position().y()
        if self._mirrored():
            x = self.viewport().width() - x
        spot = QPointF(x, y + self.verticalScrollBar().value() - self._heights.top(place))
        at = self._look(place).place_at(spot)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._go(place, into_sight=False)
        if at is not None and self.live.isVisibleTo(self.viewport()):
            self.live.write(at[1], at[0])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.mousePressEvent(
            QMouseEvent(
                QEvent.Type.MouseButtonPress,
                QPointF(event.pos()),
                QPointF(event.globalPos()),
                Qt.MouseButton.LeftButton,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
        self.live.wanted.emit("more")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, none = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        pages = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if none and key in steps and self._lines:
            self._go(min(max(self._current + steps[Qt.Key(key)], 0), len(self._lines) - 1))
        elif none and key in pages and self._lines:
            self._page(pages[Qt.Key(key)])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._lines:
            self._go(0 if key == Qt.Key.Key_Home else len(self._lines) - 1)
        elif none and key in (*_ENTER, Qt.Key.Key_F2):
            self.write()
        else:
            super().keyPressEvent(event)

    def _asked(self, word: str) -> None:
        if word == "leave":
            self.live.settle()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif word in ("up", "down"):
            place = self._current + (1 if word == "down" else -1)
            if 0 <= place < len(self._lines):
                self._go(place)
                if self.live.isVisibleTo(self.viewport()):
                    self.live.write(0 if word == "down" else None)
                else:
                    self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _page(self, by: int) -> None:
        bar = self.verticalScrollBar()
        height = max(self.viewport().height() - 44, 44)
        here = self._heights.top(max(self._current, 0))
        place = self._heights.at(min(max(here + by * height, 0), max(self._heights.total - 1, 0)))
        bar.setValue(bar.value() + by * height)
        self._go(place)

    def _go(self, place: int, *, top: bool = False, into_sight: bool = True) -> None:
        if place != self._current:
            self.live.settle()
            before, self._current = self._current, place
            if 0 <= before < len(self._heights):
                self._heights.measure(before, self._look(before).height)
            self._show_live()
            line = self.current
            if line is not None:
                name = paragraph_name(line.row) if line.row is not None else line.section.title
                text = line.row.text if line.row is not None else ""
                self.setAccessibleDescription(f"{name}. {text}")
                if self.hasFocus():
                    announce(self, self.accessibleDescription())
                self.focused.emit(line)
        if top or into_sight:
            self._into_sight(place, top=top)
        self._place_live()
        self.viewport().update()

    def _into_sight(self, place: int, *, top: bool = False) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        for _ in range(3):  # what comes into sight is measured, and may move what is below it
            first = self._heights.top(place)
            if top or self._heights[place] > height or first < bar.value():
                bar.setValue(first)
            elif first + self._heights[place] > bar.value() + height:
                bar.setValue(first + self._heights[place] - height)
            if not self._settle_heights():
                return

    # -- where things are -----------------------------------------------------------------------

    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _guess(self) -> None:
        width = self.viewport().width()
        self._looks.clear()
        self._heights = Heights(guessed_heights(self._lines, width))

    def _measure_anew(self) -> None:
        anchor, offset = self._anchor()
        self._guess()
        self._fit_live()
        self._settle_heights()
        if anchor is not None:
            self.verticalScrollBar().setValue(self._heights.top(self._index[anchor]) + offset)
        self._place_live()
        self.viewport().update()

    def _anchor(self) -> tuple[tuple[bool, str] | None, int]:
        """The line at the top of what is in sight, and how much of it is above."""
        if not self._lines or not len(self._heights):
            return None, 0
        value = self.verticalScrollBar().value()
        place = self._heights.at(value)
        return self._lines[place].key, value - self._heights.top(place)

    def _in_sight(self) -> range:
        if not self._lines:
            return range(0)
        value = self.verticalScrollBar().value()
        first = self._heights.at(value)
        return range(first, self._heights.at(value + self.viewport().height()) + 1)

    def _look(self, place: int) -> LineLook:
        look = self._looks.get(place)
        if look is None:
            width = self.viewport().width()
            look = self._looks[place] = laid_out(
                self._lines[place], width, mirrored=self._mirrored()
            )
            while len(self._looks) > _KEPT:
                self._looks.popitem(last=False)
        else:
            self._looks.move_to_end(place)
        return look

    def _settle_heights(self) -> bool:
        """Measure what is in sight; whether anything was not as high as had been thought."""
        changed = False
        for _ in range(8):
            todo = [place for place in self._in_sight() if not self._heights.is_measured(place)]
            moved = [self._heights.measure(place, self._height_of(place)) for place in todo]
            changed = changed or any(moved)
            if not any(moved):
                break
        self._scroll_range()
        return changed

    def _height_of(self, place: int) -> int:
        if place == self._current and self.live.isVisibleTo(self.viewport()):
            return self._live_height()
        return self._look(place).height

    def _scroll_range(self) -> None:
        height, bar = self.viewport().height(), self.verticalScrollBar()
        whole = self._heights.total + (_BOTTOM if self._lines else 0)
        bar.setRange(0, max(whole - height, 0))
        bar.setPageStep(height)

    # -- the line in focus ----------------------------------------------------------------------

    def _show_live(self) -> None:
        line = self.current
        if line is None or not line.is_editable:
            self.live.settle()
            self.live.hide()
        else:
            self.live.setFixedWidth(self.viewport().width())
            self.live.show_line(line, self._language)
            self.live.show()
        self._heights_of_current()

    def _live_height(self) -> int:
        return self.live.sizeHint().height()

    def _heights_of_current(self) -> None:
        if 0 <= self._current < len(self._heights):
            self._heights.measure(self._current, self._height_of(self._current))
        self._scroll_range()

    def _fit_live(self) -> None:
        if 0 <= self._current < len(self._heights):
            self.live.setFixedWidth(self.viewport().width())
            if self._heights.measure(self._current, self._height_of(self._current)):
                self._scroll_range()
                self.viewport().update()
            self._place_live()

    def _place_live(self) -> None:
        self._settle_heights()
        if 0 <= self._current < len(self._heights):
            y = self._heights.top(self._current) - self.verticalScrollBar().value()
            self.live.move(QPoint(0, y))
            self.live.setFixedHeight(self._live_height())
