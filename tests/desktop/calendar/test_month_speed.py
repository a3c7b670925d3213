"""How much of the window's thread it takes to show another month."""

from __future__ import annotations

import time
from datetime import date
from statistics import median

from tests.desktop.calendar.driving import Calendar
from tests.desktop.calendar.meetings import meeting
from tests.desktop.pace import slowness

LONGEST = 0.016
"""Seconds of own work: a picture of a screen that shows sixty in a second."""
A_DAY = 3


def test_another_month_is_laid_out_and_painted_in_one_frame(calendar: Calendar) -> None:
    view = calendar.month
    months = [date(2016, number, 1) for number in range(1, 13)]
    taken = []
    for month in months:
        lines = [
            meeting(
                month.replace(day=day),
                number=number,
                title=f"Theme {number} of {day}: strengthening ties with political strategies",
            )
            for day in range(1, 29)
            for number in range(A_DAY)
        ]
        before = time.thread_time()
        view.show_month(month, lines)
        view.repaint()
        taken.append(time.thread_time() - before)
    assert median(taken) < LONGEST * slowness(), taken
