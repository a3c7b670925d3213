"""The meetings of a sheet as a table for spreadsheets."""

from __future__ import annotations

from typing import Any

from db.dates.cities import zone_city
from db.exchange.tables.columns import LANGUAGES, CellKind, Column, Table, Value
from db.models import MeetingKind, MeetingStatus
from db.sheets.rows import CLOCK


def sheet_table(zone: str | None) -> Table:
    """Give the table: day, hours by each clock, theme, place, state, concept note, briefers."""
    return Table(
        "programme",
        ("Programme of work", "Programme de travail"),
        (
            Column("day", ("Date", "Date"), CellKind.DAY, width=12),
            Column("end_day", ("Last day", "Dernier jour"), CellKind.DAY, width=12),
            *_clock("here", CLOCK),
            *(_clock("there", zone) if zone is not None else ()),
            Column("theme", ("Theme", "Thème"), width=60),
            Column("kind", ("Kind", "Type"), choices=MeetingKind, width=18),
            Column("room", ("Place", "Lieu"), width=24),
            Column("status", ("State", "État"), choices=MeetingStatus),
            Column("moved_to", ("Postponed to", "Reportée au"), CellKind.DAY, width=14),
            Column("concept_note", ("Concept note", "Note de cadrage"), width=18),
            Column("briefers", ("Briefers", "Intervenants"), CellKind.LINES, width=60),
        ),
    )


def _clock(which: str, zone: str) -> tuple[Column, Column]:
    english, french = (zone_city(zone, language) for language in LANGUAGES)
    return (
        Column(
            f"{which}_starts",
            (f"From ({english})", f"De ({french})"),
            CellKind.TIME,
            taken=lambda row: _at(row, which, "starts"),
            width=18,
        ),
        Column(
            f"{which}_ends",
            (f"To ({english})", f"À ({french})"),
            CellKind.TIME,
            taken=lambda row: _at(row, which, "ends"),
            width=18,
        ),
    )


def _at(row: Any, which: str, end: str) -> Value:
    hours = getattr(row, which)
    at: Value = getattr(hours, end) if hours is not None else None
    return at
