"""A desk without a library, and a table of records in memory."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.query_table import QueryTable
from tests.desktop.widgets.books_table import Show, page_of_books, rest, table_of
from tests.desktop.widgets.memory_desk import MemoryDesk
from tests.desktop.widgets.shelf import Shelf


@pytest.fixture
def memory_desk(own_home: object) -> Iterator[MemoryDesk]:
    desk = MemoryDesk()
    yield desk
    desk.lane.close()


@pytest.fixture
def show(qtbot: QtBot, memory_desk: MemoryDesk) -> Show:
    """Give a function that shows a shelf as a table, with the focus."""
    windows: list[QWidget] = []  # a window that nobody holds is gone

    def make(shelf: Shelf) -> QueryTable:
        window = page_of_books(memory_desk)
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
