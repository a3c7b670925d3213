"""Overview: the themes of a period, how many were held, its meetings, and what waits for a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from db.language import tr, trn
from db.queries.calendar_year import (
    CalendarMeeting,
    Shown,
    meetings_of_days,
    meetings_without_day,
)
from db.queries.programme import ProgrammeRow, ThemeOutcome, programme
from desktop.calendar.meeting_words import spoken
from desktop.calendar.overview_delegates import MeetingLine, ThemeLine
from desktop.calendar.overview_figures import Figures
from desktop.calendar.overview_list import OverviewList, RowsModel
from desktop.calendar.theme_drag import drag_theme
from desktop.programme.theme_words import line_of, short_of
from desktop.shell.bound_buttons import bind
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.icon_button import IconButton
from desktop.widgets.pane_header import PaneHeader
from desktop.widgets.scroll_column import ScrollColumn
from desktop.widgets.section_header import SectionHeader
from desktop.widgets.text_lines import TextLines
from desktop.wording import days

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.queries.periods import PeriodRow
    from desktop.shell.desk import Desk

_WITHOUT: Final = frozenset(ThemeOutcome) - {
    ThemeOutcome.HELD,
    ThemeOutcome.PLANNED,
    ThemeOutcome.CONFIRMED,
}
"""What can have become of a theme that has no meeting which stands."""


@dataclass(frozen=True, slots=True)
class OverviewFacts:
    """What is told of a period."""

    themes: Sequence[ProgrammeRow]
    meetings: Sequence[CalendarMeeting]


class Tray(OverviewList[ProgrammeRow]):
    """Themes without a meeting, to be dragged to a day."""

    menu_wanted = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__(RowsModel(_said_theme, lambda row: row.title), ThemeLine(), "")
        self.setDragEnabled(True)

    def startDrag(self, actions: Qt.DropAction) -> None:  # noqa: N802 - Qt's name
        if (row := self.row()) is not None:
            drag_theme(self, row.theme_uuid, short_of(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_M and self.row() is not None:
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())


class Overview(QFrame):
    """The details pane while no meeting is to be shown in it."""

    went = Signal(object, object)
    """The person went to a meeting of the list: its day, and a tuple of its UUID."""
    open_wanted = Signal(str)
    day_wanted = Signal(str)
    """The theme of that UUID is to be given a day."""
    changed = Signal()
    """Another theme is in hand."""
    menu_wanted = Signal(QPoint)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._period: PeriodRow | None = None
        self._behind = True
        export = IconButton("export", tr("Export the programme of work"))
        more = IconButton("more", tr("More to do with this period"))
        self.head = PaneHeader("", (export, more), look="subtitle", hides_pane=True)
        self.figures = Figures()
        self._held = ElidedLabel("", "muted")
        meetings_head = SectionHeader(tr("Meetings"), rule=False)
        meetings_head.add_end(self._held)
        self.meetings: OverviewList[CalendarMeeting] = OverviewList(
            RowsModel(_said_meeting, spoken), MeetingLine(), tr("Meetings of the period")
        )
        self._none = TextLines(tr("No meetings yet"), "muted")
        self._waiting = SectionHeader("")
        self.tray = Tray()
        self._hint = TextLines(
            tr("Drag a theme onto a day, or choose it and press M to give it a date."), "caption"
        )
        column = ScrollColumn()
        column.add(self.figures)
        column.add(meetings_head, above=8)
        column.add(self.meetings)
        column.add(self._none)
        column.add(self._waiting, above=4)
        column.add(self.tray)
        column.add(self._hint, above=8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(column, 1)
        below = more.rect().bottomLeft
        more.clicked.connect(lambda: self.menu_wanted.emit(more.mapToGlobal(below())))
        bind(export, "window.export")
        self.meetings.clicked.connect(self._go)
        self.meetings.activated.connect(self._open)
        self.tray.activated.connect(lambda _: self.give_day())
        self.tray.selectionModel().currentChanged.connect(self.changed)
        self.tray.menu_wanted.connect(self.menu_wanted)

    def show_period(self, period: PeriodRow | None) -> None:
        """Tell of a period; it is read when it is to be seen."""
        self._period = period
        self.renew()

    def renew(self) -> None:
        """Read the period again, now or when it is to be seen."""
        self._behind = True
        if self.isVisible():
            self._ask()

    def show_meeting(self, uuid: str | None) -> None:
        """Have a meeting selected in the list, where it is one of the period."""
        rows = self.meetings.rows
        at = next((at for at, row in enumerate(rows.rows) if row.uuid == uuid), None)
        index = rows.index(at) if at is not None else QModelIndex()
        if index != self.meetings.currentIndex():
            chosen = self.meetings.selectionModel()
            chosen.blockSignals(True)
            chosen.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            chosen.blockSignals(False)
            self.meetings.viewport().update()

    def give_day(self) -> None:
        """Ask for a day for the theme in hand."""
        if (row := self.tray.row()) is not None:
            self.day_wanted.emit(row.theme_uuid)

    def showEvent(self, event: object) -> None:
        if self._behind:
            self._ask()

    # -- what happens behind the scenes --------------------------------------------------------

    def _ask(self) -> None:
        period = self._period
        if period is None:
            return
        self._behind = False

        def question(session: Session) -> OverviewFacts:
            own = Shown(bodies=(period.body_id,))
            dated = meetings_of_days(session, period.begins_on, period.ends_on, own)
            undated = meetings_without_day(session, period.id, own)
            return OverviewFacts(programme(session, period.id, date.today()), [*dated, *undated])

        self._desk.ask(question, lambda facts: self._show(period, facts), owner=self, key="facts")

    def _show(self, period: PeriodRow, facts: OverviewFacts) -> None:
        self.head.set_text(tr("Themes of {period}").format(period=period.label))
        is_over = period.ends_on < date.today()
        self.figures.show_themes(facts.themes, is_over=is_over)
        held = sum(row.status == "held" for row in facts.meetings)
        self._held.setText(trn("{count} held", "{count} held", held).format(count=held))
        self._held.setVisible(bool(facts.meetings))
        self._none.setVisible(not facts.meetings)
        chosen = self.meetings.row()
        self.meetings.show_rows(facts.meetings)
        if chosen is not None:
            self.show_meeting(chosen.uuid)
        without = [row for row in facts.themes if row.outcome in _WITHOUT]
        title = tr("Themes not held") if is_over else tr("Themes without a meeting")
        self.tray.setAccessibleName(title)
        self._waiting.set_title(title)
        self._waiting.set_count(len(without))
        for part in (self._waiting, self._hint):
            part.setVisible(bool(without))
        self.tray.show_rows(without)
        self.changed.emit()

    def _go(self, index: QModelIndex) -> None:
        row = self.meetings.rows.rows[index.row()]
        self.went.emit(row.day, (row.uuid,))

    def _open(self, index: QModelIndex) -> None:
        self._go(index)
        self.open_wanted.emit(self.meetings.rows.rows[index.row()].uuid)


def _said_meeting(row: CalendarMeeting) -> str:
    if row.day is None:
        return spoken(row)
    return tr("{day}, {meeting}").format(day=days.day_and_month(row.day), meeting=spoken(row))


def _said_theme(row: ProgrammeRow) -> str:
    return tr("{theme}, {state}").format(theme=row.title, state=line_of(row))
