"""A year by mouse and keys, and what is seen and heard of it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from sqlalchemy import select

from db.models import MeetingStatus, Theme
from desktop.calendar.day_reading import DayReading
from desktop.calendar.theme_drag import theme_data
from desktop.calendar.year_view import YearView
from desktop.shell.address import Address
from desktop.shell.theme import appearance, theme
from tests.desktop.calendar.driving import JUNE, Calendar
from tests.desktop.calendar.meetings import meeting
from tests.desktop.conftest import Heartbeat
from tests.desktop.driving import Key


@pytest.fixture
def year(calendar: Calendar) -> Calendar:
    """The calendar with a year in front, on the day of the meeting of June."""
    calendar.look_at("year")
    calendar.page.go_to(JUNE, ())
    calendar.settle()
    return calendar


def title(calendar: Calendar) -> str:
    return calendar.page.header._title.text()  # noqa: SLF001 - the label has no other name


def test_all_meetings_of_the_year_are_seen_on_their_days(year: Calendar) -> None:
    assert title(year) == "2016"
    assert len(year.lines()) == 6
    assert year.view.layout_.chips_of_day(JUNE)[0].line.title == (
        "Counter-terrorism and peacekeeping"
    )


def test_arrows_go_by_days_and_weeks_and_pages_by_years(year: Calendar) -> None:
    for key, day in (
        (Key.Key_Right, date(2016, 6, 25)),
        (Key.Key_Down, date(2016, 7, 2)),
        (Key.Key_Home, date(2016, 7, 1)),
        (Key.Key_Up, JUNE),
        (Key.Key_End, date(2016, 6, 30)),
        (Key.Key_PageDown, date(2017, 6, 30)),
        (Key.Key_PageUp, date(2016, 6, 30)),
    ):
        year.key(key)
        assert year.view.day == day
    assert len(year.lines()) == 6


def test_tab_goes_to_the_meeting_of_the_day_and_the_themes_stay_beside(year: Calendar) -> None:
    year.key(Key.Key_Tab)
    assert year.selected() == year.view.layout_.chips_of_day(JUNE)[0].line.uuid
    assert year.page.overview.isVisible()
    shown = year.page.overview.meetings.row()
    assert shown is not None
    assert shown.uuid == year.selected()


def test_enter_leads_to_the_meeting(year: Calendar) -> None:
    year.key(Key.Key_Return)
    year.settle()
    assert year.selected() is not None
    assert year.window.desk.here.uuid == year.selected()


def test_a_drag_of_its_mark_moves_a_meeting(year: Calendar) -> None:
    target = date(2016, 8, 11)
    year.undoes(lambda: year.drag(year.chip(JUNE), year.centre(target)), "Move the meeting")
    assert target in year.days()
    assert year.view.day == target


def test_a_drag_over_days_plans_a_meeting_and_a_double_click_too(year: Calendar) -> None:
    first, last = date(2016, 8, 9), date(2016, 8, 11)
    year.undoes(lambda: year.drag(year.centre(first), year.centre(last)))
    assert [(line.day, line.end_day) for line in year.lines() if line.day == first] == [
        (first, last)
    ]
    day = date(2016, 9, 20)
    at = year.centre(day)
    year.undoes(lambda: year.qtbot.mouseDClick(year.view, Qt.MouseButton.LeftButton, pos=at))
    assert day in year.days()


def test_a_theme_dropped_on_a_day_has_a_meeting_there(year: Calendar) -> None:
    store = year.window.desk.store
    assert store is not None
    with store.read() as session:
        uuid = session.scalars(
            select(Theme.uuid).where(Theme.short_title == "Robust mandates")
        ).one()
    data, day = theme_data(uuid), date(2016, 9, 20)
    at, copy = QPointF(year.centre(day)), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    def drop() -> None:
        enter = QDragEnterEvent(at, copy, data, left, none)
        QApplication.sendEvent(year.view, enter)
        assert enter.isAccepted()
        assert year.view.sight().target == (day, day)
        QApplication.sendEvent(year.view, QDropEvent(at, copy, data, left, none))

    year.undoes(drop, "Give a theme the day 20 September 2016")
    made = next(line for line in year.lines() if line.day == day)
    assert made.title == "Robust mandates"
    assert year.view.sight().target is None


def test_the_name_of_a_month_leads_to_it(year: Calendar) -> None:
    assert isinstance(year.view, YearView)
    head = year.view.layout_.heads[3]
    year.move(head.rect.center())
    assert year.view.cursor().shape() is Qt.CursorShape.PointingHandCursor
    year.click(head.rect.center())
    assert year.page.shows_view("month")
    assert year.page.month.view.weeks.month == date(2016, 4, 1)


def test_a_year_is_a_table_of_days_for_a_screen_reader(year: Calendar) -> None:
    year.key(Key.Key_Tab)
    found = QAccessible.queryAccessibleInterface(year.view)
    assert found.childCount() == 366
    name = QAccessible.Text.Name
    day = found.child(175)
    assert day.text(name) == "Friday 24 June, 1 meeting"
    held = day.child(0)
    assert held.text(name) == "Held: Counter-terrorism and peacekeeping"
    assert held.state().selected
    assert found.focusChild().text(name) == held.text(name)
    at = year.view.mapToGlobal(year.chip(JUNE))
    assert found.childAt(at.x(), at.y()).text(name) == day.text(name)
    holiday = found.child((date(2016, 5, 30) - date(2016, 1, 1)).days)
    assert holiday.text(QAccessible.Text.Description) == "UN holiday: Memorial Day"


def test_a_day_tells_all_of_itself_under_the_pointer(year: Calendar) -> None:
    for day, said in (
        (JUNE, "Held: Counter-terrorism and peacekeeping"),
        (date(2016, 5, 30), "UN holiday: Memorial Day"),
    ):
        at = year.centre(day)
        event = QHelpEvent(QEvent.Type.ToolTip, at, year.view.mapToGlobal(at))
        QApplication.sendEvent(year.view, event)
        assert QToolTip.text() == said
    QToolTip.hideText()


def test_every_meeting_of_a_day_has_its_mark_on_a_corner(year: Calendar) -> None:
    states = (MeetingStatus.HELD, MeetingStatus.CONFIRMED, MeetingStatus.POSTPONED)
    day = date(2016, 8, 10)  # no weekend and no Friday is beside it
    assert isinstance(year.view, YearView)
    for count in (1, 2, 3, 6):
        lines = [meeting(day, number=at, status=states[at % len(states)]) for at in range(count)]
        year.view.show_days(date(2016, 1, 1), DayReading(lines))
        image = year.view.grab().toImage()
        square = year.view.layout_.chips_of_day(day)[0].rect
        corners = [square.topRight(), square.bottomRight(), square.bottomLeft(), square.topLeft()]
        plain = theme().color("surface").name()
        marked = [image.pixelColor(corner).name() != plain for corner in corners]
        assert marked == [place < count for place in range(4)]


def test_a_year_is_painted_in_every_theme_and_size(
    year: Calendar, subtests: pytest.Subtests
) -> None:
    for scheme in ["light", "dark", "high-contrast"]:
        for scale in [1.0, 1.5]:
            with subtests.test(scheme=scheme, scale=scale):
                appearance().set_scheme(scheme)
                appearance().set_text_scale(scale)
                year.settle()
                image = year.view.grab().toImage()
                rect = year.view.layout_.chips_of_day(JUNE)[0].rect
                assert (
                    image.pixelColor(rect.left() + 4, rect.center().y())
                    == theme().meeting("held").fill
                )


def test_years_are_turned_within_a_heartbeat(year: Calendar, heartbeat: Heartbeat) -> None:
    for _ in range(6):
        year.key(Key.Key_PageDown, widget=year.view)
    assert year.view.day.year == 2022


def test_the_step_of_the_header_is_a_year(year: Calendar) -> None:
    year.page.step(1)
    year.settle()
    assert title(year) == "2017"
    year.page.go_to_today()
    year.settle()
    assert title(year) == str(date.today().year)


def test_the_view_is_there_again_at_the_next_start_and_the_panel_stands_aside(
    year: Calendar,
) -> None:
    assert year.window.desk.settings.value("calendar/view") == "year"
    assert not year.page.panel.isVisible()
    year.window.go(Address("briefers"))
    year.settle()
    year.window.go(Address("calendar"))
    year.settle()
    assert year.page.shows_view("year")
