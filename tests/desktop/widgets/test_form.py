"""Fields with their labels, and the record whose values they show."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.shell.theme import appearance
from desktop.widgets.date_field import DateField
from desktop.widgets.field import INSET
from desktop.widgets.form import Form
from desktop.widgets.form_row import FormRow
from desktop.widgets.link_label import LinkLabel
from desktop.widgets.long_text_field import LongTextField
from desktop.widgets.text_field import TextField
from tests.desktop.widgets.inked import inked
from tests.desktop.widgets.shown import shown


def _form(qtbot: QtBot, width: int = 360) -> Form:
    form = Form()
    form.add_wide("Theme", LongTextField("Add a theme", size="subtitle"), "theme")
    form.add("Room", TextField("Add a room"), "room")
    form.add("Date", DateField("Add the date"), "date")
    form.add("Report", LinkLabel("Section C"))
    form.show_record(1, {"theme": "Intelligence", "room": "Room 7"})
    shown(qtbot, form, width=width)
    return form


def _stacked(row: FormRow) -> bool:
    return row.part.mapTo(row, row.part.rect().topLeft()).y() >= row.label.height()


def _rows(form: Form) -> list[FormRow]:
    return form.findChildren(FormRow)


def test_every_field_is_named_by_its_label(qtbot: QtBot) -> None:
    form = _form(qtbot)
    names = [
        QAccessible.queryAccessibleInterface(form.field(name).control).text(QAccessible.Text.Name)
        for name in ("theme", "room", "date")
    ]
    assert names == ["Theme", "Room", "Date"]


def test_the_form_tells_which_field_was_edited(qtbot: QtBot) -> None:
    form = _form(qtbot)
    room = form.field("room")
    room.setFocus()
    QTest.keyClicks(room.control, "1")
    with qtbot.waitSignal(form.edited) as told:
        QTest.keyClick(room.control, Qt.Key.Key_Tab)
    assert told.args == ["room", "1Room 7"]
    assert form.field("date").control.hasFocus()


def test_what_was_typed_is_told_for_its_own_record(qtbot: QtBot) -> None:
    form = _form(qtbot)
    told: list[tuple[object, str, object]] = []
    form.edited.connect(lambda name, value: told.append((form.record, name, value)))
    room = form.field("room")
    room.setFocus()
    QTest.keyClicks(room.control, "1")
    form.show_record(2, {"theme": "Technology", "room": "Room 8"})
    assert told == [(1, "room", "1Room 7")]
    assert (form.record, room.value()) == (2, "Room 8")


def test_what_is_typed_stays_when_the_same_record_is_shown_again(qtbot: QtBot) -> None:
    form = _form(qtbot)
    room = form.field("room")
    assert isinstance(room, TextField)
    room.setFocus()
    QTest.keyClicks(room.control, "1")
    form.show_record(1, {"theme": "Technology", "room": "Room 7"})
    assert room.text.text() == "1Room 7"
    assert form.field("theme").value() == "Technology"


def test_an_error_stands_at_the_field_that_it_belongs_to(qtbot: QtBot) -> None:
    form = _form(qtbot)
    form.show_error("date", "A year has ended before this date.")
    assert form.field("date").error() == "A year has ended before this date."
    assert form.field("room").error() == ""


def test_a_form_cannot_settle_while_a_text_cannot_be_read(qtbot: QtBot) -> None:
    form = _form(qtbot)
    date = form.field("date")
    date.setFocus()
    QTest.keyClicks(date.control, "31 June")
    assert not form.settle()
    assert date.error() == "June has 30 days."


def test_labels_stand_above_their_fields_where_it_is_narrow(qtbot: QtBot) -> None:
    form = _form(qtbot, width=400)
    assert not any(_stacked(row) for row in _rows(form))
    form.window().resize(200, 400)
    qtbot.waitUntil(lambda: all(_stacked(row) for row in _rows(form)))
    form.window().resize(400, 400)
    qtbot.waitUntil(lambda: not any(_stacked(row) for row in _rows(form)))


def test_a_label_that_does_not_fit_stands_above_its_field(qtbot: QtBot) -> None:
    form = _form(qtbot)
    row = form.add("Number of copies printed", TextField())
    qtbot.waitUntil(lambda: row.height() > 0)
    QApplication.processEvents()
    assert _stacked(row)
    assert not _stacked(_rows(form)[0])


def test_the_column_of_labels_grows_with_the_text(qtbot: QtBot) -> None:
    form = _form(qtbot, width=500)
    label = _rows(form)[0].findChild(QLabel)
    assert label is not None
    assert label.width() == 88
    appearance().set_text_scale(1.5)
    assert label.width() == 132


def test_the_texts_of_all_fields_stand_in_one_line(qtbot: QtBot) -> None:
    form = _form(qtbot)
    room, date = (
        form.field(name).mapTo(form, form.rect().topLeft()).x() for name in ("room", "date")
    )
    link = form.findChild(LinkLabel)
    assert link is not None
    assert room == date == 88
    assert link.mapTo(form, link.rect().topLeft()).x() == 96


def test_fields_stand_at_the_left_where_one_reads_from_the_right(qtbot: QtBot) -> None:
    form = _form(qtbot)
    form.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    room = form.field("room")
    assert room.mapTo(form, room.rect().topRight()).x() == form.width() - 88 - 1
    link = form.findChild(LinkLabel)
    assert link is not None
    assert link.mapTo(form, link.rect().topRight()).x() == form.width() - 96 - 1


@pytest.mark.parametrize("width", [360, 160])
def test_a_label_begins_at_the_leading_edge_from_either_side(qtbot: QtBot, width: int) -> None:
    form = _form(qtbot, width=width)
    label = _rows(form)[0].label
    assert _stacked(_rows(form)[0]) is (width == 160)
    left = inked(label)[0][0]
    form.window().setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    right = label.width() - 1 - inked(label)[-1][1]
    assert abs(left - right) <= 1
    assert left <= INSET + 2
