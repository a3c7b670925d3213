"""Bold and italic words, by keys and buttons, as they are written, printed and taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from db.queries.report_page import ParagraphRow
from db.reading.blocks import Mark, MarkKind
from db.report.blocks import Origin
from desktop.report.marked_text import MarkedText
from tests.desktop.report.reports import OpenReport

CONTROL = Qt.KeyboardModifier.ControlModifier


def typed_row(opened: OpenReport) -> ParagraphRow:
    """A paragraph of the first meeting that a person wrote."""
    return next(row for row in opened.section().paragraphs if row.origin is not Origin.GENERATED)


def select(opened: OpenReport, start: int, end: int) -> None:
    cursor = opened.words.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    opened.words.setTextCursor(cursor)


def is_checked(opened: OpenReport, name: str) -> bool:
    return opened.window.stack.actions["report"][name].isChecked()


@pytest.mark.parametrize(
    ("key", "kind"), [(Qt.Key.Key_B, MarkKind.BOLD), (Qt.Key.Key_I, MarkKind.ITALIC)]
)
def test_keys_mark_what_is_selected_and_take_it_back(
    opened: OpenReport, key: Qt.Key, kind: MarkKind
) -> None:
    row = typed_row(opened)

    def press() -> None:
        opened.write(opened.row(row.uuid))
        select(opened, 4, 9)
        QTest.keyClick(opened.words, key, CONTROL)
        opened.page.settle()

    opened.change(press)
    assert opened.row(row.uuid).marks == (Mark(4, 9, kind),)
    opened.change(press)
    assert opened.row(row.uuid).marks == ()


def test_buttons_mark_words_and_tell_what_is_marked_at_the_cursor(
    opened: OpenReport, qtbot: QtBot
) -> None:
    row = typed_row(opened)
    opened.write(row)
    strip = opened.page.writing.view.live.strip
    bold = strip.button(MarkKind.BOLD)
    assert bold.isVisible()
    select(opened, 4, 9)
    qtbot.mouseClick(bold, Qt.MouseButton.LeftButton)
    assert opened.words.hasFocus()
    opened.words.put_cursor(6)
    assert bold.isChecked()
    assert is_checked(opened, "report.bold")
    assert not is_checked(opened, "report.italic")
    opened.words.put_cursor(15)
    assert not bold.isChecked()
    assert not is_checked(opened, "report.bold")
    opened.page.settle()
    opened.settle()
    assert opened.row(row.uuid).marks == (Mark(4, 9, MarkKind.BOLD),)


def test_the_word_at_the_cursor_is_meant_where_nothing_is_selected(opened: OpenReport) -> None:
    row = typed_row(opened)
    opened.write(row)
    opened.words.put_cursor(6)
    QTest.keyClick(opened.words, Qt.Key.Key_I, CONTROL)
    assert opened.words.marked().marks == (Mark(4, 9, MarkKind.ITALIC),)


def test_what_is_typed_next_is_bold_until_it_is_told_otherwise(opened: OpenReport) -> None:
    row = typed_row(opened)
    opened.write(row)
    end = len(row.text)
    QTest.keyClicks(opened.words, " ")
    QTest.keyClick(opened.words, Qt.Key.Key_B, CONTROL)
    QTest.keyClicks(opened.words, "Bold")
    QTest.keyClick(opened.words, Qt.Key.Key_B, CONTROL)
    QTest.keyClicks(opened.words, " plain")
    marked = opened.words.marked()
    assert marked.text == f"{row.text} Bold plain"
    assert marked.marks == (Mark(end + 1, end + 5, MarkKind.BOLD),)


def test_undo_in_the_text_takes_emphasis_back(opened: OpenReport) -> None:
    row = typed_row(opened)
    opened.write(row)
    select(opened, 4, 9)
    QTest.keyClick(opened.words, Qt.Key.Key_B, CONTROL)
    QTest.keyClick(opened.words, Qt.Key.Key_Z, CONTROL)
    assert opened.words.marked() == MarkedText(row.text)
    assert not opened.page.writing.view.live.is_typing


def test_the_whole_paragraph_is_marked_where_nobody_writes(opened: OpenReport) -> None:
    row = typed_row(opened)

    def press() -> None:
        opened.go(row)
        QTest.keyClick(opened.page.writing.view, Qt.Key.Key_B, CONTROL)
        opened.page.settle()

    opened.change(press)
    assert opened.row(row.uuid).marks == (Mark(0, len(row.text), MarkKind.BOLD),)


def test_items_are_marked_as_the_text_is(opened: OpenReport) -> None:
    row = typed_row(opened)

    def act() -> None:
        opened.write(row)
        opened.page.add_item()
        item = opened.page.writing.view.live.items.words(0)
        QTest.keyClick(item, Qt.Key.Key_I, CONTROL)
        QTest.keyClicks(item, "slanted")
        opened.page.settle()

    opened.change(act)
    assert opened.row(row.uuid).items[0].marks == (Mark(0, 7, MarkKind.ITALIC),)


def test_words_are_cut_and_pasted_with_their_emphasis(opened: OpenReport) -> None:
    row = typed_row(opened)
    opened.write(row)
    select(opened, 4, 9)
    QTest.keyClick(opened.words, Qt.Key.Key_B, CONTROL)
    QTest.keyClick(opened.words, Qt.Key.Key_X, CONTROL)
    assert QGuiApplication.clipboard().text() == row.text[4:9]
    opened.words.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(opened.words, Qt.Key.Key_V, CONTROL)
    marked = opened.words.marked()
    end = len(row.text)
    assert marked == MarkedText(
        row.text[:4] + row.text[9:] + row.text[4:9], (Mark(end - 5, end, MarkKind.BOLD),)
    )


def test_words_from_elsewhere_are_pasted_plain(opened: OpenReport) -> None:
    row = typed_row(opened)
    opened.write(row)
    QGuiApplication.clipboard().setText(" One\nand two")
    QTest.keyClick(opened.words, Qt.Key.Key_V, CONTROL)
    assert opened.words.marked() == MarkedText(f"{row.text} One\nand two")


def test_what_is_typed_behind_a_reference_is_no_part_of_it(opened: OpenReport) -> None:
    opened.write(typed_row(opened))
    target = Mark(4, 6, MarkKind.REFERENCE, "uuid")
    opened.words.show_words("See 12", (target,))
    opened.words.put_cursor(6)
    QTest.keyClicks(opened.words, " and 13")
    assert opened.words.marked() == MarkedText("See 12 and 13", (target,))
    opened.words.put_cursor(5)
    QTest.keyClicks(opened.words, "0")
    assert opened.words.marked().marks == (Mark(4, 7, MarkKind.REFERENCE, "uuid"),)


def test_every_character_of_a_text_comes_back(
    opened: OpenReport, subtests: pytest.Subtests
) -> None:
    opened.write(typed_row(opened))
    for text in ["a\u00a0b", "one\ntwo", "\U0001f54a dove\U0001f54a"]:
        with subtests.test(text=text):
            marks = (Mark(0, 1, MarkKind.BOLD), Mark(2, 3, MarkKind.UNDERLINE))
            words = MarkedText(text, (*marks, Mark(3, len(text), MarkKind.SUPERSCRIPT)))
            opened.words.show_words(words.text, words.marks)
            assert opened.words.marked() == MarkedText(
                text, tuple(mark for mark in words.marks if mark.start < mark.end)
            )
            for place in range(len(text) + 1):
                opened.words.put_cursor(place)
                assert opened.words.place() == place


def test_keys_in_a_field_above_mark_nothing_below(opened: OpenReport) -> None:
    row = typed_row(opened)
    opened.go(row)
    opened.page.toggle_particulars()
    field = opened.page.writing.particulars.findChildren(QLineEdit)[0]
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_B, CONTROL)
    assert opened.words.marked() == MarkedText(row.text)


def test_a_footnote_in_focus_is_not_marked_nor_is_its_paragraph(opened: OpenReport) -> None:
    row = typed_row(opened)
    opened.write(row)
    opened.page.insert_note()
    field = opened.page.writing.view.live.notes.words(0)
    QTest.keyClicks(field, "See below.")
    QTest.keyClick(field, Qt.Key.Key_B, CONTROL)
    end = len(row.text)
    assert opened.words.marked().marks == (Mark(end, end, MarkKind.FOOTNOTE, "See below."),)


def test_a_heading_has_no_marks(opened: OpenReport) -> None:
    opened.page.go_to_section(opened.section())
    opened.page.writing.view.write()
    assert not opened.page.can_mark()
    assert not opened.page.writing.view.live.strip.isVisible()
