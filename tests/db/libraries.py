"""Small libraries for tests, and a dump of everything in one to compare before and after."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any

from sqlalchemy import select

from db.exchange.json_format import export_library
from db.models import (
    FAMILIES,
    Body,
    Meeting,
    MeetingStatus,
    Organisation,
    Participation,
    Person,
    Post,
    ReportingPeriod,
    Theme,
)
from db.store import Store


def dump(store: Store) -> dict[str, list[dict[str, Any]]]:
    """Every row of every family, with its keys, in order."""
    with store.read() as session:
        return {
            family: [dict(row) for row in session.execute(select(record.__table__)).mappings()]
            for family, record in FAMILIES.items()
        }


def exported(store: Store) -> bytes:
    """The whole library as its JSON file holds it."""
    target = BytesIO()
    with store.read() as session:
        export_library(session, target)
    return target.getvalue()


def add_meeting(store: Store, day: date | None = date(2016, 4, 28)) -> str:
    """A body with one meeting and one briefer, as one operation; gives the meeting's UUID."""
    with store.write("Plan a meeting") as session:
        body = Body(full_name="Working Group on Peacekeeping Operations")
        period = ReportingPeriod(
            body=body, begins_on=date(2016, 1, 1), ends_on=date(2016, 12, 31), label="2016"
        )
        department = Organisation(name="Department of Field Support")
        person = Person(name="Atul Khare", sort_name="Khare, Atul")
        post = Post(
            person=person,
            organisation=department,
            title="Under-Secretary-General for Field Support",
        )
        meeting = Meeting(
            body=body,
            period=period,
            theme=Theme(body=body, full_title="Technology"),
            day=day,
            status=MeetingStatus.HELD,
        )
        meeting.participations.append(
            Participation(person=person, post=post, listing_order=1, speaking_order=1)
        )
        session.add(meeting)
    return meeting.uuid
