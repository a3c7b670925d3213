"""One of a few values, with its word and its mark."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from desktop.shell.theme import appearance
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.choice_field import ChoiceField
from tests.desktop.widgets.shown import shown

STATES = [
    ("planned", "Planned", ("meeting", "planned")),
    ("held", "Held", ("meeting", "held")),
    (None, "Not said", None),
]


def _field(qtbot: QtBot, look: str = "chip") -> tuple[ChoiceField, ChoiceBox]:
    field = ChoiceField(STATES, "Add a state", look=look)
    field.set_name("State")
    shown(qtbot, field)
    assert isinstance(field.control, ChoiceBox)
    return field, field.control


@pytest.mark.parametrize("look", ["chip", "field", "box"])
def test_a_choice_is_made_by_key(qtbot: QtBot, look: str) -> None:
    field, box = _field(qtbot, look)
    field.set_value("planned")
    box.setFocus()
    with qtbot.assertNotEmitted(field.edited):
        QTest.keyClick(box, Qt.Key.Key_Down)
    view = box.view()
    qtbot.waitUntil(view.isVisible)
    QTest.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.edited) as told:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert told.args == ["held"]
    assert field.value() == "held"


def test_a_value_that_is_no_option_shows_the_invitation(qtbot: QtBot) -> None:
    field, box = _field(qtbot)
    field.set_value("unheard of")
    assert box.currentIndex() == -1
    field.set_value(None)
    assert box.currentText() == "Not said"


def test_the_wheel_changes_nothing(qtbot: QtBot) -> None:
    field, box = _field(qtbot)
    field.set_value("planned")
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(box.mapToGlobal(QPoint(5, 5))),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, turn)
    assert field.value() == "planned"
    assert not turn.isAccepted()


def test_a_choice_that_was_refused_goes_back_with_the_reason(qtbot: QtBot) -> None:
    field, box = _field(qtbot)
    field.set_value("planned")
    box.activated.emit(1)
    assert field.value() == "held"
    field.show_error("A meeting without a date cannot be held.")
    assert (field.value(), box.currentText()) == ("planned", "Planned")
    assert field.error() == "A meeting without a date cannot be held."
    box.activated.emit(1)
    assert field.error() == ""


def test_options_change_and_the_value_stays(qtbot: QtBot) -> None:
    field, box = _field(qtbot)
    field.set_value("held")
    field.set_options([("held", "Tenue", ("meeting", "held"))])
    assert box.currentText() == "Tenue"


def test_a_chip_is_as_wide_as_its_word_at_every_text_scale(qtbot: QtBot) -> None:
    field, box = _field(qtbot)
    field.set_value("held")
    small = box.sizeHint()
    assert small.height() == 24
    appearance().set_text_scale(1.5)
    assert box.sizeHint().width() > small.width()
    assert box.sizeHint().height() == 36


def test_words_without_room_end_in_an_ellipsis_and_are_whole_in_the_tooltip(qtbot: QtBot) -> None:
    long = "organized a thematic discussion on the rule of law"
    field = ChoiceField([("long", long, None), ("short", "met", None)], look="field")
    field.set_value("long")
    window = shown(qtbot, field, width=480)
    box = field.control
    assert isinstance(box, ChoiceBox)
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    assert option.currentText == long
    assert box.toolTip() == ""
    window.setFixedWidth(200)
    QApplication.processEvents()
    box.initStyleOption(option)
    assert option.currentText.endswith("…")
    assert box.fontMetrics().horizontalAdvance(option.currentText) <= box.width() - 36
    assert box.toolTip() == long
    field.set_value("short")
    assert box.toolTip() == ""


def test_the_list_is_wide_enough_for_its_longest_word(qtbot: QtBot) -> None:
    longest = "Not to be done any more"
    options = [*STATES, ("cancelled", longest, ("meeting", "cancelled"))]
    field = ChoiceField(options, "Add a state", look="box")
    field.set_name("State")
    shown(qtbot, field)
    box = field.control
    assert isinstance(box, ChoiceBox)
    field.set_value("held")
    box.showPopup()
    view = box.view()
    qtbot.waitUntil(view.isVisible)
    words = view.fontMetrics().horizontalAdvance(longest)
    padding, gaps = 2 * 8, 16
    assert view.viewport().width() >= words + box.iconSize().width() + padding + gaps
    box.hidePopup()
