"""Wherever one comes from, the keyboard is on what the page is about."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QLineEdit,
    QListView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from db.store import Store
from desktop.calendar.calendar_page import CalendarPage
from desktop.calendar.month_view import MonthView
from desktop.calendar.view_table import VIEWS
from desktop.report.report_view import ReportView
from desktop.shell.address import Address
from desktop.shell.command_palette import CommandPalette
from desktop.shell.main_window import MainWindow
from desktop.shell.pages import PAGES
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.field import Field, fields_in
from tests.desktop.conftest import MakeWindow
from tests.desktop.driving import Settled

_PAGES = [entry.name for entry in PAGES if entry.navigable]
_Control, _Alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_LEFT = Qt.MouseButton.LeftButton


def _by_mouse(window: MainWindow, page: str, settled: Settled, qtbot: QtBot) -> None:
    ways = window.navigation.findChildren(QAbstractButton)
    way = next(each for each in ways if getattr(each, "name", "") == page)
    QTest.mouseClick(way, _LEFT)


def _by_key(window: MainWindow, page: str, settled: Settled, qtbot: QtBot) -> None:
    place = Qt.Key(Qt.Key.Key_1 + _PAGES.index(page))
    QTest.keyClick(window.focusWidget() or window, place, _Control)


def _back(window: MainWindow, page: str, settled: Settled, qtbot: QtBot) -> None:
    for each in (page, _other(page)):
        window.go(Address(each))
        settled(window.desk)
    while window.stack.name != page:
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Left, _Alt)
        settled(window.desk)


def _forward(window: MainWindow, page: str, settled: Settled, qtbot: QtBot) -> None:
    for each in (_other(page), page):
        window.go(Address(each))
        settled(window.desk)
    while window.stack.name == page:
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Left, _Alt)
        settled(window.desk)
    while window.stack.name != page:
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Right, _Alt)
        settled(window.desk)


def _by_palette(window: MainWindow, page: str, settled: Settled, qtbot: QtBot) -> None:
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_K, _Control)
    palette = next(each for each in window.findChildren(CommandPalette) if each.isVisible())
    field, rows = palette.findChildren(QLineEdit)[0], palette.findChildren(QListView)[0]
    QTest.keyClicks(field, next(entry.title for entry in PAGES if entry.name == page))
    wanted = window.actions_table[f"window.page.{page}"]
    qtbot.waitUntil(lambda: palette.asked == field.text() and not window.desk.is_busy)
    for _ in palette.lines:
        if palette.lines[rows.currentIndex().row()].action is wanted:
            break
        QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not isValid(palette))


def _other(page: str) -> str:
    return "history" if page != "history" else "documents"


WAYS = {
    "mouse": _by_mouse,
    "key": _by_key,
    "back": _back,
    "forward": _forward,
    "palette": _by_palette,
}


def _is_on_its_list(window: MainWindow) -> bool:
    """Whether the focus is on the page's own list, and that shows where it is."""
    focus = window.focusWidget()
    if isinstance(focus, QAbstractItemView):
        return focus.currentIndex().isValid() and focus.selectionModel().hasSelection()
    if isinstance(focus, ReportView):
        return focus.current is not None
    if window.stack.name == "settings":
        return focus is not None and _first_field(window).control is focus
    return isinstance(focus, MonthView)


def _first_field(window: MainWindow) -> Field:
    page = window.stack.current
    assert page is not None
    return fields_in(page)[0]


def test_the_keyboard_is_on_the_list_of_the_page(
    window: MainWindow, settled: Settled, qtbot: QtBot, subtests: pytest.Subtests
) -> None:
    for way in WAYS:
        with subtests.test(way=way):
            for page in _PAGES:
                window.go(Address(_other(page)))
                settled(window.desk)
                WAYS[way](window, page, settled, qtbot)
                settled(window.desk)
                assert window.stack.name == page
                assert _is_on_its_list(window), (page, window.focusWidget())


def test_so_it_is_on_the_page_that_the_window_opens_with(
    make_window: MakeWindow,
    library: Path,
    qtbot: QtBot,
    settled: Settled,
    subtests: pytest.Subtests,
) -> None:
    window = make_window(library)
    for page in _PAGES:
        window.go(Address(page))
        settled(window.desk)
        with qtbot.waitSignal(window.closed):
            window.close()
        window = make_window(library)
        settled(window.desk)
        with subtests.test(page=page):
            assert window.stack.name == page
            assert _is_on_its_list(window), window.focusWidget()


