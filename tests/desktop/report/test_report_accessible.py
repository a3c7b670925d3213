"""Paragraphs and printed pages as a screen reader finds them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest

from db.editing.paragraph_order import delete_paragraph
from desktop.shell.address import Address
from tests.desktop.report.reports import OpenReport

Name, Description = QAccessible.Text.Name, QAccessible.Text.Description


def sheet(opened: OpenReport) -> QAccessibleInterface:
    """What the paragraphs stand on."""
    return QAccessible.queryAccessibleInterface(opened.page.writing.view.viewport())


def pages(opened: OpenReport) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(opened.page.preview.view.viewport())


def lines(opened: OpenReport) -> list[QAccessibleInterface]:
    found = sheet(opened)
    return [found.child(place) for place in range(len(opened.page.writing.view.column))]


def test_each_line_is_called_by_its_number_and_its_words(opened: OpenReport) -> None:
    names = [line.text(Name) for line in lines(opened)]
    assert "I. Introduction" in names
    row = opened.section().paragraphs[2]
    assert f"{row.number}. {row.text}" in names
    (table,) = (name for name in names if name.startswith("Table: "))
    assert "Protection of civilians" in table
    assert all(names)
    roles = {line.role() for line in lines(opened)}
    Role = QAccessible.Role  # noqa: N806 - Qt's name
    assert roles == {Role.Heading, Role.Paragraph, Role.Table}


def test_the_line_in_focus_is_told_and_its_fields_are_reached(opened: OpenReport) -> None:
    row = opened.section().paragraphs[2]
    opened.go(row)
    found = sheet(opened)
    here = found.focusChild()
    assert here.text(Name) == f"{row.number}. {row.text}"
    assert here.text(Description) == "Chair"
    assert here.state().focused
    assert found.child(found.indexOfChild(here)) is here
    live = found.child(found.childCount() - 1)
    assert live.object() is opened.page.writing.view.live
    assert found.indexOfChild(live) == found.childCount() - 1
    QTest.keyClick(opened.page.writing.view, Qt.Key.Key_Down)
    assert not here.state().focused
    assert found.focusChild().text(Name).startswith(f"{(row.number or 0) + 1}. ")


def test_a_line_stands_where_it_is_drawn(opened: OpenReport) -> None:
    row = opened.section().paragraphs[1]
    opened.go_top(opened.section().paragraphs[0])
    view = opened.page.writing.view
    line = view.line_of(row.uuid, heading=False)
    assert line is not None
    corner = view.viewport().mapToGlobal(QPoint(20, view.top_of(line) + 4))
    at = sheet(opened).childAt(corner.x(), corner.y())
    assert at.text(Name).startswith(f"{row.number}. ")
    assert at.rect().contains(corner)
    assert not at.state().offscreen
    assert lines(opened)[-1].state().offscreen


def test_a_paragraph_that_is_gone_is_no_longer_valid(opened: OpenReport) -> None:
    uuid = opened.section().paragraphs[-1].uuid
    view = opened.page.writing.view
    line = view.line_of(uuid, heading=False)
    assert line is not None
    part = sheet(opened).child(view.column.place_of(line.key) or 0)
    assert part.isValid()
    opened.do("Delete", lambda session: delete_paragraph(session, uuid))
    assert not part.isValid()
    assert (part.text(Name), part.rect()) == ("", QRect())
    assert part.state().invalid


def test_each_printed_page_has_its_number_and_its_words(opened: OpenReport) -> None:
    row = opened.section().paragraphs[2]
    opened.go(row)
    found = pages(opened)
    view = opened.page.preview.view
    assert found.childCount() == view.count
    names = [found.child(page).text(Name) for page in range(view.count)]
    assert names == [f"Page {page} of {view.count}" for page in range(1, view.count + 1)]
    here = found.focusChild()
    assert here.text(Name) == f"Page {view.page + 1} of {view.count}"
    assert f"{row.number}. {row.text}" in here.text(Description)
    assert "Table: " in found.child(view.count - 1).text(Description)
    middle = here.rect().center()
    assert found.childAt(middle.x(), middle.y()) is here
    assert found.indexOfChild(here) == view.page


def test_notes_are_read_with_their_paragraph(opened: OpenReport) -> None:
    row = opened.section().paragraphs[2]
    opened.go(row)
    opened.page.insert_note()
    QTest.keyClicks(opened.page.writing.view.live.notes.words(0), "See below.")
    opened.page.settle()
    opened.settle()
    opened.page.show_address(Address("report", "paragraphs", row.uuid))
    assert sheet(opened).focusChild().text(Name).endswith("\nFootnote 1: See below.")


def test_parts_have_nothing_within_and_fields_are_found_by_their_place(opened: OpenReport) -> None:
    row = opened.section().paragraphs[2]
    opened.go(row)
    found = sheet(opened)
    assert found.text(Name) == "Paragraphs of the report"
    assert "Enter writes" in found.text(Description)
    assert pages(opened).text(Name) == "The printed pages"
    part = found.child(0)
    assert part.object() is None
    assert part.childCount() == 0
    assert not [each for each in (part.child(0), part.childAt(0, 0)) if each is not None]
    assert part.indexOfChild(part) == -1
    assert part.parent() is found
    part.setText(Name, "nothing is written so")
    assert part.text(Name) != "nothing is written so"
    assert found.child(found.childCount()) is None
    live = opened.page.writing.view.live
    middle = live.mapToGlobal(live.rect().center())
    assert found.childAt(middle.x(), middle.y()).object() is live
    assert found.childAt(-10, -10) is None
    assert found.indexOfChild(pages(opened)) == -1
    assert found.indexOfChild(pages(opened).child(0)) == -1
