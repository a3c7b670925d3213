"""How long a table keeps the window from its events."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop.widgets.table_layout import PAGE
from tests.desktop.widgets.books_table import Show
from tests.desktop.widgets.shelf import Shelf, grouped_shelf, long_shelf

FRAME = 16.0
"""ms that a frame has at 60 in a second."""


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
