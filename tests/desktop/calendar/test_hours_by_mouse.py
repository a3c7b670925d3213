"""Weeks and days by mouse, in the window, over a real library."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QToolTip

from desktop.calendar.hours_layout import HourPlace
from tests.desktop.calendar.hours_driving import FRIDAY, THURSDAY, TUESDAY, WEDNESDAY, Hours
from tests.desktop.driving import CONTROL, LEFT
from tests.desktop.menu_lines import popup

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_double_click_plans_a_meeting_at_that_hour(week: Hours) -> None:
    week.undoes(lambda: week.double_click(week.at(TUESDAY, 11.5)), "21 June 2016")
    (row,) = (row for row in week.rows() if row.day == TUESDAY)
    assert (row.starts_at, row.ends_at, row.end_day) == (time(11, 30), None, None)


def test_a_double_click_above_the_hours_plans_a_whole_day(week: Hours) -> None:
    week.undoes(lambda: week.double_click(week.at(TUESDAY)))
    (row,) = (row for row in week.rows() if row.day == TUESDAY)
    assert (row.starts_at, row.ends_at) == (None, None)


def test_a_drag_over_hours_plans_a_meeting_of_those_hours(week: Hours) -> None:
    week.undoes(lambda: week.drag(week.at(WEDNESDAY, 11), week.at(WEDNESDAY, 12.75)))
    (row,) = (row for row in week.rows() if row.day == WEDNESDAY)
    assert (row.starts_at, row.ends_at) == (time(11), time(12, 45))
    assert week.selected() == (row.uuid,)


def test_a_drag_up_plans_from_the_later_hour_back(week: Hours) -> None:
    week.drag(week.at(WEDNESDAY, 13), week.at(TUESDAY, 11))
    (row,) = (row for row in week.rows() if row.day == WEDNESDAY)
    assert (row.starts_at, row.ends_at) == (time(11), time(13, 15))


def test_a_drag_over_days_above_the_hours_plans_a_meeting_of_several(week: Hours) -> None:
    week.undoes(lambda: week.drag(week.at(TUESDAY), week.at(THURSDAY)))
    (row,) = (row for row in week.rows() if row.day == TUESDAY)
    assert (row.end_day, row.starts_at) == (THURSDAY, None)


def test_what_is_drawn_is_said_and_escape_gives_it_up(week: Hours) -> None:
    before = week.export()
    week.hold(week.at(WEDNESDAY, 11), week.at(WEDNESDAY, 12))
    assert QToolTip.text() == "New meeting, Wednesday 22 June, 11:00–12:00"
    week.key(Key.Key_Escape, widget=week.grid)
    week.let_go(week.at(WEDNESDAY, 12))
    assert week.export() == before


def test_a_drag_moves_a_meeting_over_days_and_hours_and_says_where_to(week: Hours) -> None:
    uuid = week.plan(TUESDAY, time(10), time(11))

    def act() -> None:
        start = week.middle(uuid)
        end = QPoint(week.at(THURSDAY, 12).x(), start.y() + week.grid.layout_.y(105))
        week.hold(start, end)
        assert QToolTip.text() == "Move to Thursday 23 June, 11:45–12:45"
        week.let_go(end)

    week.undoes(act, "Move the meeting of 21 June 2016")
    assert week.hours(uuid) == (THURSDAY, time(11, 45), time(12, 45))
    assert week.selected() == (uuid,)


def test_what_is_dropped_stands_there_before_it_is_written(week: Hours) -> None:
    uuid = week.plan(TUESDAY, time(10), time(11))
    start = week.middle(uuid)
    end = start + QPoint(0, week.grid.layout_.y(60))
    week.hold(start, end)
    week.qtbot.mouseRelease(week.grid.viewport(), LEFT, pos=end)
    placed = week.grid.shown.meeting(uuid)
    assert placed is not None
    assert placed.begins.time() == time(11)
    week.settle()
    assert week.hours(uuid) == (TUESDAY, time(11), time(12))


def test_a_drag_that_is_let_go_where_it_began_changes_nothing(week: Hours) -> None:
    uuid = week.plan(TUESDAY, time(10), time(11))
    before = week.export()
    week.hold(week.middle(uuid), week.at(THURSDAY, 12))
    week.let_go(week.middle(uuid))
    assert week.export() == before


def test_escape_gives_a_drag_up(week: Hours) -> None:
    uuid = week.plan(TUESDAY, time(10), time(11))
    before = week.export()
    week.hold(week.middle(uuid), week.at(THURSDAY, 12))
    week.key(Key.Key_Escape, widget=week.grid)
    week.let_go(week.at(THURSDAY, 12))
    assert week.export() == before


def test_the_lower_edge_changes_how_long_a_meeting_lasts(week: Hours) -> None:
    uuid = week.plan(TUESDAY, time(10), time(11))

    def act() -> None:
        start = week.edge(uuid)
        end = start + QPoint(0, week.grid.layout_.y(90))
        week.hold(start, end)
        assert QToolTip.text() == "Change to Tuesday 21 June, 10:00–12:30"
        week.let_go(end)

    week.undoes(act, "how long")
    assert week.hours(uuid) == (TUESDAY, time(10), time(12, 30))


def test_an_end_that_was_only_taken_for_granted_is_set_by_dragging_it(week: Hours) -> None:
    uuid = week.plan(TUESDAY, time(10))
    start = week.edge(uuid)
    week.drag(start, start - QPoint(0, week.grid.layout_.y(60)))
    assert week.hours(uuid) == (TUESDAY, time(10), time(12))


def test_the_far_edge_of_a_whole_day_makes_it_several(week: Hours) -> None:
    uuid = week.plan(TUESDAY)
    rect = week.grid.rect_of(uuid)
    start = QPoint(rect.right() - 1, rect.center().y())
    week.undoes(lambda: week.drag(start, week.at(THURSDAY)))
    assert week.row(uuid).end_day == THURSDAY


def test_hours_are_given_and_taken_away_by_dragging_across_the_line(week: Hours) -> None:
    (uuid,) = (row.uuid for row in week.rows() if row.day == FRIDAY)
    week.undoes(lambda: week.drag(week.middle(uuid), week.at(FRIDAY, 11)))
    assert week.hours(uuid) == (FRIDAY, time(11), None)
    week.undoes(lambda: week.drag(week.middle(uuid), week.at(THURSDAY)))
    assert week.hours(uuid) == (THURSDAY, None, None)


def test_ctrl_makes_a_drag_a_copy(week: Hours) -> None:
    uuid = week.plan(TUESDAY, time(10), time(11))

    def act() -> None:
        start = week.middle(uuid)
        end = QPoint(week.at(WEDNESDAY, 12).x(), start.y() + week.grid.layout_.y(60))
        week.hold(start, end, CONTROL)
        assert QToolTip.text() == "Copy to Wednesday 22 June, 11:00–12:00"
        week.let_go(end, CONTROL)

    week.undoes(act, "Copy")
    (copy,) = (row for row in week.rows() if row.day == WEDNESDAY)
    assert week.hours(copy.uuid) == (WEDNESDAY, time(11), time(12))
    assert week.hours(uuid) == (TUESDAY, time(10), time(11))
    assert week.selected() == (copy.uuid,)


def test_ctrl_pressed_during_a_drag_counts_as_well(week: Hours) -> None:
    uuid = week.plan(TUESDAY, time(10), time(11))
    week.hold(week.middle(uuid), week.at(WEDNESDAY, 12))
    week.qtbot.keyPress(week.grid, Key.Key_Control)
    assert QToolTip.text().startswith("Copy")
    week.qtbot.keyRelease(week.grid, Key.Key_Control)
    assert QToolTip.text().startswith("Move")
    week.key(Key.Key_Escape, widget=week.grid)


def test_several_are_selected_by_ctrl_and_dragged_along_by_days_and_hours(week: Hours) -> None:
    one = week.plan(TUESDAY, time(10), time(11))
    two = week.plan(WEDNESDAY, time(14), time(15))
    week.click(week.middle(one))
    week.click(week.middle(two), CONTROL)
    assert week.selected() == (one, two)

    def act() -> None:
        start = week.middle(one)
        end = QPoint(week.at(WEDNESDAY, 12).x(), start.y() + week.grid.layout_.y(60))
        week.drag(start, end)
        assert set(week.selected()) == {one, two}

    week.undoes(act, "2 meetings")
    assert week.hours(one) == (WEDNESDAY, time(11), time(12))
    assert week.hours(two) == (THURSDAY, time(15), time(16))


def test_ctrl_takes_one_out_again_and_a_plain_click_leaves_one(week: Hours) -> None:
    one, two = week.plan(TUESDAY, time(10), time(11)), week.plan(WEDNESDAY, time(10), time(11))
    week.click(week.middle(one))
    week.click(week.middle(two), CONTROL)
    week.click(week.middle(two), CONTROL)
    assert week.selected() == (one,)
    week.click(week.middle(two), CONTROL)
    week.click(week.middle(one))
    assert week.selected() == (one,)


def test_shift_selects_all_between(week: Hours) -> None:
    planned = [week.plan(TUESDAY + timedelta(days=by), time(10), time(11)) for by in range(3)]
    week.click(week.middle(planned[0]))
    week.click(week.middle(planned[2]), SHIFT)
    assert week.selected() == tuple(planned)


def test_a_click_into_the_hours_lets_go_of_meetings(week: Hours) -> None:
    (uuid,) = (row.uuid for row in week.rows() if row.day == FRIDAY)
    week.click(week.middle(uuid))
    assert week.selected() == (uuid,)
    week.click(week.at(THURSDAY, 11.5))
    assert week.selected() == ()
    assert week.grid.at == HourPlace(THURSDAY, 690)


def test_a_double_click_opens_a_meeting(week: Hours) -> None:
    (uuid,) = (row.uuid for row in week.rows() if row.day == FRIDAY)
    with week.qtbot.waitSignal(week.view.open_wanted) as opened:
        week.double_click(week.middle(uuid))
    assert opened.args == [uuid]


def test_the_menu_is_that_of_what_was_clicked(week: Hours, subtests: pytest.Subtests) -> None:
    for on_meeting in [True, False]:
        with subtests.test(on_meeting=on_meeting):
            (uuid,) = (row.uuid for row in week.rows() if row.day == FRIDAY)
            at = week.middle(uuid) if on_meeting else week.at(FRIDAY, 11)
            week.click(at, button=Qt.MouseButton.RightButton)
            where = week.grid.viewport().mapToGlobal(at)
            week.grid.menu_wanted.emit(where)
            menu = popup()
            assert isinstance(menu, QMenu)
            names = [action.objectName() for action in menu.actions()]
            assert ("calendar.delete" in names) == on_meeting
            menu.close()


def test_what_has_no_room_above_is_listed(week: Hours) -> None:
    for _ in range(5):
        week.plan(TUESDAY)
    (more,) = week.grid.layout_.more
    assert more.count == 2
    week.qtbot.mouseClick(week.grid.viewport(), LEFT, pos=more.rect.center())
    menu = popup()
    assert len(menu.actions()) >= 5
    menu.close()


def test_something_held_at_the_edge_has_the_hours_scroll(week: Hours) -> None:
    week.window.resize(1280, 700)
    week.settle()
    grid = week.grid
    before = grid.scrolled
    bottom = QPoint(week.at(TUESDAY).x(), grid.viewport().height() - 4)
    week.hold(week.at(TUESDAY, 11), bottom)
    week.qtbot.waitUntil(lambda: grid.scrolled > before)
    top = QPoint(bottom.x(), grid.layout_.top + 4)
    week.move(top)
    reached = grid.scrolled
    week.qtbot.waitUntil(lambda: grid.scrolled < reached)
    week.key(Key.Key_Escape, widget=grid)
    assert grid.drag is None


def test_a_meeting_of_another_zone_is_moved_by_the_clock_that_is_shown(week: Hours) -> None:
    uuid = week.plan(TUESDAY, time(16), time(18), time_zone="Europe/Zurich")
    placed = week.grid.shown.meeting(uuid)
    assert placed is not None
    assert placed.begins.time() == time(10)
    start = week.middle(uuid)
    week.drag(start, QPoint(week.at(WEDNESDAY, 12).x(), start.y() + week.grid.layout_.y(60)))
    assert week.hours(uuid) == (WEDNESDAY, time(17), time(19))
    start = week.edge(uuid)
    week.drag(start, start + QPoint(0, week.grid.layout_.y(30)))
    assert week.hours(uuid) == (WEDNESDAY, time(17), time(19, 30))


def test_a_meeting_moved_into_another_day_of_its_own_zone_goes_there(week: Hours) -> None:
    uuid = week.plan(TUESDAY, time(23), time(23, 45), time_zone="Europe/Zurich")
    start = week.middle(uuid)
    week.drag(start, start - QPoint(0, week.grid.layout_.y(300)))
    assert week.hours(uuid) == (TUESDAY, time(18), time(18, 45))
    start = week.middle(uuid)
    week.drag(start, start + QPoint(0, week.grid.layout_.y(420)))
    assert week.hours(uuid) == (date(2016, 6, 22), time(1), time(1, 45))


def test_a_tooltip_says_all_of_a_meeting(week: Hours) -> None:
    uuid = week.plan(TUESDAY, time(10), time(11), room="Conference Room 7")
    assert week.grid.told(week.middle(uuid)) == (
        "Planned: Thematic meeting\nTuesday 21 June, 10:00–11:00\nConference Room 7"
    )
    assert week.grid.told(week.at(THURSDAY, 11)) == ""


def test_the_pointer_shows_what_can_be_done(week: Hours) -> None:
    uuid = week.plan(TUESDAY, time(10), time(11))
    sheet = week.grid.viewport()
    for at, shape in (
        (week.middle(uuid), Qt.CursorShape.PointingHandCursor),
        (week.edge(uuid), Qt.CursorShape.SizeVerCursor),
        (week.at(THURSDAY, 11), Qt.CursorShape.ArrowCursor),
    ):
        week.qtbot.mouseMove(sheet, at)
        assert sheet.cursor().shape() == shape


def test_what_could_not_be_written_goes_back_where_it_was(week: Hours) -> None:
    uuid = week.plan(TUESDAY, time(10), time(11))
    week.page.views.moved.disconnect(week.page.meetings.move)
    start = week.middle(uuid)
    week.hold(start, start + QPoint(0, week.grid.layout_.y(60)))
    week.let_go(start + QPoint(0, week.grid.layout_.y(60)))
    week.window.desk.write("Nothing", lambda session: None)
    week.settle()
    week.qtbot.waitUntil(lambda: week.grid.rect_of(uuid).center() == start)
