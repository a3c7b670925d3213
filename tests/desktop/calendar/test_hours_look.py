"""What can be seen of a week: the present time, other bodies, deadlines, changes of clocks."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.dates.clock_changes import clock_change
from db.models import MeetingStatus
from desktop.calendar.day_notes import Note, layer_look
from desktop.calendar.hours_accessible import install
from desktop.calendar.hours_grid import HoursGrid
from desktop.calendar.hours_rows import City, HourMark, HoursShown
from desktop.calendar.scope import OtherBody
from desktop.shell.theme import appearance, theme
from tests.desktop.calendar.hours_rows_made import HOME, NEW_YORK, meeting

MONDAY, THURSDAY, FRIDAY = date(2016, 6, 20), date(2016, 6, 23), date(2016, 6, 24)
GENEVA = City("Europe/Zurich", "Geneva")


@pytest.fixture
def grid(qtbot: QtBot) -> HoursGrid:
    """A week by itself, at a quarter to four of its Thursday."""
    install()
    grid = HoursGrid()
    qtbot.addWidget(grid)
    grid.setAccessibleName("Week")
    grid.resize(1000, 800)
    grid.clock = lambda: datetime(2016, 6, 23, 19, 45, tzinfo=UTC)
    grid.select(FRIDAY, ())
    grid.show_hours(HoursShown(MONDAY, 7, HOME))
    grid.show()
    return grid


def picture(grid: HoursGrid) -> QImage:
    """What is painted."""
    return grid.viewport().grab().toImage()


def colours(image: QImage, rect: QRect) -> set[str]:
    """The colours within a rectangle."""
    return {
        image.pixelColor(x, y).name()
        for x in range(rect.left(), rect.right() + 1)
        for y in range(rect.top(), rect.bottom() + 1)
    }


def column(grid: HoursGrid, day: date) -> QRect:
    """The whole of a day."""
    found = grid.layout_.column(day)
    assert found is not None
    return QRect(found.left, 0, found.width, grid.viewport().height())


def at(grid: HoursGrid, day: date, hour: float) -> QPoint:
    """A place between the hours."""
    here = column(grid, day)
    return QPoint(here.center().x(), grid.layout_.top + grid.layout_.y(hour * 60) - grid.scrolled)


def test_the_present_time_is_a_line_across_today_alone(grid: HoursGrid) -> None:
    accent, image = theme().color("accent").name(), picture(grid)
    assert image.pixelColor(at(grid, THURSDAY, 15.75)).name() == accent
    assert image.pixelColor(at(grid, FRIDAY, 15.75)).name() != accent
    head = QRect(
        column(grid, THURSDAY).topLeft(), column(grid, THURSDAY).topLeft() + QPoint(60, 44)
    )
    assert accent in colours(image, head)


def test_a_meeting_of_another_body_has_a_stripe_of_its_colour(grid: HoursGrid) -> None:
    grid.others = {7: OtherBody(2, "Committee")}
    ours, theirs = (
        meeting(FRIDAY, time(10), time(11)),
        meeting(MONDAY, time(10), time(11), body_id=7),
    )
    grid.show_hours(replace(grid.shown, meetings=(ours, theirs)))
    image, stripe = picture(grid), theme().chart(2).name()
    for placed, has_stripe in ((ours, False), (theirs, True)):
        rect = grid.rect_of(placed.meeting.uuid)
        spot = QColor(image.pixelColor(rect.left() + 2, rect.center().y())).name()
        assert (spot == stripe) is has_stripe


def test_a_short_meeting_and_a_wide_one_are_told_in_one_line(grid: HoursGrid) -> None:
    grid.others = {7: OtherBody(2, "Committee")}
    short = meeting(FRIDAY, time(10), time(10, 15), body_id=7)
    grid.show_hours(replace(grid.shown, meetings=(short,)))
    week = picture(grid)
    grid.show_hours(HoursShown(FRIDAY, 1, HOME, None, (short, meeting(FRIDAY))))
    assert picture(grid) != week
    rect = grid.rect_of(short.meeting.uuid)
    assert theme().chart(2).name() in colours(picture(grid), rect)


def test_a_deadline_is_a_line_with_its_words_and_says_all_where_one_points(
    grid: HoursGrid,
) -> None:
    look = layer_look("silences")
    words = "12:00 Silence ends: Letter", "12:00 Letter", "Silence ends: Letter, 12:00 in New York"
    mark = HourMark(datetime(2016, 6, 24, 12), *words, "u", *look)
    grid.show_hours(replace(grid.shown, marks=(mark,)))
    alone = picture(grid)
    line = QRect(column(grid, FRIDAY).left() + 30, at(grid, FRIDAY, 12).y(), 40, 1)
    assert theme().color(look[1]).name() in colours(alone, line)
    assert grid.told(at(grid, FRIDAY, 12)) == words[2]
    covering = meeting(FRIDAY, time(11), time(14))
    grid.show_hours(replace(grid.shown, meetings=(covering,)))
    assert theme().color(look[1]).name() not in colours(picture(grid), line)
    interface = QAccessible.queryAccessibleInterface(grid.viewport())
    names = [interface.child(n).text(QAccessible.Text.Name) for n in range(interface.childCount())]
    assert names.index(words[2]) == names.index("Friday 24 June, 1 meeting") + 2
    part = interface.child(names.index(words[2]))
    assert part.role() == QAccessible.Role.StaticText
    assert not part.state().selected
    assert part.rect().height() > 0


def test_notes_show_their_mark_and_their_words_from_either_side(grid: HoursGrid) -> None:
    note = Note(FRIDAY, "MINUSMA: mandate ends", "Mandate ends", "diamond-open", "info")
    grid.show_hours(replace(grid.shown, notes=(note,), holidays=frozenset({MONDAY})))
    above = QRect(column(grid, FRIDAY).left(), 48, 40, 30)
    assert theme().color("info").name() in colours(picture(grid), above)
    assert grid.told(above.center()) == "Mandate ends"
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    right = QRect(column(grid, FRIDAY).right() - 40, 48, 40, 30)
    assert theme().color("info").name() in colours(picture(grid), right)


def test_hours_that_clocks_leave_out_are_hatched(grid: HoursGrid) -> None:
    monday, sunday = date(2016, 3, 7), date(2016, 3, 13)
    change = clock_change(sunday, NEW_YORK)
    assert change is not None
    grid.select(sunday, ())
    grid.show_hours(HoursShown(monday, 7, HOME, GENEVA, changes=(change,)))
    grid.verticalScrollBar().setValue(0)
    image = picture(grid)
    centre = at(grid, sunday, 2.25)
    left_out = QRect(centre.x() - 30, centre.y(), 8, 8)
    usual = left_out.translated(0, 2 * grid.layout_.hour)
    assert len(colours(image, left_out)) > len(colours(image, usual))


@pytest.mark.parametrize("scheme", ["light", "dark", "high-contrast"])
def test_what_is_dragged_stands_where_it_would_be_dropped(grid: HoursGrid, scheme: str) -> None:
    placed = meeting(FRIDAY, time(10), time(12), status=MeetingStatus.HELD)
    appearance().set_scheme(scheme)
    grid.show_hours(replace(grid.shown, meetings=(placed,)))
    before = picture(grid)
    start = grid.rect_of(placed.meeting.uuid).center()
    sheet = grid.viewport()
    QTest.mousePress(sheet, Qt.MouseButton.LeftButton, pos=start)
    grid.follow(at(grid, MONDAY, 11), copies=False)
    during = picture(grid)
    target = QRect(at(grid, MONDAY, 11) - QPoint(4, 4), at(grid, MONDAY, 11) + QPoint(4, 4))
    assert colours(during, target) != colours(before, target)
    grid.end_drag()
    assert colours(picture(grid), target) == colours(before, target)


def test_what_has_no_room_is_counted_in_words(grid: HoursGrid) -> None:
    grid.show_hours(replace(grid.shown, meetings=tuple(meeting(FRIDAY) for _ in range(6))))
    (more,) = grid.layout_.more
    ink = theme().color("text-muted").name()
    assert ink in colours(picture(grid), more.rect)


def test_the_menu_is_asked_for_where_the_pointer_is_and_by_key_where_the_person_is(
    grid: HoursGrid, qtbot: QtBot
) -> None:
    for reason in (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard):
        spot = QPoint(200, 300)
        there = grid.viewport().mapToGlobal(spot)
        event = QContextMenuEvent(reason, spot, there)
        with qtbot.waitSignal(grid.menu_wanted) as wanted:
            QApplication.sendEvent(grid.viewport(), event)
        by_mouse = reason is QContextMenuEvent.Reason.Mouse
        assert wanted.args == [there if by_mouse else grid.place_on_screen()]
