"""From a library to a calendar file, against icalendar making the same events alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import icalendar
import pytest

from db.exchange.ics.calendar import to_ics
from db.models import (
    Body,
    Chairship,
    InvitationStatus,
    Meeting,
    MeetingStatus,
    Participation,
    Person,
    Post,
    Theme,
)
from db.queries.events import EventsChosen, events
from db.store import Store
from tests.benchmarks.conftest import Compare
from tests.benchmarks.harness import timed

WITHIN = 1.5
MEETINGS = 10_000
ZONE = ZoneInfo("America/New_York")
ROOMS = tuple(f"Conference Room {number}" for number in range(1, 13))


@dataclass(frozen=True)
class Told:
    """What an event of the floor says."""

    uid: str
    begins: datetime
    title: str
    room: str
    people: tuple[tuple[str, str], ...]


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Ten thousand meetings, two briefers each, over some thirty years."""
    path = tmp_path_factory.mktemp("calendar") / "meetings.chairdesk"
    with Store.create(path) as store:
        with store.write("Plan") as session:
            body = Body(full_name="Working Group on Lighthouses")
            chair = Person(name="Astrid Holm", sort_name="Holm, Astrid")
            session.add(Chairship(body=body, person=chair))
            people = [
                Person(
                    name=f"Keeper Number{number}",
                    sort_name=f"Number{number}, Keeper",
                    posts=[Post(title=f"Head of the Lighthouse at Cape {number}")],
                )
                for number in range(200)
            ]
            themes = [
                Theme(
                    body=body, full_title=f"Light on the coast, and how to keep it: part {number}"
                )
                for number in range(500)
            ]
            for number in range(MEETINGS):
                meeting = Meeting(
                    body=body,
                    theme=themes[number % 500],
                    day=date(2001, 1, 1) + timedelta(days=number),
                    starts_at=time(10),
                    ends_at=time(13),
                    room=ROOMS[number % 12],
                    status=MeetingStatus.HELD,
                )
                for order, which in enumerate((number % 200, (number + 7) % 200), 1):
                    meeting.participations.append(
                        Participation(
                            person=people[which],
                            listing_order=order,
                            invitation=InvitationStatus.SPOKE,
                        )
                    )
                session.add(meeting)
        yield store


def _told(store: Store) -> list[Told]:
    with store.read() as session:
        return [
            Told(
                uid=row.uuid,
                begins=datetime.combine(row.day, time(10), ZONE),
                title=row.theme or "",
                room=row.room or "",
                people=tuple((person.person_uuid, person.in_print) for person in row.people),
            )
            for row in events(session)
        ]


def _alone(told: list[Told]) -> bytes:
    """The same events by icalendar alone, from what is already in memory."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Floor//EN")
    calendar.add("version", "2.0")
    stamp = datetime(2031, 1, 1, tzinfo=UTC)
    chair = str(uuid4())
    for each in told:
        event: Any = icalendar.Event()
        event.add("uid", f"{each.uid}@floor")
        event.add("sequence", 0)
        event.add("dtstamp", stamp)
        event.add("last-modified", stamp)
        event.add("dtstart", each.begins)
        event.add("dtend", each.begins + timedelta(hours=3))
        event.add("summary", each.title)
        event.add("status", "CONFIRMED")
        event.add("class", "PUBLIC")
        event.add("categories", ["Thematic meeting", "Working Group on Lighthouses"])
        event.add("x-floor-body", icalendar.vText("Working Group on Lighthouses"))
        event.add("location", each.room)
        event.add("description", "\n".join(name for _, name in each.people))
        event.add("organizer", _person(chair, "Astrid Holm"))
        for uuid, name in each.people:
            attendee = _person(uuid, name.partition(",")[0])
            attendee.params["ROLE"] = "REQ-PARTICIPANT"
            attendee.params["PARTSTAT"] = "ACCEPTED"
            event.add("attendee", attendee)
        calendar.add_component(event)
    calendar.add_missing_timezones(date(2001, 1, 1), date(2029, 12, 31))
    return bytes(calendar.to_ical())


def _person(uuid: str, name: str) -> Any:
    person = icalendar.vCalAddress(f"urn:uuid:{uuid}")
    person.params["CN"] = name
    return person


def _ours(store: Store) -> bytes:
    with store.read() as session:
        return to_ics(events(session, EventsChosen()))


def test_writing_a_calendar_against_icalendar(compare: Compare, year: Store) -> None:
    told = _told(year)
    assert len(told) == MEETINGS
    compare(
        f"write .ics, {MEETINGS:,} meetings",
        timed(lambda: _alone(told)),
        timed(lambda: _ours(year)),
        within=WITHIN,
        rounds=3,
    )
