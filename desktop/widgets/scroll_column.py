"""ScrollColumn: a column of parts that scrolls up and down, and never sideways."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.widgets.field import INSET, hangs
from desktop.widgets.tab_order import order_as_laid_out

MARGIN: Final = 20
"""Between the edges of the column and its texts, in px."""


class ScrollColumn(QScrollArea):
    """Parts below one another, ``margin`` px from the sides; what gets the focus is scrolled to.

    Tab goes through the parts from top to bottom, also through those that came later.
    """

    def __init__(self, parent: QWidget | None = None, *, margin: int = MARGIN) -> None:
        super().__init__(parent)
        self._margin = margin
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = QWidget()
        self._sides = QHBoxLayout(self._content)
        self._sides.setContentsMargins(0, 16, 0, MARGIN)
        self._sides.setSpacing(0)
        self._parts = QWidget()
        self._column = QVBoxLayout(self._parts)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._sides.addWidget(self._parts, 1)
        self.setWidget(self._content)
        self.viewport().lower()
        self.verticalScrollBar().installEventFilter(self)
        self._parts.installEventFilter(self)

    def add(
        self, part: QWidget, alignment: Qt.AlignmentFlag | None = None, *, above: int = 0
    ) -> None:
        """Add a part below the others, ``above`` px lower than it would stand.

        A part that ``bleeds`` has the whole width, and leaves the margins free by itself.
        """
        line = QHBoxLayout()
        bleeds = getattr(part, "bleeds", False) is True
        side = 0 if bleeds else self._margin - INSET if hangs(part) else self._margin
        line.setContentsMargins(side, above, side, 0)
        line.addWidget(part)
        if alignment is not None:
            line.setAlignment(part, alignment)
        self._column.insertLayout(self._column.count() - 1, line)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the scroll bar lie over the margin, and Tab follow parts that come and go."""
        if watched is self._parts and event.type() is QEvent.Type.LayoutRequest:
            order_as_laid_out(self._parts)
        bar = self.verticalScrollBar()
        if watched is bar and event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            over = bar.sizeHint().width() if bar.isVisible() else 0
            left, right = (over, 0) if self.isRightToLeft() else (0, over)
            self.setViewportMargins(-left, 0, -right, 0)
        return super().eventFilter(watched, event)

    def set_width(self, widest: int) -> None:
        """Hold the parts to a width, at the leading edge, however wide the column is."""
        self._parts.setMaximumWidth(widest + 2 * self._margin)
        if self._sides.count() == 1:
            self._sides.addStretch(0)

    def show_top(self) -> None:
        """Scroll to the beginning."""
        self.verticalScrollBar().setValue(0)
