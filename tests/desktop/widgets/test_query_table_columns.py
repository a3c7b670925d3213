"""The columns of a table: their widths, their order, which are shown, what sorts by them."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.widgets.column import Sort
from desktop.widgets.query_table import QueryTable
from tests.desktop.menu_lines import line, lines
from tests.desktop.widgets.books_table import Show, rest, table_of
from tests.desktop.widgets.memory_desk import MemoryDesk
from tests.desktop.widgets.shelf import long_shelf


def pick(table: QueryTable, text: str) -> None:
    line(table.columns_menu, "Sort by", text).trigger()


def test_the_columns_fill_the_table_and_the_stretching_one_keeps_its_least(
    qtbot: QtBot, show: Show
) -> None:
    table = show(long_shelf(3))
    sizes = [table.titles.sectionSize(at) for at in range(4)]
    assert sum(sizes) == table.viewport().width()
    assert (sizes[0], sizes[2], sizes[3]) == (160, 120, 80)
    table.window().resize(400, 300)
    assert table.titles.sectionSize(1) == 200


def test_order_widths_and_what_is_shown_come_back_at_the_next_start(
    qtbot: QtBot, show: Show, memory_desk: MemoryDesk
) -> None:
    table = show(long_shelf(3))
    table.titles.moveSection(3, 0)
    table.titles.resizeSection(0, 200)
    button = table.columns_button()
    qtbot.addWidget(button)
    assert button.accessibleName() == "Choose columns"
    offered = lines(table.columns_menu)
    assert [text for text, action in offered.items() if action.isChecked()] == [
        "Name", "Place", "State", "Pages",
    ]  # fmt: skip
    offered["Identity"].trigger()
    offered["State"].trigger()
    again = table_of(memory_desk)
    qtbot.addWidget(again)
    titles = again.titles
    order = [titles.logicalIndex(at) for at in range(5)]
    assert [at for at in order if not titles.isSectionHidden(at)] == [3, 0, 1, 4]
    assert titles.sectionSize(0) == 200
    table.arrange_as_at_first()
    assert table.titles.arrangement()["order"] == ["name", "place", "state", "pages", "uuid"]
    assert table.titles.arrangement()["shown"] == ["name", "place", "state", "pages"]


def test_the_last_column_cannot_be_hidden(qtbot: QtBot, show: Show) -> None:
    table = show(long_shelf(3))
    for at in range(5):
        table.titles.show_column(at, False)
    assert table.titles.hiddenSectionCount() == 4


def test_the_menu_sorts_without_a_mouse(qtbot: QtBot, show: Show) -> None:
    table = show(long_shelf(30))
    pick(table, "Pages")
    rest(qtbot, table)
    assert table.rows.sort_order == Sort("pages", descending=True)
    sorting = lines(line(table.columns_menu, "Sort by").menu())
    assert [text for text, action in sorting.items() if action.isChecked()] == [
        "Pages", "Last first",
    ]  # fmt: skip
    pick(table, "First first")
    rest(qtbot, table)
    assert table.rows.sort_order == Sort("pages")
