"""The table of documents: what it says, how it is narrowed, begun in and emptied."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from db.models import DocumentRole, DocumentStatus
from db.store import Store
from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from tests.desktop.conftest import Heartbeat
from tests.desktop.documents.driving import Documents
from tests.desktop.menu_lines import choose, line, lines, popup

_CONTROL = Qt.KeyboardModifier.ControlModifier
_NOTES = ["S/2016/1016", "S/2016/1017", "S/2016/1018", "S/2016/1019", "S/2016/1033"]


def cell(documents: Documents, symbol: str, column: int) -> str:
    row = documents.symbols().index(symbol)
    return str(documents.table.rows.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))


def choose_filter(documents: Documents, *words: str) -> None:
    """Choose an entry of the menu of filters, in its submenu where two words lead to it."""
    documents.page.bar.open_menu()
    action = line(documents.page.bar.menu, *words)
    action.trigger()
    documents.page.bar.menu.hide()
    documents.settle()


def test_documents_stand_as_on_a_shelf_and_the_status_sums_them_up(documents: Documents) -> None:
    assert documents.symbols()[:3] == ["A/70/95-S/2015/446", "S/PRST/2001/3", "S/RES/1373 (2001)"]
    assert documents.symbols()[9:14] == _NOTES
    assert documents.page.status() == "15 documents · 16 symbols · 0 files"
    assert cell(documents, "S/2016/1019", 1) == "Concept note, Meeting of 28 Apr 2016 · Issued"
    assert cell(documents, "S/PRST/2014/23", 3) == "19 Nov 2014"
    assert cell(documents, "S/PRST/2014/23", 4) == "1"
    QAbstractItemModelTester(
        documents.table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal
    )


def test_a_click_on_a_title_sorts(documents: Documents) -> None:
    titles = documents.table.titles
    at = QPoint(titles.sectionViewportPosition(3) + 20, 10)
    documents.qtbot.mouseClick(titles.viewport(), Qt.MouseButton.LeftButton, pos=at)
    documents.settle()
    newest = ["S/PRST/2015/26", "S/PRST/2014/23", "S/PRST/2001/3"]
    assert documents.symbols()[:3] == newest
    documents.qtbot.mouseClick(titles.viewport(), Qt.MouseButton.LeftButton, pos=at)
    documents.settle()
    assert documents.symbols()[:3] == newest[::-1]


def test_words_and_symbols_are_searched_for_as_one_types(
    documents: Documents, heartbeat: Heartbeat
) -> None:
    documents.key(Qt.Key.Key_F, _CONTROL)
    search = documents.page.bar.search
    assert search.hasFocus()
    for typed, found in (("s/2016/10", _NOTES), ("high-level panel", ["A/70/95-S/2015/446"])):
        search.clear()
        documents.qtbot.keyClicks(search, typed)
        documents.key(Qt.Key.Key_Return)
        assert documents.symbols() == found
    assert documents.page.status() == "1 shown of 15 documents · 2 symbols · 0 files"
    documents.key(Qt.Key.Key_Down)
    assert documents.table.hasFocus()
    assert documents.details.facts is not None


def test_what_nothing_matches_is_named_and_the_way_back_offered(documents: Documents) -> None:
    search = documents.page.bar.search
    documents.qtbot.keyClicks(search, "zebra")
    documents.qtbot.keyClick(search, Qt.Key.Key_Return)
    choose_filter(documents, "With a file")
    assert documents.symbols() == []
    assert documents.says("Nothing matches “zebra”, With a file.", documents.table)
    documents.press("Clear filters", documents.table)
    assert len(documents.symbols()) == 15
    assert search.text() == ""
    assert not documents.says("Nothing matches", documents.table)


def test_filters_narrow_are_shown_are_taken_off_and_come_back(
    documents: Documents, make_window: Callable[[Path], MainWindow], library: Path
) -> None:
    choose_filter(documents, "Kind", "Concept note")
    assert documents.symbols() == _NOTES
    choose_filter(documents, "Kind", "Note by the President")
    assert documents.symbols() == [*_NOTES, "S/2017/2/Rev.1"]
    chips = documents.page.bar.chips.chips
    assert chips["roles"].text() == "Concept note, Note by the President"
    documents.choose("S/2016/1019")
    documents.details.form.edited.emit("status", DocumentStatus.CIRCULATED)
    documents.settle()
    choose_filter(documents, "Cited, not issued yet")
    assert documents.symbols() == ["S/2016/1019"]
    assert cell(documents, "S/2016/1019", 3) == "Not yet"
    documents.qtbot.mouseClick(chips["roles"], Qt.MouseButton.LeftButton)
    documents.settle()
    assert documents.page.filters.roles == frozenset()
    documents.window.close()
    again = Documents(documents.qtbot, make_window(library))
    assert again.symbols() == ["S/2016/1019"]
    choose_filter(again, "Clear filters")
    assert len(again.symbols()) == 15


def test_an_address_is_shown_even_when_it_is_filtered_away(documents: Documents) -> None:
    uuid = documents.line("S/PRST/2014/23").uuid
    choose_filter(documents, "Kind", "Concept note")
    documents.window.go(Address("documents", "documents", uuid))
    documents.settle()
    assert documents.table.current_uuid == uuid
    assert documents.details.uuid == uuid
    assert len(documents.symbols()) == 15
    assert documents.window.desk.here.uuid == uuid
    documents.window.go(Address("documents", "documents", "gone"))
    documents.settle()
    assert len(documents.symbols()) == 15


def test_nothing_is_written_before_a_new_document_has_a_symbol(documents: Documents) -> None:
    documents.choose("S/2016/1019")
    before = documents.export()
    documents.table.setFocus()
    documents.key(Qt.Key.Key_N)
    symbol = documents.field("Symbol")
    assert symbol.control.hasFocus()
    assert not documents.table.selectionModel().hasSelection()
    documents.qtbot.keyClicks(symbol.control, "the paper")
    documents.key(Qt.Key.Key_Return)
    assert symbol.error().startswith("the paper is no document symbol")
    assert documents.export() == before
    documents.write("Symbol", "S/2016/1018")
    assert "another document" in symbol.error()
    assert documents.export() == before
    documents.write("Symbol", "s/2016/1050")
    assert documents.table.current_uuid == documents.line("S/2016/1050").uuid
    assert documents.details.uuid == documents.table.current_uuid
    documents.window.desk.undo()
    documents.settle()
    assert documents.export() == before
    assert documents.details.uuid == documents.line("S/2016/1019").uuid


def test_symbol_and_title_typed_in_a_row_make_one_document(documents: Documents) -> None:
    documents.key(Qt.Key.Key_N, _CONTROL)
    symbol, title = documents.field("Symbol"), documents.field("Title")
    documents.qtbot.keyClicks(symbol.control, "S/RES/2378 (2017)")
    title.control.setFocus()
    documents.qtbot.keyClicks(title.control, "Reform of peacekeeping")
    documents.qtbot.keyClick(title.control, Qt.Key.Key_Return)
    documents.settle()
    line = documents.line("S/RES/2378 (2017)")
    assert (line.title, line.role) == ("Reform of peacekeeping", DocumentRole.RESOLUTION)
    assert len(documents.lines()) == 16


def test_a_title_waits_for_a_symbol_that_is_refused_and_begins_the_document(
    documents: Documents,
) -> None:
    documents.press("New document", documents.page)
    symbol, title = documents.field("Symbol"), documents.field("Title")
    documents.qtbot.keyClicks(symbol.control, "S/2016/1018")
    title.control.setFocus()
    documents.qtbot.keyClicks(title.control, "Food for thought")
    documents.qtbot.keyClick(title.control, Qt.Key.Key_Return)
    documents.settle()
    assert [line.title for line in documents.lines() if not line.symbol] == ["Food for thought"]


def test_escape_gives_a_new_document_up(documents: Documents) -> None:
    before = documents.export()
    documents.choose_nothing()
    documents.press("New document", documents.details)
    documents.key(Qt.Key.Key_Escape)
    assert not documents.details.is_new
    assert documents.says("No document selected")
    assert documents.table.hasFocus()
    assert documents.export() == before


def test_going_elsewhere_leaves_a_new_document_that_says_nothing(documents: Documents) -> None:
    before = documents.export()
    documents.page.new_document()
    documents.choose("S/2016/1019")
    assert documents.details.facts is not None
    assert documents.details.facts.symbol == "S/2016/1019"
    assert documents.export() == before


def test_new_shows_details_that_were_hidden(documents: Documents) -> None:
    documents.press("Hide details", documents.details)
    assert not documents.details.isVisible()
    documents.table.setFocus()
    documents.key(Qt.Key.Key_N)
    assert documents.details.isVisible()
    assert documents.field("Symbol").control.hasFocus()


def test_delete_takes_the_document_away_and_the_toast_brings_it_back(documents: Documents) -> None:
    documents.choose("S/2016/1019")
    uuid = documents.table.current_uuid
    before = documents.export()
    documents.table.setFocus()
    documents.key(Qt.Key.Key_Delete)
    assert "S/2016/1019" not in documents.symbols()
    assert documents.table.current_uuid == documents.line("S/2016/1033").uuid
    documents.press("Undo")
    assert documents.export() == before
    assert documents.table.current_uuid == uuid


def test_enter_leads_from_the_row_to_the_fields(documents: Documents) -> None:
    documents.choose("S/2016/1019")
    documents.table.setFocus()
    documents.key(Qt.Key.Key_Return)
    assert documents.field("Symbol").control.hasFocus()


def test_the_menu_of_a_row_has_what_can_be_done(
    documents: Documents, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: seen.append(url.toString()))
    documents.table.menu_wanted.emit(documents.line("S/2016/1019").uuid, QPoint(100, 100))
    documents.settle()
    assert [*lines(popup())] == ["Attach a file…", "Open the public document", "Delete document"]
    popup().close()
    documents.key(Qt.Key.Key_Return, _CONTROL)
    assert seen == ["https://undocs.org/en/S/2016/1019"]
    documents.press("More to do with this document", documents.details)
    choose("Delete document")
    documents.settle()
    assert "S/2016/1019" not in documents.symbols()
    documents.table.select(None)
    documents.settle()
    assert not documents.page.has_address()
    documents.page.delete_document()
    documents.page.open_public()
    assert len(documents.lines()) == 14


def test_an_empty_library_says_what_belongs_here(
    make_window: Callable[[Path], MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "empty.chairdesk"
    Store.create(path).close()
    window = make_window(path)
    documents = Documents(qtbot, window)
    assert documents.page.status() == "0 documents · 0 symbols · 0 files"
    assert documents.says("No documents yet", documents.table)
    documents.press("New document", documents.table)
    documents.write("Symbol", "S/2017/2")
    assert documents.symbols() == ["S/2017/2"]


def test_everything_that_takes_the_focus_has_a_name(documents: Documents) -> None:
    documents.choose("S/2016/1019")
    parts = [
        each
        for root in (documents.page, documents.details)
        for each in root.findChildren(QWidget)
        if each.focusPolicy() is not Qt.FocusPolicy.NoFocus and each.isVisible()
    ]
    nameless = [
        each
        for each in parts
        if not each.accessibleName() and not (isinstance(each, QAbstractButton) and each.text())
    ]
    assert parts
    assert nameless == []
