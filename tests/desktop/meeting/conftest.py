"""The calendar of a window on the example, where meetings are chosen."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.shell.main_window import MainWindow
from tests.desktop.calendar.driving import Calendar


@pytest.fixture
def calendar(qtbot: QtBot, window: MainWindow) -> Calendar:
    return Calendar(qtbot, window)
