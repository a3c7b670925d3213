"""What an event says in words, by language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from db.models import MeetingStatus
from db.queries.events import EventRow
from db.report.wording import wording


@dataclass(frozen=True, slots=True)
class _Words:
    concept_note: str
    cancelled: str
    postponed: str
    postponed_to: str
    carried_over: str
    carried_over_to: str


_WORDS: Final = {
    "en": _Words(
        concept_note="Concept note: {symbol}",
        cancelled="This meeting is cancelled.",
        postponed="This meeting is postponed; its new date is not known yet.",
        postponed_to="This meeting is postponed to {day}.",
        carried_over="This meeting is carried over to a later period.",
        carried_over_to="This meeting is carried over to {day}.",
    ),
    "fr": _Words(
        concept_note="Note de cadrage\u00a0: {symbol}",
        cancelled="Cette réunion est annulée.",
        postponed="Cette réunion est reportée\u00a0; la nouvelle date n’est pas encore connue.",
        postponed_to="Cette réunion est reportée au {day}.",
        carried_over="Cette réunion est renvoyée à une période ultérieure.",
        carried_over_to="Cette réunion est renvoyée au {day}.",
    ),
}


def title(event: EventRow, language: str) -> str:
    """Give the theme; where there is none the kind of meeting: "Organizational meeting"."""
    translated = (event.translations.get(language) or {}).get("full_title")
    return translated or event.theme or wording(language).meeting_kind(event.kind.value)


def description(event: EventRow, language: str) -> str:
    """Give what became of the meeting, who is to speak, and its concept notes, a line each."""
    words = _WORDS[language]
    fate = _fate(event, language)
    coming = (who.in_print for who in event.people if who.is_expected)
    notes = (words.concept_note.format(symbol=symbol) for symbol in event.concept_notes)
    return "\n".join([*([fate] if fate else []), *coming, *notes])


def _fate(event: EventRow, language: str) -> str:
    """What became of a meeting that does not take place on its day; "" of any other."""
    words = _WORDS[language]
    without, to = {
        MeetingStatus.CANCELLED: (words.cancelled, words.cancelled),
        MeetingStatus.POSTPONED: (words.postponed, words.postponed_to),
        MeetingStatus.CARRIED_OVER: (words.carried_over, words.carried_over_to),
    }.get(event.status, ("", ""))
    if event.moved_to is None:
        return without
    return to.format(day=wording(language).day(event.moved_to))
