"""Another record, found as one types."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.widgets.found import Found
from desktop.widgets.found_list import FoundList
from desktop.widgets.record_field import Give, RecordField
from tests.desktop.widgets.shown import shown

DWAN = Found(UUID(int=1), "Renata Dwan", "Department of Peacekeeping Operations")
LADSOUS = Found(UUID(int=2), "Hervé Ladsous", "Department of Peacekeeping Operations")
KHARE = Found(UUID(int=3), "Atul Khare")


class Register:
    """Looks for people; ``held`` keeps its answers back until they are given."""

    def __init__(self) -> None:
        self.held: list[tuple[str, Give]] | None = None

    def find(self, text: str, give: Give) -> None:
        if self.held is not None:
            self.held.append((text, give))
        else:
            give([each for each in (DWAN, LADSOUS, KHARE) if text.lower() in each.text.lower()])


@pytest.fixture
def register() -> Register:
    return Register()


@pytest.fixture
def field(qtbot: QtBot, register: Register) -> RecordField:
    field = RecordField(register.find, "Add a person", new_text="New person “{text}”")
    field.set_name("Chair")
    shown(qtbot, field)
    return field


def _list(field: RecordField) -> FoundList:
    found = field.window().findChild(FoundList)
    assert isinstance(found, FoundList)
    return found


def _type(qtbot: QtBot, field: RecordField, text: str) -> None:
    field.line.setFocus()
    QTest.keyClicks(field.line, text)


def _rows(found: FoundList) -> list[str]:
    return [found.item(row).text() for row in range(found.count())]


def test_a_record_is_found_and_chosen_by_key(qtbot: QtBot, field: RecordField) -> None:
    _type(qtbot, field, "a")
    qtbot.waitUntil(lambda: field.window().findChild(FoundList) is not None)
    found = _list(field)
    assert _rows(found) == ["Renata Dwan", "Hervé Ladsous", "Atul Khare", "New person “a”"]
    QTest.keyClick(field.line, Qt.Key.Key_Up)
    assert found.currentRow() == 3
    QTest.keyClick(field.line, Qt.Key.Key_Down)
    QTest.keyClick(field.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.edited) as told:
        QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert told.args == [LADSOUS.uuid]
    assert field.link.text() == "Hervé Ladsous"
    assert field.link.hasFocus()
    assert not found.isVisible()


def test_a_record_is_chosen_by_mouse(qtbot: QtBot, field: RecordField) -> None:
    _type(qtbot, field, "khare")
    qtbot.waitUntil(lambda: field.window().findChild(FoundList) is not None)
    found = _list(field)
    with qtbot.waitSignal(field.edited) as told:
        QTest.mouseClick(
            found.viewport(),
            Qt.MouseButton.LeftButton,
            pos=found.visualItemRect(found.item(0)).center(),
        )
    assert told.args == [KHARE.uuid]


def test_a_name_that_is_not_found_can_be_made_new(qtbot: QtBot, field: RecordField) -> None:
    _type(qtbot, field, "Omar Hilale")
    qtbot.waitUntil(lambda: field.window().findChild(FoundList) is not None)
    assert _rows(_list(field)) == ["New person “Omar Hilale”"]
    with qtbot.waitSignal(field.new_wanted) as wanted:
        QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert wanted.args == ["Omar Hilale"]
    assert field.value() is None


def test_enter_right_after_the_last_letter_makes_what_is_typed_new(
    qtbot: QtBot, field: RecordField
) -> None:
    field.line.setFocus()
    with qtbot.waitSignal(field.new_wanted) as wanted:
        QTest.keyClicks(field.line, "Omar Hilale\r")
    assert wanted.args == ["Omar Hilale"]


def test_enter_before_the_answer_chooses_once_it_is_there(
    qtbot: QtBot, field: RecordField, register: Register
) -> None:
    register.held = []
    held = register.held
    _type(qtbot, field, "ladsous\r")
    assert [text for text, _ in held] == ["ladsous"], "it is looked for at once"
    with qtbot.waitSignal(field.edited) as told:
        held[0][1]([LADSOUS])
    assert told.args == [LADSOUS.uuid]
    assert not _list(field).isVisible()


@pytest.mark.parametrize("after", ["s", "\x1b"], ids=["a letter", "Escape"])
def test_enter_before_the_answer_is_taken_back_by_a_key(
    qtbot: QtBot, field: RecordField, register: Register, after: str
) -> None:
    register.held = []
    held = register.held
    _type(qtbot, field, f"ladsou\r{after}")
    with qtbot.assertNotEmitted(field.edited), qtbot.assertNotEmitted(field.new_wanted):
        held[0][1]([LADSOUS])
    assert field.value() is None


def test_enter_on_a_line_just_emptied_opens_no_list(qtbot: QtBot, field: RecordField) -> None:
    _type(qtbot, field, "k\b\r")
    assert not any(timer.isActive() for timer in field.findChildren(QTimer))
    assert field.window().findChild(FoundList) is None


def test_the_answer_to_an_older_text_is_dropped(
    qtbot: QtBot, field: RecordField, register: Register
) -> None:
    register.held = []
    held = register.held
    _type(qtbot, field, "r")
    qtbot.waitUntil(lambda: len(held) == 1)
    _type(qtbot, field, "e")
    qtbot.waitUntil(lambda: len(held) == 2)
    held[1][1]([DWAN])
    held[0][1]([LADSOUS, KHARE])
    assert _rows(_list(field)) == ["Renata Dwan", "New person “re”"]


def test_an_answer_after_the_field_was_left_opens_nothing(
    qtbot: QtBot, field: RecordField, register: Register
) -> None:
    register.held = []
    held = register.held
    _type(qtbot, field, "r")
    qtbot.waitUntil(lambda: len(held) == 1)
    elsewhere = field.window().findChild(QPushButton, "elsewhere")
    assert elsewhere is not None
    elsewhere.setFocus()
    held[0][1]([DWAN])
    assert field.window().findChild(FoundList) is None
    assert field.line.text() == ""


def test_the_record_is_a_link_that_opens_it(qtbot: QtBot, field: RecordField) -> None:
    field.set_value(DWAN)
    assert field.link.accessibleName() == "Chair: Renata Dwan"
    with qtbot.waitSignal(field.opened) as opened:
        QTest.mouseClick(field.link, Qt.MouseButton.LeftButton)
    assert opened.args == [DWAN.uuid]
    field.link.setFocus()
    with qtbot.waitSignal(field.opened):
        QTest.keyClick(field.link, Qt.Key.Key_Return)


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_R])
def test_a_key_on_the_link_begins_the_search(qtbot: QtBot, field: RecordField, key: Qt.Key) -> None:
    field.set_value(DWAN)
    field.link.setFocus()
    QTest.keyClick(field.link, key)
    assert field.line.isVisible()
    assert field.line.text() == ("r" if key == Qt.Key.Key_R else "Renata Dwan")
    qtbot.waitUntil(lambda: field.window().findChild(FoundList) is not None)
    with qtbot.assertNotEmitted(field.edited):
        QTest.keyClick(field.line, Qt.Key.Key_Escape)
    assert field.link.isVisible()
    assert field.value() == DWAN.uuid


def test_the_button_begins_the_search_among_all(qtbot: QtBot, field: RecordField) -> None:
    field.set_value(DWAN)
    QTest.mouseClick(field.change, Qt.MouseButton.LeftButton)
    assert _rows(_list(field)) == ["Renata Dwan", "Hervé Ladsous", "Atul Khare"]


def test_an_optional_record_is_removed_by_key(qtbot: QtBot, field: RecordField) -> None:
    field.set_value(DWAN)
    field.link.setFocus()
    with qtbot.waitSignal(field.edited) as told:
        QTest.keyClick(field.link, Qt.Key.Key_Delete)
    assert told.args == [None]
    field.set_value(DWAN)
    field.begin()
    QTest.keyClick(field.line, Qt.Key.Key_Backspace)
    with qtbot.waitSignal(field.edited) as told:
        QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert told.args == [None]


def test_a_record_that_is_needed_cannot_be_removed(qtbot: QtBot, register: Register) -> None:
    field = RecordField(register.find, optional=False)
    shown(qtbot, field)
    field.set_value(DWAN)
    field.link.setFocus()
    with qtbot.assertNotEmitted(field.edited):
        QTest.keyClick(field.link, Qt.Key.Key_Delete)
    assert field.value() == DWAN.uuid


def test_a_choice_that_was_refused_goes_back(qtbot: QtBot, field: RecordField) -> None:
    field.set_value(DWAN)
    field.begin("khare")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() == KHARE.uuid
    field.show_error("Atul Khare has left.")
    assert field.value() == DWAN.uuid
    assert field.error() == "Atul Khare has left."
    field.reset(None)
    assert (field.value(), field.error()) == (None, "")


def test_the_list_opens_above_where_there_is_no_room_below(
    qtbot: QtBot, register: Register
) -> None:
    field = RecordField(register.find)
    window = shown(qtbot, field, height=300)
    layout = window.layout()
    assert layout is not None
    layout.setContentsMargins(11, 180, 11, 0)
    field.begin()
    found = _list(field)
    assert found.geometry().bottom() <= field.line.mapTo(window, field.line.rect().topLeft()).y()
    assert window.rect().contains(found.geometry())


def test_a_search_survives_the_list_that_is_gone_with_its_field(
    qtbot: QtBot, register: Register
) -> None:
    field = RecordField(register.find)
    window = shown(qtbot, field)
    field.begin()
    found = _list(field)
    with qtbot.waitSignal(found.destroyed):
        field.deleteLater()
    assert window.findChild(FoundList) is None


def test_the_key_that_begins_the_search_is_no_shortcut_of_the_page(
    qtbot: QtBot, field: RecordField
) -> None:
    field.set_value(None)
    for key, taken in ((Qt.Key.Key_F2, True), (Qt.Key.Key_F3, False)):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        QApplication.sendEvent(field.link, event)
        assert event.isAccepted() is taken
