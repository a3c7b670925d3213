"""The zones a person chooses from."""

from __future__ import annotations

from zoneinfo import available_timezones

import pytest

from db.countries import countries
from db.dates.cities import offered_zones, zone_city, zones_called


def test_the_seats_come_first_then_a_capital_of_every_member_state() -> None:
    offered = offered_zones()
    assert [each.city for each in offered[:5]] == [
        "New York", "Geneva", "Vienna", "Nairobi", "The Hague",
    ]  # fmt: skip
    states = [each.state for each in offered if each.state is not None]
    assert sorted(states) == sorted(country.english for country in countries())
    assert {each.zone for each in offered} <= available_timezones()


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("addis", "Africa/Addis_Ababa"),
        ("ETHIOPIA", "Africa/Addis_Ababa"),
        ("yaounde", "Africa/Douala"),
        ("new y", "America/New_York"),
        ("Africa/Addis", "Africa/Addis_Ababa"),
        ("Coordinated", "UTC"),
        ("juneau", "America/Juneau"),
    ],
)
def test_a_zone_is_found_by_city_state_or_name(typed: str, zone: str) -> None:
    assert zone in [each.zone for each in zones_called(typed)]


def test_what_nobody_calls_a_zone_finds_none_and_nothing_finds_the_first() -> None:
    assert zones_called("narnia") == []
    assert zones_called(" ", 3) == list(offered_zones()[:3])


def test_a_zone_is_named_by_its_city() -> None:
    assert zone_city("America/New_York") == "New York"
    assert zone_city("Africa/Addis_Ababa") == "Addis Ababa"
    assert zone_city("Somewhere/Far_Away") == "Far Away"


def test_cities_are_named_in_french(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHAIRDESK_LANGUAGE", "fr")
    assert zone_city("Africa/Addis_Ababa") == "Addis-Abeba"
    assert ("Le Caire", "Égypte") in [(each.city, each.state) for each in zones_called("caire")]
