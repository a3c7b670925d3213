"""Facts of records as a kept text states them: found in a text, and held against the records."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date

from db.dates import PrintedDate, find_dates
from db.models import Meeting, Paragraph, Participation, StatedFact
from db.report.composing.names import theme_of
from db.report.composing.records import briefers, concept_notes
from db.symbols import find_symbols

_CHANGES_THE_POST = re.compile(
    r"\b(?:deputy|vice|acting|former|assistant|associate|co|senior|special"
    r"|adjointe?|par intérim|ancien(?:ne)?|assistante?|associée?|principale?|spéciale?)\b",
    re.IGNORECASE,
)
"""Words that make another post of the one they stand beside."""


def facts_stated(paragraph: Paragraph, meetings: Iterable[Meeting]) -> list[StatedFact]:
    """Find what the text of a paragraph and its items says of some meetings and who briefed them.

    The day and the concept note are looked for in the meeting's own section only: elsewhere the
    same day may be another event's.
    """
    text = "\n".join((paragraph.text, *(item.text for item in paragraph.items)))
    own: Meeting | None = paragraph.section.meeting if paragraph.section else None
    facts = list(_of_own_meeting(text, own)) if own is not None else []
    facts += (StatedFact(meeting=own, field="note", value=note.text) for note in paragraph.notes)
    for meeting in meetings:
        facts += _of_any_meeting(text, meeting)
    return facts


def holds(fact: StatedFact) -> bool:
    """Tell whether the record still says what the text says.

    A text may shorten a title ("Head of the Policy Service" for "... of the Department"), but
    "Director" is not "Deputy Director".
    """
    says = words_now(fact)
    if fact.field == "printed_title":
        return any(_is_short_for(fact.value, now) for now in says)
    return any(_folded(fact.value) == _folded(now) for now in says)


def words_now(fact: StatedFact) -> tuple[str, ...]:
    """Give what the record says now: the first as a report would print it; () where it is gone."""
    if fact.participation is not None:
        return _of_participation(fact.field, fact.participation)
    return _of_meeting(fact.field, fact.meeting) if fact.meeting is not None else ()


def _of_meeting(field: str, meeting: Meeting) -> tuple[str, ...]:
    match field:
        case "day":
            return (meeting.day.isoformat(),) if meeting.day else ()
        case "end_day":
            return (meeting.end_day.isoformat(),) if meeting.end_day else ()
        case "theme":
            return _titles(meeting)
        case "concept_note":
            notes = concept_notes(meeting)
            parts = (symbol.text for note in notes for symbol in note.symbols)
            return (*(note.citation for note in notes), *parts)
        case "note":
            return tuple(note.text for note in meeting.notes)
        case _:
            return ()


def _of_participation(field: str, participation: Participation) -> tuple[str, ...]:
    match field:
        case "printed_name":
            return (participation.name_in_print, participation.person.name)
        case "printed_title":
            return (participation.title_in_print,)
        case _:
            return ()


def _titles(meeting: Meeting) -> tuple[str, ...]:
    theme = theme_of(meeting)
    if theme is None:
        return ()
    translated = (each.get("full_title") for each in theme.translations.values())
    return tuple(title for title in (theme.full_title, theme.short_title, *translated) if title)


def _of_own_meeting(text: str, meeting: Meeting) -> Iterator[StatedFact]:
    if meeting.day is not None:
        days = {_days(found.date, meeting.day.year) for found in find_dates(text)}
        ends = (meeting.day, meeting.end_day or meeting.day)
        if ends in days:
            yield StatedFact(meeting=meeting, field="day", value=meeting.day.isoformat())
            if meeting.end_day is not None:
                yield StatedFact(meeting=meeting, field="end_day", value=ends[1].isoformat())
    cited = {"-".join(symbol.text for symbol in found.symbols) for found in find_symbols(text)}
    for note in concept_notes(meeting):
        if note.citation in cited:
            yield StatedFact(meeting=meeting, field="concept_note", value=note.citation)


def _of_any_meeting(text: str, meeting: Meeting) -> Iterator[StatedFact]:
    folded = _folded(text)
    title = next((each for each in _titles(meeting) if _folded(each) in folded), None)
    if title is not None:
        yield StatedFact(meeting=meeting, field="theme", value=title)
    for each in briefers(meeting):
        for field in ("printed_name", "printed_title"):
            said = (value for value in _of_participation(field, each) if value)
            stated = next((value for value in said if _folded(value) in folded), None)
            if stated:
                yield StatedFact(participation=each, field=field, value=stated)


def _is_short_for(said: str, now: str) -> bool:
    short, long = sorted((_folded(said), _folded(now)), key=len)
    found = re.search(rf"(?<!\w){re.escape(short)}(?!\w)", long) if short else None
    if found is None:
        return False
    return not _CHANGES_THE_POST.search(f"{long[: found.start()]} | {long[found.end() :]}")


def _days(printed: PrintedDate, year: int) -> tuple[date, date] | None:
    with suppress(ValueError):  # 29 February of another year
        return printed.complete(year)
    return None


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
