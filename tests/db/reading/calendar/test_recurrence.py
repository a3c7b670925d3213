"""When an event that recurs takes place."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from db.reading.calendar.calendar_reader import events_of
from db.reading.calendar.event_piece import Name
from db.reading.calendar.recurrence import MOST
from db.reading.pieces import Extract
from tests.db.exchange.ics.calendars import calendar

TODAY = date(2031, 1, 15)
ZONE = "America/New_York"


def _read(*events: str, head: str = "") -> Extract:
    return events_of(calendar(*events, head=head), TODAY)


def _rows(found: Extract, *names: Name) -> list[tuple[str, ...]]:
    """Of every event the values of these rows; "" where it has none."""
    stated = [{row[0]: row[1] for row in piece.rows} for piece in found.pieces[1:]]
    return [tuple(rows.get(name.value, "") for name in names) for rows in stated]


def _days(found: Extract) -> list[str]:
    return [day for (day,) in _rows(found, Name.DAY)]


def series(rule: str, start: str = "DTSTART;VALUE=DATE:20310106", more: str = "") -> str:
    return f"UID:1@a\nSUMMARY:Weekly\n{start}\nRRULE:{rule}\n{more}"


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("FREQ=WEEKLY;COUNT=3", ["2031-01-06", "2031-01-13", "2031-01-20"]),
        ("FREQ=WEEKLY;UNTIL=20310113", ["2031-01-06", "2031-01-13"]),
        ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", ["2031-01-06", "2031-01-31", "2031-02-28"]),
        ("freq=daily; interval=2; count=2", ["2031-01-06", "2031-01-08"]),
        ("FREQ=YEARLY;UNTIL=20310101", ["2031-01-06"]),
    ],
)
def test_a_rule_with_an_end_is_taken_to_its_end_and_the_first_day_is_always_one(
    rule: str, days: list[str]
) -> None:
    found = _read(series(rule))
    assert _days(found) == days
    assert found.remarks == ()


def test_a_rule_without_an_end_is_taken_to_the_end_of_the_next_year() -> None:
    found = _read(series("FREQ=WEEKLY"))
    assert _days(found)[-1] == "2032-12-27"
    assert found.remarks == (("Weekly", "endless"),)


def test_an_old_rule_without_an_end_is_taken_from_five_years_back() -> None:
    found = _read(series("FREQ=MONTHLY", "DTSTART;VALUE=DATE:19990106"))
    assert _days(found)[0].startswith("2026-0")
    assert _days(found)[-1] == "2032-12-06"


def test_a_rule_of_many_days_is_cut_off_and_said_to_be() -> None:
    found = _read(series("FREQ=DAILY;COUNT=100000"))
    assert len(_days(found)) == MOST
    assert ("Weekly", "cut off") in found.remarks


def test_a_series_keeps_its_hour_when_clocks_are_set() -> None:
    start = f"DTSTART;TZID={ZONE}:20310303T100000\nDTEND;TZID={ZONE}:20310303T130000"
    found = _read(series("FREQ=WEEKLY;COUNT=2", start))
    assert _rows(found, Name.STARTS_AT, Name.ENDS_AT, Name.RECURRENCE) == [
        ("10:00:00", "13:00:00", "20310303T150000Z"),
        ("10:00:00", "13:00:00", "20310310T140000Z"),
    ]


def test_until_in_utc_is_understood_on_the_clocks_of_the_series() -> None:
    start = f"DTSTART;TZID={ZONE}:20310303T230000"
    assert _days(_read(series("FREQ=DAILY;UNTIL=20310305T040000Z", start))) == [
        "2031-03-03",
        "2031-03-04",
    ]


def test_an_end_beyond_all_years_is_none() -> None:
    found = _read(series("FREQ=MONTHLY;UNTIL=99991231T235959Z"))
    assert _days(found)[-1] == "2032-12-06"
    assert found.remarks == (("Weekly", "endless"),)
    assert _days(_read(series("FREQ=YEARLY;COUNT=400")))[-1] == "2199-01-06"


def test_days_are_added_and_taken_out() -> None:
    more = "RDATE;VALUE=DATE:20310201,20310301\nEXDATE;VALUE=DATE:20310113,20310301"
    assert _days(_read(series("FREQ=WEEKLY;COUNT=3", more=more))) == [
        "2031-01-06",
        "2031-01-20",
        "2031-02-01",
    ]


def test_a_day_takes_out_what_is_on_it() -> None:
    start = f"DTSTART;TZID={ZONE}:20310106T100000"
    more = "EXDATE;VALUE=DATE:20310113"
    assert _days(_read(series("FREQ=WEEKLY;COUNT=2", start, more))) == ["2031-01-06"]


def test_added_periods_last_as_they_say() -> None:
    start = "UID:1@a\nDTSTART:20310106T150000Z\nDTEND:20310106T160000Z"
    listed = "RDATE;VALUE=PERIOD:20310107T150000Z/PT30M,20310108T150000Z/20310108T170000Z"
    found = _read(f"{start}\n{listed}\nRDATE:20310109T150000Z")
    assert _rows(found, Name.STARTS_AT, Name.ENDS_AT) == [
        ("10:00:00", "11:00:00"),
        ("10:00:00", "10:30:00"),
        ("10:00:00", "12:00:00"),
        ("10:00:00", "11:00:00"),
    ]


def test_an_occurrence_that_was_changed_stands_in_place_of_the_one_it_was() -> None:
    changed = (
        "UID:1@a\nRECURRENCE-ID;VALUE=DATE:20310113\nDTSTART;VALUE=DATE:20310114\nSUMMARY:Moved"
    )
    found = _read(series("FREQ=WEEKLY;COUNT=3"), changed)
    assert _rows(found, Name.DAY, Name.RECURRENCE) == [
        ("2031-01-06", "20310106"),
        ("2031-01-20", "20310120"),
        ("2031-01-14", "20310113"),
    ]
    assert found.pieces[-1].text == "Moved"


def test_a_change_may_hold_for_all_that_follow() -> None:
    start = f"DTSTART;TZID={ZONE}:20310106T100000\nDTEND;TZID={ZONE}:20310106T110000"
    changed = (
        f"UID:1@a\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID={ZONE}:20310113T100000\n"
        f"DTSTART;TZID={ZONE}:20310114T150000\nDTEND;TZID={ZONE}:20310114T170000\nSUMMARY:Later"
    )
    found = _read(series("FREQ=WEEKLY;COUNT=3", start), changed)
    assert sorted(_rows(found, Name.DAY, Name.STARTS_AT, Name.ENDS_AT)) == [
        ("2031-01-06", "10:00:00", "11:00:00"),
        ("2031-01-14", "15:00:00", "17:00:00"),
        ("2031-01-21", "15:00:00", "17:00:00"),
    ]


def test_a_change_of_days_may_hold_for_all_that_follow_too() -> None:
    def changed(start: str) -> str:
        return (
            "UID:1@a\nRECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20310113\n"
            f"DTSTART{start}\nSUMMARY:Later"
        )

    found = _read(series("FREQ=WEEKLY;COUNT=3"), changed(";VALUE=DATE:20310115"))
    assert sorted(_days(found)) == ["2031-01-06", "2031-01-15", "2031-01-22"]
    timed = _read(series("FREQ=WEEKLY;COUNT=3"), changed(":20310115T150000Z"))
    assert sorted(_days(timed)) == ["2031-01-06", "2031-01-15", "2031-01-20"]


def test_of_two_versions_in_one_file_the_newer_counts() -> None:
    def version(sequence: int, day: int, changed: str = "20310101T000000Z") -> str:
        return (
            f"UID:1@a\nSEQUENCE:{sequence}\nDTSTART;VALUE=DATE:203101{day:02}\n"
            f"LAST-MODIFIED:{changed}"
        )

    assert _days(_read(version(2, 8), version(1, 7))) == ["2031-01-08"]
    assert _days(_read(version(1, 8, "20310102T000000Z"), version(1, 7))) == ["2031-01-08"]
    assert _days(_read(version(0, 7).replace(":0\n", ":many\n"), version(1, 9))) == ["2031-01-09"]


def test_what_cannot_be_followed_is_told() -> None:
    assert _read(series("FREQ=WEEKLY;COUNT=2", more="EXRULE:FREQ=DAILY")).remarks == (
        ("Weekly", "exclusion rule"),
    )
    assert _read(series("FREQ=WEEKLY;COUNT=2", more="EXDATE:soon")).remarks == (
        ("Weekly", "bad rule"),
    )
    assert _read("UID:1@a\nRRULE:FREQ=DAILY\nSUMMARY:None").remarks == (("None", "no day"),)
    odd = "UID:1@a\nRECURRENCE-ID:whenever\nDTSTART:20310106\nSUMMARY:Odd"
    assert _read(odd).remarks == (("Odd", "no day"),)
    turn = "UID:1@a\nRECURRENCE-ID;RANGE=THISANDFUTURE:20310113\nSUMMARY:Turn"
    assert ("Weekly", "no day") in _read(series("FREQ=WEEKLY"), turn).remarks


def test_an_event_longer_than_a_year_is_left_out() -> None:
    found = _read("UID:1@a\nSUMMARY:Age\nDTSTART:20310106\nDTEND:20330106")
    assert (_days(found), found.remarks) == ([], (("Age", "too long an event"),))


@given(
    start=st.datetimes(datetime(2029, 1, 1), datetime(2031, 12, 31)),
    zone=st.sampled_from([ZONE, "Europe/Zurich", "Australia/Sydney"]),
    freq=st.sampled_from(["DAILY", "WEEKLY", "MONTHLY"]),
    interval=st.integers(1, 4),
    number=st.integers(1, 12),
)
def test_every_series_is_on_the_days_that_its_rule_says_at_its_hour(
    start: datetime, zone: str, freq: str, interval: int, number: int
) -> None:
    start = start.replace(microsecond=0)
    rule = f"FREQ={freq};INTERVAL={interval};COUNT={number}"
    found = _read(series(rule, f"DTSTART;TZID={zone}:{start:%Y%m%dT%H%M%S}"))
    expected = list(rrulestr(rule, dtstart=start).xafter(start - timedelta(1)))
    keys = [
        each.replace(tzinfo=ZoneInfo(zone)).astimezone(ZoneInfo("UTC")).strftime("%Y%m%dT%H%M%SZ")
        for each in expected
    ]
    assert sorted(_rows(found, Name.DAY, Name.STARTS_AT)) == sorted(
        (each.date().isoformat(), each.time().isoformat()) for each in expected
    )
    assert sorted(key for (key,) in _rows(found, Name.RECURRENCE)) == sorted(set(keys))
