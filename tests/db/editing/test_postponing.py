"""What becomes of a meeting, and of the theme and the people it was planned with."""

from __future__ import annotations

from datetime import date, time

import pytest
from sqlalchemy import select

from db.editing.meetings import add_theme, create_meeting, set_status
from db.editing.postponing import (
    carry_over,
    postpone,
    postpone_to_meeting,
    set_new_date,
    set_statuses,
)
from db.editing.programme import schedule_theme
from db.models import (
    ChecklistItem,
    InvitationStatus,
    Meeting,
    MeetingStatus,
    PlannedThemeStatus,
    Step,
)
from db.queries.calendar_year import calendar_meetings
from db.queries.other_dates import OtherDate, OtherDates, other_dates
from db.queries.programme import ProgrammeRow, ThemeOutcome, programme
from db.store import Store
from tests.db.editing.steps import refused, step
from tests.db.example_meetings import JUNE, body_of, facts, meeting_on

TODAY = date(2016, 5, 1)
SEPTEMBER = date(2016, 9, 9)


@pytest.fixture
def planned(store: Store) -> str:
    """The meeting of June as it was before it was held: confirmed, with a checklist."""
    uuid = meeting_on(store, JUNE)
    with store.write("As planned") as session:
        meeting = session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one()
        meeting.status = MeetingStatus.CONFIRMED
        meeting.starts_at, meeting.ends_at, meeting.room = time(15), time(18), "Conference Room 7"
        meeting.checklist.append(ChecklistItem(step=Step.ROOM, days_before=9, done_on=TODAY))
        first, second = meeting.participations
        first.invitation, second.invitation = InvitationStatus.ACCEPTED, InvitationStatus.DECLINED
    return uuid


def theme_of(store: Store, uuid: str, period_id: int = 1) -> ProgrammeRow:
    with store.read() as session:
        rows = programme(session, period_id, TODAY)
        return next(row for row in rows if uuid in [each.uuid for each in row.meetings])


def test_a_postponed_meeting_stays_and_knows_its_new_date(store: Store, planned: str) -> None:
    new = step(store, lambda session: postpone(session, planned, SEPTEMBER))
    with store.read() as session:
        old, later = calendar_meetings(session, [planned, new])
    assert (old.status, old.moved_to, old.moved_to_uuid) == (
        MeetingStatus.POSTPONED,
        SEPTEMBER,
        new,
    )
    assert (later.status, later.day, later.starts_at, later.ends_at, later.room) == (
        MeetingStatus.PLANNED,
        SEPTEMBER,
        time(15),
        time(18),
        None,
    )
    assert later.title == old.title
    row = theme_of(store, new)
    assert [each.uuid for each in row.meetings] == [planned, new]
    assert row.outcome is ThemeOutcome.PLANNED


def test_who_comes_is_asked_again_and_what_was_done_is_to_do_again(
    store: Store, planned: str
) -> None:
    new = step(store, lambda session: postpone(session, planned, SEPTEMBER))
    coming = [who.invitation for who in facts(store, new).briefers]
    assert coming == [InvitationStatus.PROPOSED]
    note = facts(store, new).concept_note
    assert note is not None
    assert facts(store, planned).concept_note == note
    with store.read() as session:
        meeting = session.scalars(select(Meeting).where(Meeting.uuid == new)).one()
        assert Step.ROOM in {item.step for item in meeting.checklist}
        assert {item.done_on for item in meeting.checklist} == {None}


def test_a_meeting_is_postponed_without_a_date_and_its_theme_waits(
    store: Store, planned: str
) -> None:
    assert step(store, lambda session: postpone(session, planned)) is None
    row = theme_of(store, planned)
    assert (row.outcome, row.in_tray) == (ThemeOutcome.POSTPONED, True)


def dates(store: Store, uuid: str) -> OtherDates:
    with store.read() as session:
        return other_dates(session, uuid)


def test_a_new_date_is_planned_then_moved_then_unknown_again(store: Store, planned: str) -> None:
    assert dates(store, planned) == OtherDates(None, ())
    step(store, lambda session: set_new_date(session, planned, SEPTEMBER))
    new = dates(store, planned).new
    assert new is not None
    assert new.day == SEPTEMBER
    assert dates(store, new.uuid) == OtherDates(None, (OtherDate(planned, JUNE),))
    october = date(2016, 10, 14)
    step(store, lambda session: set_new_date(session, planned, october))
    assert dates(store, planned).new == OtherDate(new.uuid, october)
    step(store, lambda session: set_new_date(session, planned, None))
    assert dates(store, planned).new is None
    assert facts(store, planned).status is MeetingStatus.POSTPONED
    assert facts(store, new.uuid).day == october, "it is planned, whatever it was planned for"


def test_a_meeting_on_the_theme_that_stands_on_the_new_day_is_the_new_date(
    store: Store, planned: str
) -> None:
    first = step(store, lambda session: postpone(session, planned, SEPTEMBER))
    step(store, lambda session: set_new_date(session, planned, None))
    step(store, lambda session: set_new_date(session, planned, SEPTEMBER))
    assert dates(store, planned).new == OtherDate(first, SEPTEMBER)


