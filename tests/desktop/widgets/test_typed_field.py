"""A field that is typed in: told when left, on Enter or after a pause; given up by Escape."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.widgets.text_field import TextField
from tests.desktop.widgets.shown import shown


def _field(qtbot: QtBot, value: str = "Room 7", required: str = "") -> TextField:
    field = TextField("Add a room", required=required)
    field.set_name("Room")
    field.set_value(value)
    shown(qtbot, field)
    return field


def _line(field: TextField) -> QLineEdit:
    assert isinstance(field.text, QLineEdit)
    return field.text


def _type(qtbot: QtBot, field: TextField, text: str) -> None:
    field.text.setFocus()
    qtbot.waitUntil(field.text.hasFocus)
    field.text.selectAll()
    QTest.keyClicks(field.text, text)


def _leave(field: TextField) -> None:
    elsewhere = field.window().findChild(QPushButton, "elsewhere")
    assert elsewhere is not None
    elsewhere.setFocus()


def test_a_field_tells_its_new_value_once_when_it_is_left(qtbot: QtBot) -> None:
    field = _field(qtbot)
    told: list[object] = []
    field.edited.connect(told.append)
    _type(qtbot, field, "  Conference  Room 8 ")
    assert told == []
    _leave(field)
    assert told == ["Conference Room 8"]
    assert field.text.text() == "Conference Room 8"
    assert not field.is_typing


def test_enter_tells_and_keeps_the_focus(qtbot: QtBot) -> None:
    field = _field(qtbot)
    _type(qtbot, field, "Room 8")
    with qtbot.waitSignal(field.edited) as told:
        QTest.keyClick(field.text, Qt.Key.Key_Return)
    assert told.args == ["Room 8"]
    assert field.text.hasFocus()


def test_a_pause_in_typing_tells_without_touching_the_text(qtbot: QtBot) -> None:
    field = _field(qtbot)
    _type(qtbot, field, "Room 8 ")
    with qtbot.waitSignal(field.edited, timeout=4000) as told:
        pass
    assert told.args == ["Room 8"]
    assert field.text.text() == "Room 8 "


def test_a_field_left_as_it_was_tells_nothing(qtbot: QtBot) -> None:
    field = _field(qtbot)
    with qtbot.assertNotEmitted(field.edited):
        _type(qtbot, field, "Room 7")
        _leave(field)


def test_escape_restores_what_stood_there(qtbot: QtBot) -> None:
    field = _field(qtbot)
    with qtbot.assertNotEmitted(field.edited):
        _type(qtbot, field, "Room 8")
        QTest.keyClick(field.text, Qt.Key.Key_Escape)
        assert field.text.text() == "Room 7"
        _leave(field)


def test_escape_after_a_pause_tells_the_old_value_again(qtbot: QtBot) -> None:
    field = _field(qtbot)
    _type(qtbot, field, "Room 8")
    with qtbot.waitSignal(field.edited, timeout=4000):
        pass
    field.set_value("Room 8")
    with qtbot.waitSignal(field.edited) as told:
        QTest.keyClick(field.text, Qt.Key.Key_Escape)
    assert told.args == ["Room 7"]
    assert field.text.text() == "Room 7"


def test_what_is_being_typed_is_not_overwritten(qtbot: QtBot) -> None:
    field = _field(qtbot)
    _type(qtbot, field, "Room 8")
    field.set_value("Room 9")
    assert field.text.text() == "Room 8"
    _leave(field)
    assert field.value() == "Room 8"


def test_a_field_at_rest_shows_what_the_library_says(qtbot: QtBot) -> None:
    field = _field(qtbot)
    field.set_value("Room 9")
    assert field.text.text() == "Room 9"
    field.set_value(None)
    assert field.text.text() == ""


def test_another_record_takes_the_place_of_what_was_typed(qtbot: QtBot) -> None:
    field = _field(qtbot)
    _type(qtbot, field, "Room 8")
    with qtbot.assertNotEmitted(field.edited):
        field.reset("Room 1")
        _leave(field)
    assert field.text.text() == "Room 1"


def test_a_text_that_cannot_be_read_stays_with_the_reason_beside_it(qtbot: QtBot) -> None:
    field = _field(qtbot, required="A meeting needs a theme.")
    with qtbot.assertNotEmitted(field.edited):
        _type(qtbot, field, "  ")
        assert not field.settle()
    assert field.error() == "A meeting needs a theme."
    assert field.text.accessibleDescription() == "A meeting needs a theme."
    assert field.text.property("invalid") is True
    QTest.keyClicks(field.text, "x")
    assert field.error() == ""
    assert field.text.property("invalid") is False


def test_a_value_that_the_library_refused_stays_as_a_draft(qtbot: QtBot) -> None:
    field = _field(qtbot)
    _type(qtbot, field, "Room 8")
    _leave(field)
    field.show_error("Room 8 is taken.")
    field.set_value("Room 7")
    assert field.text.text() == "Room 8"
    assert field.error() == "Room 8 is taken."
    with qtbot.waitSignal(field.edited) as told:
        field.settle()
    assert told.args == ["Room 8"]


def test_escape_gives_a_refused_value_up(qtbot: QtBot) -> None:
    field = _field(qtbot)
    _type(qtbot, field, "Room 8")
    QTest.keyClick(field.text, Qt.Key.Key_Return)
    field.show_error("Room 8 is taken.")
    QTest.keyClick(field.text, Qt.Key.Key_Escape)
    assert (field.text.text(), field.error()) == ("Room 7", "")
    assert field.value() == "Room 7"


def test_a_field_that_is_put_away_loses_nothing(qtbot: QtBot) -> None:
    field = _field(qtbot)
    _type(qtbot, field, "Room 8")
    with qtbot.waitSignal(field.edited) as told:
        field.hide()
    assert told.args == ["Room 8"]


def test_undo_acts_on_the_text_while_it_has_something_to_undo_and_then_on_the_window(
    qtbot: QtBot,
) -> None:
    field = _field(qtbot)
    undo = QAction("Undo", field.window())
    undo.setShortcut(QKeySequence.StandardKey.Undo)
    field.window().addAction(undo)
    undone: list[bool] = []
    undo.triggered.connect(lambda: undone.append(True))
    _type(qtbot, field, "Room 8")
    while _line(field).isUndoAvailable():
        QTest.keyClick(field.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (field.text.text(), undone) == ("Room 7", [])
    QTest.keyClick(field.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [True]


def test_an_edit_that_was_told_is_undone_by_the_window(qtbot: QtBot) -> None:
    field = _field(qtbot)
    _type(qtbot, field, "Room 8")
    _leave(field)
    field.text.setFocus()
    assert not _line(field).isUndoAvailable()
