"""Footnotes put in at the cursor, written below the paragraph, and taken out with their signs."""

from __future__ import annotations

import io
from zipfile import ZipFile

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.queries.report_page import ParagraphRow
from db.reading.blocks import Mark, MarkKind
from db.report.blocks import Origin
from db.report.docx_writer import to_docx
from desktop.report.notes_edit import NotesEdit
from desktop.widgets.growing_text import GrowingText
from tests.desktop.report.reports import OpenReport

CONTROL = Qt.KeyboardModifier.ControlModifier
NOTE = "It was the third meeting."


def typed_row(opened: OpenReport, meeting: int = 0) -> ParagraphRow:
    """A paragraph of a meeting that a person wrote."""
    rows = opened.section(meeting).paragraphs
    return next(row for row in rows if row.origin is not Origin.GENERATED)


def notes(opened: OpenReport) -> NotesEdit:
    return opened.page.writing.view.live.notes


def insert(opened: OpenReport, row: ParagraphRow, place: int, words: str = NOTE) -> None:
    """Put a footnote into a paragraph by keys, and write it."""
    opened.write(row)
    opened.words.put_cursor(place)
    keys = CONTROL | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(opened.words, Qt.Key.Key_F, keys)
    field = QApplication.focusWidget()
    assert isinstance(field, GrowingText)
    QTest.keyClicks(field, words)


def noted(opened: OpenReport, row: ParagraphRow, place: int = 9) -> ParagraphRow:
    """The paragraph with a footnote in it that is written."""
    insert(opened, row, place)
    opened.page.settle()
    opened.settle()
    return opened.row(row.uuid)


def test_a_footnote_is_inserted_at_the_cursor_and_undone_as_a_whole(opened: OpenReport) -> None:
    row = typed_row(opened)

    def act() -> None:
        insert(opened, row, 9)
        opened.page.settle()

    opened.change(act)
    assert opened.row(row.uuid).text == row.text
    assert opened.row(row.uuid).marks == (Mark(9, 9, MarkKind.FOOTNOTE, NOTE),)


def test_it_is_a_real_footnote_in_word_and_stands_on_the_printed_page(opened: OpenReport) -> None:
    noted(opened, typed_row(opened))
    assert opened.page.rows is not None
    with ZipFile(io.BytesIO(to_docx(opened.page.rows.composed))) as file:
        assert NOTE in file.read("word/footnotes.xml").decode()
        assert file.read("word/document.xml").decode().count("footnoteReference ") == 1
    view = opened.page.preview.view
    assert f"Footnote 1: {NOTE}" in view.text_of(view.page)


def test_its_words_are_changed_below_the_paragraph(opened: OpenReport) -> None:
    row = noted(opened, typed_row(opened))

    def act() -> None:
        opened.write(opened.row(row.uuid))
        QTest.keyClick(opened.words, Qt.Key.Key_Down)
        for _ in range(4):
            if notes(opened).words(0).hasFocus():
                break
            QTest.keyClick(opened.words, Qt.Key.Key_Down)
        field = notes(opened).words(0)
        assert field.hasFocus()
        field.selectAll()
        QTest.keyClicks(field, "Of June.")
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert opened.words.hasFocus()
        opened.page.settle()

    opened.change(act)
    assert [mark.note for mark in opened.row(row.uuid).marks] == ["Of June."]
    assert opened.words.place() == 9


def test_it_goes_with_its_sign_and_undo_brings_both_back(opened: OpenReport) -> None:
    row = noted(opened, typed_row(opened))

    def act() -> None:
        opened.write(opened.row(row.uuid))
        opened.words.put_cursor(9)
        QTest.keyClick(opened.words, Qt.Key.Key_Backspace)
        assert not notes(opened).isVisible()
        opened.page.settle()

    opened.change(act)
    assert opened.row(row.uuid).marks == ()
    assert opened.row(row.uuid).text == row.text


def test_undo_in_the_text_brings_sign_and_words_back(opened: OpenReport) -> None:
    row = noted(opened, typed_row(opened))
    opened.write(row)
    opened.words.put_cursor(9)
    QTest.keyClick(opened.words, Qt.Key.Key_Backspace)
    QTest.keyClick(opened.words, Qt.Key.Key_Z, CONTROL)
    assert notes(opened).words(0).text() == NOTE
    assert opened.words.marked().marks == row.marks


