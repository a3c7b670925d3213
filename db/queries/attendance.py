"""Who was at a meeting: the members of the Council of its day, then the others by category."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from db.folding import fold
from db.models import Attendance, AttendanceCategory, Meeting, Presence
from db.queries.council import council_on
from db.queries.delegations import delegation_name

_ORDER: Final = (
    AttendanceCategory.COUNCIL_MEMBER,
    AttendanceCategory.MEMBER_STATE,
    AttendanceCategory.TROOP_CONTRIBUTOR,
    AttendanceCategory.POLICE_CONTRIBUTOR,
    AttendanceCategory.ORGANISATION,
)


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """A delegation that is noted at a meeting, or a member of the Council that is not yet."""

    uuid: str | None
    """Of the attendance; None while nothing is noted."""
    category: AttendanceCategory
    delegation_uuid: str | None
    """None where no record tells of the delegation yet: its name then stands for it."""
    name: str
    presence: Presence | None
    represented_by: str | None
    permanent: bool = False
    """Of the Council on that day."""
    member: bool = False
    """Whether it was on the Council on that day."""


def attendance_of(session: Session, uuid: str, today: date) -> list[AttendanceRow]:
    """Give the attendance of a meeting by category, then by name; empty where it is gone.

    All members of the Council on the meeting's day are in it, noted or not; of a meeting without a
    day, those of ``today``. Who is noted as a member and was none then stays in it.
    """
    meeting = session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one_or_none()
    if meeting is None:
        return []
    members = {
        member.delegation_uuid or member.name: member
        for member in council_on(session, meeting.day or today)
    }
    noted = session.scalars(
        select(Attendance)
        .where(Attendance.meeting_id == meeting.id)
        .options(joinedload(Attendance.delegation))
    )
    rows = []
    for each in noted:
        as_member = each.category is AttendanceCategory.COUNCIL_MEMBER
        member = members.pop(each.delegation.uuid, None) if as_member else None
        rows.append(
            AttendanceRow(
                uuid=each.uuid,
                category=each.category,
                delegation_uuid=each.delegation.uuid,
                name=delegation_name(each.delegation),
                presence=each.presence,
                represented_by=each.represented_by,
                permanent=member is not None and member.permanent,
                member=member is not None,
            )
        )
    rows += (
        AttendanceRow(
            uuid=None,
            category=AttendanceCategory.COUNCIL_MEMBER,
            delegation_uuid=member.delegation_uuid,
            name=member.name,
            presence=None,
            represented_by=None,
            permanent=member.permanent,
            member=True,
        )
        for member in members.values()
    )
    return sorted(rows, key=lambda row: (_ORDER.index(row.category), fold(row.name)))
