"""The year and the month as a person comes to them: with layers, other bodies and a selection."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QApplication, QMenu, QWidget

from db.queries.calendar_layers import Layer
from db.queries.calendar_year import Shown
from desktop.calendar.calendar_page import CalendarPage
from desktop.pictures import settle
from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow


def sight(
    view: str, day: date, *, everything: bool = False, chosen: int = 0
) -> Callable[[MainWindow], None]:
    """Show a view on a day, ``everything`` that can be shown, the last meetings selected."""

    def stage(window: MainWindow) -> None:
        page = _calendar(window)
        page.show_view(view)
        if everything and page.scope is not None:
            bodies = tuple(body.id for body in page.scope.bodies)
            page.scope = replace(page.scope, shown=Shown(bodies), layers=frozenset(Layer))
        page.go_to(day, ())
        settle(window)
        if chosen:
            lines = (
                page.month.view.lines if view == "month" else page.views.current.meetings_on(day)
            )
            page.go_to(day, tuple(line.uuid for line in lines[-chosen:]))
        focus = page.main_widget()
        if focus is not None:
            focus.setFocus()
        settle(window)

    return stage


def layers(window: MainWindow) -> QWidget:
    """Open the menu of what is shown."""
    page = _calendar(window)
    page.show_view("month")
    settle(window)
    page.offer_layers(page.mapToGlobal(page.rect().topLeft()))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def _calendar(window: MainWindow) -> CalendarPage:
    window.go(Address("calendar"))
    settle(window)
    page = window.stack.current
    assert isinstance(page, CalendarPage)
    return page
