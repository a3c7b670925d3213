"""The printed page beside the paragraphs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from desktop.report.pages_view import PagesView
from desktop.shell.address import Address
from desktop.shell.theme import Theme, appearance
from tests.desktop.menu_lines import line
from tests.desktop.report.reports import OpenReport

MARK = Theme("light").color("mark")
WHITE = QColor("white")


def shown(opened: OpenReport) -> QImage:
    """The preview as it is on the screen, its page drawn."""
    opened.settle()
    opened.qtbot.wait(60)
    opened.settle()
    return opened.page.preview.view.viewport().grab().toImage()


def rows_of_color(image: QImage, color: QColor) -> list[int]:
    middle = image.width() // 4
    return [y for y in range(image.height()) if image.pixelColor(middle, y) == color]


def pages(opened: OpenReport) -> PagesView:
    return opened.page.preview.view


def test_the_paragraph_in_focus_is_marked_on_white_paper(opened: OpenReport) -> None:
    section = opened.section()
    opened.go(section.paragraphs[0])
    first = rows_of_color(shown(opened), MARK)
    opened.go(section.paragraphs[3])
    second = rows_of_color(shown(opened), MARK)
    assert first
    assert second
    assert min(second) > max(first)


def test_paper_is_white_in_every_theme(opened: OpenReport) -> None:
    opened.go(opened.section().paragraphs[0])
    for scheme in ("light", "dark", "high-contrast"):
        appearance().set_scheme(scheme)
        image = shown(opened)
        assert len(rows_of_color(image, WHITE)) > image.height() // 4
        assert rows_of_color(image, MARK)


def test_what_is_typed_is_printed_before_it_is_written(opened: OpenReport) -> None:
    row = opened.section().paragraphs[-1]
    opened.write(row)
    before = shown(opened)
    QTest.keyClicks(opened.words, " And then some more words to add a line." * 4)
    after = shown(opened)
    assert opened.row(row.uuid).text == row.text
    assert max(rows_of_color(after, MARK)) > max(rows_of_color(before, MARK)) + 4


def test_pages_are_turned_by_buttons_and_keys_and_say_what_they_hold(
    opened: OpenReport, qtbot: QtBot
) -> None:
    opened.go(opened.section().paragraphs[0])
    view = pages(opened)
    assert view.accessibleName() == f"Page {view.page + 1} of {view.count}"
    here = view.page
    assert opened.section().paragraphs[0].text[:40] in view.accessibleDescription()
    buttons = {
        each.accessibleName(): each for each in opened.page.preview.findChildren(QToolButton)
    }
    qtbot.mouseClick(buttons["Next page"], Qt.MouseButton.LeftButton)
    assert view.page == here + 1
    qtbot.mouseClick(buttons["Previous page"], Qt.MouseButton.LeftButton)
    assert view.page == here
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page == here + 1
    assert view.accessibleName() == f"Page {view.page + 1} of {view.count}"


def test_the_page_is_as_wide_as_there_is_room_and_that_is_remembered(opened: OpenReport) -> None:
    opened.window.resize(1920, 700)
    opened.settle()
    view = pages(opened)
    whole = view.page_width
    button = next(
        each
        for each in opened.page.preview.findChildren(QToolButton)
        if each.accessibleName() == "Size of the page: Whole page"
    )
    line(button.menu(), "Width of the pane").trigger()
    assert view.page_width > whole
    assert opened.desk.settings.value("report/zoom") == "width"


def test_a_paragraph_on_another_page_brings_its_page(opened: OpenReport) -> None:
    opened.go(opened.section(0).paragraphs[0])
    first = pages(opened).page
    opened.go(opened.section(4).paragraphs[0])
    assert pages(opened).page > first


def test_a_narrow_window_leaves_the_printed_page_out(opened: OpenReport) -> None:
    opened.window.resize(900, 700)
    opened.settle()
    assert not opened.page.preview.isVisible()
    opened.window.resize(1280, 800)
    opened.settle()
    assert opened.page.preview.isVisible()


def test_undo_and_redo_lead_the_preview_to_the_page_of_the_paragraph(opened: OpenReport) -> None:
    row = opened.section().paragraphs[-1]
    opened.write(row)
    QTest.keyClicks(opened.words, " More.")
    opened.page.settle()
    opened.settle()
    here = pages(opened).page
    for step in (opened.window.commands.undo, opened.window.commands.redo):
        pages(opened).turn_to(pages(opened).count - 1)
        opened.settle()
        assert pages(opened).page != here
        opened.page.writing.view.setFocus()
        step()
        image = shown(opened)
        assert pages(opened).page == here
        assert rows_of_color(image, MARK)


def test_undo_and_redo_from_another_page_lead_the_preview_to_the_paragraph(
    opened: OpenReport,
) -> None:
    row = opened.section(4).paragraphs[0]
    opened.write(row)
    QTest.keyClicks(opened.words, " More.")
    opened.page.settle()
    opened.settle()
    here = pages(opened).page
    for step in (opened.window.commands.undo, opened.window.commands.redo):
        opened.go(opened.section(0).paragraphs[0])
        assert pages(opened).page != here
        opened.window.go(Address("documents"))
        opened.settle()
        step()
        image = shown(opened)
        assert pages(opened).page == here
        assert rows_of_color(image, MARK)


def test_undo_leads_to_a_paragraph_that_it_has_brought_back(opened: OpenReport) -> None:
    row = opened.section(4).paragraphs[-1]
    opened.go(row)
    here = pages(opened).page
    opened.page.delete_paragraph()
    opened.settle()
    opened.go(opened.section(0).paragraphs[0])
    assert pages(opened).page != here
    opened.window.commands.undo()
    image = shown(opened)
    line = opened.page.writing.view.current
    assert line is not None
    assert line.uuid == row.uuid
    assert pages(opened).page == here
    assert rows_of_color(image, MARK)


def test_the_heading_of_the_letter_brings_its_page(opened: OpenReport) -> None:
    assert opened.page.rows is not None
    opened.go(opened.section(4).paragraphs[0])
    opened.page.go_to_section(opened.page.rows.sections[0])
    opened.settle()
    assert pages(opened).page == 0
