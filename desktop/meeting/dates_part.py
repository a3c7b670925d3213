"""DatesPart: the new date of a postponed meeting, and the one that a meeting was postponed from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from db.language import tr
from db.models import MeetingStatus
from desktop.meeting.hanging import Hanging
from desktop.meeting.meeting_day_field import MeetingDayField
from desktop.shell.address import Address
from desktop.widgets.field import INSET
from desktop.widgets.form import Form
from desktop.widgets.icon_button import IconButton
from desktop.widgets.link_label import LinkLabel
from desktop.wording import days

if TYPE_CHECKING:
    from db.queries.meeting_details import MeetingFacts
    from db.queries.other_dates import OtherDate, OtherDates
    from desktop.meeting.meeting_life import MeetingLife
    from desktop.shell.desk import Desk


class DatesPart(Hanging):
    """A day written here postpones the meeting; what is linked leads to its other dates."""

    edited = Signal(object)
    """The new date that was written, or None."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._facts: MeetingFacts | None = None
        self._dates: OtherDates | None = None
        self._leads = False
        self._new = MeetingDayField(tr("Not known yet"))
        self.jump = IconButton("jump", tr("Show the meeting of the new date"))
        self.links: list[LinkLabel] = []
        both = Hanging()
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._new, 1)
        line.addWidget(self.jump)
        form = Form()
        self._row = form.add(tr("New date"), both)
        self._new.set_name(tr("New date"))
        self._old = QVBoxLayout()
        self._old.setContentsMargins(INSET, 0, INSET, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(form)
        column.addLayout(self._old)
        self._new.edited.connect(self.edited)
        self.jump.clicked.connect(self._go_on)
        self.hide()

    def show_life(self, life: MeetingLife) -> None:
        """Show the other dates of a meeting; nothing where it has none and needs none."""
        facts, dates = life.facts, life.dates
        before = self._facts.uuid if self._facts is not None else None
        another = facts.uuid != before
        self._facts = facts
        if facts.day is not None:
            self._new.within = facts.day.year
        value = dates.new.day if dates.new is not None else None
        self._new.reset(value) if another else self._new.set_value(value)
        self.jump.setVisible(dates.new is not None)
        if dates != self._dates:
            self._dates = dates
            self._show_old(dates.old)
        begun = not another and self._new.is_typing
        self._show(facts.status is MeetingStatus.POSTPONED or begun)
        if another and self._leads:
            self._leads = False
            self._take_focus(to_new=dates.new is not None and dates.new.uuid == before)

    def begin(self) -> None:
        """Let the person write to which day the meeting is postponed."""
        self._show(True)
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, sentence: str) -> None:
        """Say beside the new date why it was refused."""
        self._new.show_error(sentence)

    def _show(self, new: bool) -> None:
        self._row.setVisible(new)
        self.setVisible(new or bool(self.links))

    def _show_old(self, old: tuple[OtherDate, ...]) -> None:
        for link in self.links:
            self._old.removeWidget(link)
            link.hide()
            link.deleteLater()
        self.links = []
        for each in old:
            link = LinkLabel(
                tr("Postponed from {day}").format(day=days.weekday_and_day(each.day))
                if each.day is not None
                else tr("Postponed from an open date")
            )
            link.clicked.connect(partial(self._go, each.uuid))
            self._old.addWidget(link)
            self.links.append(link)

    def _go_on(self) -> None:
        if self._dates is not None and self._dates.new is not None:
            self._go(self._dates.new.uuid)

    def _take_focus(self, *, to_new: bool) -> None:
        """Have the keyboard on the way back to the date that the person came from."""
        way = next(iter([self.jump] if to_new else self.links), None)
        if way is not None:
            way.show()
            way.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self, uuid: str) -> None:
        self._leads = True
        self._desk.go(Address(self._desk.here.page, "meetings", uuid))
