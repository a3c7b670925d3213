"""How the calendar words a meeting: its title, its state, and both for a screen reader."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from db.language import tr, trn
from desktop.wording import days
from desktop.wording.terms import COUNTED_KINDS, MEETING_KINDS, MEETING_STATUSES

if TYPE_CHECKING:
    from db.models import MeetingKind
    from db.queries.calendar_year import CalendarMeeting
    from desktop.calendar.scope import OtherBody

_NONE: Final[Mapping[int, OtherBody]] = {}


def title_of(line: CalendarMeeting) -> str:
    """Give the theme, else the kind of meeting."""
    return line.title or tr(MEETING_KINDS[line.kind])


def state_of(line: CalendarMeeting, *, short: bool = False) -> str:
    """Give the state in a word; a meeting that went to another day says to which.

    ``short``: where there is little room.
    """
    if line.moved_to is not None and line.status == "postponed":
        named = days.short_day_and_month if short else days.day_and_month
        return tr("To {day}").format(day=named(line.moved_to))
    if line.carried_to is not None and line.status == "carried_over":
        return tr("To {year}").format(year=line.carried_to)
    return tr(MEETING_STATUSES[line.status])


def named_day(day: date | None) -> str:
    """Give the day of a meeting as steps of history name it: "the meeting of 24 June 2016"."""
    return days.day(day) if day is not None else tr("an open date")


def state_with_body(line: CalendarMeeting, others: Mapping[int, OtherBody]) -> str:
    """Give the state and, of a meeting of another body, whose it is."""
    other = others.get(line.body_id)
    if other is None:
        return state_of(line)
    return tr("{state} · {body}").format(state=state_of(line), body=other.name)


def spoken(line: CalendarMeeting, others: Mapping[int, OtherBody] = _NONE) -> str:
    """Give "Held: Counter-terrorism and peacekeeping", with the body where it is another."""
    return tr("{state}: {title}").format(state=state_with_body(line, others), title=title_of(line))


def spoken_day(day: date, count: int) -> str:
    """Give "Friday 24 June, 1 meeting"."""
    named = days.weekday_day_month(day)
    if not count:
        return named
    sentence = trn("{day}, {count} meeting", "{day}, {count} meetings", count)
    return sentence.format(day=named, count=count)


def counted_head(held: int, standing: int) -> str:
    """Give "1 held, 2 planned", or what there is of it."""
    words = []
    if held:
        words.append(trn("{count} held", "{count} held", held).format(count=held))
    if standing:
        words.append(trn("{count} planned", "{count} planned", standing).format(count=standing))
    return ", ".join(words)


def counted(counts: Mapping[MeetingKind, int]) -> str:
    """Give "6 meetings · 5 thematic, 1 organizational"."""
    total = sum(counts.values())
    if not total:
        return tr("No meetings")
    whole = trn("{count} meeting", "{count} meetings", total).format(count=total)
    if len(counts) == 1:
        return whole
    parts = (tr(COUNTED_KINDS[kind]).format(count=count) for kind, count in counts.items())
    return tr("{meetings} · {kinds}").format(meetings=whole, kinds=", ".join(parts))
