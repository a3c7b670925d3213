"""Meetings on the clipboard: by UUID for this library, and as lines of text for everything else."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from db.language import tr
from desktop.calendar.meeting_words import spoken
from desktop.wording import days

if TYPE_CHECKING:
    from db.queries.calendar_year import CalendarMeeting

_FORMAT: Final = "application/x-chairdesk-meetings"


def put(meetings: Sequence[CalendarMeeting]) -> None:
    """Put meetings on the clipboard."""
    data = QMimeData()
    uuids = [meeting.uuid for meeting in meetings]
    data.setData(_FORMAT, json.dumps(uuids).encode("ascii"))
    data.setText("\n".join(_line(meeting) for meeting in meetings))
    QApplication.clipboard().setMimeData(data)


def has_meetings() -> bool:
    """Whether meetings are on the clipboard."""
    data = QApplication.clipboard().mimeData()
    return data is not None and data.hasFormat(_FORMAT)


def uuids() -> tuple[str, ...]:
    """Give the UUIDs of the meetings on the clipboard; another library may have put them there."""
    if not has_meetings():
        return ()
    raw = bytes(QApplication.clipboard().mimeData().data(_FORMAT).data())
    found = json.loads(raw)
    return tuple(str(uuid) for uuid in found) if isinstance(found, list) else ()


def _line(meeting: CalendarMeeting) -> str:
    """Give "24 Jun 2016, held: Counter-terrorism and peacekeeping"."""
    if meeting.day is None:
        return spoken(meeting)
    return tr("{day} · {meeting}").format(
        day=days.day_range(meeting.day, meeting.end_day), meeting=spoken(meeting)
    )
