"""What an event says in words, by language."""

from __future__ import annotations

from db.models import MeetingStatus
from db.queries.events import EventRow
from db.report.wording import wording
from db.report.wording.events import EVENT_WORDS


def title(event: EventRow, language: str) -> str:
    """Give the theme; where there is none the kind of meeting: "Organizational meeting"."""
    translated = (event.translations.get(language) or {}).get("full_title")
    return translated or event.theme or wording(language).meeting_kind(event.kind.value)


def description(event: EventRow, language: str) -> str:
    """Give what became of the meeting, who is to speak, and its concept notes, a line each."""
    words = EVENT_WORDS[language]
    fate = _fate(event, language)
    coming = (who.in_print for who in event.people if who.is_expected)
    notes = (words.concept_note.format(symbol=symbol) for symbol in event.concept_notes)
    return "\n".join([*([fate] if fate else []), *coming, *notes])


def _fate(event: EventRow, language: str) -> str:
    """What became of a meeting that does not take place on its day; "" of any other."""
    words = EVENT_WORDS[language]
    without, to = {
        MeetingStatus.CANCELLED: (words.cancelled, words.cancelled),
        MeetingStatus.POSTPONED: (words.postponed, words.postponed_to),
        MeetingStatus.CARRIED_OVER: (words.carried_over, words.carried_over_to),
    }.get(event.status, ("", ""))
    if event.moved_to is None:
        return without
    return to.format(day=wording(language).day(event.moved_to))
