"""The programme of work as it is edited, and that each step is taken back whole."""

from __future__ import annotations

from datetime import date, time
from functools import partial

from sqlalchemy import select

from db.editing.carried_themes import carry_theme, following_period
from db.editing.meetings import create_meeting, set_theme
from db.editing.postponing import set_statuses
from db.editing.programme import (
    agree_on,
    drop_theme,
    new_version,
    order_themes,
    plan_theme,
    remove_theme,
    rename_theme,
    restore_theme,
    schedule_theme,
    set_added,
)
from db.models import (
    Meeting,
    MeetingStatus,
    PlannedTheme,
    PlannedThemeStatus,
    ReportingPeriod,
    Theme,
)
from db.queries.programme import ProgrammeRow, ThemeOutcome, programme
from db.queries.programme_versions import programme_versions, version_changes
from db.store import Store
from tests.db.editing.steps import refused, step
from tests.db.example_meetings import JUNE, body_of, facts, meeting_on

TODAY = date(2016, 5, 1)
ROBUST = "Robust mandates"


def rows(store: Store, period_id: int = 1) -> list[ProgrammeRow]:
    with store.read() as session:
        return programme(session, period_id, TODAY)


def row(store: Store, title: str) -> ProgrammeRow:
    return next(each for each in rows(store) if each.title.startswith(title))


def plan_of(store: Store, title: str) -> str:
    uuid = row(store, title).planned_uuid
    assert uuid is not None
    return uuid


def test_a_theme_planned_after_the_programme_was_agreed_is_marked_as_added(store: Store) -> None:
    uuid = step(
        store,
        lambda session: plan_theme(session, 1, "Women in  peacekeeping", short_title="Women"),
    )
    last = rows(store)[-1]
    assert (last.planned_uuid, last.title, last.short_title) == (
        uuid,
        "Women in peacekeeping",
        "Women",
    )
    assert (last.added, last.outcome, last.in_tray) == (True, ThemeOutcome.UNDATED, True)
    step(store, lambda session: set_added(session, uuid, False))
    assert not rows(store)[-1].added


def test_a_theme_that_was_dropped_in_both_versions_has_not_changed(store: Store) -> None:
    uuid = plan_of(store, "Transition from")
    with store.write("Dropped, then another version") as session:
        drop_theme(session, uuid)
        session.flush()
        version = new_version(session, 1)
    carried = plan_of(store, ROBUST)
    with store.write("Held elsewhere") as session:
        plan = session.scalars(select(PlannedTheme).where(PlannedTheme.uuid == carried)).one()
        plan.status = PlannedThemeStatus.HELD
    with store.read() as session:
        assert version_changes(session, version) == []


def test_the_first_programme_of_a_period_is_begun_with_its_first_theme(store: Store) -> None:
    with store.write("Next") as session:
        period = following_period(session, session.get_one(ReportingPeriod, 1)).id
    step(
        store,
        lambda session: plan_theme(
            session, period, "robust mandates and inter-mission COOPERATION"
        ),
    )
    (taken,) = rows(store, period)
    assert (taken.title, taken.added) == (row(store, ROBUST).title, False)
    with store.read() as session:
        assert [each.number for each in programme_versions(session, period)] == [1]


def test_a_version_is_agreed_on_a_day_and_may_be_open_again(store: Store) -> None:
    with store.read() as session:
        (version,) = programme_versions(session, 1)
    for day in (date(2016, 3, 29), None):
        step(store, partial(agree_on, version_uuid=version.uuid, day=day))
        with store.read() as session:
            assert [each.agreed_on for each in programme_versions(session, 1)] == [day]


def test_a_theme_is_planned_once_and_has_a_title(store: Store) -> None:
    title = row(store, ROBUST).title
    refused(store, lambda session: plan_theme(session, 1, title), "already")
    refused(store, lambda session: plan_theme(session, 1, "  "), "needs a title")


def test_themes_are_put_into_order_and_who_is_not_named_comes_last(store: Store) -> None:
    before = [each.planned_uuid for each in rows(store) if each.planned_uuid]
    step(store, lambda session: order_themes(session, [before[7], *before[1:7]]))
    assert [each.planned_uuid for each in rows(store)] == [before[7], *before[1:7], before[0]]
    with store.write("Nothing") as session:
        order_themes(session, [])
    assert rows(store)[0].planned_uuid == before[7]


def test_a_theme_is_dropped_and_taken_on_again(store: Store) -> None:
    uuid = plan_of(store, ROBUST)
    step(store, lambda session: drop_theme(session, uuid))
    assert (row(store, ROBUST).outcome, row(store, ROBUST).in_tray) == (ThemeOutcome.DROPPED, False)
    step(store, lambda session: restore_theme(session, uuid))
    assert row(store, ROBUST).outcome is ThemeOutcome.UNDATED


def test_a_theme_with_a_meeting_that_stands_is_not_dropped(store: Store) -> None:
    uuid = plan_of(store, "Potential for")
    refused(store, lambda session: drop_theme(session, uuid), "Cancel that meeting first")
    with store.write("Cancel") as session:
        set_statuses(session, [meeting_on(store, JUNE)], MeetingStatus.CANCELLED)
    step(store, lambda session: drop_theme(session, uuid))


