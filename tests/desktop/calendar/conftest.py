"""The calendar of a window on the example."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.shell.main_window import MainWindow
from tests.desktop.calendar.driving import Calendar
from tests.desktop.calendar.hours_driving import Hours


@pytest.fixture
def calendar(qtbot: QtBot, window: MainWindow) -> Calendar:
    return Calendar(qtbot, window)


@pytest.fixture
def week(qtbot: QtBot, window: MainWindow) -> Hours:
    return Hours(qtbot, window, "week")


@pytest.fixture
def one_day(qtbot: QtBot, window: MainWindow) -> Hours:
    return Hours(qtbot, window, "day")
