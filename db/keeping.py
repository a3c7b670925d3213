"""Keeps what a deletion must not take along.

A record that others cannot do without stays: a person of whom a meeting is recorded. What print
takes from a deleted record is kept where it was printed. Whatever else points to a deleted record
goes with it or lets go of it, as the models say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, cast

from sqlalchemy import Connection, event, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.errors import StillNeeded
from db.language import tr, trn
from db.models import (
    Addressee,
    Attendance,
    Chairship,
    Meeting,
    Organisation,
    Participation,
    Person,
    Post,
    Record,
    Section,
    TextOrigin,
    Theme,
    ViceChair,
)

_Sentence = Callable[[int], str]

NEEDED_BY: Final[dict[type[Record], tuple[tuple[InstrumentedAttribute[int], _Sentence], ...]]] = {
    Person: (
        (
            Participation.person_id,
            lambda count: trn(
                "{name} is recorded at {count} meeting and was not deleted. Nothing was changed; "
                "take the person out of that meeting first.",
                "{name} is recorded at {count} meetings and was not deleted. Nothing was changed; "
                "take the person out of those meetings first.",
                count,
            ),
        ),
        (
            Chairship.person_id,
            lambda _: tr(
                "{name} is recorded in the chair of a body and was not deleted. Nothing was "
                "changed; delete the chairship first, or give it to another person."
            ),
        ),
    ),
    Organisation: (
        (
            Addressee.organisation_id,
            lambda count: trn(
                "{count} recommendation is addressed to {name}, so it was not deleted. Nothing "
                "was changed; change to whom the recommendation is addressed first.",
                "{count} recommendations are addressed to {name}, so it was not deleted. Nothing "
                "was changed; change to whom the recommendations are addressed first.",
                count,
            ),
        ),
        (
            ViceChair.delegation_id,
            lambda _: tr(
                "{name} is recorded as a vice-chair and was not deleted. Nothing was changed; "
                "delete the vice-chair first."
            ),
        ),
        (
            Attendance.delegation_id,
            lambda count: trn(
                "{name} is recorded at {count} meeting and was not deleted. Nothing was changed; "
                "take the delegation out of that meeting first.",
                "{name} is recorded at {count} meetings and was not deleted. Nothing was changed; "
                "take the delegation out of those meetings first.",
                count,
            ),
        ),
    ),
}
"""By kind of record: the links that hold it, and what is said of so many of them."""


def keep_if_needed(connection: Connection, record: Record) -> None:
    """Raise StillNeeded for a record about to be deleted that others cannot do without."""
    for link, sentence in NEEDED_BY.get(type(record), ()):
        count = connection.scalar(select(func.count()).where(link == record.id)) or 0
        if count:
            name = cast("Person | Organisation", record).name
            raise StillNeeded(sentence(count).format(name=name, count=count))


@event.listens_for(Session, "before_flush")
def _keep_print(session: Session, _context: object, _instances: object) -> None:
    """Have headings and titles stay that are printed from records about to be deleted."""
    for record in session.deleted:
        if isinstance(record, Post):
            for each in record.participations:
                if each.printed_title is None:
                    each.printed_title = record.title
        elif isinstance(record, Meeting | Theme):
            if isinstance(record, Meeting) and record.notes:
                _keep_notes(session, record)
            for meeting in [record] if isinstance(record, Meeting) else record.meetings:
                for section in _told(meeting):
                    _keep_heading(section, meeting)


def _keep_notes(session: Session, meeting: Meeting) -> None:
    from db.report.drafting import keep_noted

    for section in meeting.sections:
        keep_noted(session, section)


def _told(meeting: Meeting) -> Iterator[Section]:
    """The sections that people wrote of a meeting: the others are made anew, or not at all."""
    for section in meeting.sections:
        if any(each.origin is not TextOrigin.GENERATED for each in section.paragraphs):
            yield section


def _keep_heading(section: Section, meeting: Meeting) -> None:
    from db.report.composing.names import theme_title  # a library opens without the report

    if section.title is None:
        section.title = theme_title(meeting, section.draft.report.language) or None
