"""BriefersFilterBar: search, filter, group, the day of posts, and the columns."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from db.language import tr
from desktop.directory.as_of_button import AsOfButton
from desktop.directory.directory_actions import FILTER, FILTERS, GROUPING, GROUPINGS
from desktop.shell.page import page_of
from desktop.shell.theme import appearance, icon, theme
from desktop.widgets.button import Button
from desktop.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from desktop.directory.briefers_view import BriefersView

_HEIGHT, _MARGIN, _GAP = 44, 16, 8
_SEARCH, _LEAST_SEARCH, _NARROWEST = 240, 120, 64
_WORDS = (
    (True, True, True),
    (False, True, True),
    (False, False, True),
    (False, False, False),
)
"""What is said in words: beside the day, on the buttons, the day."""


class BriefersFilterBar(QFrame):
    """Where there is no room, words give way to icons."""

    def __init__(self, columns: QToolButton) -> None:
        super().__init__()
        self.setObjectName("filterBar")
        self.search = SearchBox(tr("Search names, posts, places"))
        self._filter = _button("filter", tr("Filter"))
        self._group = _button("group", tr("Group"))
        self._label = QLabel(tr("Posts as of"))
        self._label.setProperty("look", "muted")
        self.as_of = AsOfButton()
        self._label.setBuddy(self.as_of)
        self._columns = columns
        line = QHBoxLayout(self)
        line.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        line.setSpacing(_GAP)
        line.addWidget(self.search)
        line.addWidget(self._filter)
        line.addWidget(self._group)
        line.addStretch(1)
        line.addWidget(self._label)
        line.addWidget(self.as_of)
        line.addWidget(columns)
        self._filter.clicked.connect(self.open_filters)
        self._group.clicked.connect(lambda: self._open(self._group, GROUPINGS, GROUPING))
        self._refit = QTimer(self, singleShot=True, interval=0)  # once all are dressed
        self._refit.timeout.connect(self._fit)
        appearance().changed.connect(self._dress)
        self._dress()

    def show_view(self, view: BriefersView, day: date) -> None:
        """Show what is in force, on the day that posts are told of."""
        self.as_of.show_day(day)
        if view.text != self.search.text().strip():
            self.search.setText(view.text)
        self._fit()

    def open_filters(self) -> None:
        """Open the menu of filters."""
        self._open(self._filter, FILTERS, FILTER)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _open(self, button: QWidget, wanted: Sequence[str], title: str) -> None:
        menu = page_of(self).menu(wanted, title=title)
        below = QPoint(button.width() if self.isRightToLeft() else 0, button.height() + 4)
        at = button.mapToGlobal(below)
        menu.popup(at - QPoint(menu.sizeHint().width(), 0) if self.isRightToLeft() else at)

    def _fit(self) -> None:
        """Take the words away that do not fit: beside the day, on the buttons, the day itself."""
        now = theme()
        room = self.contentsRect().width() - 2 * _MARGIN
        for label, words, day in _WORDS:
            self._label.setVisible(label)
            self._filter.setText(tr("Filter") if words else "")
            self._group.setText(tr("Group") if words else "")
            self.as_of.show_words(day)
            parts: list[QWidget] = [self._filter, self._group, self.as_of, self._columns]
            parts += [self._label] if label else []
            left = room - sum(part.sizeHint().width() + _GAP for part in parts) - _GAP
            if left >= now.px(_SEARCH if words else _LEAST_SEARCH):
                break
        self.search.setFixedWidth(max(now.px(_NARROWEST), min(now.px(_SEARCH), left)))

    def _dress(self) -> None:
        self.setFixedHeight(theme().px(_HEIGHT))
        self._filter.setIcon(icon("filter"))
        self._group.setIcon(icon("group"))
        self._refit.start()


def _button(icon_name: str, name: str) -> Button:
    button = Button(icon(icon_name), name)
    button.setProperty("look", "quiet")
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
