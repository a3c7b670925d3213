"""MeetingsInHand: the meetings selected, one or several, and what is done to them as one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.queries.calendar_year import CalendarMeeting, calendar_meetings
from desktop.calendar import meeting_changes
from desktop.calendar.scope import Move, Span

if TYPE_CHECKING:
    from desktop.shell.desk import Desk


class MeetingsInHand(QObject):
    """Knows the rows of what is selected, whatever view it was selected in."""

    renewed = Signal()
    """Other meetings are in hand, or something of them has changed."""
    gone = Signal(object)
    """Some of those selected are there no more: a tuple of the UUIDs that are left."""
    strayed = Signal(object)
    """The one in hand has come to that day, whoever moved it."""
    placed = Signal(object, object)
    """Meetings came to another day (None: to none): the day of the one in hand, their UUIDs."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.uuids: tuple[str, ...] = ()
        self.rows: tuple[CalendarMeeting, ...] = ()
        """In the order of ``uuids``; empty while they are read."""
        self._waiting: Callable[[], None] | None = None

    def select(self, uuids: tuple[str, ...]) -> None:
        """Take other meetings in hand, the one in hand last."""
        if uuids != self.uuids:
            known = {row.uuid: row for row in self.rows}
            self.uuids, self._waiting = uuids, None
            every = all(uuid in known for uuid in uuids)
            self.rows = tuple(known[uuid] for uuid in uuids) if every else ()
        self.renew()

    def renew(self) -> None:
        """Read them again."""
        uuids = self.uuids
        if not uuids:
            self._show((), [])
            return
        self._desk.ask(
            lambda session: calendar_meetings(session, uuids),
            lambda rows: self._show(uuids, rows),
            owner=self,
            key="rows",
        )

    def row(self, uuid: str) -> CalendarMeeting | None:
        """Give one of those in hand."""
        return next((row for row in self.rows if row.uuid == uuid), None)

    @property
    def dated(self) -> tuple[CalendarMeeting, ...]:
        """Those that have a day."""
        return tuple(row for row in self.rows if row.day is not None)

    # -- what is done to them ------------------------------------------------------------------

    def move(self, wanted: Move) -> None:
        """Move or copy meetings in hand, as a view wants it."""
        if not self.rows:
            self._waiting = partial(self.move, wanted)  # just taken in hand, by the same drag
            return
        rows = [row for uuid in wanted.uuids if (row := self.row(uuid)) is not None]
        if len(rows) != len(wanted.uuids) or (day := rows[-1].day) is None:
            return
        day += timedelta(days=wanted.days)
        meeting_changes.move(
            self._desk, rows, wanted, lambda uuids: self.placed.emit(day, tuple(uuids))
        )

    def move_by(self, days: int) -> None:
        """Move those that have a day so many days later or, below 0, earlier."""
        if dated := self.dated:
            self.move(Move(tuple(row.uuid for row in dated), days))

    def move_hours(self, minutes: int) -> None:
        """Move those that have hours so many minutes later or, below 0, earlier."""
        timed = [row for row in self.dated if row.starts_at is not None]
        if timed:
            begins = datetime.combine(timed[-1].day or date.min, timed[-1].starts_at or time.min)
            day = (begins + timedelta(minutes=minutes)).date()
            uuids = self.uuids
            meeting_changes.shift_hours(
                self._desk, timed, minutes, lambda: self.placed.emit(day, uuids)
            )

    def put_on(self, day: date | None) -> None:
        """Move the one in hand to a day, and the others along; None takes its day away."""
        if not self.rows:
            self._waiting = partial(self.put_on, day)  # just taken in hand, by the same drag
            return
        row = self.rows[-1]
        if day is not None and row.day is not None:
            self.move_by((day - row.day).days)
        else:
            meeting_changes.put(self._desk, row, day, lambda: self.placed.emit(day, (row.uuid,)))

    def lengthen(self, days: int) -> None:
        """Have the one in hand end so many days later, at the earliest on its first."""
        if self.dated:
            row, uuids = self.dated[-1], self.uuids
            meeting_changes.lengthen(
                self._desk, row, lambda: self.placed.emit(row.day, uuids), days=days
            )

    def lengthen_hours(self, minutes: int) -> None:
        """Have the one in hand end so many minutes later on its day, after it begins."""
        if self.dated:
            row, uuids = self.dated[-1], self.uuids
            meeting_changes.lengthen(
                self._desk, row, lambda: self.placed.emit(row.day, uuids), minutes=minutes
            )

    def resize(self, uuid: str, span: Span) -> None:
        """Give a meeting in hand other days, and other hours where the span has some."""
        if not self.rows:
            self._waiting = partial(self.resize, uuid, span)
        elif (row := self.row(uuid)) is not None:
            uuids = self.uuids
            meeting_changes.resize(
                self._desk, row, span, lambda: self.placed.emit(span.first, uuids)
            )

    def set_status(self, status: str) -> None:
        """Bring all of them to a state."""
        if self.rows:
            meeting_changes.bring_on(self._desk, self.rows, status)

    def add_checklists(self) -> None:
        """Give all of them what their checklists lack of the template."""
        if self.rows:
            meeting_changes.add_checklists(self._desk, self.rows)

    def delete(self) -> None:
        """Delete all of them; a toast offers to take that back."""
        if self.rows:
            meeting_changes.delete(self._desk, self.rows)

    # -- what happens behind the scenes --------------------------------------------------------

    def _show(self, uuids: tuple[str, ...], rows: Sequence[CalendarMeeting]) -> None:
        before = self.row(uuids[-1]) if uuids else None
        found = {row.uuid: row for row in rows}
        self.rows = tuple(found[uuid] for uuid in uuids if uuid in found)
        if len(self.rows) != len(uuids):
            self.gone.emit(tuple(row.uuid for row in self.rows))
        self.renewed.emit()
        after = self.row(uuids[-1]) if uuids else None
        if before is not None and after is not None and after.day not in (before.day, None):
            self.strayed.emit(after.day)
        waiting, self._waiting = self._waiting, None
        if waiting is not None and self.rows:
            waiting()
