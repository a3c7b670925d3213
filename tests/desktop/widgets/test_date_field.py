"""A day, typed or chosen from the small calendar."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.shell.theme import theme
from desktop.widgets.date_field import DateField
from desktop.widgets.day_month import DayMonth
from desktop.widgets.day_picker import DayPicker
from desktop.widgets.icon_button import IconButton
from tests.desktop.widgets.shown import shown


@pytest.fixture
def field(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> DateField:
    monkeypatch.setenv("CHAIRDESK_LANGUAGE", "en")
    field = DateField("Add the date")
    field.set_name("Date")
    field.within = (date(2016, 1, 1), date(2016, 12, 31))
    field.set_value(date(2016, 5, 27))
    shown(qtbot, field)
    field.text.setFocus()
    qtbot.waitUntil(field.text.hasFocus)
    return field


def _open(qtbot: QtBot, field: DateField) -> DayPicker:
    QTest.keyClick(field.text, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    picker = QApplication.activePopupWidget()
    assert isinstance(picker, DayPicker)
    return picker


def test_a_day_is_typed_and_written_out(qtbot: QtBot, field: DateField) -> None:
    field.text.selectAll()
    QTest.keyClicks(field.text, "24.6.")
    with qtbot.waitSignal(field.edited) as told:
        QTest.keyClick(field.text, Qt.Key.Key_Return)
    assert told.args == [date(2016, 6, 24)]
    assert field.text.text() == "24 June 2016"


def test_a_day_that_there_is_not_stays_with_the_reason(qtbot: QtBot, field: DateField) -> None:
    field.text.selectAll()
    with qtbot.assertNotEmitted(field.edited):
        QTest.keyClicks(field.text, "31 June")
        QTest.keyClick(field.text, Qt.Key.Key_Return)
    assert (field.text.text(), field.error()) == ("31 June", "June has 30 days.")


def test_a_date_can_be_taken_away(qtbot: QtBot, field: DateField) -> None:
    field.text.selectAll()
    QTest.keyClick(field.text, Qt.Key.Key_Delete)
    with qtbot.waitSignal(field.edited) as told:
        QTest.keyClick(field.text, Qt.Key.Key_Return)
    assert told.args == [None]


def test_the_calendar_is_gone_through_by_key(qtbot: QtBot, field: DateField) -> None:
    grid = _open(qtbot, field).grid
    for key, day in (
        (Qt.Key.Key_Right, date(2016, 5, 28)),
        (Qt.Key.Key_Down, date(2016, 6, 4)),
        (Qt.Key.Key_Up, date(2016, 5, 28)),
        (Qt.Key.Key_Left, date(2016, 5, 27)),
        (Qt.Key.Key_PageDown, date(2016, 6, 27)),
        (Qt.Key.Key_PageUp, date(2016, 5, 27)),
    ):
        QTest.keyClick(grid, key)
        assert grid.day() == day
    QTest.keyClick(grid, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ShiftModifier)
    assert grid.day() == date(2017, 5, 27)
    with qtbot.waitSignal(field.edited) as told:
        QTest.keyClick(grid, Qt.Key.Key_Return)
    assert told.args == [date(2017, 5, 27)]
    assert QApplication.activePopupWidget() is None


def test_a_day_is_clicked(qtbot: QtBot, field: DateField) -> None:
    grid = _open(qtbot, field).grid
    model = grid.model()
    assert isinstance(model, DayMonth)
    spot = grid.visualRect(model.index_of(date(2016, 5, 3))).center()
    with qtbot.waitSignal(field.edited) as told:
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told.args == [date(2016, 5, 3)]


def test_months_are_turned_by_the_buttons_and_a_date_can_be_dropped(
    qtbot: QtBot, field: DateField
) -> None:
    picker = _open(qtbot, field)
    before, after = picker.findChildren(IconButton)
    for button, month in ((after, 6), (before, 5)):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert picker.grid.day().month == month
    none = next(each for each in picker.findChildren(QPushButton) if each.text() == "No date")
    with qtbot.waitSignal(field.edited) as told:
        QTest.mouseClick(none, Qt.MouseButton.LeftButton)
    assert told.args == [None]


def test_escape_closes_the_calendar_and_changes_nothing(qtbot: QtBot, field: DateField) -> None:
    picker = _open(qtbot, field)
    with qtbot.assertNotEmitted(field.edited):
        QTest.keyClick(picker.grid, Qt.Key.Key_Right)
        QTest.keyClick(picker.grid, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None


def test_the_calendar_of_an_empty_field_opens_within_the_period(
    qtbot: QtBot, field: DateField
) -> None:
    field.reset(None)
    picker = _open(qtbot, field)
    assert picker.grid.day().year == 2016
    picker.close()


def test_days_are_called_by_their_names(qtbot: QtBot, field: DateField) -> None:
    grid = _open(qtbot, field).grid
    assert grid.model().data(grid.currentIndex(), Qt.ItemDataRole.AccessibleTextRole) == (
        "Friday 27 May 2016"
    )
    interface = QAccessible.queryAccessibleInterface(grid)
    assert interface.text(QAccessible.Text.Name) == "Days of the month"
    grid.window().close()


def test_the_days_of_a_month_are_a_sound_model(qtmodeltester: object) -> None:
    check = getattr(qtmodeltester, "check")  # noqa: B009 - pytest-qt has no types for it
    check(DayMonth(date(2016, 2, 29)))


def test_the_calendar_is_drawn_with_today_and_the_day_chosen(
    qtbot: QtBot, field: DateField
) -> None:
    field.reset(date.today())
    picker = _open(qtbot, field)
    chosen = picker.grid.visualRect(picker.grid.currentIndex())
    ratio = picker.grid.devicePixelRatio()
    drawn = picker.grid.viewport().grab().toImage()
    corner = (chosen.topLeft() + QPoint(6, chosen.height() // 2)) * ratio
    assert drawn.pixelColor(corner) == theme().color("accent")
    picker.grid.go_months(2 if date.today().day < 28 else 1)
    assert picker.grid.viewport().grab().toImage() != drawn
    picker.close()


def test_the_day_of_an_open_end_is_this_year_or_the_year_given(
    qtbot: QtBot, field: DateField
) -> None:
    field.reset(None)
    for within, year in ((2010, 2010), (None, date.today().year)):
        field.within = within
        picker = _open(qtbot, field)
        assert picker.grid.day().year == year
        picker.close()


def test_the_button_of_the_calendar_shows_under_the_mouse_and_in_focus(
    qtbot: QtBot, field: DateField
) -> None:
    button = next(
        each for each in field.text.findChildren(QToolButton) if each.text() == "Choose a day"
    )
    assert button.isVisible()
    field.text.clearFocus()
    assert not button.isVisible()
    here = QPointF(5, 5)
    QApplication.sendEvent(field.text, QEnterEvent(here, here, here))
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    picker = QApplication.activePopupWidget()
    assert isinstance(picker, DayPicker)
    picker.close()


def test_a_field_that_is_deleted_while_one_is_at_it_goes_quietly(qtbot: QtBot) -> None:
    holder = QWidget()
    field, other = DateField("Add the date"), QPushButton("Other")
    column = QVBoxLayout(holder)
    column.addWidget(field)
    column.addWidget(other)
    shown(qtbot, holder)
    field.text.setFocus()
    qtbot.waitUntil(field.text.hasFocus)
    with qtbot.captureExceptions() as broken, qtbot.waitSignal(field.destroyed):
        field.deleteLater()
    QApplication.processEvents()
    assert not broken
