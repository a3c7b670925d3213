"""A label that says a state: its mark and its word."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop.shell.theme import appearance, theme
from desktop.widgets.chip import chip_size, paint_chip, paint_state, state_size


class StateLabel(QFrame):
    """The state of a record by mark, word and colour; a meeting's stands in its chip.

    ``axis`` is meeting, implementation, acceptance or staged; ``state`` a word of it; ``word`` what
    the person reads.
    """

    def __init__(self, axis: str, state: str, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._axis = axis
        self.show_state(state, word)
        appearance().changed.connect(self._renew)

    def show_state(self, state: str, word: str) -> None:
        """Say another state."""
        self._state, self._word = state, word
        self.setAccessibleName(word)
        self._renew()

    def sizeHint(self) -> QSize:
        """As large as mark and word, with the chip where there is one."""
        return chip_size(self._word) if self._axis == "meeting" else state_size(self._word)

    def minimumSizeHint(self) -> QSize:
        """Never smaller than all of it."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the state in the theme of the moment."""
        painter = QPainter(self)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if self._axis == "meeting":
            look = theme().meeting(self._state)
            paint_chip(painter, self.rect(), look, self._word, mirrored=mirrored)
        else:
            of_axis = theme().state(self._axis, self._state)
            paint_state(painter, self.contentsRect(), of_axis, self._word, mirrored=mirrored)

    def _renew(self) -> None:
        self.updateGeometry()
        self.update()
