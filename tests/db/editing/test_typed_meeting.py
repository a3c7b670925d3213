"""Meetings planned as one line says."""

from __future__ import annotations

from datetime import date, time

from sqlalchemy import select

from db.editing.typed_meeting import create_typed
from db.models import Meeting, MeetingKind, MeetingStatus, Theme
from db.queries.programme import ThemeOutcome, programme
from db.store import Store
from db.typed_line import read_line
from tests.db.editing.steps import step
from tests.db.example_meetings import JUNE, facts, meeting_on

PERIOD = (date(2016, 1, 1), date(2016, 12, 31))
TODAY = date(2016, 5, 1)


def planned(store: Store, line: str) -> str:
    typed = read_line(line, PERIOD, TODAY)
    return str(step(store, lambda session: create_typed(session, 1, typed)))


def test_a_line_plans_a_meeting_with_all_it_says(store: Store) -> None:
    uuid = planned(
        store, "9 Sept 3pm-6pm Seminar: Women in peacekeeping, CR 12, S/2016/999 - confirmed"
    )
    made = facts(store, uuid)
    assert (made.day, made.starts_at, made.ends_at) == (date(2016, 9, 9), time(15), time(18))
    assert (made.kind, made.status) == (MeetingKind.SEMINAR, MeetingStatus.CONFIRMED)
    assert made.room == "Conference Room 12"
    assert made.theme is not None
    assert made.theme.full_title == "Women in peacekeeping"
    assert made.concept_note is not None
    assert made.concept_note.citation == "S/2016/999"


def test_the_theme_of_the_programme_that_begins_so_is_meant(store: Store) -> None:
    uuid = planned(store, "9 Sept robust mandates")
    theme = facts(store, uuid).theme
    assert theme is not None
    assert theme.full_title.startswith("Robust mandates and")
    with store.read() as session:
        row = next(each for each in programme(session, 1, TODAY) if each.theme_uuid == theme.uuid)
        assert (row.outcome, [each.uuid for each in row.meetings]) == (
            ThemeOutcome.PLANNED,
            [uuid],
        )


def test_a_title_that_several_themes_begin_with_is_a_new_theme(store: Store) -> None:
    uuid = planned(store, "P")
    theme = facts(store, uuid).theme
    assert theme is not None
    assert theme.full_title == "P"
    assert facts(store, uuid).day is None


def test_a_theme_of_the_same_short_title_is_used_again(store: Store) -> None:
    uuid = planned(store, "9 Sept use of technologies in PEACEKEEPING")
    april = facts(store, meeting_on(store, date(2016, 4, 28))).theme
    theme = facts(store, uuid).theme
    assert april is not None
    assert theme is not None
    assert theme.uuid == april.uuid


def test_a_line_that_names_no_theme_makes_none(store: Store) -> None:
    with store.read() as session:
        before = len(session.scalars(select(Theme)).all())
    uuid = planned(store, "organizational meeting")
    with store.read() as session:
        assert len(session.scalars(select(Theme)).all()) == before
        made = session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one()
        assert (made.theme, made.period_id, made.kind) == (None, 1, MeetingKind.ORGANIZATIONAL)


def test_the_concept_note_of_another_meeting_can_be_named(store: Store) -> None:
    note = facts(store, meeting_on(store, JUNE)).concept_note
    assert note is not None
    uuid = planned(store, f"9 Sept Technology ({note.citation})")
    assert facts(store, uuid).concept_note == note
