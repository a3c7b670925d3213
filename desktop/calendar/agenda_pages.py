"""The pages of the agenda that are held: those around where the person is, and no more."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

from db.queries.calendar_agenda import SPAN, AgendaPage, Direction, Place

if TYPE_CHECKING:
    from db.queries.calendar_year import CalendarMeeting

KEPT: Final = 10
"""Pages that are held at once, however far one scrolls."""


class AgendaPages:
    """Pages that follow each other; one that is added at an end may push one out at the other."""

    def __init__(self, origin: date) -> None:
        self.origin = origin
        """The day that it was opened at."""
        self._pages: deque[AgendaPage] = deque()
        self._more: dict[Direction, bool] = {"earlier": True, "later": True}

    def add(self, page: AgendaPage, direction: Direction) -> None:
        """Hold the page that follows in a direction."""
        self._more[direction] = page.more
        if not page.meetings:
            return
        if direction == "later":
            self._pages.append(page)
        else:
            self._pages.appendleft(page)
        if len(self._pages) > KEPT:
            if direction == "later":
                self._pages.popleft()
                self._more["earlier"] = True
            else:
                self._pages.pop()
                self._more["later"] = True

    def has_more(self, direction: Direction) -> bool:
        """Whether there may be further ones that are not held."""
        return self._more[direction]

    def place(self, direction: Direction) -> Place | None:
        """Give the place to go on from; None: the day it was opened at."""
        if not self._pages:
            return None
        return self._pages[-1].last if direction == "later" else self._pages[0].first

    def surround(self, day: date) -> bool:
        """Whether what comes before and after a day is held, as far as the agenda reaches."""
        days = [meeting.day for meeting in self.meetings if meeting.day is not None]
        earliest, latest = self.earliest, self.latest
        begun = earliest <= day if earliest is not None else bool(days) and days[0] < day
        ended = latest >= day if latest is not None else bool(days) and days[-1] > day
        return begun and ended

    @property
    def meetings(self) -> Iterator[CalendarMeeting]:
        """All that is held, the earliest first."""
        return (meeting for page in self._pages for meeting in page.meetings)

    @property
    def earliest(self) -> date | None:
        """How far back the agenda reaches; None while there is more to be read."""
        if self._more["earlier"]:
            return None
        return self.origin - SPAN if self.origin - date.min > SPAN else date.min

    @property
    def latest(self) -> date | None:
        """How far ahead the agenda reaches; None while there is more to be read."""
        if self._more["later"]:
            return None
        return self.origin + SPAN if date.max - self.origin > SPAN else date.max
