"""A programme of work or the sheet of a month, written as Word, PDF or a table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from sqlalchemy.orm import Session

from db.files import writing_atomically
from db.models import ReportingPeriod
from db.report.paper import Paper
from db.sheets.rows import SheetMeeting, checked_zone, meetings_of_days, meetings_of_period

SUFFIXES: Final = (".docx", ".pdf", ".xlsx", ".csv")


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """What a sheet shows."""

    month: date | None = None
    """A day in the month that is meant; None: the programme of the whole period."""
    zone: str | None = None
    """Of a capital whose hours stand beside those of New York."""
    paper: Paper = Paper.A4


def write_sheet(
    session: Session,
    period: ReportingPeriod,
    target: Path,
    options: SheetOptions,
    language: str,
    today: date,
    *,
    overwrite: bool = False,
) -> None:
    """Write a sheet in "en" or "fr", in the format of the suffix of ``target``, one of SUFFIXES.

    Raises UserError where there is no such zone or the file cannot be written, TargetExists where
    it is there and ``overwrite`` is not set.
    """
    zone = checked_zone(options.zone)
    suffix = target.suffix.lower()
    if suffix in (".docx", ".pdf"):
        from db.report.writing import write_report
        from db.sheets.composing import month_sheet, programme_of_work

        composed = (
            month_sheet(session, period.body, options.month, language, today, zone)
            if options.month is not None
            else programme_of_work(session, period, language, today, zone)
        )
        write_report(composed, target, overwrite=overwrite, paper=options.paper)
        return
    if suffix not in SUFFIXES:
        raise ValueError(f"no sheet is written as {suffix}")
    _write_table(
        _rows(session, period, options.month, language, zone), zone, target, language, overwrite
    )


def _rows(
    session: Session, period: ReportingPeriod, month: date | None, language: str, zone: str | None
) -> list[SheetMeeting]:
    if month is None:
        return meetings_of_period(session, period, language, zone)
    first = month.replace(day=1)
    last = _end_of(first)
    return meetings_of_days(session, period.body_id, first, last, language, zone)


def _end_of(first: date) -> date:
    from calendar import monthrange

    return first.replace(day=monthrange(first.year, first.month)[1])


def _write_table(
    rows: list[SheetMeeting], zone: str | None, target: Path, language: str, overwrite: bool
) -> None:
    from db.exchange.tables.as_csv import write_csv
    from db.exchange.tables.as_xlsx import Sheet, write_xlsx
    from db.sheets.table import sheet_table

    table = sheet_table(zone)
    with writing_atomically(target, overwrite=overwrite) as file:
        if target.suffix.lower() == ".csv":
            write_csv(table, rows, file, language)
        else:
            write_xlsx((Sheet(table),), rows, file, language)
