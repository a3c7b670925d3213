"""The order of Tab: as parts are laid out, through fields that hand the focus on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.widgets.scroll_column import ScrollColumn
from desktop.widgets.tab_order import order_as_laid_out
from desktop.widgets.text_field import TextField


def _tab(times: int, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Press Tab so often; what had the focus after each."""
    reached = []
    for _press in range(times):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)
        now = QApplication.focusWidget()
        assert now is not None
        reached.append(now)
    return reached


def _shown(qtbot: QtBot, whole: QWidget) -> None:
    qtbot.addWidget(whole)
    whole.show()
    qtbot.waitExposed(whole)
    whole.activateWindow()
    qtbot.waitUntil(whole.isActiveWindow)


def test_tab_goes_as_parts_are_laid_out_and_not_as_they_were_made(qtbot: QtBot) -> None:
    whole = QWidget()
    last, first = QPushButton("last", whole), QPushButton("first", whole)
    column = QVBoxLayout(whole)
    column.addWidget(first)
    column.addWidget(last)
    order_as_laid_out(whole)
    _shown(qtbot, whole)
    first.setFocus()
    assert _tab(2) == [last, first]


def test_tab_goes_down_through_splitters_and_what_scrolls(qtbot: QtBot) -> None:
    whole, splitter, scrolling, inside = QWidget(), QSplitter(), QScrollArea(), QWidget()
    last, low, high, first = (QPushButton(name) for name in ("last", "low", "high", "first"))
    for whole_part, parts in ((whole, (first, splitter, last)), (inside, (high, low))):
        column = QVBoxLayout(whole_part)
        for part in parts:
            column.addWidget(part)
    scrolling.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scrolling.setWidget(inside)
    splitter.addWidget(scrolling)
    order_as_laid_out(whole)
    _shown(qtbot, whole)
    first.setFocus()
    assert _tab(4) == [high, low, last, first]


def test_tab_leaves_a_column_of_fields_that_hand_the_focus_on(qtbot: QtBot) -> None:
    whole, column = QWidget(), ScrollColumn()
    above, below = QPushButton("above"), QPushButton("below")
    fields = [TextField(), TextField(), TextField()]
    for field in fields:
        column.add(field)
    line = QVBoxLayout(whole)
    for part in (above, column, below):
        line.addWidget(part)
    _shown(qtbot, whole)
    late = TextField()
    fields.append(late)
    column.add(late)
    QApplication.processEvents()
    lines = [field.findChild(QLineEdit) for field in fields]
    above.setFocus()
    assert _tab(len(fields) + 2) == [*lines, below, above]
    assert _tab(len(fields) + 2, Qt.Key.Key_Backtab) == [below, *reversed(lines), above]
