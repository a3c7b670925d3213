"""The time zones a person chooses from, by the cities that keep their hours."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Final
from zoneinfo import available_timezones

from db.folding import fold
from db.language import later, spoken, tr
from db.resources import resource

_SEATS: Final = (
    ("America/New_York", later("New York")),
    ("Europe/Zurich", later("Geneva")),
    ("Europe/Vienna", later("Vienna")),
    ("Africa/Nairobi", later("Nairobi")),
    ("Europe/Amsterdam", later("The Hague")),
)
_PARTING: Final = str.maketrans("/_-", "   ")
_NO_CITIES: Final = (
    "Etc",
    "SystemV",
    "US",
    "Canada",
    "Brazil",
    "Chile",
    "Mexico",
    "right",
    "posix",
)


@dataclass(frozen=True, slots=True)
class ZoneCity:
    """A city and the zone whose hours it keeps; words are in the person's language."""

    zone: str
    """IANA name, as records keep it."""
    city: str
    state: str | None
    """The Member State it is the capital of; None for a seat of the Organization, or any city."""


def offered_zones() -> tuple[ZoneCity, ...]:
    """Give the zones to choose from.

    First the seats of the United Nations, then the capitals of the Member States, then what other
    cities the time zone database has, each by name. A zone may come more than once.
    """
    return _offered(spoken({"fr"}))


def zones_called(text: str, limit: int = 12) -> list[ZoneCity]:
    """Give the offered zones whose city, state or name has a word that begins so.

    Accents and capitals do not matter. Without a text, the first of them.
    """
    wanted = " ".join(_parted(text).split())
    found = (
        each
        for each in offered_zones()
        if not wanted or any(f" {wanted}" in words for words in _words(each))
    )
    return [each for each, _ in zip(found, range(limit), strict=False)]


def zone_city(zone: str, language: str | None = None) -> str:
    """Give the city that names a zone in a language: "New York", "Addis Ababa".

    None is the person's language.
    """
    known = _by_zone(language or spoken({"fr"})).get(zone)
    return known.city if known is not None else city_in_name(zone)


def city_in_name(zone: str) -> str:
    """Give the city within the IANA name of a zone: "Port Moresby" of Pacific/Port_Moresby."""
    return zone.rpartition("/")[2].replace("_", " ")


@cache
def _offered(language: str) -> tuple[ZoneCity, ...]:
    seats = [ZoneCity(zone, tr(city), None) for zone, city in _SEATS]
    rows = json.loads(resource("names", "capitals.json").read_text(encoding="utf-8"))
    states = _states(language)
    capitals = [ZoneCity(row["zone"], row[language], states[row["state"]]) for row in rows]
    taken = {each.zone for each in (*seats, *capitals)}
    others = [
        ZoneCity(zone, city_in_name(zone), None)
        for zone in available_timezones() - taken
        if "/" in zone and zone.partition("/")[0] not in _NO_CITIES
    ]
    utc = ZoneCity("UTC", tr("Coordinated Universal Time"), None)
    return (*seats, *sorted(capitals, key=_by_name), *sorted(others, key=_by_name), utc)


def _states(language: str) -> dict[str, str]:
    from db.countries import countries

    return {country.english: country.name(language) for country in countries()}


@cache
def _by_zone(language: str) -> dict[str, ZoneCity]:
    return {each.zone: each for each in reversed(_offered(language))}


def _by_name(each: ZoneCity) -> tuple[str, str]:
    return fold(each.city), each.zone


def _words(each: ZoneCity) -> tuple[str, ...]:
    return tuple(f" {_parted(name)}" for name in (each.city, each.state or "", each.zone))


def _parted(text: str) -> str:
    return fold(text).translate(_PARTING)
