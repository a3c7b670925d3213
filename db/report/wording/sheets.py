"""What the programme of work and the sheet of a month say, by language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class SheetWords:
    """The words of a sheet; what stands in braces is filled in.

    ``states`` are by the values of MeetingStatus and ThemeOutcome. ``of_body`` is the body as the
    genitive.
    """

    programme: str
    month: str
    of_days: str
    """Meetings of certain days, or of a period."""
    agreed: str
    one_clock: str
    two_clocks: str
    columns: tuple[str, str, str, str]
    """Theme, date and time, place, state."""
    meeting_column: str
    briefers: str
    other_meetings: str
    no_meetings: str
    no_date: str
    moved: str
    """To a day."""
    carried: str
    """To a period."""
    clock: str
    """Hours by the clock of a city."""
    states: Mapping[str, str]


SHEET_WORDS: Final = {
    "en": SheetWords(
        programme="Programme of work {of_body}, {period}",
        month="Meetings {of_body} in {month} {year}",
        of_days="Meetings {of_body}, {days}",
        agreed="As agreed on {day}.",
        one_clock="All times are those of {city}.",
        two_clocks="All times are those of {city}, with those of {other} below.",
        columns=("Theme", "Date and time", "Place", "State"),
        meeting_column="Meeting",
        briefers="Briefers",
        other_meetings="Other meetings",
        no_meetings="No meetings are planned.",
        no_date="Date to be announced",
        moved="to {day}",
        carried="to {period}",
        clock="{hours} ({city})",
        states={
            "undated": "No date yet",
            "planned": "Planned",
            "confirmed": "Confirmed",
            "held": "Held",
            "postponed": "Postponed",
            "cancelled": "Cancelled",
            "carried_over": "Carried over",
            "dropped": "Dropped",
            "not_held": "Not held",
        },
    ),
    "fr": SheetWords(
        programme="Programme de travail {of_body}, {period}",
        month="Réunions {of_body} en {month} {year}",
        of_days="Réunions {of_body}, {days}",
        agreed="Tel qu’arrêté le {day}.",
        one_clock="Les heures sont celles de {city}.",
        two_clocks="Les heures sont celles de {city}, suivies de celles de {other}.",
        columns=("Thème", "Date et heure", "Lieu", "État"),
        meeting_column="Réunion",
        briefers="Intervenants",
        other_meetings="Autres réunions",
        no_meetings="Aucune réunion n’est prévue.",
        no_date="Date à déterminer",
        moved="au {day}",
        carried="à {period}",
        clock="{hours} ({city})",
        states={
            "undated": "Sans date",
            "planned": "Prévue",
            "confirmed": "Confirmée",
            "held": "Tenue",
            "postponed": "Reportée",
            "cancelled": "Annulée",
            "carried_over": "Renvoyée",
            "dropped": "Abandonnée",
            "not_held": "Non tenue",
        },
    ),
}
