"""Several meetings at once, and one drawn longer: by mouse and by keys, each as one step."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QToolTip

from tests.desktop.calendar.driving import JUNE, Calendar
from tests.desktop.driving import Key

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | SHIFT
TENTH, SEVENTEENTH = date(2016, 6, 10), date(2016, 6, 17)


@pytest.fixture
def two(calendar: Calendar) -> Calendar:
    """The calendar in June, where a second meeting stands on the 17th, and both are selected."""
    other = calendar.plan(SEVENTEENTH)
    calendar.choose(JUNE)
    calendar.click(calendar.chip_of(other), held=CONTROL)
    return calendar


def chosen(calendar: Calendar) -> tuple[str, ...]:
    assert calendar.page.scope is not None
    return calendar.page.scope.uuids


# -- several --------------------------------------------------------------------------------------


def test_a_click_with_ctrl_takes_a_meeting_along_and_another_lets_it_go(two: Calendar) -> None:
    assert len(chosen(two)) == 2
    assert two.page.status() == "2 meetings selected"
    assert two.view.day == SEVENTEENTH
    two.click(two.chip(JUNE), held=CONTROL)
    assert chosen(two) == chosen(two)[:1]
    assert two.view.layout_.chips_of(chosen(two)[0])[0].first == SEVENTEENTH


def test_a_click_alone_selects_one_of_several(two: Calendar) -> None:
    two.click(two.chip(JUNE))
    assert len(chosen(two)) == 1


def test_shift_and_arrows_select_the_meetings_of_the_days_gone_over(calendar: Calendar) -> None:
    calendar.plan(SEVENTEENTH)
    calendar.go(SEVENTEENTH)
    calendar.key(Key.Key_Down, SHIFT)
    assert len(chosen(calendar)) == 2
    assert calendar.view.selection.range == (SEVENTEENTH, JUNE)
    calendar.key(Key.Key_Left)
    assert chosen(calendar) == ()
    assert calendar.view.selection.range is None


def test_shift_and_a_click_select_from_day_to_day(calendar: Calendar) -> None:
    calendar.plan(SEVENTEENTH)
    calendar.go(date(2016, 6, 13))
    calendar.click(calendar.centre(date(2016, 6, 30)), held=SHIFT)
    assert len(chosen(calendar)) == 2
    calendar.key(Key.Key_Escape)
    assert chosen(calendar) == ()


def test_a_drag_moves_all_that_are_selected_as_one_step(two: Calendar) -> None:
    two.undoes(lambda: two.drag(two.chip(JUNE), two.centre(date(2016, 6, 22))), "Move 2 meetings")
    assert sorted(day for day in two.days() if day) == [date(2016, 6, 15), date(2016, 6, 22)]


def test_keys_move_all_that_are_selected(two: Calendar) -> None:
    two.undoes(lambda: two.key(Key.Key_Right, ALT_SHIFT, two.view), "Move 2 meetings")
    assert sorted(day for day in two.days() if day) == [date(2016, 6, 18), date(2016, 6, 25)]


def test_a_state_is_given_to_all_and_ticked_where_all_have_it(two: Calendar) -> None:
    held = two.page.acts["calendar.state.held"]
    two.page.acts.renew()
    assert not held.isChecked()
    two.undoes(lambda: held.trigger(), "Change the state of 2 meetings")
    two.page.acts.renew()
    assert held.isChecked()


def test_all_that_are_selected_are_deleted_as_one_step(two: Calendar) -> None:
    two.undoes(lambda: two.key(Key.Key_Delete), "Delete 2 meetings")
    assert not two.lines()
    assert chosen(two) == ()


def test_the_pointer_tells_how_many_go_where(two: Calendar) -> None:
    start, end = two.chip(JUNE), two.centre(date(2016, 6, 22))
    two.qtbot.mousePress(two.view, Qt.MouseButton.LeftButton, pos=start)
    two.qtbot.mouseMove(two.view, end)
    assert QToolTip.text() == "Move 2 meetings to Wednesday 22 June 2016"
    assert len(two.view.sight().dragged) == 2
    two.key(Key.Key_Escape)
    two.qtbot.mouseRelease(two.view, Qt.MouseButton.LeftButton, pos=end)


# -- copied ---------------------------------------------------------------------------------------


def test_a_drag_with_ctrl_leaves_a_copy(calendar: Calendar) -> None:
    calendar.choose(JUNE)
    start, end = calendar.chip(JUNE), calendar.centre(TENTH)
    calendar.undoes(lambda: calendar.drag(start, end, CONTROL), "Copy the meeting")
    copy, first = calendar.lines()
    assert (copy.day, copy.status) == (TENTH, "planned")
    assert (first.day, first.status) == (JUNE, "held")
    assert copy.title == first.title


def test_a_meeting_is_copied_and_pasted_by_keys(calendar: Calendar) -> None:
    calendar.choose(JUNE)
    calendar.key(Key.Key_C, CONTROL)
    said = QApplication.clipboard().text()
    assert said == "24 Jun 2016 · Held: Counter-terrorism and peacekeeping"
    calendar.go(TENTH)
    calendar.undoes(lambda: calendar.key(Key.Key_V, CONTROL), "Copy the meeting")
    assert calendar.days() == [TENTH, JUNE]
    assert calendar.view.day == TENTH


def test_meetings_pasted_keep_the_days_between_them(two: Calendar) -> None:
    two.key(Key.Key_C, CONTROL)
    two.go(date(2016, 6, 3))
    two.key(Key.Key_V, CONTROL)
    assert two.days() == [date(2016, 6, 3), TENTH, SEVENTEENTH, JUNE]


def test_what_was_deleted_since_is_not_pasted(calendar: Calendar) -> None:
    calendar.choose(JUNE)
    calendar.key(Key.Key_C, CONTROL)
    calendar.key(Key.Key_Delete)
    before = calendar.export()
    calendar.key(Key.Key_V, CONTROL)
    assert calendar.export() == before


# -- longer and shorter ---------------------------------------------------------------------------


def test_a_drag_of_its_end_makes_a_meeting_last_longer(calendar: Calendar) -> None:
    calendar.choose(JUNE)
    rect = calendar.view.layout_.chips_of_day(JUNE)[0].rect
    end = calendar.centre(date(2016, 6, 26))
    calendar.undoes(
        lambda: calendar.drag(QPoint(rect.right() - 2, rect.center().y()), end),
        "Change how long the meeting of 24 June 2016 lasts",
    )
    assert [(line.day, line.end_day) for line in calendar.lines()] == [(JUNE, date(2016, 6, 26))]
    bar = calendar.view.layout_.chips_of_day(JUNE)[0]
    assert bar.is_bar


def test_a_drag_of_its_beginning_lets_a_meeting_begin_earlier(calendar: Calendar) -> None:
    calendar.choose(JUNE)
    rect = calendar.view.layout_.chips_of_day(JUNE)[0].rect
    calendar.drag(QPoint(rect.left() + 2, rect.center().y()), calendar.centre(date(2016, 6, 21)))
    assert [(line.day, line.end_day) for line in calendar.lines()] == [(date(2016, 6, 21), JUNE)]


def test_an_end_cannot_be_drawn_before_the_beginning(calendar: Calendar) -> None:
    calendar.plan(date(2016, 6, 8), date(2016, 6, 9))
    calendar.go(date(2016, 6, 8))
    rect = calendar.view.layout_.chips_of_day(date(2016, 6, 8))[0].rect
    calendar.drag(QPoint(rect.right() - 2, rect.center().y()), calendar.centre(date(2016, 6, 6)))
    found = next(line for line in calendar.lines() if line.day == date(2016, 6, 8))
    assert found.end_day is None


def test_keys_make_a_meeting_longer_and_shorter(calendar: Calendar) -> None:
    calendar.choose(JUNE)
    longer = CONTROL | SHIFT
    calendar.undoes(lambda: calendar.key(Key.Key_Right, longer, calendar.view))
    assert [line.end_day for line in calendar.lines()] == [date(2016, 6, 25)]
    calendar.key(Key.Key_Left, longer, calendar.view)
    assert [line.end_day for line in calendar.lines()] == [None]
    before = calendar.export()
    calendar.key(Key.Key_Left, longer, calendar.view)  # it has one day: there is nothing shorter
    assert calendar.export() == before


def test_half_hours_are_added_and_taken_away_by_keys(calendar: Calendar) -> None:
    uuid = calendar.plan(TENTH, starts_at=time(15), ends_at=time(16))
    calendar.go(TENTH)
    calendar.click(calendar.chip_of(uuid))
    calendar.undoes(lambda: calendar.key(Key.Key_Down, CONTROL | SHIFT, calendar.view))
    assert [line.ends_at for line in calendar.lines() if line.uuid == uuid] == [time(16, 30)]
    for _ in range(3):
        calendar.key(Key.Key_Up, CONTROL | SHIFT, calendar.view)
    ends = [line.ends_at for line in calendar.lines() if line.uuid == uuid]
    assert ends == [time(15, 30)]  # it ends after it begins


# -- drawn over days -------------------------------------------------------------------------------


def test_a_drag_over_days_plans_a_meeting_of_those_days(calendar: Calendar) -> None:
    calendar.go(TENTH)
    first, last = date(2016, 6, 7), date(2016, 6, 9)
    calendar.undoes(lambda: calendar.drag(calendar.centre(last), calendar.centre(first)))
    made = next(line for line in calendar.lines() if line.day == first)
    assert made.end_day == last
    assert calendar.selected() == made.uuid


def test_a_drag_within_a_day_plans_nothing(calendar: Calendar) -> None:
    calendar.go(TENTH)
    before, at = calendar.export(), calendar.centre(TENTH)
    calendar.drag(at, at + QPoint(20, 0))
    assert calendar.export() == before


def test_n_plans_a_meeting_of_the_days_that_are_selected(calendar: Calendar) -> None:
    calendar.go(TENTH)
    calendar.key(Key.Key_Right, SHIFT)
    calendar.key(Key.Key_Right, SHIFT)
    calendar.key(Key.Key_N)
    made = next(line for line in calendar.lines() if line.day == TENTH)
    assert made.end_day == TENTH + timedelta(days=2)


@pytest.mark.parametrize("view", ["month", "year"])
def test_from_right_to_left_everything_is_found_where_it_stands(
    calendar: Calendar, view: str
) -> None:
    calendar.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    calendar.look_at(view)
    calendar.page.go_to(JUNE, ())
    calendar.settle()
    calendar.click(calendar.chip(JUNE))
    assert calendar.view.day == JUNE
    rect = calendar.view.layout_.chips_of_day(JUNE)[0].rect
    # The last day is at the left, where reading ends.
    calendar.drag(QPoint(rect.left() + 1, rect.center().y()), calendar.centre(date(2016, 6, 25)))
    assert [line.end_day for line in calendar.lines() if line.day == JUNE] == [date(2016, 6, 25)]
    calendar.page.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
