"""How often each meeting was changed, as calendars elsewhere are told it: SEQUENCE only grows.

Undoing a change is one more change to who has heard of it. So this stands outside history, and a
deleted meeting keeps what it had come to.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.sqlite import insert

from db.history import ChangedRow
from db.indexing.sources import Part, Parts, touched
from db.models import Meeting, MeetingRevision

_MEETING: Final = "meetings"
_KEYS: Final = "IN (SELECT value FROM json_each(?))"
_OF_BODIES: Final = f"SELECT id FROM meeting WHERE body_id {_KEYS}"  # nosec B608
_OF_PEOPLE: Final = (
    "SELECT meeting_id FROM json_each(?1) JOIN participation ON person_id = value "
    "UNION SELECT meeting.id FROM json_each(?1) JOIN chairship ON person_id = value "
    "JOIN meeting USING (body_id)"
)
_OF_DOCUMENTS: Final = f"SELECT meeting_id FROM meeting_document WHERE document_id {_KEYS}"  # nosec B608


def _part(table: str, columns: str, link: str = "id", through: str | None = None) -> Part:
    return Part(table, frozenset((*columns.split(), link)), link, through)


_SHOWN: Final = (
    Part("meeting", frozenset(Meeting.__table__.columns.keys())),
    _part(
        "meeting",
        "day",
        through=f"SELECT id FROM meeting WHERE postponed_to_id {_KEYS}",  # nosec B608
    ),
    _part(
        "participation",
        "person_id post_id role listing_order speaking_order printed_name printed_title invitation "
        "replaced_by_id",
        "meeting_id",
    ),
    _part("meeting_document", "document_id role", "meeting_id"),
    _part("calendar_entry", "uid recurrence sequence lines", "meeting_id"),
    _part(
        "theme",
        "full_title translations",
        through=f"SELECT id FROM meeting WHERE theme_id {_KEYS}",  # nosec B608
    ),
    _part("body", "full_name translations", through=_OF_BODIES),
    _part("chairship", "person_id begins_on ends_on status", "body_id", _OF_BODIES),
    _part("person", "name rank", through=_OF_PEOPLE),
    _part("post", "title begins_on ends_on former", "person_id", _OF_PEOPLE),
    _part("document", "status", through=_OF_DOCUMENTS),
    _part("symbol", "text order", "document_id", _OF_DOCUMENTS),
)
"""Every row that an event shows something of, and how its meeting is found."""

_PARTS: Final[Parts] = {
    table: [(_MEETING, part) for part in _SHOWN if part.table == table]
    for table in {part.table for part in _SHOWN}
}


def follow(connection: Connection, rows: Iterable[ChangedRow]) -> None:
    """Count one more change of each meeting that the rows belong to, in their transaction.

    A meeting that is new begins at 0. The time of change never goes back, whatever the clock does.
    """
    rows = list(rows)
    new = {row.uuid for row in rows if row.table == "meeting" and row.before is None}
    uuids = {row.uuid for row in rows if row.table == "meeting"}
    uuids |= _uuids(connection, touched(connection, rows, _PARTS)[_MEETING])
    if not uuids:
        return
    now = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    told = insert(MeetingRevision)
    counted = told.on_conflict_do_update(
        index_elements=[MeetingRevision.meeting_uuid],
        set_={
            "sequence": MeetingRevision.sequence + 1,
            "changed_at": func.max(MeetingRevision.changed_at, told.excluded.changed_at),
        },
    )
    connection.execute(
        counted,
        [
            {"meeting_uuid": uuid, "sequence": int(uuid not in new), "changed_at": now}
            for uuid in sorted(uuids)
        ],
    )


def _uuids(connection: Connection, keys: set[int]) -> set[str]:
    """The UUIDs of meetings that are there."""
    if not keys:
        return set()
    chosen = func.json_each(json.dumps(sorted(keys))).table_valued("value")
    found = connection.execute(select(Meeting.uuid).where(Meeting.id.in_(select(chosen.c.value))))
    return set(found.scalars())
