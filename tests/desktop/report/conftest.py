"""The report page over the example."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.shell.main_window import MainWindow
from tests.desktop.report.reports import OpenReport


@pytest.fixture
def opened(window: MainWindow, qtbot: QtBot) -> OpenReport:
    """The report of the example, open in a window."""
    return OpenReport(window, qtbot)


@pytest.fixture
def heap_of_its_own() -> Iterator[None]:
    """Leave Python's collector out while the page is measured: it has a test of its own."""
    usual = gc.get_threshold()
    gc.set_threshold(10**9, 10**9, 10**9)
    yield
    gc.set_threshold(*usual)
