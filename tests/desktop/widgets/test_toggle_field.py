"""A yes or no, by tick box or switch."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.widgets.toggle_field import ToggleField
from tests.desktop.widgets.shown import shown


@pytest.mark.parametrize("switch", [False, True])
def test_it_is_switched_by_mouse_and_by_key(qtbot: QtBot, switch: bool) -> None:
    field = ToggleField("Closed meeting", switch=switch)
    field.set_name("Closed")
    shown(qtbot, field)
    with qtbot.waitSignal(field.edited) as told:
        field.control.setFocus()
        QTest.keyClick(field.control, Qt.Key.Key_Space)
    assert told.args == [True]
    with qtbot.waitSignal(field.edited) as told:
        QTest.mouseClick(
            field.control, Qt.MouseButton.LeftButton, pos=field.control.rect().center()
        )
    assert told.args == [False]
    interface = QAccessible.queryAccessibleInterface(field.control)
    assert interface.role() == QAccessible.Role.CheckBox
    assert interface.text(QAccessible.Text.Name) == "Closed"


def test_a_change_that_was_refused_goes_back(qtbot: QtBot) -> None:
    field = ToggleField("Closed meeting")
    shown(qtbot, field)
    field.set_value(None)
    QTest.mouseClick(field.control, Qt.MouseButton.LeftButton, pos=field.control.rect().center())
    field.show_error("The meeting is in an issued report.")
    assert field.value() is False
    assert field.error() == "The meeting is in an issued report."
    field.set_value(True)
    assert (field.value(), field.error()) == (True, "")
