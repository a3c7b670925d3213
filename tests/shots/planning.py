"""The agenda, the programme of work and the typed line, as a person comes to them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.queries.calendar_year import Shown
from desktop.calendar.calendar_page import CalendarPage
from desktop.pictures import settle, wait_until
from desktop.printing.addresses import programme_pages
from desktop.programme.programme_view import ProgrammeView
from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow

_JUNE = date(2016, 6, 24)
LINE = "28 October 3pm-6pm Robust mandates, CR 12"


def agenda(window: MainWindow) -> None:
    """Show the agenda of all bodies of the chair, three meetings selected."""
    page = _calendar(window)
    page.show_view("agenda")
    if page.scope is not None:
        every = tuple(body.id for body in page.scope.bodies)
        page.scope = replace(page.scope, shown=Shown(every))
    page.go_to(_JUNE, ())
    settle(window)
    view = page.main_widget()
    assert view is not None
    view.setFocus()
    for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        QTest.keyClick(view, Qt.Key.Key_Down, modifier)
    settle(window)


def programme(begins: str, keys: tuple[Qt.Key, ...] = ()) -> Callable[[MainWindow], None]:
    """Show the programme at the theme whose title begins so, after some keys."""

    def stage(window: MainWindow) -> None:
        view = _programme(window)
        row = next((row for row in view.grid.rows if row.title.startswith(begins)), None)
        if row is not None:
            view.grid.select(row.theme_uuid)
            view.grid.went.emit()
        view.grid.setFocus()
        for key in keys:
            QTest.keyClick(view.grid, key)
        settle(window)

    return stage


def roll_over(window: MainWindow) -> None:
    """Show what can go over to the next period."""
    view = _programme(window)
    view.open_panel()
    view.panel.rows[1].box.setChecked(False)


def typed(window: MainWindow) -> None:
    """Type a meeting, with all of it understood."""
    page = _calendar(window)
    page.show_view("agenda")
    settle(window)
    page.begin_typing()
    page.typed.text.clear()
    QTest.keyClicks(page.typed.text, LINE)
    wait_until(lambda: page.typed.theme is not None)


def printed(window: MainWindow) -> None:
    """Show the programme of work as it prints."""
    period = window.desk.period
    assert period is not None
    window.go(programme_pages(period.uuid))
    settle(window)


def _programme(window: MainWindow) -> ProgrammeView:
    page = _calendar(window)
    page.show_view("programme")
    settle(window)
    view = page.views.of(ProgrammeView)
    view.leave_panel()
    return view


def _calendar(window: MainWindow) -> CalendarPage:
    window.go(Address("calendar"))
    settle(window)
    page = window.stack.current
    assert isinstance(page, CalendarPage)
    page.typed.leave()
    page.go_to(_JUNE, ())
    settle(window)
    return page
