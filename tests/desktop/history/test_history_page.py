"""History on the screen: what each operation changed, undoing back to one, one record put back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.editing.records import set_value
from db.models import Body, Meeting, Paragraph, TextOrigin
from db.queries.history import changes_of, operations
from desktop.history.history_page import HistoryPage
from desktop.history.operation_details import OperationDetails
from desktop.history.record_block import RecordBlock
from desktop.shell.address import Address
from desktop.shell.desk import Desk
from desktop.shell.main_window import MainWindow
from desktop.widgets.query_table import QueryTable
from tests.db.libraries import exported
from tests.desktop.conftest import Heartbeat
from tests.desktop.driving import Settled


@pytest.fixture
def left_at() -> Address:
    return Address("history")


@pytest.fixture
def page(window: MainWindow, settled: Settled) -> HistoryPage:
    """The page with two operations more than the one that built the example."""
    desk = window.desk
    for room in ("CR 7", "CR 8"):
        desk.write(f"Meet in {room}", _rooms(room))
        settled(desk)
    window.go(Address("history"))
    settled(desk)
    page = window.stack.current
    assert isinstance(page, HistoryPage)
    return page


def _rooms(room: str) -> Callable[[Session], None]:
    def change(session: Session) -> None:
        for uuid in session.scalars(select(Meeting.uuid).order_by(Meeting.id).limit(2)):
            set_value(session, "meetings", uuid, "room", room)

    return change


def _table(page: HistoryPage) -> QueryTable:
    return page.findChildren(QueryTable)[0]


def _row(page: HistoryPage, row: int, column: int = 0) -> str:
    return str(_table(page).model().index(row, column).data())


def _select(page: HistoryPage, row: int, qtbot: QtBot, settled: Settled) -> None:
    table = _table(page)
    place = table.visualRect(table.model().index(row, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settled(page.desk)


def _focused(window: MainWindow) -> QWidget:
    focused = window.focusWidget()
    assert focused is not None
    return focused


def _texts(widget: QWidget | None) -> list[str]:
    assert widget is not None
    return [label.text() for label in widget.findChildren(QLabel)]


def _press(page: HistoryPage, text: str, qtbot: QtBot, settled: Settled) -> None:
    assert page.details is not None
    buttons = [each for each in page.details.findChildren(QPushButton) if each.text() == text]
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    settled(page.desk)


def _read(desk: Desk, settled: Settled) -> list[str | None]:
    found: list[Any] = []
    desk.ask(
        lambda session: list(session.scalars(select(Meeting.room).order_by(Meeting.id).limit(2))),
        found.append,
        owner=desk,
    )
    settled(desk)
    return list(found[0])


def test_operations_stand_newest_first(page: HistoryPage) -> None:
    assert [_row(page, row) for row in range(3)] == [
        "Meet in CR 8",
        "Meet in CR 7",
        "Build the example",
    ]
    assert page.status() == "3 operations"


def test_the_details_tell_each_field_before_and_after(
    page: HistoryPage, qtbot: QtBot, settled: Settled
) -> None:
    _select(page, 0, qtbot, settled)
    texts = _texts(page.details)
    assert "Meet in CR 8" in texts
    assert texts.count("room: “CR 7” → “CR 8”") == 2


def test_translations_are_told_in_words_and_only_where_they_changed(
    page: HistoryPage, qtbot: QtBot, settled: Settled
) -> None:
    def rename(session: Session) -> None:
        body = session.scalars(select(Body)).one()
        french = {**body.translations.get("fr", {}), "short_name": "Groupe d’essai"}
        body.translations = {**body.translations, "fr": french}

    page.desk.write("Name the body in French", rename)
    settled(page.desk)
    _select(page, 0, qtbot, settled)
    told = [text for text in _texts(page.details) if " in French: " in text]
    (line,) = told
    assert line.startswith("short name in French: ")
    assert line.endswith("→ “Groupe d’essai”")


def test_what_has_no_name_is_called_by_its_symbol_or_by_whom_it_is_for(
    page: HistoryPage, settled: Settled
) -> None:
    found: list[Any] = []

    def names(session: Session) -> dict[str, Any]:
        built = operations(session, 2, 1)[0]
        return {change.family: change.known_by for change in changes_of(session, built.uuid)}

    page.desk.ask(names, found.append, owner=page)
    settled(page.desk)
    assert found[0]["chairships"] == "Fodé Seck"
    assert found[0]["documents"].startswith("S/")
    unnamed = {k for k, v in found[0].items() if v == "a record without a name"}
    assert not unnamed


def test_undo_back_to_before_one_takes_all_after_it_back_too(
    page: HistoryPage, window: MainWindow, qtbot: QtBot, settled: Settled
) -> None:
    _select(page, 1, qtbot, settled)
    _press(page, "Undo back to before this", qtbot, settled)
    assert _read(window.desk, settled) == [None, None]
    assert _row(page, 0, 1) == _row(page, 1, 1) == "Undone"
    assert window.desk.redo_label == "Meet in CR 7"


def test_redo_up_to_one_does_all_before_it_again_and_nothing_after(
    page: HistoryPage, window: MainWindow, qtbot: QtBot, settled: Settled
) -> None:
    assert window.desk.store is not None
    between = _exports(page, window, qtbot, settled)
    _select(page, 2, qtbot, settled)
    _press(page, "Undo back to before this", qtbot, settled)
    _select(page, 1, qtbot, settled)
    _press(page, "Redo up to here", qtbot, settled)
    assert exported(window.desk.store) == between
    assert [_row(page, row, 1) for row in range(3)] == ["Undone", "", ""]
    assert window.desk.redo_label == "Meet in CR 8"
    assert page.can_undo_to_here()
    assert not page.can_redo_to_here()


def _exports(page: HistoryPage, window: MainWindow, qtbot: QtBot, settled: Settled) -> bytes:
    """The library as it was after the second newest operation; the newest is done again."""
    store = window.desk.store
    assert store is not None
    whole = exported(store)
    window.desk.undo()
    settled(window.desk)
    between = exported(store)
    window.go(Address("history"))
    settled(window.desk)
    _select(page, 0, qtbot, settled)
    QTest.keyClick(
        _table(page),
        Qt.Key.Key_Y,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    settled(window.desk)
    assert exported(store) == whole != between
    return between


def test_what_was_undone_for_good_can_neither_be_undone_nor_redone(
    page: HistoryPage, window: MainWindow, qtbot: QtBot, settled: Settled
) -> None:
    window.desk.undo()
    window.desk.write("Meet in CR 9", _rooms("CR 9"))
    settled(window.desk)
    window.go(Address("history"))
    settled(window.desk)
    _select(page, 1, qtbot, settled)
    assert _row(page, 1, 1) == "Undone for good"
    assert not page.can_undo_to_here()
    assert not page.can_redo_to_here()
    page.redo_to_here()
    page.undo_to_here()
    settled(window.desk)
    assert _read(window.desk, settled) == ["CR 9", "CR 9"]


def test_the_record_in_hand_is_put_back_and_shown_by_key(
    page: HistoryPage, window: MainWindow, qtbot: QtBot, settled: Settled
) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    _select(page, 0, qtbot, settled)
    assert page.details is not None
    second = [each for each in page.details.findChildren(QPushButton) if each.text() == "Take back"]
    second[1].setFocus()
    QTest.keyClick(second[1], Qt.Key.Key_R, control | Qt.KeyboardModifier.ShiftModifier)
    settled(window.desk)
    assert _read(window.desk, settled) == ["CR 8", "CR 7"]
    _select(page, 1, qtbot, settled)
    QTest.keyClick(_table(page), Qt.Key.Key_J, control)
    settled(window.desk)
    assert (window.desk.here.page, window.desk.here.family) == ("calendar", "meetings")


def test_many_records_are_made_as_one_comes_to_them_and_tab_reaches_the_last(
    page: HistoryPage, window: MainWindow, qtbot: QtBot, settled: Settled, heartbeat: Heartbeat
) -> None:
    window.resize(1280, 800)
    _select(page, 2, qtbot, settled)
    pane = page.details
    assert isinstance(pane, OperationDetails)
    blocks = pane.findChildren(RecordBlock)
    assert len(blocks) < 60
    (rest,) = [each for each in pane.findChildren(QLabel) if "more records" in each.text()]
    assert not rest.isVisible()
    blocks[0].findChildren(QPushButton)[0].setFocus()
    reached = [blocks[0]]
    for _ in range(60 * 4):  # the ways back and to each record, and room to spare
        QTest.keyClick(_focused(window), Qt.Key.Key_Tab)
        QApplication.processEvents()
        at, blocks = _focused(window), pane.findChildren(RecordBlock)
        reached.append(next(each for each in blocks if each.isAncestorOf(at)))
        if len(set(reached)) == 60:
            break
    assert rest.isVisible()
    assert pane.in_hand == reached[-1].record


def test_marks_are_told_in_words(page: HistoryPage, qtbot: QtBot, settled: Settled) -> None:
    def change(session: Session) -> None:
        typed = select(Paragraph).where(Paragraph.origin == TextOrigin.TYPED).limit(1)
        paragraph = session.scalars(typed).one()
        paragraph.text = "Words of some weight."
        paragraph.marks = [[0, 5, "bold", ""], [14, 20, "italic", ""], [21, 21, "footnote", "So."]]

    page.desk.write("Mark words", change)
    settled(page.desk)
    _select(page, 0, qtbot, settled)
    told = [text for text in _texts(page.details) if text.startswith("emphasis and notes")]
    assert told == [
        "emphasis and notes: nothing → bold: ‘Words’, italic: ‘weight’, footnote: ‘So.’"
    ]


def test_one_record_is_put_back_and_the_other_stays(
    page: HistoryPage, window: MainWindow, qtbot: QtBot, settled: Settled
) -> None:
    _select(page, 0, qtbot, settled)
    _press(page, "Take back", qtbot, settled)
    assert _read(window.desk, settled) == ["CR 7", "CR 8"]
    assert _row(page, 0).startswith("Take back what was done to")
    QTest.keyClick(_table(page), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(window.desk)
    assert _read(window.desk, settled) == ["CR 8", "CR 8"]


def test_an_operation_has_an_address(
    page: HistoryPage, window: MainWindow, qtbot: QtBot, settled: Settled
) -> None:
    _select(page, 1, qtbot, settled)
    assert window.desk.here.page == "history"
    assert window.desk.here.family == "operations"
    place = window.desk.here
    window.go(Address("settings"))
    window.commands.go_back()
    settled(window.desk)
    assert window.desk.here == place
    assert _table(page).current_uuid == place.uuid
