"""What an event of a file says otherwise than we would write it of the meeting that it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any, Final

from db.exchange.ics.event import CalendarOptions, described, event_lines, plain
from db.exchange.ics.kept import Kept
from db.exchange.ics.span import span
from db.exchange.ics.stated import StatedEvent, blocks
from db.exchange.ics.terms import LANGUAGES, STATUS, kind_called
from db.exchange.ics.words import description, title
from db.queries.events import EventRow

TIMES: Final = ("day", "end_day", "starts_at", "ends_at", "time_zone")


@dataclass(frozen=True, slots=True)
class _Times:
    day: date
    end_day: date | None
    starts_at: time | None
    ends_at: time | None
    time_zone: str


def meeting_differences(row: EventRow, values: Mapping[str, Any]) -> dict[str, Any]:
    """Give what the values of a staged meeting say otherwise; of its time all, or nothing."""
    found: dict[str, Any] = {}
    if "day" in values:
        times: dict[str, Any] = {name: values.get(name) for name in TIMES}
        times["time_zone"] = times["time_zone"] or row.time_zone
        if span(_Times(**times)) != span(row):
            found |= times
    if STATUS[values["status"]] != STATUS[row.status]:
        found["status"] = values["status"]
    if "room" in values and values["room"].split() != plain(row.room or "").split():
        found["room"] = values["room"]
    return found


def is_title_of(stated: str, row: EventRow) -> bool:
    """Tell whether a title is what the meeting is called, in any language."""
    called = {row.theme or "", *(title(row, language) for language in LANGUAGES)}
    return not stated or stated in {plain(each).strip() for each in called} or _is_kind(stated, row)


def kept_differences(row: EventRow, stated: StatedEvent) -> list[str] | None:
    """Give the lines that are to be kept from now on; None where they are as they were."""
    if stated.lines == row.lines:  # mostly; to write an event only for this takes long
        return None
    written = {
        block
        for language in LANGUAGES
        for block in blocks(event_lines(row, CalendarOptions(language))[1:-1])
    }
    said = set(blocks(stated.lines))
    new = [block for block in blocks(stated.lines) if block not in written]
    ours = list(blocks(row.lines))
    kept = [block for block in ours if block not in written or block in said]
    kept = [block for block in kept if not _is_description(block)]
    new = [block for block in new if not _is_description(block)]
    elsewhere = _description(row, stated)
    if elsewhere:
        kept.append(elsewhere)
    after = [line for block in (*kept, *new) for line in block]
    return None if sorted(after) == sorted(row.lines) else after


def _is_kind(stated: str, row: EventRow) -> bool:
    return row.theme is None and kind_called(stated) is row.kind


def _is_description(block: tuple[str, ...]) -> bool:
    return len(block) == 1 and block[0][:12].upper().startswith(("DESCRIPTION:", "DESCRIPTION;"))


def _description(row: EventRow, stated: StatedEvent) -> tuple[str, ...] | None:
    """The line of what an event is described by elsewhere, without what the records say."""
    kept = Kept(row.lines)
    same = {plain(described(row, kept, language)).strip() for language in LANGUAGES}
    if stated.description in same or not stated.description:
        return next((block for block in blocks(row.lines) if _is_description(block)), None)
    rest = stated.description
    for language in LANGUAGES:
        rest = rest.removesuffix(plain(description(row, language))).rstrip() or rest
    from icalendar import vText

    return (f"DESCRIPTION:{vText(rest).to_ical().decode()}",)
