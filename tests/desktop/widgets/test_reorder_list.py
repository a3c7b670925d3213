"""A few records that one puts in order."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.widgets.reorder_item import ReorderItem
from desktop.widgets.reorder_list import ReorderList
from tests.desktop.widgets.shown import shown

CHEN, DWAN, KHARE = (UUID(int=number) for number in (1, 2, 3))
ALT = Qt.KeyboardModifier.AltModifier
SPOKE = ("implementation", "implemented")
ITEMS = (
    ReorderItem(CHEN, "Weixiong Chen", ("Deputy Director",), SPOKE, "Spoke"),
    ReorderItem(DWAN, "Renata Dwan", ("Head of Service", "DPKO")),
    ReorderItem(KHARE, "Atul Khare"),
)


@pytest.fixture
def rows(qtbot: QtBot) -> ReorderList:
    rows = ReorderList("Briefers")
    rows.show_items(ITEMS)
    shown(qtbot, rows, height=400)
    return rows


def _key(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier or Qt.KeyboardModifier.NoModifier)


def _drag(qtbot: QtBot, rows: ReorderList, row: int, to: int) -> None:
    """Take the grip of a row and go past the middle of another, without letting go."""
    grip = rows.rows[row].grip
    target = rows.rows[to].geometry()
    y = target.bottom() if to > row else target.top()
    QTest.mousePress(grip, Qt.MouseButton.LeftButton)
    QTest.mouseMove(grip, grip.mapFrom(rows, QPoint(8, y)))
    QApplication.processEvents()


def test_a_screen_reader_says_all_of_a_row(rows: ReorderList) -> None:
    assert [row.accessibleName() for row in rows.rows] == [
        "1, Weixiong Chen, Deputy Director, Spoke",
        "2, Renata Dwan, Head of Service, DPKO",
        "3, Atul Khare",
    ]


def test_alt_and_arrows_move_a_row_and_keep_it(qtbot: QtBot, rows: ReorderList) -> None:
    rows.rows[0].setFocus()
    with qtbot.waitSignal(rows.reordered) as told:
        _key(qtbot, Qt.Key.Key_Down, ALT)
    assert told.args == [[DWAN, CHEN, KHARE]]
    assert rows.rows[1].hasFocus()
    assert rows.rows[1].accessibleName().startswith("2, Weixiong Chen")
    with qtbot.waitSignal(rows.reordered) as told:
        _key(qtbot, Qt.Key.Key_Up, ALT)
    assert told.args == [[CHEN, DWAN, KHARE]]
    with qtbot.assertNotEmitted(rows.reordered):
        _key(qtbot, Qt.Key.Key_Up, ALT)


def test_the_grip_drags_a_row(qtbot: QtBot, rows: ReorderList) -> None:
    _drag(qtbot, rows, 0, 2)
    assert rows.order() == [DWAN, KHARE, CHEN]
    with qtbot.waitSignal(rows.reordered) as told:
        QTest.mouseRelease(rows.rows[2].grip, Qt.MouseButton.LeftButton)
    assert told.args == [[DWAN, KHARE, CHEN]]
    _drag(qtbot, rows, 2, 0)
    with qtbot.waitSignal(rows.reordered) as told:
        QTest.mouseRelease(rows.rows[0].grip, Qt.MouseButton.LeftButton)
    assert told.args == [[CHEN, DWAN, KHARE]]


def test_escape_puts_a_dragged_row_back(qtbot: QtBot, rows: ReorderList) -> None:
    _drag(qtbot, rows, 0, 1)
    assert rows.order() == [DWAN, CHEN, KHARE]
    with qtbot.assertNotEmitted(rows.reordered):
        _key(qtbot, Qt.Key.Key_Escape)
        QTest.mouseRelease(rows.rows[0].grip, Qt.MouseButton.LeftButton)
    assert rows.order() == [CHEN, DWAN, KHARE]


def test_a_row_dropped_where_it_was_tells_nothing(qtbot: QtBot, rows: ReorderList) -> None:
    with qtbot.assertNotEmitted(rows.reordered):
        QTest.mouseClick(rows.rows[0].grip, Qt.MouseButton.LeftButton)
    assert rows.current() == CHEN


def test_arrows_go_through_the_rows_and_tab_stops_once(qtbot: QtBot, rows: ReorderList) -> None:
    rows.rows[0].setFocus()
    for key, place in (
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_End, 2),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_Home, 0),
    ):
        _key(qtbot, key)
        assert rows.rows[place].hasFocus()
    _key(qtbot, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.objectName() == "elsewhere"


def test_enter_and_a_double_click_go_to_the_record(qtbot: QtBot, rows: ReorderList) -> None:
    rows.rows[1].setFocus()
    rows.set_current(DWAN)
    with qtbot.waitSignal(rows.activated) as told:
        _key(qtbot, Qt.Key.Key_Return)
    assert told.args == [DWAN]
    with qtbot.waitSignal(rows.activated) as told:
        QTest.mouseDClick(rows.rows[2], Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    assert told.args == [KHARE]


def test_delete_takes_a_record_off(qtbot: QtBot, rows: ReorderList) -> None:
    rows.rows[0].setFocus()
    delete = QAction(rows.window())
    delete.setShortcut(QKeySequence("Delete"))
    rows.window().addAction(delete)
    with qtbot.waitSignal(rows.removed) as told, qtbot.assertNotEmitted(delete.triggered):
        _key(qtbot, Qt.Key.Key_Delete)
    assert told.args == [CHEN]


def test_the_menu_belongs_to_the_row_under_the_mouse_or_in_focus(
    qtbot: QtBot, rows: ReorderList
) -> None:
    place = rows.rows[1].geometry().center()
    reason = QContextMenuEvent.Reason
    with qtbot.waitSignal(rows.menu_wanted) as told:
        event = QContextMenuEvent(reason.Mouse, place, rows.mapToGlobal(place))
        QApplication.sendEvent(rows, event)
    assert told.args == [DWAN, rows.mapToGlobal(place)]
    rows.set_current(KHARE)
    with qtbot.waitSignal(rows.menu_wanted) as told:
        event = QContextMenuEvent(reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
        QApplication.sendEvent(rows, event)
    assert told.args is not None
    assert told.args[0] == KHARE
    assert rows.rows[2].geometry().contains(rows.mapFromGlobal(told.args[1]))


def test_the_person_stays_at_a_row_while_others_change(qtbot: QtBot, rows: ReorderList) -> None:
    rows.rows[1].setFocus()
    rows.set_current(DWAN)
    rows.show_items(ITEMS[1:])
    assert rows.rows[0].hasFocus()
    assert rows.current() == DWAN
    rows.show_items(ITEMS[:1])
    assert rows.current() == CHEN
    assert rows.rows[0].hasFocus()
    rows.show_items([])
    assert rows.current() is None
    rows.move_by(1)
    assert rows.order() == []


def test_rows_that_are_the_same_are_left_alone(rows: ReorderList) -> None:
    before = list(rows.rows)
    rows.show_items(ITEMS)
    assert rows.rows == before
