"""A year of meetings as light rows, found by their days whatever else the library holds."""

from __future__ import annotations

from datetime import date, time

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.editing.carried_themes import following_period
from db.editing.meetings import create_meeting, set_meeting_value
from db.editing.postponing import carry_over, postpone
from db.models import (
    Body,
    Chairship,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Participation,
    ParticipationRole,
    PlannedTheme,
    ReportingPeriod,
    Theme,
)
from db.queries.calendar_year import (
    EVERYTHING,
    Shown,
    bodies_of_chair,
    calendar_meetings,
    meetings_of_days,
    meetings_without_day,
)
from db.store import Store
from tests.db.example_meetings import JUNE, body_of, meeting_on
from tests.db.queries.counting import counted
from tests.db.queries.plans import plan_of, scanned

FIRST, LAST = date(2016, 1, 1), date(2016, 12, 31)


@pytest.fixture
def other_body(store: Store) -> int:
    """Another body of the same chair, with a meeting on the day of the one of June."""
    with store.write("Another body") as session:
        chair = session.scalars(select(Chairship)).one()
        body = Body(full_name="Committee on the report", short_name="Committee")
        body.chairships.append(
            Chairship(person=chair.person, begins_on=date(2016, 7, 1), ends_on=LAST)
        )
        session.add(body)
        session.flush()
        create_meeting(
            session, body.id, JUNE, kind=MeetingKind.FORMAL, starts_at=time(10), ends_at=time(13)
        )
        return body.id


def test_a_year_has_its_meetings_in_one_statement(store: Store) -> None:
    with store.read() as session, counted(session) as statements:
        found = meetings_of_days(session, FIRST, LAST)
    assert [each.day for each in found] == [
        date(2016, 3, 22),
        date(2016, 4, 28),
        date(2016, 5, 27),
        JUNE,
        date(2016, 7, 27),
        date(2016, 11, 3),
    ]
    april = found[1]
    assert (april.title, april.briefers, april.body_id) == (
        "Use of technologies in peacekeeping",
        2,
        1,
    )
    assert (april.time_zone, april.covers(date(2016, 4, 28)), april.last_day) == (
        "America/New_York",
        True,
        date(2016, 4, 28),
    )
    assert len([each for each in statements if each.startswith("SELECT")]) == 1


