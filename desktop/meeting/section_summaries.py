"""What the head of each section of a meeting says of how it stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from db.language import tr, trn
from db.models import STAYED_AWAY, InvitationStatus, Presence
from desktop.meeting.checklist_words import late_from, summary
from desktop.wording import days

if TYPE_CHECKING:
    from desktop.meeting.meeting_life import MeetingLife

Summary = tuple[str, str]
"""The words, and the role of their colour."""
_MUTED: Final = "text-muted"
_COME: Final = (InvitationStatus.ACCEPTED, InvitationStatus.SPOKE, InvitationStatus.THANKED)


def _plan(life: MeetingLife) -> Summary:
    facts = life.facts
    hour = days.hour(facts.starts_at) if facts.starts_at is not None else ""
    return ", ".join(part for part in (hour, facts.room) if part), _MUTED


def _prepare(life: MeetingLife) -> Summary:
    said, late = summary(life.checklist, late_from(life.facts, life.today))
    return said, "danger" if late else _MUTED


def _briefers(life: MeetingLife) -> Summary:
    coming = [who for who in life.invitations if who.status not in STAYED_AWAY]
    if not coming:
        return "", _MUTED
    sure = sum(who.status in _COME for who in coming)
    if sure == len(coming):
        return str(sure), _MUTED
    return tr("{done} of {count}").format(done=sure, count=len(coming)), _MUTED


def _attendance(life: MeetingLife) -> Summary:
    noted = [row for row in life.attendance if row.presence is not None]
    here = sum(row.presence in (Presence.PRESENT, Presence.REPRESENTED) for row in noted)
    if not noted:
        return "", _MUTED
    return trn("{count} present", "{count} present", here).format(count=here), _MUTED


def _notes(life: MeetingLife) -> Summary:
    if not life.notes:
        return "", _MUTED
    told = sum(note.paragraph_uuid is not None for note in life.notes)
    count = len(life.notes)
    if not told:
        return str(count), _MUTED
    return tr("{count}, {told} in the report").format(count=count, told=told), _MUTED


def _after(life: MeetingLife) -> Summary:
    return "", _MUTED


SUMMARIES: Final[dict[str, Callable[[MeetingLife], Summary]]] = {
    "plan": _plan,
    "prepare": _prepare,
    "briefers": _briefers,
    "attendance": _attendance,
    "notes": _notes,
    "after": _after,
}
"""By the name of the section."""
