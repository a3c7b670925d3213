"""MeetingDayField: the day of a meeting, with its weekday, which bodies plan by."""

from __future__ import annotations

from datetime import date

from desktop.widgets.date_field import DateField


class MeetingDayField(DateField):
    """A day shown as "Friday 24 June 2016"."""

    def write(self, value: date | None) -> str:
        """Give the day with its weekday."""
        from desktop.widgets.day_text import spelled

        return spelled(value) if value else ""

    def read(self, text: str) -> date | None:
        """Give the day that the text means; a day that is shown unchanged is that day."""
        settled = self.value()
        if settled is not None and text == self.write(settled):
            return date.fromisoformat(settled.isoformat())
        return super().read(text)
