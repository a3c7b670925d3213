"""WelcomePage: three ways into an empty library."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.language import later, tr
from desktop.shell.actions import Action
from desktop.shell.address import Address
from desktop.shell.page import Page
from desktop.shell.theme import appearance, theme
from desktop.welcome.start_form import StartForm
from desktop.welcome.way import Way
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.rule import Rule
from desktop.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from db.store import Notice
    from desktop.shell.desk import Desk

_WIDTH = 600
_ABOVE = 0.16
"""Of the height of the page, above all that stands on it."""


class WelcomePage(Page):
    """What the window shows while there is no body: bring in a report, start one, look around."""

    ACTIONS: ClassVar = (
        Action("welcome.start", later("Start a body"), "record", "show_form",
               later("Name a body, say who chairs it and for which period"),
               icon="organisation", keys=("Ctrl+N", "N")),
    )  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        title = QLabel(tr("Start your library"))
        title.setProperty("look", "display")
        below = QLabel(
            tr(
                "One file holds meetings, briefers, recommendations and the report. It stays on "
                "this computer."
            )
        )
        below.setProperty("look", "muted")
        below.setWordWrap(True)
        bring = Way(
            "import",
            tr("Bring in last year’s report"),
            tr("Word, PDF or text. You review every record before it is kept."),
            tr("Choose a file"),
            does="window.import",
            main=True,
        )
        start = Way(
            "organisation",
            tr("Start a body"),
            tr("Name it, say who chairs it and for which period."),
            tr("Start"),
            does="welcome.start",
        )
        look = Way(
            "calendar",
            tr("Look around first"),
            tr("The example holds a finished year: six meetings and a report."),
            tr("Open the example"),
            does="window.example",
        )
        self.form = StartForm(desk)
        self.form.hide()
        self._bring = bring
        self.form.given_up.connect(self._hide_form)
        self._start = start
        self._block = QWidget()
        column = QVBoxLayout(self._block)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(0)
        column.addWidget(title)
        column.addSpacing(4)
        column.addWidget(below)
        column.addSpacing(24)
        for part in (bring, start):
            column.addWidget(Rule())
            column.addWidget(part)
        column.addWidget(self.form)
        column.addWidget(Rule())
        column.addWidget(look)
        column.addWidget(Rule())
        column.addSpacing(16)
        column.addLayout(_drop_hint())
        middle = QWidget()
        self._line = line = QHBoxLayout(middle)
        line.addStretch(1)
        line.addWidget(self._block)
        line.addStretch(1)
        scroll = ScrollColumn()
        scroll.add(middle)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        desk.period_changed.connect(self._begin)
        appearance().changed.connect(self._renew)
        self._renew()

    def refresh(self, notice: Notice | None) -> None:
        """Nothing here comes from the library."""

    def main_widget(self) -> QWidget:
        return self._bring.button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._line.setContentsMargins(0, round(self.height() * _ABOVE), 0, 0)

    def show_form(self) -> None:
        """Show what is to be said of a new body."""
        self._start.button.setEnabled(False)
        self._bring.be_main(False)  # what is done now has a main button of its own
        self.form.begin()

    def _hide_form(self) -> None:
        self.form.hide()
        self._start.button.setEnabled(True)
        self._bring.be_main(True)
        self._start.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self) -> None:
        """Go to the calendar as soon as there is a body."""
        if self.desk.period is not None and self.isVisible():
            self._hide_form()
            self.desk.go(Address("calendar"))

    def _renew(self) -> None:
        self._block.setFixedWidth(theme().px(_WIDTH))


def _drop_hint() -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addWidget(IconLabel("inbox", "text-muted", 16))
    hint = QLabel(tr("Or drop a report or a table anywhere in this window."))
    hint.setProperty("look", "muted")
    hint.setWordWrap(True)
    line.addWidget(hint, 1)
    return line
