"""Everything that can be exported, by what it is and by the suffix of the file."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from db import queries
from db.errors import UserError
from db.exchange.ics.event import CalendarOptions
from db.exchange.tables.export import EXPORTS, TABLE_SUFFIXES, export_table
from db.language import tr
from db.models import ReportingPeriod
from db.queries.events import EventsChosen
from db.sheets.writing import SUFFIXES as SHEET_SUFFIXES
from db.sheets.writing import SheetOptions, write_sheet
from db.store import Store

SUFFIXES: dict[str, tuple[str, ...]] = {
    "report": (".docx", ".pdf", ".txt", ".html"),
    "library": (".json",),
    **{what: TABLE_SUFFIXES for what in EXPORTS},
    "calendar": (".ics",),
    "programme": SHEET_SUFFIXES,
}
"""By what is exported: the suffixes a file may have."""


def export(
    store: Store,
    what: str,
    target: Path,
    *,
    period: str | None = None,
    body: str | None = None,
    language: str | None = None,
    overwrite: bool = False,
    events: EventsChosen | None = None,
    calendar: CalendarOptions | None = None,
    sheet: SheetOptions | None = None,
) -> queries.PeriodRow | None:
    """Write the report, a table, the calendar or the whole library to ``target``.

    Gives the period whose records were written; None where they are of all periods.

    ``what`` is a key of SUFFIXES. ``period`` is a label or a day in it, ``body`` the name of the
    body whose it is; the newest of any body by default, but the directory of briefers is whole
    then, and a library always is. ``language`` is "en" or "fr"; by default a report has its own,
    headings are English.
    Of the calendar, ``events`` are the meetings that are meant, whatever the period, and
    ``calendar`` says how they are written, the language aside. Of the programme of work, ``sheet``
    says which month is meant, and whose hours stand beside those of New York.
    Raises UserError where the suffix, the period, the body or the place does not fit, and
    TargetExists where the file is there and ``overwrite`` is not set; nothing is written then.
    """
    fitting = SUFFIXES[what]
    if target.suffix.lower() not in fitting:
        raise UserError(
            tr(
                "{name} has not the suffix of a file that can be written here, so nothing was "
                "written. Give it a name that ends in one of these: {suffixes}."
            ).format(name=target.name, suffixes=", ".join(fitting))
        )
    if os.path.exists(target) and os.path.samefile(target, store.path):
        raise UserError(
            tr(
                "{target} is the library itself and was left as it is. Choose another name for "
                "the file."
            ).format(target=target)
        )
    with store.read() as session:
        meant: int | None = None
        if what == "report":
            meant = queries.period_for(session, period, body)
            _report(session, meant, target, language, overwrite)
        elif what == "library":
            from db.exchange.json_writing import export_library

            export_library(session, target, overwrite=overwrite)
        elif what == "calendar":
            from db.exchange.ics.writing import write_calendar

            meant = events.period_id if events else _period(session, period, body)
            write_calendar(
                session,
                target,
                events or EventsChosen(period_id=meant),
                replace(calendar or CalendarOptions(), language=language or "en"),
                overwrite=overwrite,
            )
        elif what == "programme":
            shown = sheet or SheetOptions()
            if period is None and shown.month is not None:
                period = shown.month.isoformat()
            meant = queries.period_for(session, period, body)
            write_sheet(
                session,
                session.get_one(ReportingPeriod, meant),
                target,
                shown,
                language or "en",
                date.today(),
                overwrite=overwrite,
            )
        else:
            whole = what == "briefers" and period is None and body is None
            meant = None if whole else _period(session, period, body)
            rows = EXPORTS[what].rows(session, meant)
            export_table(rows, what, target, language=language or "en", overwrite=overwrite)
        return next((row for row in queries.periods(session) if row.id == meant), None)


def _report(
    session: Session, period_id: int, target: Path, language: str | None, overwrite: bool
) -> None:
    """Write the report of a period: begun or not, it can be composed."""
    from db.report.composer import compose, compose_period
    from db.report.writing import write_report

    period = session.get_one(ReportingPeriod, period_id)
    if period.report is None:
        composed = compose_period(session, period, language or "en")
    else:
        composed = compose(session, period.report, language)
    write_report(composed, target, overwrite=overwrite)


def _period(session: Session, wanted: str | None, body: str | None) -> int | None:
    """The period that is meant; None, which is all, in a library that has none yet."""
    if wanted is None and body is None and not queries.periods(session):
        return None
    return queries.period_for(session, wanted, body)
