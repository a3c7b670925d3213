"""A meeting as plain text, to be copied into a message or a document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sqlalchemy.orm import Session

from db.dates.cities import zone_city
from db.editing.records import find
from db.models import Meeting, MeetingStatus
from db.months import WEEKDAYS
from db.report.composing import names
from db.report.composing.records import briefers, concept_notes
from db.report.wording import Wording, wording
from db.report.wording.events import EVENT_WORDS
from db.report.wording.hours import hours

_BRIEFERS: Final = {"en": "Briefers:", "fr": "Intervenants\u00a0:"}
_UNDATED: Final = {"en": "Date to be announced", "fr": "Date à déterminer"}


def meeting_as_text(session: Session, uuid: str, language: str) -> str:
    """Write a meeting in lines in "en" or "fr": day, hours and place; theme; note; briefers."""
    meeting = find(session, Meeting, uuid)
    return "\n".join(_lines(meeting, wording(language)))


def _lines(meeting: Meeting, words: Wording) -> Iterator[str]:
    language = words.language
    fate = _fate(meeting, words)
    if fate:
        yield fate
    yield names.full_name(meeting.body, language)
    yield _when(meeting, words)
    kind, theme = words.meeting_kind(meeting.kind.value), names.theme_title(meeting, language)
    colon = "\u00a0:" if language == "fr" else ":"
    yield f"{kind}{colon} {theme}" if theme else kind
    for note in concept_notes(meeting):
        if note.symbols:
            yield EVENT_WORDS[language].concept_note.format(symbol=note.citation)
    who = briefers(meeting)
    if who:
        yield _BRIEFERS[language]
    for each in who:
        title = each.title_in_print
        yield f"– {each.name_in_print}, {title}" if title else f"– {each.name_in_print}"


def _when(meeting: Meeting, words: Wording) -> str:
    day = meeting.day
    if day is None:
        return _UNDATED[words.language]
    written = words.day_range(day, meeting.end_day)
    if meeting.end_day is None:
        comma = "" if words.language == "fr" else ","
        written = f"{WEEKDAYS[words.language][day.weekday()]}{comma} {written}"
    parts = [written[:1].upper() + written[1:]]
    if meeting.starts_at is not None:
        at = hours(meeting.starts_at, meeting.ends_at, words.language)
        parts.append(f"{at} ({zone_city(meeting.time_zone)})")
    if meeting.room:
        parts.append(meeting.room)
    return ", ".join(parts)


def _fate(meeting: Meeting, words: Wording) -> str:
    event = EVENT_WORDS[words.language]
    match meeting.status:
        case MeetingStatus.CANCELLED:
            return event.cancelled
        case MeetingStatus.CARRIED_OVER:
            return event.carried_over
        case MeetingStatus.POSTPONED:
            to = meeting.postponed_to.day if meeting.postponed_to is not None else None
            return event.postponed_to.format(day=words.day(to)) if to else event.postponed
        case _:
            return ""
