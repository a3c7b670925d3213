"""The checklists of meetings, and the template of a body that they begin with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.checklists import LONGEST_LEAD, USUAL, concerns
from db.editing.records import find, set_value
from db.errors import UserError
from db.language import tr
from db.models import ChecklistItem, Meeting, MeetingStatus, Step, TemplateItem

_LONGEST_TEXT: Final = 500


@dataclass(frozen=True, slots=True)
class TypedTemplateItem:
    """An item of a template as a person left it; ``uuid`` is None where it is new."""

    step: Step = Step.OTHER
    text: str | None = None
    days_before: int | None = None
    uuid: str | None = None


def set_template(session: Session, body_id: int, items: Sequence[TypedTemplateItem]) -> None:
    """Make these the items that checklists of a body begin with, in this order.

    Checklists that were begun stay. Without an item it is the usual template again. Raises
    UserError where an item has no words, or is due more than a year before the meeting.
    """
    query = select(TemplateItem).where(TemplateItem.body_id == body_id)
    have = {item.uuid: item for item in session.scalars(query)}
    for order, typed in enumerate(items, start=1):
        item = have.pop(typed.uuid or "", None)
        if item is None:
            item = TemplateItem(body_id=body_id)
            session.add(item)
        item.order, item.step = order, typed.step
        item.text = _text(typed.step, typed.text)
        item.days_before = _lead(typed.days_before)
    for gone in have.values():
        session.delete(gone)


def begin_checklist(session: Session, uuid: str) -> int:
    """Give a meeting the items of its body's template that it lacks; give how many.

    What its kind of meeting does not need is left out, as a concept note of an organizational
    meeting.
    """
    session.flush()
    meeting = find(session, Meeting, uuid)
    return fill_checklist(session, meeting)


def begin_checklists(session: Session, uuids: Sequence[str]) -> int:
    """Do so for several meetings; give how many items there are now more."""
    return sum(begin_checklist(session, uuid) for uuid in uuids)


def begin_coming_checklists(session: Session, body_id: int, today: date) -> int:
    """Do so for all meetings of a body that are still to come; give how many items are new."""
    query = select(Meeting).where(
        Meeting.body_id == body_id,
        Meeting.day >= today,
        Meeting.status.in_((MeetingStatus.PLANNED, MeetingStatus.CONFIRMED)),
    )
    return sum(fill_checklist(session, meeting) for meeting in session.scalars(query).all())


def fill_checklist(session: Session, meeting: Meeting) -> int:
    """Append to a meeting's checklist what it lacks of the template; give how many items."""
    have = {_meant(item.step, item.text) for item in meeting.checklist}
    last = max((item.order for item in meeting.checklist), default=0)
    new = [
        ChecklistItem(step=step, text=text, days_before=days)
        for step, text, days in _template(session, meeting.body_id)
        if concerns(step, meeting.kind) and _meant(step, text) not in have
    ]
    for order, item in enumerate(new, start=last + 1):
        item.order = order
        meeting.checklist.append(item)
    return len(new)


def add_item(
    session: Session,
    uuid: str,
    text: str | None = None,
    *,
    step: Step = Step.OTHER,
    days_before: int | None = None,
) -> str:
    """Add an item to a meeting's checklist, last; give its UUID.

    Raises UserError where it has no words, or is due more than a year before the meeting.
    """
    meeting = find(session, Meeting, uuid)
    item = ChecklistItem(
        order=1 + max((each.order for each in meeting.checklist), default=0),
        step=step,
        text=_text(step, text),
        days_before=_lead(days_before),
    )
    meeting.checklist.append(item)
    return item.uuid


def set_item_value(session: Session, item_uuid: str, name: str, value: Any) -> None:
    """Change text, days before the meeting, day, person or note of an item.

    Raises UserError where its words are taken away, or it would be due too early.
    """
    item = find(session, ChecklistItem, item_uuid)
    if name == "text":
        value = _text(item.step, value)
    elif name == "days_before":
        value = _lead(value)
    set_value(session, ChecklistItem.family, item_uuid, name, value)


def tick(
    session: Session, item_uuid: str, day: date, by: str | None = None, note: str | None = None
) -> None:
    """Say that an item was done on a day, and by whom where it is known."""
    item = find(session, ChecklistItem, item_uuid)
    item.done_on, item.done_by = day, _words(by)
    item.note = _words(note) or item.note


def untick(session: Session, item_uuid: str) -> None:
    """Take back that somebody ticked an item; what its meeting's record says stays."""
    item = find(session, ChecklistItem, item_uuid)
    item.done_on = item.done_by = None


def order_items(session: Session, uuid: str, item_uuids: Sequence[str]) -> None:
    """Put a meeting's checklist into order; an item that is not named comes last."""
    meeting = find(session, Meeting, uuid)
    place = {each: number for number, each in enumerate(item_uuids)}
    ordered = sorted(meeting.checklist, key=lambda item: place.get(item.uuid, len(place)))
    for number, item in enumerate(ordered, start=1):
        item.order = number


def delete_item(session: Session, item_uuid: str) -> None:
    """Take an item off a meeting's checklist."""
    session.delete(find(session, ChecklistItem, item_uuid))


def _template(session: Session, body_id: int) -> Iterator[tuple[Step, str | None, int | None]]:
    query = select(TemplateItem).where(TemplateItem.body_id == body_id)
    own = session.scalars(query.order_by(TemplateItem.order, TemplateItem.id)).all()
    if own:
        yield from ((item.step, item.text, item.days_before) for item in own)
    else:
        yield from ((item.step, None, item.days_before) for item in USUAL)


def _meant(step: Step, text: str | None) -> tuple[Step, str]:
    """What two items have in common that ask for the same."""
    return step, (text or "").casefold() if step is Step.OTHER else ""


def _text(step: Step, text: str | None) -> str | None:
    words = _words(text)
    if words is None and step is Step.OTHER:
        raise UserError(tr("Say what is to be done."))
    if words is not None and len(words) > _LONGEST_TEXT:
        raise UserError(tr("This is too long for an item of a checklist. Nothing was changed."))
    return words


def _words(text: str | None) -> str | None:
    return " ".join((text or "").split()) or None


def _lead(days: int | None) -> int | None:
    if days is not None and not 0 <= days <= LONGEST_LEAD:
        raise UserError(tr("An item is due on the day of the meeting, or up to a year before it."))
    return days
