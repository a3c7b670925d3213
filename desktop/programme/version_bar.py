"""VersionBar: which version of the programme is shown, what it changed, and what became of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from db.language import tr, trn
from db.queries.programme import ThemeOutcome
from desktop.shell.theme import appearance, theme
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.link_label import LinkLabel
from desktop.widgets.menu_button import MenuButton
from desktop.wording import days

if TYPE_CHECKING:
    from db.queries.programme_versions import VersionRow
    from desktop.programme.programme_reading import ProgrammeFacts

_HEIGHT = 44


class VersionBar(QFrame):
    """The menu of versions at the leading edge, sums at the other."""

    menu_wanted = Signal(QPoint)
    changes_wanted = Signal()
    newest_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("filterBar")
        self.version = MenuButton()
        self.version.pressed.connect(self._want_menu)
        self.changes = QPushButton()
        self.changes.setProperty("look", "quiet")
        self.changes.clicked.connect(self.changes_wanted)
        self.newest = LinkLabel(tr("Show the newest"))
        self.newest.clicked.connect(self.newest_wanted)
        self._sums = ElidedLabel("", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        for part in (self.version, self.changes, self.newest):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._sums)
        appearance().changed.connect(self._dress)
        self._dress()

    def show_facts(self, facts: ProgrammeFacts) -> None:
        """Show a programme."""
        said = said_of(facts.version)
        self.version.setText(said)
        self.version.setAccessibleName(
            tr("{field}: {value}").format(field=tr("Version"), value=said)
        )
        count = len(facts.changes)
        self.changes.setText(trn("{count} change", "{count} changes", count).format(count=count))
        self.changes.setAccessibleName(tr("What this version changed"))
        self.changes.setVisible(count > 0)
        self.newest.setVisible(not facts.is_newest)
        self._sums.setText(sums_of(facts))

    def below(self) -> QPoint:
        """Where what the bar opens belongs on the screen."""
        edge = (
            self.version.rect().bottomRight()
            if self.isRightToLeft()
            else (self.version.rect().bottomLeft())
        )
        return self.version.mapToGlobal(edge + QPoint(0, 4))

    def _want_menu(self) -> None:
        self.version.setDown(False)
        self.menu_wanted.emit(self.below())

    def _dress(self) -> None:
        self.setFixedHeight(theme().px(_HEIGHT))


def said_of(version: VersionRow | None) -> str:
    """Give "Version 2, agreed on 29 March 2016"."""
    if version is None:
        return tr("No version yet")
    if version.agreed_on is None:
        return tr("Version {number}, not agreed yet").format(number=version.number)
    sentence = tr("Version {number}, agreed on {day}")
    return sentence.format(number=version.number, day=days.short_day(version.agreed_on))


def sums_of(facts: ProgrammeFacts) -> str:
    """Give "8 planned · 5 held · 3 not held"."""
    planned = [row for row in facts.rows if row.planned_uuid is not None]
    held = sum(1 for row in planned if row.outcome is ThemeOutcome.HELD)
    if not planned:
        return ""
    if held == len(planned):
        return tr("{planned} planned · {held} held").format(planned=len(planned), held=held)
    sums = tr("{planned} planned · {held} held · {rest} not held")
    return sums.format(planned=len(planned), held=held, rest=len(planned) - held)