@pytest.fixture
def bare(make_window: MakeWindow, tmp_path: Path, settled: Settled) -> MainWindow:
    """A window on a library without a record."""
    path = tmp_path / "bare.chairdesk"
    Store.create(path).close()
    window = make_window(path)
    settled(window.desk)
    return window


def test_an_empty_page_has_the_keyboard_on_its_main_action(
    bare: MainWindow, settled: Settled, qtbot: QtBot, subtests: pytest.Subtests
) -> None:
    for page in ["calendar", "briefers", "recommendations", "report", "documents"]:
        for way in ["mouse", "key"]:
            with subtests.test(page=page, way=way):
                WAYS[way](bare, page, settled, qtbot)
                settled(bare.desk)
                focus = bare.focusWidget()
                assert isinstance(focus, QAbstractButton)
                above: QWidget | None = focus
                while above is not None and not isinstance(above, EmptyState):
                    above = above.parentWidget()
                assert above is not None
                assert above.action is focus


def test_an_empty_library_has_it_on_the_first_way_in(bare: MainWindow) -> None:
    focus = bare.focusWidget()
    assert isinstance(focus, QAbstractButton)
    assert focus.text() == "Choose a file"


def test_the_record_that_was_asked_for_is_selected_and_no_other(
    window: MainWindow, settled: Settled
) -> None:
    window.go(Address("recommendations"))
    settled(window.desk)
    table = window.focusWidget()
    assert isinstance(table, QAbstractItemView)
    QTest.keyClick(table, Qt.Key.Key_End)
    settled(window.desk)
    last = window.desk.here
    assert last.uuid is not None
    window.go(Address("history"))
    settled(window.desk)
    steps: list[Address] = []
    window.stack.selected.connect(steps.append)
    window.go(last)
    settled(window.desk)
    assert {each for each in steps if each.page == last.page} <= {last}
    assert window.desk.here == last
    assert window.focusWidget() is table


def test_beginning_the_report_leads_to_its_paragraphs(
    window: MainWindow, qtbot: QtBot, settled: Settled
) -> None:
    window.commands.new_period()
    qtbot.waitUntil(lambda: window.desk.period is not None and window.desk.period.label == "2017")
    window.go(Address("report"))
    settled(window.desk)
    action = window.focusWidget()
    assert isinstance(action, QAbstractButton)
    QTest.keyClick(action, Qt.Key.Key_Return)
    settled(window.desk)
    view = window.findChildren(ReportView)[0]

    def is_in_it() -> bool:
        focus = window.focusWidget()
        return focus is not None and (focus is view or view.isAncestorOf(focus))

    qtbot.waitUntil(is_in_it)
    assert view.current is not None


def test_what_is_hidden_gives_the_keyboard_back_to_the_list(
    window: MainWindow, qtbot: QtBot, settled: Settled
) -> None:
    window.go(Address("briefers"))
    settled(window.desk)
    table = window.focusWidget()
    field = fields_in(window.workspace.pane)[0]
    field.setFocus()
    assert window.focusWidget() is field.control
    QTest.keyClick(field.control, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: window.focusWidget() is table)


def test_a_person_who_went_on_is_not_called_back(window: MainWindow, settled: Settled) -> None:
    window.go(Address("briefers"))
    page = window.stack.current
    assert page is not None
    field = page.filter_field()
    assert field is not None
    field.setFocus()
    settled(window.desk)
    assert window.focusWidget() is field


def test_in_every_view_of_the_calendar_the_keyboard_is_on_the_meetings(
    window: MainWindow, settled: Settled, qtbot: QtBot
) -> None:
    window.go(Address("calendar"))
    settled(window.desk)
    page = window.stack.current
    assert isinstance(page, CalendarPage)
    for view in (entry.name for entry in VIEWS):
        page.show_view(view)
        settled(window.desk)
        window.go(Address("history"))
        settled(window.desk)
        _by_key(window, "calendar", settled, qtbot)
        settled(window.desk)
        focus = window.focusWidget()
        assert focus is page.main_widget(), (view, focus)
        assert focus is not None
        assert page.views.current.isAncestorOf(focus)
