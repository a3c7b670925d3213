"""Who was at a meeting."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.editing.attendance import (
    all_present,
    remove_attendance,
    set_attendance_value,
    set_presence,
)
from db.editing.council import enter_council
from db.editing.meetings import create_meeting, set_day
from db.models import AttendanceCategory, Organisation, OrganisationKind, Presence
from db.queries.attendance import AttendanceRow, attendance_of
from db.queries.meeting_warnings import WarningCode, meeting_warnings
from db.store import Store
from tests.db.editing.steps import refused, step
from tests.db.example_meetings import JUNE, body_of, meeting_on

TODAY = date(2016, 12, 1)
MEMBER = AttendanceCategory.COUNCIL_MEMBER


@pytest.fixture
def meeting(store: Store) -> str:
    return meeting_on(store, JUNE)


def rows(store: Store, uuid: str, today: date = TODAY) -> list[AttendanceRow]:
    with store.read() as session:
        return attendance_of(session, uuid, today)


def row(store: Store, uuid: str, name: str) -> AttendanceRow:
    return next(each for each in rows(store, uuid) if each.name == name)


def test_the_fifteen_of_the_day_are_there_before_anything_is_noted(
    store: Store, meeting: str
) -> None:
    with store.write("Forget") as session:
        for each in attendance_of(session, meeting, TODAY):
            if each.uuid:
                remove_attendance(session, each.uuid)
    found = rows(store, meeting)
    assert len(found) == 15
    assert {each.presence for each in found} == {None}
    assert all(each.member and each.category is MEMBER for each in found)
    assert sum(each.permanent for each in found) == 5


def test_a_meeting_without_a_day_has_the_members_of_today(store: Store) -> None:
    body = body_of(store)
    with store.write("Plan") as session:
        uuid = create_meeting(session, body, None)
    assert "Somalia" in {each.name for each in rows(store, uuid, date(2026, 3, 1))}
    assert rows(store, "gone") == []


def test_presence_is_noted_by_name_and_by_record(store: Store) -> None:
    body = body_of(store)
    with store.write("Plan") as session:
        meeting = create_meeting(session, body, date(2016, 9, 2))
    made = step(
        store,
        lambda s: set_presence(
            s, meeting, "Uruguay", MEMBER, Presence.REPRESENTED, " Ana Silva,  Counsellor"
        ),
    )
    noted = row(store, meeting, "Uruguay")
    assert (noted.uuid, noted.presence, noted.represented_by) == (
        made,
        Presence.REPRESENTED,
        "Ana Silva, Counsellor",
    )
    assert (noted.member, noted.permanent) == (True, False)
    assert len(rows(store, meeting)) == 15
    delegation = noted.delegation_uuid
    assert delegation is not None
    step(store, lambda s: set_presence(s, meeting, delegation, MEMBER, Presence.ABSENT))
    noted = row(store, meeting, "Uruguay")
    assert (noted.uuid, noted.presence, noted.represented_by) == (made, Presence.ABSENT, None)
    step(store, lambda s: set_presence(s, meeting, delegation, MEMBER, None))
    assert row(store, meeting, "Uruguay").presence is None


def test_nothing_noted_of_nobody_is_no_change(store: Store) -> None:
    body = body_of(store)
    with store.write("Plan") as session:
        meeting = create_meeting(session, body, date(2016, 9, 2))
        assert set_presence(session, meeting, "France", MEMBER, None) is None
    assert row(store, meeting, "France").uuid is None


def _present(session: Session, meeting: str, name: str, category: AttendanceCategory) -> None:
    set_presence(session, meeting, name, category, Presence.PRESENT)


def test_others_stand_by_category_after_the_members(store: Store) -> None:
    body = body_of(store)
    with store.write("Plan") as session:
        meeting = create_meeting(session, body, date(2016, 9, 2))
    others = [
        ("African Union", AttendanceCategory.ORGANISATION),
        ("Ethiopia", AttendanceCategory.POLICE_CONTRIBUTOR),
        ("Bangladesh", AttendanceCategory.TROOP_CONTRIBUTOR),
        ("Turkey", AttendanceCategory.MEMBER_STATE),
        ("European Union Delegation", AttendanceCategory.ORGANISATION),
    ]
    for name, category in others:
        step(
            store,
            partial(_present, meeting=meeting, name=name, category=category),
        )
    assert [(each.name, str(each.category)) for each in rows(store, meeting)[15:]] == [
        ("Türkiye", "member_state"),
        ("Bangladesh", "troop_contributor"),
        ("Ethiopia", "police_contributor"),
        ("African Union", "organisation"),
        ("European Union Delegation", "organisation"),
    ]
    with store.read() as session:
        kinds = {each.name: each.kind for each in session.scalars(select(Organisation))}
        assert kinds["Türkiye"] is OrganisationKind.MEMBER_STATE
        assert kinds["African Union"] is OrganisationKind.REGIONAL_ORGANIZATION
        assert (
            session.scalar(
                select(func.count(Organisation.id)).where(Organisation.name == "African Union")
            )
            == 1
        )


def test_all_members_of_whom_nothing_is_noted_are_present_at_once(store: Store) -> None:
    body = body_of(store)
    with store.write("Plan") as session:
        meeting = create_meeting(session, body, date(2016, 9, 2))
    step(store, lambda s: set_presence(s, meeting, "Japan", MEMBER, Presence.EXCUSED))
    assert step(store, lambda s: all_present(s, meeting, TODAY)) == 14
    presences = [each.presence for each in rows(store, meeting)]
    assert presences.count(Presence.PRESENT) == 14
    assert row(store, meeting, "Japan").presence is Presence.EXCUSED
    with store.write("Again") as session:
        assert all_present(session, meeting, TODAY) == 0


def test_who_is_noted_as_a_member_stays_where_the_meeting_moves_to_another_year(
    store: Store,
) -> None:
    body = body_of(store)
    with store.write("Plan") as session:
        enter_council(session)
        meeting = create_meeting(session, body, date(2016, 9, 2))
        set_presence(session, meeting, "Angola", MEMBER, Presence.PRESENT)
        set_day(session, meeting, date(2017, 9, 1))
    found = rows(store, meeting)
    assert len(found) == 16
    angola = row(store, meeting, "Angola")
    assert (angola.presence, angola.member) == (Presence.PRESENT, False)


def test_what_is_noted_is_changed_and_removed(store: Store) -> None:
    body = body_of(store)
    with store.write("Plan") as session:
        meeting = create_meeting(session, body, date(2016, 9, 2))
        uuid = set_presence(session, meeting, "Chad", MEMBER, Presence.PRESENT, "A. Deby") or ""
    step(
        store,
        lambda s: set_attendance_value(s, uuid, "category", AttendanceCategory.TROOP_CONTRIBUTOR),
    )
    step(store, lambda s: set_attendance_value(s, uuid, "represented_by", "B. Deby"))
    assert row(store, meeting, "Chad").represented_by == "B. Deby"
    step(store, lambda s: set_attendance_value(s, uuid, "presence", Presence.ABSENT))
    chad = row(store, meeting, "Chad")
    assert (str(chad.category), chad.presence, chad.represented_by) == (
        "troop_contributor",
        Presence.ABSENT,
        None,
    )
    step(store, lambda s: remove_attendance(s, uuid))
    assert "Chad" not in {each.name for each in rows(store, meeting)}
    refused(store, lambda s: remove_attendance(s, uuid), "deleted meanwhile")


def test_a_held_meeting_is_warned_of_until_somebody_is_noted(store: Store, meeting: str) -> None:
    with store.write("Forget") as session:
        for each in attendance_of(session, meeting, TODAY):
            if each.uuid:
                remove_attendance(session, each.uuid)
    with store.read() as session:
        codes = {each.code for each in meeting_warnings(session, [meeting])}
    assert WarningCode.NO_ATTENDANCE in codes
    step(store, lambda s: all_present(s, meeting, TODAY))
    with store.read() as session:
        assert meeting_warnings(session, [meeting]) == []
