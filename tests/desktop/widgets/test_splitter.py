"""A line of one pixel that can be gripped beside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame
from pytestqt.qtbot import QtBot

from desktop.widgets.splitter import Splitter


@pytest.mark.parametrize("orientation", [Qt.Orientation.Horizontal, Qt.Orientation.Vertical])
def test_the_line_is_one_pixel_and_is_gripped_three_beside_it(
    qtbot: QtBot, orientation: Qt.Orientation
) -> None:
    splitter = Splitter(orientation)
    qtbot.addWidget(splitter)
    for _ in range(2):
        splitter.addWidget(QFrame())
    splitter.resize(401, 401)
    splitter.setSizes([200, 200])
    splitter.show()
    qtbot.waitExposed(splitter)
    handle = splitter.handle(1)
    level = orientation is Qt.Orientation.Horizontal
    assert (handle.width() if level else handle.height()) == 7
    assert sum(splitter.sizes()) == 400
    start = QPoint(1, 50) if level else QPoint(50, 1)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(handle, start + (QPoint(40, 0) if level else QPoint(0, 40)))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=start)
    assert splitter.sizes()[0] > 220
    splitter.close()
