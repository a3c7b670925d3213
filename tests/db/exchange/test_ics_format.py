"""The calendar, parsed again by the library that others use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest

from db import queries
from db.exchange.exporting import export
from db.exchange.ics_format import to_ics
from db.models import MeetingKind, MeetingStatus
from db.queries import MeetingRow
from tests.db.exchange.tables.tabled import tabled_year

NEW_YORK = ZoneInfo("America/New_York")


@pytest.fixture
def rows(tmp_path: Path) -> list[MeetingRow]:
    with tabled_year(tmp_path / "year.chairdesk") as store, store.read() as session:
        return list(queries.meetings(session))


@pytest.fixture
def event(rows: list[MeetingRow]) -> Callable[..., Any]:
    """The event of the first meeting, changed."""

    def made(**changes: object) -> Any:
        return _events(to_ics([replace(rows[0], **changes)]))[0]  # type: ignore[arg-type]

    return made


def _events(content: bytes) -> list[Any]:
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


def test_each_meeting_with_a_day_is_one_event(rows: list[MeetingRow]) -> None:
    events = _events(to_ics(rows))
    assert [str(event["uid"]) for event in events] == [f"{r.uuid}@chairdesk" for r in rows[:2]]
    assert [str(event["summary"]) for event in events] == [r.theme for r in rows[:2]]


def test_times_stand_in_the_zone_of_the_meeting_and_the_zone_comes_along(
    rows: list[MeetingRow],
) -> None:
    calendar: Any = icalendar.Calendar.from_ical(to_ics(rows))
    event = calendar.walk("VEVENT")[0]
    assert event["dtstart"].dt == datetime(2031, 4, 28, 10, tzinfo=NEW_YORK)
    assert event["dtend"].dt == datetime(2031, 4, 28, 13, tzinfo=NEW_YORK)
    zone = calendar.walk("VTIMEZONE")[0].to_tz()
    summer, winter = datetime(2031, 7, 1), datetime(2031, 12, 1)
    assert zone.utcoffset(summer) == NEW_YORK.utcoffset(summer)
    assert zone.utcoffset(winter) == NEW_YORK.utcoffset(winter)


def test_several_days_end_on_the_day_after_the_last(rows: list[MeetingRow]) -> None:
    event = _events(to_ics(rows))[1]
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2031, 6, 24), date(2031, 6, 26))


@pytest.mark.parametrize(
    ("changes", "begins", "ends"),
    [
        ({"starts_at": None}, date(2031, 4, 28), date(2031, 4, 29)),
        ({"ends_at": None}, datetime(2031, 4, 28, 10, tzinfo=NEW_YORK), None),
        ({"ends_at": None, "end_day": date(2031, 4, 30)}, date(2031, 4, 28), date(2031, 5, 1)),
        (
            {"end_day": date(2031, 4, 29)},
            datetime(2031, 4, 28, 10, tzinfo=NEW_YORK),
            datetime(2031, 4, 29, 13, tzinfo=NEW_YORK),
        ),
        (
            {"starts_at": time(22), "ends_at": time(1)},
            datetime(2031, 4, 28, 22, tzinfo=NEW_YORK),
            datetime(2031, 4, 29, 1, tzinfo=NEW_YORK),
        ),
        ({"time_zone": "Not/A zone"}, datetime(2031, 4, 28, 10), datetime(2031, 4, 28, 13)),
        ({"time_zone": "../etc"}, datetime(2031, 4, 28, 10), datetime(2031, 4, 28, 13)),
    ],
)
def test_an_event_lasts_as_long_as_is_known(
    event: Callable[..., Any],
    changes: dict[str, object],
    begins: date,
    ends: date | None,
) -> None:
    found = event(**changes)
    assert found["dtstart"].dt == begins
    assert (found["dtend"].dt if "dtend" in found else None) == ends


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (MeetingStatus.PLANNED, "TENTATIVE"),
        (MeetingStatus.CONFIRMED, "CONFIRMED"),
        (MeetingStatus.HELD, "CONFIRMED"),
        (MeetingStatus.POSTPONED, "CANCELLED"),
        (MeetingStatus.CANCELLED, "CANCELLED"),
        (MeetingStatus.CARRIED_OVER, "CANCELLED"),
    ],
)
def test_the_status_of_a_meeting_is_that_of_its_event(
    event: Callable[..., Any], status: MeetingStatus, told: str
) -> None:
    assert event(status=status)["status"] == told


def test_the_description_names_briefers_as_printed_and_the_concept_note(
    event: Callable[..., Any],
) -> None:
    found = event(concept_note="S/2031/1016")
    assert str(found["description"]).split("\n") == [
        "Inès Moreau, Acting Head of Beacons",
        "Brigadier General Tom Reed, military adviser",
        "Concept note: S/2031/1016",
    ]
    assert str(found["location"]) == "Conference Room 7"
    assert found["categories"].cats == ["thematic"]


def test_a_text_cannot_break_out_of_its_property(event: Callable[..., Any]) -> None:
    hostile = "Light\r\nATTENDEE:mailto:a@b.example\r\nEND:VEVENT; with, signs\\"
    found = event(theme=hostile, room=hostile)
    assert "attendee" not in found
    assert str(found["summary"]) == str(found["location"]) == hostile.replace("\r\n", "\n")


def test_control_characters_that_no_calendar_may_hold_are_shown(event: Callable[..., Any]) -> None:
    found = event(theme="Light\x00\x1b[31m\x0b", room="Room\x7f")
    assert str(found["summary"]) == "Light\ufffd\ufffd[31m\ufffd"
    assert str(found["location"]) == "Room\ufffd"


def test_the_same_meetings_give_the_same_calendar(rows: list[MeetingRow]) -> None:
    assert to_ics(rows) == to_ics(rows)
    assert _events(to_ics(rows))[0]["dtstamp"].dt == datetime(2031, 4, 28, tzinfo=UTC)


def test_a_year_without_days_is_a_calendar_without_events(rows: list[MeetingRow]) -> None:
    assert _events(to_ics(rows[2:])) == []


def test_the_calendar_is_written_to_its_file_in_french(
    rows: list[MeetingRow], tmp_path: Path
) -> None:
    with tabled_year(tmp_path / "again.chairdesk") as store:
        export(store, "calendar", tmp_path / "c.ics", language="fr")
    described = [str(event["description"]) for event in _events((tmp_path / "c.ics").read_bytes())]
    assert "Note de cadrage\u00a0: S/2031/1016" in described[1]


def test_a_meeting_without_a_theme_is_called_by_its_kind(rows: list[MeetingRow]) -> None:
    plain = replace(rows[0], theme=None, short_theme=None)
    for kind, english, french in (
        (MeetingKind.ORGANIZATIONAL, "Organizational meeting", "Réunion d'organisation"),
        (MeetingKind.INFORMAL_CONSULTATIONS, "Round of informal consultations", "Série"),
    ):
        row = replace(plain, kind=kind)
        assert str(_events(to_ics([row]))[0]["summary"]) == english
        assert str(_events(to_ics([row], "fr"))[0]["summary"]).startswith(french)