def test_a_meeting_that_reaches_into_the_days_is_among_them(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    with store.write("Longer") as session:
        set_meeting_value(session, uuid, "end_day", date(2016, 7, 2))
    with store.read() as session:
        (found,) = meetings_of_days(session, date(2016, 7, 2), date(2016, 7, 20))
        assert (found.uuid, found.covers(date(2016, 7, 1))) == (uuid, True)
        assert not found.covers(date(2016, 7, 3))
        assert not meetings_of_days(session, date(2016, 7, 3), date(2016, 7, 20))
        assert not meetings_of_days(session, date.min, date(1, 2, 1))
        assert len(meetings_of_days(session, date.min, date.max)) == 6


def test_other_bodies_states_and_kinds_are_shown_as_wanted(store: Store, other_body: int) -> None:
    own = body_of(store)
    wanted = {
        Shown((own,)): 6,
        Shown((other_body,)): 1,
        Shown((own, other_body)): 7,
        Shown(()): 0,
        EVERYTHING: 7,
        Shown(statuses=frozenset({MeetingStatus.HELD})): 6,
        Shown(statuses=frozenset()): 0,
        Shown((own,), kinds=frozenset({MeetingKind.ORGANIZATIONAL})): 1,
        Shown(None, frozenset({MeetingStatus.PLANNED}), frozenset({MeetingKind.FORMAL})): 1,
    }
    with store.read() as session:
        assert {
            shown: len(meetings_of_days(session, FIRST, LAST, shown)) for shown in wanted
        } == wanted


def test_the_chair_is_not_counted_among_the_briefers(store: Store) -> None:
    with store.write("Who presides") as session:
        meeting = session.scalars(select(Meeting).where(Meeting.day == JUNE)).one()
        meeting.participations[0].role = ParticipationRole.CHAIR
        session.scalars(select(Participation)).first()
    with store.read() as session:
        assert meetings_of_days(session, JUNE, JUNE)[0].briefers == 1


def test_a_meeting_says_where_it_went(store: Store) -> None:
    june, july = meeting_on(store, JUNE), meeting_on(store, date(2016, 7, 27))
    with store.write("Postpone and carry over") as session:
        new = postpone(session, june, date(2016, 9, 9))
        carry_over(session, july)
    with store.read() as session:
        first, second, third = calendar_meetings(session, [june, july, str(new)])
    assert (first.moved_to, first.moved_to_uuid, first.carried_to) == (date(2016, 9, 9), new, None)
    assert (second.moved_to, second.carried_to) == (None, "2017")
    assert third.title == first.title


def test_a_theme_carried_over_by_the_plan_alone_is_told_by_its_meetings(store: Store) -> None:
    july = meeting_on(store, date(2016, 7, 27))
    with store.write("Carry over") as session:
        meeting = session.scalars(select(Meeting).where(Meeting.uuid == july)).one()
        meeting.status, meeting.period = MeetingStatus.CANCELLED, None
        carry_over(session, july)
        meeting.status = MeetingStatus.CANCELLED
    with store.read() as session:
        assert calendar_meetings(session, [july])[0].carried_to == "2017"


def test_a_meeting_without_a_theme_of_its_own_has_that_of_its_plan(store: Store) -> None:
    july = meeting_on(store, date(2016, 7, 27))
    with store.write("By its plan") as session:
        session.scalars(select(Meeting).where(Meeting.uuid == july)).one().theme = None
    with store.read() as session:
        title = calendar_meetings(session, [july])[0].title
        assert title == session.scalar(
            select(Theme.short_title).join(PlannedTheme).join(Meeting).where(Meeting.uuid == july)
        )


def test_meetings_without_a_day_come_by_title(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    with store.write("No day") as session:
        set_meeting_value(session, uuid, "day", None)
        other = create_meeting(session, 1, None, period_id=1)
    with store.read() as session:
        found = meetings_without_day(session, 1)
        assert [each.uuid for each in found] == [other, uuid]
        assert (found[0].last_day, found[0].covers(JUNE)) == (None, False)
        held = Shown(statuses=frozenset({MeetingStatus.HELD}))
        assert [each.uuid for each in meetings_without_day(session, 1, held)] == [uuid]


def test_the_bodies_of_a_chair_are_those_chaired_at_that_time(
    store: Store, other_body: int
) -> None:
    own = body_of(store)
    with store.read() as session:
        assert [row.id for row in bodies_of_chair(session, own, FIRST, LAST)] == [own, other_body]
        assert [row.id for row in bodies_of_chair(session, other_body, FIRST, LAST)] == [
            other_body,
            own,
        ]
        early = bodies_of_chair(session, own, FIRST, date(2016, 6, 30))
        assert [row.id for row in early] == [own]
        later = bodies_of_chair(session, own, date(2020, 1, 1), date(2020, 12, 31))
        assert [row.id for row in later] == [own]


@pytest.mark.parametrize(
    ("shown", "index"),
    [
        (EVERYTHING, "ix_meeting_day (day>? AND day<?)"),
        (Shown((1,)), "ix_meeting_body_id_day (body_id=? AND day>? AND day<?)"),
        (Shown((1, 2)), "ix_meeting_body_id_day (body_id=? AND day>? AND day<?)"),
        (
            Shown(statuses=frozenset({MeetingStatus.HELD, MeetingStatus.PLANNED})),
            "ix_meeting_day (day>? AND day<?)",
        ),
    ],
)
def test_a_year_is_found_by_its_days_and_no_table_is_read_whole(
    store: Store, shown: Shown, index: str
) -> None:
    def ask(session: Session) -> object:
        return meetings_of_days(session, FIRST, LAST, shown)

    with store.read() as session:
        lines = plan_of(session, ask)
        assert [line for line in lines if line.startswith("SEARCH meeting USING")] == [
            f"SEARCH meeting USING INDEX {index}"
        ] * 2
        assert scanned(session, ask) == []


def test_bodies_and_meetings_without_a_day_are_looked_up(store: Store) -> None:
    with store.read() as session:
        assert scanned(session, lambda each: bodies_of_chair(each, 1, FIRST, LAST)) == []
        assert scanned(session, lambda each: meetings_without_day(each, 1)) == []


def test_the_next_period_is_begun_once(store: Store) -> None:
    with store.write("Next") as session:
        period = session.get_one(ReportingPeriod, 1)
        first = following_period(session, period)
        assert following_period(session, period) is first
        assert first.begins_on == date(2017, 1, 1)
