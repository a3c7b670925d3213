"""The calendar of meetings as iCalendar (RFC 5545): one event for each meeting that has a day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from db.models import MeetingStatus
from db.queries import MeetingRow
from db.report.wording import wording

if TYPE_CHECKING:
    from icalendar import Event

_STATUS = {
    MeetingStatus.PLANNED: "TENTATIVE",
    MeetingStatus.CONFIRMED: "CONFIRMED",
    MeetingStatus.HELD: "CONFIRMED",
    MeetingStatus.POSTPONED: "CANCELLED",
    MeetingStatus.CANCELLED: "CANCELLED",
    MeetingStatus.CARRIED_OVER: "CANCELLED",
}
_CONCEPT_NOTE = {"en": "Concept note: {symbol}", "fr": "Note de cadrage\u00a0: {symbol}"}
_ONE_DAY = timedelta(days=1)
_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f]")


def to_ics(meetings: Iterable[MeetingRow], language: str = "en") -> bytes:
    """Give the calendar; the same meetings give the same bytes.

    Times keep their zone; a meeting without them lasts whole days. What a text holds is escaped;
    control characters, which no calendar may hold (RFC 5545, 3.1), stand as U+FFFD.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", f"-//Chairdesk//Calendar//{language.upper()}")
    calendar.add("version", "2.0")
    days = []
    for meeting in meetings:
        if meeting.day is not None:
            calendar.add_component(_event(meeting, meeting.day, language))
            days.append(meeting.end_day or meeting.day)
    if days:
        # A time zone that says how clocks were set in the years of these meetings.
        years = min(days).year, max(days).year + 1
        calendar.add_missing_timezones(date(years[0], 1, 1), date(years[1], 12, 31))
    return bytes(calendar.to_ical())


def _event(meeting: MeetingRow, day: date, language: str) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{meeting.uuid}@chairdesk")
    # RFC 5545 asks when the event was last revised. Records do not know, and the time of writing
    # would make every export another file: the day itself is both stable and moved by a change.
    event.add("dtstamp", datetime.combine(day, time(), UTC))
    for name, moment in zip(("dtstart", "dtend"), _span(meeting, day), strict=True):
        if moment is not None:
            event.add(name, moment)
    event.add("summary", _plain(_title(meeting, language)))
    event.add("status", _STATUS[meeting.status])
    event.add("categories", [meeting.kind.value])
    if meeting.room:
        event.add("location", _plain(meeting.room))
    if description := _description(meeting, language):
        event.add("description", _plain(description))
    return event


def _title(meeting: MeetingRow, language: str) -> str:
    """The theme; of a meeting on the body's own business its kind: "Organizational meeting"."""
    kind = wording(language).meeting_kind(meeting.kind.value)
    return meeting.theme or meeting.short_theme or kind


def _plain(text: str) -> str:
    return _CONTROL.sub("\ufffd", text)


def _span(meeting: MeetingRow, day: date) -> tuple[date, date | None]:
    """The beginning and the end, which is the first moment after the meeting."""
    last = max(meeting.end_day or day, day)
    if meeting.starts_at is None or (meeting.ends_at is None and last > day):
        return day, last + _ONE_DAY
    zone = _zone(meeting.time_zone)
    begins = datetime.combine(day, meeting.starts_at, zone)
    if meeting.ends_at is None:
        return begins, None
    ends = datetime.combine(last, meeting.ends_at, zone)
    return begins, ends if ends > begins else ends + _ONE_DAY


def _zone(name: str) -> ZoneInfo | None:
    """The time zone; where there is none of that name, times float (RFC 5545, 3.3.5)."""
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):  # as ZoneInfo says of a bad name, a folder, an unknown
        return None


def _description(meeting: MeetingRow, language: str) -> str:
    lines = [who.in_print for who in meeting.briefers]
    if meeting.concept_note:
        lines.append(_CONCEPT_NOTE[language].format(symbol=meeting.concept_note))
    return "\n".join(lines)
