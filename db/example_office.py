"""What the office of the example did for its meetings: prepared, attended, noted, watched.

Who was there is known of the chair and of who briefed for a delegation, so nobody else is noted.
When items were done is made up: each on the day it was due.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any

from sqlalchemy.orm import Session

from db import models as m
from db.editing.checklists import fill_checklist
from db.editing.holidays import fill_holidays
from db.queries.checklists import checklist_of

Facts = dict[str, Any]


def add_calendar(session: Session, body: m.Body, year: int, deadlines: Sequence[Facts]) -> None:
    """Add the holidays of the year and the deadlines of the body."""
    fill_holidays(session, year)
    for each in deadlines:
        met = each.get("met_on")
        session.add(
            m.Deadline(
                body=body,
                kind=m.DeadlineKind(each["kind"]),
                title=each["title"],
                day=date.fromisoformat(each["day"]),
                met_on=date.fromisoformat(met) if met else None,
            )
        )


def add_preparation(session: Session, meeting: m.Meeting) -> None:
    """Add the checklist of a held meeting, with all of it done."""
    fill_checklist(session, meeting)
    session.flush()
    recorded = {row.uuid for row in checklist_of(session, meeting.uuid) if row.done}
    for item in meeting.checklist:
        if item.uuid not in recorded:
            item.done_on = item.due_on


def add_attendance(
    meeting: m.Meeting, there: Sequence[Facts], organisations: Mapping[str, m.Organisation]
) -> None:
    """Add the delegations that were at a meeting."""
    for each in there:
        by = each.get("represented_by")
        meeting.attendances.append(
            m.Attendance(
                delegation=organisations[each["delegation"]],
                category=m.AttendanceCategory(each["category"]),
                presence=m.Presence.REPRESENTED if by else m.Presence.PRESENT,
                represented_by=by,
            )
        )


def add_notes(meeting: m.Meeting, notes: Sequence[Facts], told: Sequence[m.Paragraph]) -> None:
    """Add what was noted, in order; each note belongs to the paragraph at its place in ``told``."""
    people = {who.person.name: who for who in meeting.participations}
    for order, (each, paragraph) in enumerate(zip(notes, told, strict=True), start=1):
        who = people.get(each["speaker"])
        quantifier = each.get("quantifier")
        meeting.notes.append(
            m.MeetingNote(
                order=order,
                day=meeting.day,
                taken_at=time.fromisoformat(each["at"]) if "at" in each else None,
                speaker_kind=m.SpeakerKind.BRIEFER if who else m.SpeakerKind(each["speaker"]),
                quantifier=m.Quantifier(quantifier) if quantifier else None,
                participation=who,
                text=each["text"],
                paragraph=paragraph,
            )
        )
