"""Events as pieces: their rows, what is kept of them, and the limits of a file."""

from __future__ import annotations

from datetime import date

import pytest

from db.reading.calendar.calendar_reader import events_of
from db.reading.calendar.components import LONGEST_LINE
from db.reading.calendar.event_piece import Name
from db.reading.pieces import Refused
from tests.db.exchange.ics.calendars import calendar

TODAY = date(2031, 1, 15)
ONE = "UID:1@a\nSUMMARY:Light\n"


def rows(event: str, head: str = "") -> dict[str, str]:
    """The rows of a single event; of the lines that are kept the last."""
    _, piece = events_of(calendar(event, head=head), TODAY).pieces
    return {row[0]: row[1] for row in piece.rows}


def kept(event: str) -> list[str]:
    _, piece = events_of(calendar(event), TODAY).pieces
    return [row[1] for row in piece.rows if row[0] == Name.LINE]


def remarks(event: str, head: str = "") -> tuple[tuple[str, str], ...]:
    return events_of(calendar(event, head=head), TODAY).remarks


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        ("DTSTART:20310410", {"day": "2031-04-10"}),
        ("DTSTART;VALUE=DATE:20310410\nDTEND;VALUE=DATE:20310411", {"day": "2031-04-10"}),
        (
            "DTSTART;VALUE=DATE:20310410\nDTEND;VALUE=DATE:20310413",
            {"day": "2031-04-10", "end_day": "2031-04-12"},
        ),
        ("DTSTART:20310410\nDURATION:P2D", {"day": "2031-04-10", "end_day": "2031-04-11"}),
        ("DTSTART:20310410\nDURATION:P1W", {"day": "2031-04-10", "end_day": "2031-04-16"}),
        ("DTSTART:20310410\nDTEND:20310401", {"day": "2031-04-10"}),
        ("DTSTART:20310410\nDTEND:20310410T100000Z", {"day": "2031-04-10"}),
        ("DTSTART:20310410\nDURATION:-P2D", {"day": "2031-04-10"}),
        ("DTSTART:20310410\nDURATION:long", {"day": "2031-04-10"}),
    ],
)
def test_an_event_of_days_has_no_hours(times: str, expected: dict[str, str]) -> None:
    found = rows(f"{ONE}{times}")
    assert {key: value for key, value in found.items() if "day" in key or "_at" in key} == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("20310410T100000", "DTEND{}:20310410T130000", ("10:00:00", "13:00:00", "")),
        ("20310410T220000", "DTEND{}:20310411T010000", ("22:00:00", "01:00:00", "")),
        ("20310410T220000", "DTEND{}:20310411T000000", ("22:00:00", "00:00:00", "")),
        ("20310410T100000", "DTEND{}:20310411T100000", ("10:00:00", "10:00:00", "2031-04-11")),
        ("20310410T100000", "DTEND{}:20310412T090000", ("10:00:00", "09:00:00", "2031-04-12")),
        ("20310410T100000", "DTEND{}:20310410T100000", ("10:00:00", "", "")),
        ("20310410T100000", "DTEND:20310410T170000Z", ("10:00:00", "13:00:00", "")),
        ("20310410T100000", "DURATION:PT90M", ("10:00:00", "11:30:00", "")),
        ("20310308T100000", "DURATION:P1D", ("10:00:00", "10:00:00", "2031-03-09")),
        ("20310309T013000", "DURATION:PT1H", ("01:30:00", "03:30:00", "")),
        ("20310410T100060", "", ("10:00:59", "", "")),
    ],
)
def test_hours_are_those_of_the_zone_where_the_event_begins(
    start: str, end: str, expected: tuple[str, str, str]
) -> None:
    zone = ";TZID=America/New_York"
    found = rows(f"{ONE}DTSTART{zone}:{start}\n{end.format(zone)}")
    assert tuple(found.get(key, "") for key in ("starts_at", "ends_at", "end_day")) == expected


