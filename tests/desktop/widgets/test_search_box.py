"""A line that searches while one types."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from desktop.widgets.search_box import SearchBox
from tests.desktop.widgets.shown import shown


def _box(qtbot: QtBot) -> SearchBox:
    box = SearchBox("Search names")
    shown(qtbot, box)
    box.setFocus()
    return box


def test_the_text_is_told_once_after_a_short_pause(qtbot: QtBot) -> None:
    box = _box(qtbot)
    told: list[str] = []
    box.searched.connect(told.append)
    QTest.keyClicks(box, "dwan ")
    assert told == []
    qtbot.waitUntil(lambda: told == ["dwan"])


def test_enter_and_down_tell_at_once(qtbot: QtBot) -> None:
    box = _box(qtbot)
    told: list[str] = []
    box.searched.connect(told.append)
    QTest.keyClicks(box, "d")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert told == ["d"]
    QTest.keyClicks(box, "w")
    with qtbot.waitSignal(box.went_down):
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert told == ["d", "dw"]


def test_escape_empties_and_a_second_one_goes_to_the_window(qtbot: QtBot) -> None:
    box = _box(qtbot)
    QTest.keyClicks(box, "dwan")
    QTest.keyClick(box, Qt.Key.Key_Return)
    close = QAction(box.window())
    close.setShortcut(QKeySequence("Esc"))
    box.window().addAction(close)
    with qtbot.waitSignal(box.searched) as told, qtbot.assertNotEmitted(close.triggered):
        QTest.keyClick(box, Qt.Key.Key_Escape)
    assert (told.args, box.text()) == ([""], "")
    with qtbot.waitSignal(close.triggered):
        QTest.keyClick(box, Qt.Key.Key_Escape)


def test_the_cross_empties_and_shows_only_where_there_is_a_text(qtbot: QtBot) -> None:
    box = _box(qtbot)
    cross = next(
        each for each in box.findChildren(QToolButton) if each.text() == "Clear the search"
    )
    assert not cross.isVisible()
    QTest.keyClicks(box, "dwan")
    assert cross.isVisible()
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert box.text() == ""
