"""The records of a library that those of a file could mean: a handful of queries a family.

All go by an index. Only the directories of bodies, organisations and people are read whole: names
are compared as no index can.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from db.exchange.identity import IDENTITIES, Facts
from db.models import (
    FAMILIES,
    Attachment,
    Document,
    Meeting,
    OrganisationName,
    Participation,
    Symbol,
)

Row = dict[str, Any]
"""A record of the library: its columns, with ``id``."""

_AT_ONCE: Final = 5_000  # values in one query


def candidates(session: Session, family: str, theirs: Sequence[Facts]) -> list[Row]:
    """Give the records of the library, by key, that ``theirs`` could mean."""
    search = _SEARCHES.get(family)
    if search is not None:
        return search(session, theirs)
    within = IDENTITIES[family].within
    if not within:
        return rows(session, family, [])
    parent = f"{within[0]}_id"
    return rows_where(session, family, parent, _keys(theirs, parent))


def rows_where(session: Session, family: str, column: str, values: Collection[Any]) -> list[Row]:
    """Give the rows of a family with one of the values in an indexed column, by key."""
    attribute = FAMILIES[family].__table__.c[column]
    return [
        row for some in in_chunks(values) for row in rows(session, family, [attribute.in_(some)])
    ]


def rows(session: Session, family: str, conditions: Sequence[ColumnElement[bool]]) -> list[Row]:
    """Give the rows of a family that meet one of the conditions (all rows for none), by key."""
    table = FAMILIES[family].__table__
    query = select(table).order_by(table.c.id)
    if conditions:
        query = query.where(or_(*conditions))
    return [dict(row) for row in session.execute(query).mappings()]


def in_chunks(values: Collection[Any]) -> Iterator[list[Any]]:
    """Give values in order, as many at once as one query takes."""
    ordered = sorted(values)
    return (ordered[start : start + _AT_ONCE] for start in range(0, len(ordered), _AT_ONCE))


def _keys(theirs: Sequence[Facts], attribute: str) -> set[int]:
    """The keys of the library that a link of theirs leads to."""
    found = (facts.get(attribute) for facts in theirs)
    return {key for key in found if isinstance(key, int)}


def _all_of(theirs: Sequence[Facts], attribute: str) -> set[Any]:
    """Everything that ``review`` gathered for theirs under an attribute."""
    return {value for facts in theirs for value in facts.get(attribute) or ()}


def _organisations(session: Session, _theirs: Sequence[Facts]) -> list[Row]:
    names: defaultdict[int, list[str]] = defaultdict(list)
    query = select(
        OrganisationName.organisation_id, OrganisationName.name, OrganisationName.acronym
    )
    for organisation, *spellings in session.execute(query):
        names[organisation] += [spelling for spelling in spellings if spelling]
    return [row | {"names": names[row["id"]]} for row in rows(session, "organisations", [])]


def _documents(session: Session, theirs: Sequence[Facts]) -> list[Row]:
    symbols = defaultdict(set)
    for some in in_chunks(_all_of(theirs, "symbols")):
        query = select(Symbol.document_id, Symbol.text).where(Symbol.text.in_(some))
        for document, text in session.execute(query):
            symbols[document].add(text)
    found = rows_where(session, "documents", "id", symbols)
    if any(not facts.get("symbols") for facts in theirs):
        found += rows(session, "documents", [~Document.symbols.any()])
    return [row | {"symbols": symbols[row["id"]]} for row in found]


def _themes(session: Session, theirs: Sequence[Facts]) -> list[Row]:
    days: defaultdict[int | None, defaultdict[date | None, set[int]]]
    days = defaultdict(lambda: defaultdict(set))
    bodies = _keys(theirs, "body_id")
    for some in in_chunks(_all_of(theirs, "days")):
        query = (
            select(Meeting.theme_id, Meeting.day, Participation.person_id)
            .outerjoin(Meeting.participations)
            .where(Meeting.body_id.in_(bodies), Meeting.day.in_(some))
        )
        for theme, day, person in session.execute(query):
            days[theme][day] |= {person} - {None}
    found = rows_where(session, "themes", "body_id", bodies)
    return [row | {"days": days[row["id"]]} for row in found]


def _meetings(session: Session, theirs: Sequence[Facts]) -> list[Row]:
    bodies, periods = _keys(theirs, "body_id"), _keys(theirs, "period_id")
    days = {facts["day"] for facts in theirs if facts.get("day")}
    found = {}
    for some in in_chunks(days):
        for row in rows(session, "meetings", [Meeting.body_id.in_(bodies) & Meeting.day.in_(some)]):
            found[row["id"]] = row
    rest = [Meeting.period_id.in_(periods), Meeting.body_id.in_(bodies) & Meeting.day.is_(None)]
    found |= {row["id"]: row for row in rows(session, "meetings", rest)}
    people = defaultdict(set)
    for some in in_chunks(found):
        who = select(Participation.meeting_id, Participation.person_id)
        for meeting, person in session.execute(who.where(Participation.meeting_id.in_(some))):
            people[meeting].add(person)
    called: defaultdict[int, set[tuple[str, str | None]]] = defaultdict(set)
    for entry in rows_where(session, "calendar_entries", "meeting_id", found):
        called[entry["meeting_id"]].add((entry["uid"], entry["recurrence"]))
    return [found[key] | {"people": people[key], "event": called[key]} for key in sorted(found)]


def _drafts(session: Session, theirs: Sequence[Facts]) -> list[Row]:
    """The last draft of each report: it is the report."""
    found = rows_where(session, "drafts", "report_id", _keys(theirs, "report_id"))
    by_number = sorted(found, key=lambda row: (row["number"], row["id"]))
    return list({row["report_id"]: row for row in by_number}.values())


def _attachments(session: Session, theirs: Sequence[Facts]) -> list[Row]:
    conditions = [
        Attachment.document_id.in_(_keys(theirs, "document_id")),
        Attachment.meeting_id.in_(_keys(theirs, "meeting_id")),
        Attachment.sha256.in_({facts["sha256"] for facts in theirs}),
    ]
    return rows(session, "attachments", conditions)


_SEARCHES: Final[dict[str, Callable[[Session, Sequence[Facts]], list[Row]]]] = {
    "organisations": _organisations,
    "documents": _documents,
    "themes": _themes,
    "meetings": _meetings,
    "attachments": _attachments,
    "drafts": _drafts,
}
