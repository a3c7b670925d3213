"""ReportView: the paragraphs of a report as one column, written in place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QTextEdit, QWidget

from db.language import tr
from desktop.report.focused_line import FocusedLine
from desktop.report.line_column import LineColumn
from desktop.report.line_look import paint
from desktop.report.lines import Line
from desktop.shell.theme import appearance, theme
from desktop.widgets.painted_parts import tell_focus

_AROUND_CURSOR = 12
_BOTTOM = 120
"""Below the last line there is room to write on."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReportSheet(QWidget):
    """What the lines are drawn on; ``report_accessible`` says what stands there."""

    def __init__(self, view: ReportView) -> None:
        super().__init__()
        self.view = view


class ReportView(QAbstractScrollArea):
    """Lays out what is in sight only, however long the report is. One line is in focus.

    Arrows go from line to line, Enter and F2 write in it, Escape ends that.
    """

    focused = Signal(object)
    """The ``Line`` that came into focus."""
    placed = Signal()
    """The line in focus stands elsewhere, or is another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = LineColumn()
        self._current = -1
        self._language = "en"
        self.setViewport(ReportSheet(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Paragraphs of the report"))
        self._follow = QTimer(self, singleShot=True, interval=0)
        self._follow.timeout.connect(self._cursor_into_sight)
        self.live = FocusedLine(self.viewport())
        self.live.hide()
        self.live.resized.connect(self._fit_live)
        self.live.wanted.connect(self._asked)
        self.live.cursor_moved.connect(self._follow.start)
        self.verticalScrollBar().valueChanged.connect(self._place_live)
        self.verticalScrollBar().setSingleStep(22)
        appearance().changed.connect(self._measure_anew)

    @property
    def current(self) -> Line | None:
        """The line in focus."""
        return self.column.lines[self._current] if 0 <= self._current < len(self.column) else None

    @property
    def mirrored(self) -> bool:
        """Whether it is read from the right."""
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    @property
    def first(self) -> Line | None:
        """The first of all lines."""
        return self.column.lines[0] if self.column.lines else None

    def show_lines(self, lines: Sequence[Line], language: str) -> None:
        """Show other lines; place, focus and what is being typed stay where their line stays."""
        bar = self.verticalScrollBar()
        anchor, offset = self.column.anchor(bar.value())
        was = self.current
        place = self._current
        writing = self.live.has_focus
        self._language = language
        self.column.fill(lines)
        self._lay_out()
        here = self.column.place_of(was.key) if was is not None else -1
        self._current = min(place, len(lines) - 1) if here is None else here
        self._show_live()
        if writing and not self.live.has_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._settle_heights()
        if (top := self.column.top_of(anchor)) is not None:
            bar.setValue(top + offset)
        self._place_live()
        self.viewport().update()

    def line_of(self, uuid: str, *, heading: bool) -> Line | None:
        """Give the heading of a section, or a paragraph, by UUID."""
        place = self.column.place_of((heading, uuid))
        return self.column.lines[place] if place is not None else None

    def top_of(self, line: Line) -> int:
        """Where in the viewport a line begins; it may be out of sight."""
        return (self.column.top_of(line.key) or 0) - self.verticalScrollBar().value()

    def neighbour(self, by: int) -> Line | None:
        """Give the paragraph that is ``by`` paragraphs further in the same section."""
        line = self.current
        place = self._current + by
        if line is None or not 0 <= place < len(self.column):
            return None
        other = self.column.lines[place]
        same = other.section.uuid == line.section.uuid and other.is_editable
        return other if same and not other.is_heading and not line.is_heading else None

    def go_to(self, line: Line, *, top: bool = False, write: bool = False) -> None:
        """Put a line into focus and into sight; ``top``: at the top."""
        place = self.column.place_of(line.key)
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
        scrolled, mirrored = self.verticalScrollBar().value(), self.mirrored
        for place in self._in_sight():
            top = self.column.top(place) - scrolled
            is_current = place == self._current
            live = is_current and self.live.isVisibleTo(self.viewport())
            look = self.column.look(place)
            if is_current:
                height = self.column.height(place)
                shade = theme().color("shade")
                painter.fillRect(0, top, self.viewport().width(), height, shade)
            paint(look, painter, top, mirrored=mirrored, live=live)
            if is_current and self.hasFocus():
                ink = theme().color("accent")
                x = self.viewport().width() - 3 if mirrored else 0
                painter.fillRect(x, top, 3, self.column.height(place), ink)

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
        if self._current < 0 and self.column.lines:
            self._go(0)
        elif self._current >= 0:
            tell_focus(self.viewport(), self._current)
        self.viewport().update()

    def focusOutEvent(self, event: QEvent) -> None:
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.column.at(event.position().toPoint().y() + self.verticalScrollBar().value())
        if event.button() is not Qt.MouseButton.LeftButton or not self.column.lines:
            return
        x, y = event.position().x(), event.position().y()
        if self.mirrored:
            x = self.viewport().width() - x
        spot = QPointF(x, y + self.verticalScrollBar().value() - self.column.top(place))
        at = self.column.look(place).place_at(spot)
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
        if none and key in steps and self.column.lines:
            self._go(min(max(self._current + steps[Qt.Key(key)], 0), len(self.column) - 1))
        elif none and key in pages and self.column.lines:
            self._page(pages[Qt.Key(key)])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.column.lines:
            self._go(0 if key == Qt.Key.Key_Home else len(self.column) - 1)
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
            if 0 <= place < len(self.column):
                self._go(place)
                if self.live.isVisibleTo(self.viewport()):
                    self.live.write(0 if word == "down" else None)
                else:
                    self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _page(self, by: int) -> None:
        bar = self.verticalScrollBar()
        height = max(self.viewport().height() - 44, 44)
        here = self.column.top(max(self._current, 0))
        place = self.column.at(min(max(here + by * height, 0), max(self.column.total - 1, 0)))
        bar.setValue(bar.value() + by * height)
        self._go(place)

    def _go(self, place: int, *, top: bool = False, into_sight: bool = True) -> None:
        if place != self._current:
            self.live.settle()
            before, self._current = self._current, place
            if 0 <= before < len(self.column):
                self.column.measure(before, self.column.look(before).height)
            self._show_live()
            line = self.current
            if line is not None:
                if self.hasFocus():
                    tell_focus(self.viewport(), place)
                self.focused.emit(line)
        if top or into_sight:
            self._into_sight(place, top=top)
        self._place_live()
        self.viewport().update()

    def _into_sight(self, place: int, *, top: bool = False) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        for _ in range(3):  # what comes into sight is measured, and may move what is below it
            first = self.column.top(place)
            if top or self.column.height(place) > height or first < bar.value():
                bar.setValue(first)
            elif first + self.column.height(place) > bar.value() + height:
                bar.setValue(first + self.column.height(place) - height)
            if not self._settle_heights():
                return

    # -- where things are -----------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.column.lay_out(self.viewport().width(), mirrored=self.mirrored)

    def _measure_anew(self) -> None:
        anchor, offset = self.column.anchor(self.verticalScrollBar().value())
        self._lay_out()
        self._fit_live()
        self._settle_heights()
        if (top := self.column.top_of(anchor)) is not None:
            self.verticalScrollBar().setValue(top + offset)
        self._place_live()
        self.viewport().update()

    def _in_sight(self) -> range:
        return self.column.in_sight(self.verticalScrollBar().value(), self.viewport().height())

    def _settle_heights(self) -> bool:
        """Measure what is in sight; whether anything was not as high as had been thought."""
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        changed = self.column.settle(top, height, self._height_of)
        self._scroll_range()
        return changed

    def _height_of(self, place: int) -> int:
        if place == self._current and self.live.isVisibleTo(self.viewport()):
            return self._live_height()
        return self.column.look(place).height

    def _scroll_range(self) -> None:
        height, bar = self.viewport().height(), self.verticalScrollBar()
        whole = self.column.total + (_BOTTOM if self.column.lines else 0)
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
        if 0 <= self._current < len(self.column):
            self.column.measure(self._current, self._height_of(self._current))
        self._scroll_range()

    def _fit_live(self) -> None:
        if 0 <= self._current < len(self.column):
            self.live.setFixedWidth(self.viewport().width())
            if self.column.measure(self._current, self._height_of(self._current)):
                self._scroll_range()
                self.viewport().update()
                self._follow.start()
            self._place_live()

    def _place_live(self) -> None:
        self._settle_heights()
        if 0 <= self._current < len(self.column):
            y = self.column.top(self._current) - self.verticalScrollBar().value()
            self.live.move(QPoint(0, y))
            self.live.setFixedHeight(self._live_height())
        self.placed.emit()

    def _cursor_into_sight(self) -> None:
        """Scroll to the cursor where the person writes beyond the edge."""
        focus = QApplication.focusWidget()
        if not isinstance(focus, QTextEdit) or not self.live.isAncestorOf(focus):
            return
        spot = focus.cursorRect()
        spot.moveTopLeft(focus.viewport().mapTo(self.viewport(), spot.topLeft()))
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if spot.bottom() + _AROUND_CURSOR > height:
            bar.setValue(bar.value() + spot.bottom() + _AROUND_CURSOR - height)
        elif spot.top() < _AROUND_CURSOR:
            bar.setValue(bar.value() + spot.top() - _AROUND_CURSOR)
