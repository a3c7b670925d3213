"""How a table looks and what a screen reader finds in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolTip
from pytestqt.qtbot import QtBot

from desktop.shell.theme import appearance
from desktop.widgets.column import Column
from desktop.widgets.query_table import QueryTable
from tests.desktop.widgets.books_table import Key, Show, click, color_at, line_of, rest
from tests.desktop.widgets.memory_desk import MemoryDesk
from tests.desktop.widgets.shelf import Book, Shelf, grouped_shelf, long_shelf

if TYPE_CHECKING:
    from desktop.shell.desk import Desk


def test_what_stands_in_place_of_rows_tells_empty_from_no_match(qtbot: QtBot, show: Show) -> None:
    table = show(long_shelf(3))
    empty, no_match = QLabel("No books yet"), QLabel("No matches")
    table.set_states(empty, no_match)
    assert not empty.isVisible()
    for shelf, filtered, wanted in (
        (Shelf({None: []}), False, empty),
        (Shelf({None: []}), True, no_match),
        (long_shelf(2), True, None),
    ):
        with qtbot.waitSignal(table.counted):
            table.show_query(shelf.query(), filtered=filtered)
        assert [each for each in (empty, no_match) if each.isVisible()] == [
            each for each in (wanted,) if each is not None
        ]
    assert empty.geometry() == table.viewport().geometry()


def test_a_cut_text_is_whole_in_the_tooltip(qtbot: QtBot, show: Show) -> None:
    shelf = long_shelf(2)
    shelf.rename("u0", "A name that is by far too long for a column of this width")
    table = show(shelf)
    for row, wanted in ((1, ""), (0, shelf.groups[None][0].name)):
        at = table.visualRect(table.rows.index(row, 0)).center()
        where = table.viewport().mapToGlobal(at)
        QApplication.sendEvent(table.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, where))
        assert QToolTip.text() == wanted
    QToolTip.hideText()


def test_screen_readers_find_the_table_its_titles_and_its_cells(qtbot: QtBot, show: Show) -> None:
    table = show(long_shelf(3))
    spoken = QAccessible.queryAccessibleInterface(table)
    assert spoken.text(QAccessible.Text.Name) == "Books"
    assert spoken.role() == QAccessible.Role.Table
    heard = [spoken.child(at).text(QAccessible.Text.Name) for at in range(spoken.childCount())]
    for wanted in ("Name", "Place", "Book 000001", "Geneva, at Geneva", "In progress"):
        assert wanted in heard


def test_tabbing_into_the_table_shows_where_one_is(qtbot: QtBot, show: Show) -> None:
    table = show(long_shelf(3))
    line_of(table).setFocus()
    QTest.keyClick(table.window().focusWidget(), Key.Key_Tab)
    qtbot.waitUntil(table.hasFocus)
    assert table.current_uuid == "u0"


def test_larger_texts_have_higher_rows_and_wider_columns(qtbot: QtBot, show: Show) -> None:
    table = show(grouped_shelf(red=3))
    appearance().set_text_scale(1.5)
    assert [table.rowHeight(row) for row in (0, 1)] == [48, 66]
    assert table.titles.height() == 48
    assert table.titles.sectionSize(0) == 240


@pytest.mark.parametrize("scheme", ["light", "dark", "high-contrast"])
def test_the_selected_row_has_fill_and_bar_and_without_focus_no_bar(
    qtbot: QtBot, show: Show, scheme: str
) -> None:
    appearance().set_scheme(scheme)
    table = show(long_shelf(3))
    now = appearance().theme
    click(table, 1)
    assert color_at(table, 1, 1) == now.color("accent", selected=True).name()
    assert color_at(table, 6, 1) == now.color("selection").name()
    assert color_at(table, 6, 2) in (now.color("surface").name(), now.color("hover").name())
    line_of(table).setFocus()
    qtbot.waitUntil(lambda: not table.hasFocus())
    assert color_at(table, 1, 1) == now.color("selection-inactive").name()


def test_from_right_to_left_the_bar_and_the_first_column_are_at_the_right(
    qtbot: QtBot, show: Show
) -> None:
    table = show(grouped_shelf(red=3))
    table.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    click(table, 1)
    right = table.viewport().width() - 1
    assert color_at(table, right, 1) == appearance().theme.color("accent").name()
    assert table.visualRect(table.rows.index(1, 0)).right() == right


def test_the_row_under_the_pointer_is_shown_until_the_pointer_leaves(
    qtbot: QtBot, show: Show
) -> None:
    table = show(long_shelf(3))
    hover = appearance().theme.color("hover").name()
    at = table.visualRect(table.rows.index(1, 1)).center()
    QTest.mouseMove(table.viewport(), at)
    qtbot.waitUntil(lambda: table.hovered == 1)
    assert color_at(table, 6, 1) == hover
    QApplication.sendEvent(table.viewport(), QEvent(QEvent.Type.Leave))
    assert table.hovered == -1
    assert color_at(table, 6, 1) == appearance().theme.color("surface").name()


def test_a_cell_has_its_mark_its_role_and_two_lines_where_one_is_too_long(
    qtbot: QtBot, memory_desk: MemoryDesk
) -> None:
    columns = [
        Column[Book]("name", "Name", lambda book: book.name, 120, wraps=True, strong=True),
        Column[Book](
            "due",
            "Due",
            lambda book: "Overdue",
            160,
            align="end",
            mark=lambda book: ("icon", "clock"),
            role=lambda book: "danger",
        ),
    ]
    table = QueryTable(cast("Desk", memory_desk), "due/table", columns, label="Due")
    qtbot.addWidget(table)
    table.resize(320, 200)
    table.show()
    shelf = long_shelf(2)
    shelf.rename("u0", "Brigadier General Somebody")
    table.show_query(shelf.query())
    rest(qtbot, table)
    image = table.viewport().grab().toImage()

    def painted(color: str, across: range, down: range) -> bool:
        return any(image.pixelColor(x, y).name() == color for x in across for y in down)

    now = appearance().theme
    text, danger = now.color("text").name(), now.color("danger").name()
    assert painted(text, range(16, 112), range(4, 20))
    assert painted(text, range(16, 112), range(24, 40))
    assert not painted(text, range(16, 112), range(44, 54))
    assert painted(danger, range(220, 310), range(10, 36))
    assert not painted(danger, range(120, 216), range(88))


def test_a_group_row_keeps_count_and_summary_where_its_title_is_too_long(
    qtbot: QtBot, show: Show
) -> None:
    title = "a very long name of a group " * 6
    table = show(grouped_shelf(**{title: 2}))
    muted = appearance().theme.color("text-muted").name()
    image = table.viewport().grab().toImage()
    width = table.viewport().width()
    inside = [image.pixelColor(x, y).name() for x in range(width - 16, width) for y in range(31)]
    assert muted not in inside
    near = [image.pixelColor(x, y).name() for x in range(width - 60, width - 16) for y in range(31)]
    assert muted in near
