"""Calendars in: the events of an iCalendar file (RFC 5545) as meetings."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Final

from db.errors import UnreadableFile
from db.exchange.ics.staging_events import Staging
from db.exchange.staging import Level, StagedRecords
from db.language import tr
from db.progress import Progress, silent
from db.reading.calendar.event_piece import Name
from db.reading.kinds import FileKind
from db.reading.limited import extract_limited
from db.reading.pieces import Piece, Refused
from db.reading.reader import LARGEST_FILE
from db.reading.sentences import REMARKS, refusal, remark

family: Final = "calendar"
_ANSWERS: Final = frozenset({"REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"})
"""Methods of what is no calendar, but said about one (RFC 5546, 1.4)."""

_MOST_ALIKE: Final = 50
"""Remarks of one kind beyond which nobody would look through them."""


def recognises(_path: Path, head: bytes) -> bool:
    """Tell by its first line whether a file is a calendar, whatever its encoding."""
    start = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return start[:16].upper().startswith(b"BEGIN:VCALENDAR")


def read(path: Path, progress: Progress = silent) -> StagedRecords:
    """Read the events of a file into staged records; it is parsed in a limited child.

    Of whom an event gives a name becomes a person who is invited. What no record stands for is kept
    with the meeting. Raises UnreadableFile.
    """
    progress(0, 2)
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise Refused("too large")
        extract = extract_limited(FileKind.CALENDAR, path)
    except Refused as refused:
        raise UnreadableFile(refusal(refused.reason, path.name)) from refused
    except OSError as error:
        raise UnreadableFile(refusal("unreadable", path.name)) from error
    progress(1, 2)
    head, *events = extract.pieces
    staging = Staging(path.name, _head(head, path), date.today())
    told: Counter[str] = Counter()
    for place, key in dict.fromkeys(extract.remarks):
        if key in REMARKS and told[key] < _MOST_ALIKE:
            told[key] += 1
            staging.staged.note(Level.WARNING, place, remark(key))
    for piece in events:
        staging.take(piece)
    progress(2, 2)
    return staging.finished()


def _head(piece: Piece, path: Path) -> dict[str, str]:
    head = {name: value for name, value in piece.rows}
    if head.get(Name.METHOD) in _ANSWERS:
        raise UnreadableFile(
            tr(
                "{name} is an answer to an invitation, not a calendar. Nothing was imported; enter "
                "the answer with the briefer at the meeting."
            ).format(name=path.name)
        )
    return head
