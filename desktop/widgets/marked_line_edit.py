"""MarkedLineEdit: a line whose parts are underlined as they are understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

from desktop.shell.theme import theme
from desktop.widgets.leading_edge import leading_edge

_BELOW = 3  # px from the middle of the line's letters to their underline, over the descent


@dataclass(frozen=True, slots=True)
class TextMark:
    """A part of the text: from the first character on, before the last; how it is underlined."""

    start: int
    end: int
    series: int
    """The place of the colour in ``theme().chart``."""
    line: Qt.PenStyle


class MarkedLineEdit(QLineEdit):
    """Draws the underlines over the text, wherever it is scrolled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(leading_edge(self) | Qt.AlignmentFlag.AlignVCenter)
        self._marks: tuple[TextMark, ...] = ()

    def show_marks(self, marks: Sequence[TextMark]) -> None:
        """Underline these parts of the text, and no others."""
        self._marks = tuple(marks)
        self.update()

    def underlines(self) -> list[QLineF]:
        """Give where the underlines are drawn."""
        metrics = QFontMetricsF(self.font())
        text, cursor = self.text(), self.cursorPosition()
        place = self.cursorRect()
        start = place.center().x() - metrics.horizontalAdvance(text[:cursor])
        y = self.rect().center().y() + metrics.height() / 2 + _BELOW - 1
        return [
            QLineF(
                start + metrics.horizontalAdvance(text[: mark.start]),
                y,
                start + metrics.horizontalAdvance(text[: mark.end]),
                y,
            )
            for mark in self._marks
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._marks:
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        painter = QPainter(self)
        painter.setClipRect(inside.adjusted(0, -2, 0, 4))
        for mark, line in zip(self._marks, self.underlines(), strict=True):
            pen = QPen(theme().chart(mark.series), 2, mark.line)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLine(line)
