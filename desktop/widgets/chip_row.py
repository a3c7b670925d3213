"""ChipRow: the filters in force, as many as fit, and how many more there are."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QWidget

from db.language import tr
from desktop.shell.theme import appearance, theme
from desktop.widgets.filter_chip import FilterChip

_GAP: Final = 8
_WIDEST: Final = 168
_HEIGHT: Final = 28


class ChipRow(QWidget):
    """Chips in one line; those that do not fit are told by a button at the end."""

    removed = Signal(str)
    """The name of a filter that is taken off."""
    more_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: dict[str, FilterChip] = {}
        self._more = QPushButton(self)
        self._more.setProperty("look", "quiet")
        self._more.clicked.connect(self.more_wanted)
        self._more.hide()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        appearance().changed.connect(self._arrange)

    def show_filters(self, said: Mapping[str, str]) -> None:
        """Show filters by name and words."""
        for name in [name for name in self.chips if name not in said]:
            gone = self.chips.pop(name)
            gone.hide()
            gone.deleteLater()
        for name, words in said.items():
            if name not in self.chips:
                chip = self.chips[name] = FilterChip(words, self)
                chip.removed.connect(lambda name=name: self.removed.emit(name))
            elif self.chips[name].text() != words:
                self.chips[name].set_text(words)
        self.chips = {name: self.chips[name] for name in said}
        for before, after in pairwise((self._more, *self.chips.values(), self._more)):
            QWidget.setTabOrder(before, after)
        self.updateGeometry()
        self._arrange()

    def sizeHint(self) -> QSize:
        """As wide as all chips."""
        widths = [self._width(chip) for chip in self.chips.values()]
        return QSize(sum(widths) + _GAP * max(len(widths) - 1, 0), theme().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Room for the button that tells of the others."""
        return QSize(theme().px(72) if self.chips else 0, theme().px(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as fit."""
        super().resizeEvent(event)
        self._arrange()

    def _width(self, chip: FilterChip) -> int:
        return min(chip.sizeHint().width(), theme().px(_WIDEST))

    def _arrange(self) -> None:
        chips, room = list(self.chips.values()), self.width()
        shown = len(chips)
        while shown and self._needed(chips, shown) > room:
            shown -= 1
        rest, height, x = len(chips) - shown, theme().px(_HEIGHT), 0
        for place, chip in enumerate(chips):
            chip.setVisible(place < shown)
            if place < shown:
                width = self._width(chip)
                self._put(chip, QRect(x, 0, width, height))
                x += width + _GAP
        self._more.setVisible(rest > 0)
        if rest:
            self._say_rest(rest, everything=not shown)
            self._put(self._more, QRect(x, 0, self._more.sizeHint().width(), height))

    def _needed(self, chips: list[FilterChip], shown: int) -> int:
        """The room that the first chips take, with the button where some are left."""
        needed = sum(self._width(chip) for chip in chips[:shown]) + _GAP * (shown - 1)
        rest = len(chips) - shown
        if rest:
            self._say_rest(rest, everything=not shown)
            needed += _GAP + self._more.sizeHint().width()
        return needed

    def _say_rest(self, rest: int, *, everything: bool) -> None:
        sentence = tr("Filters: {count}") if everything else tr("{count} more")
        self._more.setText(sentence.format(count=rest))
        self._more.setAccessibleName(tr("Filters that do not fit here: {count}").format(count=rest))

    def _put(self, widget: QWidget, rect: QRect) -> None:
        widget.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), rect))
