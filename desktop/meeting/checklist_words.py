"""How the checklist of a meeting words what is to be done, and what is due."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from db.language import tr, trn
from db.queries.checklists import COMING, DueRow, ItemRow, ItemState
from db.queries.meeting_details import MeetingFacts
from desktop.widgets.tick_list import TickItem
from desktop.wording import days


def late_from(facts: MeetingFacts, today: date) -> date:
    """Give the day from which on what was due is late; of a meeting that is past nothing is."""
    coming = facts.status in COMING and facts.day is not None and facts.day >= today
    return today if coming else date.min


def tick_item(row: ItemRow, today: date) -> TickItem:
    """Give a line of the list: open until when, or done by whom and when.

    What was due before ``today`` is overdue.
    """
    lines = [_done(row)] if row.done else []
    if row.note:
        lines.append(row.note)
    due = None if row.done else row.due_on
    return TickItem(
        UUID(row.uuid),
        row.text,
        tuple(lines),
        is_ticked=row.done,
        is_fixed=row.state is ItemState.RECORDED,
        at_end=days.short_day_and_month(due) if due is not None else "",
        late=overdue(due, today) if due is not None and due < today else "",
    )


def summary(rows: Sequence[ItemRow], today: date) -> tuple[str, bool]:
    """Give "3 of 8", and whether something is overdue, which is then said as well."""
    if not rows:
        return "", False
    done = sum(row.done for row in rows)
    said = tr("{done} of {count}").format(done=done, count=len(rows))
    late = sum(1 for row in rows if not row.done and row.due_on and row.due_on < today)
    if not late:
        return said, False
    sentence = trn("{done}, {count} overdue", "{done}, {count} overdue", late)
    return sentence.format(done=said, count=late), True


def overdue(due: date, today: date) -> str:
    """Give "Overdue by 3 days"."""
    late = (today - due).days
    return trn("Overdue by {count} day", "Overdue by {count} days", late).format(count=late)


def due_sentence(row: DueRow, today: date) -> str:
    """Give "Book the room for 27 May: due in 3 days"."""
    left = (row.due_on - today).days
    if left == 0:
        sentence = tr("{what} for {day}: due today")
    elif left > 0:
        sentence = trn("{what} for {day}: due in {count} day",
                       "{what} for {day}: due in {count} days", left)  # fmt: skip
    else:
        sentence = trn("{what} for {day}: overdue by {count} day",
                       "{what} for {day}: overdue by {count} days", -left)  # fmt: skip
    return sentence.format(what=row.text, day=days.day_and_month(row.day), count=abs(left))


def _done(row: ItemRow) -> str:
    if row.state is ItemState.RECORDED:
        return row.evidence or ""
    day = days.short_day(row.done_on) if row.done_on is not None else ""
    if row.done_by:
        return tr("Done {day} by {name}").format(day=day, name=row.done_by)
    return tr("Done {day}").format(day=day)