def test_a_theme_taken_off_leaves_its_meetings_as_added_ones(store: Store) -> None:
    uuid = plan_of(store, "Potential for")
    with store.write("Carry on") as session:
        here = session.get_one(ReportingPeriod, 1)
        theme = session.scalars(select(Theme).where(Theme.full_title.startswith("Potential"))).one()
        carry_theme(session, theme, here, following_period(session, here))
    step(store, lambda session: remove_theme(session, uuid))
    left = rows(store)[-1]
    assert (left.planned_uuid, left.added, left.outcome) == (None, True, ThemeOutcome.HELD)
    with store.read() as session:
        assert session.scalars(
            select(Meeting.planned_theme_id).where(Meeting.day == JUNE)
        ).all() == [None]
        assert [each.carried_from for each in programme(session, 2, TODAY)] == [None]


def test_a_theme_from_the_tray_is_given_a_day(store: Store) -> None:
    theme = row(store, ROBUST).theme_uuid
    uuid = step(
        store,
        lambda session: schedule_theme(
            session, 1, theme, date(2016, 9, 9), starts_at=time(15), ends_at=time(18)
        ),
    )
    planned = row(store, ROBUST)
    assert [(each.uuid, each.day) for each in planned.meetings] == [(uuid, date(2016, 9, 9))]
    assert (planned.outcome, planned.in_tray) == (ThemeOutcome.PLANNED, False)
    assert facts(store, uuid).starts_at == time(15)
    with store.read() as session:
        meeting = session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one()
        assert meeting.planned_theme is not None
        assert meeting.planned_theme.uuid == planned.planned_uuid


def test_a_meeting_that_waits_for_its_day_is_the_one_that_gets_it(store: Store) -> None:
    theme, body = row(store, ROBUST).theme_uuid, body_of(store)
    with store.write("Without a day") as session:
        waiting = create_meeting(session, body, None, period_id=1, room="Conference Room 7")
        session.flush()
        set_theme(session, waiting, theme)
    assert (row(store, ROBUST).outcome, row(store, ROBUST).undated_meeting) == (
        ThemeOutcome.UNDATED,
        waiting,
    )
    day = date(2016, 9, 9)
    change = lambda session: schedule_theme(  # noqa: E731
        session, 1, theme, day, end_day=date(2016, 9, 10), starts_at=time(10)
    )
    assert step(store, change) == waiting
    got = facts(store, waiting)
    assert (got.day, got.end_day, got.starts_at, got.room) == (
        day,
        date(2016, 9, 10),
        time(10),
        "Conference Room 7",
    )


def test_a_theme_is_scheduled_without_a_day_once(store: Store) -> None:
    theme = row(store, ROBUST).theme_uuid
    uuid = step(store, lambda session: schedule_theme(session, 1, theme, None))
    assert facts(store, uuid).day is None
    with store.write("Again") as session:
        assert schedule_theme(session, 1, theme, None) == uuid


def test_a_new_version_has_what_the_one_before_had_and_changes_alone(store: Store) -> None:
    before = rows(store)
    uuid = step(
        store,
        lambda session: new_version(session, 1, agreed_on=date(2016, 6, 1), note="Members asked."),
    )
    after = rows(store)
    assert [(each.title, each.outcome, len(each.meetings)) for each in after] == [
        (each.title, each.outcome, len(each.meetings)) for each in before
    ]
    dropped = plan_of(store, ROBUST)
    step(store, lambda session: drop_theme(session, dropped))
    with store.read() as session:
        newest, first = programme_versions(session, 1)
        assert (newest.uuid, newest.number, newest.note) == (uuid, 2, "Members asked.")
        assert programme(session, 1, TODAY, first.uuid) == before
        changes = [(each.kind, each.title) for each in version_changes(session, uuid)]
        assert changes == [("dropped", row(store, ROBUST).title)]
        assert version_changes(session, first.uuid) == []
        assert sorted(session.scalars(select(PlannedTheme.id))) == list(range(1, 17))


def test_a_version_tells_what_was_added_moved_taken_off_and_taken_on(store: Store) -> None:
    with store.write("Dropped in the first version") as session:
        drop_theme(session, plan_of(store, ROBUST))
    with store.write("Second version") as session:
        uuid = new_version(session, 1)
    robust, first = plan_of(store, ROBUST), plan_of(store, "Use of")
    gone = plan_of(store, "Transition from")
    with store.write("Changes") as session:
        restore_theme(session, robust)
        remove_theme(session, gone)
        plan_theme(session, 1, "Women in peacekeeping")
        others = [each.planned_uuid for each in rows(store) if each.planned_uuid]
        order_themes(session, [*(each for each in others if each != first), first])
    with store.read() as session:
        changes = version_changes(session, uuid)
    assert [(each.kind, each.title[:6], each.before, each.after) for each in changes] == [
        ("taken_on", "Robust", 6, 5),
        ("moved", "Use of", 1, 7),
        ("added", "Women ", None, 8),
        ("removed", "Transi", 8, None),
    ]


def test_a_theme_is_renamed_and_loses_its_short_title(store: Store) -> None:
    with store.read() as session:
        period = session.scalars(select(ReportingPeriod)).one()
        uuid = programme(session, period.id, TODAY)[-1].theme_uuid

    def titles() -> tuple[str, str | None]:
        with store.read() as session:
            theme = session.scalars(select(Theme).where(Theme.uuid == uuid)).one()
            return theme.full_title, theme.short_title

    step(store, lambda session: rename_theme(session, uuid, "  Safety  of camps ", "Camps"))
    assert titles() == ("Safety of camps", "Camps")
    step(store, lambda session: rename_theme(session, uuid, "Safety of camps"))
    assert titles() == ("Safety of camps", None)
    refused(store, lambda session: rename_theme(session, uuid, "  "), "needs a title")
