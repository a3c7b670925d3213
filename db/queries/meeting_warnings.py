"""What a secretariat should look at again in its meetings; nothing of it stops anybody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import ColumnElement, NotNullable, exists, func, select
from sqlalchemy.orm import Session, aliased

from db.language import later, tr, trn
from db.models import (
    Attendance,
    Choice,
    Document,
    DocumentRole,
    Holiday,
    InvitationStatus,
    Meeting,
    MeetingDocument,
    MeetingStatus,
    Participation,
    ParticipationRole,
    ReportingPeriod,
)
from db.queries.calendar_year import unindexed
from db.queries.double_bookings import STANDING, Booked, double_bookings
from db.queries.meetings import in_period


class WarningCode(Choice):
    """What there is to look at."""

    BRIEFER_TWICE = "briefer_twice"
    ROOM_TWICE = "room_twice"
    CHAIR_TWICE = "chair_twice"
    OUTSIDE_PERIOD = "outside_period"
    ON_HOLIDAY = "on_holiday"
    NO_ATTENDANCE = "no_attendance"
    LATE_CONCEPT_NOTE = "late_concept_note"
    BRIEFER_ONLY_PROPOSED = "briefer_only_proposed"


@dataclass(frozen=True, slots=True)
class MeetingWarning:
    """One thing to look at."""

    code: WarningCode
    uuids: tuple[str, ...]
    """Of the meeting, or of the two that cannot both be."""
    sentence: str
    """In the person's language."""


_TWICE: Final[dict[Booked, tuple[WarningCode, str]]] = {
    "briefer": (
        WarningCode.BRIEFER_TWICE,
        later("{name} is expected at two meetings at once on {day}."),
    ),
    "room": (
        WarningCode.ROOM_TWICE,
        later("{name} is booked for two meetings at once on {day}."),
    ),
    "chair": (
        WarningCode.CHAIR_TWICE,
        later("{name} chairs two meetings at once on {day}."),
    ),
}


def meeting_warnings(session: Session, uuids: Sequence[str]) -> list[MeetingWarning]:
    """Give what there is to look at in these meetings, by their codes."""
    return _warnings(session, Meeting.uuid.in_(uuids))


def period_warnings(session: Session, period_id: int) -> list[MeetingWarning]:
    """Give what there is to look at in the meetings of a period, by their codes.

    Meetings of other bodies count where they need the same person or room.
    """
    return _warnings(session, in_period(session.get_one(ReportingPeriod, period_id)))


def _warnings(session: Session, asked: ColumnElement[bool]) -> list[MeetingWarning]:
    found = [
        MeetingWarning(code, each.uuids, tr(sentence).format(name=each.name, day=_said(each.day)))
        for each in double_bookings(session, asked)
        for code, sentence in [_TWICE[each.what]]
    ]
    for look in (_outside, _on_holidays, _unattended, _late_notes, _only_proposed):
        found += look(session, asked)
    order = list(WarningCode)
    return sorted(found, key=lambda each: order.index(each.code))


def _outside(session: Session, asked: ColumnElement[bool]) -> Iterator[MeetingWarning]:
    of_body = aliased(ReportingPeriod)
    known = exists().where(of_body.body_id == Meeting.body_id)
    within = known.where(of_body.begins_on <= Meeting.day, of_body.ends_on >= Meeting.day)
    query = (
        select(Meeting.uuid, NotNullable(Meeting.day), ReportingPeriod.label, ReportingPeriod.id)
        .outerjoin(ReportingPeriod, ReportingPeriod.id == Meeting.period_id)
        .where(
            asked,
            Meeting.day.is_not(None),
            unindexed(Meeting.status).in_(STANDING),
            func.iif(
                ReportingPeriod.id.is_(None),
                known & ~within,
                (Meeting.day < ReportingPeriod.begins_on)
                | (func.coalesce(Meeting.end_day, Meeting.day) > ReportingPeriod.ends_on),
            ),
        )
        .order_by(Meeting.day, Meeting.id)
    )
    for uuid, day, label, period in session.execute(query):
        sentence = (
            tr("The meeting of {day} is outside its period, {period}.")
            if period is not None
            else tr("The meeting of {day} is in no period of its body.")
        )
        said = sentence.format(day=_said(day), period=label)
        yield MeetingWarning(WarningCode.OUTSIDE_PERIOD, (uuid,), said)


