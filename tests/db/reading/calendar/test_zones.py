"""The zones that calendars name."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from db.exchange.ics.zones import Zones as Written
from db.reading.calendar.components import Component, calendars
from db.reading.calendar.zones import Zone, Zones


def _calendar(*lines: str) -> Component:
    content = "\r\n".join(["BEGIN:VCALENDAR", *lines, "END:VCALENDAR"])
    return calendars(content.encode()).found[0]


def _made_up(*parts: str, name: str = "Ours") -> Zones:
    return Zones(_calendar("BEGIN:VTIMEZONE", f"TZID:{name}", *parts, "END:VTIMEZONE"))


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("America/New_York", "America/New_York"),
        ("america/new york", "America/New_York"),
        ("/freeassociation.sourceforge.net/America/New_York", "America/New_York"),
        ("/citadel.org/20190914_1/Europe/Paris", "Europe/Paris"),
        ("Romance Standard Time", "Europe/Paris"),
        ("US/Eastern", "US/Eastern"),
        ("Etc/UTC", "Etc/UTC"),
    ],
)
def test_a_zone_is_known_by_the_names_of_iana_and_of_windows(name: str, zone: str) -> None:
    assert Zones(_calendar()).named(name, 2031) == Zone(ZoneInfo(zone), known=True)


@pytest.mark.parametrize("name", ["Nowhere", "", "../../etc/passwd", "x" * 5_000, "posixrules"])
def test_a_zone_that_nobody_knows_is_the_calendars_own_or_new_york(name: str) -> None:
    assert Zones(_calendar()).named(name, 2031) == Zone(ZoneInfo("America/New_York"), known=False)
    zones = Zones(_calendar("X-WR-TIMEZONE:Europe/Vienna"))
    assert zones.named(name, 2031) == Zone(ZoneInfo("Europe/Vienna"), known=False)
    assert zones.states_own


@pytest.mark.parametrize(
    "name",
    ["America/New_York", "Europe/Zurich", "Africa/Nairobi", "Australia/Sydney", "Asia/Kolkata"],
)
def test_a_zone_is_known_by_how_its_clocks_are_set(name: str) -> None:
    written = Written()
    written.note(name, date(2031, 7, 1))
    (component,) = written.components()
    lines = component.to_ical().decode().split("\r\n")
    parts = [line for line in lines[1:-2] if not line.startswith("TZID")]
    found = _made_up(*parts).named("Ours", 2031)
    assert found.known
    ours, theirs = ZoneInfo(name), found.zone
    for month in range(1, 13):
        at = datetime(2031, month, 20, 12)
        assert at.replace(tzinfo=theirs).utcoffset() == at.replace(tzinfo=ours).utcoffset()


@pytest.mark.parametrize(
    "parts",
    [
        (),
        ("BEGIN:STANDARD", "DTSTART:16010101T000000", "TZOFFSETTO:+0317", "END:STANDARD"),
        ("BEGIN:STANDARD", "DTSTART:soon", "TZOFFSETTO:+0100", "END:STANDARD"),
        ("BEGIN:STANDARD", "DTSTART:16010101T000000", "TZOFFSETTO:odd", "END:STANDARD"),
    ],
)
def test_clocks_that_are_set_like_nobodys_tell_no_zone(parts: tuple[str, ...]) -> None:
    assert not _made_up(*parts).named("Ours", 2031).known


@pytest.mark.parametrize(
    "rule", ["FREQ=SECONDLY", "FREQ=YEARLY;BYMONTH=1;BYDAY=5MO", "FREQ=YEARLY"]
)
def test_a_zone_of_one_offset_is_found_whatever_its_rule(rule: str) -> None:
    parts = (
        *("BEGIN:STANDARD", "DTSTART:16010101T000000", f"RRULE:{rule}"),
        *("TZOFFSETTO:+0100", "END:STANDARD"),
    )
    found = _made_up(*parts).named("Ours", 2031)
    assert found.known
    assert str(found.zone) != "America/New_York"


def test_where_the_zone_lies_counts_before_its_clocks() -> None:
    found = _made_up("X-LIC-LOCATION:Europe/Oslo").named("Ours", 2031)
    assert found == Zone(ZoneInfo("Europe/Oslo"), known=True)
