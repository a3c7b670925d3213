"""HolidayList: the holidays of a year, filled with the official ones and edited."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QHBoxLayout

from db.editing.holidays import add_holiday, change_holiday, delete_holiday, fill_holidays
from db.language import tr
from db.queries.calendar_layers import HolidayRow, holidays
from desktop.settings.office_list import OfficeList
from desktop.settings.record_lines import LineColumn, RecordLines
from desktop.shell.bound_buttons import bind
from desktop.widgets.button import Button
from desktop.widgets.date_field import DateField
from desktop.widgets.number_field import NumberField
from desktop.widgets.text_field import TextField

if TYPE_CHECKING:
    from desktop.shell.desk import Desk

_FIRST, _LAST = 1946, 2100


class HolidayList(OfficeList):
    """Day and name of each; another year is typed above them."""

    FAMILIES: ClassVar = frozenset({"holidays"})

    def __init__(self, desk: Desk) -> None:
        columns = (
            LineColumn("day", tr("Day"), lambda: DateField(tr("Add the date"))),
            LineColumn("name", tr("Holiday"), lambda: TextField(tr("Name the holiday")), 4),
        )
        lines = RecordLines(columns, tr("Add a holiday by its date: 4 July Independence Day"))
        super().__init__(
            desk, lines, tr("Shown in the calendar; a meeting planned on one is pointed out.")
        )
        self._rows: list[HolidayRow] = []
        self.year = NumberField(smallest=_FIRST, largest=_LAST)
        self.year.set_name(tr("Year of the holidays"))
        period = desk.period
        self.year.set_value(period.ends_on.year if period is not None else date.today().year)
        self.fill_button = Button(tr("Fill with the official holidays"))
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 8)
        row.addWidget(self.year, 1)
        row.addWidget(self.fill_button)
        row.addStretch(4)
        self.column.insertLayout(1, row)
        self.year.edited.connect(lambda _: self.renew())
        bind(self.fill_button, "settings.holidays")

    def renew(self) -> None:
        year = self.year.value()
        if year is None:
            return
        first, last = date(year, 1, 1), date(year, 12, 31)

        def show(rows: Sequence[HolidayRow]) -> None:
            self._rows = list(rows)
            self.lines.show_records(
                [(row.uuid, {"day": row.day, "name": row.name}) for row in rows]
            )

        self.desk.ask(lambda session: holidays(session, first, last), show, owner=self, key="rows")

    def fill(self) -> None:
        """Put the official holidays of the year on the list."""
        year = self.year.value()
        if year is not None:
            label = tr("Fill the holidays of {year}").format(year=year)
            self.write(label, lambda session: fill_holidays(session, year))

    def change(self, key: str, name: str, value: Any) -> None:
        row = next(row for row in self._rows if row.uuid == key)
        day, called = (value or row.day, row.name) if name == "day" else (row.day, value)
        self.write(
            tr("Change the holiday {name}").format(name=row.name),
            lambda session: change_holiday(session, key, day, called),
            key,
            name,
        )

    def delete(self, key: str) -> None:
        row = next(row for row in self._rows if row.uuid == key)
        self.write(
            tr("Take {name} off the holidays").format(name=row.name),
            lambda session: delete_holiday(session, key),
        )

    def add(self, text: str) -> None:
        from db.typed_line import read_line

        year = self.year.value() or date.today().year
        period = (date(year, 1, 1), date(year, 12, 31))
        typed = read_line(text, period, date.today())
        if typed.day is None or not typed.title:
            if self.lines.field is not None:
                self.lines.field.refuse(text, tr("Write a day and a name: 4 July Independence Day"))
            return
        day, title = typed.day, typed.title
        self.write(
            tr("Add the holiday {name}").format(name=title),
            lambda session: add_holiday(session, day, title),
        )
