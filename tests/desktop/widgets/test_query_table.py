from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QHelpEvent, QImage
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.shell.theme import appearance
from desktop.widgets.column import Column, Sort
from desktop.widgets.query_table import QueryTable
from desktop.widgets.table_layout import PAGE, Place
from tests.desktop.widgets.memory_desk import MemoryDesk
from tests.desktop.widgets.shelf import Book, Shelf, book_columns, grouped_shelf, long_shelf

if TYPE_CHECKING:
    from desktop.shell.desk import Desk

Show = Callable[[Shelf], QueryTable]
Key = Qt.Key
FRAME = 16.0
"""ms that a frame has at 60 in a second."""


def table_of(desk: MemoryDesk, parent: QWidget | None = None) -> QueryTable:
    return QueryTable(
        cast("Desk", desk), "books/table", book_columns(), label="Books", parent=parent
    )


@pytest.fixture
def show(qtbot: QtBot, memory_desk: MemoryDesk) -> Show:
    windows: list[QWidget] = []  # a window that nobody holds is gone

    def make(shelf: Shelf) -> QueryTable:
        window = QWidget()
        qtbot.addWidget(window)
        windows.append(window)
        window.resize(800, 632)
        layout = QVBoxLayout(window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(QLineEdit())
        table = table_of(memory_desk, window)
        layout.addWidget(table)
        window.show()
        table.show_query(shelf.query())
        rest(qtbot, table)
        table.setFocus()
        qtbot.waitUntil(table.hasFocus)
        return table

    return make


def rest(qtbot: QtBot, table: QueryTable) -> None:
    """Wait until every row in sight is read."""

    def read() -> bool:
        first, last = table.visible_rows()
        rows = range(first, min(last + 1, table.rows.layout.rows))
        known = [row for row in rows if table.rows.layout.group_at(row) is None]
        return not table.rows.is_loading and all(
            table.rows.record(row) is not None for row in known
        )

    qtbot.waitUntil(read)


def line_of(table: QueryTable) -> QLineEdit:
    """The field above the table."""
    line = table.window().findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    return line


def press(table: QueryTable, *keys: Key) -> None:
    for key in keys:
        QTest.keyClick(table, key)


def click(table: QueryTable, row: int, column: int = 0, button: str = "LeftButton") -> None:
    at = table.visualRect(table.rows.index(row, column)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton[button], pos=at)


def told(spy: QSignalSpy) -> list[object]:
    return [spy.at(at)[0] for at in range(spy.count())]


def shown(table: QueryTable, column: int = 0) -> list[str]:
    rows = range(table.rows.rowCount())
    return [str(table.rows.index(row, column).data()) for row in rows]


# -- reading -----------------------------------------------------------------------------------


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


# -- asking again ------------------------------------------------------------------------------


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


# -- by hand -----------------------------------------------------------------------------------


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


# -- columns -----------------------------------------------------------------------------------


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
    offered = {action.text(): action for action in menu_of(table).actions()}
    assert [text for text, action in offered.items() if action.isChecked()] == [
        "Pages", "Name", "Place", "State",
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
    pick(table, "First first")
    rest(qtbot, table)
    assert table.rows.sort_order == Sort("pages")


def menu_of(table: QueryTable) -> QMenu:
    menu = table.columns_menu
    menu.aboutToShow.emit()
    return menu


def pick(table: QueryTable, text: str) -> None:
    (sorting,) = [each for each in menu_of(table).findChildren(QMenu) if each.title() == "Sort by"]
    next(action for action in sorting.actions() if action.text() == text).trigger()


# -- seen and heard ----------------------------------------------------------------------------


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


def color_at(table: QueryTable, x: int, row: int) -> str:
    rect = table.visualRect(table.rows.index(row, 0))
    return table.viewport().grab().toImage().pixelColor(x, rect.top() + 3).name()


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


def test_the_menu_of_a_group_row_folds_all(qtbot: QtBot, show: Show) -> None:
    table = show(grouped_shelf(red=2, blue=2))
    for text, rows in (("Fold all groups", 2), ("Unfold all groups", 6)):
        at = table.visualRect(table.rows.index(0, 0)).center()
        reason = QContextMenuEvent.Reason.Mouse
        where = table.viewport().mapToGlobal(at)
        QApplication.sendEvent(table.viewport(), QContextMenuEvent(reason, at, where))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        next(action for action in menu.actions() if action.text() == text).trigger()
        menu.close()
        assert table.rows.rowCount() == rows


# -- speed -------------------------------------------------------------------------------------


def own_work(do: Callable[[], object]) -> float:
    """The least processor time of this thread that something takes, in ms."""

    def once() -> float:
        begun = time.thread_time()
        do()
        return (time.thread_time() - begun) * 1000

    return min(once() for _ in range(5))


@pytest.mark.parametrize("shelf", [long_shelf(50_000), grouped_shelf(red=150_000, blue=50_000)])
def test_the_window_works_less_than_a_frame_for_a_page_and_for_a_screen(
    qtbot: QtBot, show: Show, shelf: Shelf
) -> None:
    table = show(shelf)
    key = next(table.rows.layout.pages(1, 1))
    page = {key: shelf.groups[key.group][:PAGE]}
    image = QImage(table.viewport().size(), QImage.Format.Format_RGB32)
    assert own_work(lambda: table.rows.take(page)) < FRAME
    assert own_work(lambda: table.viewport().render(image)) < FRAME
    assert own_work(lambda: table.verticalScrollBar().setValue(400_000)) < FRAME
