"""CalendarView: one way of looking at the meetings of a period; what every one of them can do.

A view holds no meeting for good. The page hands it a ``Scope``; it reads by itself what that asks
for, in the desk's reading thread, and tells by signals what the person wants. The page writes,
and tells every view by ``renew`` once something was written.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from desktop.calendar.scope import Span
from desktop.printing.addresses import period_pages

if TYPE_CHECKING:
    from db.queries.calendar_year import CalendarMeeting
    from db.store import Notice
    from desktop.calendar.scope import Scope
    from desktop.shell.address import Address
    from desktop.shell.desk import Desk


class CalendarView(QWidget):
    """A view is made when it is first asked for, and then stays."""

    name: ClassVar[str]
    """Its key in ``view_table.VIEWS``."""
    TELLS_OF_NOTHING: ClassVar[bool] = False
    """Whether it has words of its own for a period that has no meeting yet."""
    SHOWS_UNDATED: ClassVar[bool] = False
    """Whether meetings without a date are seen in it."""
    KEEPS_OVERVIEW: ClassVar[bool] = False
    """Whether the details go on showing the themes of the period while a meeting is selected."""
    NEEDS_THE_HEIGHT: ClassVar[bool] = False
    """Whether there is no room below it for what a meeting recommended."""
    BY_HOURS: ClassVar[bool] = False
    """Whether the keys that move a meeting up and down move it by hours, not by weeks."""

    went = Signal(object, object)
    """The person went to a day (None: to what has none) and to these UUIDs, a tuple, the one in
    hand last; to the day alone where it is empty."""
    create_wanted = Signal(object)
    """A meeting is to be planned: its ``Span``; None: without a date."""
    open_wanted = Signal(str)
    """The meeting of that UUID is to be gone on with in the details."""
    day_wanted = Signal(object)
    """The meetings in hand are to go to that day; None: they are to have none."""
    moved = Signal(object)
    """A ``Move``: meetings were dragged to other days or hours, or copied there."""
    resized = Signal(str, object)
    """The meeting of that UUID is to have this ``Span``; hours in its own zone."""
    hours_shifted = Signal(int)
    """What is selected is to begin so many minutes later, or before."""
    zone_chosen = Signal(str)
    """Hours are to be shown in that zone beside New York; "" for none."""
    theme_dropped = Signal(str, object)
    """A theme, by UUID, is to have a meeting with this ``Span``."""
    menu_wanted = Signal(QPoint)
    """The menu of what is selected is wanted, at a place of the screen."""
    list_wanted = Signal(object, QPoint)
    """All meetings of that day are to be listed, at a place of the screen."""
    turned = Signal(int)
    """What comes so many pages later, or before, is to be shown."""
    view_wanted = Signal(str, object)
    """Another view, by name, is wanted on that day."""
    renamed = Signal()
    """``title`` says something new."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    @abstractmethod
    def show_scope(self, scope: Scope) -> None:
        """Show this; what was read already is not read again, what is selected is in sight."""

    @abstractmethod
    def renew(self, notice: Notice | None) -> None:
        """Read again what ``notice`` may have changed, None: anything; where the person is stays.

        It may come before the first ``show_scope``.
        """

    @abstractmethod
    def title(self, scope: Scope) -> str:
        """Give what the header of the page says."""

    def short_title(self, scope: Scope) -> str:
        """Give as much of the title as has room in a narrow header."""
        return self.title(scope)

    def stepped(self, day: date, by: int) -> date:
        """Give the day so many pages later, or before; the same day where there are no pages."""
        return day

    def span(self, scope: Scope) -> Span | None:
        """Give what a new meeting would take here; None: no date."""
        return Span(scope.day, scope.day)

    def meetings_on(self, day: date) -> Sequence[CalendarMeeting]:
        """Give the meetings of a day that this view has read, to list them."""
        return ()

    def pages(self, scope: Scope) -> Address:
        """Give the address of what this view shows, as it prints."""
        return period_pages(scope.period.uuid)

    def choose_zone(self) -> None:
        """Let the person choose a second time zone, where hours are shown."""

    @abstractmethod
    def place_on_screen(self) -> QPoint:
        """Give where a menu for what is selected belongs."""

    @abstractmethod
    def main_widget(self) -> QWidget | None:
        """Give what the keyboard should be on; None while it is being read."""
