"""Which delegations were at a meeting."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from db.editing.council import delegation_of
from db.editing.records import find, set_value
from db.models import Attendance, AttendanceCategory, Meeting, Presence
from db.queries.council import council_on

_HERE = (Presence.PRESENT, Presence.REPRESENTED)


def set_presence(
    session: Session,
    uuid: str,
    delegation: str,
    category: AttendanceCategory,
    presence: Presence | None,
    represented_by: str | None = None,
) -> str | None:
    """Note whether a delegation was at a meeting; give the UUID of the attendance.

    ``delegation`` is its UUID or its name; who has no record yet gets one. Without ``presence``
    nothing is noted any more, and None is given. Who was not there was represented by nobody.
    """
    meeting, who = find(session, Meeting, uuid), delegation_of(session, delegation)
    attendance = next(
        (
            each
            for each in meeting.attendances
            if each.delegation is who and each.category is category
        ),
        None,
    )
    if presence is None:
        if attendance is not None:
            meeting.attendances.remove(attendance)
        return None
    if attendance is None:
        attendance = Attendance(delegation=who, category=category)
        meeting.attendances.append(attendance)
    _note(attendance, presence)
    if presence in _HERE and represented_by is not None:
        attendance.represented_by = " ".join(represented_by.split()) or None
    return attendance.uuid


def set_attendance_value(session: Session, attendance_uuid: str, name: str, value: Any) -> None:
    """Change presence, category or representative of a delegation that is noted."""
    attendance = find(session, Attendance, attendance_uuid)
    if name == "presence":
        _note(attendance, Presence(value))
        return
    set_value(session, Attendance.family, attendance_uuid, name, value)


def all_present(session: Session, uuid: str, today: date) -> int:
    """Note all members of the Council as present of whom nothing is noted; give how many.

    Members are those of the meeting's day; of a meeting without a day, those of ``today``.
    """
    meeting = find(session, Meeting, uuid)
    noted = {
        each.delegation.uuid
        for each in meeting.attendances
        if each.category is AttendanceCategory.COUNCIL_MEMBER
    }
    new = 0
    for member in council_on(session, meeting.day or today):
        if member.delegation_uuid in noted:
            continue
        who = delegation_of(session, member.delegation_uuid or member.name)
        meeting.attendances.append(
            Attendance(
                delegation=who,
                category=AttendanceCategory.COUNCIL_MEMBER,
                presence=Presence.PRESENT,
            )
        )
        new += 1
    return new


def remove_attendance(session: Session, attendance_uuid: str) -> None:
    """Take a delegation off a meeting's attendance; nothing is noted of it any more."""
    attendance = find(session, Attendance, attendance_uuid)
    attendance.meeting.attendances.remove(attendance)


def _note(attendance: Attendance, presence: Presence) -> None:
    attendance.presence = presence
    if presence not in _HERE:
        attendance.represented_by = None
