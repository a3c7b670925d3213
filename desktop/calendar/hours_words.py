"""How views of hours word time: spans, the hours of a second zone, and changes of clocks."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from db.dates.zones import in_zone
from db.language import tr
from desktop.calendar.hours_rows import City, TimeSpan, span_of
from desktop.calendar.meeting_words import spoken
from desktop.calendar.weeks import FRIDAY
from desktop.wording import days

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics

    from db.dates.clock_changes import ClockChange
    from db.queries.calendar_hours import PlacedMeeting

_HOUR: Final = timedelta(hours=1)


def weekday_head(day: date, metrics: QFontMetrics, width: int) -> str:
    """Give "Mon"; Fridays are left to bodies like this one, and say so where there is room."""
    name = days.short_weekday(day)
    whole = tr("{friday} · bodies").format(friday=name)
    is_whole = day.weekday() == FRIDAY and metrics.horizontalAdvance(whole) <= width
    return whole if is_whole else name


def hours_of(span: TimeSpan, *, open_end: bool = False) -> str:
    """Give "15:00–18:00", or "from 15:00" where no end was said."""
    begins = days.hour(span.begins.time())
    if open_end:
        return tr("from {hour}").format(hour=begins)
    return tr("{begins}–{ends}").format(begins=begins, ends=days.hour(span.ends.time()))


def when(span: TimeSpan, *, open_end: bool = False) -> str:
    """Give "Friday 24 June, 15:00–18:00", or the days alone."""
    if span.whole_days or span.stands_above:
        if span.first != span.last:
            return days.day_range(span.first, span.last)
        return days.weekday_day_month(span.first)
    day = days.weekday_day_month(span.first)
    return tr("{day}, {hours}").format(day=day, hours=hours_of(span, open_end=open_end))


def spoken_at(placed: PlacedMeeting, shown: City, second: City | None) -> list[str]:
    """Give all there is to say of a meeting, line by line: what, when, where, and what is odd."""
    span, meeting = span_of(placed), placed.meeting
    lines = [spoken(meeting), when(span, open_end=placed.end_assumed)]
    if second is not None and not span.stands_above:
        there = in_zone(span.first, span.begins.time(), shown.zone, second.zone)
        line = tr("{hour} in {city}").format(hour=days.hour(there.at), city=second.name)
        if there.day_shift:
            shift = shift_words(there.day_shift)
            line = tr("{hour} in {city}, {shift}").format(
                hour=days.hour(there.at), city=second.name, shift=shift
            )
        lines.append(line)
    if meeting.room:
        lines.append(meeting.room)
    if placed.oddity == "gap":
        lines.append(tr("The clocks leave this hour out on that day."))
    elif placed.oddity == "fold":
        lines.append(tr("The clocks show this hour twice on that day; the first is meant."))
    return lines


def shift_words(shift: int) -> str:
    """Give "next day" or "day before"; "" on the same day."""
    if not shift:
        return ""
    return tr("next day") if shift > 0 else tr("day before")


def offset_words(day: date, zone: str) -> str:
    """Give "UTC−4", as it is at noon of a day."""
    offset = in_zone(day, time(12), zone, zone).offset
    minutes = abs(offset) // timedelta(minutes=1)
    if not minutes:
        return "UTC"
    sign = "+" if offset > timedelta(0) else "\N{MINUS SIGN}"
    hours, rest = divmod(minutes, 60)
    return f"UTC{sign}{hours}:{rest:02}" if rest else f"UTC{sign}{hours}"


def difference(day: date, shown: City, second: City) -> str:
    """Give "Geneva is 6 h ahead of New York", as it is at noon of a day."""
    there = in_zone(day, time(12), shown.zone, second.zone)
    ahead = datetime.combine(there.day, there.at) - datetime.combine(day, time(12))
    if not ahead:
        sentence = tr("{city} has the same time as {other}")
    elif ahead > timedelta(0):
        sentence = tr("{city} is {length} ahead of {other}")
    else:
        sentence = tr("{city} is {length} behind {other}")
    return sentence.format(city=second.name, other=shown.name, length=_length(abs(ahead)))


def change_words(change: ClockChange) -> str:
    """Give "Clocks go forward at 02:00", or back."""
    hour = days.hour(change.begins if change.forward else change.ends)
    if change.forward:
        return tr("Clocks go forward at {hour}").format(hour=hour)
    return tr("Clocks go back at {hour}").format(hour=hour)


def change_sentence(change: ClockChange, city: City) -> str:
    """Say of a change of clocks where it is, and which hours are missing or come twice."""
    said = (
        tr("In {city} the clocks go forward on {day}: {begins} to {ends} is left out.")
        if change.forward
        else tr("In {city} the clocks go back on {day}: {begins} to {ends} comes twice.")
    )
    return said.format(
        city=city.name,
        day=days.weekday_day_month(change.day),
        begins=days.hour(change.begins),
        ends=days.hour(change.ends),
    )


def target_words(span: TimeSpan, *, copies: bool) -> str:
    """Say where letting go would bring a meeting: "Move to Friday 24 June, 15:00–18:00"."""
    sentence = tr("Copy to {time}") if copies else tr("Move to {time}")
    return sentence.format(time=when(span))


def _length(time_between: timedelta) -> str:
    hours, rest = divmod(time_between, _HOUR)
    minutes = int(rest / timedelta(minutes=1))
    if minutes:
        return tr("{hours} h {minutes} min").format(hours=hours, minutes=minutes)
    return tr("{hours} h").format(hours=hours)
