"""Paragraphs written in place, by keys and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.models import SpeakerKind
from db.report.blocks import Origin
from desktop.shell.address import Address
from desktop.shell.theme import theme
from desktop.widgets.message_bar import MessageBar
from tests.desktop.menu_lines import lines
from tests.desktop.report.reports import OpenReport


def kept(opened: OpenReport) -> list[str]:
    """UUIDs of kept paragraphs of the first section that has two."""
    return [row.uuid for row in opened.section().paragraphs if row.origin is not Origin.GENERATED]


def test_arrows_go_from_paragraph_to_paragraph_and_enter_writes(opened: OpenReport) -> None:
    row = opened.section().paragraphs[1]
    opened.go(row)
    view = opened.page.writing.view
    QTest.keyClick(view, Qt.Key.Key_Down)
    line = view.current
    assert line is not None
    assert line.uuid == opened.section().paragraphs[2].uuid
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.words.hasFocus()
    assert opened.words.text() == row.text
    QTest.keyClick(opened.words, Qt.Key.Key_Escape)
    assert view.hasFocus()


def test_a_click_puts_the_cursor_where_it_was_made(opened: OpenReport) -> None:
    rows = opened.section().paragraphs
    opened.go(rows[0])
    opened.click(rows[1])
    line = opened.page.writing.view.current
    assert line is not None
    assert line.uuid == rows[1].uuid
    assert opened.words.hasFocus()
    assert opened.words.place() < 6


def test_keys_leave_the_words_at_their_edges(opened: OpenReport, subtests: pytest.Subtests) -> None:
    for where in ["above", "below"]:
        with subtests.test(where=where):
            rows = opened.section().paragraphs
            opened.write(rows[2])
            opened.words.put_cursor(0 if where == "above" else len(rows[2].text))
            QTest.keyClick(opened.words, Qt.Key.Key_Up if where == "above" else Qt.Key.Key_Down)
            line = opened.page.writing.view.current
            assert line is not None
            assert line.uuid == rows[1 if where == "above" else 3].uuid
            assert opened.words.hasFocus()


def test_what_is_typed_is_kept_when_the_paragraph_is_left(opened: OpenReport) -> None:
    row = opened.section().paragraphs[-1]
    opened.write(row)
    QTest.keyClicks(opened.words, " Given up.")
    QTest.keyClick(opened.words, Qt.Key.Key_Escape)
    assert opened.words.text() == row.text

    def leave() -> None:
        opened.write(row)
        QTest.keyClicks(opened.words, " More.")
        QTest.keyClick(opened.words, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        assert opened.words.text() == row.text
        QTest.keyClicks(opened.words, " More.")
        opened.page.show_address(
            Address("report", "paragraphs", opened.section().paragraphs[0].uuid)
        )

    opened.change(leave)
    assert opened.row(row.uuid).text == f"{row.text} More."
    assert opened.row(row.uuid).origin is Origin.TYPED


def test_what_is_typed_is_kept_after_two_seconds_and_undone_as_text_first(
    opened: OpenReport, qtbot: QtBot
) -> None:
    row = opened.section().paragraphs[-1]
    opened.write(row)
    QTest.keyClicks(opened.words, " x")
    qtbot.waitUntil(lambda: opened.row(row.uuid).text == f"{row.text} x", timeout=6_000)
    assert opened.words.hasFocus()
    QTest.keyClick(opened.words, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert opened.words.text() == row.text


def test_control_enter_begins_a_paragraph_below(opened: OpenReport) -> None:
    row = opened.section().paragraphs[-1]

    def act() -> None:
        opened.write(row)
        QTest.keyClick(opened.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        opened.settle()

    opened.change(act)
    assert (
        len(opened.section().paragraphs)
        == 1 + [each.uuid for each in opened.section().paragraphs].index(row.uuid) + 1
    )
    opened.page.after_reading = None
    opened.go(opened.section().paragraphs[-1])
    QTest.keyClick(opened.page.writing.view, Qt.Key.Key_F2)
    QTest.keyClicks(opened.words, "Something new.")
    opened.page.settle()
    opened.settle()
    assert opened.section().paragraphs[-1].text == "Something new."


def test_enter_within_the_words_splits_and_backspace_joins_them_again(opened: OpenReport) -> None:
    row = next(opened.row(uuid) for uuid in kept(opened) if " " in opened.row(uuid).text)
    place = row.text.index(" ")

    def split() -> None:
        opened.write(row)
        opened.words.put_cursor(place)
        QTest.keyClick(opened.words, Qt.Key.Key_Return)

    opened.change(split)
    uuids = [each.uuid for each in opened.section().paragraphs]
    second = opened.section().paragraphs[uuids.index(row.uuid) + 1]
    assert opened.row(row.uuid).text == row.text[:place]
    assert second.text == row.text[place:].strip()

    def join() -> None:
        opened.write(second)
        opened.words.put_cursor(0)
        QTest.keyClick(opened.words, Qt.Key.Key_Backspace)

    opened.change(join)
    assert opened.row(row.uuid).text == row.text


def test_alt_and_an_arrow_move_a_paragraph(opened: OpenReport) -> None:
    uuids = [row.uuid for row in opened.section().paragraphs]

    def act() -> None:
        opened.go(opened.row(uuids[-1]))
        QTest.keyClick(opened.window, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    opened.change(act)
    assert [row.uuid for row in opened.section().paragraphs][-2:] == [uuids[-1], uuids[-2]]


def test_delete_takes_a_paragraph_away(opened: OpenReport) -> None:
    row = opened.section().paragraphs[-1]

    def act() -> None:
        opened.go(row)
        QTest.keyClick(opened.page.writing.view, Qt.Key.Key_Delete)

    opened.change(act)
    assert row.uuid not in [each.uuid for each in opened.section().paragraphs]


def test_items_are_written_by_keys(opened: OpenReport) -> None:
    row = opened.section().paragraphs[-1]

    def act() -> None:
        opened.write(row)
        opened.page.add_item()
        items = opened.page.writing.view.live.items
        QTest.keyClicks(items.words(0), "first;")
        QTest.keyClick(items.words(0), Qt.Key.Key_Return)
        QTest.keyClicks(items.words(1), "below it.")
        QTest.keyClick(items.words(1), Qt.Key.Key_Tab)
        opened.page.settle()

    opened.change(act)
    listed = [(item.label, item.text) for item in opened.row(row.uuid).items]
    assert listed == [("(a)", "first;"), ("(i)", "below it.")]

    def back() -> None:
        opened.write(opened.row(row.uuid))
        items = opened.page.writing.view.live.items
        QTest.keyClick(opened.words, Qt.Key.Key_Down)
        assert items.words(0).hasFocus()
        QTest.keyClick(items.words(0), Qt.Key.Key_Down)
        QTest.keyClick(items.words(1), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        items.words(0).selectAll()
        QTest.keyClick(items.words(0), Qt.Key.Key_Delete)
        QTest.keyClick(items.words(0), Qt.Key.Key_Backspace)
        opened.page.settle()

    opened.change(back)
    assert [(i.label, i.text) for i in opened.row(row.uuid).items] == [("(a)", "below it.")]


def test_who_speaks_is_chosen_from_the_menu(opened: OpenReport) -> None:
    row = opened.row(kept(opened)[-1])
    live = opened.page.writing.view.live

    def choose(words: str) -> None:
        opened.go(row)
        offered = lines(live.speaker.menu())
        next(each for text, each in offered.items() if words in text).trigger()

    opened.change(lambda: choose("Briefer: "))
    (speaker,) = opened.row(row.uuid).speakers
    assert speaker.kind is SpeakerKind.BRIEFER
    assert speaker.name in live.speaker.text()
    opened.change(lambda: choose("Take back"))
    assert opened.row(row.uuid).speakers == ()


def test_a_heading_is_written_in_place(opened: OpenReport) -> None:
    section = opened.section()

    def act() -> None:
        opened.page.show_address(Address("report", "sections", section.uuid))
        opened.page.writing.view.setFocus()
        QTest.keyClick(opened.page.writing.view, Qt.Key.Key_F2)
        opened.words.selectAll()
        QTest.keyClicks(opened.words, "Another heading")
        QTest.keyClick(opened.words, Qt.Key.Key_Return)

    opened.change(act)
    assert opened.section().title == "Another heading"


def number_is_kept_while_written(opened: OpenReport, place: int) -> None:
    assert opened.page.rows is not None
    section, other = opened.page.rows.sections[place], opened.section(3)
    view = opened.page.writing.view
    opened.page.go_to_section(section)
    line = view.line_of(section.uuid, heading=True)
    assert line is not None
    words = view.column.look(view.column.place_of(line.key) or 0).words[0]

    def label() -> QImage:
        top = view.top_of(line) + round(words.y)
        box = QRect(round(words.label_x), top, round(words.x - words.label_x) - 6, 20)
        return view.viewport().grab(box).toImage()

    def inked(image: QImage) -> int:
        ink = theme().color("text")
        across, down = range(image.width()), range(image.height())
        return sum(image.pixelColor(x, y) == ink for x in across for y in down)

    written = inked(label())
    view.go_to(view.line_of(other.uuid, heading=True) or line)
    top = view.verticalScrollBar()
    top.setValue(top.value() + view.top_of(line))
    assert written == inked(label()) > 10


def test_a_heading_keeps_its_number_while_it_is_written(
    opened: OpenReport, subtests: pytest.Subtests
) -> None:
    for place in [1, 2, -1]:
        with subtests.test(place=place):
            number_is_kept_while_written(opened, place)


def test_what_cannot_be_done_is_said_above_the_paragraphs(opened: OpenReport) -> None:
    opened.write(opened.section().paragraphs[-1])
    opened.page.split_paragraph()
    opened.settle()
    bar = opened.page.writing.findChild(MessageBar)
    assert bar is not None
    assert bar.isVisible()
    assert "between two words" in bar.text()
    QTest.keyClicks(opened.words, "x")
    assert not bar.isVisible()


def test_a_table_and_the_signature_are_read_only(opened: OpenReport) -> None:
    assert opened.page.rows is not None
    view = opened.page.writing.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.current is not None
    assert not view.current.is_editable
    QTest.keyClick(view, Qt.Key.Key_F2)
    assert view.hasFocus()
    assert not opened.page.has_paragraph()
