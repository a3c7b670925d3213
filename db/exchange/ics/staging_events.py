"""From the events of a file to staged records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any, Final

from db import names
from db.exchange.ics.attendees import Attendee, attendee
from db.exchange.ics.stated import StatedEvent, blocks
from db.exchange.ics.terms import (
    BODY,
    OWN_ADDRESS_RE,
    OWN_UID_RE,
    PRODUCT,
    STATUS_READ,
    kind_called,
)
from db.exchange.identity import folded
from db.exchange.staging import StagedRecords
from db.models import FAMILIES, MeetingKind, MeetingStatus
from db.reading.calendar.content_line import ContentLine, content_line
from db.reading.calendar.event_piece import Name
from db.reading.pieces import Piece

UNSAID_BODY: Final = "body of the calendar"
"""Key of the body of meetings of which the file does not say whose they are."""


class Staging:
    """Collects the records of a calendar; those that events share are taken once."""

    def __init__(self, source: str, head: Mapping[str, str], today: date) -> None:
        self.staged = StagedRecords(source)
        self._today = today
        self._ours = head.get(Name.PRODUCT, "").startswith(PRODUCT)
        self._cancels = head.get(Name.METHOD) == "CANCEL"
        self._calendar = head.get(Name.CALENDAR, "") or source
        self._keys: set[str] = set()

    def take(self, piece: Piece) -> None:
        """Stage a meeting with what its event says."""
        stated = {name: value for name, value in piece.rows if name != Name.LINE}
        event = _Event([value for name, value in piece.rows if name == Name.LINE], ours=self._ours)
        uid, recurrence = stated[Name.UID], stated.get(Name.RECURRENCE)
        key = f"event {uid} {recurrence or ''}".strip()
        title = piece.text.strip()
        kind = event.kind or kind_called(title)
        body = self._body(event.body)
        own = OWN_UID_RE.fullmatch(uid)
        links: dict[str, str | None] = {"body": body}
        if title and kind_called(title) is None:
            links["theme"] = self._add(
                "themes",
                f"theme {folded(title)} of {body}",
                {"full_title": title},
                {"body": body},
                piece.place,
            )
        values = _values(stated)
        values |= {"status": self._status(stated, values)}
        values |= {"note": event.description} if event.description else {}
        values |= {"kind": kind} if kind not in (None, MeetingKind.THEMATIC) else {}
        uuid = own[1].lower() if own and not recurrence else None
        self._add("meetings", key, values, links, piece.place, uuid)
        sequence = int(stated[Name.SEQUENCE])
        if not own or recurrence or event.lines or sequence:
            entry = {
                "uid": uid,
                "recurrence": recurrence,
                "sequence": sequence,
                "lines": event.lines,
            }
            self._add("calendar_entries", f"entry of {key}", entry, {"meeting": key}, piece.place)
        for order, who in enumerate(event.people, start=1):
            self._participation(who, order, key, piece.place)
        self.staged.events[key] = StatedEvent(
            uid,
            recurrence,
            sequence,
            datetime.fromisoformat(stated[Name.STAMP]) if Name.STAMP in stated else None,
            title,
            event.description,
            self._cancels,
            tuple(event.lines),
        )

    def finished(self) -> StagedRecords:
        """Give all that was staged, what a record points to before it."""
        order = {family: place for place, family in enumerate(FAMILIES)}
        self.staged.records.sort(key=lambda record: order[record.family])
        return self.staged

    def _body(self, name: str) -> str:
        if name:
            return self._add("bodies", f"body {folded(name)}", {"full_name": name}, {}, "")
        return self._add("bodies", UNSAID_BODY, {"full_name": self._calendar}, {}, "")

    def _status(self, stated: Mapping[str, str], values: Mapping[str, Any]) -> MeetingStatus:
        """A meeting that was to take place and whose day is past was held, as far as is known."""
        if self._cancels:
            return MeetingStatus.CANCELLED
        status = STATUS_READ.get(stated.get(Name.STATUS, ""), MeetingStatus.PLANNED)
        last = values.get("end_day") or values.get("day")
        firm = status is MeetingStatus.CONFIRMED or Name.STATUS not in stated
        past = last is not None and last < self._today
        return MeetingStatus.HELD if firm and past else status

    def _participation(self, who: Attendee, order: int, meeting: str, place: str) -> None:
        values = {
            "name": who.name.name,
            "sort_name": names.sort_name(who.name.name),
            **({"rank": who.name.rank} if who.name.rank else {}),
            **({"honorific": who.name.honorific} if who.name.honorific else {}),
        }
        person = who.uuid or f"person {names.key(who.name.name)}"
        self._add("people", person, values, {}, place, who.uuid)
        self._add(
            "participations",
            f"{person} at {meeting}",
            {
                "role": who.role,
                "invitation": who.invitation,
                "listing_order": order,
                **({"printed_title": who.title} if who.title else {}),
            },
            {"meeting": meeting, "person": person},
            place,
        )

    def _add(
        self,
        family: str,
        key: str,
        values: dict[str, Any],
        links: dict[str, str | None],
        place: str,
        uuid: str | None = None,
    ) -> str:
        """Stage a record, or find one again that another event gave; gives its key."""
        if key not in self._keys:
            self._keys.add(key)
            self.staged.add(family, key, values, links, place, uuid)
        return key


class _Event:
    """What the lines of an event say that records can stand for, and those that none does."""

    def __init__(self, lines: list[str], *, ours: bool) -> None:
        self.lines: list[str] = []
        self.people: list[Attendee] = []
        self.kind: MeetingKind | None = None
        self.body = ""
        self.description = ""
        parsed = [(block, content_line(block[0])) for block in blocks(lines)]
        self.body = next((line.text for _, line in parsed if line and line.name == BODY), "")
        for block, line in parsed:
            if len(block) > 1 or line is None:
                self.lines += block
            else:
                self.lines += self._rest(block[0], line, ours=ours)
        self.people = [self._titled(who) for who in self.people]

    def _titled(self, who: Attendee) -> Attendee:
        """Who came from a library of ours is described with name and title."""
        if who.uuid is None:
            return who
        begins = f"{who.stated}, "
        lines = self.description.splitlines()
        said = next((line for line in lines if line.startswith(begins)), begins)
        return replace(who, title=said.removeprefix(begins))

    def _rest(self, raw: str, line: ContentLine, *, ours: bool) -> Iterator[str]:
        """What is left of a property once it is understood."""
        own = OWN_ADDRESS_RE.fullmatch(line.value.strip()) is not None
        match line.name:
            case "ATTENDEE":
                if who := attendee(line):
                    self.people.append(who)
                if not own:
                    yield raw
            case "ORGANIZER" if own:
                return
            case "CATEGORIES":
                self.kind = next(filter(None, map(kind_called, line.texts)), self.kind)
                if any(kind_called(text) is None and text != self.body for text in line.texts):
                    yield raw
            case "DESCRIPTION":
                self.description = line.text.strip()
                yield raw
            case "CLASS" | "TRANSP" if ours:
                return
            case "ATTACH" if ours and line.value.startswith("https://undocs.org/"):
                return
            case _ if not line.name.startswith("X-CHAIRDESK-"):
                yield raw


def _values(stated: Mapping[str, str]) -> dict[str, Any]:
    """What an event says of the columns of its meeting."""
    readers: dict[Name, Any] = {
        Name.DAY: date.fromisoformat,
        Name.END_DAY: date.fromisoformat,
        Name.STARTS_AT: time.fromisoformat,
        Name.ENDS_AT: time.fromisoformat,
        Name.TIME_ZONE: str,
    }
    found = {name.value: read(stated[name]) for name, read in readers.items() if name in stated}
    return found | ({"room": stated[Name.LOCATION]} if Name.LOCATION in stated else {})
