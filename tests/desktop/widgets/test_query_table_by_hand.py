"""What a person does to the rows of a table by mouse and keys: open, find, fold, sort."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.widgets.column import Sort
from desktop.widgets.table_layout import Place
from tests.desktop.menu_lines import choose
from tests.desktop.widgets.books_table import Key, Show, click, press, rest, shown, table_of, told
from tests.desktop.widgets.memory_desk import MemoryDesk
from tests.desktop.widgets.shelf import grouped_shelf, long_shelf


def test_enter_and_double_click_open_a_record(qtbot: QtBot, show: Show) -> None:
    table = show(long_shelf(30))
    opened = QSignalSpy(table.activated_row)
    click(table, 1)
    press(table, Key.Key_Down, Key.Key_Return)
    at = table.visualRect(table.rows.index(4, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told(opened) == ["u2", "u4"]


def test_letters_lead_to_the_next_record_with_a_word_that_begins_so(
    qtbot: QtBot, show: Show
) -> None:
    shelf = long_shelf(3_000)
    shelf.rename("u2500", "Léa Übermut")
    table = show(shelf)
    click(table, 0)
    QTest.keyClicks(table, "uber")
    qtbot.waitUntil(lambda: table.current_uuid == "u2500")


def test_groups_fold_by_click_and_by_key_and_stay_folded_at_the_next_start(
    qtbot: QtBot, show: Show, memory_desk: MemoryDesk
) -> None:
    table = show(grouped_shelf(red=3, blue=2))
    click(table, 0)
    assert shown(table)[1] == "Blue, 2 records. all of blue"
    press(table, Key.Key_Right)
    assert table.rows.rowCount() == 7
    press(table, Key.Key_Down, Key.Key_Down)
    assert table.current_uuid == "red1"
    press(table, Key.Key_Left)
    assert table.currentIndex().row() == 0
    press(table, Key.Key_Left, Key.Key_Left)
    assert table.rows.rowCount() == 4
    press(table, Key.Key_Space)
    assert table.rows.rowCount() == 7
    press(table, Key.Key_Return)
    assert table.rows.rowCount() == 4
    assert table_of(memory_desk).rows.folded == {"red"}
    table.fold_all(True)
    assert shown(table) == [
        "Red, 3 records, folded. all of red",
        "Blue, 2 records, folded. all of blue",
    ]
    table.fold_all(False)
    assert table.rows.rowCount() == 7


def test_folding_what_is_selected_leads_to_its_group_row(qtbot: QtBot, show: Show) -> None:
    table = show(grouped_shelf(red=3, blue=2))
    click(table, 6)
    assert table.current_uuid == "blue1"
    table.set_folded("blue", True)
    assert table.rows.layout.place(table.currentIndex().row()) == Place("blue", None)
    with qtbot.waitSignal(table.counted):
        table.refresh()
    assert table.rows.layout.place(table.currentIndex().row()) == Place("blue", None)


def test_group_rows_are_lower_wherever_they_stand(qtbot: QtBot, show: Show) -> None:
    shelf = grouped_shelf(red=3, blue=2, grey=1)
    table = show(shelf)

    def heights() -> list[int]:
        return [table.rowHeight(row) for row in range(table.rows.rowCount())]

    assert heights() == [32, 44, 44, 44, 32, 44, 44, 32, 44]
    table.set_folded("red", True)
    assert heights() == [32, 32, 44, 44, 32, 44]
    table.set_folded("red", False)
    assert heights() == [32, 44, 44, 44, 32, 44, 44, 32, 44]
    shelf.groups["red"].pop()
    with qtbot.waitSignal(table.counted):
        table.refresh()
    assert heights() == [32, 44, 44, 32, 44, 44, 32, 44]


def test_a_click_on_a_title_sorts_and_a_second_one_turns_the_order(
    qtbot: QtBot, show: Show, memory_desk: MemoryDesk
) -> None:
    shelf = long_shelf(1_000)
    table = show(shelf)
    wanted = QSignalSpy(table.sort_wanted)

    def click_title(column: int) -> None:
        at = QPoint(table.titles.sectionViewportPosition(column) + 20, 16)
        QTest.mouseClick(table.titles.viewport(), Qt.MouseButton.LeftButton, pos=at)
        rest(qtbot, table)

    click_title(3)
    assert table.rows.index(0, 0).data() == "Book 000999"
    click_title(3)
    click_title(1)  # nothing is sorted by place
    assert table.rows.index(0, 0).data() == "Book 000000"
    assert told(wanted) == [Sort("pages", descending=True), Sort("pages")]
    assert table_of(memory_desk).rows.sort_order == Sort("pages")


def test_the_menu_of_a_record_is_asked_for_by_mouse_and_by_key(qtbot: QtBot, show: Show) -> None:
    table = show(grouped_shelf(red=3))
    wanted = QSignalSpy(table.menu_wanted)
    click(table, 2)
    for reason, row in (("Keyboard", 0), ("Mouse", 1)):
        at = table.visualRect(table.rows.index(row, 0)).center()
        event = QContextMenuEvent(
            QContextMenuEvent.Reason[reason], at, table.viewport().mapToGlobal(at)
        )
        QApplication.sendEvent(table.viewport(), event)
    assert told(wanted)[-2:] == ["red1", "red0"]


def test_the_menu_of_a_group_row_folds_all(qtbot: QtBot, show: Show) -> None:
    table = show(grouped_shelf(red=2, blue=2))
    for text, rows in (("Fold all groups", 2), ("Unfold all groups", 6)):
        at = table.visualRect(table.rows.index(0, 0)).center()
        reason = QContextMenuEvent.Reason.Mouse
        where = table.viewport().mapToGlobal(at)
        QApplication.sendEvent(table.viewport(), QContextMenuEvent(reason, at, where))
        choose(text)
        assert table.rows.rowCount() == rows
