"""What is to be done for meetings: the checklist of one, and what is due next in all."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sqlalchemy import NotNullable, func, select
from sqlalchemy.orm import Session

from db.checklists import LONGEST_LEAD, STEP_NAMES, USUAL
from db.language import tr
from db.models import ChecklistItem, Choice, Meeting, MeetingStatus, Step, TemplateItem, Theme
from db.queries.calendar_year import unindexed
from db.queries.recorded_steps import evidence, recorded

COMING: Final = (MeetingStatus.PLANNED, MeetingStatus.CONFIRMED)


class ItemState(Choice):
    """How an item of a checklist stands."""

    OPEN = "open"
    TICKED = "ticked"  # by somebody
    RECORDED = "recorded"  # the meeting's records say so


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item of a meeting's checklist."""

    uuid: str
    step: Step
    text: str
    """In the office's words, else as the step is called, in the person's language."""
    own_text: str | None
    """None where it is called as its step."""
    days_before: int | None
    due_on: date | None
    state: ItemState
    done_on: date | None
    """None while it is open, and where it is recorded without a day."""
    done_by: str | None
    note: str | None
    evidence: str | None
    """What the records say, in the person's language; None where they say nothing of it."""

    @property
    def done(self) -> bool:
        """Whether nothing is left to do."""
        return self.state is not ItemState.OPEN


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """An item that a body's checklists begin with; without a UUID it is the usual one."""

    uuid: str | None
    step: Step
    text: str
    own_text: str | None
    days_before: int | None


@dataclass(frozen=True, slots=True)
class DueRow:
    """An item that is still to be done for a meeting to come."""

    uuid: str
    step: Step
    text: str
    due_on: date
    meeting_uuid: str
    body_id: int
    day: date
    """Of the meeting."""
    title: str | None
    """The meeting's theme by its short title, else its full one."""
    overdue: bool


def checklist_of(session: Session, uuid: str) -> list[ItemRow]:
    """Give a meeting's checklist in its order; empty where it has none, or is gone."""
    query = (
        select(ChecklistItem, recorded())
        .join(Meeting, Meeting.id == ChecklistItem.meeting_id)
        .where(Meeting.uuid == uuid)
        .order_by(ChecklistItem.order, ChecklistItem.id)
    )
    return [_row(item, on_record) for item, on_record in session.execute(query)]


def template_of(session: Session, body_id: int) -> list[TemplateRow]:
    """Give what a body's checklists begin with: what its office wrote, else what is usual."""
    query = select(TemplateItem).where(TemplateItem.body_id == body_id)
    own = session.scalars(query.order_by(TemplateItem.order, TemplateItem.id)).all()
    if own:
        return [
            TemplateRow(
                each.uuid, each.step, called(each.step, each.text), each.text, each.days_before
            )
            for each in own
        ]
    return [
        TemplateRow(None, each.step, called(each.step), None, each.days_before) for each in USUAL
    ]


def due_next(
    session: Session,
    bodies: Collection[int] | None,
    today: date,
    limit: int = 20,
    ahead: int = 60,
) -> list[DueRow]:
    """Give what is due until so many days ``ahead``, overdue first, of some bodies; None is all.

    Only of meetings that are still to come: what a past one lacked is due no more. The work grows
    with the meetings of the time ahead, never with the library.
    """
    until = _after(today, ahead)
    due = func.date(Meeting.day, func.printf("-%d days", ChecklistItem.days_before))
    query = (
        select(
            ChecklistItem.uuid,
            ChecklistItem.step,
            ChecklistItem.text,
            NotNullable(ChecklistItem.days_before),
            Meeting.uuid,
            Meeting.body_id,
            NotNullable(Meeting.day),
            func.coalesce(Theme.short_title, Theme.full_title),
        )
        .join(Meeting, Meeting.id == ChecklistItem.meeting_id)
        .outerjoin(Theme, Theme.id == Meeting.theme_id)
        .where(
            Meeting.day.between(today, _after(until, LONGEST_LEAD)),
            unindexed(Meeting.status).in_(COMING),
            ChecklistItem.done_on.is_(None),
            ChecklistItem.days_before.is_not(None),
            due <= until.isoformat(),
            ~recorded(),
        )
        .order_by(due, Meeting.day, Meeting.id, ChecklistItem.order, ChecklistItem.id)
        .limit(limit)
    )
    if bodies is not None:
        query = query.where(Meeting.body_id.in_(bodies))
    rows = []
    for uuid, step, text, days, meeting, body, day, title in session.execute(query):
        due_on = day - timedelta(days=days)
        rows.append(
            DueRow(
                uuid=uuid,
                step=step,
                text=called(step, text),
                due_on=due_on,
                meeting_uuid=meeting,
                body_id=body,
                day=day,
                title=title,
                overdue=due_on < today,
            )
        )
    return rows


def called(step: Step, text: str | None = None) -> str:
    """Say what an item asks for: in the office's own words, else by its step."""
    return text or tr(STEP_NAMES[step])


def _row(item: ChecklistItem, on_record: bool) -> ItemRow:
    said = evidence(item.step, item.meeting) if on_record else None
    state = ItemState.RECORDED if said else ItemState.OPEN
    return ItemRow(
        uuid=item.uuid,
        step=item.step,
        text=called(item.step, item.text),
        own_text=item.text,
        days_before=item.days_before,
        due_on=item.due_on,
        state=state if item.done_on is None else ItemState.TICKED,
        done_on=item.done_on or (said.day if said else None),
        done_by=item.done_by,
        note=item.note,
        evidence=said.sentence if said else None,
    )


def _after(day: date, days: int) -> date:
    return day + timedelta(days=min(days, (date.max - day).days))
