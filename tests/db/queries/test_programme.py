"""What became of each theme of a programme, told from its meetings."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from db.editing.meetings import create_meeting, set_theme
from db.editing.programme import plan_theme
from db.models import Meeting, MeetingKind, MeetingStatus, PlannedTheme, PlannedThemeStatus, Theme
from db.queries.programme import (
    ThemeMeeting,
    ThemeOutcome,
    outcome_of,
    programme,
    theme_meant,
    title_meant,
    tray,
)
from db.store import Store
from tests.db.example_meetings import JUNE, meeting_on
from tests.db.queries.counting import counted
from tests.db.queries.plans import scanned

BEFORE, AFTER = date(2016, 12, 1), date(2017, 1, 15)
PLANNED, DROPPED = PlannedThemeStatus.PLANNED, PlannedThemeStatus.DROPPED
CARRIED, HELD = PlannedThemeStatus.CARRIED_OVER, PlannedThemeStatus.HELD


def met(status: str, day: date | None = JUNE) -> ThemeMeeting:
    return ThemeMeeting("", day, None, MeetingKind.THEMATIC, MeetingStatus(status), None, None)


@pytest.mark.parametrize(
    ("status", "meetings", "carried_on", "over", "outcome"),
    [
        (PLANNED, [], False, False, "undated"),
        (PLANNED, [met("planned", None)], False, False, "undated"),
        (PLANNED, [met("cancelled"), met("planned", None)], False, False, "undated"),
        (PLANNED, [met("planned")], False, False, "planned"),
        (PLANNED, [met("planned"), met("confirmed")], False, False, "confirmed"),
        (PLANNED, [met("confirmed"), met("held")], False, False, "held"),
        (PLANNED, [met("postponed")], False, False, "postponed"),
        (PLANNED, [met("postponed"), met("planned")], False, False, "planned"),
        (PLANNED, [met("cancelled")], False, False, "cancelled"),
        (PLANNED, [met("cancelled"), met("postponed")], False, False, "postponed"),
        (PLANNED, [met("carried_over")], False, False, "carried_over"),
        (PLANNED, [], True, False, "carried_over"),
        (PLANNED, [met("planned")], True, False, "planned"),
        (PLANNED, [met("held")], True, True, "held"),
        (CARRIED, [met("postponed")], False, True, "carried_over"),
        (DROPPED, [], False, False, "dropped"),
        (DROPPED, [met("cancelled")], False, True, "dropped"),
        (DROPPED, [met("planned")], False, False, "planned"),
        (HELD, [], False, True, "held"),
        (HELD, [met("planned")], False, False, "planned"),
        (PLANNED, [], False, True, "not_held"),
        (PLANNED, [met("confirmed")], False, True, "not_held"),
        (PLANNED, [met("postponed")], False, True, "not_held"),
    ],
)
def test_what_became_of_a_theme_follows_from_its_meetings(
    status: PlannedThemeStatus,
    meetings: list[ThemeMeeting],
    carried_on: bool,
    over: bool,
    outcome: str,
) -> None:
    assert outcome_of(status, meetings, carried_on=carried_on, over=over) == ThemeOutcome(outcome)


def test_a_meeting_stands_while_it_has_a_day_and_is_not_given_up() -> None:
    assert met("planned").stands
    assert met("held").stands
    assert not met("planned", None).stands
    assert not met("postponed").stands


def test_the_example_tells_what_became_of_its_eight_themes(store: Store) -> None:
    with store.read() as session, counted(session) as statements:
        rows = programme(session, 1, AFTER)
    assert [str(row.outcome) for row in rows] == ["held"] * 5 + [
        "not_held",
        "carried_over",
        "not_held",
    ]
    assert [row.title[:10] for row in rows if row.in_tray] == ["Robust man", "Transition"]
    assert len([each for each in statements if each.startswith("SELECT")]) == 4
    with store.read() as session:
        assert [row.title[:10] for row in tray(session, 1, BEFORE)] == ["Robust man", "Transition"]
        assert scanned(session, lambda each: programme(each, 1, AFTER)) == []


def test_a_theme_discussed_without_a_plan_comes_last_as_added(store: Store) -> None:
    with store.write("Without a plan") as session:
        theme = Theme(body_id=1, full_title="Women in peacekeeping")
        session.add(theme)
        uuid = create_meeting(session, 1, date(2016, 12, 9))
        session.flush()
        set_theme(session, uuid, theme.uuid)
    with store.read() as session:
        last = programme(session, 1, BEFORE)[-1]
    assert (last.planned_uuid, last.added, last.outcome) == (None, True, ThemeOutcome.PLANNED)
    assert [each.uuid for each in last.meetings] == [uuid]


def test_a_theme_planned_twice_has_each_meeting_under_its_own_plan(store: Store) -> None:
    june = meeting_on(store, JUNE)
    with store.write("Once more") as session:
        meeting = session.scalars(select(Meeting).where(Meeting.uuid == june)).one()
        assert meeting.planned_theme is not None
        again = PlannedTheme(
            programme_version=meeting.planned_theme.programme_version, theme=meeting.theme, order=9
        )
        session.add(again)
        meeting.planned_theme.status = PLANNED
        meeting.planned_theme = again
    with store.read() as session:
        rows = programme(session, 1, BEFORE)
    assert [
        (row.outcome, len(row.meetings)) for row in rows if row.title.startswith("Potential")
    ] == [
        (ThemeOutcome.UNDATED, 0),
        (ThemeOutcome.HELD, 1),
    ]


def test_a_theme_is_meant_by_how_its_title_begins(store: Store) -> None:
    with store.read() as session:
        wanted = {row.title: row.theme_uuid for row in programme(session, 1, BEFORE)}
        (robust,) = [uuid for title, uuid in wanted.items() if title.startswith("Robust")]
        assert theme_meant(session, 1, "ROBUST  mandates") == robust
        assert theme_meant(session, 1, "Rob") is None
        assert title_meant(session, 1, "robust") == "Robust mandates and inter-mission cooperation"
        assert title_meant(session, 1, "Rob") is None
        assert theme_meant(session, 1, "P") is None
        assert theme_meant(session, 1, "Intelligence in peacekeeping") is not None
        assert theme_meant(session, 1, "(") is None


def test_two_themes_that_begin_alike_are_not_guessed(store: Store) -> None:
    with store.write("Alike") as session:
        plan_theme(session, 1, "Robust mandates in Mali")
    with store.read() as session:
        assert theme_meant(session, 1, "Robust mandates") is None
        assert theme_meant(session, 1, "Robust mandates in Mali") is not None
