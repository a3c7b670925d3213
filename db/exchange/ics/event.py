"""One meeting as the content lines of a VEVENT (RFC 5545, 3.6.1)."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Literal

from db.exchange.ics.attendees import person_key
from db.exchange.ics.kept import CONTROL_RE, Kept
from db.exchange.ics.span import span, zone_named
from db.exchange.ics.terms import ANSWER, BODY, ROLE, STATUS, uid_of
from db.exchange.ics.words import description, title
from db.models import InvitationStatus
from db.queries.event_people import EventPerson
from db.queries.events import EventRow
from db.report.wording import wording
from db.symbols import public_address, split_joint

if TYPE_CHECKING:
    from icalendar import Alarm, Event, vCalAddress


@dataclass(frozen=True, slots=True)
class CalendarOptions:
    """How events are written."""

    language: str = "en"
    """"en" or "fr"."""
    alarm: timedelta | None = None
    """How long before each meeting a calendar is to remind of it; None: it is not."""
    classification: Literal["PUBLIC", "PRIVATE", "CONFIDENTIAL"] = "PUBLIC"
    """Who may see the events in a shared calendar; what came in with a CLASS keeps it."""
    deadlines: bool = False
    """Whether the days by which something is due go along, as tasks."""


def event_lines(row: EventRow, options: CalendarOptions) -> list[str]:
    """Give the unfolded lines of a meeting's event, from BEGIN to END."""
    kept = Kept(row.lines)
    keys = {person_key(person.name) for person in row.people} if row.lines else ()
    *lines, end = [str(line) for line in _event(row, kept, options).content_lines() if line]
    return [*lines, *kept.without(keys), end]


def described(row: EventRow, kept: Kept, language: str) -> str:
    """Give the text of DESCRIPTION: what it said elsewhere, then what the records say."""
    elsewhere, ours = kept.description, description(row, language)
    if not elsewhere or not ours:
        return elsewhere or ours
    return elsewhere if ours in elsewhere else f"{elsewhere}\n\n{ours}"


def plain(text: str) -> str:
    """Give a text with U+FFFD for what no calendar may hold; its lines stay."""
    lines = text.replace("\r\n", "\n").split("\n")
    return "\n".join(CONTROL_RE.sub("\ufffd", line) for line in lines)


def _event(row: EventRow, kept: Kept, options: CalendarOptions) -> Event:
    from icalendar import Event, vText

    event = Event()
    event.add("uid", row.uid or uid_of(row.uuid))
    if row.recurrence and (meant := _recurrence(row.recurrence, row.time_zone)):
        event.add("recurrence-id", meant)
    event.add("sequence", row.sequence + row.changes)
    # The time of writing would make every export another file.
    changed = row.changed_at or datetime.combine(row.day, time())
    event.add("dtstamp", changed.replace(tzinfo=UTC))
    if row.changed_at is not None:
        event.add("last-modified", changed.replace(tzinfo=UTC))
    for name, moment in zip(("dtstart", "dtend"), span(row), strict=True):
        if moment is not None:
            event.add(name, moment)
    event.add("summary", plain(title(row, options.language)))
    event.add("status", STATUS[row.status])
    kind = wording(options.language).meeting_kind(row.kind.value)
    event.add("categories", [plain(kind), plain(row.body)])
    event.add(BODY, vText(plain(row.body)))
    if row.room:
        event.add("location", plain(row.room))
    if text := described(row, kept, options.language):
        event.add("description", plain(text))
    if "CLASS" not in kept.names:
        event.add("class", options.classification)
    if "TRANSP" not in kept.names and STATUS[row.status] == "CANCELLED":
        event.add("transp", "TRANSPARENT")
    if "ORGANIZER" not in kept.names and row.chair is not None:
        event.add("organizer", _address(row.chair, kept))
    for person in row.people:
        event.add("attendee", _attendee(person, row, kept))
    for symbol in row.concept_notes:
        event.add("attach", public_address(split_joint(symbol)[0], options.language))
    if options.alarm is not None:
        event.add_component(_alarm(row, options))
    return event


def _recurrence(stated: str, zone: str) -> date | None:
    """The RECURRENCE-ID in the zone of the meeting; a day or a floating time stays one."""
    for form in ("%Y%m%dT%H%M%SZ", "%Y%m%dT%H%M%S"):
        with suppress(ValueError):
            moment = datetime.strptime(stated, form)
            if not form.endswith("Z"):
                return moment
            return moment.replace(tzinfo=UTC).astimezone(zone_named(zone) or UTC)
    with suppress(ValueError):
        return datetime.strptime(stated, "%Y%m%d").date()
    return None


def _attendee(person: EventPerson, row: EventRow, kept: Kept) -> vCalAddress:
    attendee = _address(person, kept)
    attendee.params["ROLE"] = ROLE[person.role]
    attendee.params["PARTSTAT"] = ANSWER[person.invitation]
    by_person = {other.person_uuid: other for other in row.people}
    if person.invitation is InvitationStatus.REPLACED_BY and person.replaced_by in by_person:
        attendee.params["DELEGATED-TO"] = str(_address(by_person[person.replaced_by], kept))
    for other in row.people:
        if other.replaced_by == person.person_uuid:
            attendee.params["DELEGATED-FROM"] = str(_address(other, kept))
    return attendee


def _address(person: EventPerson, kept: Kept) -> vCalAddress:
    """Who it is: at the address known from elsewhere, else by a name that is no mailbox (3.3.3)."""
    from icalendar import vCalAddress

    elsewhere = kept.addresses.get(person_key(person.name)) if kept.addresses else None
    address = vCalAddress(elsewhere or f"urn:uuid:{person.person_uuid}")
    address.params["CN"] = " ".join(CONTROL_RE.sub(" ", person.name).split())
    return address


def _alarm(row: EventRow, options: CalendarOptions) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("uid", f"alarm-{uid_of(row.uuid)}")
    alarm.add("action", "DISPLAY")
    alarm.add("description", plain(title(row, options.language)))
    assert options.alarm is not None  # nosec B101
    alarm.add("trigger", -options.alarm)
    return alarm
