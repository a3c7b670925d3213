"""The window against a bare one of Qt's: first paint, a filled calendar, memory, other months."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import perf_counter, thread_time

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is loaded

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QListView

from db.queries.calendar_year import EVERYTHING
from desktop.application import Application
from desktop.calendar.agenda_view import AgendaView
from desktop.calendar.calendar_page import CalendarPage
from desktop.calendar.view_table import VIEWS
from desktop.pictures import qt_application, settle, wait_until
from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from desktop.widgets.query_table import QueryTable
from tests.benchmarks.conftest import Compare, Copies
from tests.benchmarks.fresh import fresh_window
from tests.benchmarks.libraries.sizes import EXAMPLE, WHOLE_HISTORY, Size

_BY_SIZE = pytest.mark.parametrize("size", [EXAMPLE, WHOLE_HISTORY], ids=lambda size: size.name)
_A_FRAME = 16.0
"""Milliseconds."""
_AT_ONCE = 50.0
"""Milliseconds from a key to the rows."""
_TURNS = 20


def test_first_paint_against_a_bare_window(
    compare: Compare, copies: Callable[[Size], Copies], tmp_path: Path
) -> None:
    library = copies(EXAMPLE).ours
    compare(
        "window: first paint (floor: bare window)",
        lambda: float(fresh_window("bare_window", tmp_path)["painted"]),
        lambda: float(fresh_window("our_window", tmp_path, library)["painted"]),
        within=1.5,
        rounds=7,
    )


@_BY_SIZE
def test_calendar_filled_against_a_bare_window_that_asks_one_query(
    compare: Compare, copies: Callable[[Size], Copies], tmp_path: Path, size: Size
) -> None:
    both = copies(size)
    compare(
        f"window: calendar filled, {size.name} (floor: bare window and one query)",
        lambda: float(fresh_window("bare_window", tmp_path, both.plain, *both.month)["filled"]),
        lambda: float(fresh_window("our_window", tmp_path, both.ours)["filled"]),
        within=1.3,
        rounds=7,
    )


def test_calendar_filled_in_the_largest_library_against_the_smallest(
    compare: Compare, copies: Callable[[Size], Copies], tmp_path: Path
) -> None:
    small, large = copies(EXAMPLE).ours, copies(WHOLE_HISTORY).ours
    compare(
        "window: calendar filled, whole history (floor: example)",
        lambda: float(fresh_window("our_window", tmp_path, small)["filled"]),
        lambda: float(fresh_window("our_window", tmp_path, large)["filled"]),
        within=1.3,
        rounds=7,
    )


def test_memory_in_the_largest_library_against_the_smallest(
    compare: Compare, copies: Callable[[Size], Copies], tmp_path: Path
) -> None:
    small, large = copies(EXAMPLE).ours, copies(WHOLE_HISTORY).ours
    compare(
        "window: memory, whole history (floor: example)",
        lambda: float(fresh_window("our_window", tmp_path, small)["mb"]),
        lambda: float(fresh_window("our_window", tmp_path, large)["mb"]),
        within=1.3,
        unit="MB",
        rounds=5,
    )


@pytest.fixture
def window(
    copies: Callable[[Size], Copies], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """The window on the largest library."""
    monkeypatch.setenv("CHAIRDESK_HOME", str(tmp_path))
    application = Application(qt_application())
    window = application.open(copies(WHOLE_HISTORY).ours)
    window.resize(1280, 800)
    settle(window)
    yield window
    application.quit()
    wait_until(lambda: not application.windows)


def test_another_month_takes_less_than_a_frame_of_own_work(
    compare: Compare, window: MainWindow
) -> None:
    window.go(Address("calendar"))
    settle(window)
    page = window.stack.current
    view = page.month.view  # type: ignore[union-attr]
    key = [Qt.Key.Key_PageUp]

    def change() -> float:
        before, month = thread_time(), view.weeks.month
        QTest.keyClick(view, key[0])
        key[0] = Qt.Key.Key_PageUp if key[0] == Qt.Key.Key_PageDown else Qt.Key.Key_PageDown
        wait_until(lambda: view.weeks.month != month and not window.desk.is_busy)
        QApplication.processEvents()
        return (thread_time() - before) * 1000

    def wait_alone() -> float:
        before = thread_time()
        wait_until(lambda: True)
        view.grab()
        return (thread_time() - before) * 1000

    assert isinstance(view.weeks.month, date)
    compare(
        "window: another month, 100,000 meetings (floor: painting one)",
        wait_alone,
        change,
        within=1000,
        at_most=_A_FRAME,
    )


def test_scrolling_the_agenda_against_a_plain_list(compare: Compare, window: MainWindow) -> None:
    window.go(Address("calendar"))
    settle(window)
    page = window.stack.current
    assert isinstance(page, CalendarPage)
    page.show_view("agenda")
    settle(window)
    agenda, scope = page.views.of(AgendaView).list, page.scope
    assert scope is not None
    page.scope = replace(scope, shown=EVERYTHING)  # what a hundred bodies do, not those of a chair
    page.go_to(date(2020, 6, 15), ())
    settle(window)
    plain = QListView()
    plain.setUniformItemSizes(True)
    plain.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    plain.setModel(QStringListModel([f"A meeting of every day, {n}" for n in range(20_000)]))
    plain.resize(agenda.size())
    plain.show()
    ways = {agenda: 1, plain: 1}

    def scroll(view: QAbstractItemView) -> float:
        """Twenty turns of the wheel, three rows each, with all that is read meanwhile."""
        before, bar = thread_time(), view.verticalScrollBar()
        for _ in range(_TURNS):
            bar.setValue(bar.value() + ways[view] * 132)
            view.viewport().repaint()
            QApplication.processEvents()
        wait_until(lambda: not window.desk.is_busy)
        ways[view] = -ways[view] if bar.value() in (bar.minimum(), bar.maximum()) else ways[view]
        return (thread_time() - before) * 1000 / _TURNS

    compare(
        "window: a turn of the wheel in the agenda, 100,000 meetings (floor: a list of texts)",
        lambda: scroll(plain),
        lambda: scroll(agenda),
        within=6,
        at_most=_A_FRAME,
    )
    plain.close()


@pytest.mark.parametrize("view", [entry.name for entry in VIEWS])
def test_another_view_takes_less_than_a_frame_of_own_work(
    compare: Compare, window: MainWindow, view: str
) -> None:
    window.go(Address("calendar"))
    settle(window)
    page = window.stack.current
    assert isinstance(page, CalendarPage)
    other = "month" if view != "month" else "year"
    for name in (view, other):  # the first time it is made
        page.show_view(name)
        settle(window)

    def leave() -> float:
        before = thread_time()
        page.show_view(other)
        settle(window)
        return (thread_time() - before) * 1000

    def come() -> float:
        before = thread_time()
        page.show_view(view)
        QApplication.processEvents()
        wait_until(lambda: not window.desk.is_busy)
        QApplication.processEvents()
        return (thread_time() - before) * 1000

    compare(
        f"window: to {view}, 100,000 meetings (floor: away from it)",
        leave,
        come,
        within=1000,
        at_most=_A_FRAME,
    )


@pytest.mark.parametrize("view", [entry.name for entry in VIEWS if entry.before])
def test_another_page_of_a_view_takes_less_than_a_frame_of_own_work(
    compare: Compare, window: MainWindow, view: str
) -> None:
    window.go(Address("calendar"))
    settle(window)
    page = window.stack.current
    assert isinstance(page, CalendarPage)
    page.show_view(view)
    settle(window)
    by = [1]

    def turn() -> float:
        before = thread_time()
        page.step(by[0])
        by[0] = -by[0]
        wait_until(lambda: not window.desk.is_busy)
        QApplication.processEvents()
        return (thread_time() - before) * 1000

    def wait_alone() -> float:
        before = thread_time()
        wait_until(lambda: True)
        page.views.current.grab()
        return (thread_time() - before) * 1000

    compare(
        f"window: another {view}, 100,000 meetings (floor: painting one)",
        wait_alone,
        turn,
        within=1000,
        at_most=_A_FRAME,
    )


def test_a_key_in_the_search_of_briefers_shows_rows_at_once(
    compare: Compare, window: MainWindow
) -> None:
    window.go(Address("briefers"))
    settle(window)
    page = window.stack.current
    assert page is not None
    field, table = page.filter_field(), page.findChildren(QueryTable)[0]
    assert isinstance(field, QLineEdit)
    words = iter("abcdefghijklmnoprstuvw" * 10)

    def ask_nothing() -> float:
        answered: list[int] = []
        before = perf_counter()
        window.desk.ask(lambda _: 1, answered.append, owner=window)
        wait_until(lambda: bool(answered))
        return (perf_counter() - before) * 1000

    def search() -> float:
        field.setText("")
        settle(window)
        asked: list[float] = []
        field.searched.connect(lambda _: asked.append(perf_counter()))  # type: ignore[attr-defined]
        QTest.keyClicks(field, next(words))
        QTest.keyClick(field, Qt.Key.Key_Return)
        wait_until(lambda: bool(asked) and not window.desk.is_busy)
        table.viewport().grab()
        return (perf_counter() - asked[0]) * 1000

    compare(
        "window: a key in search to rows, 50,000 people (floor: asking nothing)",
        ask_nothing,
        search,
        within=1000,
        at_most=_AT_ONCE,
    )
