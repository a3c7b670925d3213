"""The office's list of holidays: filled for a year, and edited."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.editing.records import find
from db.errors import UserError
from db.holidays import official_holidays
from db.language import tr
from db.models import Holiday


def fill_holidays(session: Session, year: int) -> int:
    """Put the official holidays of a year on the list that it does not have; give how many.

    A day that has a holiday already, and one of the same name that the office moved within the
    year, stay as the office has them.
    """
    own = session.execute(
        select(Holiday.day, Holiday.name).where(
            Holiday.day.between(date(year, 1, 1), date(year, 12, 31))
        )
    ).all()
    days, names = {day for day, _ in own}, {name for _, name in own}
    missing = [
        Holiday(day=each.day, name=tr(each.name))
        for each in official_holidays(year)
        if each.day not in days and tr(each.name) not in names
    ]
    session.add_all(missing)
    return len(missing)


def add_holiday(session: Session, day: date, name: str) -> str:
    """Put a holiday on the list; give its UUID. Raises UserError where it has no name."""
    holiday = Holiday(day=day, name=_named(name))
    session.add(holiday)
    return holiday.uuid


def change_holiday(session: Session, uuid: str, day: date, name: str) -> None:
    """Give a holiday another day or name. Raises UserError where it has no name."""
    holiday = find(session, Holiday, uuid)
    holiday.day, holiday.name = day, _named(name)


def delete_holiday(session: Session, uuid: str) -> None:
    """Take a holiday off the list."""
    session.delete(find(session, Holiday, uuid))


def _named(name: str) -> str:
    name = name.strip()
    if not name:
        raise UserError(tr("A holiday needs a name."))
    return name
