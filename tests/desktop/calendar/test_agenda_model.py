"""The rows of the agenda as Qt knows them: only what changed is told."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from db.queries.calendar_year import CalendarMeeting
from desktop.calendar.agenda_model import AgendaModel
from desktop.calendar.agenda_rows import AgendaRow, rows_of
from tests.desktop.calendar.meetings import meeting

JUNE = date(2016, 6, 1)
FAR = date(2040, 1, 1)


def days(first: int, count: int) -> list[CalendarMeeting]:
    return [meeting(JUNE + timedelta(days=number)) for number in range(first, first + count)]


def rows(first: int, count: int) -> list[AgendaRow]:
    return rows_of(days(first, count), FAR)


def test_rows_that_stay_keep_what_qt_knows_of_them() -> None:
    model = AgendaModel(lambda _: "")
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(rows(5, 5))
    kept = [model.index(row) for row in range(model.rowCount())]
    last = QPersistentModelIndex(kept[-1])
    model.show(rows(0, 10))
    assert last.row() == model.rowCount() - 1
    model.show(rows(0, 12))
    assert last.row() == model.rowCount() - 3
    model.show(rows(8, 4))
    assert last.isValid()
    model.show([])
    assert not last.isValid()
    assert model.rowCount() == 0


def test_only_meetings_can_be_gone_to() -> None:
    model = AgendaModel(lambda _: "")
    model.show(rows(0, 1))
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_a_meeting_says_all_of_itself_and_whose_it_is() -> None:
    model = AgendaModel(lambda _: "1540 Committee")
    model.show(rows(0, 1))
    assert model.index(1).data() == "Technology"
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Wednesday 1 June 2016, Held, Technology, 1540 Committee, Thematic meeting"
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "June 2016"
    assert model.index(0).data(Qt.ItemDataRole.ToolTipRole) is None


def test_a_meeting_is_found_by_its_uuid() -> None:
    model = AgendaModel(lambda _: "")
    model.show(rows(0, 3))
    assert model.row_of(f"{JUNE + timedelta(days=2)}-1") == 3
    assert model.row_of("another") is None
    assert model.row_of(None) is None
    assert model.meeting(0) is None
