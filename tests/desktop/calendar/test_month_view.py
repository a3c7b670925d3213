"""The month by mouse and by key, in the window, over a real library."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.calendar.scope import Span
from desktop.shell.address import Address
from desktop.shell.theme import appearance
from tests.desktop.calendar.driving import JUNE, Calendar
from tests.desktop.conftest import Heartbeat, MakeWindow
from tests.desktop.menu_lines import choose, lines, popup

Key = Qt.Key
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def test_the_first_month_is_that_of_a_meeting_which_is_selected(
    qtbot: QtBot, make_window: MakeWindow, library: Path
) -> None:
    calendar = Calendar(qtbot, make_window(library))
    assert date(2016, 3, 22) in calendar.days()
    assert calendar.selected() == calendar.lines()[0].uuid
    assert calendar.page.status() == "6 meetings · 5 thematic, 1 organizational"


def test_a_click_selects_a_meeting_and_its_address(calendar: Calendar) -> None:
    calendar.choose(JUNE)
    uuid = calendar.lines()[0].uuid
    assert calendar.selected() == uuid
    assert calendar.window.desk.here == Address("calendar", "meetings", uuid)
    calendar.click(calendar.centre(date(2016, 6, 22)))
    assert calendar.selected() is None
    assert calendar.view.day == date(2016, 6, 22)


def test_arrows_go_from_day_to_day_and_into_other_months(calendar: Calendar) -> None:
    calendar.go(date(2016, 6, 1))
    for key, day in (
        (Key.Key_Right, date(2016, 6, 2)),
        (Key.Key_Down, date(2016, 6, 9)),
        (Key.Key_Left, date(2016, 6, 8)),
        (Key.Key_Up, date(2016, 6, 1)),
        (Key.Key_Up, date(2016, 5, 25)),
        (Key.Key_Home, date(2016, 5, 23)),
        (Key.Key_End, date(2016, 5, 29)),
        (Key.Key_PageDown, date(2016, 6, 29)),
        (Key.Key_PageUp, date(2016, 5, 29)),
    ):
        calendar.key(key)
        assert calendar.view.day == day
        assert calendar.month.weeks.month == day.replace(day=1)


def test_tab_goes_through_the_meetings_of_the_day_and_then_on(calendar: Calendar) -> None:
    calendar.go(JUNE)
    calendar.key(Key.Key_Tab)
    assert calendar.selected() == calendar.lines()[0].uuid
    assert calendar.has_focus()
    calendar.key(Key.Key_Tab)
    assert not calendar.has_focus()
    calendar.view.setFocus()
    calendar.key(Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert calendar.selected() is None
    assert calendar.has_focus()
    calendar.key(Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert not calendar.has_focus()


def test_enter_leads_to_the_page_of_the_meeting(calendar: Calendar) -> None:
    calendar.go(JUNE)
    calendar.key(Key.Key_Return)
    uuid = calendar.lines()[0].uuid
    assert calendar.selected() == uuid
    assert calendar.window.desk.here == Address("meeting", "meetings", uuid)


def test_a_double_click_plans_a_meeting(calendar: Calendar) -> None:
    calendar.go(date(2016, 6, 1))

    def act() -> None:
        at = calendar.centre(date(2016, 6, 10))
        calendar.qtbot.mouseDClick(calendar.view, Qt.MouseButton.LeftButton, pos=at)

    calendar.undoes(act)
    assert date(2016, 6, 10) in calendar.days()


def test_n_plans_a_meeting_on_the_selected_day(calendar: Calendar) -> None:
    calendar.go(date(2016, 6, 17))
    calendar.undoes(lambda: calendar.key(Key.Key_N))
    assert date(2016, 6, 17) in calendar.days()
    focused = QApplication.focusWidget()
    assert focused is not None


def test_a_new_meeting_is_written_by_typing_its_theme(calendar: Calendar) -> None:
    calendar.go(date(2016, 6, 17))
    calendar.key(Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    calendar.qtbot.waitUntil(
        lambda: calendar.details.isAncestorOf(QApplication.focusWidget() or calendar.view)
    )
    focused = QApplication.focusWidget()
    assert focused is not None
    calendar.qtbot.keyClicks(focused, "Night operations")
    calendar.key(Key.Key_Return)
    assert [line.title for line in calendar.lines() if line.day == date(2016, 6, 17)] == [
        "Night operations"
    ]


def test_a_drag_moves_a_meeting_and_keeps_it_selected(calendar: Calendar) -> None:
    calendar.go(JUNE)
    uuid = calendar.lines()[0].uuid
    target = date(2016, 6, 16)
    calendar.undoes(lambda: calendar.drag(calendar.chip(JUNE), calendar.centre(target)))
    assert calendar.days() == [target]
    assert calendar.selected() == uuid
    assert calendar.view.day == target


def test_escape_ends_a_drag_without_a_move(calendar: Calendar) -> None:
    calendar.go(JUNE)
    before = calendar.export()
    start = calendar.chip(JUNE)
    calendar.qtbot.mousePress(calendar.view, Qt.MouseButton.LeftButton, pos=start)
    calendar.qtbot.mouseMove(calendar.view, start + QPoint(-200, 0))
    calendar.qtbot.keyClick(calendar.view, Key.Key_Escape)
    calendar.qtbot.mouseRelease(
        calendar.view, Qt.MouseButton.LeftButton, pos=start + QPoint(-200, 0)
    )
    calendar.settle()
    assert calendar.export() == before


def test_a_drag_that_ends_outside_moves_nothing(calendar: Calendar) -> None:
    calendar.go(JUNE)
    before = calendar.export()
    calendar.drag(calendar.chip(JUNE), QPoint(calendar.view.width() + 40, 20))
    assert calendar.export() == before


def is_moved_by_arrow(calendar: Calendar, key: Qt.Key, day: date) -> None:
    calendar.choose(JUNE)
    calendar.undoes(lambda: calendar.key(key, ALT_SHIFT, calendar.view))
    assert day in calendar.days()
    assert calendar.view.day == day
    calendar.window.desk.undo()
    calendar.settle()


def test_alt_shift_arrows_move_the_meeting(calendar: Calendar, subtests: pytest.Subtests) -> None:
    for key, day in [
        (Key.Key_Right, date(2016, 6, 25)),
        (Key.Key_Left, date(2016, 6, 23)),
        (Key.Key_Down, date(2016, 7, 1)),
        (Key.Key_Up, date(2016, 6, 17)),
    ]:
        with subtests.test(key=key):
            is_moved_by_arrow(calendar, key, day)


def is_moved_by_keys(calendar: Calendar, arrow: str, day: date) -> None:
    calendar.choose(JUNE)
    keys = QKeySequence(f"Ctrl+Alt+M, {arrow}")
    calendar.undoes(lambda: QTest.keySequence(calendar.window, keys))
    assert day in calendar.days()
    assert calendar.view.day == day
    calendar.window.desk.undo()
    calendar.settle()


def test_the_meeting_moves_by_keys_that_no_window_manager_takes(
    calendar: Calendar, subtests: pytest.Subtests
) -> None:
    for arrow, day in [
        ("Right", date(2016, 6, 25)),
        ("Left", date(2016, 6, 23)),
        ("Down", date(2016, 7, 1)),
        ("Up", date(2016, 6, 17)),
    ]:
        with subtests.test(arrow=arrow):
            is_moved_by_keys(calendar, arrow, day)


def test_delete_removes_the_meeting_and_offers_undo(calendar: Calendar) -> None:
    calendar.choose(JUNE)
    calendar.undoes(lambda: calendar.key(Key.Key_Delete))
    assert not calendar.lines()
    assert calendar.selected() is None
    assert not calendar.page.has_meeting()


def test_undo_brings_a_deleted_meeting_back_selected(calendar: Calendar) -> None:
    calendar.choose(JUNE)
    uuid = calendar.page.uuid
    calendar.key(Key.Key_Delete)
    calendar.key(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    calendar.qtbot.waitUntil(lambda: calendar.page.uuid == uuid)
    assert [line.uuid for line in calendar.lines()] == [uuid]


def test_t_leads_to_today(calendar: Calendar) -> None:
    calendar.view.setFocus()
    calendar.key(Key.Key_T)
    assert calendar.view.day == date.today()
    assert calendar.month.weeks.month == date.today().replace(day=1)


def test_the_menu_changes_the_state_and_lists_what_can_be_done(calendar: Calendar) -> None:
    calendar.choose(JUNE)
    calendar.view.menu_wanted.emit(calendar.view.place_on_screen())
    offered = lines(popup())
    first = ["State", "Choose another theme…", "Open on a page of its own", "Move to…"]
    assert [*offered][:4] == first
    assert "Delete meeting" in offered
    states = lines(offered["State"].menu())
    assert [word for word, state in states.items() if state.isChecked()] == ["Held"]
    calendar.undoes(lambda: choose("State", "Postponed"))
    assert calendar.lines()[0].status == "postponed"


def test_what_has_no_room_opens_as_a_list(calendar: Calendar) -> None:
    day = date(2016, 6, 16)
    for _ in range(5):
        calendar.page.plan(Span(day, day))
        calendar.settle()
    assert [more.count for more in calendar.view.layout_.more] == [4]
    calendar.click(calendar.view.layout_.more[0].rect.center())
    menu = next(each for each in calendar.page.findChildren(QMenu) if each.isVisible())
    assert len(menu.actions()) == 5
    menu.actions()[-1].trigger()
    menu.close()
    calendar.settle()
    assert calendar.selected() == [line.uuid for line in calendar.lines() if line.day == day][-1]


def test_the_month_is_a_table_of_days_for_a_screen_reader(calendar: Calendar) -> None:
    calendar.choose(JUNE)
    month = QAccessible.queryAccessibleInterface(calendar.view)
    assert month.childCount() == 35
    name = QAccessible.Text.Name
    days = [month.child(place) for place in range(35)]
    texts = [day.text(name) for day in days]
    assert texts[25] == "Friday 24 June, 1 meeting"
    assert texts[26] == "Saturday 25 June"
    meeting = days[25].child(0)
    assert meeting.text(name) == "Held: Counter-terrorism and peacekeeping"
    assert meeting.state().selected
    assert meeting.parent().text(name) == texts[25]
    assert month.focusChild().text(name) == meeting.text(name)
    at = calendar.view.mapToGlobal(calendar.chip(JUNE))
    assert month.childAt(at.x(), at.y()).childAt(at.x(), at.y()).text(name) == meeting.text(name)
    assert month.indexOfChild(days[25]) == 25
    assert days[25].indexOfChild(meeting) == 0


def test_pages_of_the_month_are_turned_within_a_heartbeat(
    calendar: Calendar, heartbeat: Heartbeat
) -> None:
    calendar.go(date(2016, 1, 15))
    for _ in range(12):
        calendar.key(Key.Key_PageDown, widget=calendar.view)
    assert calendar.view.day == date(2017, 1, 15)


def test_today_and_states_are_seen_in_every_theme(
    calendar: Calendar, subtests: pytest.Subtests
) -> None:
    for scheme in ["light", "dark", "high-contrast"]:
        with subtests.test(scheme=scheme):
            appearance().set_scheme(scheme)
            calendar.choose(JUNE)
            drawn = calendar.view.grab().toImage()
            chip = calendar.view.layout_.chips_of_day(JUNE)[0].rect
            colours = {
                drawn.pixelColor(x, y).name()
                for x in range(chip.left(), chip.right())
                for y in range(chip.top(), chip.bottom())
            }
            assert len(colours) > 4
