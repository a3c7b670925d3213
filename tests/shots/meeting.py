"""Pictures of one meeting, in the pane and on a page of its own, and of the office's lists."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sqlalchemy import select

from db.models import Meeting
from desktop.calendar.calendar_page import CalendarPage
from desktop.meeting.meeting_page import MeetingPage
from desktop.pictures import settle
from desktop.settings.settings_page import SettingsPage
from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow

_MAY = date(2016, 5, 27)


def in_the_pane(section: str) -> Callable[[MainWindow], None]:
    """Show a section of a meeting beside the calendar."""

    def stage(window: MainWindow) -> None:
        window.go(Address("calendar", "meetings", _uuid(window)))
        settle(window)
        page = window.stack.current
        assert isinstance(page, CalendarPage)
        page.unfold(section)
        settle(window)

    return stage


def on_its_page(section: str) -> Callable[[MainWindow], None]:
    """Show a section of a meeting on a page of its own."""

    def stage(window: MainWindow) -> None:
        window.go(Address("meeting", "meetings", _uuid(window)))
        settle(window)
        page = window.stack.current
        assert isinstance(page, MeetingPage)
        page.unfold(section)
        settle(window)

    return stage


def lists_of_the_office(window: MainWindow) -> None:
    """Show the lists on the page of settings."""
    window.go(Address("settings"))
    settle(window)
    page = window.stack.current
    assert isinstance(page, SettingsPage)
    page.show_lists()
    settle(window)


def _uuid(window: MainWindow) -> str:
    store = window.desk.store
    assert store is not None
    with store.read() as session:
        return session.scalars(select(Meeting.uuid).where(Meeting.day == _MAY)).one()
