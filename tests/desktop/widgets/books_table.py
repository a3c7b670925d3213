"""A table of books in memory, driven by mouse and keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.shell.actions import ActionTable
from desktop.shell.page import Page
from desktop.widgets.query_table import QueryTable
from desktop.widgets.table_actions import table_actions
from tests.desktop.widgets.memory_desk import MemoryDesk
from tests.desktop.widgets.shelf import TITLES, Shelf, book_columns

if TYPE_CHECKING:
    from desktop.shell.desk import Desk

Show = Callable[[Shelf], QueryTable]
"""Shows a table of a shelf in a window below a line, and gives it the focus."""
Key = Qt.Key


def table_of(desk: MemoryDesk, parent: QWidget | None = None) -> QueryTable:
    """A table of books as another start of the program makes it."""
    return QueryTable(
        cast("Desk", desk), "books/table", book_columns(), label="Books", parent=parent
    )


class BooksPage(Page):
    """A page that the table of books stands on."""

    ACTIONS = table_actions("books", TITLES, unsorted=("place", "state", "uuid"))

    @property
    def table(self) -> QueryTable:
        """The table."""
        return self.findChildren(QueryTable)[0]


def page_of_books(desk: MemoryDesk) -> BooksPage:
    """An empty page, with what can be done on it."""
    page = BooksPage(cast("Desk", desk))
    page.acts = ActionTable(page.ACTIONS, lambda: page)
    page.acts.setParent(page)
    return page


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
    """Press keys one after the other."""
    for key in keys:
        QTest.keyClick(table, key)


def click(table: QueryTable, row: int, column: int = 0, button: str = "LeftButton") -> None:
    """Click the middle of a cell."""
    at = table.visualRect(table.rows.index(row, column)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton[button], pos=at)


def told(spy: QSignalSpy) -> list[object]:
    """The first argument of everything that a signal told."""
    return [spy.at(at)[0] for at in range(spy.count())]


def shown(table: QueryTable, column: int = 0) -> list[str]:
    """The texts of a column from the top down, group rows included."""
    rows = range(table.rows.rowCount())
    return [str(table.rows.index(row, column).data()) for row in rows]


def color_at(table: QueryTable, x: int, row: int) -> str:
    """The colour of a row at its upper edge, ``x`` px from the left."""
    rect = table.visualRect(table.rows.index(row, 0))
    return table.viewport().grab().toImage().pixelColor(x, rect.top() + 3).name()
