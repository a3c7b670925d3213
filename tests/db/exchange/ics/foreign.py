"""An event as an office elsewhere writes it, and what became of it here."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select

from db.models import Meeting
from db.store import Store
from tests.db.exchange.ics.calendars import calendar

SEPTEMBER = date(2031, 9, 12)

FOREIGN = """
UID:040000008200E00074C5B7101A82E008@office
SEQUENCE:{sequence}
DTSTAMP:20200101T120000Z
LAST-MODIFIED:{changed}
DTSTART;TZID=America/New_York:20310912T100000
DTEND;TZID=America/New_York:20310912T130000
SUMMARY:{title}
LOCATION:{room}
STATUS:{status}
DESCRIPTION:Bring lamps.
CATEGORIES:Red category
ORGANIZER;CN=Office:mailto:office@un.example
ATTENDEE;CN="Mr. Paul Keita";ROLE=REQ-PARTICIPANT;PARTSTAT={answer}:mailto:keita@un.example
ATTENDEE;CN=desk@un.example;ROLE=REQ-PARTICIPANT:mailto:desk@un.example
X-OFFICE-TAG:7
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT10M
END:VALARM
"""
NEW = {
    "sequence": "2",
    "changed": "20200101T120000Z",
    "title": "Haze",
    "room": "CR 4",
    "status": "CONFIRMED",
    "answer": "NEEDS-ACTION",
}


def foreign(head: str = "", **changes: str) -> bytes:
    return calendar(FOREIGN.format(**NEW | changes), head=head)


def meeting(store: Store, day: date) -> Meeting:
    with store.read() as session:
        return session.scalars(select(Meeting).where(Meeting.day == day)).one()


def count(store: Store, record: type[Meeting]) -> int:
    with store.read() as session:
        return session.scalars(select(func.count()).select_from(record)).one()
