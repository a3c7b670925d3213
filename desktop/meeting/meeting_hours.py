"""What the clocks of another place show while a meeting is held."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Final

from db.dates.cities import zone_city
from db.dates.zones import LocalHour, in_zone
from db.language import tr
from desktop.wording import days

if TYPE_CHECKING:
    from db.queries.meeting_details import MeetingFacts

SECOND_ZONE: Final = "calendar/second_zone"
"""The setting that holds the zone which the person looks at beside that of the meetings."""


def elsewhere(facts: MeetingFacts, zone: str) -> str:
    """Give "21:00–00:00 in Geneva"; nothing where the meeting has no hour, or is held there."""
    if not zone or zone == facts.time_zone or facts.day is None or facts.starts_at is None:
        return ""
    begins = _there(facts, facts.day, facts.starts_at, zone)
    said = _hour(begins)
    if facts.ends_at is not None:
        ends = _there(facts, facts.end_day or facts.day, facts.ends_at, zone)
        said = tr("{first}–{last}").format(first=said, last=days.hour(ends.at))
    return tr("{hours} in {city}").format(hours=said, city=zone_city(zone))


def _there(facts: MeetingFacts, day: date, at: time, zone: str) -> LocalHour:
    return in_zone(day, at, facts.time_zone, zone)


def _hour(there: LocalHour) -> str:
    hour = days.hour(there.at)
    if not there.day_shift:
        return hour
    return tr("{day}, {hour}").format(day=days.short_day_and_month(there.day), hour=hour)
