"""CalendarHeader: what is shown, ways to what comes before and after it, the views, and New."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QTimer, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from db.language import tr
from desktop.calendar.calendar_actions import CALENDAR_ACTIONS
from desktop.calendar.view_table import BY_NAME, VIEWS
from desktop.shell.actions import hint
from desktop.shell.bound_buttons import bind
from desktop.shell.theme import appearance, icon, theme
from desktop.widgets.button import Button
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.icon_button import IconButton
from desktop.widgets.segments import Segments

_GAP: Final = 8
_ANY_WIDTH: Final = 16_777_215
"""The widest that Qt lets a widget be."""


class CalendarHeader(QFrame):
    """The header of the page; what it offers fits the view that is chosen."""

    layers_wanted = Signal(QPoint)
    """The menu of what is shown is wanted, at a place of the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pageHeader")
        self._titles = ("", "")
        self._title = ElidedLabel("", "title")
        self._before = IconButton("chevron-left", tr("Before"))
        self._after = IconButton("chevron-right", tr("After"))
        self._today = Button(tr("Today"))
        self._today.setProperty("look", "quiet")
        self._today.setAccessibleName(tr("Today"))
        self._today.setToolTip(hint(CALENDAR_ACTIONS, "calendar.today"))
        self._now = tr("Today")
        self._has_pages = True
        self.views = Segments(
            tr("View"), [(entry.name, tr(entry.title)) for entry in VIEWS], does="calendar.view"
        )
        self._layers = IconButton("layers", tr("Choose what is shown"))
        self._typed = Button()
        self._typed.setProperty("look", "quiet")
        self._typed.setAccessibleName(tr("Type a meeting…"))
        self._typed.setToolTip(hint(CALENDAR_ACTIONS, "calendar.typed"))
        self._new = Button(tr("New"))
        self._new.setProperty("look", "primary")
        self._new.setAccessibleName(tr("New meeting"))
        self._new.setToolTip(hint(CALENDAR_ACTIONS, "calendar.new"))
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 16, 0)
        line.setSpacing(0)
        line.addWidget(self._title)
        line.addSpacing(_GAP)
        for part in (self._before, self._today, self._after):
            line.addWidget(part)
        line.addSpacing(_GAP)
        line.addStretch(1)
        line.addWidget(self.views)
        line.addSpacing(_GAP)
        for part in (self._layers, self._typed):
            line.addWidget(part)
        line.addSpacing(_GAP)
        line.addWidget(self._new)
        bind(self._before, "calendar.before")
        bind(self._after, "calendar.after")
        bind(self._today, "calendar.today")
        self._layers.clicked.connect(self._want_layers)
        bind(self._typed, "calendar.typed")
        bind(self._new, "calendar.new")
        self._refit = QTimer(self, singleShot=True, interval=0)  # once all are dressed
        self._refit.timeout.connect(self._fit)
        appearance().changed.connect(self._dress)
        self._dress()

    def show_title(self, title: str, short: str = "") -> None:
        """Say what is shown, and how to say it where there is little room."""
        titles = (title, short or title)
        if titles != self._titles:
            self._titles = titles
            self._fit()

    def show_view(self, view: str) -> None:
        """Offer what fits a view: some have no pages before and after."""
        entry = BY_NAME[view]
        self._has_pages = bool(entry.before)
        self.views.choose(view)
        for part, words, name in (
            (self._before, entry.before, "calendar.before"),
            (self._after, entry.after, "calendar.after"),
        ):
            part.setVisible(bool(words))
            if words:
                part.setAccessibleName(tr(words))
                part.setToolTip(hint(CALENDAR_ACTIONS, name, words))
        self._now = tr(entry.now)
        self._refit.start()

    def show_filtered(self, filtered: bool) -> None:
        """Have the button of what is shown tell that some meetings are hidden."""
        self._layers.setIcon(icon("filter" if filtered else "layers"))
        self._layers.setToolTip(
            tr("Choose what is shown; some meetings are hidden")
            if filtered
            else tr("Choose what is shown")
        )

    def enable(self, enabled: bool) -> None:
        """Let nothing be chosen while there is no period."""
        for part in (
            self._before,
            self._today,
            self._after,
            self.views,
            self._layers,
            self._typed,
            self._new,
        ):
            part.setEnabled(enabled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._dress()

    def _want_layers(self) -> None:
        below = self._layers.rect().bottomLeft()
        self.layers_wanted.emit(self._layers.mapToGlobal(below))

    def _dress(self) -> None:
        self.setFixedHeight(theme().px(theme().measure("header")))
        before, after = ("left", "right") if not self.isRightToLeft() else ("right", "left")
        self._before.setIcon(icon(f"chevron-{before}"))
        self._after.setIcon(icon(f"chevron-{after}"))
        self._typed.setIcon(icon("keyboard"))
        self._new.setIcon(icon("plus", "accent-text"))
        self._refit.start()

    def _fit(self) -> None:
        """Have the first arrangement that fits: titles, views and words are shortened in turn.

        Where there is less room still, what the menus have as well goes: the typed line, what is
        shown, the way to other pages, in the end the views.
        """
        paging = [self._today, *([self._before, self._after] if self._has_pages else [])]
        every = [self._typed, self._layers, *paging, self.views]
        long, short = self._titles
        for title, in_row, inviting in (
            (long, True, True),
            (long, True, False),
            (short, True, False),
            (long, False, False),
            (short, False, False),
        ):
            self._arrange(title, in_row=in_row, inviting=inviting)
            for part in every:
                part.setVisible(True)
            if self._line.sizeHint().width() <= self.width():
                return
        for count in (0, 1, 2, 2 + len(paging), len(every)):
            self._arrange(self._titles[1], in_row=False, words=False)
            for part in every:
                part.setVisible(part not in every[:count])
            if self._line.minimumSize().width() <= self.width():
                return

    def _arrange(
        self, title: str, *, in_row: bool, words: bool = True, inviting: bool = False
    ) -> None:
        """Show a title, the views in a row or as a menu, and buttons with or without words.

        ``inviting``: with those of the typed line as well.
        """
        self._title.setText(title)
        menu = self.views.menu_button.sizeHint().width()
        self.views.setMaximumWidth(_ANY_WIDTH if in_row else menu)
        self._typed.setText(tr("Type a meeting…") if inviting else "")
        self._new.setText(tr("New") if words else "")
        self._today.setText(self._now if words else "")
        self._today.setIcon(QIcon() if words else icon("calendar"))
