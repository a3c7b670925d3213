"""Which events of a file the library knows, and what they say that it does not say already.

An event is known by its UID and RECURRENCE-ID, or by our own UID. What it says as we would write
it is no difference: a calendar that was written here and comes back changes nothing. Of two
versions the newer is taken by SEQUENCE, then by the time of change (RFC 5546, 2.1.5).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from db.exchange.ics.stated import StatedEvent
from db.exchange.ics.terms import OWN_UID_RE
from db.models import CalendarEntry, Meeting, Theme
from db.queries.events import EventRow, EventsChosen, events


class Age(Enum):
    """How old a version of an event is, beside that of the library."""

    OLDER = auto()
    UNKNOWN = auto()  # neither can be told to be the newer one
    NEWER = auto()


@dataclass(frozen=True, slots=True)
class Known:
    """A meeting of the library that an event of the file is."""

    meeting_id: int
    uuid: str
    body_id: int
    entry_uuid: str | None
    entry_sequence: int
    theme_uuid: str | None
    theme_shared: bool
    """Whether other meetings are on its theme too."""
    shown: EventRow | None
    """As it would be written; None while it has no day."""

    @property
    def sequence(self) -> int:
        """The SEQUENCE that it would be written with."""
        return self.shown.sequence + self.shown.changes if self.shown else self.entry_sequence

    def age(self, stated: StatedEvent) -> Age:
        """Tell how old a version is."""
        if stated.sequence > self.sequence:
            return Age.NEWER
        least = self.sequence if self.entry_uuid is None else self.entry_sequence
        if stated.sequence < least:
            return Age.OLDER
        changed_at = self.shown.changed_at if self.shown else None
        if changed_at is None or (stated.stamp is not None and stated.stamp > changed_at):
            return Age.NEWER
        return Age.UNKNOWN


def known_events(session: Session, stated: Mapping[str, StatedEvent]) -> dict[str, Known]:
    """Give the meetings of the library that events are, by the keys of their meetings."""
    own = {
        key: ours[1].lower()
        for key, event in stated.items()
        if not event.recurrence and (ours := OWN_UID_RE.fullmatch(event.uid))
    }
    by_event = {
        (row.uid, row.recurrence): row
        for row in _rows(session, CalendarEntry.uid, {event.uid for event in stated.values()})
    }
    by_uuid = {row.uuid: row for row in _rows(session, Meeting.uuid, own.values())}
    found = {
        key: row
        for key, event in stated.items()
        if (row := by_event.get((event.uid, event.recurrence)) or by_uuid.get(own.get(key, "")))
    }
    uuids = {row.uuid for row in found.values()}
    shown = {row.uuid: row for row in events(session, EventsChosen(uuids=uuids))}
    return {
        key: Known(
            row.id,
            row.uuid,
            row.body_id,
            row.entry_uuid,
            row.sequence or 0,
            row.theme_uuid,
            row.on_theme > 1,
            shown.get(row.uuid),
        )
        for key, row in found.items()
    }


_sibling = aliased(Meeting)


def _rows(
    session: Session, column: InstrumentedAttribute[str], values: Iterable[str]
) -> Sequence[Row[Any]]:
    on_theme = (
        select(func.count(_sibling.id)).where(_sibling.theme_id == Theme.id).scalar_subquery()
    )
    listed = func.json_each(json.dumps(sorted(values))).table_valued("value")
    query = (
        select(
            Meeting.id,
            Meeting.uuid,
            Meeting.body_id,
            CalendarEntry.uuid.label("entry_uuid"),
            CalendarEntry.uid,
            CalendarEntry.recurrence,
            CalendarEntry.sequence,
            Theme.uuid.label("theme_uuid"),
            on_theme.label("on_theme"),
        )
        .outerjoin(CalendarEntry, CalendarEntry.meeting_id == Meeting.id)
        .outerjoin(Theme, Theme.id == Meeting.theme_id)
        .where(column.in_(select(listed.c.value)))
    )
    return session.execute(query).all()
