"""CalendarHeader: which month is shown, ways to another one, the views, and New."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from db.language import tr
from desktop.calendar.calendar_actions import CALENDAR_ACTIONS
from desktop.shell.actions import hint
from desktop.shell.theme import appearance, icon, theme
from desktop.widgets.button import Button
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.icon_button import IconButton
from desktop.widgets.segments import Segments


class CalendarHeader(QFrame):
    """The header of the page; what it offers fits the view that is chosen."""

    stepped = Signal(int)
    """To the month so many months later, or before."""
    today_wanted = Signal()
    view_chosen = Signal(str)
    """"month" or "agenda"."""
    new_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pageHeader")
        self._title = ElidedLabel("", "title")
        self._before = IconButton("chevron-left", tr("Month before"))
        self._after = IconButton("chevron-right", tr("Month after"))
        self._today = Button(tr("Today"))
        self._today.setProperty("look", "quiet")
        self._today.setAccessibleName(tr("Today"))
        self._today.setToolTip(hint(CALENDAR_ACTIONS, "calendar.today"))
        self._before.setToolTip(hint(CALENDAR_ACTIONS, "calendar.month_before"))
        self._after.setToolTip(hint(CALENDAR_ACTIONS, "calendar.month_after"))
        self.views = Segments(tr("View"), (("month", tr("Month")), ("agenda", tr("Agenda"))))
        self._new = Button(tr("New"))
        self._new.setProperty("look", "primary")
        self._new.setAccessibleName(tr("New meeting"))
        self._new.setToolTip(hint(CALENDAR_ACTIONS, "calendar.new"))
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 16, 0)
        line.setSpacing(8)
        for part in (self._title, self._before, self._today, self._after):
            line.addWidget(part)
        line.addStretch(1)
        line.addWidget(self.views)
        line.addSpacing(4)
        line.addWidget(self._new)
        self._before.clicked.connect(lambda: self.stepped.emit(-1))
        self._after.clicked.connect(lambda: self.stepped.emit(1))
        self._today.clicked.connect(self.today_wanted)
        self.views.chosen.connect(self.view_chosen)
        self._new.clicked.connect(self.new_wanted)
        self._refit = QTimer(self, singleShot=True, interval=0)  # once all are dressed
        self._refit.timeout.connect(self._fit)
        appearance().changed.connect(self._dress)
        self._dress()

    def show_title(self, title: str) -> None:
        """Say which month, or which period, is shown."""
        self._title.setText(title)

    def show_view(self, view: str) -> None:
        """Offer what fits a view: only a month has months around it."""
        self.views.choose(view)
        for part in (self._before, self._today, self._after):
            part.setVisible(view == "month")

    def enable(self, enabled: bool) -> None:
        """Let nothing be chosen while there is no period."""
        for part in (self._before, self._today, self._after, self.views, self._new):
            part.setEnabled(enabled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._dress()

    def _dress(self) -> None:
        self.setFixedHeight(theme().px(theme().measure("header")))
        before, after = ("left", "right") if not self.isRightToLeft() else ("right", "left")
        self._before.setIcon(icon(f"chevron-{before}"))
        self._after.setIcon(icon(f"chevron-{after}"))
        self._new.setIcon(icon("plus", "accent-text"))
        self._refit.start()

    def _fit(self) -> None:
        """Let the icons speak alone where the words of the buttons have no room."""
        for words in (True, False):
            self._new.setText(tr("New") if words else "")
            self._today.setText(tr("Today") if words else "")
            self._today.setIcon(QIcon() if words else icon("calendar"))
            if self._line.minimumSize().width() <= self.width():
                break
