"""YearPane: the twelve months of a year, which scroll where there is no room."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from db.language import tr
from desktop.calendar.day_accessible import DaysAccessible
from desktop.calendar.day_pane import DayPane
from desktop.calendar.weeks import months_later, year_with
from desktop.calendar.year_layout import MONTHS
from desktop.calendar.year_view import YearView
from desktop.printing.addresses import days_pages
from desktop.widgets.painted_parts import describe
from desktop.wording import days

if TYPE_CHECKING:
    from desktop.calendar.day_reading import DayReading
    from desktop.calendar.scope import Scope
    from desktop.shell.address import Address
    from desktop.shell.desk import Desk


class YearPane(DayPane):
    """A year begins with the month that the period begins with."""

    name: ClassVar[str] = "year"
    KEEPS_OVERVIEW: ClassVar[bool] = True
    NEEDS_THE_HEIGHT: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        describe(YearView, DaysAccessible)
        self.view = YearView()
        super().__init__(desk, self.view)
        self.view.setAccessibleName(tr("Year"))
        self.view.month_wanted.connect(lambda day: self.view_wanted.emit("month", day))

    def page_of(self, scope: Scope) -> tuple[date, date]:
        first = _first(scope)
        return first, months_later(first, MONTHS) - timedelta(days=1)

    def show_days(self, scope: Scope, reading: DayReading) -> None:
        self.view.show_days(_first(scope), reading)

    def pages(self, scope: Scope) -> Address:
        return days_pages(*self.page_of(scope))

    def title(self, scope: Scope) -> str:
        first = _first(scope)
        if first.month == 1:
            return str(first.year)
        return days.month_range(first, months_later(first, MONTHS - 1))

    def stepped(self, day: date, by: int) -> date:
        return months_later(day, MONTHS * by)


def _first(scope: Scope) -> date:
    return year_with(scope.day, scope.period.begins_on.month)
