"""What a table reads while it is scrolled, and what stays in place when it is asked again."""

from __future__ import annotations

from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from desktop.widgets.column import Sort
from tests.desktop.widgets.books_table import Key, Show, click, press, rest, told
from tests.desktop.widgets.shelf import grouped_shelf, long_shelf


def test_scrolling_to_the_end_reads_the_last_page_and_moves_nothing(
    qtbot: QtBot, show: Show
) -> None:
    shelf = long_shelf(200_000)
    table = show(shelf)
    table.scrollToBottom()
    value = table.verticalScrollBar().value()
    rest(qtbot, table)
    assert table.verticalScrollBar().value() == value
    assert table.rows.index(199_999, 0).data() == "Book 199999"
    assert len(shelf.asked) <= 4


def test_rows_have_the_height_of_two_lines_before_and_after_they_are_read(
    qtbot: QtBot, show: Show
) -> None:
    table = show(long_shelf(1_000))
    assert table.rows.record(900) is None
    assert table.rowHeight(900) == table.rowHeight(0) == 44
    assert table.titles.height() == 32


def test_the_end_key_selects_the_last_record_once_it_is_read(qtbot: QtBot, show: Show) -> None:
    table = show(long_shelf(50_000))
    selected = QSignalSpy(table.selected)
    press(table, Key.Key_End)
    qtbot.waitUntil(lambda: told(selected) == ["u49999"])
    press(table, Key.Key_Up)
    assert told(selected) == ["u49999", "u49998"]
    press(table, Key.Key_Home)
    rest(qtbot, table)
    assert table.current_uuid == "u0"


def test_how_many_there_are_is_told(qtbot: QtBot, show: Show) -> None:
    shelf = grouped_shelf(red=3, blue=4)
    shelf.total = 5
    table = show(shelf)
    with qtbot.waitSignal(table.counted) as counted:
        table.refresh()
    assert counted.args == [5]
    assert table.total == 5


def test_asking_again_keeps_the_record_selected_at_its_height(qtbot: QtBot, show: Show) -> None:
    shelf = long_shelf(5_000)
    table = show(shelf)
    table.verticalScrollBar().setValue(44 * 3_000 + 7)
    rest(qtbot, table)
    click(table, 3_005)
    selected = QSignalSpy(table.selected)
    height = table.visualRect(table.currentIndex()).top()
    del shelf.groups[None][10:17]
    with qtbot.waitSignal(table.counted):
        table.refresh()
    assert table.current_uuid == "u3005"
    assert table.currentIndex().row() == 2_998
    assert table.visualRect(table.currentIndex()).top() == height
    assert table.selectionModel().isRowSelected(2_998)
    assert selected.count() == 0


def test_asking_again_keeps_the_place_where_nothing_in_sight_is_selected(
    qtbot: QtBot, show: Show
) -> None:
    shelf = long_shelf(5_000)
    table = show(shelf)
    click(table, 1)
    table.verticalScrollBar().setValue(44 * 2_000 + 7)
    rest(qtbot, table)
    del shelf.groups[None][4_000:]
    with qtbot.waitSignal(table.counted):
        table.refresh()
    assert table.verticalScrollBar().value() == 44 * 2_000 + 7
    assert table.current_uuid in ("u1", None)
    rest(qtbot, table)
    assert table.currentIndex().row() == 1


def test_a_record_that_is_sorted_elsewhere_is_followed(qtbot: QtBot, show: Show) -> None:
    shelf = long_shelf(3_000)
    table = show(shelf)
    table.sort_by(Sort("name"))
    rest(qtbot, table)
    click(table, 2)
    shelf.rename("u2", "Zebra")
    with qtbot.waitSignal(table.counted):
        table.refresh()
    rest(qtbot, table)
    assert table.currentIndex().row() == 2_999
    assert table.current_uuid == "u2"
    assert table.visualRect(table.currentIndex()).intersects(table.viewport().rect())


def test_a_record_that_is_gone_is_no_longer_selected(qtbot: QtBot, show: Show) -> None:
    shelf = long_shelf(30)
    table = show(shelf)
    click(table, 2)
    selected = QSignalSpy(table.selected)
    del shelf.groups[None][2]
    table.refresh()
    qtbot.waitUntil(lambda: told(selected) == [None])
    assert not table.selectionModel().hasSelection()


def test_who_moves_on_while_it_is_asked_is_not_called_back(qtbot: QtBot, show: Show) -> None:
    table = show(long_shelf(500))
    click(table, 2)
    table.refresh()
    press(table, Key.Key_Down, Key.Key_Down)
    rest(qtbot, table)
    assert table.current_uuid == "u4"
    press(table, Key.Key_Home)
    table.refresh()
    press(table, Key.Key_End)
    rest(qtbot, table)
    qtbot.waitUntil(lambda: table.current_uuid == "u499")


def test_selecting_by_uuid_goes_wherever_the_record_is(qtbot: QtBot, show: Show) -> None:
    shelf = grouped_shelf(red=500, blue=500)
    table = show(shelf)
    table.set_folded("blue", True)
    selected = QSignalSpy(table.selected)
    table.select("blue400")
    qtbot.waitUntil(lambda: told(selected) == ["blue400"])
    assert "blue" not in table.rows.folded
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))
    table.select("red3")
    qtbot.waitUntil(lambda: told(selected) == ["blue400", "red3"])
    table.select(None)
    assert told(selected) == ["blue400", "red3", None]
    with qtbot.waitSignal(table.missed) as missed:
        table.select("nobody")
    assert missed.args == ["nobody"]
    assert table.current_uuid is None


def test_who_seeks_in_vain_stays_where_they_were(qtbot: QtBot, show: Show) -> None:
    shelf = long_shelf(500)
    table = show(shelf)
    click(table, 2)
    selected = QSignalSpy(table.selected)
    shelf.groups[None].pop()  # so that all rows are made anew
    with qtbot.waitSignal(table.counted):
        table.select("u499")
    assert table.current_uuid == "u2"
    assert selected.count() == 0
