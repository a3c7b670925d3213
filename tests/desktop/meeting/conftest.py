"""The calendar of a window on the example, where meetings are chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.editing.checklists import delete_item
from db.editing.meetings import create_meeting
from db.models import ReportingPeriod
from db.queries.checklists import checklist_of
from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from tests.desktop.calendar.driving import Calendar


@pytest.fixture
def kept() -> Mapping[str, object]:
    """A day of the example, so that no meeting is shown before one is chosen."""
    return {"calendar/day": "2016-06-24"}


@pytest.fixture
def calendar(qtbot: QtBot, window: MainWindow) -> Calendar:
    return Calendar(qtbot, window)


@pytest.fixture
def planned(calendar: Calendar) -> Callable[..., str]:
    """Give a function that plans a meeting of which nothing is recorded, and goes to it."""

    def plan(day: date, end_day: date | None = None, *, checklist: bool = True) -> str:
        store = calendar.window.desk.store
        assert store is not None
        with store.write("Plan") as session:
            period = session.scalars(select(ReportingPeriod)).first()
            assert period is not None
            uuid = create_meeting(
                session, period.body_id, day, period_id=period.id, end_day=end_day
            )
            if not checklist:
                session.flush()
                for row in checklist_of(session, uuid):
                    delete_item(session, row.uuid)
        calendar.window.go(Address("calendar", "meetings", uuid))
        calendar.settle()
        return uuid

    return plan
