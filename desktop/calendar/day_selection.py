"""DaySelection: the day, the range of days and the meetings that are selected among days."""

from __future__ import annotations

from datetime import date


class DaySelection:
    """Keeps where a range began while it is drawn on."""

    def __init__(self, day: date) -> None:
        self.day = day
        self.uuids: tuple[str, ...] = ()
        """The meetings selected, the one in hand last."""
        self._anchor: date | None = None

    @property
    def uuid(self) -> str | None:
        """The meeting in hand."""
        return self.uuids[-1] if self.uuids else None

    @property
    def range(self) -> tuple[date, date] | None:
        """The first and the last of several days that are selected."""
        anchor = self._anchor
        if anchor is None or anchor == self.day:
            return None
        return min(anchor, self.day), max(anchor, self.day)

    def take(self, day: date, uuids: tuple[str, ...], *, extends: bool = False) -> bool:
        """Select a day and meetings; tells whether that is another selection.

        ``extends``: the days from where the range began are selected with it.
        """
        changed = (day, uuids) != (self.day, self.uuids)
        if extends:
            self._anchor = self._anchor or self.day
        elif day != self.day:
            self._anchor = None
        self.day, self.uuids = day, uuids
        return changed

    def range_to(self, day: date) -> tuple[date, date]:
        """Give the first and last day of the range that would be drawn on to a day."""
        anchor = self._anchor or self.day
        return min(anchor, day), max(anchor, day)

    def forget_range(self) -> None:
        """Have the day alone selected."""
        self._anchor = None

    def covers(self, day: date) -> bool:
        """Whether a day is one of several that are selected."""
        return self.range is not None and self.range[0] <= day <= self.range[1]
