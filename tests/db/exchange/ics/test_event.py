"""Events as they are written, parsed again by the library that others use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from db.exchange.ics.calendar import to_ics
from db.exchange.ics.event import CalendarOptions
from db.models import InvitationStatus, MeetingKind, MeetingStatus, ParticipationRole
from db.queries.events import EventRow
from tests.db.exchange.ics.calendars import parsed, rows_of
from tests.db.exchange.tables.tabled import tabled_year

NEW_YORK = ZoneInfo("America/New_York")


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> list[EventRow]:
    with tabled_year(tmp_path_factory.mktemp("year") / "year.chairdesk") as store:
        return rows_of(store)


@pytest.fixture
def event(rows: list[EventRow]) -> Callable[..., Any]:
    """The event of the first meeting, changed."""

    def made(options: CalendarOptions | None = None, /, **changes: object) -> Any:
        return parsed(to_ics([replace(rows[0], **changes)], options))[0]  # type: ignore[arg-type]

    return made


def test_each_meeting_with_a_day_is_one_event(rows: list[EventRow]) -> None:
    events = parsed(to_ics(rows))
    assert [str(event["uid"]) for event in events] == [f"{row.uuid}@chairdesk" for row in rows]
    assert [str(event["summary"]) for event in events] == [row.theme for row in rows]
    assert len(events) == 2


def test_times_stand_in_the_zone_of_the_meeting(event: Callable[..., Any]) -> None:
    found = event()
    assert found["dtstart"].dt == datetime(2031, 4, 28, 10, tzinfo=NEW_YORK)
    assert found["dtend"].dt == datetime(2031, 4, 28, 13, tzinfo=NEW_YORK)
    assert found["dtstart"].params["TZID"] == "America/New_York"


def test_several_days_end_on_the_day_after_the_last(rows: list[EventRow]) -> None:
    event = parsed(to_ics(rows))[1]
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2031, 6, 24), date(2031, 6, 26))


@pytest.mark.parametrize(
    ("changes", "begins", "ends"),
    [
        ({"starts_at": None}, date(2031, 4, 28), date(2031, 4, 29)),
        ({"ends_at": None}, datetime(2031, 4, 28, 10, tzinfo=NEW_YORK), None),
        ({"ends_at": None, "end_day": date(2031, 4, 30)}, date(2031, 4, 28), date(2031, 5, 1)),
        (
            {"end_day": date(2031, 4, 29)},
            datetime(2031, 4, 28, 10, tzinfo=NEW_YORK),
            datetime(2031, 4, 29, 13, tzinfo=NEW_YORK),
        ),
        (
            {"starts_at": time(22), "ends_at": time(1)},
            datetime(2031, 4, 28, 22, tzinfo=NEW_YORK),
            datetime(2031, 4, 29, 1, tzinfo=NEW_YORK),
        ),
        ({"time_zone": "Not/A zone"}, datetime(2031, 4, 28, 10), datetime(2031, 4, 28, 13)),
        ({"time_zone": "../etc"}, datetime(2031, 4, 28, 10), datetime(2031, 4, 28, 13)),
        ({"day": date.max, "starts_at": None}, date.max, date.max),
    ],
)
def test_an_event_lasts_as_long_as_is_known(
    event: Callable[..., Any], changes: dict[str, object], begins: date, ends: date | None
) -> None:
    found = event(**changes)
    assert found["dtstart"].dt == begins
    assert (found["dtend"].dt if "dtend" in found else None) == ends


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (MeetingStatus.PLANNED, "TENTATIVE"),
        (MeetingStatus.CONFIRMED, "CONFIRMED"),
        (MeetingStatus.HELD, "CONFIRMED"),
        (MeetingStatus.POSTPONED, "CANCELLED"),
        (MeetingStatus.CANCELLED, "CANCELLED"),
        (MeetingStatus.CARRIED_OVER, "CANCELLED"),
    ],
)
def test_the_status_of_a_meeting_is_that_of_its_event(
    event: Callable[..., Any], status: MeetingStatus, told: str
) -> None:
    found = event(status=status)
    assert found["status"] == told
    assert ("transp" in found) == (told == "CANCELLED"), "a cancelled meeting takes no time"


@pytest.mark.parametrize(
    ("status", "moved_to", "english", "french"),
    [
        (MeetingStatus.CANCELLED, None, "cancelled.", "annulée."),
        (MeetingStatus.POSTPONED, None, "not known yet.", "pas encore connue."),
        (MeetingStatus.POSTPONED, date(2031, 6, 1), "to 1 June 2031.", "au 1er juin 2031."),
        (MeetingStatus.CARRIED_OVER, None, "to a later period.", "une période ultérieure."),
        (MeetingStatus.CARRIED_OVER, date(2032, 2, 3), "3 February 2032.", "3 février 2032."),
    ],
)
def test_what_became_of_a_meeting_stands_in_words_before_all_else(
    event: Callable[..., Any],
    status: MeetingStatus,
    moved_to: date | None,
    english: str,
    french: str,
) -> None:
    for language, said in (("en", english), ("fr", french)):
        found = event(CalendarOptions(language), status=status, moved_to=moved_to)
        assert str(found["description"]).splitlines()[0].endswith(said)


def test_the_description_names_who_is_to_speak_and_the_concept_note(
    event: Callable[..., Any],
) -> None:
    found = event(concept_notes=("A/70/95-S/2015/446",))
    assert str(found["description"]).split("\n") == [
        "Inès Moreau, Acting Head of Beacons",
        "Brigadier General Tom Reed, military adviser",
        "Concept note: A/70/95-S/2015/446",
    ]
    assert str(found["attach"]) == "https://undocs.org/en/A/70/95"
    assert str(found["location"]) == "Conference Room 7"
    assert found["categories"].cats == ["Thematic meeting", "Working Group on Lighthouses"]


def test_who_declined_is_asked_but_not_said_to_speak(
    rows: list[EventRow], event: Callable[..., Any]
) -> None:
    ines, tom, _ = rows[0].people
    found = event(people=(replace(ines, invitation=InvitationStatus.DECLINED), tom))
    assert "Inès Moreau" not in str(found["description"])
    assert found["attendee"][0].params["PARTSTAT"] == "DECLINED"


@pytest.mark.parametrize(
    ("invitation", "answer"),
    [
        (InvitationStatus.PROPOSED, "NEEDS-ACTION"),
        (InvitationStatus.APPROACHED, "TENTATIVE"),
        (InvitationStatus.INVITED, "NEEDS-ACTION"),
        (InvitationStatus.ACCEPTED, "ACCEPTED"),
        (InvitationStatus.DECLINED, "DECLINED"),
        (InvitationStatus.REPLACED_BY, "DELEGATED"),
        (InvitationStatus.SPOKE, "ACCEPTED"),
        (InvitationStatus.THANKED, "ACCEPTED"),
    ],
)
def test_an_attendee_has_a_name_a_role_and_an_answer(
    rows: list[EventRow],
    event: Callable[..., Any],
    invitation: InvitationStatus,
    answer: str,
) -> None:
    person = replace(rows[0].people[0], invitation=invitation)
    attendee = event(people=(person,))["attendee"]
    assert str(attendee) == f"urn:uuid:{person.person_uuid}", "no mailbox is made up"
    assert attendee.params["CN"] == "Inès Moreau"
    assert attendee.params["PARTSTAT"] == answer
    assert attendee.params["ROLE"] == "REQ-PARTICIPANT"


def test_each_role_has_its_own_name_in_calendars(
    rows: list[EventRow], event: Callable[..., Any]
) -> None:
    roles = {}
    for role in ParticipationRole:
        attendee = event(people=(replace(rows[0].people[0], role=role),))["attendee"]
        roles[role] = attendee.params["ROLE"]
    assert roles[ParticipationRole.CHAIR] == "CHAIR"
    assert roles[ParticipationRole.OBSERVER] == "NON-PARTICIPANT"
    assert set(roles.values()) == {
        *("CHAIR", "REQ-PARTICIPANT", "OPT-PARTICIPANT", "NON-PARTICIPANT")
    }


def test_who_is_replaced_and_who_comes_instead_point_to_each_other(
    rows: list[EventRow], event: Callable[..., Any]
) -> None:
    ines, tom, _ = rows[0].people
    replaced = replace(ines, invitation=InvitationStatus.REPLACED_BY, replaced_by=tom.person_uuid)
    one, other = event(people=(replaced, tom))["attendee"]
    assert str(one.params["DELEGATED-TO"]) == str(other)
    assert str(other.params["DELEGATED-FROM"]) == str(one)


def test_the_chair_on_the_day_is_the_organizer(event: Callable[..., Any]) -> None:
    organizer = event()["organizer"]
    assert organizer.params["CN"] == "Astrid Holm"
    assert str(organizer).startswith("urn:uuid:")
    assert "organizer" not in event(chair=None)


def test_changes_and_their_time_make_sequence_and_last_modified(event: Callable[..., Any]) -> None:
    at = datetime(2031, 5, 1, 12, 30)
    found = event(changes=3, changed_at=at, sequence=4)
    assert found["sequence"] == 7
    assert found["last-modified"].dt == found["dtstamp"].dt == at.replace(tzinfo=UTC)
    never = event(changes=0, changed_at=None)
    assert never["dtstamp"].dt == datetime(2031, 4, 28, tzinfo=UTC)
    assert "last-modified" not in never


def test_a_reminder_and_a_class_are_as_asked(event: Callable[..., Any]) -> None:
    assert event()["class"] == "PUBLIC"
    assert event().walk("VALARM") == []
    found = event(CalendarOptions(alarm=timedelta(minutes=45), classification="PRIVATE"))
    assert found["class"] == "PRIVATE"
    (alarm,) = found.walk("VALARM")
    assert alarm["trigger"].dt == timedelta(minutes=-45)
    assert alarm["action"] == "DISPLAY"


def test_a_text_cannot_break_out_of_its_property(event: Callable[..., Any]) -> None:
    hostile = "Light\r\nATTENDEE:mailto:a@b.example\r\nEND:VEVENT; with, signs\\"
    found = event(theme=hostile, room=hostile, body=hostile, people=(), uid=hostile)
    assert "attendee" not in found
    assert str(found["summary"]) == str(found["location"]) == hostile.replace("\r\n", "\n")


def test_a_name_cannot_break_out_of_its_parameter(
    rows: list[EventRow], event: Callable[..., Any]
) -> None:
    person = replace(rows[0].people[0], name='Tom "T";ROLE=CHAIR:mailto:a@b\r\nX-A:1')
    attendee = event(people=(person,))["attendee"]
    assert attendee.params["ROLE"] == "REQ-PARTICIPANT"
    assert str(attendee) == f"urn:uuid:{person.person_uuid}"


def test_control_characters_that_no_calendar_may_hold_are_shown(event: Callable[..., Any]) -> None:
    found = event(theme="Light\x00\x1b[31m\x0b", room="Room\x7f")
    assert str(found["summary"]) == "Light\ufffd\ufffd[31m\ufffd"
    assert str(found["location"]) == "Room\ufffd"


def test_a_meeting_without_a_theme_is_called_by_its_kind(event: Callable[..., Any]) -> None:
    for kind, english, french in (
        (MeetingKind.ORGANIZATIONAL, "Organizational meeting", "Réunion d’organisation"),
        (MeetingKind.INFORMAL_CONSULTATIONS, "Round of informal consultations", "Série"),
    ):
        assert str(event(theme=None, kind=kind)["summary"]) == english
        found = event(CalendarOptions("fr"), theme=None, kind=kind)
        assert str(found["summary"]).startswith(french)


def test_a_theme_has_its_name_in_the_language_of_the_calendar(event: Callable[..., Any]) -> None:
    translated = {"fr": {"full_title": "La lumière"}, "es": {"full_title": "La luz"}}
    assert str(event(CalendarOptions("fr"), translations=translated)["summary"]) == "La lumière"
    assert str(event(translations=translated)["summary"]) == "Light, and how to keep it"


KEPT = (
    "X-OFFICE-ROOM:7\\, left",
    "CLASS:CONFIDENTIAL",
    "DESCRIPTION:Bring lamps.",
    'ATTENDEE;CN="Reed, Tom";ROLE=CHAIR:mailto:reed@league.example',
    "ATTENDEE;CN=Inès Moreau;PARTSTAT=DECLINED:mailto:ines@coast.example",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "DESCRIPTION:Lamps!",
    "TRIGGER:-PT5M",
    "END:VALARM",
)


def test_what_a_calendar_elsewhere_said_goes_out_again(
    event: Callable[..., Any], rows: list[EventRow]
) -> None:
    found = event(lines=KEPT, uid="abc@elsewhere", people=rows[0].people[:1])
    assert str(found["uid"]) == "abc@elsewhere"
    assert str(found["x-office-room"]) == "7\\, left"
    assert found["class"] == "CONFIDENTIAL"
    said, ours = str(found["description"]).split("\n\n")
    assert (said, ours) == ("Bring lamps.", "Inès Moreau, Acting Head of Beacons")
    assert found.walk("VALARM")[0]["trigger"].dt == timedelta(minutes=-5)
    known, unknown = found["attendee"]
    assert (str(known), known.params["PARTSTAT"]) == ("mailto:ines@coast.example", "ACCEPTED")
    assert (str(unknown), unknown.params["ROLE"]) == ("mailto:reed@league.example", "CHAIR")


def test_kept_lines_can_neither_end_an_event_nor_leave_it_open(
    event: Callable[..., Any], rows: list[EventRow]
) -> None:
    lines = ("END:VEVENT", "X-A:1\r\nEND:VEVENT", "BEGIN:VEVENT", "UID:other", "BEGIN:VALARM")
    content = to_ics([replace(rows[0], lines=lines), rows[1]])
    assert [str(each["uid"]) for each in parsed(content)] == [
        f"{row.uuid}@chairdesk" for row in rows
    ]
    assert str(event(lines=lines)["x-a"]) == "1\ufffd\ufffdEND:VEVENT"


@pytest.mark.parametrize(
    ("recurrence", "told"),
    [
        ("20310428T140000Z", datetime(2031, 4, 28, 10, tzinfo=NEW_YORK)),
        ("20310428T100000", datetime(2031, 4, 28, 10)),
        ("20310428", date(2031, 4, 28)),
        ("whenever", None),
    ],
)
def test_an_occurrence_says_which_one_it_is(
    event: Callable[..., Any], recurrence: str, told: date | None
) -> None:
    found = event(uid="abc@elsewhere", recurrence=recurrence)
    assert (found["recurrence-id"].dt if "recurrence-id" in found else None) == told
