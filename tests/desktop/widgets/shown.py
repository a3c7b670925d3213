"""Showing widgets in a window of their own, with another place for the focus to go."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot


def _keep(_window: QWidget, _closed: QWidget) -> None:
    """Hold on to a window whose only other owner would be the test's local names."""


def shown(qtbot: QtBot, *widgets: QWidget, width: int = 360, height: int = 320) -> QWidget:
    """Show the widgets below one another, and a button called "elsewhere" at the end."""
    window = QWidget()
    column = QVBoxLayout(window)
    for widget in widgets:
        column.addWidget(widget)
    elsewhere = QPushButton("elsewhere")
    elsewhere.setObjectName("elsewhere")
    column.addWidget(elsewhere)
    column.addStretch(1)
    window.resize(width, height)
    qtbot.addWidget(window, before_close_func=partial(_keep, window))
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    elsewhere.setFocus()
    qtbot.waitUntil(elsewhere.hasFocus)
    return window
