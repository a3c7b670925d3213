"""The bodies of a library and their reporting periods."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.errors import UserError
from db.language import tr
from db.models import Body, BodyKind, ReportingPeriod

_MOST_NAMED = 12
"""Periods that a message lists before it stops."""


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A subsidiary body."""

    id: int
    uuid: str
    full_name: str
    short_name: str | None
    kind: BodyKind


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """A reporting period of a body."""

    id: int
    uuid: str
    label: str
    begins_on: date
    ends_on: date
    body_id: int
    body: str
    """Full name of the body."""
    short_body: str | None


def bodies(session: Session) -> list[BodyRow]:
    """Give the bodies by name."""
    query = select(Body.id, Body.uuid, Body.full_name, Body.short_name, Body.kind)
    return [BodyRow(*row) for row in session.execute(query.order_by(Body.full_name, Body.id))]


def periods(session: Session, body_id: int | None = None) -> list[PeriodRow]:
    """Give the reporting periods, of one body or all, newest first."""
    query = (
        select(
            ReportingPeriod.id,
            ReportingPeriod.uuid,
            ReportingPeriod.label,
            ReportingPeriod.begins_on,
            ReportingPeriod.ends_on,
            ReportingPeriod.body_id,
            Body.full_name,
            Body.short_name,
        )
        .join(Body)
        .order_by(
            ReportingPeriod.ends_on.desc(),
            ReportingPeriod.begins_on.desc(),
            ReportingPeriod.id.desc(),
        )
    )
    if body_id is not None:
        query = query.where(ReportingPeriod.body_id == body_id)
    return [PeriodRow(*row) for row in session.execute(query)]


def period_for(session: Session, wanted: str | None = None, body: str | None = None) -> int:
    """Give the id of the period that a person means.

    ``wanted`` is a label or a day in the period, ISO or as printed ("28 April 2016"); None means
    the newest. ``body`` is the name of the body whose period it is; None means any. Where several
    fit, the newest of them is meant. Raises UserError naming what there is where nothing fits.
    """
    known = periods(session, None if body is None else body_for(session, body))
    if not known:
        raise UserError(
            tr(
                "This library has no reporting period yet, so there is nothing to show for one. "
                "Import a report or enter a period first."
            )
        )
    if wanted is None:
        return known[0].id
    label = wanted.strip().casefold()
    day = _day(wanted)
    fitting = [row for row in known if row.label.casefold() == label] or [
        row for row in known if day is not None and row.begins_on <= day <= row.ends_on
    ]
    if not fitting:
        labels = list(dict.fromkeys(row.label for row in known))
        listed = ", ".join(labels[:_MOST_NAMED]) + (", ..." if labels[_MOST_NAMED:] else "")
        raise UserError(
            tr(
                "There is no reporting period {wanted} in this library, and nothing was changed. "
                "Name one of these, or a day in one: {listed}."
            ).format(wanted=wanted, listed=listed)
        )
    return fitting[0].id


def body_for(session: Session, wanted: str) -> int:
    """Give the id of the body of a name, full or short, in any of its languages.

    Raises UserError naming those there are where none fits, or several do.
    """
    name, known = wanted.strip().casefold(), session.scalars(select(Body).order_by(Body.id)).all()
    by_full_name, by_any = (
        [body for body in known if name in _names(body, fields)]
        for fields in (("full_name",), ("full_name", "short_name"))
    )
    fitting = by_full_name or by_any
    if len(fitting) == 1:
        return fitting[0].id
    listed = "; ".join(body.full_name for body in known)
    sentence = (
        tr(
            "More than one body of this library is called {wanted}, and nothing was changed. Name "
            "one of these in full: {listed}."
        )
        if fitting
        else tr(
            "There is no body called {wanted} in this library, and nothing was changed. Name one "
            "of these: {listed}."
        )
    )
    raise UserError(sentence.format(wanted=wanted, listed=listed))


def _names(body: Body, fields: tuple[str, ...]) -> set[str]:
    own = (getattr(body, field) for field in fields)
    translated = (each.get(field) for each in body.translations.values() for field in fields)
    return {name.casefold() for name in (*own, *translated) if name}


def _day(wanted: str) -> date | None:
    """The day that is meant, if it is one; a printed date must carry its year."""
    from db.dates import parse  # its patterns take long to compile, and a window asks for no day

    try:
        printed = parse(wanted)
        if printed.first.year is None:
            return None
        return printed.complete(printed.first.year)[0]
    except ValueError:
        return None
