"""What a calendar does to meetings, and that each step is taken back whole."""

from __future__ import annotations

from datetime import date, time
from functools import partial

import pytest
from sqlalchemy import select

from db.editing.meetings import (
    add_theme,
    create_meeting,
    delete_meeting,
    move_meeting,
    set_meeting_value,
    set_theme,
    set_theme_title,
)
from db.editing.periods import add_next_period
from db.models import (
    Interpretation,
    Meeting,
    MeetingKind,
    MeetingStatus,
    MeetingVerb,
    PlannedTheme,
    ReportingPeriod,
    Section,
    Theme,
)
from db.queries.meeting_details import meeting_facts
from db.store import Store
from tests.db.editing.steps import refused, step
from tests.db.example_meetings import JUNE, body_of, facts, meeting_on


def test_a_new_meeting_is_planned_and_belongs_to_the_period_of_its_day(store: Store) -> None:
    body = body_of(store)
    uuid = step(store, lambda session: create_meeting(session, body, date(2016, 9, 2)))
    with store.read() as session:
        made = session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one()
        assert made.status is MeetingStatus.PLANNED
        assert made.kind is MeetingKind.THEMATIC
        assert made.period is not None
        assert made.period.label == "2016"


def test_a_meeting_without_a_day_belongs_to_the_period_it_is_planned_for(store: Store) -> None:
    with store.read() as session:
        period = session.scalars(select(ReportingPeriod)).one()
        body_id, period_id = period.body_id, period.id
    uuid = step(store, lambda session: create_meeting(session, body_id, None, period_id=period_id))
    with store.read() as session:
        made = session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one()
        assert (made.day, made.period_id) == (None, period_id)


