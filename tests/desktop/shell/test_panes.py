"""F6 leads round the parts of the window, Escape out of the details."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from desktop.calendar.month_view import MonthView
from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from desktop.widgets.pane_header import PaneHeader
from tests.desktop.driving import Settled

_PARTS = [
    ("calendar", MonthView),
    ("briefers", QAbstractItemView),
    ("recommendations", QAbstractItemView),
    ("documents", QAbstractItemView),
]


def test_f6_goes_round_the_parts_of_the_window_and_shift_f6_back(
    window: MainWindow, settled: Settled, subtests: pytest.Subtests
) -> None:
    for page, kind in _PARTS:
        with subtests.test(page=page):
            window.go(Address(page))
            settled(window.desk)
            current = window.stack.current
            assert current is not None
            steps = []
            for _ in range(4):
                steps.append(window.focusWidget())
                QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_F6)
                settled(window.desk)
            main, details, navigation, finder = steps
            assert isinstance(main, kind)
            assert isinstance(details, QWidget)
            assert window.workspace.pane.isAncestorOf(details)
            assert not any(head.isAncestorOf(details) for head in window.findChildren(PaneHeader))
            assert navigation is window.navigation.stop()
            assert finder is (current.filter_field() or window.top_row.finder)
            assert window.focusWidget() is main
            for expected in (finder, navigation, details, main):
                QTest.keyClick(
                    window.focusWidget() or window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier
                )
                settled(window.desk)
                assert window.focusWidget() is expected


def test_escape_leads_from_the_details_back_to_the_list(
    window: MainWindow, settled: Settled, subtests: pytest.Subtests
) -> None:
    for page, kind in _PARTS:
        with subtests.test(page=page):
            window.go(Address(page))
            settled(window.desk)
            main = window.focusWidget()
            QTest.keyClick(main or window, Qt.Key.Key_F6)
            assert window.focusWidget() is not main
            QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
            settled(window.desk)
            assert window.focusWidget() is main
            assert isinstance(main, kind)
            assert QApplication.activePopupWidget() is None