def test_one_without_words_is_not_kept(opened: OpenReport) -> None:
    row = typed_row(opened)
    insert(opened, row, 9, "")
    opened.page.settle()
    opened.settle()
    assert opened.row(row.uuid).marks == ()
    assert opened.words.note_numbers()
    field = notes(opened).words(0)
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert not opened.words.note_numbers()
    assert opened.words.hasFocus()


def test_labels_follow_the_order_of_the_report(opened: OpenReport) -> None:
    noted(opened, typed_row(opened, 1))
    second = typed_row(opened, 1).uuid
    row = noted(opened, typed_row(opened), 12)
    assert opened.row(second).note_labels.first == 2
    insert(opened, row, 4, "Before it.")
    names = [notes(opened).words(place).accessibleName() for place in range(2)]
    assert names == ["Footnote 1", "Footnote 2"]
    assert notes(opened).words(0).text() == "Before it."
    opened.page.settle()
    opened.settle()
    assert opened.row(second).note_labels.first == 3


def test_a_click_on_the_sign_leads_to_the_words(opened: OpenReport, qtbot: QtBot) -> None:
    row = noted(opened, typed_row(opened))
    opened.write(row)
    opened.words.put_cursor(9)
    behind = opened.words.cursorRect().center()
    qtbot.mouseClick(opened.words.viewport(), Qt.MouseButton.LeftButton, pos=behind - QPoint(3, 0))
    assert notes(opened).words(0).hasFocus()


def test_arrows_go_from_items_to_footnotes_and_on(opened: OpenReport) -> None:
    rows = opened.section().paragraphs
    row = typed_row(opened)
    opened.write(row)
    opened.page.add_item()
    live = opened.page.writing.view.live
    item = live.items.words(0)
    QTest.keyClicks(item, "one")
    keys = CONTROL | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(item, Qt.Key.Key_F, keys)
    QTest.keyClicks(live.notes.words(0), NOTE)
    QTest.keyClick(live.notes.words(0), Qt.Key.Key_Up)
    assert item.hasFocus()
    QTest.keyClick(item, Qt.Key.Key_Down)
    assert live.notes.words(0).hasFocus()
    QTest.keyClick(live.notes.words(0), Qt.Key.Key_Down)
    opened.settle()
    place = [each.uuid for each in rows].index(row.uuid)
    assert opened.page.writing.view.current is not None
    assert opened.page.writing.view.current.uuid == rows[place + 1].uuid
    assert opened.row(row.uuid).items[0].marks == (Mark(3, 3, MarkKind.FOOTNOTE, NOTE),)


def test_a_footnote_is_cut_and_pasted_with_its_words(opened: OpenReport) -> None:
    row = noted(opened, typed_row(opened))
    opened.write(row)
    cursor = opened.words.textCursor()
    cursor.setPosition(4)
    cursor.setPosition(10, QTextCursor.MoveMode.KeepAnchor)
    opened.words.setTextCursor(cursor)
    QTest.keyClick(opened.words, Qt.Key.Key_X, CONTROL)
    opened.words.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(opened.words, Qt.Key.Key_V, CONTROL)
    end = len(row.text)
    assert opened.words.marked().marks == (Mark(end, end, MarkKind.FOOTNOTE, NOTE),)
    assert notes(opened).words(0).text() == NOTE


def test_the_action_has_the_keys_that_word_has(opened: OpenReport) -> None:
    action = opened.window.stack.actions["report"]["report.footnote"]
    assert action.shortcut() == QKeySequence("Ctrl+Alt+F")


def test_a_footnote_goes_to_the_end_of_a_paragraph_in_which_nobody_writes(
    opened: OpenReport,
) -> None:
    row = typed_row(opened)
    opened.go(row)
    opened.page.insert_note()
    QTest.keyClicks(notes(opened).words(0), NOTE)
    opened.page.settle()
    opened.settle()
    end = len(row.text)
    assert opened.row(row.uuid).marks == (Mark(end, end, MarkKind.FOOTNOTE, NOTE),)
