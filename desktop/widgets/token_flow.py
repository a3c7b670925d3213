"""TokenFlow: names in lines that break where they must, each to be taken off."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Final

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QStyle, QWidget

from db.language import tr
from desktop.shell.theme import appearance, theme
from desktop.widgets.field import INSET
from desktop.widgets.filter_chip import FilterChip

_GAP: Final = 4
_HEIGHT: Final = 28


class TokenFlow(QWidget):
    """As high as its lines; pressing a name, or Delete on it, takes it off."""

    hangs: ClassVar[bool] = True
    removed = Signal(str)
    """The key of the name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tokens: dict[str, FilterChip] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance().changed.connect(self._arrange)

    def show_names(self, names: Iterable[tuple[str, str]]) -> None:
        """Show names by their keys; the focus goes to what comes after one that is taken off."""
        wanted = dict(names)
        focus = QApplication.focusWidget()
        place = next((n for n, each in enumerate(self.tokens.values()) if each is focus), None)
        for key in [key for key in self.tokens if key not in wanted]:
            gone = self.tokens.pop(key)
            gone.hide()
            gone.deleteLater()
        for key, name in wanted.items():
            if key not in self.tokens:
                token = self.tokens[key] = FilterChip(name, self)
                token.removed.connect(lambda key=key: self.removed.emit(key))
                token.show()
            token = self.tokens[key]
            token.setText(name)
            said = tr("Take {name} away").format(name=name)
            token.setAccessibleName(said)
            token.setToolTip(said)
        self.tokens = {key: self.tokens[key] for key in wanted}
        if place is not None and self.tokens and focus not in self.tokens.values():
            [*self.tokens.values()][min(place, len(self.tokens) - 1)].setFocus()
        self.setVisible(bool(self.tokens))
        self._arrange()

    def sizeHint(self) -> QSize:
        """As high as its lines at the width that there is."""
        return QSize(theme().px(200), self._lay(max(self.width(), 1), move=False))

    def minimumSizeHint(self) -> QSize:
        """One short name wide."""
        return QSize(theme().px(80), self._lay(max(self.width(), 1), move=False))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break anew."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        height = self._lay(self.width(), move=True)
        if self.height() != height or self.minimumHeight() != height:
            self.setFixedHeight(height)
        self.updateGeometry()

    def _lay(self, width: int, *, move: bool) -> int:
        """Give the height that the names need at a width; ``move`` puts them there."""
        x, y, height = INSET, 0, theme().px(_HEIGHT)
        for token in self.tokens.values():
            needed = min(token.sizeHint().width(), max(width - 2 * INSET, 1))
            if x > INSET and x + needed > width - INSET:
                x, y = INSET, y + height + _GAP
            if move:
                rect = QRect(x, y, needed, height)
                token.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), rect))
            x += needed + _GAP
        return y + height if self.tokens else 0
