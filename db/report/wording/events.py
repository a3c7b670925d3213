"""What is said of a meeting in calendars, by language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class EventWords:
    """What an event says in words; ``{day}`` and ``{symbol}`` are filled in."""

    concept_note: str
    cancelled: str
    postponed: str
    postponed_to: str
    carried_over: str
    carried_over_to: str


EVENT_WORDS: Final = {
    "en": EventWords(
        concept_note="Concept note: {symbol}",
        cancelled="This meeting is cancelled.",
        postponed="This meeting is postponed; its new date is not known yet.",
        postponed_to="This meeting is postponed to {day}.",
        carried_over="This meeting is carried over to a later period.",
        carried_over_to="This meeting is carried over to {day}.",
    ),
    "fr": EventWords(
        concept_note="Note de cadrage\u00a0: {symbol}",
        cancelled="Cette réunion est annulée.",
        postponed="Cette réunion est reportée\u00a0; la nouvelle date n’est pas encore connue.",
        postponed_to="Cette réunion est reportée au {day}.",
        carried_over="Cette réunion est renvoyée à une période ultérieure.",
        carried_over_to="Cette réunion est renvoyée au {day}.",
    ),
}
