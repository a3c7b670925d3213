"""How much of the window's thread it takes to show another week."""

from __future__ import annotations

import time as clock
from dataclasses import replace
from datetime import date, time, timedelta
from statistics import median

from desktop.calendar.hours_rows import City
from tests.desktop.calendar.hours_driving import Hours
from tests.desktop.calendar.hours_rows_made import meeting
from tests.desktop.conftest import Heartbeat
from tests.desktop.pace import slowness

LONGEST = 0.016
"""Seconds of own work: a picture of a screen that shows sixty in a second."""
WEEKS = 12


def test_another_week_is_laid_out_and_painted_in_one_frame(week: Hours) -> None:
    grid = week.grid
    first = grid.shown.first
    second = City("Europe/Zurich", "Geneva")
    taken = []
    for number in range(WEEKS):
        monday = first + timedelta(weeks=number)
        meetings = [
            meeting(
                monday + timedelta(days=day),
                time(8 + 2 * hour),
                time(10 + 2 * hour, 30),
                title=f"Theme {number} of {day}: strengthening ties at {hour}",
                room="Conference Room 7",
            )
            for day in range(7)
            for hour in range(5)
        ] + [meeting(monday + timedelta(days=day)) for day in range(7)]
        shown = replace(grid.shown, first=monday, second=second, meetings=tuple(meetings))
        before = clock.thread_time()
        grid.show_hours(shown)
        grid.viewport().repaint()
        taken.append(clock.thread_time() - before)
    assert median(taken) < LONGEST * slowness(), taken


def test_turning_weeks_keeps_the_window_at_work(week: Hours, heartbeat: Heartbeat) -> None:
    day = date(2016, 1, 4)
    for _ in range(WEEKS):
        week.page.go_to(day, ())
        week.settle()
        day += timedelta(weeks=1)
    assert day - timedelta(weeks=1) in week.grid.shown.days
