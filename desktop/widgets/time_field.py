"""TimeField: a time of day, local to the place of the meeting."""

from __future__ import annotations

from datetime import time

from desktop.widgets.typed_field import TypedField


class TimeField(TypedField):
    """Its value is a ``datetime.time`` or None; it understands "3pm", "15:00" and "15h"."""

    def read(self, text: str) -> time | None:
        """Give the time that the text means."""
        from desktop.widgets.time_text import read_time

        return read_time(text)

    def write(self, value: time | None) -> str:
        """Give the time as the window writes it."""
        from desktop.widgets.time_text import written

        return written(value) if value else ""
