"""Calendars taken into a library: new meetings, updates by UID, what is kept, one undo."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from db.exchange import formats
from db.exchange.ics.event import CalendarOptions
from db.exchange.review import Applied, Verdict
from db.models import (
    Body,
    CalendarEntry,
    Change,
    InvitationStatus,
    Meeting,
    MeetingStatus,
    ParticipationRole,
    Theme,
)
from db.store import Store
from tests.db.exchange.ics.calendars import calendar, parsed, rows_of, saved, written
from tests.db.exchange.ics.foreign import FOREIGN, NEW, SEPTEMBER, count, foreign, meeting
from tests.db.exchange.reviewing import by_verdict, conflicts, review, take


@pytest.mark.parametrize(
    "options",
    [
        CalendarOptions(),
        CalendarOptions("fr"),
        CalendarOptions(alarm=timedelta(minutes=5), classification="PRIVATE"),
    ],
)
def test_our_own_calendar_that_comes_back_changes_nothing(
    year: Store, taken: Callable[[bytes], Applied], options: CalendarOptions
) -> None:
    with year.write("Change states") as session:
        april, june, _ = session.scalars(select(Meeting).order_by(Meeting.day.nulls_last()))
        april.status, june.status = MeetingStatus.POSTPONED, MeetingStatus.CANCELLED
        april.participations[0].invitation = InvitationStatus.DECLINED
        april.participations[1].invitation = InvitationStatus.APPROACHED
    operations = len(year.history())
    done = taken(written(year, options))
    assert (done.added, done.updated, done.conflicts) == ({}, {}, [])
    assert done.same == {"meetings": 2}
    assert len(year.history()) == operations


def test_an_event_of_elsewhere_becomes_a_meeting_with_whom_it_names(
    year: Store, taken: Callable[[bytes], Applied]
) -> None:
    done = taken(foreign())
    assert done.added == {
        "people": 1,
        "themes": 1,
        "meetings": 1,
        "calendar_entries": 1,
        "participations": 1,
    }
    with year.read() as session:
        new = session.scalars(select(Meeting).where(Meeting.day == SEPTEMBER)).one()
        assert (new.starts_at, new.ends_at) == (time(10), time(13))
        assert (new.time_zone, new.room) == ("America/New_York", "CR 4")
        assert (new.status, new.note) == (MeetingStatus.CONFIRMED, "Bring lamps.")
        assert new.body.full_name == "Working Group on Lighthouses"
        assert new.theme is not None
        assert new.theme.full_title == "Haze"
        (who,) = new.participations
        assert (who.person.name, who.person.honorific) == ("Paul Keita", "Mr.")
        assert (who.role, who.invitation) == (ParticipationRole.BRIEFER, InvitationStatus.INVITED)


def test_what_no_record_stands_for_is_given_back_as_it_came(
    year: Store, taken: Callable[[bytes], Applied]
) -> None:
    taken(foreign())
    (event,) = [each for each in parsed(written(year)) if str(each["uid"]).endswith("@office")]
    lines = event.to_ical().decode().replace("\r\n ", "").split("\r\n")
    for kept in (
        "X-OFFICE-TAG:7",
        "CATEGORIES:Red category",
        "ORGANIZER;CN=Office:mailto:office@un.example",
        "TRIGGER:-PT10M",
    ):
        assert kept in lines
    assert event["sequence"] == 2
    assert str(event["description"]) == "Bring lamps.\n\nPaul Keita"
    keita, desk = event["attendee"]
    assert str(keita) == "mailto:keita@un.example"
    assert str(desk) == "mailto:desk@un.example"


def test_the_same_calendar_again_changes_nothing_even_written_by_us(
    year: Store, taken: Callable[[bytes], Applied]
) -> None:
    taken(foreign())
    for content in (foreign(), written(year), written(year, CalendarOptions("fr"))):
        done = taken(content)
        assert (done.added, done.updated, done.conflicts) == ({}, {}, [])


def test_a_newer_version_updates_its_meeting_and_makes_none(
    year: Store, taken: Callable[[bytes], Applied]
) -> None:
    taken(foreign())
    meetings = count(year, Meeting)
    newer = foreign(sequence="3", room="CR 9", title="Thick fog", answer="DECLINED")
    newer = newer.replace(b"20310912T", b"20310913T").replace(b"TAG:7", b"TAG:8")
    done = taken(newer)
    assert done.added == {}
    assert done.updated == {
        "themes": 1,
        "meetings": 1,
        "calendar_entries": 1,
        "participations": 1,
    }
    assert count(year, Meeting) == meetings
    with year.read() as session:
        moved = session.scalars(select(Meeting).where(Meeting.day == date(2031, 9, 13))).one()
        assert (moved.room, moved.starts_at) == ("CR 9", time(10))
        assert moved.theme is not None
        assert moved.theme.full_title == "Thick fog"
        assert moved.participations[0].invitation is InvitationStatus.DECLINED
        assert moved.calendar_entry is not None
        assert "X-OFFICE-TAG:8" in moved.calendar_entry.lines
        assert "X-OFFICE-TAG:7" not in moved.calendar_entry.lines
        assert moved.calendar_entry.lines.count("TRIGGER:-PT10M") == 1
    assert parsed(written(year))[-1]["sequence"] > 3, "a change of ours is newer still"


def test_a_cancelled_event_cancels_its_meeting(
    year: Store, taken: Callable[[bytes], Applied]
) -> None:
    taken(foreign())
    taken(foreign(sequence="3", status="CANCELLED"))
    assert meeting(year, SEPTEMBER).status is MeetingStatus.CANCELLED


@pytest.mark.parametrize(
    "event",
    [
        FOREIGN.format(**NEW | {"sequence": "3"}),
        "UID:040000008200E00074C5B7101A82E008@office\nSEQUENCE:3\nDTSTAMP:20310101T000000Z",
    ],
)
def test_a_message_that_cancels_cancels_its_meeting_and_no_other(
    year: Store, taken: Callable[[bytes], Applied], event: str
) -> None:
    taken(foreign())
    other = "UID:never-heard-of@office\nDTSTART:20310401T100000Z\nSUMMARY:Unknown"
    done = taken(calendar(event, other, head="METHOD:CANCEL"))
    assert done.added == {}
    found = meeting(year, SEPTEMBER)
    assert (found.status, found.room) == (MeetingStatus.CANCELLED, "CR 4")


def test_an_older_version_is_left_alone_and_told(
    year: Store, taken: Callable[[bytes], Applied]
) -> None:
    taken(foreign())
    done = taken(foreign(sequence="1", room="Elsewhere"))
    assert (done.added, done.updated, done.conflicts) == ({}, {}, [])
    assert [issue.message for issue in done.issues] == [
        "1 meeting is newer in the library than in the file and was left as it is."
    ]


def test_an_old_calendar_of_ours_does_not_take_changes_back(
    year: Store, taken: Callable[[bytes], Applied]
) -> None:
    before = written(year)
    with year.write("Move") as session:
        session.scalars(select(Meeting).where(Meeting.day == date(2031, 4, 28))).one().room = "New"
    taken(before)
    assert meeting(year, date(2031, 4, 28)).room == "New"


def test_what_was_changed_on_both_sides_is_asked(year: Store, tmp_path: Path) -> None:
    take(year, saved(tmp_path, foreign()))
    with year.write("Move") as session:
        session.scalars(select(Meeting).where(Meeting.day == SEPTEMBER)).one().room = "Ours"
    found = review(year, formats.read(saved(tmp_path, foreign(room="Theirs"))))
    (conflict,) = conflicts(found)
    assert conflict.differences == {"room": ("Ours", "Theirs")}
    assert not conflict.accepted
    newer = review(year, formats.read(saved(tmp_path, foreign(changed="20990101T000000Z"))))
    assert by_verdict(newer)["update"] == {"meetings": 1}, "the time of change tells which is newer"


def test_a_change_in_a_client_of_our_own_event_comes_back(
    year: Store, taken: Callable[[bytes], Applied]
) -> None:
    (first, second) = rows_of(year)
    content = written(year).replace(b"LOCATION:Conference Room 7", b"LOCATION:Garden")
    content = content.replace(b"SEQUENCE:0", b"SEQUENCE:5\r\nX-CLIENT-SEEN:1", 1)
    done = taken(content)
    assert done.updated == {"meetings": 1}
    assert done.added == {"calendar_entries": 1}
    changed = rows_of(year)[0]
    assert (changed.room, changed.lines) == ("Garden", ("X-CLIENT-SEEN:1",))
    assert changed.sequence + changed.changes > 5
    assert rows_of(year)[1] == second
    assert changed.uuid == first.uuid
    assert taken(written(year)).updated == {}


def test_an_import_is_one_step_that_undo_takes_back(
    year: Store, taken: Callable[[bytes], Applied]
) -> None:
    def without_revisions() -> bytes:
        return re.sub(rb"(SEQUENCE|DTSTAMP|LAST-MODIFIED):.*\r\n", b"", written(year))

    before, exact = without_revisions(), written(year)
    taken(foreign())
    assert without_revisions() != before
    year.undo()
    assert written(year) == exact, "what came is gone, and nothing else was touched"
    year.redo()
    after = without_revisions()
    taken(foreign(sequence="9", room="Garden"))
    year.undo()
    assert without_revisions() == after
    with year.read() as session:
        assert session.scalars(select(func.count()).select_from(Change)).one() > 0


def test_two_events_of_one_day_are_two_meetings(
    year: Store, taken: Callable[[bytes], Applied]
) -> None:
    taken(foreign())
    done = taken(foreign(title="Ice").replace(b"E008@", b"E009@"))
    assert done.added["meetings"] == 1
    with year.read() as session:
        days = session.scalars(select(Meeting.day).where(Meeting.day == SEPTEMBER)).all()
        assert len(days) == 2
        assert {entry.uid[-11:] for entry in session.scalars(select(CalendarEntry))} == {
            "E008@office",
            "E009@office",
        }


def test_an_event_of_a_meeting_that_was_entered_by_hand_is_that_meeting(
    year: Store, taken: Callable[[bytes], Applied]
) -> None:
    with year.write("Enter") as session:
        body = session.scalars(select(Body)).one()
        theme = Theme(body=body, full_title="Haze")
        session.add(Meeting(body=body, day=SEPTEMBER, theme=theme))
    meetings = count(year, Meeting)
    taken(foreign())
    assert count(year, Meeting) == meetings


def test_a_meeting_of_the_past_was_held(year: Store, taken: Callable[[bytes], Applied]) -> None:
    taken(foreign().replace(b"20310912T", b"20160912T"))
    assert meeting(year, date(2016, 9, 12)).status is MeetingStatus.HELD


def test_an_event_called_by_its_kind_has_no_theme(
    year: Store, taken: Callable[[bytes], Applied]
) -> None:
    done = taken(foreign(title="Organizational meeting"))
    assert "themes" not in done.added
    assert meeting(year, SEPTEMBER).kind == "organizational"


def test_a_theme_of_several_meetings_is_not_renamed_for_one(
    year: Store, taken: Callable[[bytes], Applied]
) -> None:
    taken(foreign())
    with year.write("Plan") as session:
        fog = session.scalars(select(Meeting).where(Meeting.day == SEPTEMBER)).one()
        session.add(Meeting(body=fog.body, theme=fog.theme, day=date(2031, 12, 1)))
    taken(foreign(sequence="7", title="Sleet"))
    with year.read() as session:
        titles = session.scalars(
            select(Theme.full_title).join(Meeting).where(Meeting.day == date(2031, 12, 1))
        ).all()
    assert titles == ["Haze"]


def test_who_is_asked_too_by_a_newer_version_is_added(
    year: Store, taken: Callable[[bytes], Applied]
) -> None:
    taken(foreign())
    another = "ATTENDEE;CN=Grete Aas;PARTSTAT=ACCEPTED:mailto:aas@norway.example\r\nX-OFFICE-TAG"
    done = taken(foreign(sequence="3").replace(b"X-OFFICE-TAG", another.encode()))
    assert done.added == {"people": 1, "participations": 1}
    with year.read() as session:
        there = session.scalars(select(Meeting).where(Meeting.day == SEPTEMBER)).one()
        asked = {who.person.name: who.invitation for who in there.participations}
    assert asked == {
        "Paul Keita": InvitationStatus.INVITED,
        "Grete Aas": InvitationStatus.ACCEPTED,
    }


def test_a_meeting_that_lost_its_day_gets_it_back_from_a_newer_version(
    year: Store, taken: Callable[[bytes], Applied]
) -> None:
    taken(foreign())
    with year.write("Take the day away") as session:
        session.scalars(select(Meeting).where(Meeting.day == SEPTEMBER)).one().day = None
    meetings = count(year, Meeting)
    taken(foreign(sequence="9", room="CR 12"))
    assert meeting(year, SEPTEMBER).room == "CR 12"
    assert count(year, Meeting) == meetings


def test_a_theme_is_given_to_a_meeting_that_had_none(
    year: Store, taken: Callable[[bytes], Applied]
) -> None:
    taken(foreign(title="Organizational meeting"))
    taken(foreign(sequence="5", title="Haze"))
    with year.read() as session:
        there = session.scalars(select(Meeting).where(Meeting.day == SEPTEMBER)).one()
        assert there.theme is not None
        assert there.theme.full_title == "Haze"


def test_a_description_that_changes_elsewhere_is_kept_without_what_we_say(
    year: Store, taken: Callable[[bytes], Applied]
) -> None:
    taken(foreign())
    text = written(year).replace(b"Bring lamps.", b"Bring oil\\, too.")
    done = taken(text.replace(b"SEQUENCE:2", b"SEQUENCE:8"))
    assert done.updated == {"calendar_entries": 1}
    event = parsed(written(year))[-1]
    assert str(event["description"]) == "Bring oil, too.\n\nPaul Keita"


def test_verdicts_are_the_reviews_own(year: Store, tmp_path: Path) -> None:
    found = review(year, formats.read(saved(tmp_path, foreign())))
    assert {decision.verdict for decision in found.decisions} <= {Verdict.ADD, Verdict.SAME}
    assert all(decision.accepted for decision in found.decisions if decision.verdict is Verdict.ADD)
