"""Weeks and days by keys, and as a screen reader finds them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface

from db.models import DeadlineKind
from desktop.calendar.hours_layout import HourPlace
from desktop.calendar.hours_steps import step
from tests.desktop.calendar.hours_driving import FRIDAY, THURSDAY, TUESDAY, WEDNESDAY, Hours
from tests.desktop.driving import CONTROL, LEFT

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description
SUNDAY, MONDAY = date(2016, 6, 26), date(2016, 6, 27)


def test_arrows_go_by_hour_and_day_and_into_other_weeks(week: Hours) -> None:
    week.go(FRIDAY)
    for key, day, minute in (
        (Key.Key_Down, FRIDAY, 660),
        (Key.Key_Up, FRIDAY, 600),
        (Key.Key_Left, THURSDAY, 600),
        (Key.Key_End, SUNDAY, 600),
        (Key.Key_Right, MONDAY, 600),
        (Key.Key_Left, SUNDAY, 600),
        (Key.Key_Home, date(2016, 6, 20), 600),
        (Key.Key_PageDown, MONDAY, 600),
        (Key.Key_PageUp, date(2016, 6, 20), 600),
    ):
        week.key(key)
        assert week.grid.at == HourPlace(day, minute)
        assert day in week.grid.shown.days
        assert week.page.scope is not None
        assert week.page.scope.day == day


def test_ctrl_leads_to_the_ends_of_the_day_and_down_again_to_what_is_in_sight(week: Hours) -> None:
    week.key(Key.Key_Home, CONTROL)
    assert week.grid.at == HourPlace(FRIDAY, None)
    week.key(Key.Key_Up)
    assert week.grid.at == HourPlace(FRIDAY, None)
    scrolled = week.grid.scrolled
    week.key(Key.Key_Down)
    assert week.grid.at.minute is not None
    assert week.grid.layout_.y(week.grid.at.minute) >= scrolled
    week.key(Key.Key_End, CONTROL)
    assert week.grid.at == HourPlace(FRIDAY, 23 * 60)
    assert week.grid.rect_of_place().bottom() <= week.grid.viewport().height()


@pytest.mark.parametrize(
    ("key", "minute", "mirrored", "to"),
    [
        (Key.Key_Up, 0, False, HourPlace(FRIDAY, None)),
        (Key.Key_Up, 630, False, HourPlace(FRIDAY, 600)),
        (Key.Key_Down, 630, False, HourPlace(FRIDAY, 660)),
        (Key.Key_Down, 1380, False, HourPlace(FRIDAY, 1380)),
        (Key.Key_Right, 600, True, HourPlace(THURSDAY, 600)),
        (Key.Key_Home, 600, False, HourPlace(FRIDAY, None)),
        (Key.Key_End, None, False, HourPlace(FRIDAY, 1380)),
        (Key.Key_A, 600, False, None),
    ],
)
def test_a_key_leads_to_one_place(
    key: Qt.Key, minute: int | None, mirrored: bool, to: HourPlace | None
) -> None:
    assert step(HourPlace(FRIDAY, minute), key, [FRIDAY], mirrored=mirrored) == to


def test_no_key_leads_out_of_the_calendar() -> None:
    assert step(HourPlace(date.max, 600), Key.Key_Right, [date.max]) is None
    assert step(HourPlace(date.min, 600), Key.Key_Left, [date.min]) is None


def test_n_plans_a_meeting_at_the_hour_the_person_is_at(week: Hours) -> None:
    week.go(THURSDAY)
    week.key(Key.Key_Down)
    week.undoes(lambda: week.key(Key.Key_N), "23 June 2016")
    (row,) = (row for row in week.rows() if row.day == THURSDAY)
    assert (row.starts_at, row.ends_at) == (time(11), None)


def test_enter_plans_where_nothing_is_and_opens_what_is_there(week: Hours) -> None:
    week.undoes(lambda: week.key(Key.Key_Return))
    (made,) = (row for row in week.rows() if row.starts_at == time(10))
    week.go(FRIDAY)
    with week.qtbot.waitSignal(week.view.open_wanted) as opened:
        week.key(Key.Key_Return)
    assert opened.args == [made.uuid]
    assert week.selected() == (made.uuid,)


def test_tab_goes_through_the_meetings_from_where_the_person_is_and_then_on(week: Hours) -> None:
    early, late = week.plan(TUESDAY, time(9), time(10)), week.plan(SUNDAY, time(9), time(10))
    (friday,) = (row.uuid for row in week.rows() if row.day == FRIDAY)
    week.go(THURSDAY)
    for uuid in (friday, late):
        week.key(Key.Key_Tab)
        assert week.selected() == (uuid,)
        assert week.grid.hasFocus()
    week.key(Key.Key_Tab)
    assert not week.grid.hasFocus()
    week.grid.setFocus()
    for uuid in (friday, early):
        week.key(Key.Key_Backtab, SHIFT)
        assert week.selected() == (uuid,)
    week.key(Key.Key_Backtab, SHIFT)
    assert week.selected() == ()
    assert week.grid.hasFocus()
    week.key(Key.Key_Backtab, SHIFT)
    assert not week.grid.hasFocus()


def test_shift_and_arrows_take_more_meetings_in_hand_and_let_them_go(week: Hours) -> None:
    planned = [week.plan(day, time(10), time(11)) for day in (TUESDAY, WEDNESDAY, THURSDAY)]
    week.click(week.middle(planned[0]))
    week.key(Key.Key_Right, SHIFT)
    week.key(Key.Key_Down, SHIFT)
    assert week.selected() == tuple(planned)
    week.key(Key.Key_Left, SHIFT)
    assert week.selected() == tuple(planned[:2])
    week.key(Key.Key_Escape)
    assert week.selected() == ()
    assert week.grid.at == HourPlace(WEDNESDAY, 600)


def test_keys_move_what_is_selected_by_days_hours_and_quarters(week: Hours) -> None:
    uuid = week.plan(TUESDAY, time(10), time(11))
    week.click(week.middle(uuid))
    for key, modifiers, hours in (
        (Key.Key_Right, ALT | SHIFT, (WEDNESDAY, time(10), time(11))),
        (Key.Key_Down, ALT | SHIFT, (WEDNESDAY, time(10, 30), time(11, 30))),
        (Key.Key_Down, ALT, (WEDNESDAY, time(10, 45), time(11, 45))),
        (Key.Key_Up, ALT, (WEDNESDAY, time(10, 30), time(11, 30))),
        (Key.Key_Down, CONTROL | SHIFT, (WEDNESDAY, time(10, 30), time(12))),
        (Key.Key_Up, CONTROL | SHIFT, (WEDNESDAY, time(10, 30), time(11, 30))),
    ):
        week.undoes(partial(week.key, key, modifiers, week.grid))
        assert week.hours(uuid) == hours
        week.grid.setFocus()


def test_quarters_add_up_however_fast_the_keys_are(week: Hours) -> None:
    uuid = week.plan(TUESDAY, time(10), time(11))
    week.click(week.middle(uuid))
    for _ in range(5):
        week.qtbot.keyClick(week.grid, Key.Key_Down, ALT)
    week.settle()
    assert week.hours(uuid) == (TUESDAY, time(11, 15), time(12, 15))


def test_half_hours_longer_and_shorter_add_up_however_fast_the_keys_are(week: Hours) -> None:
    uuid = week.plan(TUESDAY, time(10), time(11))
    week.click(week.middle(uuid))
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Down):
        week.qtbot.keyClick(week.grid, key, CONTROL | SHIFT)
    week.settle()
    assert week.hours(uuid) == (TUESDAY, time(10), time(12, 30))


def test_a_meeting_does_not_end_before_it_begins(week: Hours) -> None:
    uuid = week.plan(TUESDAY, time(10), time(11))
    week.click(week.middle(uuid))
    for _ in range(4):
        week.qtbot.keyClick(week.grid, Key.Key_Up, CONTROL | SHIFT)
    week.settle()
    assert week.hours(uuid) == (TUESDAY, time(10), time(10, 30))


def test_a_day_alone_turns_by_the_day(one_day: Hours) -> None:
    one_day.go(FRIDAY)
    assert one_day.grid.shown.days == [FRIDAY]
    assert one_day.page.header._title.text() == "Friday 24 June 2016"  # noqa: SLF001
    one_day.key(Key.Key_PageDown)
    assert one_day.grid.shown.days == [date(2016, 6, 25)]
    one_day.key(Key.Key_Left)
    assert one_day.grid.shown.days == [FRIDAY]
    one_day.key(Key.Key_Home)
    assert one_day.grid.at == HourPlace(FRIDAY, None)


def _parts(week: Hours) -> list[QAccessibleInterface]:
    interface = QAccessible.queryAccessibleInterface(week.grid.viewport())
    children = [interface.child(place) for place in range(interface.childCount())]
    assert all(child is not None for child in children)
    return [child for child in children if child is not None]


def test_days_meetings_holidays_and_deadlines_are_found_by_a_screen_reader(week: Hours) -> None:
    from db.editing.deadlines import add_deadline
    from db.editing.holidays import add_holiday

    uuid = week.plan(TUESDAY, time(10), time(11), room="Conference Room 7")
    week.window.desk.write("H", lambda session: add_holiday(session, WEDNESDAY, "Eid al-Fitr"))
    week.window.desk.write(
        "D",
        lambda session: add_deadline(
            session, DeadlineKind.SILENCE, "Letter", THURSDAY, at=time(12)
        ),
    )
    week.settle()
    names = [part.text(NAME) for part in _parts(week)]
    assert names[:3] == [
        "Monday 20 June",
        "Tuesday 21 June, 1 meeting",
        "Planned: Thematic meeting, Tuesday 21 June, 10:00–11:00, Conference Room 7",
    ]
    assert "UN holiday: Eid al-Fitr" in names
    week.click(week.middle(uuid))
    here = QAccessible.queryAccessibleInterface(week.grid.viewport()).focusChild()
    assert here.text(NAME).startswith("Planned")
    assert here.state().selected
    assert here.state().focused
    assert here.rect().contains(week.grid.viewport().mapToGlobal(week.middle(uuid)))
    interface = QAccessible.queryAccessibleInterface(week.grid.viewport())
    at = week.grid.viewport().mapToGlobal(week.at(WEDNESDAY, 12))
    under = interface.childAt(at.x(), at.y())
    assert under.text(NAME) == "Wednesday 22 June"
    assert interface.indexOfChild(under) == names.index("Wednesday 22 June")
    assert interface.text(NAME) == "Week"
    assert "Arrows" in interface.text(DESCRIPTION)


def test_the_day_says_the_hour_and_what_is_special_about_it(week: Hours) -> None:
    week.go(date(2016, 3, 13))
    here = QAccessible.queryAccessibleInterface(week.grid.viewport()).focusChild()
    assert here.text(NAME) == "Sunday 13 March"
    assert here.text(DESCRIPTION) == (
        "10:00, In New York the clocks go forward on Sunday 13 March: 02:00 to 03:00 is left out."
    )


def test_a_part_that_is_gone_says_so(week: Hours) -> None:
    uuid = week.plan(TUESDAY, time(10), time(11))
    part = next(each for each in _parts(week) if "10:00–11:00" in each.text(NAME))
    week.click(week.middle(uuid))
    week.key(Key.Key_Delete)
    assert not part.isValid()
    assert part.text(NAME) == ""


def test_the_present_time_is_that_of_new_york(week: Hours) -> None:
    week.grid.clock = lambda: datetime(2016, 6, 25, 2, 30, 40, tzinfo=UTC)
    week.grid.tick()
    assert week.grid.now == datetime(2016, 6, 24, 22, 30)


def test_a_menu_by_key_opens_beside_what_is_selected(week: Hours) -> None:
    uuid = week.plan(TUESDAY, time(10), time(11))
    week.click(week.middle(uuid))
    place = week.grid.mapFromGlobal(week.grid.place_on_screen())
    assert abs(place.y() - week.grid.rect_of(uuid).bottom()) <= 1
    week.go(SUNDAY)
    assert week.grid.rect().contains(week.grid.mapFromGlobal(week.grid.place_on_screen()))


def test_from_right_to_left_arrows_go_as_they_point(week: Hours) -> None:
    week.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    week.settle()
    columns = week.grid.layout_.columns
    assert columns[0].left > columns[-1].left
    week.go(THURSDAY)
    week.key(Key.Key_Left)
    assert week.grid.at.day == FRIDAY
    uuid = week.plan(TUESDAY)
    rect = week.grid.rect_of(uuid)
    start = QPoint(rect.left() + 1, rect.center().y())
    week.drag(start, week.at(WEDNESDAY))
    assert week.row(uuid).end_day == WEDNESDAY
    week.qtbot.mouseClick(week.grid.viewport(), LEFT, pos=week.at(THURSDAY))