def test_the_newest_of_its_stamps_says_when_an_event_was_changed() -> None:
    stamps = "DTSTART:20310410\nDTSTAMP:20310101T000000Z"
    assert rows(f"{ONE}{stamps}")["stamp"] == "2031-01-01T00:00:00"
    changed = f"{ONE}{stamps}\nLAST-MODIFIED:20310102T030405Z"
    assert rows(changed)["stamp"] == "2031-01-02T03:04:05"
    assert "stamp" not in rows(f"{ONE}DTSTART:20310410\nDTSTAMP:yesterday")


def test_all_that_is_not_understood_is_kept_in_its_order() -> None:
    lines = [
        "X-A;P=1:one",
        "DESCRIPTION:two",
        *("BEGIN:VALARM", "TRIGGER:-PT5M", "BEGIN:X-IN", "X-B:1", "END:X-IN", "END:VALARM"),
    ]
    event = "\n".join(["DTSTART:20310410", *lines, "STATUS:CONFIRMED"])
    assert kept(f"{ONE}{event}") == lines
    ours = "BEGIN:VALARM\nUID:alarm-1@chairdesk\nTRIGGER:-PT5M\nEND:VALARM"
    assert kept(f"{ONE}DTSTART:20310410\n{ours}") == []


def test_what_is_said_of_the_file_comes_first() -> None:
    head = "METHOD:publish\nX-WR-CALNAME:Year"
    first = events_of(calendar(head=head), TODAY).pieces[0]
    assert first.rows == (
        ("method", "PUBLISH"),
        ("product", "-//A//Test//EN"),
        ("calendar", "Year"),
    )


def test_a_cancellation_needs_no_day() -> None:
    assert "day" not in rows(ONE, head="METHOD:CANCEL")
    assert remarks(ONE) == (("Light", "no day"),)
    bad = f"{ONE}DTSTART:soon"
    assert remarks(bad, head="METHOD:CANCEL") == (("Light", "no day"),)


def test_what_is_odd_is_remarked() -> None:
    assert remarks(f"{ONE}DTSTART:20310410T100000") == (("", "floating"),)
    assert remarks(f"{ONE}DTSTART:20310410T100000", head="X-WR-TIMEZONE:UTC") == ()
    assert remarks(f"{ONE}DTSTART;TZID=Nowhere:20310410T100000") == (("Light", "zone"),)
    assert remarks(f"{ONE}DTSTART:20310410\nno line\nnone either") == (("line 8", "odd line"),)
    assert remarks(f"{ONE}DTSTART:20310410\nX-A:{'a' * LONGEST_LINE}") == (("line 8", "long line"),)
    assert remarks("UID:2@a") == (("line 4", "no day"),)
    cut = calendar(f"{ONE}DTSTART:20310410")[: -len("END:VCALENDAR\r\n")]
    assert events_of(cut, TODAY).remarks == (("", "cut short"),)


def test_calendars_in_one_file_are_read_one_after_another() -> None:
    both = calendar("UID:1@a\nDTSTART:20310410") + calendar("UID:2@a\nDTSTART:20310411")
    assert len(events_of(both, TODAY).pieces) == 3


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"nothing", "no calendar"),
        (b"BEGIN:VCALENDAR\n" * 9, "nested"),
        (b"BEGIN:VCALENDAR\n" + b"BEGIN:A\nEND:A\n" * 60_001, "too many events"),
        (calendar(*["UID:1@a"] * 20_001), "too many events"),
        (
            calendar(*[f"UID:{n}@a\nDTSTART:20310410\nRRULE:FREQ=DAILY" for n in range(60)]),
            "too many events",
        ),
    ],
)
def test_a_file_beyond_what_a_calendar_holds_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        events_of(content, TODAY)


def test_a_file_in_two_bytes_a_character_is_read() -> None:
    content = calendar(f"{ONE}DTSTART:20310410").decode()
    for encoding in ("utf-16", "utf-16-le", "utf-32"):
        assert len(events_of(content.encode(encoding), TODAY).pieces) == 2