def test_a_meeting_of_several_days_moves_as_a_whole(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    step(store, lambda session: set_meeting_value(session, uuid, "end_day", date(2016, 6, 26)))
    step(store, lambda session: move_meeting(session, uuid, date(2016, 6, 30)))
    moved = facts(store, uuid)
    assert (moved.day, moved.end_day) == (date(2016, 6, 30), date(2016, 7, 2))


def test_a_meeting_that_moves_into_another_year_goes_over_to_its_period(store: Store) -> None:
    body = body_of(store)
    with store.write("Next year") as session:
        add_next_period(session, body)
    uuid = meeting_on(store, JUNE)
    step(store, lambda session: move_meeting(session, uuid, date(2017, 1, 13)))
    with store.read() as session:
        moved = session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one()
        assert moved.period is not None
        assert moved.period.label == "2017"


def test_a_meeting_that_moves_where_no_period_is_keeps_its_own(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    step(store, lambda session: move_meeting(session, uuid, date(2019, 1, 11)))
    with store.read() as session:
        moved = session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one()
        assert moved.period is not None
        assert moved.period.label == "2016"


def test_a_meeting_that_loses_its_day_loses_its_last_day_too(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    step(store, lambda session: set_meeting_value(session, uuid, "end_day", date(2016, 6, 25)))
    step(store, lambda session: set_meeting_value(session, uuid, "day", None))
    assert facts(store, uuid).end_day is None
    refused(
        store,
        lambda session: set_meeting_value(session, uuid, "end_day", date(2016, 6, 25)),
        "first day before its last",
    )
    step(store, lambda session: set_meeting_value(session, uuid, "day", JUNE))
    assert facts(store, uuid).day == JUNE


def test_a_last_day_stands_after_the_first_and_not_years_later(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    for day, words in ((date(2016, 6, 23), "before the first"), (date(2018, 1, 1), "a year")):
        change = partial(set_meeting_value, uuid=uuid, name="end_day", value=day)
        refused(store, change, words)
    with store.write("One day") as session:
        set_meeting_value(session, uuid, "end_day", JUNE)
    assert facts(store, uuid).end_day is None


def test_a_meeting_ends_after_it_begins(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    step(store, lambda session: set_meeting_value(session, uuid, "starts_at", time(15)))
    step(store, lambda session: set_meeting_value(session, uuid, "ends_at", time(18)))
    refused(
        store,
        lambda session: set_meeting_value(session, uuid, "ends_at", time(15)),
        "ends after it begins",
    )
    step(store, lambda session: set_meeting_value(session, uuid, "end_day", date(2016, 6, 25)))
    step(store, lambda session: set_meeting_value(session, uuid, "ends_at", time(13)))
    assert facts(store, uuid).ends_at == time(13)


@pytest.mark.parametrize("name", ["Narnia", "../etc/passwd", ""])
def test_a_time_zone_that_is_none_is_refused(store: Store, name: str) -> None:
    uuid = meeting_on(store, JUNE)
    refused(
        store,
        lambda session: set_meeting_value(session, uuid, "time_zone", name),
        "no time zone",
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("time_zone", "Europe/Zurich"),
        ("kind", MeetingKind.BRIEFING),
        ("verb", MeetingVerb.HEARD_BRIEFINGS),
        ("room", "Conference Room 7"),
        ("interpretation", Interpretation.REQUESTED),
        ("journal_announced", True),
        ("open_to_contributors", True),
        ("note", "Ask for a second room."),
    ],
)
def test_each_value_is_set_and_taken_back(store: Store, name: str, value: object) -> None:
    uuid = meeting_on(store, JUNE)
    step(store, lambda session: set_meeting_value(session, uuid, name, value))
    assert getattr(facts(store, uuid), name) == value


def test_titles_are_kept_as_they_are_once_the_meeting_is_held(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    with store.write("As planned") as session:
        meeting = session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one()
        meeting.status = MeetingStatus.CONFIRMED
        for who in meeting.participations:
            who.printed_name = who.printed_title = None
    assert not any(who.frozen for who in facts(store, uuid).briefers)
    step(store, lambda session: set_meeting_value(session, uuid, "status", MeetingStatus.HELD))
    assert all(who.frozen and who.title for who in facts(store, uuid).briefers)


def test_a_postponed_meeting_keeps_its_people_as_they_were(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    before = facts(store, uuid).briefers
    step(
        store,
        lambda session: set_meeting_value(session, uuid, "status", MeetingStatus.POSTPONED),
    )
    assert facts(store, uuid).briefers == before


def test_a_deleted_meeting_leaves_its_theme_and_its_section(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    theme = facts(store, uuid).theme
    assert theme is not None
    step(store, lambda session: delete_meeting(session, uuid))
    with store.read() as session:
        assert meeting_facts(session, uuid) is None
        assert session.scalars(select(Theme).where(Theme.uuid == theme.uuid)).one()
        assert session.scalars(select(Section).where(Section.meeting_id.is_(None))).first()


def test_a_meeting_takes_over_a_planned_theme(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    with store.read() as session:
        plan = session.scalars(
            select(PlannedTheme).join(Theme).where(Theme.full_title.startswith("Robust"))
        ).one()
        theme, planned = plan.theme.uuid, plan.uuid
    step(store, lambda session: set_theme(session, uuid, theme))
    with store.read() as session:
        meeting = session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one()
        assert meeting.planned_theme is not None
        assert meeting.planned_theme.uuid == planned
    step(store, lambda session: set_theme(session, uuid, None))
    assert facts(store, uuid).theme is None


def test_a_title_changes_the_theme_wherever_it_is_used(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    theme = facts(store, uuid).theme
    assert theme is not None
    step(
        store,
        lambda session: set_theme_title(session, uuid, "short_title", "Counter-terrorism"),
    )
    step(
        store,
        lambda session: set_theme_title(session, uuid, "full_title", "Countering terrorism"),
    )
    after = facts(store, uuid).theme
    assert after is not None
    assert (after.uuid, after.full_title, after.short_title) == (
        theme.uuid,
        "Countering terrorism",
        "Counter-terrorism",
    )
    refused(
        store,
        lambda session: set_theme_title(session, uuid, "full_title", ""),
        "cannot be left empty",
    )


def test_a_meeting_without_a_theme_gets_one_by_its_title(store: Store) -> None:
    uuid = meeting_on(store, date(2016, 3, 22))
    with store.write("Nothing") as session:
        set_theme_title(session, uuid, "full_title", " ")
    refused(
        store,
        lambda session: set_theme_title(session, uuid, "short_title", "Plans"),
        "full title before",
    )
    refused(store, lambda session: add_theme(session, uuid, "  "), "needs a title")
    step(store, lambda session: set_theme_title(session, uuid, "full_title", "Plans of the year"))
    theme = facts(store, uuid).theme
    assert theme is not None
    assert (theme.full_title, theme.meetings) == ("Plans of the year", 1)


def test_a_meeting_that_is_gone_is_told(store: Store) -> None:
    refused(store, lambda session: move_meeting(session, "none", JUNE), "deleted meanwhile")
