"""The programme of work and the sheet of a month, composed."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from sqlalchemy import select

from db.editing.meetings import create_meeting, set_status
from db.editing.postponing import postpone
from db.models import Body, Meeting, MeetingStatus, ProgrammeVersion, ReportingPeriod, Theme
from db.queries.calendar_year import Shown
from db.report.blocks import ComposedReport, Plain, Table
from db.sheets.composing import (
    days_sheet,
    meeting_sheet,
    month_sheet,
    period_sheet,
    programme_of_work,
)
from db.store import Store
from tests.db.example_meetings import meeting_on

TODAY = date(2017, 1, 9)
DAKAR, TOKYO = "Africa/Dakar", "Asia/Tokyo"


def programme(store: Store, language: str = "en", zone: str | None = None) -> tuple[str, Table]:
    """Its title and its themes."""
    with store.read() as session:
        period = session.scalars(select(ReportingPeriod)).one()
        composed = programme_of_work(session, period, language, TODAY, zone)
    return composed.title, next(each for each in composed.body if isinstance(each, Table))


def month(store: Store, day: date, zone: str | None = None, language: str = "en") -> list[Table]:
    with store.read() as session:
        body = session.scalars(select(Body)).one()
        composed = month_sheet(session, body, day, language, TODAY, zone)
    return [each for each in composed.body if isinstance(each, Table)]


def test_the_programme_lists_every_theme_with_its_day_and_what_became_of_it(store: Store) -> None:
    title, table = programme(store, zone=DAKAR)
    assert title == "Programme of work of the Working Group on Peacekeeping Operations, 2016"
    assert table.columns == ("Theme", "Date and time", "Place", "State")
    assert len(table.rows) == 8
    assert table.rows[1][1:] == (
        ("Friday, 27 May", "from 3 to 6 p.m. (New York)", "from 7 to 10 p.m. (Dakar)"),
        ("Conference Room 12",),
        ("Held",),
    )
    assert [row[3][0] for row in table.rows[5:]] == ["Not held", "Carried over", "Not held"]
    assert table.rows[5][1] == ("Date to be announced",)


def test_other_meetings_follow_and_the_day_of_agreement_is_told(store: Store) -> None:
    with store.read() as session:
        period = session.scalars(select(ReportingPeriod)).one()
        composed = programme_of_work(session, period, "en", TODAY)
    agreed, clocks, _, others = composed.body
    assert isinstance(agreed, Plain)
    assert isinstance(clocks, Plain)
    assert isinstance(others, Table)
    assert agreed.text == "As agreed on 22 March 2016."
    assert clocks.text == "All times are those of New York."
    assert (others.title, others.columns) == (
        "Other meetings",
        ("Date and time", "Meeting", "State"),
    )
    assert others.rows == ((("Tuesday, 22 March",), ("Organizational meeting",), ("Held",)),)
    assert composed.masthead.date == "9 January 2017"


def test_the_programme_in_french(store: Store) -> None:
    title, table = programme(store, "fr", DAKAR)
    assert title == (
        "Programme de travail du Groupe de travail sur les opérations de maintien de la paix, 2016"
    )
    assert table.columns == ("Thème", "Date et heure", "Lieu", "État")
    assert table.rows[1][1] == (
        "Vendredi 27 mai",
        "de 15 à 18 heures (New York)",
        "de 19 à 22 heures (Dakar)",
    )


def test_a_month_has_its_meetings_with_who_briefs_and_the_day_elsewhere(store: Store) -> None:
    (table,) = month(store, date(2016, 5, 9), TOKYO)
    ((when, what, place, state),) = table.rows
    assert when == (
        "Friday, 27 May",
        "from 3 to 6 p.m. (New York)",
        "Saturday, 28 May, from 4 to 7 a.m. (Tokyo)",
    )
    assert what[0] == "Thematic meeting"
    assert what[2] == "El-Ghassim Wane, Assistant Secretary-General for Peacekeeping Operations"
    assert (place, state) == (("Conference Room 12",), ("Held",))
    assert month(store, date(2016, 8, 1)) == []


def test_postponed_cancelled_and_long_meetings_say_so(store: Store) -> None:
    with store.write("Plan") as session:
        body = session.scalars(select(Body)).one()
        moved = create_meeting(session, body.id, date(2016, 9, 2))
        long = create_meeting(session, body.id, date(2016, 9, 8), end_day=date(2016, 9, 9))
        cancelled = create_meeting(
            session, body.id, date(2016, 9, 16), starts_at=time(10), time_zone="Europe/Paris"
        )
        session.flush()
        postpone(session, moved, date(2016, 10, 7))
        set_status(session, cancelled, MeetingStatus.CANCELLED)
        period = session.scalars(select(ReportingPeriod)).one()
        undated = create_meeting(session, body.id, None, period_id=period.id)
        assert long
        others = programme_of_work(session, period, "en", TODAY).body[-1]
        assert undated
    assert isinstance(others, Table)
    assert others.rows[-1][0] == ("Date to be announced",)
    (table,) = month(store, date(2016, 9, 1))
    assert [(row[0], row[-1]) for row in table.rows] == [
        (("Friday, 2 September",), ("Postponed", "to 7 October 2016")),
        (("8 and 9 September",), ("Planned",)),
        (("Friday, 16 September", "at 4 a.m. (New York)"), ("Cancelled",)),
    ]


def test_a_period_across_two_years_tells_the_year_and_an_empty_one_that_nothing_is_planned(
    store: Store,
) -> None:
    with store.write("Another body") as session:
        body = Body(full_name="Committee")
        period = ReportingPeriod(
            body=body, begins_on=date(2031, 7, 1), ends_on=date(2032, 6, 30), label="2031/32"
        )
        session.add(period)
        session.flush()
        empty = programme_of_work(session, period, "en", TODAY)
        create_meeting(session, body.id, date(2031, 12, 5))
        session.flush()
        filled = programme_of_work(session, period, "en", TODAY)
        bare = month_sheet(session, body, date(2031, 8, 1), "fr", TODAY)
    assert [getattr(each, "text", "") for each in empty.body][-1] == "No meetings are planned."
    table = filled.body[-1]
    assert isinstance(table, Table)
    assert table.title == ""
    assert table.rows[0][0] == ("Friday, 5 December 2031",)
    assert [getattr(each, "text", "") for each in bare.body] == [
        "Les heures sont celles de New York.",
        "Aucune réunion n’est prévue.",
    ]


def test_a_theme_that_another_period_took_on_says_which(store: Store) -> None:
    from db.editing.carried_themes import carry_theme, following_period

    with store.write("Carry") as session:
        period = session.scalars(select(ReportingPeriod)).one()
        theme = session.scalars(select(Theme).where(Theme.short_title == "Robust mandates")).one()
        carry_theme(session, theme, period, following_period(session, period))
    with store.read() as session:
        first = session.scalars(select(ReportingPeriod).where(ReportingPeriod.label == "2016"))
        composed = programme_of_work(session, first.one(), "en", TODAY)
    table = next(each for each in composed.body if isinstance(each, Table))
    assert table.rows[5][-1] == ("Carried over", "to 2017")


def test_a_theme_says_which_of_its_days_did_not_come(store: Store) -> None:
    held = date(2016, 4, 28)
    with store.write("Plan") as session:
        body = session.scalars(select(Body)).one()
        theme = session.scalars(select(Meeting).where(Meeting.day == held)).one().theme
        assert theme is not None
        for day in (date(2016, 4, 7), date(2016, 4, 14)):
            create_meeting(session, body.id, day)
        session.flush()
        moved, cancelled = session.scalars(
            select(Meeting).where(Meeting.day < held, Meeting.day > date(2016, 4, 1))
        )
        moved.theme = cancelled.theme = theme
        moved.status, cancelled.status = MeetingStatus.POSTPONED, MeetingStatus.CANCELLED
    _, table = programme(store)
    when, state = table.rows[0][1], table.rows[0][-1]
    assert state == ("Held",)
    assert when[:5] == (
        "Thursday, 7 April",
        "Postponed",
        "Thursday, 14 April",
        "Cancelled",
        "Thursday, 28 April",
    )


def test_a_programme_that_is_not_agreed_says_nothing_of_it(store: Store) -> None:
    with store.write("Take back") as session:
        session.scalars(select(ProgrammeVersion)).one().agreed_on = None
    with store.read() as session:
        period = session.scalars(select(ReportingPeriod)).one()
        first = programme_of_work(session, period, "en", TODAY).body[0]
    assert isinstance(first, Plain)
    assert first.text == "All times are those of New York."


def days(store: Store, first: date, last: date, **more: Any) -> ComposedReport:
    with store.read() as session:
        body = session.scalars(select(Body)).one()
        return days_sheet(session, body, (first, last), "en", TODAY, **more)


def tables(composed: ComposedReport) -> list[Table]:
    return [each for each in composed.body if isinstance(each, Table)]


def test_a_week_is_told_by_its_days(store: Store) -> None:
    composed = days(store, date(2016, 6, 20), date(2016, 6, 26))
    assert composed.title.endswith(", 20 to 26 June 2016")
    (table,) = tables(composed)
    assert table.title == ""
    assert [row[0][0] for row in table.rows] == ["Friday, 24 June"]


def test_a_day_is_told_once(store: Store) -> None:
    composed = days(store, date(2016, 6, 24), date(2016, 6, 24))
    assert composed.title.endswith("Operations, 24 June 2016")


def test_a_whole_month_is_its_sheet(store: Store) -> None:
    composed = days(store, date(2016, 6, 1), date(2016, 6, 30))
    assert composed.title.endswith(" in June 2016")


def test_a_year_is_told_month_by_month(store: Store) -> None:
    composed = days(store, date(2016, 1, 1), date(2016, 12, 31))
    assert composed.title.endswith(", 1 January to 31 December 2016")
    titles = [table.title for table in tables(composed)]
    assert "June 2016" in titles
    assert titles == list(dict.fromkeys(titles))


def test_what_is_hidden_is_not_printed(store: Store) -> None:
    hidden = Shown(statuses=frozenset({MeetingStatus.CANCELLED}))
    composed = days(store, date(2016, 1, 1), date(2016, 12, 31), shown=hidden)
    assert composed.body[1] == Plain("No meetings are planned.")


def test_a_period_ends_with_its_meetings_that_have_no_day(store: Store) -> None:
    with store.write("Plan without a day") as session:
        period = session.scalars(select(ReportingPeriod)).one()
        create_meeting(session, period.body_id, None, period_id=period.id)
    with store.read() as session:
        period = session.scalars(select(ReportingPeriod)).one()
        composed = period_sheet(session, period, "fr", TODAY)
    assert composed.title.endswith(", 2016")
    titles = [table.title for table in tables(composed)]
    assert (titles[-1], "Juin 2016" in titles) == ("Date à déterminer", True)


def test_a_meeting_is_told_with_its_note_and_who_briefs(store: Store) -> None:
    uuid = meeting_on(store, date(2016, 5, 27))
    with store.read() as session:
        composed = meeting_sheet(session, uuid, "en", TODAY, DAKAR)
    assert composed is not None
    when, who = tables(composed)
    assert when.rows[0][0][0] == "Friday, 27 May 2016"
    assert [line.rpartition(" ")[2] for line in when.rows[0][0][1:]] == ["York)", "(Dakar)"]
    assert who.columns == ("Briefers",)
    assert len(who.rows) == 3
    assert any(isinstance(each, Plain) and "S/2016/" in each.text for each in composed.body)


def test_a_meeting_that_is_gone_has_no_sheet(store: Store) -> None:
    with store.read() as session:
        assert meeting_sheet(session, "gone", "en", TODAY) is None


def test_a_meeting_without_note_or_briefers_is_told_by_its_kind(store: Store) -> None:
    with store.write("Plan") as session:
        body = session.scalars(select(Body)).one()
        uuid = create_meeting(session, body.id, date(2016, 9, 16))
    with store.read() as session:
        composed = meeting_sheet(session, uuid, "en", TODAY)
    assert composed is not None
    assert len(tables(composed)) == 1
    assert composed.title


@pytest.mark.parametrize(
    ("day", "zone", "here", "there"),
    [
        (date(2016, 3, 11), "Europe/Zurich", "3 p.m.", "9 p.m. (Geneva)"),
        (date(2016, 3, 13), "Europe/Zurich", "3 p.m.", "8 p.m. (Geneva)"),
        (date(2016, 3, 13), "Africa/Addis_Ababa", "3 p.m.", "10 p.m. (Addis Ababa)"),
        (date(2016, 11, 4), "Europe/Zurich", "3 p.m.", "8 p.m. (Geneva)"),
        (date(2016, 11, 6), "Europe/Zurich", "3 p.m.", "9 p.m. (Geneva)"),
        (date(2016, 11, 6), "Africa/Addis_Ababa", "3 p.m.", "11 p.m. (Addis Ababa)"),
    ],
)
def test_a_month_sheet_keeps_both_clocks_right_where_clocks_change(
    store: Store, day: date, zone: str, here: str, there: str
) -> None:
    with store.write("Plan") as session:
        body = session.scalars(select(Body)).one()
        create_meeting(session, body.id, day, starts_at=time(15))
    (table,) = month(store, day, zone)
    lines = next(row[0] for row in table.rows if row[0][0].endswith(f", {day.day} {day:%B}"))
    assert here in lines[1]
    assert there in lines[2]
