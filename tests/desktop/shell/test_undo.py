"""Undo and redo lead back to the record, select it, and leave the keyboard where it was."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.editing.addressees import add_new_addressee
from db.models import FAMILIES, Document, Meeting, Paragraph, Person, Recommendation, Record
from db.store import Store
from desktop.calendar.calendar_page import CalendarPage
from desktop.directory.briefers_page import BriefersPage
from desktop.documents.documents_page import DocumentsPage
from desktop.exchange.import_page import ImportPage
from desktop.recommendations.recommendations_page import RecommendationsPage
from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from desktop.widgets.field import fields_in
from desktop.widgets.query_table import QueryTable
from desktop.widgets.toast import Toast
from desktop.widgets.typed_field import TypedField
from tests.db.libraries import exported
from tests.desktop.driving import Settled

Make = Callable[[Path], MainWindow]
Tables = BriefersPage | DocumentsPage | RecommendationsPage
_Control, _Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


_NEEDED_BY_NOBODY: dict[str, Callable[[], Record]] = {
    "people": lambda: Person(name="Ann Example"),
    "documents": lambda: Document(title="Letter of nobody"),
}


def _press(
    window: MainWindow,
    settled: Settled,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    QTest.keyClick(window.focusWidget() or window, key, modifiers)
    settled(window.desk)


def _undo(window: MainWindow, settled: Settled) -> None:
    _press(window, settled, Qt.Key.Key_Z, _Control)


def _redo(window: MainWindow, settled: Settled) -> None:
    _press(window, settled, Qt.Key.Key_Z, _Control | _Shift)


def _all(session: Session, kind: type[Record]) -> list[str]:
    return list(session.scalars(select(kind.uuid).order_by(kind.id)))


def _uuids(window: MainWindow, kind: type[Record]) -> list[str]:
    assert window.desk.store is not None
    with window.desk.store.read() as session:
        return _all(session, kind)


def _close(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closed):
        window.close()


def _page(window: MainWindow, name: str, settled: Settled) -> QWidget:
    window.go(Address(name))
    settled(window.desk)
    page = window.stack.current
    assert page is not None
    return page


def _in_sight(table: QueryTable) -> bool:
    rect = table.visualRect(table.currentIndex())
    return table.viewport().rect().contains(rect.center())


# -- after a restart -------------------------------------------------------------------------------


def test_after_a_restart_redo_of_an_addressee_shows_the_recommendation(
    make_window: Make, library: Path, settled: Settled
) -> None:
    with Store.open(library) as store:
        with store.read() as session:
            uuid = _all(session, Recommendation)[2]
        with store.write("Address it") as session:
            add_new_addressee(session, uuid, "Secretariat of the Sample")
        store.undo()
    window = make_window(library)
    _redo(window, settled)
    assert window.desk.here == Address("recommendations", "recommendations", uuid)
    page = window.stack.current
    assert isinstance(page, RecommendationsPage)
    assert page.table.current_uuid == uuid
    assert _in_sight(page.table)
    _undo(window, settled)
    assert window.desk.here == Address("recommendations", "recommendations", uuid)


def test_after_a_restart_a_change_of_the_settings_is_undone_on_the_settings(
    make_window: Make, library: Path, qtbot: QtBot, settled: Settled
) -> None:
    first = make_window(library)
    page = _page(first, "settings", settled)
    name = next(each for each in fields_in(page) if each.name == "Short name")
    assert isinstance(name, TypedField)
    name.control.setFocus()
    QTest.keyClicks(name.control, "Sample")
    QTest.keyClick(name.control, Qt.Key.Key_Return)
    settled(first.desk)
    _page(first, "calendar", settled)
    _close(first, qtbot)
    again = make_window(library)
    assert again.stack.name == "calendar"
    _undo(again, settled)
    assert again.stack.name == "settings"


# -- made again ------------------------------------------------------------------------------------


def test_redo_selects_the_meeting_that_is_planned_again(
    window: MainWindow, settled: Settled
) -> None:
    page = _page(window, "calendar", settled)
    assert isinstance(page, CalendarPage)
    before = page.uuid
    page.month.view.went.emit(date(2016, 3, 10), ())
    settled(window.desk)
    page.month.view.setFocus()
    known = set(_uuids(window, Meeting))
    _press(window, settled, Qt.Key.Key_N)
    made = next(iter(set(_uuids(window, Meeting)) - known))
    assert page.uuid == made
    page.month.view.setFocus()
    _undo(window, settled)
    assert page.uuid != made
    assert before in known
    _redo(window, settled)
    assert page.uuid == made
    assert page.month.view.uuid == made
    assert page.month.view.day == date(2016, 3, 10)
    assert page.month.view.hasFocus()


def test_redo_selects_the_record_that_is_made_again(
    window: MainWindow, settled: Settled, subtests: pytest.Subtests
) -> None:
    for name, words in [
        ("briefers", "Ann Example"),
        ("documents", "S/2016/777"),
        ("recommendations", "The Working Group recommends that news be asked for."),
    ]:
        with subtests.test(name=name):
            page = _page(window, name, settled)
            assert isinstance(page, Tables)
            first = page.table.current_uuid
            _press(window, settled, Qt.Key.Key_N)
            QTest.keyClicks(window.focusWidget(), words)
            _press(window, settled, Qt.Key.Key_Tab)
            made = page.table.current_uuid
            assert made is not None
            assert made != first
            page.table.setFocus()
            _undo(window, settled)
            assert page.table.current_uuid != made
            assert page.table.hasFocus()
            _redo(window, settled)
            assert page.table.current_uuid == made
            assert window.desk.here.uuid == made
            assert _in_sight(page.table)
            assert page.table.hasFocus()


def test_redo_of_a_paragraph_goes_to_it(window: MainWindow, settled: Settled) -> None:
    _page(window, "report", settled)
    table = window.stack.actions["report"]
    known = set(_uuids(window, Paragraph))
    page = window.stack.current
    assert page is not None
    view = page.main_widget()
    assert view is not None
    QTest.keyClick(view, Qt.Key.Key_End)
    for _ in range(40):
        if table["report.insert"].isEnabled():
            break
        QTest.keyClick(view, Qt.Key.Key_Up)
    settled(window.desk)
    table["report.insert"].trigger()
    settled(window.desk)
    made = next(iter(set(_uuids(window, Paragraph)) - known))
    window.go(Address("history"))
    settled(window.desk)
    _undo(window, settled)
    window.go(Address("history"))
    settled(window.desk)
    _redo(window, settled)
    assert window.desk.here == Address("report", "paragraphs", made)


# -- just deleted ----------------------------------------------------------------------------------


def test_undo_brings_back_the_meeting_just_deleted_and_the_keyboard_stays_in_the_month(
    window: MainWindow, settled: Settled
) -> None:
    window.resize(1100, 560)
    page = _page(window, "calendar", settled)
    assert isinstance(page, CalendarPage)
    uuid = _uuids(window, Meeting)[3]
    window.go(Address("calendar", "meetings", uuid))
    settled(window.desk)
    view, day = page.month.view, page.month.view.day
    _press(window, settled, Qt.Key.Key_Delete)
    assert uuid not in _uuids(window, Meeting)
    assert not page.has_meeting()
    assert view.hasFocus()
    view.select(day.replace(day=1))
    _undo(window, settled)
    assert {page.uuid, view.uuid} == {uuid}
    assert view.day == day
    assert view.hasFocus()
    cell = view.layout_.cell(day)
    assert cell is not None
    assert view.visibleRegion().contains(cell.rect.center())
    _redo(window, settled)
    assert not page.has_meeting()
    assert view.hasFocus()


def deleted_record_comes_back_selected(
    window: MainWindow, settled: Settled, name: str, family: str
) -> None:
    window.resize(1100, 560)
    if family in _NEEDED_BY_NOBODY:
        made = _NEEDED_BY_NOBODY[family]
        window.desk.write("Add it", lambda session: session.add(made()))
        settled(window.desk)
    page = _page(window, name, settled)
    assert isinstance(page, Tables)
    uuid = _uuids(window, FAMILIES[family])[-1]
    window.go(Address(name, family, uuid))
    settled(window.desk)
    assert page.table.current_uuid == uuid
    _press(window, settled, Qt.Key.Key_Delete)
    assert page.table.current_uuid != uuid
    _press(window, settled, Qt.Key.Key_Home)
    _undo(window, settled)
    assert page.table.current_uuid == uuid
    assert window.desk.here.uuid == uuid
    assert _in_sight(page.table)
    assert page.table.hasFocus()
    _redo(window, settled)
    assert page.table.current_uuid != uuid
    assert window.focusWidget() is page.main_widget()


def test_undo_selects_the_record_just_deleted_and_the_keyboard_stays_in_the_table(
    window: MainWindow, settled: Settled, subtests: pytest.Subtests
) -> None:
    for name, family in [
        ("briefers", "people"),
        ("documents", "documents"),
        ("recommendations", "recommendations"),
    ]:
        with subtests.test(name=name):
            deleted_record_comes_back_selected(window, settled, name, family)


def test_undo_by_the_toast_leaves_the_keyboard_in_the_list(
    window: MainWindow, qtbot: QtBot, settled: Settled
) -> None:
    page = _page(window, "recommendations", settled)
    assert isinstance(page, RecommendationsPage)
    uuid = page.table.current_uuid
    _press(window, settled, Qt.Key.Key_Delete)
    toast = window.findChildren(Toast)[-1]
    assert toast.action is not None
    toast.action.setFocus()
    QTest.keyClick(toast.action, Qt.Key.Key_Space)
    settled(window.desk)
    qtbot.waitUntil(page.table.hasFocus)
    assert page.table.current_uuid == uuid


# -- an import -------------------------------------------------------------------------------------


@pytest.fixture
def imported(
    make_window: Make, tmp_path: Path, library: Path, qtbot: QtBot, settled: Settled
) -> MainWindow:
    """A window on a library into which the example was imported."""
    file = tmp_path / "year.json"
    with Store.open(library) as store:
        file.write_bytes(exported(store))
    path = tmp_path / "bare.chairdesk"
    Store.create(path).close()
    window = make_window(path)
    settled(window.desk)
    assert window.stack.name == "welcome"
    window.commands.take_files([file])
    page = window.stack.current
    assert isinstance(page, ImportPage)
    qtbot.waitUntil(page.has_review, timeout=30_000)
    page.apply()
    settled(window.desk)
    qtbot.waitUntil(lambda: window.desk.period is not None)
    settled(window.desk)
    assert window.stack.name == "calendar"
    return window


def test_undoing_an_import_leads_to_the_beginning_and_redo_to_what_came(
    imported: MainWindow, qtbot: QtBot, settled: Settled
) -> None:
    window = imported
    for page in ("calendar", "report"):
        window.go(Address(page))
        settled(window.desk)
        _undo(window, settled)
        assert window.stack.name == "welcome"
        focus = window.focusWidget()
        assert isinstance(focus, QAbstractButton)
        assert focus.text() == "Choose a file"
        _redo(window, settled)
        qtbot.waitUntil(lambda: window.desk.period is not None)
        settled(window.desk)
        assert window.stack.name == "calendar"
        calendar = window.stack.current
        assert isinstance(calendar, CalendarPage)
        assert calendar.uuid is not None
        assert calendar.month.view.hasFocus()


def test_undoing_a_body_just_started_leads_to_the_beginning_and_redo_to_the_calendar(
    make_window: Make, tmp_path: Path, qtbot: QtBot, settled: Settled
) -> None:
    from db.editing.bodies import NewBody, start_body
    from db.models import BodyKind

    path = tmp_path / "bare.chairdesk"
    Store.create(path).close()
    window = make_window(path)
    said = NewBody("Working Group on Sample Matters", BodyKind.WORKING_GROUP, 2016, chair="Ann")
    window.desk.write("Start it", lambda session: start_body(session, said))
    settled(window.desk)
    assert window.stack.name == "calendar"
    _undo(window, settled)
    assert window.stack.name == "welcome"
    _redo(window, settled)
    assert window.stack.name == "calendar"
