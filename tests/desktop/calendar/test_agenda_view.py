"""The agenda: years of meetings, read as one scrolls, by mouse and by key."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from db.models import Body, BodyKind, Chairship, Meeting, MeetingKind, MeetingStatus
from db.queries.calendar_year import Shown
from db.store import Store
from desktop.calendar.agenda_list import AgendaList
from desktop.calendar.agenda_pages import KEPT
from desktop.calendar.agenda_rows import MeetingRow, MonthHead
from desktop.calendar.agenda_view import AgendaView
from tests.desktop.calendar.driving import JUNE, Calendar

LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def agenda(calendar: Calendar) -> AgendaView:
    calendar.choose(JUNE)
    calendar.page.show_view("agenda")
    calendar.settle()
    return calendar.page.views.of(AgendaView)


def place(agenda: AgendaView, number: int) -> QPoint:
    """The middle of a meeting, counted among those that are held."""
    rows = [row for row, each in enumerate(agenda.list.rows.rows) if isinstance(each, MeetingRow)]
    rect = agenda.list.visualRect(agenda.list.rows.index(rows[number]))
    return rect.center()


def click(
    calendar: Calendar, agenda: AgendaView, number: int, modifiers: Qt.KeyboardModifier = NONE
) -> None:
    calendar.qtbot.mouseClick(agenda.list.viewport(), LEFT, modifiers, place(agenda, number))
    calendar.settle()


def days_in_hand(calendar: Calendar) -> list[date | None]:
    return [row.day for row in calendar.page.meetings.rows]


def test_the_agenda_goes_on_where_the_person_was(calendar: Calendar, agenda: AgendaView) -> None:
    heads = [row.month for row in agenda.list.rows.rows if isinstance(row, MonthHead)]
    assert [head.month for head in heads] == [3, 4, 5, 6, 7, 11]
    assert agenda.list.in_hand() == (calendar.page.uuid,)
    assert agenda.title(calendar.page.scope) == "2016"  # type: ignore[arg-type]
    QAbstractItemModelTester(agenda.list.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_arrows_go_from_meeting_to_meeting_over_the_heads(
    calendar: Calendar, agenda: AgendaView
) -> None:
    calendar.qtbot.keyClick(agenda.list, KEY.Key_Down)
    calendar.settle()
    assert calendar.facts().day == date(2016, 7, 27)
    calendar.qtbot.keyClick(agenda.list, KEY.Key_Up)
    calendar.qtbot.keyClick(agenda.list, KEY.Key_Up)
    calendar.settle()
    assert calendar.facts().day == date(2016, 5, 27)


def test_home_and_end_lead_to_the_first_and_the_last(
    calendar: Calendar, agenda: AgendaView
) -> None:
    calendar.qtbot.keyClick(agenda.list, KEY.Key_End)
    calendar.settle()
    assert calendar.facts().day == date(2016, 11, 3)
    calendar.qtbot.keyClick(agenda.list, KEY.Key_Down)
    calendar.qtbot.keyClick(agenda.list, KEY.Key_PageDown)
    assert calendar.facts().day == date(2016, 11, 3)
    for key in (KEY.Key_Home, KEY.Key_Up, KEY.Key_PageUp):
        calendar.qtbot.keyClick(agenda.list, key)
    calendar.settle()
    assert calendar.facts().day == date(2016, 3, 22)


def test_the_first_key_goes_to_what_is_in_sight(calendar: Calendar, agenda: AgendaView) -> None:
    calendar.page.go_to(date(2016, 7, 1), ())
    calendar.settle()
    assert not agenda.list.currentIndex().isValid()
    calendar.qtbot.keyClick(agenda.list, KEY.Key_Down)
    calendar.settle()
    first = next(iter(sight(agenda.list)))
    assert agenda.list.in_hand() == (first,)


def test_several_are_selected_by_keys_and_brought_on_as_one_step(
    calendar: Calendar, agenda: AgendaView
) -> None:
    calendar.qtbot.keyClick(agenda.list, KEY.Key_Down, SHIFT)
    calendar.settle()
    assert days_in_hand(calendar) == [JUNE, date(2016, 7, 27)]
    assert calendar.page.status() == "2 meetings selected"
    calendar.undoes(lambda: calendar.page.set_status("confirmed"), "2 meetings")


def test_one_is_added_to_those_selected_by_mouse(calendar: Calendar, agenda: AgendaView) -> None:
    click(calendar, agenda, 0)
    click(calendar, agenda, 5, CONTROL)
    assert days_in_hand(calendar) == [date(2016, 3, 22), date(2016, 11, 3)]
    click(calendar, agenda, 1)
    assert days_in_hand(calendar) == [date(2016, 4, 28)]


def test_delete_takes_all_that_are_selected_away_and_back(
    calendar: Calendar, agenda: AgendaView
) -> None:
    click(calendar, agenda, 1)
    click(calendar, agenda, 3, SHIFT)
    agenda.list.setFocus()

    def act() -> None:
        calendar.key(KEY.Key_Delete, widget=agenda.list)

    calendar.undoes(act, "3 meetings")


def test_enter_and_double_click_open_the_details(calendar: Calendar, agenda: AgendaView) -> None:
    with calendar.qtbot.waitSignal(agenda.open_wanted) as told:
        calendar.qtbot.keyClick(agenda.list, KEY.Key_Return)
    assert told.args == [calendar.page.uuid]
    with calendar.qtbot.waitSignal(agenda.open_wanted):
        calendar.qtbot.mouseDClick(agenda.list.viewport(), LEFT, pos=place(agenda, 0))
    calendar.settle()


def test_the_menu_of_what_is_selected_opens_by_mouse_and_key(
    calendar: Calendar, agenda: AgendaView, subtests: pytest.Subtests
) -> None:
    for reason in list(QContextMenuEvent.Reason)[:2]:
        with subtests.test(reason=reason):
            at = place(agenda, 3)
            event = QContextMenuEvent(reason, at, agenda.list.viewport().mapToGlobal(at))
            with calendar.qtbot.waitSignal(agenda.menu_wanted):
                QApplication.sendEvent(agenda.list.viewport(), event)
            popup = QApplication.activePopupWidget()
            assert popup is not None
            popup.close()


def test_a_meeting_planned_from_the_agenda_waits_for_its_day_on_top(
    calendar: Calendar, agenda: AgendaView
) -> None:
    assert agenda.undated.isHidden()
    calendar.undoes(lambda: calendar.key(KEY.Key_N, widget=agenda.list))
    assert agenda.undated.isVisible()
    assert agenda.undated.in_hand() == (calendar.page.uuid,)
    assert agenda.list.in_hand() == ()
    click(calendar, agenda, 0)
    assert agenda.undated.in_hand() == ()


def test_a_screen_reader_finds_every_meeting_whole(calendar: Calendar, agenda: AgendaView) -> None:
    table = QAccessible.queryAccessibleInterface(agenda.list)
    names = [table.child(row).text(QAccessible.Text.Name) for row in range(table.childCount())]
    told = "Friday 24 June 2016, Held, Counter-terrorism and peacekeeping, Thematic meeting"
    assert any(name.startswith(told) for name in names)
    assert "June 2016" in names


def test_today_leads_to_its_line(calendar: Calendar, agenda: AgendaView) -> None:
    calendar.page.go_to_today()
    calendar.settle()
    rows = [str(agenda.list.rows.index(row).data()) for row in range(agenda.list.rows.rowCount())]
    assert any(row.startswith("Today, ") for row in rows)


def test_the_line_of_today_moves_at_midnight(calendar: Calendar, agenda: AgendaView) -> None:
    agenda.list.today = date(2016, 6, 25)
    agenda._midnight.timeout.emit()  # noqa: SLF001
    assert agenda.list.today == date.today()


# -- years of meetings ------------------------------------------------------------------------


@pytest.fixture
def library(library: Path) -> Path:
    """The example, with another body of the same chair that met every three days for years."""
    with Store.open(library) as store, store.write("Meet often") as session:
        own = session.scalars(select(Body)).first()
        assert own is not None
        other = Body(full_name="Committee on Everything", kind=BodyKind.COMMITTEE)
        other.chairships.append(Chairship(person=own.chairships[0].person))
        session.add(other)
        session.flush()
        for number in range(-700, 700):
            session.add(
                Meeting(
                    body_id=other.id,
                    day=JUNE + timedelta(days=3 * number),
                    starts_at=time(10),
                    kind=MeetingKind.FORMAL,
                    status=MeetingStatus.PLANNED,
                )
            )
    return library


@pytest.fixture
def years(calendar: Calendar, agenda: AgendaView) -> AgendaView:
    """The agenda of both bodies."""
    page = calendar.page
    scope = page.scope
    assert scope is not None
    page.scope = replace(scope, shown=Shown(tuple(body.id for body in scope.bodies)))
    page.go_to(JUNE, ())
    calendar.settle()
    return agenda


def wheel(agenda: AgendaList, pixels: int) -> None:
    """Scroll as a touch pad does."""
    view = agenda.viewport()
    at = QPointF(view.rect().center())
    event = QWheelEvent(
        at, QPointF(view.mapToGlobal(at.toPoint())), QPoint(0, -pixels), QPoint(0, -pixels),
        Qt.MouseButton.NoButton, NONE, Qt.ScrollPhase.ScrollUpdate, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def read_on(calendar: Calendar) -> None:
    """Wait until what is wanted near the ends was read."""
    QApplication.processEvents()
    calendar.settle()
    QApplication.processEvents()
    calendar.settle()


def sight(agenda: AgendaList) -> dict[str, int]:
    """Where each meeting stands on the screen."""
    found = {}
    for row in range(agenda.top_row(), agenda.rows.rowCount()):
        meeting = agenda.rows.meeting(row)
        y = agenda.rowViewportPosition(row)
        if y > agenda.viewport().height():
            break
        if meeting is not None:
            found[meeting.meeting.uuid] = y
    return found


@pytest.mark.parametrize("pixels", [-400, 400])
def test_scrolling_reads_on_and_what_is_in_sight_does_not_jump(
    calendar: Calendar, years: AgendaView, pixels: int
) -> None:
    seen: set[str] = set()
    for _ in range(120):
        before = sight(years.list)
        wheel(years.list, pixels)
        scrolled = sight(years.list)
        shared = before.keys() & scrolled.keys()
        moved = {before[uuid] - scrolled[uuid] for uuid in shared}
        assert len(moved) <= 1
        read_on(calendar)
        assert sight(years.list) == scrolled  # whatever was read above or below it
        seen |= scrolled.keys()
    assert len(seen) > 500
    assert sum(1 for row in years.list.rows.rows if isinstance(row, MeetingRow)) <= KEPT * 100


def test_the_head_of_the_month_stays_on_top(calendar: Calendar, years: AgendaView) -> None:
    head = years.list._head  # noqa: SLF001
    for _ in range(40):
        wheel(years.list, 90)
        read_on(calendar)
        top = years.list.rows.meeting(years.list.top_row())
        if top is not None and top.meeting.day is not None:
            assert years.list.month == top.meeting.day.replace(day=1)
        assert head.isVisible()
        assert head.y() <= years.list.viewport().y()


def test_the_agenda_says_where_ten_years_end(calendar: Calendar, years: AgendaView) -> None:
    for _ in range(400):
        bar = years.list.verticalScrollBar()
        bar.setValue(bar.minimum())
        read_on(calendar)
        first = str(years.list.rows.index(0).data())
        if first.startswith("There is nothing earlier"):
            break
    assert first == "There is nothing earlier, back to 24 June 2006."


def test_a_far_day_is_read_at_once(calendar: Calendar, years: AgendaView) -> None:
    far = JUNE - timedelta(days=3 * 600)
    calendar.page.go_to(far, ())
    read_on(calendar)
    row = years.list.rows.meeting(years.list.top_row() + 1)
    assert years.list.month == far.replace(day=1)
    assert row is not None
    assert years.title(calendar.page.scope) == str(far.year)  # type: ignore[arg-type]


def test_another_body_is_named_and_marked(calendar: Calendar, years: AgendaView) -> None:
    row = years.list.rows.row_of(next(iter(sight(years.list))))
    assert row is not None
    other = next(
        row for row in range(row, row + 9)
        if (met := years.list.rows.meeting(row)) and years.list.other_body(met.meeting.body_id)
    )  # fmt: skip
    spoken = years.list.rows.index(other).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Committee on Everything" in spoken


def test_what_is_written_stays_in_sight(calendar: Calendar, years: AgendaView) -> None:
    wheel(years.list, -3000)
    read_on(calendar)
    before = sight(years.list)
    uuid = list(before)[3]
    row = years.list.rows.row_of(uuid)
    assert row is not None
    calendar.qtbot.mouseClick(
        years.list.viewport(), LEFT, pos=years.list.visualRect(years.list.rows.index(row)).center()
    )
    read_on(calendar)
    calendar.undoes(lambda: calendar.page.set_status("confirmed"))
    assert sight(years.list) == before
