"""Meetings of the agenda carried by the mouse to another day."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from desktop.calendar.agenda_list import AgendaList
from desktop.calendar.agenda_view import AgendaView
from desktop.widgets.drop_mark import DropMark
from tests.desktop.calendar.driving import JUNE, Calendar

JULY = date(2016, 7, 27)
LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def agenda(calendar: Calendar) -> AgendaView:
    calendar.window.resize(1280, 1000)
    calendar.choose(JUNE)
    calendar.page.show_view("agenda")
    calendar.settle()
    return calendar.page.views.of(AgendaView)


def middle(part: AgendaList, uuid: str) -> QPoint:
    row = part.rows.row_of(uuid)
    assert row is not None
    return part.visualRect(part.rows.index(row)).center()


def on(agenda: AgendaView, day: date) -> str:
    for row in range(agenda.list.rows.rowCount()):
        found = agenda.list.rows.meeting(row)
        if found is not None and found.meeting.day == day:
            return found.meeting.uuid
    raise LookupError(day)


def promised(agenda: AgendaView) -> date | None:
    """The day on which what is carried would fall."""
    return agenda.drag.target.day if agenda.drag.target is not None else None


def carry(
    calendar: Calendar,
    part: AgendaList,
    start: QPoint,
    over: AgendaList,
    end: QPoint,
    held: Qt.KeyboardModifier = NONE,
) -> None:
    """Take hold of a row and carry it over another place, a key held or none."""
    calendar.qtbot.mousePress(part.viewport(), LEFT, held, pos=start)
    calendar.settle()
    there = over.viewport().mapToGlobal(end)
    for where in (part.viewport().mapToGlobal(start + QPoint(12, 12)), there):
        at = QPointF(part.viewport().mapFromGlobal(where))
        event = QMouseEvent(QEvent.Type.MouseMove, at, QPointF(where), LEFT, LEFT, held)
        QApplication.sendEvent(part.viewport(), event)


def let_go(calendar: Calendar, part: AgendaList) -> None:
    calendar.qtbot.mouseRelease(part.viewport(), LEFT, pos=QPoint(4, 4))
    calendar.settle()


def test_a_meeting_carried_to_another_day_is_moved_there(
    calendar: Calendar, agenda: AgendaView
) -> None:
    uuid = on(agenda, JUNE)
    start, end = middle(agenda.list, uuid), middle(agenda.list, on(agenda, JULY))

    def drag() -> None:
        carry(calendar, agenda.list, start, agenda.list, end)
        (mark,) = agenda.list.viewport().findChildren(DropMark)
        assert (mark.isVisible(), mark.words) == (True, "Move to Wednesday 27 July 2016")
        let_go(calendar, agenda.list)
        assert not mark.isVisible()

    calendar.undoes(drag, "Move the meeting of 24 June")
    assert calendar.facts().uuid == uuid
    assert calendar.facts().day == JULY


def test_with_ctrl_it_is_copied_and_a_click_with_it_only_lets_it_go(
    calendar: Calendar, agenda: AgendaView
) -> None:
    uuid = on(agenda, JUNE)
    start, end = middle(agenda.list, uuid), middle(agenda.list, on(agenda, JULY))

    def drag() -> None:
        carry(calendar, agenda.list, start, agenda.list, end, CTRL)
        (mark,) = agenda.list.viewport().findChildren(DropMark)
        assert (mark.isVisible(), mark.words) == (True, "Copy to Wednesday 27 July 2016")
        let_go(calendar, agenda.list)

    calendar.undoes(drag, "Copy the meeting of 24 June")
    (copy,) = calendar.page.meetings.rows
    assert copy.uuid != uuid
    assert (copy.day, copy.status) == (JULY, "planned")
    assert on(agenda, JUNE) == uuid
    copied = middle(agenda.list, copy.uuid)
    for _ in range(2):  # a second click takes it in hand again
        calendar.qtbot.mouseClick(agenda.list.viewport(), LEFT, CTRL, pos=copied)
        calendar.settle()
        calendar.qtbot.mouseClick(agenda.list.viewport(), LEFT, CTRL, pos=start)
        calendar.settle()
    assert agenda.list.in_hand() == (copy.uuid,)


def test_several_go_along_with_the_one_that_is_carried(
    calendar: Calendar, agenda: AgendaView
) -> None:
    calendar.qtbot.keyClick(agenda.list, KEY.Key_Up, SHIFT)
    calendar.settle()
    uuids = set(agenda.list.in_hand())
    assert len(uuids) == 2
    held = agenda.list.in_hand()[-1]
    start, end = middle(agenda.list, held), middle(agenda.list, on(agenda, date(2016, 4, 28)))
    carry(calendar, agenda.list, start, agenda.list, end)
    let_go(calendar, agenda.list)
    assert {row.day for row in calendar.page.meetings.rows} == {
        date(2016, 4, 28),
        date(2016, 5, 26),
    }
    assert {row.uuid for row in calendar.page.meetings.rows} == uuids


def test_over_its_own_day_and_over_heads_nothing_is_promised(
    calendar: Calendar, agenda: AgendaView
) -> None:
    before = calendar.export()
    start = middle(agenda.list, on(agenda, JUNE))
    for end in (start + QPoint(30, 2), QPoint(40, agenda.list.look.group_height // 2)):
        carry(calendar, agenda.list, start, agenda.list, end)
        assert agenda.drag.target is None or agenda.drag.target.day != JUNE
    carry(calendar, agenda.list, start, agenda.list, start + QPoint(30, 2))
    assert agenda.drag.target is None
    let_go(calendar, agenda.list)
    assert calendar.export() == before


def test_escape_puts_it_back(calendar: Calendar, agenda: AgendaView) -> None:
    before = calendar.export()
    start, end = middle(agenda.list, on(agenda, JUNE)), middle(agenda.list, on(agenda, JULY))
    carry(calendar, agenda.list, start, agenda.list, end)
    assert promised(agenda) == JULY
    calendar.qtbot.keyClick(agenda.list, KEY.Key_Escape)
    assert promised(agenda) is None
    let_go(calendar, agenda.list)
    assert calendar.export() == before


def test_a_meeting_without_a_day_is_given_one_and_loses_it_again(
    calendar: Calendar, agenda: AgendaView
) -> None:
    assert calendar.page.scope is not None
    other = calendar.plan(None, body_id=calendar.page.scope.period.body_id)  # type: ignore[arg-type]
    uuid = calendar.plan(None)  # type: ignore[arg-type]
    start, end = middle(agenda.undated, uuid), middle(agenda.list, on(agenda, JULY))
    carry(calendar, agenda.undated, start, agenda.list, end)
    let_go(calendar, agenda.undated)
    assert (calendar.facts().uuid, calendar.facts().day) == (uuid, JULY)
    start, end = middle(agenda.list, uuid), middle(agenda.undated, other)
    carry(calendar, agenda.list, start, agenda.undated, end)
    assert agenda.drag.target is not None
    let_go(calendar, agenda.list)
    assert (calendar.facts().uuid, calendar.facts().day) == (uuid, None)


def test_near_the_lower_edge_the_days_go_on(calendar: Calendar, agenda: AgendaView) -> None:
    calendar.window.resize(1280, 520)
    calendar.settle()
    bar = agenda.list.verticalScrollBar()
    bar.setValue(0)
    assert bar.maximum() > 40
    first = on(agenda, date(2016, 3, 22))
    start = middle(agenda.list, first)
    bottom = QPoint(40, agenda.list.viewport().height() - 4)
    carry(calendar, agenda.list, start, agenda.list, bottom)
    calendar.qtbot.waitUntil(lambda: bar.value() > 40)
    calendar.qtbot.keyClick(agenda.list, KEY.Key_Escape)
    let_go(calendar, agenda.list)
