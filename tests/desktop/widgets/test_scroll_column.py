"""A column of parts that scrolls up and down, and never sideways."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.pane_header import PaneHeader
from desktop.widgets.scroll_column import ScrollColumn
from desktop.widgets.section_header import SectionHeader
from desktop.widgets.text_field import TextField


def _column(qtbot: QtBot, width: int = 344) -> ScrollColumn:
    column = ScrollColumn()
    qtbot.addWidget(column)
    column.resize(width, 300)
    with qtbot.waitExposed(column):
        column.show()
    column.activateWindow()
    return column


def test_texts_stand_20_px_from_the_edge_and_fields_hang_out(qtbot: QtBot) -> None:
    column = _column(qtbot)
    label, field, button = QLabel("Text"), TextField(), QPushButton("Add")
    column.add(label)
    column.add(field, above=8)
    column.add(button, Qt.AlignmentFlag.AlignLeading)
    qtbot.waitUntil(lambda: field.width() == 344 - 24)
    assert label.mapTo(column, QPoint(0, 0)).x() == 20
    assert field.mapTo(column, QPoint(0, 0)).x() == 12
    assert button.width() == button.sizeHint().width()


def test_nothing_scrolls_sideways(qtbot: QtBot) -> None:
    column = _column(qtbot, width=200)
    column.add(SectionHeader("Recommendations of the meeting", 12, "Add"))
    column.add(TextField())
    content = column.widget()
    assert content is not None
    qtbot.waitUntil(lambda: content.width() <= column.viewport().width())


def test_tab_scrolls_to_what_gets_the_focus(qtbot: QtBot) -> None:
    column = _column(qtbot)
    fields = [TextField() for _ in range(20)]
    for field in fields:
        column.add(field)
    qtbot.waitUntil(fields[9].isVisible)
    fields[9].text.setFocus()
    qtbot.waitUntil(fields[9].text.hasFocus)
    for field in fields[9:19]:
        QTest.keyClick(field.text, Qt.Key.Key_Tab)
    last = fields[19]
    assert last.text.hasFocus()
    place = last.mapTo(column.viewport(), last.rect().bottomLeft()).y()
    assert place <= column.viewport().height()
    column.show_top()
    assert column.verticalScrollBar().value() == 0


def test_a_column_may_be_held_to_a_width(qtbot: QtBot) -> None:
    column = _column(qtbot, width=900)
    field = TextField()
    column.add(field)
    column.set_width(400)
    qtbot.waitUntil(lambda: field.width() == 416)
    assert field.mapTo(column, QPoint(0, 0)).x() == 12


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_the_scroll_bar_takes_no_room_from_the_parts(
    qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    column = _column(qtbot)
    column.setLayoutDirection(direction)
    fields = [TextField()]
    column.add(fields[0])
    bar = column.verticalScrollBar()
    qtbot.waitUntil(lambda: fields[0].width() == 344 - 2 * 12)
    assert not bar.isVisible()
    for _ in range(40):
        fields.append(TextField())
        column.add(fields[-1])
    qtbot.waitUntil(lambda: bar.isVisible() and fields[-1].width() == 344 - 2 * 12)
    assert fields[0].mapTo(column, QPoint(0, 0)).x() == 12
    spot = bar.mapTo(column, bar.rect().center())
    assert column.childAt(spot) is bar
    for field in fields[1:]:
        field.hide()
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert column.viewport().width() == 344


def test_a_section_has_title_count_and_action(qtbot: QtBot) -> None:
    section = SectionHeader("Posts", 2, "Add")
    qtbot.addWidget(section)
    section.show()
    texts = [label.text() for label in section.findChildren(QLabel)]
    assert texts == ["Posts", "2"]
    assert section.action is not None
    assert section.action.accessibleName() == "Add: Posts"
    with qtbot.waitSignal(section.acted):
        QTest.mouseClick(section.action, Qt.MouseButton.LeftButton)
    section.set_count(None)
    assert [label.text() for label in section.findChildren(QLabel)] == ["Posts", ""]


def test_parts_at_the_end_of_a_section_end_where_its_line_ends(qtbot: QtBot) -> None:
    column = _column(qtbot)
    section, end = SectionHeader("Briefers"), QLabel("2 meetings")
    section.add_end(end)
    column.add(section)
    qtbot.waitUntil(lambda: end.mapTo(column, QPoint(end.width(), 0)).x() == 344 - 20)


def test_the_pane_says_what_kind_of_record_it_shows(qtbot: QtBot) -> None:
    button = QPushButton("Open")
    header = PaneHeader("Person", [button])
    qtbot.addWidget(header)
    header.resize(344, 52)
    header.show()
    header.set_text("Meeting")
    label = header.findChild(QLabel)
    assert label is not None
    assert label.text() == "Meeting"
    assert header.height() == 52
    assert button.geometry().right() == 344 - 16 - 1


def test_tab_goes_from_top_to_bottom_through_what_came_later(qtbot: QtBot) -> None:
    column = _column(qtbot)
    part = QWidget()
    rows = QVBoxLayout(part)
    first, last = QPushButton("First"), QPushButton("Last")
    rows.addWidget(first)
    column.add(part)
    column.add(last)
    between = QPushButton("Between")
    rows.addWidget(between)
    qtbot.waitUntil(lambda: between.nextInFocusChain() is last)
    first.setFocus()
    for stop in (between, last):
        QTest.keyClick(QApplication.focusWidget() or column, Qt.Key.Key_Tab)
        assert stop.hasFocus()
