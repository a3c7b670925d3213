"""The calendar of a window on the example."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.shell.main_window import MainWindow
from tests.desktop.calendar.driving import Calendar
from tests.desktop.calendar.hours_driving import FRIDAY, Hours
from tests.desktop.conftest import MakeWindow


@pytest.fixture
def kept() -> Mapping[str, object]:
    """A day of the example, so that the calendar begins there and with no meeting chosen."""
    return {"calendar/day": "2016-11-03"}


@pytest.fixture
def calendar(qtbot: QtBot, window: MainWindow) -> Calendar:
    return Calendar(qtbot, window)


@pytest.fixture
def week(qtbot: QtBot, make_window: MakeWindow, library: Path) -> Hours:
    return _hours(qtbot, make_window, library, "week")


@pytest.fixture
def one_day(qtbot: QtBot, make_window: MakeWindow, library: Path) -> Hours:
    return _hours(qtbot, make_window, library, "day")


def _hours(qtbot: QtBot, make_window: MakeWindow, library: Path, view: str) -> Hours:
    kept = {"calendar/view": view, "calendar/day": str(FRIDAY)}
    return Hours(qtbot, make_window(library, kept=kept), view)
