"""The page round the paragraphs: outline, checks, particulars, menus, and how it is drawn."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.editing.meetings import move_meeting
from db.editing.paragraphs import TypedItem, change_text
from db.models import Report
from desktop.report.report_page import ReportPage
from desktop.report.report_words import paragraph_name, who_said
from desktop.shell.address import Address
from desktop.shell.theme import appearance, theme
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.text_field import TextField
from tests.desktop.menu_lines import choose as choose_line
from tests.desktop.report.reports import OpenReport


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


def test_a_report_just_begun_is_written_in(opened: OpenReport, qtbot: QtBot) -> None:
    def away(session: Session) -> None:
        session.delete(session.scalars(select(Report)).one())

    opened.do("Away", away)
    opened.page.begin()
    opened.settle()
    assert opened.page.rows is not None
    first = next(r for each in opened.page.rows.sections for r in each.paragraphs if r.editable)
    assert opened.words.hasFocus()
    line = opened.page.writing.view.current
    assert line is not None
    assert line.uuid == first.uuid


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


def test_the_menu_of_the_report_adds_and_deletes_sections(opened: OpenReport, qtbot: QtBot) -> None:
    section = opened.section()
    opened.go(section.paragraphs[0])

    def choose(name: str, words: str) -> None:
        buttons = {each.accessibleName(): each for each in opened.page.findChildren(QToolButton)}
        qtbot.mouseClick(buttons[name], Qt.MouseButton.LeftButton)
        choose_line(words)

    opened.change(lambda: choose("More for the report", "New section"))
    assert opened.page.rows is not None
    added = next(each for each in opened.page.rows.sections if each.title == "New section")
    opened.page.show_address(Address("report", "sections", added.uuid))
    opened.change(lambda: choose("More for the report", "Delete section"))
    assert opened.page.rows.section_of(added.uuid) is None
    opened.go(section.paragraphs[-1])
    opened.change(lambda: choose("More for this paragraph", "Delete paragraph"))


def _assert_words_stay(opened: OpenReport) -> None:
    """Hold that a paragraph in focus has its words where they are drawn without it."""
    view, (first, second, *_) = opened.page.writing.view, opened.section().paragraphs
    drawn = []
    for in_focus in (second, first):
        opened.go(in_focus)
        line = view.line_of(first.uuid, heading=False)
        assert line is not None
        view.live.words.setCursorWidth(0)
        opened.qtbot.wait(30)
        words = QRect(60, view.top_of(line) + theme().px(32), 160, theme().px(22))
        image = view.viewport().grab(words).toImage()
        spots = [(x, y) for x in range(image.width()) for y in range(image.height())]
        drawn.append({each for each in spots if image.pixelColor(*each).lightness() < 100})
    assert drawn[0]
    assert len(drawn[0] ^ drawn[1]) < len(drawn[0]) / 10  # the ground is another shade


def test_it_is_drawn_from_right_to_left_and_at_any_size(
    opened: OpenReport, subtests: pytest.Subtests
) -> None:
    for scale in [1.0, 1.5]:
        with subtests.test(scale=scale):
            appearance().set_text_scale(scale)
            _assert_words_stay(opened)
            opened.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            row = opened.section().paragraphs[1]
            opened.go(row)
            opened.qtbot.wait(30)
            view = opened.page.writing.view
            assert view.current is not None
            line = opened.page.writing.view.line_of(
                opened.section().paragraphs[0].uuid, heading=False
            )
            assert line is not None
            place = QPoint(view.viewport().width() - 80, view.top_of(line) + round(44 * scale))
            opened.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
            assert view.current.uuid == line.uuid
            assert opened.words.hasFocus()
