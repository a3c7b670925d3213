"""Painted days at their edges: gone over by keys, let go elsewhere, said to a screen reader."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip
from sqlalchemy.orm import Session

from db.editing.periods import change_period
from desktop.calendar.theme_drag import theme_data
from tests.desktop.calendar.driving import JUNE, Calendar
from tests.desktop.driving import Key
from tests.desktop.menu_lines import lines, popup

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE, COPY = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
TENTH = date(2016, 6, 10)


def chosen(calendar: Calendar) -> tuple[str, ...]:
    assert calendar.page.scope is not None
    return calendar.page.scope.uuids


# -- keys and mouse -------------------------------------------------------------------------------


def test_shift_and_home_select_to_the_end_of_the_week(calendar: Calendar) -> None:
    calendar.go(TENTH)
    calendar.key(Key.Key_Home, SHIFT)
    assert calendar.view.selection.range == (date(2016, 6, 6), TENTH)
    calendar.key(Key.Key_End)
    assert calendar.view.day == date(2016, 6, 12)


def test_keys_that_mean_nothing_here_are_left_to_others(calendar: Calendar) -> None:
    calendar.go(TENTH)
    before = calendar.export()
    calendar.key(Key.Key_Left, CONTROL, calendar.view)
    calendar.key(Key.Key_PageUp, SHIFT, calendar.view)
    calendar.key(Key.Key_Q, widget=calendar.view)
    assert calendar.view.day == TENTH
    assert calendar.export() == before


def test_enter_on_days_that_are_selected_plans_a_meeting_of_them(calendar: Calendar) -> None:
    calendar.go(date(2016, 6, 7))
    calendar.key(Key.Key_Right, SHIFT)
    calendar.undoes(lambda: calendar.key(Key.Key_Return))
    assert next((line.day, line.end_day) for line in calendar.lines()) == (
        date(2016, 6, 7),
        date(2016, 6, 8),
    )


def test_shift_and_a_click_on_a_meeting_select_up_to_it(calendar: Calendar) -> None:
    calendar.plan(TENTH)
    calendar.go(date(2016, 6, 9))
    calendar.click(calendar.chip(JUNE), held=SHIFT)
    assert len(chosen(calendar)) == 2


def test_the_right_button_keeps_a_selection_it_is_pressed_in(calendar: Calendar) -> None:
    other = calendar.plan(TENTH)
    calendar.choose(JUNE)
    calendar.click(calendar.chip_of(other), held=CONTROL)
    calendar.click(calendar.chip(JUNE), RIGHT)
    assert len(chosen(calendar)) == 2
    calendar.go(TENTH)
    calendar.click(calendar.chip(JUNE), RIGHT)
    assert len(chosen(calendar)) == 1


def test_a_meeting_let_go_outside_stays_as_long_as_it_was(calendar: Calendar) -> None:
    calendar.choose(JUNE)
    before = calendar.export()
    rect = calendar.view.layout_.chips_of_day(JUNE)[0].rect
    end = QPoint(rect.right() - 1, rect.center().y())
    calendar.drag(end, QPoint(calendar.view.width() + 60, 10))
    calendar.drag(end, end - QPoint(20, 0))  # within its own day
    assert calendar.export() == before


def test_the_pointer_says_how_long_a_meeting_would_be(calendar: Calendar) -> None:
    calendar.choose(JUNE)
    rect = calendar.view.layout_.chips_of_day(JUNE)[0].rect
    start = QPoint(rect.right() - 1, rect.center().y())
    calendar.move(start)
    assert calendar.view.cursor().shape() is Qt.CursorShape.SizeHorCursor
    calendar.qtbot.mousePress(calendar.view, LEFT, pos=start)
    calendar.move(calendar.centre(date(2016, 6, 26)), pressed=LEFT)
    assert QToolTip.text() == "24 Jun – 26 Jun 2016, 3 days"
    at = calendar.centre(JUNE)
    event = QHelpEvent(QEvent.Type.ToolTip, at, calendar.view.mapToGlobal(at))
    QApplication.sendEvent(calendar.view, event)
    assert QToolTip.text() == "24 Jun – 26 Jun 2016, 3 days"
    calendar.key(Key.Key_Escape, widget=calendar.view)


def test_the_pointer_tells_a_copy_from_a_move(calendar: Calendar) -> None:
    long = calendar.plan(date(2016, 6, 7), date(2016, 6, 8))
    calendar.go(TENTH)
    for uuid, said in (
        (calendar.lines()[-1].uuid, "Copy to Wednesday 15 June 2016"),
        (long, "Copy to 15 Jun – 16 Jun 2016"),
    ):
        chip = calendar.view.layout_.chips_of(uuid)[0].rect
        start = QPoint(chip.left() + 12, chip.center().y())
        calendar.qtbot.mousePress(calendar.view, LEFT, pos=start)
        calendar.move(calendar.centre(date(2016, 6, 15)), CONTROL, LEFT)
        assert QToolTip.text() == said
        assert calendar.view.cursor().shape() is Qt.CursorShape.DragCopyCursor
        assert calendar.view.sight().dragged == ()
        calendar.view.grab()
        calendar.key(Key.Key_Escape, widget=calendar.view)
        calendar.qtbot.mouseRelease(calendar.view, LEFT)


def test_the_pointer_says_what_a_range_would_be(calendar: Calendar) -> None:
    calendar.go(TENTH)
    calendar.qtbot.mousePress(calendar.view, LEFT, pos=calendar.centre(date(2016, 6, 7)))
    calendar.move(calendar.centre(date(2016, 6, 9)), pressed=LEFT)
    assert QToolTip.text() == "New meeting, 7 Jun – 9 Jun 2016"
    assert calendar.view.sight().target == (date(2016, 6, 7), date(2016, 6, 9))
    calendar.key(Key.Key_Escape, widget=calendar.view)
    calendar.qtbot.mouseRelease(calendar.view, LEFT)


def test_a_meeting_on_its_way_is_seen_under_the_pointer(
    calendar: Calendar, subtests: pytest.Subtests
) -> None:
    for view in ["month", "year"]:
        with subtests.test(view=view):
            calendar.look_at(view)
            calendar.page.go_to(JUNE, ())
            calendar.settle()
            still = calendar.view.grab().toImage()
            calendar.qtbot.mousePress(calendar.view, LEFT, pos=calendar.chip(JUNE))
            calendar.move(calendar.centre(date(2016, 6, 15)), pressed=LEFT)
            assert calendar.view.grab().toImage() != still
            calendar.key(Key.Key_Escape, widget=calendar.view)
            calendar.qtbot.mouseRelease(calendar.view, LEFT)


# -- dropped --------------------------------------------------------------------------------------


def test_a_theme_carried_away_again_marks_no_day(calendar: Calendar) -> None:
    calendar.go(TENTH)
    before = calendar.export()
    data, at = theme_data("none"), QPointF(calendar.centre(TENTH))
    QApplication.sendEvent(calendar.view, QDragEnterEvent(at, COPY, data, LEFT, NONE))
    QApplication.sendEvent(calendar.view, QDragMoveEvent(at, COPY, data, LEFT, NONE))
    assert calendar.view.sight().target == (TENTH, TENTH)
    QApplication.sendEvent(calendar.view, QDragLeaveEvent())
    assert calendar.view.sight().target is None
    outside = QPointF(calendar.view.width() + 10, 10)
    drop = QDropEvent(outside, COPY, data, LEFT, NONE)
    QApplication.sendEvent(calendar.view, drop)
    assert not drop.isAccepted()
    assert calendar.export() == before


# -- a screen reader ------------------------------------------------------------------------------


@pytest.mark.parametrize("view", ["month", "year"])
def test_every_part_is_found_by_place_and_number(calendar: Calendar, view: str) -> None:
    calendar.look_at(view)
    calendar.page.go_to(JUNE, ())
    calendar.settle()
    whole = QAccessible.queryAccessibleInterface(calendar.view)
    at = calendar.view.mapToGlobal(calendar.chip(JUNE))
    day = whole.childAt(at.x(), at.y())
    assert whole.indexOfChild(day) >= 0
    assert day.childCount() == 1
    assert day.indexOfChild(day.child(0)) == 0
    assert day.child(1) is None
    assert day.childAt(at.x(), at.y()) is not None
    assert day.childAt(0, 0) is None
    assert day.role() is QAccessible.Role.Cell
    assert day.child(0).role() is QAccessible.Role.ListItem
    assert day.state().focused == calendar.view.hasFocus()
    assert whole.childAt(0, 0) is None
    said = whole.text(QAccessible.Text.Description)
    assert said == "Arrows go from day to day, Tab through the meetings of a day."
    assert whole.text(QAccessible.Text.Name) == view.capitalize()


# -- the page round them --------------------------------------------------------------------------


def test_a_year_that_begins_in_july_is_named_by_its_months(calendar: Calendar) -> None:
    period = calendar.window.desk.period
    assert period is not None

    def change(session: Session) -> None:
        change_period(session, period.uuid, "begins_on", date(2015, 7, 1))
        change_period(session, period.uuid, "ends_on", date(2016, 6, 30))

    calendar.window.desk.write("Another year", change)
    calendar.settle()
    calendar.look_at("year")
    calendar.page.go_to(JUNE, ())
    calendar.settle()
    scope = calendar.page.scope
    assert scope is not None
    assert calendar.page.views.current.title(scope) == "July 2015 – June 2016"
    assert calendar.view.layout_.cells[0].day == date(2015, 7, 1)
    calendar.key(Key.Key_PageDown)
    assert calendar.view.layout_.cells[0].day == date(2016, 7, 1)


def test_today_is_marked_in_every_view(calendar: Calendar) -> None:
    for view in ("month", "year"):
        calendar.look_at(view)
        calendar.page.go_to_today()
        calendar.settle()
        still = calendar.view.grab().toImage()
        calendar.view.today += timedelta(days=1)
        calendar.view.update()
        assert calendar.view.grab().toImage() != still
        calendar.view.today = date.today()


def test_the_menu_of_the_day_can_be_listed_by_keys(calendar: Calendar) -> None:
    calendar.choose(JUNE)
    calendar.page.list_day()
    assert [*lines(popup())] == ["Held: Counter-terrorism and peacekeeping"]
    popup().close()
