"""Calendars as the programs of others write them, with their published peculiarities."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest

from db.exchange import formats
from db.exchange.staging import StagedRecord, StagedRecords
from db.models import MeetingStatus
from tests.db.exchange.ics.calendars import saved

Read = Callable[..., StagedRecords]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Read a file written with one end of line or another."""

    def made(text: str, ends: str = "\r\n", encoding: str = "utf-8") -> StagedRecords:
        lines = text.strip("\n").split("\n")
        return formats.read(saved(tmp_path, ends.join([*lines, ""]).encode(encoding)))

    return made


def meetings(staged: StagedRecords) -> list[StagedRecord]:
    return list(staged.of("meetings"))


def titles(staged: StagedRecords) -> list[str]:
    return [record.values["full_title"] for record in staged.of("themes")]


def kept(staged: StagedRecords) -> list[str]:
    return [line for record in staged.of("calendar_entries") for line in record.values["lines"]]


THUNDERBIRD = """
BEGIN:VCALENDAR
PRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN
VERSION:2.0
BEGIN:VTIMEZONE
TZID:/mozilla.org/20050126_1/America/New_York
X-LIC-LOCATION:America/New_York
BEGIN:DAYLIGHT
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
TZNAME:EDT
DTSTART:20070311T020000
RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
TZNAME:EST
DTSTART:20071104T020000
RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
CREATED:20310110T150000Z
LAST-MODIFIED:20310112T150000Z
DTSTAMP:20310112T150000Z
UID:6f1b0a3e-1c1d-4b0e-9a51-000000000001
SUMMARY:Protection of harbours in fog\\, at night and in the long weeks
  when no ship comes
DTSTART;TZID=/mozilla.org/20050126_1/America/New_York:20310410T100000
DTEND;TZID=/mozilla.org/20050126_1/America/New_York:20310410T130000
X-MOZ-GENERATION:3
X-MOZ-LASTACK:20310409T140000Z
SEQUENCE:1
ATTENDEE;CN=Grete Aas;PARTSTAT=TENTATIVE;ROLE=OPT-PARTICIPANT:mailto:aas@no
 rway.example
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER;VALUE=DURATION:-PT15M
DESCRIPTION:Default Mozilla Description
END:VALARM
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.parametrize("ends", ["\r\n", "\n", "\r"])
def test_thunderbird_puts_a_path_before_its_zones(read: Read, ends: str) -> None:
    staged = read(THUNDERBIRD, ends)
    assert staged.issues == []
    (meeting,) = meetings(staged)
    assert (meeting.values["day"], meeting.values["starts_at"]) == (date(2031, 4, 10), time(10))
    assert meeting.values["time_zone"] == "America/New_York"
    assert titles(staged) == [
        "Protection of harbours in fog, at night and in the long weeks when no ship comes"
    ]
    (grete,) = staged.of("people")
    assert grete.values["name"] == "Grete Aas"
    assert "X-MOZ-GENERATION:3" in kept(staged)
    assert "TRIGGER;VALUE=DURATION:-PT15M" in kept(staged)


GOOGLE = """
BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:Working Group
X-WR-TIMEZONE:America/New_York
BEGIN:VEVENT
DTSTART:20310715T140000Z
DTEND:20310715T170000Z
DTSTAMP:20310801T000000Z
UID:abc123def456@google.com
CREATED:20310601T000000Z
DESCRIPTION:<b>Agenda</b><br>Lamps\\nand oil
LAST-MODIFIED:20310702T000000Z
LOCATION:Conference Room 3\\, New York\\, NY
SEQUENCE:0
STATUS:CONFIRMED
SUMMARY:Oil
TRANSP:OPAQUE
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20310720
DTEND;VALUE=DATE:20310723
DTSTAMP:20310801T000000Z
UID:day456@google.com
STATUS:TENTATIVE
SUMMARY:Seminar of keepers
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
DTSTART;TZID=America/New_York:20310901T100000
DTEND;TZID=America/New_York:20310901T110000
RRULE:FREQ=MONTHLY;COUNT=3;BYDAY=1MO
EXDATE;TZID=America/New_York:20311006T100000
DTSTAMP:20310801T000000Z
UID:series789@google.com
SUMMARY:Coordinators
END:VEVENT
BEGIN:VEVENT
DTSTART;TZID=America/New_York:20311104T150000
DTEND;TZID=America/New_York:20311104T160000
DTSTAMP:20310801T000000Z
UID:series789@google.com
RECURRENCE-ID;TZID=America/New_York:20311103T100000
SUMMARY:Coordinators\\, moved
END:VEVENT
END:VCALENDAR
"""


def test_google_writes_hours_in_utc_and_says_the_zone_of_the_calendar(read: Read) -> None:
    staged = read(GOOGLE)
    assert staged.issues == []
    oil, seminar, *series = meetings(staged)
    assert (oil.values["starts_at"], oil.values["ends_at"]) == (time(10), time(13))
    assert oil.values["time_zone"] == "America/New_York"
    assert oil.values["room"] == "Conference Room 3, New York, NY"
    assert (seminar.values["day"], seminar.values["end_day"]) == (
        date(2031, 7, 20),
        date(2031, 7, 22),
    )
    assert seminar.values["status"] is MeetingStatus.PLANNED
    assert [record.values["day"] for record in series] == [date(2031, 9, 1), date(2031, 11, 4)]
    entries = [r for r in staged.of("calendar_entries") if "series" in r.values["uid"]]
    assert [entry.values["recurrence"] for entry in entries] == [
        "20310901T140000Z",
        "20311103T150000Z",
    ]
    assert titles(staged) == ["Oil", "Seminar of keepers", "Coordinators", "Coordinators, moved"]


OUTLOOK = """
BEGIN:VCALENDAR
PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
VERSION:2.0
METHOD:REQUEST
X-MS-OLK-FORCEINSPECTOROPEN:TRUE
BEGIN:VTIMEZONE
TZID:{zone}
BEGIN:STANDARD
DTSTART:16011104T020000
RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010311T020000
RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
ATTENDEE;CN="REED, Tom (DPO)";RSVP=TRUE;ROLE=REQ-PARTICIPANT:mailto:reed@un.example
ATTENDEE;CN="Conference Room 9";CUTYPE=RESOURCE;ROLE=NON-PARTICIPANT:mailto:cr9@un.example
ATTENDEE;CN=office@un.example;RSVP=TRUE:mailto:office@un.example
CLASS:PUBLIC
CREATED:20310110T150000Z
DESCRIPTION:When: Thursday\\, 10 April 2031
DTEND;TZID="{zone}":20310410T130000
DTSTAMP:20310110T150000Z
DTSTART;TZID="{zone}":20310410T100000
LAST-MODIFIED:20310110T150000Z
LOCATION:Conference Room 9
ORGANIZER;CN="Holm, Astrid":mailto:holm@norway.example
PRIORITY:5
SEQUENCE:0
SUMMARY;LANGUAGE=en-us:Harbours
TRANSP:OPAQUE
UID:040000008200E00074C5B7101A82E00800000000B0
X-ALT-DESC;FMTTYPE=text/html:<html><body>When: <b>Thursday</b></body></html>
X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE
BEGIN:VALARM
TRIGGER:-PT15M
ACTION:DISPLAY
DESCRIPTION:Reminder
END:VALARM
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.parametrize(
    "zone",
    ["Eastern Standard Time", "Customized Time Zone", "(UTC-05:00) Eastern Time (US & Canada)"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_outlook_calls_zones_as_windows_does_or_makes_one_up(
    read: Read, zone: str, encoding: str
) -> None:
    staged = read(OUTLOOK.format(zone=zone), encoding=encoding)
    assert staged.issues == []
    (meeting,) = meetings(staged)
    assert meeting.values["time_zone"] == "America/New_York"
    assert (meeting.values["starts_at"], meeting.values["ends_at"]) == (time(10), time(13))
    (reed,) = staged.of("people")
    assert reed.values["name"] == "Tom REED"
    assert titles(staged) == ["Harbours"]
    assert "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE" in kept(staged)
    assert sum(line.startswith("ATTENDEE") for line in kept(staged)) == 3


APPLE = """
BEGIN:VCALENDAR
CALSCALE:GREGORIAN
PRODID:-//Apple Inc.//macOS 15.0//EN
VERSION:2.0
X-APPLE-CALENDAR-COLOR:#CC73E1
BEGIN:VTIMEZONE
TZID:America/New_York
BEGIN:DAYLIGHT
DTSTART:20070311T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
TZNAME:EDT
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20071104T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
TZNAME:EST
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
CREATED:20310110T150000Z
UID:9D0A3C0E-0000-4000-8000-00000000AAAA
DTSTART;TZID=America/New_York:20311102T003000
DURATION:PT3H
TRANSP:OPAQUE
X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC
SUMMARY:Night watch
LAST-MODIFIED:20310110T150000Z
DTSTAMP:20310110T150000Z
LOCATION:Lighthouse\\n1 Shore Road
SEQUENCE:1
X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-APPLE-RADIUS=70;X-TITLE="Lighthouse
 ":geo:59.9,10.7
BEGIN:VALARM
X-WR-ALARMUID:9D0A3C0E-0000-4000-8000-00000000BBBB
UID:9D0A3C0E-0000-4000-8000-00000000BBBB
TRIGGER;VALUE=DATE-TIME:19760401T005545Z
ACTION:NONE
END:VALARM
END:VEVENT
END:VCALENDAR
"""


def test_apple_states_how_long_and_hours_pass_when_clocks_go_back(read: Read) -> None:
    staged = read(APPLE)
    assert staged.issues == []
    (meeting,) = meetings(staged)
    assert meeting.values["starts_at"] == time(0, 30)
    assert meeting.values["ends_at"] == time(2, 30), "three hours, of which one comes twice"
    assert meeting.values["room"] == "Lighthouse\n1 Shore Road"
    parameters = 'VALUE=URI;X-APPLE-RADIUS=70;X-TITLE="Lighthouse"'
    assert f"X-APPLE-STRUCTURED-LOCATION;{parameters}:geo:59.9,10.7" in kept(staged)
    assert "ACTION:NONE" in kept(staged)


PLAIN = """
BEGIN:VCALENDAR
BEGIN:VEVENT
DTSTART{start}
SUMMARY:Réunion
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.parametrize(
    ("start", "zone", "at", "said"),
    [
        (":20310410T100000", "America/New_York", time(10), "No time zone is stated"),
        (";TZID=Nowhere/Town:20310410T100000", "America/New_York", time(10), "zone of this event"),
        (";TZID=GMT+2 (odd):20310410T100000", "America/New_York", time(10), "zone of this event"),
        (";TZID=W. Europe Standard Time:20310410T100000", "Europe/Berlin", time(10), ""),
        (";TZID=europe/zurich:20310410T100000", "Europe/Zurich", time(10), ""),
        (":20310410T100000Z", "America/New_York", time(6), ""),
        (";VALUE=DATE-TIME:20310410T100000Z", "America/New_York", time(6), ""),
        (":2031-04-10T10:00:00Z", "America/New_York", time(6), ""),
        (";TZID=America/New_York:20310410T1000", "America/New_York", time(10), ""),
    ],
)
def test_a_calendar_that_says_little_is_read_as_in_new_york(
    read: Read, start: str, zone: str, at: time, said: str
) -> None:
    staged = read(PLAIN.format(start=start), "\n", "latin-1")
    (meeting,) = meetings(staged)
    assert meeting.values["time_zone"] == zone
    assert (meeting.values["day"], meeting.values["starts_at"]) == (date(2031, 4, 10), at)
    assert "ends_at" not in meeting.values
    assert titles(staged) == ["Réunion"]
    told = [issue.message for issue in staged.issues]
    assert any(said in message for message in told) if said else told == []


def test_an_event_without_a_uid_is_known_again(read: Read) -> None:
    first, second = (read(PLAIN.format(start=":20310410T100000Z")) for _ in range(2))
    uids = [
        record.values["uid"]
        for staged in (first, second)
        for record in staged.of("calendar_entries")
    ]
    assert uids[0] == uids[1]
    assert uids[0].startswith("without-uid-")


@pytest.mark.parametrize("day", ["20310230", "00010101", "99991231T235959Z", "tomorrow", ""])
def test_a_day_that_is_none_leaves_its_event_out(read: Read, day: str) -> None:
    staged = read(PLAIN.format(start=f":{day}"))
    assert meetings(staged) == []
    assert [issue.place for issue in staged.issues] == ["Réunion"]


def test_a_file_that_is_cut_short_gives_what_stands_there(read: Read) -> None:
    whole = THUNDERBIRD.strip()
    staged = read(whole[: whole.index("BEGIN:VALARM")])
    assert len(meetings(staged)) == 1
    assert [issue.message for issue in staged.issues] == [
        "The file is cut short; what stands before that was taken."
    ]


def test_tasks_and_lines_that_are_none_are_told(read: Read) -> None:
    odd = PLAIN.replace("END:VCALENDAR", "BEGIN:VTODO\nEND:VTODO\nEND:VCALENDAR\nEND:VCALENDAR")
    staged = read(odd.format(start=":20310410T100000Z\nno line at all"))
    assert len(meetings(staged)) == 1
    assert [issue.message.split(":")[0] for issue in staged.issues] == [
        "A line that does not belong into a calendar was left out.",
        "Tasks and journals were left out",
    ]


def test_folds_within_a_character_are_mended(tmp_path: Path) -> None:
    content = PLAIN.format(start=":20310410T100000Z").strip().encode()
    cut = content.index("é".encode()) + 1
    staged = formats.read(saved(tmp_path, content[:cut] + b"\r\n " + content[cut:]))
    assert titles(staged) == ["Réunion"]
