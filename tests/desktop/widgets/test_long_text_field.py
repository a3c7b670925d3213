"""A text of many lines, always as high as what stands in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.shell.theme import appearance, theme
from desktop.shell.tokens import THEMES
from desktop.widgets.form import Form
from desktop.widgets.growing_text import GrowingText
from desktop.widgets.long_text_field import LongTextField
from tests.desktop.widgets.shown import shown

LONG = "Potential for complementarity between counter-terrorism entities and peacekeeping " * 2


def test_a_text_is_as_high_as_its_lines(qtbot: QtBot) -> None:
    field = LongTextField("Add a note")
    shown(qtbot, field)
    assert field.text.height() == 28
    field.set_value(LONG)
    lines = field.text.height() - 8
    assert lines >= 60
    assert lines % 20 == 0


def test_a_text_grows_while_it_is_typed_and_when_it_gets_narrow(qtbot: QtBot) -> None:
    field = LongTextField(paragraphs=True)
    window = shown(qtbot, field)
    field.text.setFocus()
    QTest.keyClicks(field.text, "one")
    QTest.keyClick(field.text, Qt.Key.Key_Return)
    QTest.keyClicks(field.text, "two")
    assert field.text.height() == 48
    field.set_value(None)
    field.reset(LONG)
    before = field.text.height()
    window.resize(220, 320)
    qtbot.waitUntil(lambda: field.text.height() > before)


def test_a_text_grows_with_the_text_scale_and_keeps_its_words(qtbot: QtBot) -> None:
    field = LongTextField()
    field.set_value("Intelligence")
    shown(qtbot, field)
    appearance().set_text_scale(1.5)
    qtbot.waitUntil(lambda: field.text.height() == 38)
    assert field.text.text() == "Intelligence"


def test_enter_ends_a_title_and_begins_a_new_line_in_a_note(qtbot: QtBot) -> None:
    title, note = LongTextField(), LongTextField(paragraphs=True)
    shown(qtbot, title, note)
    title.text.setFocus()
    QTest.keyClicks(title.text, "A title")
    with qtbot.waitSignal(title.edited) as told:
        QTest.keyClick(title.text, Qt.Key.Key_Return)
    assert told.args == ["A title"]
    note.text.setFocus()
    QTest.keyClicks(note.text, "one ")
    QTest.keyClick(note.text, Qt.Key.Key_Return)
    QTest.keyClicks(note.text, "two")
    with qtbot.waitSignal(note.edited) as told:
        QTest.keyClick(note.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["one\ntwo"]


def test_tab_leaves_a_long_text(qtbot: QtBot) -> None:
    field = LongTextField()
    shown(qtbot, field)
    field.text.setFocus()
    QTest.keyClicks(field.text, "text")
    with qtbot.waitSignal(field.edited):
        QTest.keyClick(field.text, Qt.Key.Key_Tab)
    assert not field.text.hasFocus()


def test_the_look_of_what_is_pasted_is_left_behind(qtbot: QtBot) -> None:
    text = GrowingText()
    qtbot.addWidget(text)
    pasted = QMimeData()
    pasted.setHtml("<b>Held</b>")
    pasted.setText("Held")
    with qtbot.waitSignal(text.textEdited):
        text.insertFromMimeData(pasted)
    assert text.text() == "Held"
    assert "font-weight:7" not in text.toHtml()


def test_laying_the_lines_out_is_no_step_to_be_undone(qtbot: QtBot) -> None:
    text = GrowingText()
    qtbot.addWidget(text)
    with qtbot.assertNotEmitted(text.textEdited):
        text.setText("Held")
        appearance().set_text_scale(1.25)
    assert not text.document().isUndoAvailable()


def test_a_required_text_says_so(qtbot: QtBot) -> None:
    field = LongTextField(required="A meeting needs a theme.")
    shown(qtbot, field)
    field.text.setFocus()
    QTest.keyClicks(field.text, " ")
    assert not field.settle()
    assert field.error() == "A meeting needs a theme."


def test_the_invitation_grows_with_the_text_scale(qtbot: QtBot) -> None:
    field = LongTextField("Add a note")
    shown(qtbot, field)
    text = field.text
    assert isinstance(text, GrowingText)
    before = text.viewport().font().pixelSize()
    appearance().set_text_scale(1.5)
    assert text.viewport().font().pixelSize() == text.font().pixelSize() > before


@pytest.mark.parametrize("scheme", THEMES)
def test_the_invitation_has_the_colour_of_every_invitation(qtbot: QtBot, scheme: str) -> None:
    appearance().set_scheme(scheme)
    field = LongTextField("HHHH")
    shown(qtbot, field)
    text = field.control
    assert isinstance(text, GrowingText)
    image = text.viewport().grab().toImage()
    inks = {image.pixelColor(x, y).name() for x in range(40) for y in range(image.height())}
    assert theme().color("placeholder").name() in inks


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
def test_its_first_line_stands_beside_its_label(qtbot: QtBot, scale: float) -> None:
    appearance().set_text_scale(scale)
    field, form = LongTextField(), Form()
    row = form.add("HHH", field)
    field.set_value("HHH")
    form.resize(400, form.sizeHint().height())
    shown(qtbot, form)
    form.resize(400, form.sizeHint().height())
    assert _baseline(row, row.label) == _baseline(row, field)


def _baseline(row: QWidget, part: QWidget) -> int:
    """The row of pixels of a part that its letters stand on."""
    image = row.grab(QRect(part.mapTo(row, QPoint()), part.size())).toImage()
    return max(
        y
        for y in range(4, image.height() - 4)
        if any(image.pixelColor(x, y).lightness() < 160 for x in range(4, image.width() - 4))
    )
