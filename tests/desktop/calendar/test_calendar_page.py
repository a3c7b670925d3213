"""The page around the month: views, the agenda, recommendations, emptiness, what is remembered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton, QSplitterHandle
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.models import Meeting, Recommendation, Section
from db.store import Store
from desktop.calendar.agenda_view import AgendaView
from desktop.calendar.calendar_page import CalendarPage
from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from desktop.widgets.day_picker import DayPicker
from tests.desktop.calendar.driving import JUNE, Calendar


@pytest.fixture
def library(library: Path) -> Path:
    """The example, where two recommendations stand in the section of June."""
    with Store.open(library) as store, store.write("Two statements") as session:
        section = session.scalars(select(Section).join(Meeting).where(Meeting.day == JUNE)).one()
        for statement in session.scalars(
            select(Recommendation).order_by(Recommendation.number).limit(2)
        ):
            statement.paragraph = section.paragraphs[2]
    return library


def test_an_address_without_a_day_is_shown_in_the_agenda(calendar: Calendar) -> None:
    calendar.page.show_view("agenda")
    calendar.page.new_meeting()
    calendar.settle()
    uuid = calendar.page.uuid
    calendar.page.show_view("month")
    calendar.window.go(Address("calendar", "meetings", uuid))
    calendar.settle()
    assert calendar.page.shows_agenda()
    assert calendar.page.views.of(AgendaView).undated.in_hand() == (uuid,)


def test_an_address_shows_the_month_of_its_meeting(calendar: Calendar) -> None:
    calendar.choose(JUNE)
    address = calendar.window.desk.here
    calendar.go(date(2016, 11, 3))
    calendar.window.go(address)
    calendar.settle()
    assert calendar.page.uuid == address.uuid
    assert calendar.month.weeks.month == date(2016, 6, 1)


def test_the_address_of_a_deleted_meeting_leads_nowhere_else(calendar: Calendar) -> None:
    calendar.choose(JUNE)
    address = calendar.window.desk.here
    calendar.key(Qt.Key.Key_Delete)
    calendar.go(date(2016, 4, 5))
    calendar.window.go(address)
    calendar.settle()
    assert calendar.page.shows_view("month")
    assert calendar.selected() is None
    assert calendar.view.day == date(2016, 4, 5)


def test_view_and_day_come_back_at_the_next_start(
    qtbot: QtBot, calendar: Calendar, make_window: Callable[[Path], MainWindow], library: Path
) -> None:
    calendar.go(date(2016, 4, 5))
    calendar.page.show_view("agenda")
    settings = calendar.window.desk.settings
    assert settings.value("calendar/day") == "2016-04-05"
    calendar.window.close()
    window = make_window(library)
    window.go(Address("calendar"))
    qtbot.waitUntil(lambda: not window.desk.is_busy)
    page = window.stack.current
    assert isinstance(page, CalendarPage)
    assert page.shows_agenda()
    page.show_view("month")
    qtbot.waitUntil(lambda: page.month.view.weeks.month == date(2016, 4, 1))


def test_recommendations_of_the_meeting_stand_below(calendar: Calendar) -> None:
    calendar.choose(JUNE)
    table = calendar.page.panel.table
    assert table.total == 2
    QAbstractItemModelTester(table.model(), QAbstractItemModelTester.FailureReportingMode.Warning)
    record = table.rows.record(0)
    assert record is not None
    table.setFocus()
    table.select(record.uuid)
    calendar.qtbot.keyClick(table, Qt.Key.Key_Return)
    calendar.settle()
    assert calendar.window.desk.here == Address("recommendations", "recommendations", record.uuid)


def test_the_panel_folds_and_stays_folded(calendar: Calendar) -> None:
    panel = calendar.page.panel
    before = calendar.view.height()
    panel.fold(True)
    calendar.qtbot.waitUntil(lambda: panel.height() == panel.head_height())
    calendar.qtbot.waitUntil(lambda: calendar.view.height() > before)
    assert calendar.window.desk.settings.value("calendar/panel_folded") is True
    panel.fold(False)
    calendar.qtbot.waitUntil(lambda: panel.height() == 216)


def test_the_panel_comes_back_at_the_height_it_was_drawn_to(calendar: Calendar) -> None:
    panel = calendar.page.panel
    line = calendar.page.findChildren(QSplitterHandle)[-1]
    at = line.rect().center()
    calendar.qtbot.mousePress(line, Qt.MouseButton.LeftButton, pos=at)
    calendar.qtbot.mouseMove(line, at - QPoint(0, 30))
    calendar.qtbot.mouseRelease(line, Qt.MouseButton.LeftButton, pos=line.rect().center())
    drawn = panel.height()
    assert drawn > 216
    panel.fold(True)
    calendar.qtbot.waitUntil(lambda: panel.height() == panel.head_height())
    panel.fold(False)
    calendar.qtbot.waitUntil(lambda: panel.height() == drawn)


def test_a_meeting_without_recommendations_says_so(calendar: Calendar) -> None:
    calendar.choose(date(2016, 4, 28))
    assert calendar.page.panel.table.total == 0
    assert not calendar.page.panel.table.isVisible()


def test_move_to_asks_for_a_day(calendar: Calendar) -> None:
    calendar.choose(JUNE)

    def act() -> None:
        calendar.page.move_to()
        picker = calendar.page.findChild(DayPicker)
        assert picker is not None
        calendar.qtbot.keyClick(picker.grid, Qt.Key.Key_Left)
        calendar.qtbot.keyClick(picker.grid, Qt.Key.Key_Return)

    calendar.undoes(act)
    assert calendar.days() == [date(2016, 6, 23)]


def test_a_meeting_may_lose_its_date(calendar: Calendar) -> None:
    calendar.choose(JUNE)
    uuid = calendar.page.uuid
    calendar.page.meetings.put_on(None)
    calendar.settle()
    assert calendar.page.shows_agenda()
    assert calendar.page.views.of(AgendaView).undated.in_hand() == (uuid,)


def test_the_header_turns_months_and_goes_to_today(calendar: Calendar) -> None:
    calendar.go(JUNE)
    header = calendar.page.header
    header._after.click()  # noqa: SLF001
    calendar.settle()
    assert calendar.month.weeks.month == date(2016, 7, 1)
    header._before.click()  # noqa: SLF001
    calendar.settle()
    assert calendar.month.weeks.month == date(2016, 6, 1)
    header._today.click()  # noqa: SLF001
    calendar.settle()
    assert calendar.view.day == date.today()


def test_a_period_without_meetings_says_what_belongs_there(calendar: Calendar) -> None:
    desk = calendar.window.desk
    store = desk.store
    assert store is not None
    with store.write("Nothing left") as session:
        for meeting in session.scalars(select(Meeting)):
            session.delete(meeting)
    calendar.settle()
    calendar.qtbot.waitUntil(lambda: calendar.page.status() == "No meetings")
    button = next(
        each
        for each in calendar.page.findChildren(QPushButton)
        if each.isVisible() and each.text() == "New meeting"
    )
    button.click()
    calendar.settle()
    assert len(calendar.lines()) == 1


def test_without_a_period_nothing_can_be_planned(calendar: Calendar) -> None:
    calendar.window.desk.choose_period(None)
    calendar.settle()
    assert not calendar.page.has_period()
    texts = [each.text() for each in calendar.page.findChildren(QPushButton) if each.isVisible()]
    assert "Start a body" in texts


def test_a_recommendation_is_added_from_its_meeting(calendar: Calendar) -> None:
    calendar.choose(JUNE)
    panel = calendar.page.panel

    def act() -> None:
        panel.begin_adding()
        calendar.qtbot.keyClicks(panel.entry.line, "Share more with contributors.")
        calendar.qtbot.keyClick(panel.entry.line, Qt.Key.Key_Return)

    calendar.undoes(act)
    calendar.choose(date(2016, 4, 28))
    calendar.choose(JUNE)
    assert panel.table.total == 3
    assert not panel.entry.isVisible()


def test_what_is_written_for_one_meeting_is_added_when_another_is_selected(
    calendar: Calendar,
) -> None:
    calendar.choose(JUNE)
    panel = calendar.page.panel
    panel.begin_adding()
    calendar.qtbot.keyClicks(panel.entry.line, "Share more with contributors.")
    calendar.choose(date(2016, 7, 27))
    assert panel.table.total == 0
    calendar.choose(JUNE)
    assert panel.table.total == 3


def test_a_refused_recommendation_stays_written_and_escape_puts_it_away(
    calendar: Calendar,
) -> None:
    calendar.choose(date(2016, 3, 22))
    before = calendar.export()
    panel = calendar.page.panel
    panel.begin_adding()
    calendar.qtbot.keyClicks(panel.entry.line, "Meet earlier.")
    calendar.key(Qt.Key.Key_Return, widget=panel.entry.line)
    assert panel.entry.isVisible()
    assert panel.entry.line.text() == "Meet earlier."
    assert calendar.export() == before
    calendar.qtbot.keyClick(panel.entry.line, Qt.Key.Key_Escape)
    assert not panel.entry.isVisible()


def test_a_meeting_is_marked_as_held_by_its_key(calendar: Calendar) -> None:
    calendar.go(date(2016, 6, 21))
    calendar.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    calendar.view.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    calendar.undoes(lambda: calendar.key(Qt.Key.Key_H, both))
    found = next(line for line in calendar.lines() if line.day == date(2016, 6, 21))
    assert found.status == "held"
