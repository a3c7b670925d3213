"""ParagraphDrag: the grip of the paragraph in focus, and the places where it may be dropped."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from db.language import tr
from desktop.report.line_look import ABOVE_TEXT, NUMBER, TEXT
from desktop.report.lines import Line, Place
from desktop.report.outline_list import OutlineList
from desktop.report.report_view import ReportView
from desktop.shell.theme import theme
from desktop.widgets.drop_mark import DropMark
from desktop.widgets.grip import Grip

_EDGE: Final = 40
"""This near to the edge, in px, the paragraphs scroll on."""
_STEP: Final = 12
_THICK: Final = 2


class _DropLine(QWidget):
    """Where among the paragraphs it would fall."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().color("accent"))


class ParagraphDrag(QObject):
    """Drags a paragraph among the others, or onto a section of the outline; Escape ends it.

    It may fall anywhere in its part of the report: the body, or its annex.
    """

    dropped = Signal(str, object, object)
    """UUID of the paragraph, the ``SectionRow``, and the UUID of what comes next or None."""

    def __init__(self, view: ReportView, outline: OutlineList) -> None:
        super().__init__(view)
        self._view, self._outline = view, outline
        self._line: Line | None = None
        self._target: Place | None = None
        self._at = QPoint()
        self._mark = DropMark()
        self._gap = _DropLine(view.viewport())
        self._grip = Grip(view.viewport())
        self._grip.setAccessibleName(tr("Move the paragraph"))
        self._grip.setToolTip(
            tr("Drag the paragraph to another place, or onto a section of the outline")
        )
        self._grip.hide()
        self._scroll = QTimer(self, interval=30)
        self._scroll.timeout.connect(self._go_on)
        self._grip.begun.connect(self._begin)
        self._grip.dragged.connect(self._drag)
        self._grip.dropped.connect(self._drop)
        view.placed.connect(self._place)

    @property
    def grip(self) -> Grip:
        """What the paragraph in focus is held by."""
        return self._grip

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End the drag on Escape, whatever has the focus."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() is QEvent.Type.KeyPress:
                self._end()
            return True
        return False

    def _place(self) -> None:
        """Stand beside the first line of the paragraph, below its number."""
        if self._line is not None:
            return
        line = self._view.current
        if line is None or line.row is None or not line.row.is_paragraph:
            self._grip.hide()
            return
        now, viewport = theme(), self._view.viewport().rect()
        start, width = now.px(NUMBER) + 2, now.px(TEXT - NUMBER) - 8
        self._grip.setFixedWidth(width)
        spot = QRect(start, self._view.top_of(line) + now.px(ABOVE_TEXT) + 1, width, width)
        spot = QStyle.visualRect(self._view.layoutDirection(), viewport, spot)
        self._grip.setGeometry(spot)
        self._grip.show()
        self._grip.raise_()

    def _begin(self) -> None:
        self._line = self._view.current
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def _drag(self, where: QPoint) -> None:
        self._at = where
        self._scroll.start()
        self._aim()

    def _aim(self) -> None:
        self._mark.lift()
        self._gap.hide()
        self._target = self._of_outline() or self._of_view()
        held = Qt.CursorShape.ClosedHandCursor
        self._grip.setCursor(Qt.CursorShape.ForbiddenCursor if self._target is None else held)

    def _of_outline(self) -> Place | None:
        """The section of the outline under the mouse."""
        sheet = self._outline.viewport()
        point = sheet.mapFromGlobal(self._at)
        if self._line is None or not sheet.rect().contains(point):
            return None
        index = self._outline.indexAt(point)
        section = self._outline.section_at(index)
        own = self._line.section
        if section is None or section.part != own.part or section.uuid == own.uuid:
            return None
        self._mark.lie_over(sheet, self._outline.visualRect(index))
        return Place(section)

    def _of_view(self) -> Place | None:
        """The place among the paragraphs under the mouse."""
        sheet, column = self._view.viewport(), self._view.column
        point = sheet.mapFromGlobal(self._at)
        if self._line is None or not sheet.rect().contains(point):
            return None
        scrolled = self._view.verticalScrollBar().value()
        gap, own = column.gap_at(point.y() + scrolled), column.place_of(self._line.key)
        if own is None or gap in (own, own + 1):
            return None
        after = column.lines[gap] if gap < len(column) else None
        if after is not None and after.row is not None and after.row.is_paragraph:
            target = Place(after.section, after.uuid)
        elif gap:
            target = Place(column.lines[gap - 1].section)
        else:
            return None
        if target.section.part != self._line.section.part:
            return None
        y = (column.top(gap) if after is not None else column.total) - scrolled
        start = theme().px(NUMBER)
        self._gap.setGeometry(start, y - 1, sheet.width() - 2 * start, _THICK)
        self._gap.show()
        self._gap.raise_()
        return target

    def _go_on(self) -> None:
        """Scroll where the mouse is held at the edge."""
        sheet, bar = self._view.viewport(), self._view.verticalScrollBar()
        point = sheet.mapFromGlobal(self._at)
        if not 0 <= point.x() < sheet.width():
            return
        before = bar.value()
        if point.y() < _EDGE:
            bar.setValue(before - _STEP)
        elif point.y() > sheet.height() - _EDGE:
            bar.setValue(before + _STEP)
        if bar.value() != before:
            self._aim()

    def _drop(self) -> None:
        line, target = self._line, self._target
        self._end()
        if line is not None and target is not None:
            self.dropped.emit(line.uuid, target.section, target.before)

    def _end(self) -> None:
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        self._scroll.stop()
        self._mark.lift()
        self._gap.hide()
        self._grip.let_go()
        self._line = self._target = None
        self._place()
