"""A sentence that stands beside its cause until it is closed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.widgets.icon_button import IconButton
from desktop.widgets.message_bar import MessageBar
from tests.desktop.widgets.shown import shown


def test_a_bar_is_closed_by_its_cross(qtbot: QtBot) -> None:
    bar = MessageBar("danger", "The file is full. Your text is kept.")
    shown(qtbot, bar)
    assert bar.accessibleName() == "The file is full. Your text is kept."
    with qtbot.waitSignal(bar.closed):
        QTest.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_a_bar_acts_and_stays(qtbot: QtBot) -> None:
    bar = MessageBar("warning", "¶2 cites a symbol of 2017.", "Go there")
    shown(qtbot, bar)
    with qtbot.waitSignal(bar.acted):
        QTest.mouseClick(bar.action, Qt.MouseButton.LeftButton)
    assert bar.isVisible()


def test_a_bar_says_another_sentence_and_comes_back(qtbot: QtBot) -> None:
    bar = MessageBar("info", "One.", closable=False)
    shown(qtbot, bar)
    assert bar.findChild(IconButton) is None
    bar.say("Two.")
    assert (bar.text(), bar.accessibleName()) == ("Two.", "Two.")
    bar.hide()
    bar.say("Three.")
    assert bar.isVisible()


def test_a_long_sentence_is_broken_and_never_cut(qtbot: QtBot) -> None:
    bar = MessageBar("info", "The date of the meeting has changed in another place. " * 4)
    shown(qtbot, bar, width=300)
    assert bar.height() >= bar.heightForWidth(bar.width())
