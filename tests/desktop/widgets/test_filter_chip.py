"""A filter in force, and the way to take it off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.widgets.filter_chip import FilterChip
from tests.desktop.widgets.shown import shown


def test_a_filter_is_taken_off_by_a_click(qtbot: QtBot) -> None:
    chip = FilterChip("Year 2016")
    shown(qtbot, chip)
    assert chip.accessibleName() == "Remove the filter Year 2016"
    with qtbot.waitSignal(chip.removed):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_filter_is_taken_off_by_key(qtbot: QtBot, key: Qt.Key) -> None:
    chip = FilterChip("Year 2016")
    shown(qtbot, chip)
    chip.setFocus()
    with qtbot.waitSignal(chip.removed):
        QTest.keyClick(chip, key)


def test_keys_of_something_else_leave_the_filter(qtbot: QtBot) -> None:
    chip, taken = FilterChip("Year 2016"), []
    chip.removed.connect(lambda: taken.append(1))
    shown(qtbot, chip)
    chip.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Backspace):
        QTest.keyClick(chip, key, Qt.KeyboardModifier.ControlModifier)
    assert taken == []
    QTest.keyClick(chip, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert taken == [1]


def test_a_chip_is_as_wide_as_its_words(qtbot: QtBot) -> None:
    chip = FilterChip("Year 2016")
    shown(qtbot, chip)
    narrow = chip.sizeHint().width()
    chip.set_text("From conclusions")
    assert chip.sizeHint().width() > narrow
    assert chip.sizeHint().height() == 28
