"""The directory of a window on the example."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from tests.desktop.directory.driving import Directory


@pytest.fixture
def left_at() -> Address:
    return Address("briefers")


@pytest.fixture
def directory(qtbot: QtBot, window: MainWindow) -> Directory:
    return Directory(qtbot, window)
