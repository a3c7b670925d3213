"""A time of day."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.widgets.time_field import TimeField
from tests.desktop.widgets.shown import shown


def test_a_time_is_typed_and_written_out(qtbot: QtBot) -> None:
    field = TimeField("Add a time")
    shown(qtbot, field)
    field.setFocus()
    QTest.keyClicks(field.text, "3pm")
    with qtbot.waitSignal(field.edited) as told:
        QTest.keyClick(field.text, Qt.Key.Key_Return)
    assert told.args == [time(15)]
    assert field.text.text() == "15:00"
    field.set_value(None)
    assert field.text.text() == ""
