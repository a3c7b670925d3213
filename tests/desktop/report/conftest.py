"""The report page over the example."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from tests.desktop.report.reports import OpenReport


@pytest.fixture
def left_at() -> Address:
    return Address("report")


@pytest.fixture
def opened(window: MainWindow, qtbot: QtBot) -> OpenReport:
    """The report of the example, open in a window."""
    return OpenReport(window, qtbot)
