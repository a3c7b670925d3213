"""Whole calendars: their bytes, their zones, their tasks, and which meetings are in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from db.errors import UserError
from db.exchange.exporting import export
from db.exchange.ics.calendar import to_ics
from db.exchange.ics.event import CalendarOptions
from db.models import Body, Deadline, Meeting, MeetingStatus, ReportingPeriod
from db.queries.deadlines import deadlines
from db.queries.events import EventRow, EventsChosen
from db.reading.calendar.calendar_reader import events_of
from db.store import Store
from tests.db.exchange.ics.calendars import parsed, rows_of, written
from tests.db.exchange.tables.tabled import tabled_year

ZONES = ("America/New_York", "Europe/Zurich", "Africa/Nairobi", "Australia/Sydney", "UTC")


@pytest.fixture(scope="module")
def row(tmp_path_factory: pytest.TempPathFactory) -> EventRow:
    with tabled_year(tmp_path_factory.mktemp("year") / "year.chairdesk") as store:
        return rows_of(store)[0]


def test_the_same_library_gives_the_same_bytes(year: Store) -> None:
    assert written(year) == written(year)
    path = year.path
    year.close()
    with Store.open(path) as again:
        assert written(again) == written(again)


def test_a_change_and_its_undoing_are_both_told(year: Store) -> None:
    before = parsed(written(year))[0]
    with year.write("Move") as session:
        session.scalars(select(Meeting).where(Meeting.day == date(2031, 4, 28))).one().room = "CR 9"
    changed = parsed(written(year))[0]
    year.undo()
    undone = parsed(written(year))[0]
    assert [event["sequence"] for event in (before, changed, undone)] == [0, 1, 2]
    assert str(undone["location"]) == str(before["location"])
    assert undone["last-modified"].dt >= before["last-modified"].dt


def test_a_calendar_of_one_body_bears_its_name(year: Store) -> None:
    assert b"X-WR-CALNAME:Working Group on Lighthouses\r\n" in written(year)
    with year.write("Add") as session:
        session.add(Meeting(body=Body(full_name="Another"), day=date(2031, 7, 1)))
    assert b"X-WR-CALNAME" not in written(year)


def test_what_is_meant_is_a_period_a_body_states_days_or_meetings(year: Store) -> None:
    with year.write("Add") as session:
        other = Body(full_name="Another")
        session.add(Meeting(body=other, day=date(2031, 7, 1), status=MeetingStatus.CANCELLED))
        session.flush()
        body = other.id
    april, june, july = rows_of(year)
    with year.read() as session:
        period = session.scalars(select(ReportingPeriod.id)).one()
    for chosen, expected in (
        (EventsChosen(period_id=period), [april, june]),
        (EventsChosen(body_id=body), [july]),
        (EventsChosen(states=[MeetingStatus.CANCELLED]), [july]),
        (EventsChosen(states=[]), []),
        (EventsChosen(uuids=[june.uuid, "nobody"]), [june]),
        (EventsChosen(uuids=[]), []),
        (EventsChosen(first_day=date(2031, 6, 25)), [june, july]),
        (EventsChosen(last_day=date(2031, 6, 24)), [april, june]),
    ):
        assert rows_of(year, chosen) == expected


def test_a_year_without_days_is_a_calendar_without_events() -> None:
    assert parsed(to_ics([])) == []


@pytest.mark.parametrize("name", ZONES)
@pytest.mark.parametrize("first", [1987, 2006, 2031])
def test_a_zone_sets_its_clocks_to_the_second_as_the_world_does(
    row: EventRow, name: str, first: int
) -> None:
    rows = [replace(row, day=date(year, 7, 1), time_zone=name) for year in (first, first + 1)]
    zones = parsed(to_ics(rows), "VTIMEZONE")
    if name == "UTC":
        assert zones == []
        return
    turns = _turns(ZoneInfo(name), first)
    onsets = _onsets(zones[0], first)
    assert onsets == turns


def _turns(zone: ZoneInfo, first: int) -> list[tuple[datetime, timedelta]]:
    """When clocks are set in two years, UTC, found hour by hour."""
    found = []
    moment, end = datetime(first, 1, 1, tzinfo=UTC), datetime(first + 2, 1, 1, tzinfo=UTC)
    offset = moment.astimezone(zone).utcoffset()
    while moment < end:
        moment += timedelta(hours=1)
        after = moment.astimezone(zone).utcoffset()
        assert after is not None
        if after != offset:
            found.append((moment, after))
            offset = after
    return found


def _onsets(zone: Any, first: int) -> list[tuple[datetime, timedelta]]:
    """When a VTIMEZONE sets clocks, UTC, the beginning aside."""
    found = []
    for part in zone.subcomponents:
        again = part.get("rdate")
        onsets = [part["dtstart"].dt, *([each.dt for each in again.dts] if again else [])]
        before = part["tzoffsetfrom"].td
        found += [
            ((onset - before).replace(tzinfo=UTC), part["tzoffsetto"].td)
            for onset in onsets
            if onset != datetime(first, 1, 1)
        ]
    return sorted(found)


@given(
    day=st.dates(date(1950, 1, 1), date(2150, 12, 31)),
    at=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    name=st.sampled_from(ZONES),
)
def test_every_hour_of_every_day_reads_back_as_it_was(
    row: EventRow, day: date, at: time, name: str
) -> None:
    written = replace(row, day=day, starts_at=at, ends_at=None, time_zone=name)
    (event,) = parsed(to_ics([written]))
    begins = event["dtstart"].dt
    assert begins.replace(tzinfo=None) == datetime.combine(day, at)
    assert begins == datetime.combine(day, at, ZoneInfo(name))


@given(
    text=st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]) | st.sampled_from(";,\\\n:"),
        min_size=1,
        max_size=300,
    )
)
def test_every_text_reads_back_as_it_was_from_lines_of_75_bytes(row: EventRow, text: str) -> None:
    content = to_ics([replace(row, theme=text, room=text, body=text)])
    (event,) = parsed(content)
    assert str(event["summary"]) == text
    assert str(event["location"]) == text
    assert event["categories"].cats[1] == text
    lines = content.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert [line.decode() for line in lines], "no character is cut in two"


@given(
    day=st.dates(date(1950, 1, 1), date(2150, 12, 31)),
    starts=st.times().map(lambda at: at.replace(microsecond=0)),
    lasts=st.none() | st.integers(1, 5 * 24 * 60),
    name=st.sampled_from(ZONES[:-1]),
    title=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=200),
)
def test_what_we_write_we_read_to_the_minute_on_days_when_clocks_are_set_too(
    row: EventRow, day: date, starts: time, lasts: int | None, name: str, title: str
) -> None:
    begins = datetime.combine(day, starts)
    ends = None if lasts is None else begins + timedelta(minutes=lasts)
    overnight = ends is not None and ends.time() <= starts and ends - begins < timedelta(days=1)
    last = None if ends is None or overnight or ends.date() == day else ends.date()
    written = replace(
        row,
        theme=f"T{title}",
        day=day,
        end_day=last,
        starts_at=starts,
        ends_at=ends.time() if ends else None,
        time_zone=name,
    )
    _, piece = events_of(to_ics([written]), day).pieces
    stated = {cells[0]: cells[1] for cells in piece.rows}
    assert piece.text == f"T{title}".strip()
    assert stated["day"] == day.isoformat()
    assert stated["starts_at"] == starts.isoformat()
    assert stated.get("ends_at") == (ends.time().isoformat() if ends else None)
    assert stated.get("end_day") == (last.isoformat() if last else None)
    assert stated["time_zone"] == name


def test_deadlines_go_along_as_tasks(year: Store) -> None:
    with year.write("Wait") as session:
        session.add_all(
            [
                Deadline(title="Comments, please", day=date(2031, 9, 1), at=time(17), basis="S/1"),
                Deadline(title="Renewal", day=date(2031, 9, 2), met_on=date(2031, 8, 30)),
            ]
        )
    with year.read() as session:
        due = list(deadlines(session))
    tasks = parsed(to_ics(rows_of(year), deadlines=due), "VTODO")
    assert [str(task["summary"]) for task in tasks] == ["Comments, please", "Renewal"]
    assert tasks[0]["due"].dt == datetime(2031, 9, 1, 17, tzinfo=ZoneInfo("America/New_York"))
    assert str(tasks[0]["description"]) == "S/1"
    assert tasks[1]["due"].dt == date(2031, 9, 2)
    assert [str(task["status"]) for task in tasks] == ["NEEDS-ACTION", "COMPLETED"]
    assert tasks[1]["completed"].dt == datetime(2031, 8, 30, tzinfo=UTC)


def test_the_calendar_is_written_to_its_file_in_french_with_the_deadlines_of_its_period(
    year: Store, tmp_path: Path
) -> None:
    with year.write("Wait") as session:
        body = session.scalars(select(Body)).one()
        session.add_all(
            [
                Deadline(title="Ours", day=date(2031, 9, 1), body=body),
                Deadline(title="Everybody's", day=date(2031, 9, 1)),
                Deadline(title="Later", day=date(2032, 9, 1), body=body),
            ]
        )
    target = tmp_path / "c.ics"
    export(year, "calendar", target, language="fr", calendar=CalendarOptions(deadlines=True))
    content = target.read_bytes()
    described = [str(event["description"]) for event in parsed(content)]
    assert "Note de cadrage\u00a0: S/2031/1016" in described[1]
    assert sorted(str(task["summary"]) for task in parsed(content, "VTODO")) == [
        "Everybody's",
        "Ours",
    ]
    assert [
        str(task["categories"].cats) for task in parsed(content, "VTODO") if "categories" in task
    ]


def test_a_meeting_that_is_not_there_or_has_no_day_is_told_and_nothing_written(
    year: Store, tmp_path: Path
) -> None:
    with year.read() as session:
        fog = session.scalars(select(Meeting.uuid).where(Meeting.day.is_(None))).one()
    for uuid, said in (("nobody", "has no meeting nobody"), (fog, "has no day yet")):
        with pytest.raises(UserError, match=said):
            export(year, "calendar", tmp_path / "c.ics", events=EventsChosen(uuids=[uuid]))
    assert not (tmp_path / "c.ics").exists()


def test_a_calendar_says_what_made_it_and_sends_no_message(year: Store) -> None:
    calendar: Any = icalendar.Calendar.from_ical(written(year))
    assert calendar["prodid"] == "-//Chairdesk//Calendar//EN"
    assert calendar["version"] == "2.0"
    assert "method" not in calendar
