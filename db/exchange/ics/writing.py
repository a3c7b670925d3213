"""A calendar as a file: of a period, of a choice of meetings, or of one."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.errors import UserError
from db.exchange.ics.calendar import to_ics
from db.exchange.ics.event import CalendarOptions
from db.files import write_atomically
from db.language import tr
from db.models import Meeting
from db.queries.deadlines import deadlines
from db.queries.events import EventsChosen, events


def write_calendar(
    session: Session,
    target: Path,
    chosen: EventsChosen,
    options: CalendarOptions,
    *,
    overwrite: bool = False,
) -> None:
    """Write the meetings that are meant; with their deadlines where ``options`` say so.

    Raises UserError where one that is named is not there or has no day, and TargetExists; nothing
    is written then.
    """
    if chosen.uuids is not None:
        for uuid in chosen.uuids:
            _demand_a_day(session, uuid)
    due = deadlines(session, chosen.period_id) if options.deadlines else ()
    content = to_ics(events(session, chosen), options, deadlines=due)
    write_atomically(target, content, overwrite=overwrite)


def _demand_a_day(session: Session, uuid: str) -> None:
    found = session.execute(select(Meeting.day).where(Meeting.uuid == uuid)).one_or_none()
    if found is None:
        raise UserError(
            tr(
                "The library has no meeting {uuid}, so nothing was written. Look its identifier up "
                "in a table of meetings."
            ).format(uuid=uuid)
        )
    if found.day is None:
        raise UserError(
            tr(
                "The meeting {uuid} has no day yet, so no calendar can show it and nothing was "
                "written. Give it a day first."
            ).format(uuid=uuid)
        )