def test_a_meeting_without_a_theme_is_planned_anew_on_its_new_day(store: Store) -> None:
    march = meeting_on(store, date(2016, 3, 22))
    step(store, lambda session: set_new_date(session, march, SEPTEMBER))
    new = dates(store, march).new
    assert new is not None
    assert facts(store, new.uuid).theme is None


def test_the_day_that_it_was_on_is_no_new_date(store: Store, planned: str) -> None:
    refused(store, lambda session: set_new_date(session, planned, JUNE), "another day")


def test_a_meeting_is_postponed_to_one_that_is_planned_already(store: Store, planned: str) -> None:
    july = meeting_on(store, date(2016, 7, 27))
    step(store, lambda session: postpone_to_meeting(session, planned, july))
    with store.read() as session:
        assert calendar_meetings(session, [planned])[0].moved_to == date(2016, 7, 27)
    assert facts(store, july).theme != facts(store, planned).theme
    refused(store, lambda session: postpone_to_meeting(session, july, planned), "to itself")
    refused(store, lambda session: postpone_to_meeting(session, july, july), "to itself")


def test_a_meeting_without_a_theme_takes_that_of_the_one_postponed_to_it(
    store: Store, planned: str
) -> None:
    march = meeting_on(store, date(2016, 3, 22))
    step(store, lambda session: postpone_to_meeting(session, planned, march))
    assert facts(store, march).theme is not None
    assert {each.uuid for each in theme_of(store, march).meetings} == {planned, march}


def test_a_meeting_that_is_postponed_no_more_leads_nowhere(store: Store, planned: str) -> None:
    step(store, lambda session: postpone(session, planned, SEPTEMBER))
    step(store, lambda session: set_status(session, planned, MeetingStatus.CONFIRMED))
    with store.read() as session:
        assert calendar_meetings(session, [planned])[0].moved_to_uuid is None


def test_several_meetings_are_cancelled_in_one_step(store: Store, planned: str) -> None:
    july = meeting_on(store, date(2016, 7, 27))
    step(
        store,
        lambda session: set_statuses(session, [planned, july], MeetingStatus.CANCELLED),
    )
    assert {facts(store, uuid).status for uuid in (planned, july)} == {MeetingStatus.CANCELLED}
    assert theme_of(store, july).outcome is ThemeOutcome.CANCELLED


def test_a_meeting_carried_over_leaves_its_theme_to_the_next_period(
    store: Store, planned: str
) -> None:
    plan = step(store, lambda session: carry_over(session, planned))
    row = theme_of(store, planned)
    assert (row.outcome, row.carried_to, row.in_tray) == (ThemeOutcome.CARRIED_OVER, "2017", False)
    with store.read() as session:
        (taken,) = programme(session, 2, TODAY)
        assert (taken.planned_uuid, taken.carried_from, taken.in_tray) == (plan, "2016", True)
        assert taken.theme_uuid == row.theme_uuid
        assert calendar_meetings(session, [planned])[0].carried_to == "2017"


def test_a_meeting_postponed_into_the_next_period_takes_its_theme_there(
    store: Store, planned: str
) -> None:
    with store.write("Carry another over") as session:
        carry_over(session, meeting_on(store, date(2016, 7, 27)))
    new = step(store, lambda session: postpone(session, planned, date(2017, 2, 10)))
    row = theme_of(store, planned)
    assert (row.outcome, row.carried_to) == (ThemeOutcome.CARRIED_OVER, "2017")
    assert theme_of(store, new, 2).outcome is ThemeOutcome.PLANNED
    with store.read() as session:
        meeting = session.scalars(select(Meeting).where(Meeting.uuid == new)).one()
        assert meeting.planned_theme is not None
        assert meeting.planned_theme.status is PlannedThemeStatus.PLANNED


def test_a_meeting_without_a_theme_is_planned_anew_in_the_next_period(store: Store) -> None:
    march = meeting_on(store, date(2016, 3, 22))
    assert step(store, lambda session: carry_over(session, march)) is None
    with store.read() as session:
        new = session.scalars(select(Meeting).where(Meeting.day.is_(None))).one()
        assert new.period is not None
        assert (new.period.label, new.kind.value) == ("2017", "organizational")


def test_a_meeting_in_no_period_is_not_carried_over(store: Store) -> None:
    body = body_of(store)
    with store.write("Plan") as session:
        uuid = create_meeting(session, body, date(2031, 1, 1))
    refused(store, lambda session: carry_over(session, uuid), "no period")


def test_a_theme_discussed_without_a_plan_leaves_a_trail_when_carried_over(
    store: Store, planned: str
) -> None:
    with store.write("A new theme") as session:
        add_theme(session, planned, "Women in peacekeeping")
    step(store, lambda session: carry_over(session, planned))
    row = theme_of(store, planned)
    assert (row.added, row.outcome, row.carried_to) == (True, ThemeOutcome.CARRIED_OVER, "2017")


def test_a_theme_carried_over_can_be_given_a_day_all_the_same(store: Store, planned: str) -> None:
    with store.write("Carry over") as session:
        carry_over(session, planned)
    theme = theme_of(store, planned).theme_uuid
    new = step(store, lambda session: schedule_theme(session, 1, theme, SEPTEMBER))
    assert theme_of(store, new).outcome is ThemeOutcome.PLANNED
