"""The meetings of the example, by their days."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from db.models import Meeting, ReportingPeriod
from db.queries.meeting_details import MeetingFacts, meeting_facts
from db.store import Store

JUNE = date(2016, 6, 24)


def meeting_on(store: Store, day: date) -> str:
    with store.read() as session:
        return session.scalars(select(Meeting.uuid).where(Meeting.day == day)).one()


def facts(store: Store, uuid: str) -> MeetingFacts:
    with store.read() as session:
        found = meeting_facts(session, uuid)
    assert found is not None
    return found


def body_of(store: Store) -> int:
    with store.read() as session:
        return session.scalars(select(ReportingPeriod.body_id)).one()
