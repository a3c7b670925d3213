"""A meeting made after another one: copied, or its new date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy.orm import Session

from db.editing.meetings import period_on
from db.editing.records import find
from db.models import (
    STAYED_AWAY,
    ChecklistItem,
    InvitationStatus,
    Meeting,
    MeetingDocument,
    MeetingStatus,
    Participation,
)


def copy_meetings(session: Session, uuids: Sequence[str], days: int) -> list[str]:
    """Plan meetings like these, so many days later or, below 0, earlier; give their UUIDs.

    Theme, kind, hours, room, checklist and who briefs are as there, nothing of it done yet;
    documents, notes and attendance stay where they are.
    """
    return [_copied(session, find(session, Meeting, uuid), days).uuid for uuid in uuids]


def _copied(session: Session, meeting: Meeting, days: int) -> Meeting:
    day = meeting.day + timedelta(days=days) if meeting.day is not None else None
    copy = meeting_like(session, meeting, day)
    copy.room = meeting.room
    return copy


def meeting_like(session: Session, meeting: Meeting, day: date | None) -> Meeting:
    """Plan a meeting on another day as one was planned, without its room."""
    period = period_on(session, meeting.body_id, day) or meeting.period
    lasts = meeting.end_day - meeting.day if meeting.end_day and meeting.day else None
    made = Meeting(
        body=meeting.body,
        period=period,
        theme=meeting.theme,
        planned_theme=meeting.planned_theme if period is meeting.period else None,
        day=day,
        end_day=day + lasts if day is not None and lasts is not None else None,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        time_zone=meeting.time_zone,
        kind=meeting.kind,
        status=MeetingStatus.PLANNED,
        verb=meeting.verb,
        open_to_contributors=meeting.open_to_contributors,
        checklist=[_to_do(item) for item in meeting.checklist],
        participations=[
            _asked_again(who, day)
            for who in meeting.participations
            if who.invitation not in STAYED_AWAY and who.replaced_by is None
        ],
    )
    session.add(made)
    session.flush()
    return made


def take_documents_along(meeting: Meeting, to: Meeting) -> None:
    """Give a meeting the documents of another, which keeps them too."""
    to.documents += [
        MeetingDocument(document=link.document, role=link.role) for link in meeting.documents
    ]


def _to_do(item: ChecklistItem) -> ChecklistItem:
    return ChecklistItem(
        order=item.order, step=item.step, text=item.text, days_before=item.days_before
    )


def _asked_again(who: Participation, day: date | None) -> Participation:
    post = who.person.post_on(day)
    return Participation(
        person_id=who.person_id,
        post_id=post.id if post is not None else None,
        role=who.role,
        speaking_order=who.speaking_order,
        listing_order=who.listing_order,
        invitation=InvitationStatus.PROPOSED,
    )