def _on_holidays(session: Session, asked: ColumnElement[bool]) -> Iterator[MeetingWarning]:
    last = func.coalesce(Meeting.end_day, Meeting.day)
    query = (
        select(Meeting.uuid, Holiday.day, Holiday.name)
        .join(Holiday, Holiday.day.between(Meeting.day, last))
        .where(asked, unindexed(Meeting.status).in_(STANDING))
        .order_by(Holiday.day, Meeting.id)
    )
    for uuid, day, name in session.execute(query):
        sentence = tr("A meeting is planned for {day}, a holiday: {name}.")
        said = sentence.format(day=_said(day), name=name)
        yield MeetingWarning(WarningCode.ON_HOLIDAY, (uuid,), said)


def _unattended(session: Session, asked: ColumnElement[bool]) -> Iterator[MeetingWarning]:
    noted = exists().where(Attendance.meeting_id == Meeting.id)
    query = (
        select(Meeting.uuid, Meeting.day)
        .where(asked, unindexed(Meeting.status) == MeetingStatus.HELD, ~noted)
        .order_by(Meeting.day, Meeting.id)
    )
    for uuid, day in session.execute(query):
        sentence = (
            tr("The meeting of {day} was held, and nobody’s attendance is noted.").format(
                day=_said(day)
            )
            if day is not None
            else tr("A meeting was held, and neither its day nor anybody’s attendance is noted.")
        )
        yield MeetingWarning(WarningCode.NO_ATTENDANCE, (uuid,), sentence)


def _late_notes(session: Session, asked: ColumnElement[bool]) -> Iterator[MeetingWarning]:
    query = (
        select(Meeting.uuid, NotNullable(Meeting.day), NotNullable(Document.circulated_on))
        .join(MeetingDocument, MeetingDocument.meeting_id == Meeting.id)
        .join(Document, Document.id == MeetingDocument.document_id)
        .where(
            asked,
            MeetingDocument.role == DocumentRole.CONCEPT_NOTE,
            Document.circulated_on > Meeting.day,
            unindexed(Meeting.status).in_(STANDING),
        )
        .order_by(Meeting.day, Meeting.id)
    )
    for uuid, day, circulated in session.execute(query):
        said = tr(
            "The concept note of the meeting of {day} was circulated after it, on {circulated}."
        ).format(day=_said(day), circulated=_said(circulated))
        yield MeetingWarning(WarningCode.LATE_CONCEPT_NOTE, (uuid,), said)


def _only_proposed(session: Session, asked: ColumnElement[bool]) -> Iterator[MeetingWarning]:
    count = func.count(Participation.id)
    query = (
        select(Meeting.uuid, NotNullable(Meeting.day), count)
        .join(Participation, Participation.meeting_id == Meeting.id)
        .where(
            asked,
            Meeting.day.is_not(None),
            unindexed(Meeting.status) == MeetingStatus.HELD,
            Participation.role != ParticipationRole.CHAIR,
            Participation.invitation == InvitationStatus.PROPOSED,
        )
        .group_by(Meeting.id)
        .order_by(Meeting.day, Meeting.id)
    )
    for uuid, day, number in session.execute(query):
        said = trn(
            "The meeting of {day} was held, and {count} briefer is still only proposed.",
            "The meeting of {day} was held, and {count} briefers are still only proposed.",
            number,
        ).format(day=_said(day), count=number)
        yield MeetingWarning(WarningCode.BRIEFER_ONLY_PROPOSED, (uuid,), said)


def _said(day: date) -> str:
    from db.report.wording import wording_for_person

    return wording_for_person().day(day)
