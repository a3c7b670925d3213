"""Paragraphs moved on into other sections, by keys and by their grip."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.queries.report_page import SectionRow
from tests.desktop.report.reports import OpenReport

ALT = Qt.KeyboardModifier.AltModifier


def uuids(section: SectionRow) -> list[str]:
    return [row.uuid for row in section.paragraphs]


def here(opened: OpenReport) -> tuple[str, str]:
    """UUIDs of the paragraph in focus and of its section."""
    line = opened.page.writing.view.current
    assert line is not None
    return line.uuid, line.section.uuid


def drag(opened: OpenReport, to: Callable[[], QPoint], *, drop: bool = True) -> None:
    """Drag the paragraph in focus by its grip to a place of the screen."""
    grip = opened.page.drag.grip
    assert grip.isVisible()
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=grip.rect().center())
    QTest.mouseMove(grip, grip.mapFromGlobal(to()))
    if drop:
        QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=grip.mapFromGlobal(to()))


def outline_row(opened: OpenReport, uuid: str) -> QPoint:
    """Where on the screen a section stands in the outline."""
    assert opened.page.rows is not None
    outline = opened.page.outline.list
    place = [each.uuid for each in opened.page.rows.sections].index(uuid)
    index = outline.model().index(place, 0)
    return outline.viewport().mapToGlobal(outline.visualRect(index).center())


@pytest.mark.parametrize("writing", [False, True])
def test_keys_go_on_into_the_section_above_and_below(opened: OpenReport, writing: bool) -> None:
    first, second = opened.section(0), opened.section(1)
    uuid = uuids(second)[0]

    def press(key: Qt.Key) -> None:
        opened.go(opened.row(uuid))
        if writing:
            QTest.keyClick(opened.page.writing.view, Qt.Key.Key_F2)
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, ALT)
        opened.settle()

    opened.change(lambda: press(Qt.Key.Key_Up))
    assert uuids(opened.section(0)) == [*uuids(first), uuid]
    assert here(opened) == (uuid, first.uuid)
    assert opened.row(uuid).number == second.paragraphs[0].number
    opened.change(lambda: press(Qt.Key.Key_Down))
    assert uuids(opened.section(1)) == uuids(second)
    numbers = [r.number for each in (opened.section(0), opened.section(1)) for r in each.paragraphs]
    first_number = first.paragraphs[0].number or 0
    assert numbers == list(range(first_number, first_number + len(numbers)))


def test_the_first_of_the_body_and_the_letter_stay_where_they_are(opened: OpenReport) -> None:
    assert opened.page.rows is not None
    letter, introduction = opened.page.rows.sections[:2]
    opened.go(introduction.paragraphs[0])
    assert not opened.page.can_move_up()
    assert opened.page.can_move_down()
    opened.go([row for row in letter.paragraphs if row.editable][-1])
    assert not opened.page.can_move_down()


def test_a_paragraph_is_dropped_on_a_section_of_the_outline(opened: OpenReport) -> None:
    uuid, third = uuids(opened.section(0))[2], opened.section(2)

    def act() -> None:
        opened.go(opened.row(uuid))
        drag(opened, lambda: outline_row(opened, third.uuid))

    opened.change(act)
    assert uuids(opened.section(2)) == [*uuids(third), uuid]


def test_a_paragraph_is_dropped_between_two_others(opened: OpenReport) -> None:
    before = uuids(opened.section(0))
    view = opened.page.writing.view

    def above(place: int) -> QPoint:
        line = view.line_of(before[place], heading=False)
        assert line is not None
        return view.viewport().mapToGlobal(QPoint(100, view.top_of(line) + 4))

    def act() -> None:
        opened.go_top(opened.row(before[0]))
        drag(opened, lambda: above(3))

    opened.change(act)
    assert uuids(opened.section(0)) == [*before[1:3], before[0], *before[3:]]


def test_escape_ends_a_drag_and_other_parts_take_nothing(opened: OpenReport) -> None:
    assert opened.page.rows is not None
    before = uuids(opened.section(0))
    letter = opened.page.rows.sections[0].uuid
    opened.go(opened.row(before[0]))
    drag(opened, lambda: outline_row(opened, letter))
    opened.settle()
    assert uuids(opened.section(0)) == before
    drag(opened, lambda: outline_row(opened, opened.section(2).uuid), drop=False)
    QTest.keyClick(opened.page.writing.view, Qt.Key.Key_Escape)
    grip = opened.page.drag.grip
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=QPoint(0, 0))
    opened.settle()
    assert uuids(opened.section(0)) == before


def test_a_paragraph_dropped_below_the_last_comes_last_in_its_section(opened: OpenReport) -> None:
    assert opened.page.rows is not None
    conclusions = opened.page.rows.sections[-2]
    view = opened.page.writing.view
    annex = view.line_of(opened.page.rows.sections[-1].uuid, heading=True)
    assert annex is not None

    def act() -> None:
        opened.go_top(opened.row(uuids(conclusions)[-2]))
        low = QPoint(100, view.top_of(annex) + 2)
        drag(opened, lambda: view.viewport().mapToGlobal(low))

    opened.change(act)
    moved = [*uuids(conclusions)[:-2], uuids(conclusions)[-1], uuids(conclusions)[-2]]
    assert uuids(opened.page.rows.sections[-2]) == moved


def test_held_at_the_edge_the_paragraphs_scroll_on(opened: OpenReport) -> None:
    view = opened.page.writing.view
    opened.go(opened.section(0).paragraphs[2])
    before = view.verticalScrollBar().value()
    low = QPoint(100, view.viewport().height() - 8)
    drag(opened, lambda: view.viewport().mapToGlobal(low), drop=False)
    opened.qtbot.waitUntil(lambda: view.verticalScrollBar().value() > before + 60)
    QTest.keyClick(view, Qt.Key.Key_Escape)


def test_headings_have_no_grip(opened: OpenReport) -> None:
    opened.page.go_to_section(opened.section(0))
    assert not opened.page.drag.grip.isVisible()
