"""The report written in place, by keys and mouse."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.editing.meetings import move_meeting
from db.editing.paragraphs import TypedItem, change_text
from db.exchange.report_format import read_report
from db.exchange.review import apply
from db.models import Report, SpeakerKind
from db.report.blocks import Origin
from db.store import Store
from desktop.report.report_page import ReportPage
from desktop.report.report_words import paragraph_name, who_said
from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from desktop.shell.theme import appearance
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.message_bar import MessageBar
from desktop.widgets.text_field import TextField
from tests.db.exchange.reviewing import review
from tests.desktop.conftest import Heartbeat
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


def test_a_click_puts_the_cursor_where_it_was_made(opened: OpenReport) -> None:
    rows = opened.section().paragraphs
    opened.go(rows[0])
    opened.click(rows[1])
    line = opened.page.writing.view.current
    assert line is not None
    assert line.uuid == rows[1].uuid
    assert opened.words.hasFocus()
    assert opened.words.place() < 6


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
        menu = live.speaker.menu()
        menu.aboutToShow.emit()
        action = next(each for each in menu.actions() if words in each.text())
        action.trigger()

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


def test_a_text_whose_record_has_changed_says_so_and_follows_it_again(
    opened: OpenReport, qtbot: QtBot
) -> None:
    row = opened.section().paragraphs[0]
    opened.write(row)
    QTest.keyClicks(opened.words, " Long.")
    opened.page.settle()
    opened.settle()
    meeting = opened.section().meeting or ""
    opened.do("Move", lambda session: move_meeting(session, meeting, date(2016, 4, 8)))
    opened.go(opened.row(row.uuid))
    stale = opened.page.writing.view.live.stale
    assert stale.isVisible()
    buttons = {each.text(): each for each in stale.findChildren(QPushButton)}
    qtbot.mouseClick(buttons["See what differs"], Qt.MouseButton.LeftButton)
    opened.settle()
    assert any("8 April" in label.text() for label in stale.findChildren(QLabel))
    opened.change(lambda: qtbot.mouseClick(buttons["Follow the record"], Qt.MouseButton.LeftButton))
    assert "8 April" in opened.row(row.uuid).text
    assert not stale.isVisible()


def test_a_check_leads_to_its_place(opened: OpenReport, qtbot: QtBot) -> None:
    row = opened.section().paragraphs[-1]
    opened.write(row)
    QTest.keyClicks(opened.words, " [to be agreed]")
    opened.page.settle()
    checks = opened.page.outline.checks

    def titles() -> list[str]:
        model = checks.model()
        return [str(model.index(place, 0).data()) for place in range(model.rowCount())]

    qtbot.waitUntil(lambda: "Square brackets" in titles(), timeout=10_000)
    opened.go(opened.section(3).paragraphs[0])
    index = checks.model().index(titles().index("Square brackets"), 0)
    checks.scrollTo(index)
    place = checks.visualRect(index).center()
    found = index.data(Qt.ItemDataRole.UserRole)
    qtbot.mouseClick(checks.viewport(), Qt.MouseButton.LeftButton, pos=place)
    line = opened.page.writing.view.current
    assert line is not None
    assert line.uuid in [uuid for _, uuid in found.records]


def test_the_outline_leads_to_its_section_and_follows_the_place(
    opened: OpenReport, qtbot: QtBot
) -> None:
    outline = opened.page.outline.list
    index = outline.model().index(4, 0)
    place = outline.visualRect(index).center()
    qtbot.mouseClick(outline.viewport(), Qt.MouseButton.LeftButton, pos=place)
    line, section = opened.page.writing.view.current, outline.section()
    assert line is not None
    assert section is not None
    assert line.uuid == section.uuid
    opened.go(opened.section(3).paragraphs[0])
    section = outline.section()
    assert section is not None
    assert section.uuid == opened.section(3).uuid


def test_an_address_of_an_item_leads_to_its_paragraph(opened: OpenReport) -> None:
    row = opened.section().paragraphs[-1]
    items = [TypedItem(1, "one;"), TypedItem(1, "two.")]
    opened.do("Items", lambda session: change_text(session, row.uuid, row.text, items))
    told: list[Address] = []
    opened.page.selected.connect(told.append)
    item = opened.row(row.uuid).items[1].key
    opened.go(opened.section(2).paragraphs[0])
    opened.page.show_address(Address("report", "sub_items", item))
    assert told[-1] == Address("report", "paragraphs", row.uuid)


def test_symbol_and_dates_are_changed_above_the_paragraphs(opened: OpenReport) -> None:
    opened.page.toggle_particulars()
    strip = opened.page.writing.particulars
    field = next(each for each in strip.findChildren(TextField) if each.name == "Symbol")

    def symbol(text: str) -> None:
        field.text.setFocus()
        field.text.selectAll()
        QTest.keyClicks(field.text, text)
        QTest.keyClick(field.text, Qt.Key.Key_Return)

    opened.change(lambda: symbol("S/2017/777"))
    assert opened.page.rows is not None
    assert opened.page.rows.symbol == "S/2017/777"
    symbol("nothing")
    opened.settle()
    assert "no document symbol" in field.error()


def test_without_a_report_one_is_begun_in_one_step(opened: OpenReport, qtbot: QtBot) -> None:
    def away(session: Session) -> None:
        session.delete(session.scalars(select(Report)).one())

    opened.do("Away", away)
    assert opened.page.status() == ""
    empty = next(
        each
        for each in opened.page.findChildren(EmptyState)
        if each.action is not None and each.isVisible()
    )
    assert empty.action is not None
    button = empty.action
    opened.change(lambda: qtbot.mouseClick(button, Qt.MouseButton.LeftButton))
    assert opened.page.rows is not None
    assert opened.page.status().startswith("Draft 1 · ")


def test_everything_that_can_have_the_focus_has_a_name(opened: OpenReport) -> None:
    opened.write(opened.section().paragraphs[1])
    opened.page.toggle_particulars()
    nameless = [
        widget
        for widget in opened.page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert not nameless
    row = opened.section().paragraphs[1]
    assert opened.words.accessibleName() == paragraph_name(row)
    assert who_said(row) in opened.page.writing.view.live.findChildren(QToolButton)[0].text()


def test_splitters_and_place_come_back(opened: OpenReport) -> None:
    section = opened.section(2)
    opened.go(section.paragraphs[2])
    other = ReportPage(opened.desk)
    other.refresh(None)
    opened.settle()
    line = other.writing.view.current
    assert line is not None
    assert line.section.uuid == section.uuid
    other.preview.proofs.close()
    other.deleteLater()


def test_the_window_is_never_held_up(
    opened: OpenReport, heap_of_its_own: None, heartbeat: Heartbeat
) -> None:
    view = opened.page.writing.view
    view.setFocus()
    for _ in range(6):
        QTest.keyClick(view, Qt.Key.Key_PageDown)
        opened.qtbot.wait(20)
    opened.write(opened.section(2).paragraphs[2])
    QTest.keyClicks(opened.words, " typed words", delay=5)
    opened.page.settle()
    opened.settle()


def test_the_real_report_never_holds_the_window_up(
    make_window: Callable[[Path], MainWindow],
    shared_reports: Path,
    tmp_path: Path,
    qtbot: QtBot,
    heap_of_its_own: None,
    heartbeat: Heartbeat,
) -> None:
    path = tmp_path / "real.chairdesk"
    with Store.create(path) as store:
        staged = read_report(shared_reports / "2016-wg-peacekeeping.docx")
        apply(store, review(store, staged))
    window = make_window(path)
    qtbot.wait(20)
    heartbeat.longest = 0.0  # the import was done on this thread
    opened = OpenReport(window, qtbot)
    assert opened.page.status().startswith("Draft 1 · 110 paragraphs · ")
    opened.write(opened.section(2).paragraphs[5])
    QTest.keyClicks(opened.words, " typed", delay=5)
    opened.page.settle()
    opened.settle()


@pytest.mark.parametrize("where", ["above", "below"])
def test_keys_leave_the_words_at_their_edges(opened: OpenReport, where: str) -> None:
    rows = opened.section().paragraphs
    opened.write(rows[2])
    opened.words.put_cursor(0 if where == "above" else len(rows[2].text))
    QTest.keyClick(opened.words, Qt.Key.Key_Up if where == "above" else Qt.Key.Key_Down)
    line = opened.page.writing.view.current
    assert line is not None
    assert line.uuid == rows[1 if where == "above" else 3].uuid
    assert opened.words.hasFocus()


def test_the_menu_of_the_report_adds_and_deletes_sections(opened: OpenReport, qtbot: QtBot) -> None:
    section = opened.section()
    opened.go(section.paragraphs[0])

    def choose(name: str, words: str) -> None:
        buttons = {each.accessibleName(): each for each in opened.page.findChildren(QToolButton)}
        qtbot.mouseClick(buttons[name], Qt.MouseButton.LeftButton)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = next(each for each in menu.actions() if each.text() == words)
        menu.close()
        action.trigger()

    opened.change(lambda: choose("More for the report", "New section"))
    assert opened.page.rows is not None
    added = next(each for each in opened.page.rows.sections if each.title == "New section")
    opened.page.show_address(Address("report", "sections", added.uuid))
    opened.change(lambda: choose("More for the report", "Delete section"))
    assert opened.page.rows.section_of(added.uuid) is None
    opened.go(section.paragraphs[-1])
    opened.change(lambda: choose("More for this paragraph", "Delete paragraph"))


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


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_it_is_drawn_from_right_to_left_and_at_any_size(opened: OpenReport, scale: float) -> None:
    appearance().set_text_scale(scale)
    opened.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    row = opened.section().paragraphs[1]
    opened.go(row)
    opened.qtbot.wait(30)
    view = opened.page.writing.view
    assert view.current is not None
    line = opened.page.writing.view.line_of(opened.section().paragraphs[0].uuid, heading=False)
    assert line is not None
    place = QPoint(view.viewport().width() - 80, view.top_of(line) + round(44 * scale))
    opened.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.current.uuid == line.uuid
    assert opened.words.hasFocus()
